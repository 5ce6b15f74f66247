#include "model/object/rate.h"

#include "model/error.h"
#include "model/object/date.h"
#include "model/object/field.h"

#include <glib/gi18n.h>
#include <string.h>

typedef char *(*AmountFunc) (const EntenteAmount *amount);

static gboolean
set_row_error (const char *text,
               GError    **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not a rate; write what one unit of a currency is worth, as in “USD: 0.92” or “USD 2027: 0.95”"), text);

  return FALSE;
}

/* The currency and, where there is one, the year before the colon */
static gboolean
parse_head (const char  *text,
            EntenteRate *rate)
{
  EntenteDate year;

  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;

  memcpy (rate->currency, text, 3);
  if (text[3] == '\0')
    return TRUE;
  if (text[3] != ' ' || strlen (text + 4) != 4 || !entente_date_parse (text + 4, &year, NULL))
    return FALSE;

  rate->year = year.year;

  return TRUE;
}

static gboolean
parse_row (char        *text,
           EntenteRate *rate,
           GError     **error)
{
  g_auto (GStrv) halves = g_strsplit (g_strstrip (text), ":", 2);

  if (g_strv_length (halves) != 2 || !parse_head (g_strstrip (halves[0]), rate))
    return set_row_error (text, error);
  if (!entente_amount_parse (g_strstrip (halves[1]), ENTENTE_UNIT_NONE, &rate->amount, error))
    return FALSE;
  if (rate->amount.unit != ENTENTE_UNIT_NONE || rate->amount.low.mantissa <= 0)
    return set_row_error (text, error);

  return TRUE;
}

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  const EntenteRate *x = a, *y = b;
  int                order = strcmp (x->currency, y->currency);

  return order != 0 ? order : x->year - y->year;
}

static gboolean
check_rows (const EntenteRate *rates,
            guint              n,
            GError           **error)
{
  for (guint i = 1; i < n; i++)
    if (compare_rates (&rates[i - 1], &rates[i]) == 0)
      {
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the rate of %s stands twice for the same year"), rates[i].currency);
        return FALSE;
      }

  return TRUE;
}

/**
 * entente_rates_parse:
 * @text: a table of rates as it stands in files: "JPY: 0.0061; USD: 0.92; USD 2027: 0.95"
 * @n_rates: (out): how many there are
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX or %ENTENTE_ERROR_RANGE.
 *
 * Returns: (transfer full) (nullable) (array length=n_rates): the rates, in order
 */
EntenteRate *
entente_rates_parse (const char *text,
                     guint      *n_rates,
                     GError    **error)
{
  g_auto (GStrv) rows = g_strsplit (text, ";", ENTENTE_SERIES_MAX_ENTRIES + 1);
  guint                   n = g_strv_length (rows);
  g_autofree EntenteRate *rates = g_new0 (EntenteRate, n + 1);

  if (n > ENTENTE_SERIES_MAX_ENTRIES)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("the list is too long"));
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    if (!parse_row (rows[i], &rates[i], error))
      return NULL;

  qsort (rates, n, sizeof *rates, compare_rates);
  if (n == 0 && !set_row_error (text, error))
    return NULL;
  if (!check_rows (rates, n, error))
    return NULL;

  *n_rates = n;

  return g_steal_pointer (&rates);
}

/* "usd 2027 = 0,95" as "USD 2027: 0.95" */
static gboolean
append_input (GString *stored,
              char    *text,
              GError **error)
{
  gsize            n_letters, n_digits;
  const char      *year, *rest;
  EntenteAmount    amount;
  g_autofree char *currency = NULL, *number = NULL;

  g_strstrip (text);
  n_letters = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  year = text + n_letters + strspn (text + n_letters, " ");
  n_digits = strspn (year, "0123456789");
  /* A year is followed by something else that is a number. */
  rest = n_digits == 4 && strpbrk (year + n_digits, "0123456789") != NULL && strchr (" :=", year[n_digits]) != NULL ? year + n_digits : year;
  if (!entente_amount_parse_input (rest + strspn (rest, " :="), ENTENTE_UNIT_NONE, NULL, &amount, NULL))
    return set_row_error (text, error);

  currency = g_ascii_strup (text, (gssize)n_letters);
  number = entente_amount_to_string (&amount);
  g_string_append_printf (stored, "%s%s%s%.*s: %s", stored->len > 0 ? "; " : "", currency, rest != year ? " " : "", (int)(rest - year), year, number);

  return TRUE;
}

/**
 * entente_rates_from_input:
 * @text: a table of rates as people write it: "USD 0.92; usd 2027 = 0.95"
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when a row is not a currency, perhaps a year, and a number.
 *
 * Returns: (transfer full) (nullable): the table as entente_rates_parse() reads it
 */
char *
entente_rates_from_input (const char *text,
                          GError    **error)
{
  g_auto (GStrv) rows = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GString) stored = g_string_new (NULL);

  for (guint i = 0; rows[i] != NULL; i++)
    if (*g_strstrip (rows[i]) != '\0' && !append_input (stored, rows[i], error))
      return NULL;

  return g_string_free (g_steal_pointer (&stored), FALSE);
}

static char *
rates_to_text (const EntenteRate *rates,
               guint              n_rates,
               AmountFunc         show)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_rates; i++)
    {
      g_autofree char *amount = show (&rates[i].amount);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", rates[i].currency);
      if (rates[i].year != 0)
        g_string_append_printf (text, " %04d", rates[i].year);
      g_string_append_printf (text, ": %s", amount);
    }

  return g_string_free (text, FALSE);
}

/**
 * entente_rates_to_string:
 * @rates: (array length=n_rates): rates
 * @n_rates: how many
 *
 * Returns: (transfer full): the table as it stands in files
 */
char *
entente_rates_to_string (const EntenteRate *rates,
                         guint              n_rates)
{
  return rates_to_text (rates, n_rates, entente_amount_to_string);
}

/**
 * entente_rates_to_display:
 * @rates: (array length=n_rates): rates
 * @n_rates: how many
 *
 * Returns: (transfer full): the table as people read and write it, exact, in their language
 */
char *
entente_rates_to_display (const EntenteRate *rates,
                          guint              n_rates)
{
  return rates_to_text (rates, n_rates, entente_amount_to_display);
}

/**
 * entente_rates_equal:
 * @a: (array length=n_rates): rates
 * @b: (array length=n_rates): as many others
 * @n_rates: how many
 *
 * Returns: whether they are the same, one by one
 */
gboolean
entente_rates_equal (const EntenteRate *a,
                     const EntenteRate *b,
                     guint              n_rates)
{
  for (guint i = 0; i < n_rates; i++)
    if (compare_rates (&a[i], &b[i]) != 0 || !entente_amount_equal (&a[i].amount, &b[i].amount))
      return FALSE;

  return TRUE;
}

/**
 * entente_rates_find:
 * @rates: (array length=n_rates): rates
 * @n_rates: how many
 * @currency: a currency
 * @year: a year, 0 when it is not known
 *
 * Returns: (nullable): the rate of @currency of that year, else of the last year before it, else the one of every year; the
 *   first of all when @year is not known
 */
const EntenteRate *
entente_rates_find (const EntenteRate *rates,
                    guint              n_rates,
                    const char        *currency,
                    int                year)
{
  const EntenteRate *found = NULL;

  for (guint i = 0; i < n_rates; i++)
    if (strcmp (rates[i].currency, currency) == 0 && (year == 0 ? found == NULL : rates[i].year <= year))
      found = &rates[i];

  return found;
}

/**
 * entente_rates_vary:
 * @rates: (array length=n_rates): rates
 * @n_rates: how many
 * @currency: a currency
 *
 * Returns: whether its rate depends on the year
 */
gboolean
entente_rates_vary (const EntenteRate *rates,
                    guint              n_rates,
                    const char        *currency)
{
  for (guint i = 0; i < n_rates; i++)
    if (rates[i].year != 0 && strcmp (rates[i].currency, currency) == 0)
      return TRUE;

  return FALSE;
}
