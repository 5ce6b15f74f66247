#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteRange:
 * @low: least value
 * @high: greatest value, not below @low
 *
 * A number that is known as a range only; both %NAN when it is not known. A single number is a range of width zero.
 */
typedef struct
{
  double low;
  double high;
} EntenteRange;

/* A function that is monotone in each of its inputs while the others rest. */
typedef double (*EntenteRangeFunc) (const double *inputs,
                                    gpointer      user_data);

#define ENTENTE_RANGE_MAX_INPUTS 12u

extern const EntenteRange entente_range_unknown;

EntenteRange entente_range_of          (double               number);
gboolean     entente_range_is_known    (EntenteRange         range);
double       entente_range_get_middle  (EntenteRange         range);
EntenteRange entente_range_add         (EntenteRange         a,
                                        EntenteRange         b);
EntenteRange entente_range_subtract    (EntenteRange         a,
                                        EntenteRange         b);
EntenteRange entente_range_multiply    (EntenteRange         a,
                                        EntenteRange         b);
EntenteRange entente_range_evaluate    (EntenteRangeFunc     function,
                                        const EntenteRange  *inputs,
                                        guint                n_inputs,
                                        gpointer             user_data);

G_END_DECLS
