/* What methods say about everything in a network. */

#include "model/network/survey-reader.h"

#include "model/analysis/method.h"
#include "model/network/figures.h"
#include "model/object/project-root.h"

#include <glib/gi18n.h>
#include <math.h>

/* One number for each: that of the plan as it is or else that of the year. */
static double
find_value (EntenteSurveyReader   *reader,
            const EntenteReport   *report,
            const EntenteQuantity *quantity,
            const char            *id)
{
  const EntenteReportRow *row = entente_report_find (report, quantity->name, id, NULL, NULL, 0);

  if (row == NULL && reader->year != 0)
    row = entente_report_find (report, quantity->name, id, NULL, NULL, reader->year);

  return row != NULL && entente_range_is_known (row->value) ? entente_range_get_middle (row->value) : NAN;
}

static double
julian_to_years (double number)
{
  EntenteDate date = {0};
  GDate       day;

  if (!(number >= 1 && number < G_MAXINT32))
    return NAN;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)number);
  date.year = (gint16)g_date_get_year (&day);
  date.month = (guint8)g_date_get_month (&day);
  date.day = (guint8)g_date_get_day (&day);

  return entente_survey_date_to_years (&date);
}

static void
choose_unit (EntenteSurveyReader   *reader,
             const EntenteQuantity *quantity)
{
  EntenteSurvey *survey = reader->survey;
  const char    *currency = entente_object_get_text (entente_project_get_root (entente_scope_get_project (reader->scope)), ENTENTE_PROJECT_CURRENCY);

  if (quantity->kind == ENTENTE_QUANTITY_SHARE)
    survey->unit = ENTENTE_UNIT_PERCENT;
  else if (quantity->kind == ENTENTE_QUANTITY_VOLUME)
    survey->unit = ENTENTE_UNIT_VEHICLES_PER_YEAR;
  else if (quantity->kind == ENTENTE_QUANTITY_YEARS)
    survey->unit = ENTENTE_UNIT_YEARS;
  else if (quantity->kind == ENTENTE_QUANTITY_MONEY && currency != NULL)
    {
      survey->unit = ENTENTE_UNIT_CURRENCY;
      g_strlcpy (survey->currency, currency, sizeof survey->currency);
    }

  survey->is_year = quantity->kind == ENTENTE_QUANTITY_DAY;
}

static void
read_values (EntenteSurveyReader   *reader,
             const EntenteReport   *report,
             const EntenteQuantity *quantity)
{
  EntenteSurvey *survey = reader->survey;

  for (guint32 i = 0; i < survey->n_items; i++)
    {
      double number = report != NULL ? find_value (reader, report, quantity, entente_network_get_id (reader->network, reader->target, i)) : NAN;

      if (quantity->kind == ENTENTE_QUANTITY_SHARE)
        number *= 100;
      else if (quantity->kind == ENTENTE_QUANTITY_DAY)
        number = julian_to_years (number);

      survey->numbers[i] = number;
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const EntenteFigureShare *x = a, *y = b;

  return x->item != y->item ? (x->item > y->item) - (x->item < y->item) : (x->among > y->among) - (x->among < y->among);
}

static void
collect_pairs (EntenteSurveyReader *reader,
               const EntenteReport *report,
               guint                nth,
               GArray              *shares)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      EntenteFigureShare share = {.is_want = FALSE};

      if (rows[i].quantity != nth || rows[i].object == NULL || rows[i].other == NULL || rows[i].detail != NULL || rows[i].year != 0 ||
          !entente_range_is_known (rows[i].value))
        continue;

      share.item = entente_network_find (reader->network, reader->target, rows[i].object);
      share.among = entente_survey_reader_find (reader, rows[i].other);
      share.weight = entente_range_get_middle (rows[i].value);
      if (share.item != ENTENTE_NO_INDEX && share.among != ENTENTE_NO_INDEX && share.weight > 0)
        g_array_append_val (shares, share);
    }

  g_array_sort (shares, compare_rows);
}

/* Of pairs: how the figure of one divides among the others. */
static void
read_pairs (EntenteSurveyReader   *reader,
            const EntenteReport   *report,
            const EntenteMethod   *method,
            const EntenteQuantity *quantity)
{
  EntenteSurvey *survey = reader->survey;
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (EntenteFigureShare));

  survey->kind = ENTENTE_SURVEY_SHARES;

  entente_survey_reader_add_objects (reader, quantity->other);
  if (report != NULL)
    collect_pairs (reader, report, (guint)(quantity - method->quantities), shares);

  entente_survey_reader_add_shares (reader, shares);
}

/**
 * entente_survey_reader_read_quantity:
 * @reader: a survey being made
 * @quantity: what to read
 * @reports: (nullable): where its report is to be had from
 */
void
entente_survey_reader_read_quantity (EntenteSurveyReader       *reader,
                                     const EntenteQuantity     *quantity,
                                     const EntenteReportSource *reports)
{
  const EntenteMethod *method = entente_methods_find_quantity (quantity->name, NULL);
  const EntenteReport *report = reports != NULL ? reports->get (method->id, reports->user_data) : NULL;

  reader->survey->label = _ (quantity->label);
  reader->survey->quantity = quantity;

  if (quantity->other != ENTENTE_PROJECT_ROOT)
    {
      read_pairs (reader, report, method, quantity);
      return;
    }

  choose_unit (reader, quantity);
  read_values (reader, report, quantity);

  if (quantity->kind == ENTENTE_QUANTITY_FLAG)
    entente_survey_reader_read_flags (reader);
}

/**
 * entente_survey_find_quantity:
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @name: name of a quantity
 * @method: (out) (optional): id of the method that gives it
 *
 * Returns: (nullable): the quantity, %NULL when no look can follow from it: it is of something else, or of pairs that no
 *   ring can be divided by
 */
const EntenteQuantity *
entente_survey_find_quantity (EntenteType  target,
                              const char  *name,
                              const char **method)
{
  const EntenteQuantity *quantity;
  const EntenteMethod   *found = entente_methods_find_quantity (name, &quantity);

  if (found == NULL || quantity->target != target ||
      (quantity->other != ENTENTE_PROJECT_ROOT && quantity->other != ENTENTE_COMPANY && quantity->other != ENTENTE_DIMENSION &&
       quantity->other != ENTENTE_REGION))
    return NULL;

  if (method != NULL)
    *method = found->id;

  return quantity;
}
