#pragma once

#include "model/object/amount.h"

G_BEGIN_DECLS

/**
 * EntenteRate:
 * @currency: ISO 4217 code of another currency than that of the plan
 * @year: that it holds from, until the next one of the same currency; 0 for every year
 * @amount: units of the currency of the plan for one unit of @currency, above 0; a range while it is not sure
 *
 * One row of a table of exchange rates, which is sorted by currency, then by year.
 */
typedef struct
{
  char          currency[4];
  gint16        year;
  EntenteAmount amount;
} EntenteRate;

EntenteRate       *entente_rates_parse       (const char         *text,
                                              guint              *n_rates,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char              *entente_rates_from_input  (const char         *text,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char              *entente_rates_to_string   (const EntenteRate  *rates,
                                              guint               n_rates) G_GNUC_WARN_UNUSED_RESULT;
char              *entente_rates_to_display  (const EntenteRate  *rates,
                                              guint               n_rates) G_GNUC_WARN_UNUSED_RESULT;
gboolean           entente_rates_equal       (const EntenteRate  *a,
                                              const EntenteRate  *b,
                                              guint               n_rates);
const EntenteRate *entente_rates_find        (const EntenteRate  *rates,
                                              guint               n_rates,
                                              const char         *currency,
                                              int                 year);
gboolean           entente_rates_vary        (const EntenteRate  *rates,
                                              guint               n_rates,
                                              const char         *currency);

G_END_DECLS
