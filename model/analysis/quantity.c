#include "model/analysis/report.h"
#include "model/object/amount.h"
#include "model/object/date.h"

#include <glib/gi18n.h>
#include <math.h>

/* More would pretend to know what no plan knows. */
#define DIGITS       3
#define MONEY_DIGITS 4

/* Beyond this, numbers are no exact decimals any more, and no figure of a plan either. */
#define GREATEST 1e15

/* How many places behind the point show so many digits, 0 to 6. */
static int
get_places (double number,
            int    digits)
{
  double size = fabs (number);

  if (!(size > 0))
    return 0;

  return CLAMP (digits - 1 - (int)floor (log10 (size)), 0, 6);
}

static EntenteDecimal
round_to (double number,
          int    places)
{
  EntenteDecimal decimal = entente_decimal_from_int (llround (number * pow (10, places)));

  return entente_decimal_shift (decimal, -places, &decimal) ? decimal : entente_decimal_from_int (0);
}

/* Great amounts are said in thousands or millions, so their last digits are dropped before. */
static double
cut_digits (double number,
            int    digits)
{
  double unit = pow (10, floor (log10 (fabs (number))) - digits + 1);

  return fabs (number) < 1e6 ? number : round (number / unit) * unit;
}

static EntenteDecimal
get_decimal (const EntenteQuantity *quantity,
             double                 number)
{
  switch (quantity->kind)
    {
    case ENTENTE_QUANTITY_COUNT:
    case ENTENTE_QUANTITY_VOLUME:
      return round_to (cut_digits (number, MONEY_DIGITS), 0);

    case ENTENTE_QUANTITY_SHARE:
    case ENTENTE_QUANTITY_YEARS:
      return round_to (number, 1);

    case ENTENTE_QUANTITY_MONEY:
      return round_to (cut_digits (number, MONEY_DIGITS), MIN (get_places (number, MONEY_DIGITS), 2));

    case ENTENTE_QUANTITY_NUMBER:
    case ENTENTE_QUANTITY_FLAG:
    case ENTENTE_QUANTITY_DAY:
    default:
      return round_to (cut_digits (number, DIGITS), get_places (number, DIGITS));
    }
}

static EntenteUnit
get_unit (const EntenteQuantity *quantity,
          const char            *currency)
{
  switch (quantity->kind)
    {
    case ENTENTE_QUANTITY_SHARE:
      return ENTENTE_UNIT_PERCENT;

    case ENTENTE_QUANTITY_MONEY:
      return currency != NULL && currency[0] != '\0' ? ENTENTE_UNIT_CURRENCY : ENTENTE_UNIT_NONE;

    case ENTENTE_QUANTITY_VOLUME:
      return ENTENTE_UNIT_VEHICLES_PER_YEAR;

    case ENTENTE_QUANTITY_YEARS:
      return ENTENTE_UNIT_YEARS;

    case ENTENTE_QUANTITY_NUMBER:
    case ENTENTE_QUANTITY_COUNT:
    case ENTENTE_QUANTITY_FLAG:
    case ENTENTE_QUANTITY_DAY:
    default:
      return ENTENTE_UNIT_NONE;
    }
}

static char *
format_flag (EntenteRange value)
{
  if (value.low != value.high)
    return g_strdup (_("Perhaps"));

  return g_strdup (value.low != 0 ? _("Yes") : _("No"));
}

static char *
format_day (double number)
{
  EntenteDate date = {0};
  GDate       day;

  if (!(number >= 1 && number < G_MAXINT32))
    return g_strdup ("—");

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)number);
  date.year = (gint16)g_date_get_year (&day);
  date.month = (guint8)g_date_get_month (&day);
  date.day = (guint8)g_date_get_day (&day);

  return entente_date_to_display (&date);
}

static char *
format_days (EntenteRange value)
{
  g_autofree char *low = format_day (value.low);
  g_autofree char *high = format_day (value.high);

  return value.low == value.high ? g_steal_pointer (&low) : g_strdup_printf ("%s – %s", low, high);
}

/* In words: a dash between two minus signs is no sign at all. */
static char *
format_below_zero (const EntenteAmount *amount)
{
  EntenteAmount    low = {.low = amount->low, .high = amount->low};
  EntenteAmount    high = *amount;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  high.low = high.high;
  first = entente_amount_to_display (&low);
  second = entente_amount_to_display (&high);

  return g_strdup_printf (_("%s to %s"), first, second);
}

static char *
format_amount (const EntenteAmount *amount)
{
  gboolean         is_range = entente_decimal_compare (amount->low, amount->high) != 0;
  gboolean         is_below = entente_decimal_compare (amount->low, entente_decimal_from_int (0)) < 0;
  g_autofree char *text = is_range && is_below ? format_below_zero (amount) : entente_amount_to_display (amount);
  GString         *result = g_string_new (text);

  g_string_replace (result, "-", "−", 0);

  return g_string_free (result, FALSE);
}

/**
 * entente_quantity_format:
 * @quantity: what it is a value of
 * @value: a value
 * @currency: (nullable): ISO 4217 code of the plan
 *
 * Returns: (transfer full): the value as people read it, in the user's language, rounded: "1.23 m EUR"; a dash when not known
 */
char *
entente_quantity_format (const EntenteQuantity *quantity,
                         EntenteRange           value,
                         const char            *currency)
{
  double        scale = quantity->kind == ENTENTE_QUANTITY_SHARE ? 100 : 1;
  EntenteAmount amount = {.unit = get_unit (quantity, currency)};

  if (!entente_range_is_known (value) || fabs (value.low) * scale > GREATEST || fabs (value.high) * scale > GREATEST)
    return g_strdup ("—");
  if (quantity->kind == ENTENTE_QUANTITY_FLAG)
    return format_flag (value);
  if (quantity->kind == ENTENTE_QUANTITY_DAY)
    return format_days (value);

  amount.low = get_decimal (quantity, value.low * scale);
  amount.high = get_decimal (quantity, value.high * scale);
  if (amount.unit == ENTENTE_UNIT_CURRENCY)
    g_strlcpy (amount.currency, currency, sizeof amount.currency);

  return format_amount (&amount);
}

/* As figures are shown to some three digits */
static gboolean
looks_same (double a,
            double b)
{
  return fabs (a - b) <= 5e-4 * MAX (fabs (a), fabs (b));
}

/**
 * entente_quantity_get_turn:
 * @quantity: what is measured
 * @before: a value
 * @after: another
 *
 * Returns: 1 when the second is better, -1 when it is worse, 0 when neither can be seen or said
 */
int
entente_quantity_get_turn (const EntenteQuantity *quantity,
                           EntenteRange           before,
                           EntenteRange           after)
{
  double first = entente_range_get_middle (before), second = entente_range_get_middle (after);

  if (isnan (first) || isnan (second) || looks_same (first, second))
    return 0;

  return second > first ? quantity->better : -quantity->better;
}
