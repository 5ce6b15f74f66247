#pragma once

#include "model/analysis/formulas/range.h"

G_BEGIN_DECLS

/**
 * EntenteStream:
 * @low: (array length=n): money by year at its least
 * @high: (array length=n): at its greatest
 * @rate: the discount rate
 *
 * Money by year, known as ranges.
 */
typedef struct
{
  double      *low;
  double      *high;
  guint        n;
  EntenteRange rate;
} EntenteStream;

/* What is asked of money by year at one discount rate. */
typedef double (*EntenteStreamFunc) (const double         *flows,
                                     guint                 n_flows,
                                     double                rate);

void         entente_stream_init     (EntenteStream       *self,
                                      const EntenteRange  *net,
                                      guint                n_years,
                                      EntenteRange         rate);
void         entente_stream_clear    (EntenteStream       *self);
EntenteRange entente_stream_measure  (const EntenteStream *self,
                                      EntenteStreamFunc    function);
double       entente_stream_get_value (const double       *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_mid_year_value (const double *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_return (const double      *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_payback (const double     *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_discounted_payback (const double *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_index (const double       *flows,
                                      guint                n_flows,
                                      double               rate);
double       entente_stream_get_annual (const double      *flows,
                                      guint                n_flows,
                                      double               rate);

G_END_DECLS
