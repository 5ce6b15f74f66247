#include "model/object/rate-table.h"

#include "model/object/project-root.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * entente_rate_table_init:
 * @self: (out): a table
 * @root: the fields of a project
 */
void
entente_rate_table_init (EntenteRateTable *self,
                         EntenteObject    *root)
{
  const char         *currency = entente_object_get_text (root, ENTENTE_PROJECT_CURRENCY);
  const EntenteValue *year = entente_object_get_value (root, ENTENTE_PROJECT_PRICE_YEAR);

  g_strlcpy (self->currency, currency != NULL ? currency : "", sizeof self->currency);
  self->price_year = year != NULL ? (int)entente_value_get_number (year) : 0;
  self->rates = entente_value_get_rates (entente_object_get_value (root, ENTENTE_PROJECT_RATES), &self->n_rates);
}

static gboolean
is_foreign (const EntenteRateTable *self,
            const EntenteAmount    *amount)
{
  return amount->unit == ENTENTE_UNIT_CURRENCY && *self->currency != '\0' && strcmp (amount->currency, self->currency) != 0;
}

/* The year whose rate an amount is converted at: the one it is of, else that of the prices it is in, else that of the prices of the
   project; 0 when none is said. */
static int
get_year (const EntenteRateTable *self,
          const EntenteAmount    *amount,
          int                     year)
{
  if (year != 0)
    return year;

  return amount->price_year != 0 ? amount->price_year : self->price_year;
}

/**
 * entente_rate_table_find:
 * @self: a table
 * @amount: money in another currency than that of the project
 * @year: that it is spent or earned in, 0 when it is not of one year
 *
 * Returns: (nullable): the rate it is converted at, %NULL when it is missing
 */
const EntenteRate *
entente_rate_table_find (const EntenteRateTable *self,
                         const EntenteAmount    *amount,
                         int                     year)
{
  return entente_rates_find (self->rates, self->n_rates, amount->currency, get_year (self, amount, year));
}

/**
 * entente_rate_table_get_middle:
 * @self: a table
 * @amount: an amount, of money or not
 * @year: that it is spent or earned in, 0 when it is not of one year
 *
 * Returns: the middle of its range; that of money in the currency of the project, %NAN when its rate is missing
 */
double
entente_rate_table_get_middle (const EntenteRateTable *self,
                               const EntenteAmount    *amount,
                               int                     year)
{
  const EntenteRate *rate;

  if (!is_foreign (self, amount))
    return entente_amount_get_middle (amount);

  rate = entente_rate_table_find (self, amount, year);

  return rate != NULL ? entente_amount_get_middle (amount) * entente_amount_get_middle (&rate->amount) : NAN;
}

static char *
describe_gap (const EntenteRateTable *self,
              const EntenteAmount    *amount,
              int                     year)
{
  if (!is_foreign (self, amount) || entente_rate_table_find (self, amount, year) != NULL)
    return NULL;

  year = get_year (self, amount, year);
  if (year == 0)
    return g_strdup_printf (_("the rate of %s is missing"), amount->currency);

  return g_strdup_printf (_("the rate of %s for %d is missing"), amount->currency, year);
}

/**
 * entente_rate_table_describe_gap:
 * @self: a table
 * @value: (nullable): the value of any field
 *
 * Returns: (transfer full) (nullable): the first rate that is missing for the money in @value, as part of a sentence; %NULL when
 *   none is
 */
char *
entente_rate_table_describe_gap (const EntenteRateTable *self,
                                 const EntenteValue     *value)
{
  const EntenteAmount     *amount = entente_value_get_amount (value);
  guint                    n;
  const EntenteYearAmount *entries = entente_value_get_series (value, &n);

  if (amount != NULL)
    return describe_gap (self, amount, 0);

  for (guint i = 0; i < n; i++)
    {
      char *gap = describe_gap (self, &entries[i].amount, entries[i].year);

      if (gap != NULL)
        return gap;
    }

  return NULL;
}

/**
 * entente_rate_table_find_gap:
 * @self: a table
 * @object: any object
 * @field: (out): index of the first of its fields with money whose rate is missing
 *
 * Returns: (transfer full) (nullable): which rate that is, as part of a sentence; %NULL, with @field untouched, when none is missing
 */
char *
entente_rate_table_find_gap (const EntenteRateTable *self,
                             EntenteObject          *object,
                             guint                  *field)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      char *gap = entente_rate_table_describe_gap (self, entente_object_get_value (object, i));

      if (gap != NULL)
        {
          *field = i;
          return gap;
        }
    }

  return NULL;
}
