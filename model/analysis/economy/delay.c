#include "model/analysis/economy/delay.h"

#include "model/analysis/economy/moment.h"

#include <math.h>
#include <string.h>

/* Digits behind the point that a delayed amount keeps: money is rarely counted in less. */
#define DIGITS "%.2f"

/**
 * Delay:
 * @years, @months: in whole years from the past on, and the rest of a year
 * @starts, @stops: whether dates say how much of the first and the last year counts
 */
typedef struct
{
  const EntenteYearAmount *entries;
  guint                    n;
  int                      years;
  int                      months;
  gboolean                 starts;
  gboolean                 stops;
} Delay;

/* Whether amounts can be added up */
static gboolean
is_uniform (const EntenteYearAmount *entries,
            guint                    n)
{
  for (guint i = 1; i < n; i++)
    if (entries[i].amount.unit != entries[0].amount.unit || strcmp (entries[i].amount.currency, entries[0].amount.currency) != 0 ||
        entries[i].amount.price_year != entries[0].amount.price_year)
      return FALSE;

  return TRUE;
}

static const EntenteAmount *
find_amount (const Delay *delay,
             int          year)
{
  for (guint i = 0; i < delay->n; i++)
    if (delay->entries[i].year == year)
      return &delay->entries[i].amount;

  return NULL;
}

/* Out of twelve, how many months of a new year come from times of which something may be said */
static int
count_months (const Delay *delay,
              int          year)
{
  int old = year - delay->years, n_months = 12;

  if (delay->starts && old - 1 < delay->entries[0].year)
    n_months -= delay->months;
  if (delay->stops && old > delay->entries[delay->n - 1].year)
    n_months -= 12 - delay->months;

  return n_months;
}

static gboolean
set_decimal (EntenteDecimal *decimal,
             double          number)
{
  char        text[G_ASCII_DTOSTR_BUF_SIZE * 2];
  const char *end;

  g_ascii_formatd (text, sizeof text, DIGITS, number);

  return strlen (text) + 1 < sizeof text && entente_decimal_parse (text, &end, decimal);
}

/* earlier, later: (nullable): amounts of the old years that meet in a new one. */
static char *
join (const Delay         *delay,
      const EntenteAmount *earlier,
      const EntenteAmount *later,
      int                  n_months)
{
  EntenteAmount joined = earlier != NULL ? *earlier : *later;
  double        first = (double)delay->months / n_months, second = (12.0 - delay->months) / n_months;
  double        low = 0, high = 0;

  if (earlier != NULL)
    {
      low += first * entente_amount_get_low (earlier);
      high += first * entente_amount_get_high (earlier);
    }
  if (later != NULL)
    {
      low += second * entente_amount_get_low (later);
      high += second * entente_amount_get_high (later);
    }

  return set_decimal (&joined.low, low) && set_decimal (&joined.high, high) ? entente_amount_to_string (&joined) : NULL;
}

static gboolean
append_year (GString     *text,
             const Delay *delay,
             int          year)
{
  const EntenteAmount *later = find_amount (delay, year - delay->years);
  const EntenteAmount *earlier = delay->months > 0 ? find_amount (delay, year - delay->years - 1) : NULL;
  g_autofree char     *joined = NULL;

  if (earlier == NULL && later == NULL)
    return TRUE;

  joined = join (delay, earlier, later, count_months (delay, year));
  if (joined != NULL)
    g_string_append_printf (text, "%s%04d: %s", text->len > 0 ? "; " : "", year, joined);

  return joined != NULL;
}

/**
 * entente_delay_series:
 * @value: amounts by year
 * @months: how much later they come, below 0 for earlier
 * @span: (nullable): for what flows at the pace of each year, of which only the part within @span counts, when that is before
 *   the delay; %NULL for what is paid in each year
 *
 * A part of a year moves into the next in proportion, as if each year went at an even pace: half a year later, half of what was
 * paid in 2027 is paid in 2028. What flows keeps its pace in the first and the last year where @span says how much of
 * these counts. Amounts in different currencies or prices, which cannot be added up, move
 * by the nearest whole years.
 *
 * Returns: (transfer full) (nullable): the same later, as it stands in files; %NULL when it holds for every year, or gets too large
 */
char *
entente_delay_series (const EntenteValue    *value,
                      int                    months,
                      const EntenteTimeSpan *span)
{
  Delay delay = {.years = (int)floor (months / 12.0)};
  g_autoptr (GString) text = g_string_new (NULL);
  int last;

  delay.entries = entente_value_get_series (value, &delay.n);
  if (delay.n == 0 || delay.entries[0].year == 0)
    return NULL;

  delay.months = months - 12 * delay.years;
  delay.starts = span != NULL && span->from >= entente_moment_get_first_day (delay.entries[0].year);
  delay.stops = span != NULL && span->until <= entente_moment_get_first_day (delay.entries[delay.n - 1].year + 1);
  if (!is_uniform (delay.entries, delay.n))
    {
      delay.years += delay.months >= 6;
      delay.months = 0;
    }

  last = delay.entries[delay.n - 1].year + delay.years + (delay.months > 0);
  for (int year = delay.entries[0].year + delay.years; year <= last; year++)
    if (!append_year (text, &delay, year))
      return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}
