/* The network, the chart and the scene that follow from what a workspace shows. */

#include "widgets/workspace-private.h"

/* plan: whether it is another too, and not only how it is shown. */
void
entente_workspace_forget_pictures (EntenteWorkspace *self,
                                   gboolean          plan)
{
  g_clear_pointer (&self->chart, entente_chart_unref);

  if (plan)
    g_clear_pointer (&self->network, entente_network_unref);
}

void
entente_workspace_scene_made (gpointer user_data)
{
  g_signal_emit_by_name (user_data, "scene-changed");
}

static gboolean
tell_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;

  self->tell_id = 0;
  entente_workspace_get_scene (self);

  if (entente_workspace_is_drawn (self))
    g_signal_emit_by_name (self, "scene-changed");

  return G_SOURCE_REMOVE;
}

/* A small picture is drawn when it is asked for. A large one is told about when it is there. */
void
entente_workspace_tell_scene (EntenteWorkspace *self)
{
  if (!entente_scene_maker_lags (self->maker))
    g_signal_emit_by_name (self, "scene-changed");
  else if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, self, NULL);
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
    self->network = entente_network_new (self->scope, self->date != NULL ? &self->day : NULL);

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
 * entente_workspace_get_scene:
 * @self: a workspace
 *
 * A small chart is drawn when its picture is first asked for. A large one is drawn on a thread of its own; until it is there,
 * the picture before it is returned, which is empty at first.
 *
 * Returns: (transfer none): the picture of the chart
 */
EntenteScene *
entente_workspace_get_scene (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

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
