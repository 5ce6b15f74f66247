#include "widgets/commands/line-ends.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/layout/stress.h"
#include "widgets/drawing/arrangement.h"

#include <glib/gi18n.h>
#include <math.h>

/* Same plan, same arrangement. */
#define SEED 2028

/* The chart is the one that the graph was made of; the plan may have changed since. */
typedef struct
{
  EntenteChart       *chart;
  EntenteLayoutGraph *graph;
} Arrangement;

static void
arrangement_free (Arrangement *self)
{
  entente_arrangement_free (self->graph);
  entente_chart_unref (self->chart);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrangement, arrangement_free)

static gboolean
has_several_selected (EntenteWorkspace   *workspace,
                      const EntenteChart *chart)
{
  guint n = 0;

  for (guint32 i = 0; i < chart->n_places; i++)
    n += (guint)entente_workspace_is_selected (workspace, chart->places[i].id);

  return n >= 2;
}

/* When several are selected, the others are what they are arranged around. */
static Arrangement *
arrangement_new (EntenteWorkspace *workspace,
                 gboolean          keep)
{
  EntenteChart      *chart = entente_workspace_get_chart (workspace);
  const char *const *only = has_several_selected (workspace, chart) ? entente_workspace_get_selection (workspace) : NULL;
  Arrangement       *self = g_new0 (Arrangement, 1);

  self->chart = entente_chart_ref (chart);
  self->graph = entente_arrangement_new (chart, entente_workspace_get_theme (workspace), only);
  self->graph->keep = keep;
  self->graph->seed = SEED;

  return self;
}

static gboolean
is_anything_pinned (const Arrangement *self)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->graph->boxes[i].pinned)
      return TRUE;

  return FALSE;
}

/* What nothing holds in its place would drift across the page with each tidying. */
static void
keep_centre (Arrangement *self)
{
  double dx = 0;
  double dy = 0;

  if (is_anything_pinned (self))
    return;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      dx += (self->chart->places[i].x - self->graph->boxes[i].x) / self->graph->n_boxes;
      dy += (self->chart->places[i].y - self->graph->boxes[i].y) / self->graph->n_boxes;
    }

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      self->graph->boxes[i].x += dx;
      self->graph->boxes[i].y += dy;
    }
}

static gboolean
has_moved_end (const EntenteChart *chart,
               GHashTable         *moved,
               const char         *line)
{
  const char *ends[2];

  return entente_line_ends_find (chart, line, ends) &&
         (g_hash_table_contains (moved, ends[0]) || g_hash_table_contains (moved, ends[1]));
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

  keep_centre (self);

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox  *box = &self->graph->boxes[i];
      const EntenteChartPlace *place = entente_step_find_shown (workspace, self->chart->places[i].id);

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

  return entente_layout_stress (self->graph, cancellable, NULL) && apply_arrangement (workspace, self);
}

static void
tidy_thread (GTask        *task,
             gpointer      source,
             gpointer      arrangement,
             GCancellable *cancellable)
{
  Arrangement *self = arrangement;
  GError      *error = NULL;

  if (entente_layout_stress (self->graph, cancellable, &error))
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
