#include "widgets/panels/plot-maker.h"

#include "model/object/scenario.h"

#include <glib/gi18n.h>

/* All a chart is made from, none of which changes any more */
typedef struct
{
  EntenteEconomy        *economy;
  GHashTable            *reports;
  char                  *scenario;
  char                  *date;
  const EntentePlotKind *kind;
  guint32                item;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->economy, entente_economy_unref);
  g_hash_table_unref (order->reports);
  g_free (order->scenario);
  g_free (order->date);
  g_free (order);
}

static char *
get_scenario_name (EntenteWorkspace *workspace)
{
  const char     *id = entente_workspace_get_scenario (workspace);
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (workspace));
  EntenteObject  *scenario = id != NULL ? entente_project_lookup (project, id) : NULL;

  return scenario != NULL ? g_strdup (entente_object_get_text (scenario, ENTENTE_SCENARIO_NAME)) : NULL;
}

static guint32
find_item (const EntentePlotKind *kind,
           const EntenteEconomy  *economy,
           const char            *object)
{
  guint32 item = object != NULL ? entente_economy_find (economy, kind->target, object) : ENTENTE_NO_PLACE;

  return item != ENTENTE_NO_PLACE ? item : entente_plot_kind_get_first (kind, economy);
}

/* As people write it; %NULL for all dates */
static char *
get_date_name (EntenteWorkspace *workspace)
{
  const char *text = entente_workspace_get_date (workspace);
  EntenteDate date;

  return text != NULL && entente_date_parse (text, &date, NULL) ? entente_date_to_display (&date) : NULL;
}

static Order *
order_new (EntenteWorkspace      *workspace,
           const EntentePlotKind *kind,
           const char            *object)
{
  EntenteAnalyst *analyst = entente_workspace_get_analyst (workspace);
  EntenteEconomy *economy = entente_analyst_get_economy (analyst);
  Order          *order = g_new0 (Order, 1);

  order->economy = economy != NULL ? entente_economy_ref (economy) : NULL;
  order->reports = entente_analyst_get_reports (analyst);
  order->scenario = get_scenario_name (workspace);
  order->date = get_date_name (workspace);
  order->kind = kind;
  order->item = economy != NULL ? find_item (kind, economy, object) : 0;

  return order;
}

static EntentePlot *
make_without_item (const Order *order)
{
  EntentePlot *plot = entente_plot_new (ENTENTE_PLOT_BARS, NULL);

  entente_plot_set_title (plot, "%s", _ (order->kind->label));

  switch (order->kind->target)
    {
    case ENTENTE_PLATFORM:
      entente_plot_set_empty (plot, "%s", _("Add a platform, and say which companies build on it."));
      break;

    case ENTENTE_DEAL:
      entente_plot_set_empty (plot, "%s", _("Draw a deal between two companies."));
      break;

    default:
      entente_plot_set_empty (plot, "%s", _("Draw a company first."));
      break;
    }

  return plot;
}

static EntentePlot *
carry_out (const Order *order)
{
  EntentePlotSource source = {order->economy, order->reports, order->scenario, order->date};

  if (order->economy == NULL || order->item >= entente_plot_kind_get_n_items (order->kind, order->economy))
    return make_without_item (order);

  return order->kind->make (&source, order->item);
}

static void
make_thread (GTask        *task,
             gpointer      source_object,
             gpointer      order,
             GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, carry_out (order), (GDestroyNotify)entente_plot_free);
}

/**
 * entente_plot_make:
 * @workspace: whose figures
 * @kind: what kind of chart
 * @object: (nullable): id of what it is a chart of; %NULL for what people want to see first
 *
 * Returns: (transfer full): the chart
 */
EntentePlot *
entente_plot_make (EntenteWorkspace      *workspace,
                   const EntentePlotKind *kind,
                   const char            *object)
{
  Order       *order = order_new (workspace, kind, object);
  EntentePlot *plot = carry_out (order);

  order_free (order);

  return plot;
}

/**
 * entente_plot_make_async:
 * @workspace: whose figures
 * @kind: what kind of chart
 * @object: (nullable): as for entente_plot_make()
 * @cancellable: (nullable): when the chart is not wanted any more
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Makes a chart on another thread.
 */
void
entente_plot_make_async (EntenteWorkspace      *workspace,
                         const EntentePlotKind *kind,
                         const char            *object,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, order_new (workspace, kind, object), order_free);
  g_task_run_in_thread (task, make_thread);
}

EntentePlot *
entente_plot_make_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
