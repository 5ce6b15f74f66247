#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/layout/stress.h"
#include "widgets/drawing/network-scene.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room for the label of a deal between two cards, points. */
#define LABEL_ROOM 84.0

/* Same plan, same arrangement. */
#define SEED 2028

typedef struct
{
  EntenteLayoutGraph graph;
  GPtrArray         *ids;
} Arrangement;

static void
arrangement_free (Arrangement *self)
{
  g_free (self->graph.boxes);
  g_free (self->graph.edges);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrangement, arrangement_free)

static guint
count_selected (EntenteWorkspace   *workspace,
                const EntenteChart *chart)
{
  guint n = 0;

  for (guint32 i = 0; i < chart->n_places; i++)
    n += (guint)entente_workspace_is_selected (workspace, chart->places[i].id);

  return n;
}

/* When several are selected, the others are what they are arranged around. */
static void
add_boxes (Arrangement        *self,
           EntenteWorkspace   *workspace,
           const EntenteChart *chart)
{
  gboolean only_selected = count_selected (workspace, chart) >= 2;

  self->ids = g_ptr_array_new_full (chart->n_places, g_free);
  self->graph.n_boxes = chart->n_places;
  self->graph.boxes = g_new0 (EntenteLayoutBox, MAX (chart->n_places, 1));

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteChartPlace *place = &chart->places[i];
      EntenteLayoutBox        *box = &self->graph.boxes[i];

      g_ptr_array_add (self->ids, g_strdup (place->id));
      entente_network_measure_place (chart, entente_workspace_get_theme (workspace), i, &box->width, &box->height);
      box->x = place->x;
      box->y = place->y;
      box->pinned = place->pinned || (only_selected && !entente_workspace_is_selected (workspace, place->id));
    }
}

static void
add_edge (Arrangement *self,
          GArray      *edges,
          guint32      a,
          guint32      b)
{
  EntenteLayoutEdge edge = {MIN (a, b), MAX (a, b), 0};

  if (a == ENTENTE_NO_INDEX || b == ENTENTE_NO_INDEX || a == b)
    return;

  edge.length = LABEL_ROOM + (hypot (self->graph.boxes[a].width, self->graph.boxes[a].height) +
                              hypot (self->graph.boxes[b].width, self->graph.boxes[b].height)) /
                               2;
  g_array_append_val (edges, edge);
}

static void
add_deal_edges (Arrangement        *self,
                GArray             *edges,
                const EntenteChart *chart,
                guint32             deal)
{
  const EntenteNetworkDeal  *it = &chart->network->deals[deal];
  const EntenteNetworkParty *parties = &chart->network->parties[it->first_party];
  guint32                    hub = chart->deal_place[deal];

  if (hub == ENTENTE_NO_INDEX && it->n_parties == 2)
    add_edge (self, edges, chart->company_place[parties[0].company], chart->company_place[parties[1].company]);

  for (guint32 i = 0; hub != ENTENTE_NO_INDEX && i < it->n_parties; i++)
    add_edge (self, edges, hub, chart->company_place[parties[i].company]);
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const EntenteLayoutEdge *left = a;
  const EntenteLayoutEdge *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;

  return left->b < right->b ? -1 : left->b > right->b;
}

/* Several deals between the same two pull no harder than one. */
static void
drop_doubles (GArray *edges)
{
  guint n = 0;

  g_array_sort (edges, compare_edges);

  for (guint i = 0; i < edges->len; i++)
    {
      EntenteLayoutEdge edge = g_array_index (edges, EntenteLayoutEdge, i);

      if (n == 0 || compare_edges (&edge, &g_array_index (edges, EntenteLayoutEdge, n - 1)) != 0)
        g_array_index (edges, EntenteLayoutEdge, n++) = edge;
    }

  g_array_set_size (edges, n);
}

static void
add_edges (Arrangement        *self,
           const EntenteChart *chart)
{
  const EntenteNetwork *network = chart->network;
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutEdge));

  for (guint32 i = 0; i < network->n_deals; i++)
    add_deal_edges (self, edges, chart, i);

  for (guint32 i = 0; chart->show_stakes && i < network->n_stakes; i++)
    add_edge (self, edges, chart->company_place[network->stakes[i].owner], chart->company_place[network->stakes[i].owned]);

  drop_doubles (edges);
  self->graph.n_edges = edges->len;
  self->graph.edges = (EntenteLayoutEdge *)(void *)g_array_free (g_steal_pointer (&edges), FALSE);
}

static Arrangement *
arrangement_new (EntenteWorkspace *workspace,
                 gboolean          keep)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  Arrangement        *self = g_new0 (Arrangement, 1);

  self->graph.keep = keep;
  self->graph.seed = SEED;
  add_boxes (self, workspace, chart);
  add_edges (self, chart);

  return self;
}

static gboolean
is_anything_pinned (const Arrangement *self)
{
  for (guint32 i = 0; i < self->graph.n_boxes; i++)
    if (self->graph.boxes[i].pinned)
      return TRUE;

  return FALSE;
}

/* What nothing holds in its place would drift across the page with each tidying. */
static void
keep_centre (Arrangement        *self,
             const EntenteChart *chart)
{
  double dx = 0;
  double dy = 0;

  if (is_anything_pinned (self) || self->graph.n_boxes != chart->n_places)
    return;

  for (guint32 i = 0; i < self->graph.n_boxes; i++)
    {
      dx += (chart->places[i].x - self->graph.boxes[i].x) / self->graph.n_boxes;
      dy += (chart->places[i].y - self->graph.boxes[i].y) / self->graph.n_boxes;
    }

  for (guint32 i = 0; i < self->graph.n_boxes; i++)
    {
      self->graph.boxes[i].x += dx;
      self->graph.boxes[i].y += dy;
    }
}

static gboolean
has_moved_end (const EntenteChart *chart,
               GHashTable         *moved,
               const char         *line)
{
  const EntenteNetwork *network = chart->network;
  guint32               deal = entente_network_find (network, ENTENTE_DEAL, line);
  guint32               party = entente_network_find (network, ENTENTE_PARTY, line);
  guint32               stake = entente_network_find (network, ENTENTE_STAKE, line);

  if (party != ENTENTE_NO_INDEX)
    return g_hash_table_contains (moved, network->companies[network->parties[party].company].id) ||
           g_hash_table_contains (moved, network->deals[network->parties[party].deal].id);

  if (stake != ENTENTE_NO_INDEX)
    return g_hash_table_contains (moved, network->companies[network->stakes[stake].owner].id) ||
           g_hash_table_contains (moved, network->companies[network->stakes[stake].owned].id);

  for (guint32 i = 0; deal != ENTENTE_NO_INDEX && i < network->deals[deal].n_parties; i++)
    if (g_hash_table_contains (moved, network->companies[network->parties[network->deals[deal].first_party + i].company].id))
      return TRUE;

  return FALSE;
}

/* A bend was made for where the cards stood. */
static void
remove_bends (const EntenteChart *chart,
              EntenteChangeList  *changes,
              GHashTable         *moved)
{
  for (guint32 i = 0; i < chart->n_bends; i++)
    if (has_moved_end (chart, moved, chart->bends[i].line))
      entente_change_list_remove (changes, chart->bends[i].id);
}

static gboolean
apply_arrangement (EntenteWorkspace *workspace,
                   Arrangement      *self)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Tidy Up"));
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);

  keep_centre (self, chart);

  for (guint i = 0; i < self->ids->len; i++)
    {
      const EntenteLayoutBox  *box = &self->graph.boxes[i];
      const EntenteChartPlace *place = entente_step_find_shown (workspace, self->ids->pdata[i]);

      if (place == NULL || box->pinned)
        continue;

      if (round (box->x) == round (place->x) && round (box->y) == round (place->y) && place->placed)
        continue;

      entente_step_write_place (workspace, changes, places, place->id, box->x, box->y);
      g_hash_table_add (moved, (char *)place->id);
    }

  remove_bends (chart, changes, moved);

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}

/**
 * entente_command_tidy:
 * @workspace: a workspace
 * @keep: start from the present places and stay near them
 * @cancellable: (nullable): to stop it
 *
 * Arranges the cards and hubs of the view shown: those selected when there are several, else all. What is pinned stays.
 * Lines bent by hand are straightened where an end moved.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_tidy (EntenteWorkspace *workspace,
                      gboolean          keep,
                      GCancellable     *cancellable)
{
  g_autoptr (Arrangement) self = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  self = arrangement_new (workspace, keep);

  return entente_layout_stress (&self->graph, cancellable, NULL) && apply_arrangement (workspace, self);
}

static void
tidy_thread (GTask        *task,
             gpointer      source,
             gpointer      arrangement,
             GCancellable *cancellable)
{
  Arrangement *self = arrangement;
  GError      *error = NULL;

  if (entente_layout_stress (&self->graph, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * entente_command_tidy_async:
 * @workspace: a workspace
 * @keep: start from the present places and stay near them
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Works out off the main thread what entente_command_tidy() would do. What was deleted meanwhile is left out.
 */
void
entente_command_tidy_async (EntenteWorkspace   *workspace,
                            gboolean            keep,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_command_tidy_async);
  g_task_set_task_data (task, arrangement_new (workspace, keep), (GDestroyNotify)arrangement_free);
  g_task_run_in_thread (task, tidy_thread);
}

/**
 * entente_command_tidy_finish:
 * @workspace: a workspace
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Moves the cards to where they belong, as one step. Fails with %G_IO_ERROR_CANCELLED when it was stopped.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_tidy_finish (EntenteWorkspace *workspace,
                             GAsyncResult     *result,
                             GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error) &&
         apply_arrangement (workspace, g_task_get_task_data (G_TASK (result)));
}
