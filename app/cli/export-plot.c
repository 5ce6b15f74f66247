/* Charts of figures: which one, of what, and as a table. */

#include "app/cli/export-plot.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "model/analysis/analyst.h"
#include "model/object/scenario.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL "all"

/* Spreadsheets take a file for UTF-8 only when it begins so. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/**
 * entente_cli_list_plots:
 *
 * Prints what charts there are, and what each is a chart of.
 */
void
entente_cli_list_plots (void)
{
  guint                  n_kinds;
  const EntentePlotKind *kinds = entente_plot_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      const char *target = kinds[i].target == ENTENTE_PROJECT_ROOT ? "" : entente_type_get_info (kinds[i].target)->name;

      entente_cli_print ("%s\t%s\t%s\t%s", kinds[i].id, target, _ (kinds[i].label), _ (kinds[i].help));
    }
}

static EntenteEconomy *
make_economy (const EntenteCliCall *call,
              const char           *path,
              EntenteProject       *project,
              const char          **scenario)
{
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteScope) scope = NULL;

  if (!entente_cli_find_scenario (path, project, entente_cli_call_get (call, "scenario"), scenario) ||
      !entente_cli_call_get_date (call, "date", &options.date))
    return NULL;

  scope = entente_scope_new (project, *scenario);

  return entente_economy_new (scope, &options);
}

static GHashTable *
analyse (EntenteEconomy *economy)
{
  GHashTable                 *reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    g_hash_table_insert (reports, (gpointer)methods[i]->id, entente_analyse (methods[i], economy, NULL, NULL));

  return reports;
}

/* By name or id; what people want to see first when nothing is asked for */
static guint32
find_item (const EntentePlotKind *kind,
           const EntenteEconomy  *economy,
           const char            *wish)
{
  guint32 n = entente_plot_kind_get_n_items (kind, economy);

  if (kind->target == ENTENTE_PROJECT_ROOT || wish == NULL)
    return entente_plot_kind_get_first (kind, economy);

  for (guint32 i = 0; i < n; i++)
    {
      const char *name, *id = entente_plot_kind_get_item (kind, economy, i, &name);

      if (strcmp (id, wish) == 0 || g_strcmp0 (name, wish) == 0)
        return i;
    }

  return ENTENTE_NO_PLACE;
}

static gboolean
add_plot (GPtrArray               *plots,
          const EntentePlotKind   *kind,
          const EntentePlotSource *source,
          const char              *wish)
{
  guint32 item = find_item (kind, source->economy, wish);

  if (item >= entente_plot_kind_get_n_items (kind, source->economy))
    return FALSE;

  g_ptr_array_add (plots, kind->make (source, item));

  return TRUE;
}

static gboolean
add_plots (GPtrArray               *plots,
           const EntenteCliCall    *call,
           const EntentePlotSource *source)
{
  const char            *id = entente_cli_call_get (call, "chart"), *wish = entente_cli_call_get (call, "of");
  const EntentePlotKind *kind = entente_plot_kinds_find (id);
  guint                  n_kinds;
  const EntentePlotKind *kinds = entente_plot_kinds_get (&n_kinds);

  if (strcmp (id, ALL) == 0)
    {
      for (guint i = 0; i < n_kinds; i++)
        add_plot (plots, &kinds[i], source, NULL);
    }
  else if (kind == NULL)
    {
      entente_cli_complain (NULL, _("There is no chart “%s”; see --list-charts"), id);
    }
  else if (!add_plot (plots, kind, source, wish))
    {
      entente_cli_complain (NULL, _("There is no “%s” to draw “%s” of"), wish != NULL ? wish : _ (entente_type_get_info (kind->target)->label), _ (kind->label));
    }

  return plots->len > 0;
}

/**
 * entente_cli_make_plots:
 * @call: with "chart", "of", "scenario" and "date"
 * @path: of the project
 * @project: the plan
 *
 * Computes what is asked for. Complains when there is no such chart.
 *
 * Returns: (transfer full) (element-type EntentePlot) (nullable): the charts, at least one
 */
GPtrArray *
entente_cli_make_plots (const EntenteCliCall *call,
                        const char           *path,
                        EntenteProject       *project)
{
  const char       *scenario = NULL;
  EntenteObject    *object;
  EntentePlotSource source = {0};
  EntenteDate       date = {0};
  g_autofree char  *shown_date = NULL;
  g_autoptr (EntenteEconomy) economy = make_economy (call, path, project, &scenario);
  g_autoptr (GHashTable) reports = NULL;
  g_autoptr (GPtrArray) plots = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_plot_free);

  if (economy == NULL)
    return NULL;

  reports = analyse (economy);
  object = scenario != NULL ? entente_project_lookup (project, scenario) : NULL;
  source.economy = economy;
  source.reports = reports;
  source.scenario = object != NULL ? entente_object_get_text (object, ENTENTE_SCENARIO_NAME) : NULL;
  if (entente_cli_call_get_date (call, "date", &date) && entente_date_is_known (&date))
    shown_date = entente_date_to_display (&date);
  source.date = shown_date;

  return add_plots (plots, call, &source) ? g_steal_pointer (&plots) : NULL;
}

gboolean
entente_cli_is_table (const char *path)
{
  return g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".tsv");
}

/**
 * entente_cli_write_table:
 * @plot: a chart
 * @path: of the file, which says what stands between cells
 *
 * Returns: (transfer full): the chart as a table
 */
GBytes *
entente_cli_write_table (const EntentePlot *plot,
                         const char        *path)
{
  gboolean         is_csv = g_str_has_suffix (path, ".csv");
  g_autofree char *table = entente_plot_to_table (plot, is_csv ? ',' : '\t');
  char            *text = g_strconcat (is_csv ? BYTE_ORDER_MARK : "", table, NULL);

  return g_bytes_new_take (text, strlen (text));
}
