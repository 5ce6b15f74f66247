#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDate:
 * @year: 1 to 9999, or 0 for "not known"
 * @quarter: 1 to 4 when only the quarter is known, else 0
 * @month: 1 to 12 when at least the month is known, else 0
 * @day: 1 to 31 when the day is known, else 0
 *
 * A date as precise as it is known: a year, a quarter, a month or a day.
 */
typedef struct
{
  gint16 year;
  guint8 quarter;
  guint8 month;
  guint8 day;
} EntenteDate;

gboolean entente_date_parse         (const char         *text,
                                     EntenteDate        *date,
                                     GError            **error);
char    *entente_date_to_string     (const EntenteDate  *date) G_GNUC_WARN_UNUSED_RESULT;
char    *entente_date_to_display    (const EntenteDate  *date) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_date_is_known      (const EntenteDate  *date);
gint32   entente_date_get_first_day (const EntenteDate  *date);
gint32   entente_date_get_end_day   (const EntenteDate  *date);
int      entente_date_compare       (const EntenteDate  *a,
                                     const EntenteDate  *b);
gboolean entente_period_contains    (const EntenteDate  *from,
                                     const EntenteDate  *until,
                                     gint32              day);

G_END_DECLS
