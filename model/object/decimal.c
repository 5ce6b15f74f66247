#include "model/object/decimal.h"

static const gint64 powers[] = {
  1,
  10,
  100,
  1000,
  10000,
  100000,
  1000000,
  10000000,
  100000000,
  1000000000,
  10000000000,
  100000000000,
  1000000000000,
};

G_STATIC_ASSERT (G_N_ELEMENTS (powers) == ENTENTE_DECIMAL_MAX_SCALE + 1);

static EntenteDecimal
normalise (gint64 mantissa,
           guint  scale)
{
  while (scale > 0 && mantissa % 10 == 0)
    {
      mantissa /= 10;
      scale--;
    }

  return (EntenteDecimal) {mantissa, (guint8)scale};
}

static gboolean
times_ten (gint64 *mantissa,
           guint   times)
{
  for (guint i = 0; i < times; i++)
    if (__builtin_mul_overflow (*mantissa, 10, mantissa))
      return FALSE;

  return TRUE;
}

/**
 * entente_decimal_parse:
 * @text: digits with "." as decimal point, perhaps after a minus sign
 * @end: (out) (optional): first character that does not belong to the number
 * @decimal: (out): the number
 *
 * Fails, leaving @decimal untouched, when @text does not begin with a number, or when the number has more digits
 * than can be kept exactly.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_decimal_parse (const char     *text,
                       const char    **end,
                       EntenteDecimal *decimal)
{
  gboolean negative = *text == '-';
  gboolean point = FALSE;
  guint    digits = 0, scale = 0;
  gint64   mantissa = 0;

  for (text += negative; g_ascii_isdigit (*text) || (*text == '.' && !point && digits > 0 && g_ascii_isdigit (text[1])); text++)
    {
      if (*text == '.')
        {
          point = TRUE;
          continue;
        }

      if (!times_ten (&mantissa, 1) || __builtin_add_overflow (mantissa, *text - '0', &mantissa))
        return FALSE;

      digits++;
      scale += point;
    }

  if (digits == 0 || scale > ENTENTE_DECIMAL_MAX_SCALE)
    return FALSE;

  *decimal = normalise (negative ? -mantissa : mantissa, scale);

  if (end != NULL)
    *end = text;

  return TRUE;
}

/**
 * entente_decimal_to_string:
 * @decimal: a number
 *
 * Returns: (transfer full): its only canonical form, with "." as decimal point
 */
char *
entente_decimal_to_string (EntenteDecimal decimal)
{
  guint64  digits = decimal.mantissa < 0 ? -(guint64)decimal.mantissa : (guint64)decimal.mantissa;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%0*" G_GUINT64_FORMAT, decimal.scale + 1, digits);

  if (decimal.scale > 0)
    g_string_insert_c (text, text->len - decimal.scale, '.');

  if (decimal.mantissa < 0)
    g_string_prepend_c (text, '-');

  return g_string_free (text, FALSE);
}

/**
 * entente_decimal_to_double:
 * @decimal: a number
 *
 * Returns: the nearest floating-point number
 */
double
entente_decimal_to_double (EntenteDecimal decimal)
{
  g_autofree char *text = NULL;

  /* A quotient of two exact numbers is rounded once. */
  if (decimal.scale == 0 || ABS (decimal.mantissa) <= G_GINT64_CONSTANT (1) << 53)
    return (double)decimal.mantissa / (double)powers[decimal.scale];

  text = entente_decimal_to_string (decimal);

  return g_ascii_strtod (text, NULL);
}

EntenteDecimal
entente_decimal_from_int (gint64 integer)
{
  return (EntenteDecimal) {integer, 0};
}

/**
 * entente_decimal_shift:
 * @decimal: a number
 * @places: power of ten to multiply it with
 * @result: (out): the product
 *
 * Returns: %FALSE when the product cannot be kept exactly; @result is then untouched
 */
gboolean
entente_decimal_shift (EntenteDecimal  decimal,
                       int             places,
                       EntenteDecimal *result)
{
  int    scale = decimal.scale - places;
  gint64 mantissa = decimal.mantissa;

  if (scale < 0)
    {
      if (!times_ten (&mantissa, (guint)-scale))
        return FALSE;
      scale = 0;
    }

  if (scale > ENTENTE_DECIMAL_MAX_SCALE)
    return FALSE;

  *result = normalise (mantissa, (guint)scale);

  return TRUE;
}

/**
 * entente_decimal_add:
 * @a: a number
 * @b: another
 * @result: (out): their exact sum
 *
 * Returns: %FALSE when the sum cannot be kept exactly; @result is then untouched
 */
gboolean
entente_decimal_add (EntenteDecimal  a,
                     EntenteDecimal  b,
                     EntenteDecimal *result)
{
  guint8 scale = MAX (a.scale, b.scale);
  gint64 sum;

  if (!times_ten (&a.mantissa, scale - a.scale) || !times_ten (&b.mantissa, scale - b.scale) ||
      __builtin_add_overflow (a.mantissa, b.mantissa, &sum))
    return FALSE;

  *result = normalise (sum, scale);

  return TRUE;
}

/**
 * entente_decimal_compare:
 * @a: a number
 * @b: another
 *
 * Returns: below 0, 0 or above 0 as @a is less than, equal to or greater than @b
 */
int
entente_decimal_compare (EntenteDecimal a,
                         EntenteDecimal b)
{
  gint64 whole_a = a.mantissa / powers[a.scale], whole_b = b.mantissa / powers[b.scale];
  gint64 rest_a = a.mantissa % powers[a.scale] * powers[ENTENTE_DECIMAL_MAX_SCALE - a.scale];
  gint64 rest_b = b.mantissa % powers[b.scale] * powers[ENTENTE_DECIMAL_MAX_SCALE - b.scale];

  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;

  return (rest_a > rest_b) - (rest_a < rest_b);
}
