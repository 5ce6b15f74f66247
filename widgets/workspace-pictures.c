/* The network, the chart and the scene that follow from what a workspace shows. */

#include "widgets/workspace-private.h"

/* For so long the plan is read before the window gets its turn again, microseconds; and so many objects between two looks at the
   clock. */
#define SLICE       5000
#define FEW_OBJECTS 1000

/* plan: whether it is another too, and not only how it is shown. */
void
entente_workspace_forget_pictures (EntenteWorkspace *self,
                                   gboolean          plan)
{
  g_clear_pointer (&self->chart, entente_chart_unref);

  if (!plan)
    return;

  g_clear_pointer (&self->network, entente_network_unref);
  g_clear_pointer (&self->network_reader, entente_network_reader_free);
}

void
entente_workspace_scene_made (gpointer user_data)
{
  g_signal_emit_by_name (user_data, "scene-changed");
}

static void
begin_network (EntenteWorkspace *self)
{
  if (self->network_reader == NULL)
    self->network_reader = entente_network_reader_new (self->scope, self->date != NULL ? &self->day : NULL);
}

static void
finish_network (EntenteWorkspace *self)
{
  begin_network (self);
  self->network = entente_network_reader_finish (self->network_reader);
  g_clear_pointer (&self->network_reader, entente_network_reader_free);
}

/* Returns whether all of the plan has been read. */
static gboolean
read_some (EntenteWorkspace *self)
{
  gint64 end = g_get_monotonic_time () + SLICE;

  if (self->network != NULL)
    return TRUE;

  begin_network (self);

  while (!entente_network_reader_advance (self->network_reader, FEW_OBJECTS))
    if (g_get_monotonic_time () >= end)
      return FALSE;

  return TRUE;
}

static gboolean
tell_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;

  if (!read_some (self))
    return G_SOURCE_CONTINUE;

  self->tell_id = 0;
  entente_workspace_get_chart (self);
  entente_workspace_get_scene (self);

  if (entente_workspace_is_drawn (self))
    g_signal_emit_by_name (self, "scene-changed");

  return G_SOURCE_REMOVE;
}

static guint
count (EntenteWorkspace *self,
       EntenteType       type)
{
  return g_list_model_get_n_items (entente_scope_get_objects (self->scope, type));
}

/* Whether the next picture will not be there at once. */
static gboolean
lags (EntenteWorkspace *self)
{
  return entente_scene_maker_lags (self->maker) || entente_scene_maker_is_much (count (self, ENTENTE_COMPANY), count (self, ENTENTE_DEAL));
}

/* Whether the plan has changed, and its chart, which is large, has its turn later. */
static gboolean
is_waiting (EntenteWorkspace *self)
{
  return self->chart == NULL && lags (self);
}

/* A small picture is drawn when it is asked for. A large one is told about when it is there; a large plan is read for it a little at
   a time, when the window has shown what is quick to show. */
void
entente_workspace_tell_scene (EntenteWorkspace *self)
{
  if (!lags (self))
    g_signal_emit_by_name (self, "scene-changed");
  else if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (self->network != NULL ? G_PRIORITY_DEFAULT : G_PRIORITY_DEFAULT_IDLE, tell_cb, self, NULL);
}

/* As when the plan is the same and its figures are not. */
void
entente_workspace_draw_again (EntenteWorkspace *self)
{
  entente_workspace_forget_pictures (self, FALSE);
  entente_workspace_tell_scene (self);
}

/**
 * entente_workspace_get_network:
 * @self: a workspace
 *
 * Returns: (transfer none): the plan in the scenario and at the date shown, made when first asked for
 */
EntenteNetwork *
entente_workspace_get_network (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->network == NULL)
    finish_network (self);

  return self->network;
}

/**
 * entente_workspace_get_chart:
 * @self: a workspace
 *
 * Returns: (transfer none): the network as the view arranges it, made when first asked for
 */
EntenteChart *
entente_workspace_get_chart (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->chart == NULL)
    {
      g_autoptr (GHashTable) kept = NULL;
      EntenteReportSource reports = {entente_workspace_find_report, self};

      g_hash_table_remove_all (self->drawn_reports);
      kept = entente_workspace_find_kept (self);
      self->chart = entente_chart_new_focused (entente_workspace_get_network (self), self->scope, self->view, kept,
                                               self->hides && self->search == NULL, &reports);

      if (self->spread != NULL)
        entente_lens_show_spread (self->chart->lens, self->chart->network, self->spread);
    }

  return self->chart;
}

/**
 * entente_workspace_get_drawn_chart:
 * @self: a workspace
 *
 * For what tells of the picture: to ask for it takes no time, and it changes with the picture.
 *
 * Returns: (transfer none) (nullable): the chart as it is now, or the one drawn last while a large one waits to be made; %NULL when
 *   none was drawn yet
 */
EntenteChart *
entente_workspace_get_drawn_chart (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return is_waiting (self) ? entente_scene_maker_get_chart (self->maker) : entente_workspace_get_chart (self);
}

/**
 * entente_workspace_get_scene:
 * @self: a workspace
 *
 * A small chart is drawn when its picture is first asked for. A large one is made when the window has nothing else to do, and
 * drawn on a thread of its own; until it is there, the picture before it is returned, which is empty at first.
 *
 * Returns: (transfer none): the picture of the chart
 */
EntenteScene *
entente_workspace_get_scene (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  /* A plan without views tells nobody of one when it is opened. */
  if (is_waiting (self))
    {
      entente_workspace_tell_scene (self);
      return entente_scene_maker_get_scene (self->maker);
    }

  return entente_scene_maker_get (self->maker, entente_workspace_get_chart (self), self->theme);
}

/**
 * entente_workspace_is_drawn:
 * @self: a workspace
 *
 * Returns: whether entente_workspace_get_scene() returns the picture of what is planned now, and not the one before
 */
gboolean
entente_workspace_is_drawn (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), TRUE);

  return entente_scene_maker_shows (self->maker, self->chart, self->theme);
}

/**
 * entente_workspace_get_theme:
 * @self: a workspace
 *
 * Returns: colours and type sizes of pictures on screen
 */
const EntenteTheme *
entente_workspace_get_theme (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->theme;
}

/**
 * entente_workspace_set_theme:
 * @self: a workspace
 * @kind: what the window looks like
 *
 * Changes the colours of pictures on screen.
 */
void
entente_workspace_set_theme (EntenteWorkspace *self,
                             EntenteThemeKind  kind)
{
  const EntenteTheme *theme = entente_theme_get (kind);

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (theme == self->theme)
    return;

  self->theme = theme;
  entente_workspace_tell_scene (self);
}
