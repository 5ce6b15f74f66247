#pragma once

#include "model/object/decimal.h"
#include "model/object/unit.h"

G_BEGIN_DECLS

/**
 * EntenteAmount:
 * @low: least value
 * @high: greatest value, not below @low; equal to it for a single number
 * @unit: what is counted
 * @currency: ISO 4217 code for %ENTENTE_UNIT_CURRENCY, else empty
 * @price_year: year whose prices money is expressed in, 0 when not said
 *
 * A range of exact numbers with a unit. Shares are amounts in %ENTENTE_UNIT_PERCENT, from 0 to 100.
 */
typedef struct
{
  EntenteDecimal low;
  EntenteDecimal high;
  EntenteUnit    unit;
  char           currency[4];
  gint16         price_year;
} EntenteAmount;

gboolean entente_amount_parse           (const char           *text,
                                         EntenteUnit           default_unit,
                                         EntenteAmount        *amount,
                                         GError              **error);
gboolean entente_amount_parse_input     (const char           *text,
                                         EntenteUnit           default_unit,
                                         const char           *default_currency,
                                         EntenteAmount        *amount,
                                         GError              **error);
char    *entente_amount_to_string       (const EntenteAmount  *amount) G_GNUC_WARN_UNUSED_RESULT;
char    *entente_amount_to_display      (const EntenteAmount  *amount) G_GNUC_WARN_UNUSED_RESULT;
double   entente_amount_get_low         (const EntenteAmount  *amount);
double   entente_amount_get_high        (const EntenteAmount  *amount);
double   entente_amount_get_middle      (const EntenteAmount  *amount);
gboolean entente_amount_add             (const EntenteAmount  *a,
                                         const EntenteAmount  *b,
                                         EntenteAmount        *sum);
gboolean entente_amount_equal           (const EntenteAmount  *a,
                                         const EntenteAmount  *b);

G_END_DECLS
