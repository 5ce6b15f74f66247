#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/layout/overlap-removal.h"
#include "model/layout/snap.h"
#include "widgets/drawing/arrangement.h"

#include <glib/gi18n.h>

/* Same plan, same arrangement. */
#define SEED 2028

/* Between cards, and between cards and labels, that are brought apart; points. */
#define ROOM 12.0

/*
 * All that a layout needs of the workspace. The graph is made of the chart where the layout runs; the plan may have changed
 * when it is done.
 */
typedef struct
{
  EntenteChart       *chart;
  const EntenteTheme *theme;
  char              **selection;
  char               *focus;
  EntenteLayoutGraph *graph;
  EntenteLayoutWish   wish;
} Arrangement;

static const char *const layout_titles[ENTENTE_N_LAYOUTS] = {
  [ENTENTE_LAYOUT_STRESS] = N_("Arrange Evenly"),
  [ENTENTE_LAYOUT_CIRCLE] = N_("Arrange on a Circle"),
  [ENTENTE_LAYOUT_LAYERED] = N_("Arrange in Layers"),
  [ENTENTE_LAYOUT_LANES] = N_("Arrange by Region and Dimension"),
  [ENTENTE_LAYOUT_EGO] = N_("Arrange in Rings"),
};

static void
arrangement_free (Arrangement *self)
{
  entente_arrangement_free (self->graph);
  entente_chart_unref (self->chart);
  g_strfreev (self->selection);
  g_free (self->focus);
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

/* A single thing cannot be arranged by itself, and lanes are always those of the whole chart. */
static EntenteLayoutScope
choose_scope (EntenteWorkspace        *workspace,
              const EntenteChart      *chart,
              const EntenteLayoutWish *wish)
{
  gboolean is_lanes = wish->method == ENTENTE_LAYOUT_METHOD_SHAPE && wish->kind == ENTENTE_LAYOUT_LANES;

  return count_selected (workspace, chart) < 2 || is_lanes ? ENTENTE_LAYOUT_SCOPE_ALL : wish->scope;
}

/* The middle of the rings: what was selected first, or the project's own company. */
static const char *
choose_focus (EntenteWorkspace *workspace)
{
  const char *first = entente_workspace_get_selection (workspace)[0];

  return first != NULL && entente_step_find_shown (workspace, first) != NULL ? first : NULL;
}

static Arrangement *
arrangement_new (EntenteWorkspace        *workspace,
                 const EntenteLayoutWish *wish)
{
  EntenteChart *chart = entente_workspace_get_chart (workspace);
  Arrangement  *self = g_new0 (Arrangement, 1);

  self->chart = entente_chart_ref (chart);
  self->theme = entente_workspace_get_theme (workspace);
  self->selection = g_strdupv ((char **)entente_workspace_get_selection (workspace));
  self->focus = g_strdup (choose_focus (workspace));
  self->wish = *wish;
  self->wish.scope = choose_scope (workspace, chart, wish);

  return self;
}

static void
make_graph (Arrangement *self)
{
  const char *const *selection = (const char *const *)self->selection;

  self->graph = entente_arrangement_new (self->chart, self->theme, self->wish.scope == ENTENTE_LAYOUT_SCOPE_SELECTION ? selection : NULL);
  self->graph->keep = self->wish.keep;
  self->graph->keep_frames = self->wish.frames;
  self->graph->seed = SEED;

  if (self->wish.scope == ENTENTE_LAYOUT_SCOPE_MAINLY)
    entente_arrangement_hold_others (self->graph, self->chart, selection);

  entente_arrangement_group (self->graph, self->chart, self->wish.grouping);
  entente_arrangement_set_focus (self->graph, self->chart, self->focus);
  if (self->wish.method == ENTENTE_LAYOUT_METHOD_ROOM)
    entente_arrangement_keep_lanes (self->graph, self->chart);
  else if (self->wish.kind == ENTENTE_LAYOUT_LANES)
    entente_arrangement_set_lanes (self->graph, self->chart);
}

static gboolean
arrangement_run (Arrangement  *self,
                 GCancellable *cancellable,
                 GError      **error)
{
  make_graph (self);

  switch (self->wish.method)
    {
    case ENTENTE_LAYOUT_METHOD_ROOM:
      return entente_layout_make_room (self->graph, ROOM, cancellable, error);

    case ENTENTE_LAYOUT_METHOD_LINE:
      entente_layout_snap_to_line (self->graph);
      return TRUE;

    case ENTENTE_LAYOUT_METHOD_CIRCLE:
      entente_layout_snap_to_circle (self->graph);
      return TRUE;

    case ENTENTE_LAYOUT_METHOD_SHAPE:
    default:
      return entente_layout_run (self->wish.kind, self->graph, cancellable, error);
    }
}

static const char *
get_title (const Arrangement *self)
{
  switch (self->wish.method)
    {
    case ENTENTE_LAYOUT_METHOD_ROOM:
      return _("Make Room");

    case ENTENTE_LAYOUT_METHOD_LINE:
      return _("Set on a Line");

    case ENTENTE_LAYOUT_METHOD_CIRCLE:
      return _("Set on a Circle");

    case ENTENTE_LAYOUT_METHOD_SHAPE:
    default:
      if (self->wish.frames == ENTENTE_LAYOUT_FRAMES_WEIGH)
        return _("Untangle");

      return self->wish.keep ? _("Tidy Up") : _ (layout_titles[self->wish.kind]);
    }
}

static void
offer_frames_back (EntenteWorkspace *workspace,
                   guint             n_removed)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Took away %u frame whose companies no longer stand together",
                                                     "Took away %u frames whose companies no longer stand together", n_removed),
                                           n_removed);

  entente_workspace_offer_undo (workspace, text);
}

static gboolean
apply_arrangement (EntenteWorkspace *workspace,
                   Arrangement      *self)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (get_title (self));
  EntenteDocument *document = entente_workspace_get_document (workspace);
  EntenteProject  *project = entente_document_get_project (document);
  gboolean         is_shape = self->wish.method == ENTENTE_LAYOUT_METHOD_SHAPE;
  gboolean         is_lanes = is_shape && self->wish.kind == ENTENTE_LAYOUT_LANES;
  guint            n_removed = 0, n_before;
  const char      *view = self->chart->id != NULL ? self->chart->id : entente_workspace_ensure_view (workspace, changes);

  if (self->chart->id != NULL && entente_project_lookup (project, view) == NULL)
    return FALSE;

  n_before = entente_change_list_get_n (changes);
  entente_arrangement_append (self->graph, self->chart, project, view, changes);

  if (is_shape && self->wish.scope == ENTENTE_LAYOUT_SCOPE_ALL)
    {
      /* Where nothing moves, frames stay as they were drawn. */
      if (entente_change_list_get_n (changes) > n_before)
        n_removed = entente_arrangement_append_frames (self->graph, self->chart, project, is_lanes, changes);
      entente_arrangement_append_lanes (self->graph, self->chart, project, view, is_lanes, changes);
    }

  if (entente_change_list_get_n (changes) == 0)
    return FALSE;

  entente_history_seal (entente_document_get_history (document));

  if (!entente_step_run (workspace, changes))
    return FALSE;

  if (n_removed > 0)
    offer_frames_back (workspace, n_removed);

  return TRUE;
}

/* A chart with lanes keeps them. */
static EntenteLayoutKind
choose_kind (EntenteWorkspace *workspace)
{
  return entente_workspace_get_chart (workspace)->n_columns > 0 ? ENTENTE_LAYOUT_LANES : ENTENTE_LAYOUT_STRESS;
}

/**
 * entente_layout_wish_get_untangle:
 * @workspace: a workspace
 *
 * Returns: the wish to make the whole view shown as clear as can be; frames stay unless many more lines would cross
 */
EntenteLayoutWish
entente_layout_wish_get_untangle (EntenteWorkspace *workspace)
{
  return (EntenteLayoutWish) {.kind = choose_kind (workspace), .frames = ENTENTE_LAYOUT_FRAMES_WEIGH};
}

/**
 * entente_layout_wish_get_tidy:
 * @workspace: a workspace
 *
 * Returns: the wish to tidy the view shown, which changes places little: what is selected when there is several, else all
 */
EntenteLayoutWish
entente_layout_wish_get_tidy (EntenteWorkspace *workspace)
{
  return (EntenteLayoutWish) {
    .kind = choose_kind (workspace),
    .scope = ENTENTE_LAYOUT_SCOPE_SELECTION,
    .keep = TRUE,
    .frames = ENTENTE_LAYOUT_FRAMES_KEEP,
  };
}

static void
layout_thread (GTask        *task,
               gpointer      source,
               gpointer      arrangement,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (arrangement_run (arrangement, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * entente_command_layout_async:
 * @workspace: a workspace
 * @wish: how
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Works out off the main thread where the cards and hubs of the view shown belong. What is pinned stays, lines bent by hand
 * keep their shape as far as they can, and what was deleted meanwhile is left out.
 */
void
entente_command_layout_async (EntenteWorkspace        *workspace,
                              const EntenteLayoutWish *wish,
                              GCancellable            *cancellable,
                              GAsyncReadyCallback      callback,
                              gpointer                 user_data)
{
  Arrangement *arrangement;
  GTask       *task;
  g_autoptr (GTask) work = NULL;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace) && wish != NULL);

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_command_layout_async);
  arrangement = arrangement_new (workspace, wish);
  g_task_set_task_data (task, arrangement, (GDestroyNotify)arrangement_free);

  work = g_task_new (NULL, cancellable, laid_out_cb, task);
  g_task_set_task_data (work, arrangement, NULL);
  g_task_run_in_thread (work, layout_thread);
}

/**
 * entente_command_layout_finish:
 * @workspace: a workspace
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Moves the cards to where they belong, as one step. Fails with %G_IO_ERROR_CANCELLED when it was stopped.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_layout_finish (EntenteWorkspace *workspace,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error) &&
         apply_arrangement (workspace, g_task_get_task_data (G_TASK (result)));
}
