#include "model/object/amount.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static gboolean
starts_with_currency (const char *text)
{
  return g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[2]) && (text[3] == ' ' || text[3] == '\0');
}

/* A currency, perhaps with the year whose prices it is in */
static gboolean
parse_currency (const char    *text,
                EntenteAmount *amount)
{
  amount->unit = ENTENTE_UNIT_CURRENCY;
  memcpy (amount->currency, text, 3);

  if (text[3] == '\0')
    return TRUE;

  if (strlen (text + 4) != 4 || strspn (text + 4, "0123456789") != 4)
    return FALSE;

  amount->price_year = (gint16)g_ascii_strtoull (text + 4, NULL, 10);

  return TRUE;
}

static gboolean
parse_unit (const char    *text,
            EntenteAmount *amount)
{
  while (*text == ' ')
    text++;

  if (*text == '\0')
    return TRUE;

  return starts_with_currency (text) ? parse_currency (text, amount) : entente_unit_parse (text, &amount->unit);
}

static gboolean
set_syntax_error (const char *text,
                  GError    **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not an amount"), text);

  return FALSE;
}

static gboolean
check_order (const EntenteAmount *amount,
             const char          *text,
             GError             **error)
{
  if (entente_decimal_compare (amount->low, amount->high) <= 0)
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("“%s” goes from the greater to the lesser number"), text);

  return FALSE;
}

/**
 * entente_amount_parse:
 * @text: an amount as it stands in files, such as "3200000..3400000 vehicles/yr", "43.4%" or "23000000000 EUR 2022"
 * @default_unit: unit when @text has none
 * @amount: (out): the amount
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX or %ENTENTE_ERROR_RANGE; @amount is then untouched.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_amount_parse (const char    *text,
                      EntenteUnit    default_unit,
                      EntenteAmount *amount,
                      GError       **error)
{
  EntenteAmount parsed = {.unit = default_unit == ENTENTE_UNIT_ANY ? ENTENTE_UNIT_NONE : default_unit};
  const char   *rest;

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  if (!entente_decimal_parse (text, &rest, &parsed.low))
    return set_syntax_error (text, error);

  parsed.high = parsed.low;
  if (g_str_has_prefix (rest, "..") && !entente_decimal_parse (rest + 2, &rest, &parsed.high))
    return set_syntax_error (text, error);

  if (!parse_unit (rest, &parsed) || (parsed.unit == ENTENTE_UNIT_CURRENCY && parsed.currency[0] == '\0'))
    return set_syntax_error (text, error);

  if (!check_order (&parsed, text, error))
    return FALSE;

  *amount = parsed;

  return TRUE;
}

/**
 * entente_amount_to_string:
 * @amount: an amount
 *
 * Returns: (transfer full): its canonical form, as it stands in files
 */
char *
entente_amount_to_string (const EntenteAmount *amount)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *low = entente_decimal_to_string (amount->low);

  g_string_append (text, low);

  if (entente_decimal_compare (amount->low, amount->high) != 0)
    {
      g_autofree char *high = entente_decimal_to_string (amount->high);

      g_string_append_printf (text, "..%s", high);
    }

  if (amount->unit == ENTENTE_UNIT_CURRENCY)
    g_string_append_printf (text, " %s", amount->currency);
  else if (amount->unit == ENTENTE_UNIT_PERCENT)
    g_string_append_c (text, '%');
  else if (amount->unit != ENTENTE_UNIT_NONE)
    g_string_append_printf (text, " %s", entente_unit_get_symbol (amount->unit));

  if (amount->unit == ENTENTE_UNIT_CURRENCY && amount->price_year != 0)
    g_string_append_printf (text, " %04d", amount->price_year);

  return g_string_free (text, FALSE);
}

static double
get_plain (const EntenteAmount *amount,
           EntenteDecimal       decimal)
{
  EntenteDecimal share;

  if (amount->unit == ENTENTE_UNIT_PERCENT && entente_decimal_shift (decimal, -2, &share))
    return entente_decimal_to_double (share);

  return entente_decimal_to_double (decimal);
}

/**
 * entente_amount_get_low:
 * @amount: an amount
 *
 * Returns: its least value in its unit; shares from 0 to 1
 */
double
entente_amount_get_low (const EntenteAmount *amount)
{
  return get_plain (amount, amount->low);
}

/**
 * entente_amount_get_high:
 * @amount: an amount
 *
 * Returns: its greatest value in its unit; shares from 0 to 1
 */
double
entente_amount_get_high (const EntenteAmount *amount)
{
  return get_plain (amount, amount->high);
}

/**
 * entente_amount_get_middle:
 * @amount: an amount
 *
 * Returns: the middle of its range in its unit; shares from 0 to 1
 */
double
entente_amount_get_middle (const EntenteAmount *amount)
{
  return (entente_amount_get_low (amount) + entente_amount_get_high (amount)) / 2;
}

/**
 * entente_amount_add:
 * @a: an amount
 * @b: an amount
 * @sum: (out): from the sum of the least to the sum of the greatest values
 *
 * Returns: %FALSE when unit, currency or price year differ or the sum cannot be kept exactly; @sum is then untouched
 */
gboolean
entente_amount_add (const EntenteAmount *a,
                    const EntenteAmount *b,
                    EntenteAmount       *sum)
{
  EntenteAmount result = *a;

  if (a->unit != b->unit || strcmp (a->currency, b->currency) != 0 || a->price_year != b->price_year)
    return FALSE;

  if (!entente_decimal_add (a->low, b->low, &result.low) || !entente_decimal_add (a->high, b->high, &result.high))
    return FALSE;

  *sum = result;

  return TRUE;
}

gboolean
entente_amount_equal (const EntenteAmount *a,
                      const EntenteAmount *b)
{
  return a->unit == b->unit && a->price_year == b->price_year && strcmp (a->currency, b->currency) == 0 &&
         entente_decimal_compare (a->low, b->low) == 0 && entente_decimal_compare (a->high, b->high) == 0;
}
