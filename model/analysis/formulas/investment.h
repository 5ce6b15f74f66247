#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDiscounting:
 * @ENTENTE_DISCOUNT_END_OF_YEAR: money flows at the end of each year
 * @ENTENTE_DISCOUNT_MID_YEAR: after the first, in the middle of each year
 */
typedef enum
{
  ENTENTE_DISCOUNT_END_OF_YEAR,
  ENTENTE_DISCOUNT_MID_YEAR,
} EntenteDiscounting;

double entente_investment_get_value   (const double       *flows,
                                       guint               n_flows,
                                       double              rate,
                                       EntenteDiscounting  discounting);
double entente_investment_get_return  (const double       *flows,
                                       guint               n_flows);
double entente_investment_get_payback (const double       *flows,
                                       guint               n_flows,
                                       double              rate);
double entente_investment_get_index   (const double       *flows,
                                       guint               n_flows,
                                       double              rate);
double entente_investment_get_annual  (const double       *flows,
                                       guint               n_flows,
                                       double              rate);

G_END_DECLS
