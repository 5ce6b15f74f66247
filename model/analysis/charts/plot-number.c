#include "model/analysis/charts/plot-number.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* Digits that people read in a number that stands beside a bar */
#define DIGITS 3

/* More places say nothing. */
#define MAX_DECIMALS 6

static const struct
{
  double      divisor;
  const char *suffix;
} scales[] = {
  {1e12, NC_("short scale", "trn")},
  {1e9, NC_("short scale", "bn")},
  {1e6, NC_("short scale", "m")},
};

static void
choose_scale (EntenteNumberStyle *style,
              double              largest)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (largest >= scales[i].divisor * 0.99999)
      {
        style->divisor = scales[i].divisor;
        g_snprintf (style->suffix, sizeof style->suffix, "\u00a0%s", g_dpgettext2 (NULL, "short scale", scales[i].suffix));
        return;
      }
}

/**
 * entente_number_style_init:
 * @style: (out): how to write
 * @kind: what is measured
 * @largest: of the numbers, without their signs
 * @step: least difference that shall be seen, above 0; all numbers are multiples of it
 *
 * Finds how the numbers of a scale are written alike, with no more places than they need.
 */
void
entente_number_style_init (EntenteNumberStyle *style,
                           EntenteQuantityKind kind,
                           double              largest,
                           double              step)
{
  double places;

  *style = (EntenteNumberStyle) {1, 0, ""};

  if (kind == ENTENTE_QUANTITY_SHARE)
    *style = (EntenteNumberStyle) {0.01, 0, "\u00a0%"};
  else
    choose_scale (style, largest);

  places = ceil (-log10 (step / style->divisor) - 1e-9);
  style->decimals = (int)CLAMP (places, 0, MAX_DECIMALS);
}

static void
append_grouped (GString    *result,
                const char *digits)
{
  const char *point = strchr (digits, '.');
  gsize       whole = point != NULL ? (gsize)(point - digits) : strlen (digits);

  for (gsize i = 0; i < whole; i++)
    {
      g_string_append_c (result, digits[i]);
      /* A thin space groups in every language; it never reads as a decimal point. */
      if (whole > 4 && i + 1 < whole && (whole - i - 1) % 3 == 0)
        g_string_append (result, "\u202f");
    }

  if (point != NULL)
    g_string_append_printf (result, "%s%s", localeconv ()->decimal_point, point + 1);
}

/**
 * entente_number_style_format:
 * @style: how to write
 * @number: a number
 *
 * Returns: (transfer full): the number as people read it: "−1.5 m"
 */
char *
entente_number_style_format (const EntenteNumberStyle *style,
                             double                    number)
{
  char     format[8], digits[64];
  GString *result = g_string_new (NULL);

  if (!isfinite (number))
    return g_string_free (g_string_assign (result, "–"), FALSE);

  g_snprintf (format, sizeof format, "%%.%df", style->decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number) / style->divisor);

  if (number < 0 && strpbrk (digits, "123456789") != NULL)
    g_string_append (result, "−");

  append_grouped (result, digits);
  g_string_append (result, style->suffix);

  return g_string_free (result, FALSE);
}

/* Three digits, but never fewer than the whole ones */
static void
init_for (EntenteNumberStyle *style,
          EntenteQuantityKind kind,
          double              size)
{
  double step = size > 0 ? pow (10, floor (log10 (size * 1.0000001)) - DIGITS + 1) : 1;

  entente_number_style_init (style, kind, size, step);

  switch (kind)
    {
    case ENTENTE_QUANTITY_SHARE:
      style->decimals = size < 0.0995 ? MIN (style->decimals, 1) : 0;
      break;

    case ENTENTE_QUANTITY_COUNT:
    case ENTENTE_QUANTITY_VOLUME:
      style->decimals = style->divisor > 1 ? MIN (style->decimals, 2) : 0;
      break;

    default:
      style->decimals = MIN (style->decimals, style->divisor > 1 || size < 100 ? 2 : 0);
      break;
    }
}

/* "2.50" says no more than "2.5". */
static void
trim (EntenteNumberStyle *style,
      double              low,
      double              high)
{
  double unit = pow (10, -style->decimals) * style->divisor;

  while (style->decimals > 0 && fabs (remainder (round (low / unit) * unit, unit * 10)) < unit / 2 &&
         fabs (remainder (round (high / unit) * unit, unit * 10)) < unit / 2)
    {
      style->decimals--;
      unit *= 10;
    }
}

static char *
add_unit (const char         *text,
          EntenteQuantityKind kind,
          const char         *currency)
{
  if (kind == ENTENTE_QUANTITY_MONEY && currency != NULL && *currency != '\0')
    return g_strdup_printf ("%s\u00a0%s", text, currency);

  return g_strdup (text);
}

/**
 * entente_number_to_text:
 * @number: a number; %NAN when not known
 * @kind: what it is
 * @currency: (nullable): of money; %NULL to leave it out
 *
 * Returns: (transfer full): the number in short, as people read it: "80 m EUR", "43 %"
 */
char *
entente_number_to_text (double              number,
                        EntenteQuantityKind kind,
                        const char         *currency)
{
  EntenteNumberStyle style;
  g_autofree char   *text = NULL;

  if (!isfinite (number))
    return g_strdup ("–");

  if (kind == ENTENTE_QUANTITY_FLAG)
    return g_strdup (number != 0 ? _("Yes") : _("No"));

  init_for (&style, kind, fabs (number));
  trim (&style, number, number);
  text = entente_number_style_format (&style, number);

  return add_unit (text, kind, currency);
}

/**
 * entente_number_range_to_text:
 * @range: from where to where
 * @kind: what it is
 * @currency: (nullable): of money; %NULL to leave it out
 *
 * Returns: (transfer full): the range in short, as people read it: "60–80 m EUR"; a dash when it is not known
 */
char *
entente_number_range_to_text (EntenteRange        range,
                              EntenteQuantityKind kind,
                              const char         *currency)
{
  EntenteNumberStyle style;
  g_autofree char   *low = NULL;
  g_autofree char   *high = NULL;
  g_autofree char   *text = NULL;

  if (!(range.low < range.high) || kind == ENTENTE_QUANTITY_FLAG)
    return entente_number_to_text (range.low, kind, currency);

  init_for (&style, kind, fmax (fabs (range.low), fabs (range.high)));
  trim (&style, range.low, range.high);
  high = entente_number_style_format (&style, range.high);
  style.suffix[0] = '\0';
  low = entente_number_style_format (&style, range.low);
  text = g_strdup_printf (range.low < 0 ? _("%s to %s") : "%s–%s", low, high);

  return add_unit (text, kind, currency);
}
