/* What a survey says of an item, in words and as a number. */

#include "model/network/survey-reader.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
describe_years (double low,
                double high)
{
  int first = (int)floor (low), last = (int)ceil (high);

  if (last - first <= 1)
    return g_strdup_printf ("%d", first);

  /* Translators: from one year to another */
  return g_strdup_printf (_("%d–%d"), first, last - 1);
}

/* Computed, so that exact numbers would be long ones. */
static char *
describe_quantity (const EntenteSurvey *self,
                   double               low,
                   double               high)
{
  double scale = self->quantity->kind == ENTENTE_QUANTITY_SHARE ? 0.01 : 1;

  return entente_quantity_format (self->quantity, (EntenteRange) {low * scale, high * scale}, self->currency);
}

/**
 * entente_survey_describe:
 * @self: a survey of numbers
 * @low: a number
 * @high: another one, not below @low
 *
 * Returns: (transfer full): the range from @low to @high as people read it, or one number when they are the same
 */
char *
entente_survey_describe (const EntenteSurvey *self,
                         double               low,
                         double               high)
{
  char             numbers[2][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;
  EntenteAmount    amount;
  const char      *unit = self->unit == ENTENTE_UNIT_CURRENCY ? self->currency : entente_unit_get_symbol (self->unit);

  if (self->is_year)
    return describe_years (low, high);
  if (self->quantity != NULL)
    return describe_quantity (self, low, high);

  g_ascii_formatd (numbers[0], sizeof numbers[0], "%.12g", low);
  g_ascii_formatd (numbers[1], sizeof numbers[1], "%.12g", high);
  text = g_strdup_printf ("%s..%s %s", numbers[0], numbers[1], unit);
  g_strchomp (text);

  if (entente_amount_parse (text, self->unit, &amount, NULL))
    return entente_amount_to_display (&amount);

  /* Beyond what an exact number can hold. */
  return g_strdup_printf (low == high ? "%.3g" : "%.3g–%.3g", low, high);
}

/**
 * entente_survey_date_to_years:
 * @date: a date
 *
 * Returns: its first day as a year with a fraction
 */
double
entente_survey_date_to_years (const EntenteDate *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)entente_date_get_first_day (date));

  return g_date_get_year (&day) + (g_date_get_day_of_year (&day) - 1) / 366.0;
}

/**
 * entente_survey_to_number:
 * @self: a survey of numbers
 * @text: a number as stored in a rule, perhaps with a unit
 * @number: (out): what it stands for
 *
 * Returns: whether @text is a number of that kind
 */
gboolean
entente_survey_to_number (const EntenteSurvey *self,
                          const char          *text,
                          double              *number)
{
  EntenteDate   date;
  EntenteAmount amount;
  char         *end;

  if (self->is_year)
    {
      if (!entente_date_parse (text, &date, NULL))
        return FALSE;
      *number = entente_survey_date_to_years (&date);
      return TRUE;
    }

  *number = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0')
    return isfinite (*number);

  if (!entente_amount_parse (text, self->unit, &amount, NULL) || amount.unit != self->unit ||
      (amount.unit == ENTENTE_UNIT_CURRENCY && strcmp (amount.currency, self->currency) != 0))
    return FALSE;

  *number = entente_amount_get_middle (&amount);

  return TRUE;
}
