#include "model/network/survey-reader.h"

#include "model/network/figures.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <string.h>

static void
read_shares (EntenteSurveyReader *reader,
             const EntenteFigure *figure)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (EntenteFigureShare));

  if (figure->among == ENTENTE_DIMENSION || figure->among == ENTENTE_COMPANY)
    entente_survey_reader_add_objects (reader, figure->among);
  else
    entente_survey_reader_add_known (reader, &entente_deal_info.fields[ENTENTE_DEAL_STATUS]);

  figure->share (reader->network, shares);
  entente_survey_reader_add_shares (reader, shares);
}

static void
read_figure (EntenteSurveyReader *reader,
             const EntenteFigure *figure)
{
  EntenteSurvey *survey = reader->survey;

  survey->label = _ (figure->label);
  survey->unit = figure->unit;

  if (figure->kind == ENTENTE_FIGURE_SHARES)
    {
      survey->kind = ENTENTE_SURVEY_SHARES;
      read_shares (reader, figure);
      return;
    }

  figure->count (reader->network, survey->numbers);

  if (figure->kind == ENTENTE_FIGURE_FLAG)
    entente_survey_reader_read_flags (reader);
}

static int
get_year (const EntenteNetwork *network)
{
  GDate day;

  if (network->day == 0)
    return 0;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)network->day);

  return g_date_get_year (&day);
}

static EntenteSurvey *
new_survey (guint32 n_items)
{
  EntenteSurvey *survey = g_new0 (EntenteSurvey, 1);

  survey->n_items = n_items;
  survey->numbers = g_new (double, n_items + 1);
  survey->offsets = g_new0 (guint32, n_items + 1);
  survey->categories = g_array_new (FALSE, FALSE, sizeof (EntenteCategory));
  survey->members = g_array_new (FALSE, FALSE, sizeof (EntenteMember));
  survey->strings = g_string_chunk_new (1024);

  return survey;
}

/**
 * entente_survey_new:
 * @network: the plan in one scenario at one date
 * @scope: the same scenario
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @by: name of a field of @target, of a figure about it, or of a quantity of a method
 * @reports: (nullable): where quantities are to be had from; of a report that is not there nothing is known
 *
 * Reads one thing about every company, deal or stake. Ranges are read by their middle, series at the network's date.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL when there is no such field, figure or quantity
 */
EntenteSurvey *
entente_survey_new (const EntenteNetwork      *network,
                    EntenteScope              *scope,
                    EntenteType                target,
                    const char                *by,
                    const EntenteReportSource *reports)
{
  int                    index = entente_type_find_field (target, by);
  const EntenteField    *field = index >= 0 ? &entente_type_get_info (target)->fields[index] : NULL;
  const EntenteFigure   *figure = field == NULL ? entente_figures_find (target, by) : NULL;
  const EntenteQuantity *quantity = field == NULL && figure == NULL ? entente_survey_find_quantity (target, by, NULL) : NULL;
  g_autoptr (GHashTable) by_key = NULL;
  EntenteSurveyReader reader;

  if ((field == NULL || !entente_survey_may_read (field)) && figure == NULL && quantity == NULL)
    return NULL;

  by_key = g_hash_table_new (g_str_hash, g_str_equal);
  reader = (EntenteSurveyReader) {new_survey (entente_network_count (network, target)), network, scope, target, (guint)MAX (index, 0), get_year (network), by_key};

  if (field != NULL)
    entente_survey_reader_read_field (&reader, field);
  else if (figure != NULL)
    read_figure (&reader, figure);
  else
    entente_survey_reader_read_quantity (&reader, quantity, reports);

  return reader.survey;
}

void
entente_survey_free (EntenteSurvey *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->members);
  g_array_unref (self->categories);
  g_free (self->offsets);
  g_free (self->numbers);
  g_free (self);
}
