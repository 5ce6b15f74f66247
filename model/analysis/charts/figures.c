#include "model/analysis/charts/figures.h"

#include "model/analysis/method.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* More of what is missing is counted only. */
#define MAX_MISSING 4u

/* Types that people know by name */
static const EntenteType named_types[] = {
  ENTENTE_COMPANY,
  ENTENTE_DEAL,
  ENTENTE_PLATFORM,
  ENTENTE_PLANT,
  ENTENTE_TECHNOLOGY,
  ENTENTE_VEHICLE,
  ENTENTE_FLOW,
  ENTENTE_REGION,
  ENTENTE_DIMENSION,
};

static EntenteReport *
find_report (const EntentePlotSource *source,
             const char              *quantity)
{
  const EntenteMethod *method = entente_methods_find_quantity (quantity, NULL);

  return method != NULL && source->reports != NULL ? g_hash_table_lookup (source->reports, method->id) : NULL;
}

/**
 * entente_chart_figures_list:
 * @source: what a chart is made from
 * @quantity: name of a quantity
 * @object: (nullable): id; %NULL for all objects
 * @by_year: those of single years; else those that are not by year
 *
 * Returns: (transfer container) (element-type EntenteReportRow): the figures, in the order of the report; none while the
 *   report is not there
 */
GPtrArray *
entente_chart_figures_list (const EntentePlotSource *source,
                            const char              *quantity,
                            const char              *object,
                            gboolean                 by_year)
{
  EntenteReport          *report = find_report (source, quantity);
  GPtrArray              *list = g_ptr_array_new ();
  guint                   n_rows = 0;
  const EntenteReportRow *rows = report != NULL ? entente_report_get_rows (report, &n_rows) : NULL;

  for (guint i = 0; i < n_rows; i++)
    if (strcmp (entente_report_get_quantity (report, &rows[i])->name, quantity) == 0 &&
        (object == NULL || g_strcmp0 (rows[i].object, object) == 0) && (rows[i].year != 0) == by_year)
      g_ptr_array_add (list, (gpointer)&rows[i]);

  return list;
}

/**
 * entente_chart_figures_get:
 * @source: what a chart is made from
 * @quantity: name of a quantity
 * @object: (nullable): id; %NULL for a figure of the plan
 * @other: (nullable): id of the second object of a pair
 *
 * Returns: the figure, or unknown
 */
EntenteRange
entente_chart_figures_get (const EntentePlotSource *source,
                           const char              *quantity,
                           const char              *object,
                           const char              *other)
{
  return entente_chart_figures_get_detail (source, quantity, object, other, NULL);
}

EntenteRange
entente_chart_figures_get_detail (const EntentePlotSource *source,
                                  const char              *quantity,
                                  const char              *object,
                                  const char              *other,
                                  const char              *detail)
{
  EntenteReport          *report = find_report (source, quantity);
  const EntenteReportRow *row = report != NULL ? entente_report_find (report, quantity, object, other, detail, 0) : NULL;

  return row != NULL ? row->value : entente_range_unknown;
}

/**
 * entente_chart_figures_collect:
 * @source: what a chart is made from
 * @quantity: name of a quantity of single objects
 * @type: of these objects
 * @n: how many there are in the economy
 *
 * Returns: (transfer full) (array length=n): the figure of each, or unknown
 */
EntenteRange *
entente_chart_figures_collect (const EntentePlotSource *source,
                               const char              *quantity,
                               EntenteType              type,
                               guint32                  n)
{
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, quantity, NULL, FALSE);
  EntenteRange *figures = g_new (EntenteRange, n + 1);

  for (guint32 i = 0; i < n; i++)
    figures[i] = entente_range_unknown;

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      guint32                 place = row->object != NULL ? entente_economy_find (source->economy, type, row->object) : ENTENTE_NO_PLACE;

      if (place < n && row->other == NULL)
        figures[place] = row->value;
    }

  return figures;
}

/**
 * entente_chart_figures_get_name:
 * @economy: a plan in numbers
 * @type: of the object
 * @id: of the object
 *
 * Returns: (nullable): what people call it; %NULL when there is no such thing
 */
const char *
entente_chart_figures_get_name (const EntenteEconomy *economy,
                                EntenteType           type,
                                const char           *id)
{
  guint32 place = entente_economy_find (economy, type, id);

  if (place == ENTENTE_NO_PLACE)
    return NULL;

  switch (type)
    {
    case ENTENTE_COMPANY:
      return economy->companies[place].name;

    case ENTENTE_DEAL:
      return economy->deals[place].name;

    case ENTENTE_PLATFORM:
      return economy->platforms[place].name;

    case ENTENTE_PLANT:
      return economy->plants[place].name;

    case ENTENTE_TECHNOLOGY:
      return economy->technologies[place].name;

    case ENTENTE_VEHICLE:
      return economy->vehicles[place].name;

    case ENTENTE_FLOW:
      return economy->flows[place].name;

    case ENTENTE_REGION:
      return economy->regions[place].name;

    case ENTENTE_DIMENSION:
      return economy->dimensions[place].name;

    default:
      return NULL;
    }
}

static const char *
get_field_label (EntenteType type,
                 const char *field)
{
  int index = entente_type_find_field (type, field);

  return index >= 0 ? _ (entente_type_get_info (type)->fields[index].label) : field;
}

/* "Volumes of Nissan on Frontier" */
static char *
describe_participation (const EntenteEconomy *economy,
                        guint32               place,
                        const char           *field)
{
  const EntenteParticipationAccount *account = &economy->participations[place];
  const char                        *company = account->company != ENTENTE_NO_PLACE ? economy->companies[account->company].name : _("a company");
  const char                        *platform = account->platform != ENTENTE_NO_PLACE ? economy->platforms[account->platform].name : _("a platform");

  return g_strdup_printf (_("%s of %s on %s"), get_field_label (ENTENTE_PARTICIPATION, field), company, platform);
}

/**
 * entente_chart_figures_describe:
 * @economy: a plan in numbers
 * @object: (nullable): id
 * @field: name of one of its fields
 *
 * Returns: (transfer full): what people call it: "Price of Frontier"
 */
char *
entente_chart_figures_describe (const EntenteEconomy *economy,
                                const char           *object,
                                const char           *field)
{
  guint32 participation = object != NULL ? entente_economy_find (economy, ENTENTE_PARTICIPATION, object) : ENTENTE_NO_PLACE;

  if (participation != ENTENTE_NO_PLACE)
    return describe_participation (economy, participation, field);

  for (guint i = 0; i < G_N_ELEMENTS (named_types) && object != NULL; i++)
    {
      const char *name = entente_chart_figures_get_name (economy, named_types[i], object);

      if (name != NULL)
        return g_strdup_printf (_("%s of %s"), get_field_label (named_types[i], field), name);
    }

  return g_strdup_printf (_("%s of the plan"), get_field_label (ENTENTE_PROJECT_ROOT, field));
}

static void
add_missing (const EntentePlotSource *source,
             EntenteReport           *report,
             const EntenteReportRow  *row,
             GPtrArray               *missing)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);

  for (guint32 i = 0; i < row->n_inputs; i++)
    {
      g_autofree char *text = NULL;

      if (!inputs[i].is_missing)
        continue;

      text = entente_chart_figures_describe (source->economy, inputs[i].object, inputs[i].field);

      if (!g_ptr_array_find_with_equal_func (missing, text, g_str_equal, NULL))
        g_ptr_array_add (missing, g_steal_pointer (&text));
    }
}

/**
 * entente_chart_figures_list_missing:
 * @source: what a chart is made from
 * @quantities: (array zero-terminated=1): names of quantities
 * @object: (nullable): id; %NULL for all objects
 *
 * Returns: (transfer full) (nullable): what would have to be entered for their figures: "Price of Frontier, Volumes of
 *   Nissan on Frontier, and 3 more"; %NULL when nothing is missing
 */
char *
entente_chart_figures_list_missing (const EntentePlotSource *source,
                                    const char *const       *quantities,
                                    const char              *object)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  GString *text;

  for (guint i = 0; quantities[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, quantities[i], object, FALSE);
      g_autoptr (GPtrArray) years = entente_chart_figures_list (source, quantities[i], object, TRUE);
      EntenteReport *report = find_report (source, quantities[i]);

      g_ptr_array_extend (rows, years, NULL, NULL);

      for (guint j = 0; j < rows->len; j++)
        add_missing (source, report, g_ptr_array_index (rows, j), missing);
    }

  if (missing->len == 0)
    return NULL;

  text = g_string_new (g_ptr_array_index (missing, 0));

  for (guint i = 1; i < MIN (missing->len, MAX_MISSING); i++)
    g_string_append_printf (text, ", %s", (char *)g_ptr_array_index (missing, i));

  if (missing->len > MAX_MISSING)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", missing->len - MAX_MISSING), missing->len - MAX_MISSING);
    }

  return g_string_free (text, FALSE);
}

/**
 * entente_chart_figures_note:
 * @plot: a chart that is being made
 * @source: what it is made from
 * @quantities: (array zero-terminated=1): names of the quantities it shows
 * @object: (nullable): id of what it is a chart of
 * @reading: (nullable): how to read it
 *
 * Writes the note of a chart: how to read it, and what is missing.
 */
void
entente_chart_figures_note (EntentePlot             *plot,
                            const EntentePlotSource *source,
                            const char *const       *quantities,
                            const char              *object,
                            const char              *reading)
{
  g_autofree char *missing = entente_chart_figures_list_missing (source, quantities, object);

  if (missing != NULL && reading != NULL)
    entente_plot_set_note (plot, _("%s Not entered yet: %s."), reading, missing);
  else if (missing != NULL)
    entente_plot_set_note (plot, _("Not entered yet: %s."), missing);
  else if (reading != NULL)
    entente_plot_set_note (plot, "%s", reading);
}
