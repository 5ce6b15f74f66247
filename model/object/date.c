#include "model/object/date.h"

#include "model/error.h"

#include <glib/gi18n.h>

static gboolean
parse_digits (const char **text,
              guint        n_digits,
              guint       *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *number = *number * 10 + (guint)(**text - '0');
    }

  return TRUE;
}

static gboolean
parse_parts (const char  *text,
             EntenteDate *date)
{
  guint year, number;

  if (!parse_digits (&text, 4, &year) || year == 0)
    return FALSE;

  *date = (EntenteDate) {.year = (gint16)year};
  if (*text == '\0')
    return TRUE;

  if (*text++ != '-')
    return FALSE;

  if (*text == 'Q' || *text == 'q')
    {
      date->quarter = (guint8)(text[1] - '0');
      return text[1] >= '1' && text[1] <= '4' && text[2] == '\0';
    }

  if (!parse_digits (&text, 2, &number) || number < 1 || number > 12)
    return FALSE;

  date->month = (guint8)number;
  if (*text == '\0')
    return TRUE;

  if (*text++ != '-' || !parse_digits (&text, 2, &number) || *text != '\0')
    return FALSE;

  date->day = (guint8)MIN (number, 32);

  return g_date_valid_dmy (date->day, date->month, (GDateYear)year);
}

/**
 * entente_date_parse:
 * @text: a year (2025), quarter (2025-Q3), month (2025-07) or day (2025-07-01)
 * @date: (out): the date
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when @text is none of these or no real day; @date is then untouched.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_date_parse (const char  *text,
                    EntenteDate *date,
                    GError     **error)
{
  EntenteDate parsed;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!parse_parts (text, &parsed))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX,
                   _("“%s” is not a date; write a year, quarter, month or day, such as 2025, 2025-Q3, 2025-07 or 2025-07-01"), text);
      return FALSE;
    }

  *date = parsed;

  return TRUE;
}

/**
 * entente_date_to_string:
 * @date: a known date
 *
 * Returns: (transfer full): the date as it stands in files
 */
char *
entente_date_to_string (const EntenteDate *date)
{
  if (date->quarter != 0)
    return g_strdup_printf ("%04d-Q%u", date->year, date->quarter);
  if (date->day != 0)
    return g_strdup_printf ("%04d-%02u-%02u", date->year, date->month, date->day);
  if (date->month != 0)
    return g_strdup_printf ("%04d-%02u", date->year, date->month);

  return g_strdup_printf ("%04d", date->year);
}

/**
 * entente_date_to_display:
 * @date: a known date
 *
 * Returns: (transfer full): the date as people read it, in the user's language
 */
char *
entente_date_to_display (const EntenteDate *date)
{
  g_autoptr (GDateTime) time = NULL;

  if (date->quarter != 0)
    /* Translators: a quarter of a year, such as "Q3 2025" */
    return g_strdup_printf (_("Q%u %d"), date->quarter, date->year);
  if (date->month == 0)
    return g_strdup_printf ("%d", date->year);

  time = g_date_time_new_utc (date->year, date->month, MAX (date->day, 1), 12, 0, 0);
  if (date->day == 0)
    /* Translators: a month and year, in the notation of g_date_time_format() */
    return g_date_time_format (time, C_("month", "%B %Y"));

  /* Translators: a day, in the notation of g_date_time_format() */
  return g_date_time_format (time, C_("day", "%-d %B %Y"));
}

gboolean
entente_date_is_known (const EntenteDate *date)
{
  return date != NULL && date->year != 0;
}

static gint32
julian (int   year,
        guint month,
        guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);

  return (gint32)g_date_get_julian (&date);
}

static guint
first_month (const EntenteDate *date)
{
  if (date->quarter != 0)
    return date->quarter * 3u - 2;

  return MAX (date->month, 1);
}

/**
 * entente_date_get_first_day:
 * @date: a known date
 *
 * Returns: the Julian day of its first day
 */
gint32
entente_date_get_first_day (const EntenteDate *date)
{
  return julian (date->year, first_month (date), MAX (date->day, 1));
}

/**
 * entente_date_get_end_day:
 * @date: a known date
 *
 * Returns: the Julian day after its last day
 */
gint32
entente_date_get_end_day (const EntenteDate *date)
{
  guint months = date->month != 0 ? 1 : date->quarter != 0 ? 3
                                                           : 12;
  guint next = first_month (date) + months;

  if (date->day != 0)
    return entente_date_get_first_day (date) + 1;

  return julian (date->year + (next > 12), next > 12 ? next - 12 : next, 1);
}

/**
 * entente_date_compare:
 * @a: a known date
 * @b: another
 *
 * Compares first days; of dates that begin on the same day the longer one comes first.
 *
 * Returns: below 0, 0 or above 0
 */
int
entente_date_compare (const EntenteDate *a,
                      const EntenteDate *b)
{
  gint32 days = entente_date_get_first_day (a) - entente_date_get_first_day (b);

  return days != 0 ? days : entente_date_get_end_day (b) - entente_date_get_end_day (a);
}

/**
 * entente_period_contains:
 * @from: (nullable): first day, or not known for "always"
 * @until: (nullable): day after the last, or not known for "for ever"
 * @day: a Julian day
 *
 * Periods are half-open: one that lasts until 2023 ends with the last day of 2022.
 *
 * Returns: whether @day lies within the period
 */
gboolean
entente_period_contains (const EntenteDate *from,
                         const EntenteDate *until,
                         gint32             day)
{
  if (entente_date_is_known (from) && day < entente_date_get_first_day (from))
    return FALSE;

  return !entente_date_is_known (until) || day < entente_date_get_first_day (until);
}
