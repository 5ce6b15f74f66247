/* Amounts as people write and read them: "3.2–3.4 M vehicles a year", "€ 23 bn", "43,4 %". */

#include "model/object/amount.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  const char *symbol;
  const char *label;
  int         places;
} Scale;

/* The first symbol of each power is also how it is shown. */
static const Scale scales[] = {
  {"trn", NC_("short scale", "trn"), 12},
  {"T", NULL, 12},
  {"bn", NC_("short scale", "bn"), 9},
  {"B", NULL, 9},
  {"Mrd", NULL, 9},
  {"billion", NULL, 9},
  {"m", NC_("short scale", "m"), 6},
  {"M", NULL, 6},
  {"mn", NULL, 6},
  {"Mio", NULL, 6},
  {"million", NULL, 6},
  {"k", NULL, 3},
  {"K", NULL, 3},
  {"thousand", NULL, 3},
};

static const struct
{
  const char *sign;
  const char *code;
} signs[] = {
  {"€", "EUR"},
  {"$", "USD"},
  {"£", "GBP"},
  {"¥", "JPY"},
  {"₩", "KRW"},
};

static const char *
get_point (void)
{
  const char *point = localeconv ()->decimal_point;

  return point != NULL && *point != '\0' ? point : ".";
}

/* Spaces of all kinds become one plain one, dashes between numbers "..", and the locale's decimal point ".". */
static char *
normalise_input (const char *text)
{
  GString    *result = g_string_new (NULL);
  const char *point = get_point ();

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (result, ' ');
      else if (c == 0x2013 || c == 0x2014 || c == 0x2026 || (c == '-' && result->len > 0 && !g_str_has_suffix (result->str, "..")))
        g_string_append (result, c == '-' && g_ascii_isalpha (result->str[result->len - 1]) ? "-" : "..");
      else if (c == '(' || c == ')')
        continue;
      else if (g_str_has_prefix (p, point) && *point != '.' && p[1] != '\0')
        g_string_append_c (result, '.');
      else
        g_string_append_unichar (result, c);
    }

  g_strstrip (result->str);

  return g_string_free (result, FALSE);
}

/* A blank, an apostrophe or, where it is not the decimal point, a comma before exactly three digits groups thousands. */
static gboolean
parse_number (const char    **text,
              EntenteDecimal *decimal)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = *text;

  while (*p == ' ')
    p++;

  for (; *p != '\0' && (g_ascii_isdigit (*p) || strchr (".,' ", *p) != NULL || (*p == '-' && digits->len == 0)); p++)
    {
      gboolean three = g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]);

      if (p[0] == '.' && p[1] == '.')
        break;
      if (*p == ' ' && !three)
        break;
      if (*p == ' ' || *p == '\'' || (*p == ',' && three && digits->len > 0))
        continue;
      g_string_append_c (digits, *p == ',' ? '.' : *p);
    }

  *text = p;

  return digits->len > 0 && entente_decimal_parse (digits->str, &p, decimal) && *p == '\0';
}

static gboolean
parse_scale (const char **text,
             int         *places)
{
  const char *p = *text;
  gsize       length;

  while (*p == ' ')
    p++;

  length = strcspn (p, " .%");
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const char *label = scales[i].label != NULL ? g_dpgettext2 (NULL, "short scale", scales[i].label) : scales[i].symbol;

      if ((strlen (scales[i].symbol) == length && strncmp (p, scales[i].symbol, length) == 0) ||
          (strlen (label) == length && strncmp (p, label, length) == 0))
        {
          *text = p + length;
          *places = scales[i].places;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
parse_sign (const char **text,
            char        *currency)
{
  const char *p = *text;

  while (*p == ' ')
    p++;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i].sign))
      {
        *text = p + strlen (signs[i].sign);
        strcpy (currency, signs[i].code);
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_range (const char   **text,
             EntenteAmount *amount)
{
  int      low_places = 0, high_places = 0;
  gboolean has_low, has_high = FALSE;

  if (!parse_number (text, &amount->low))
    return FALSE;

  has_low = parse_scale (text, &low_places);
  amount->high = amount->low;

  while (**text == ' ')
    (*text)++;

  if (g_str_has_prefix (*text, ".."))
    {
      *text += 2;
      parse_sign (text, amount->currency);
      if (!parse_number (text, &amount->high))
        return FALSE;
      has_high = parse_scale (text, &high_places);
      if (has_high && !has_low)
        low_places = high_places;
    }
  else
    high_places = low_places;

  return entente_decimal_shift (amount->low, low_places, &amount->low) && entente_decimal_shift (amount->high, high_places, &amount->high);
}

static char *
build_stored (const EntenteAmount *amount,
              const char          *unit,
              const char          *currency)
{
  g_autofree char *low = entente_decimal_to_string (amount->low);
  g_autofree char *high = entente_decimal_to_string (amount->high);
  const char      *space = *unit == '\0' || *unit == '%' ? "" : " ";

  if (amount->currency[0] != '\0' || currency != NULL)
    return g_strdup_printf ("%s..%s %s%s%s", low, high, amount->currency[0] != '\0' ? amount->currency : currency, space, unit);

  return g_strdup_printf ("%s..%s%s%s", low, high, space, unit);
}

static char *
get_unit_symbol (const char *text)
{
  EntenteUnit unit;

  while (*text == ' ')
    text++;

  if (entente_unit_parse (text, &unit))
    return g_strdup (entente_unit_get_symbol (unit));

  return g_strdup (text);
}

/**
 * entente_amount_parse_input:
 * @text: an amount as people write it: "3.2-3.4 M", "€ 23 bn", "43,4 %", "200k vehicles/yr"
 * @default_unit: unit when @text has none
 * @default_currency: (nullable): currency when @text has none and @default_unit is money
 * @amount: (out): the amount
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX or %ENTENTE_ERROR_RANGE; @amount is then untouched.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_amount_parse_input (const char    *text,
                            EntenteUnit    default_unit,
                            const char    *default_currency,
                            EntenteAmount *amount,
                            GError       **error)
{
  EntenteAmount    parsed = {.unit = ENTENTE_UNIT_NONE};
  g_autofree char *plain = NULL, *unit = NULL, *stored = NULL;
  const char      *rest;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  plain = normalise_input (text);
  rest = plain;
  parse_sign (&rest, parsed.currency);
  if (!parse_range (&rest, &parsed))
    rest = NULL;
  else
    parse_sign (&rest, parsed.currency);

  unit = rest != NULL ? get_unit_symbol (rest) : NULL;
  if (unit != NULL)
    stored = build_stored (&parsed, unit, default_unit == ENTENTE_UNIT_CURRENCY && !g_ascii_isupper (unit[0]) ? default_currency : NULL);

  if (stored != NULL && entente_amount_parse (stored, default_unit, amount, &local))
    return TRUE;

  if (g_error_matches (local, ENTENTE_ERROR, ENTENTE_ERROR_RANGE))
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("“%s” goes from the greater to the lesser number"), text);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("“%s” is not an amount; write a number or a range, such as 3.2–3.4 M"), text);

  return FALSE;
}

static int
get_display_places (EntenteDecimal decimal)
{
  double size = entente_decimal_to_double (decimal);

  size = size < 0 ? -size : size;

  return size >= 1e12 ? 12 : size >= 1e9 ? 9
                           : size >= 1e6 ? 6
                                         : 0;
}

static const char *
get_scale_label (int places)
{
  for (guint i = 0; places > 0 && i < G_N_ELEMENTS (scales); i++)
    if (scales[i].places == places)
      return g_dpgettext2 (NULL, "short scale", scales[i].label);

  return NULL;
}

static char *
group_thousands (const char *digits)
{
  const char *point = strchr (digits, '.');
  gsize       whole = point != NULL ? (gsize)(point - digits) : strlen (digits);
  GString    *result = g_string_new (NULL);

  for (gsize i = 0; i < whole; i++)
    {
      g_string_append_c (result, digits[i]);
      /* A thin space groups in every language; it never reads as a decimal point. */
      if (whole > 4 && i + 1 < whole && (whole - i - 1) % 3 == 0 && g_ascii_isdigit (digits[i]))
        g_string_append (result, "\u202f");
    }

  if (point != NULL)
    g_string_append_printf (result, "%s%s", get_point (), point + 1);

  return g_string_free (result, FALSE);
}

static char *
show_number (EntenteDecimal decimal,
             int            places)
{
  EntenteDecimal   shifted = decimal;
  g_autofree char *digits = NULL;

  if (!entente_decimal_shift (decimal, -places, &shifted))
    shifted = decimal;
  digits = entente_decimal_to_string (shifted);

  return group_thousands (digits);
}

static void
append_unit (GString             *text,
             const EntenteAmount *amount)
{
  if (amount->unit == ENTENTE_UNIT_CURRENCY)
    g_string_append_printf (text, "\u00a0%s", amount->currency);
  else if (amount->unit == ENTENTE_UNIT_PERCENT)
    g_string_append (text, "\u00a0%");
  else if (amount->unit != ENTENTE_UNIT_NONE)
    g_string_append_printf (text, " %s", entente_unit_get_label (amount->unit));

  if (amount->unit == ENTENTE_UNIT_CURRENCY && amount->price_year != 0)
    g_string_append_printf (text, " (%d)", amount->price_year);
}

/**
 * entente_amount_to_display:
 * @amount: an amount
 *
 * Returns: (transfer full): the amount as people read it, exact, in the user's language: "3.2–3.4 m vehicles a year"
 */
char *
entente_amount_to_display (const EntenteAmount *amount)
{
  GString         *text = g_string_new (NULL);
  int              places = get_display_places (amount->high);
  g_autofree char *low = show_number (amount->low, places);
  const char      *label = get_scale_label (places);

  g_string_append (text, low);

  if (entente_decimal_compare (amount->low, amount->high) != 0)
    {
      g_autofree char *high = show_number (amount->high, places);

      g_string_append_printf (text, "–%s", high);
    }

  if (label != NULL)
    g_string_append_printf (text, "\u00a0%s", label);

  append_unit (text, amount);

  return g_string_free (text, FALSE);
}
