#include "widgets/drawing/graph-arrangement.h"

#include "model/exchange/import.h"
#include "model/network/chart.h"
#include "widgets/drawing/arrangement.h"

#include <math.h>

/* Same graph, same arrangement. */
#define SEED 2028

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLayoutGraph, entente_arrangement_free)

/* What the graph would be in a project, without the project. */
static EntenteImport *
import_for_trial (EntenteGraph   *graph,
                  EntenteReading *trial)
{
  EntenteImport *import = entente_import_new (graph, trial->project, "", trial);

  for (guint i = 0; i < import->objects->len; i++)
    entente_project_load_object (trial->project, g_ptr_array_index (import->objects, i), NULL);

  entente_project_load_done (trial->project);

  return import;
}

static void
take_places (EntenteGraph             *graph,
             const EntenteImport      *import,
             const EntenteChart       *chart,
             const EntenteLayoutGraph *layout)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < chart->n_places; i++)
    g_hash_table_insert (places, (gpointer)chart->places[i].id, GUINT_TO_POINTER (i + 1));

  for (guint32 i = 0; i < graph->nodes->len; i++)
    {
      gpointer place = import->ids[i] != NULL ? g_hash_table_lookup (places, import->ids[i]) : NULL;

      if (place == NULL)
        continue;

      entente_graph_get_node (graph, i)->x = round (layout->boxes[GPOINTER_TO_UINT (place) - 1].x);
      entente_graph_get_node (graph, i)->y = round (layout->boxes[GPOINTER_TO_UINT (place) - 1].y);
    }
}

/**
 * entente_graph_arrange:
 * @graph: a graph that does not say where its nodes stand
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Finds places for all nodes, by the same layout that arranges a chart. Larger graphs than %ENTENTE_GRAPH_MAX_ARRANGED and
 * those that have places are left as they are. May run on any thread. Fails with %G_IO_ERROR_CANCELLED when it was stopped.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_graph_arrange (EntenteGraph *graph,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (EntenteReading) trial = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteScope) scope = NULL;
  g_autoptr (EntenteNetwork) network = NULL;
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteLayoutGraph) layout = NULL;

  if (graph->nodes->len > ENTENTE_GRAPH_MAX_ARRANGED || entente_graph_is_placed (graph))
    return TRUE;

  trial = entente_reading_new ();
  import = import_for_trial (graph, trial);
  scope = entente_scope_new (trial->project, NULL);
  network = entente_network_new (scope, NULL);
  chart = entente_chart_new (network, scope, NULL);
  layout = entente_arrangement_new (chart, entente_theme_get (ENTENTE_THEME_PRINT), NULL);
  layout->seed = SEED;

  if (!entente_layout_run (ENTENTE_LAYOUT_STRESS, layout, cancellable, error))
    return FALSE;

  take_places (graph, import, chart, layout);

  return TRUE;
}
