#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

#include <glib/gi18n.h>

static const EntenteChartFrame *
find_frame (EntenteNetworkView *self,
            const char         *id)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (g_strcmp0 (chart->frames[i].id, id) == 0)
      return &chart->frames[i];

  return NULL;
}

/**
 * entente_canvas_toggle_frame:
 * @self: a canvas
 * @id: (nullable): id of a frame
 *
 * Closes it when it is open, opens it when it is closed, and selects it.
 */
void
entente_canvas_toggle_frame (EntenteNetworkView *self,
                             const char         *id)
{
  const EntenteChartFrame *frame = find_frame (self, id);
  g_autofree char         *kept = g_strdup (id);
  const char *const        ids[] = {kept, NULL};

  if (frame == NULL)
    return;

  entente_command_set_closed (self->workspace, ids, !frame->closed);
  entente_workspace_select (self->workspace, kept);
}

/**
 * entente_canvas_is_closed_frame:
 * @self: a canvas
 * @id: (nullable): id of something shown
 *
 * Returns: whether it is a frame that one card stands for
 */
gboolean
entente_canvas_is_closed_frame (EntenteNetworkView *self,
                                const char         *id)
{
  const EntenteChartFrame *frame = find_frame (self, id);

  return frame != NULL && frame->place != ENTENTE_NO_INDEX;
}

/**
 * entente_canvas_refuse_closed:
 * @self: a canvas
 *
 * Says why a line cannot end where the hand is, if that is a closed frame: what takes part in a deal must be seen.
 *
 * Returns: whether it is one
 */
gboolean
entente_canvas_refuse_closed (EntenteNetworkView *self)
{
  const EntenteSceneItem *item = entente_canvas_pick (self, self->hand.now.x, self->hand.now.y);

  if (item == NULL || !entente_canvas_is_closed_frame (self, item->object))
    return FALSE;

  entente_workspace_refuse (self->workspace, _("Open the frame to let a company in it take part"));

  return TRUE;
}

/**
 * entente_network_view_toggle_frames:
 * @self: a network view
 *
 * Closes the frames that are selected, or opens them when all are closed.
 */
void
entente_network_view_toggle_frames (EntenteNetworkView *self)
{
  const char *const *selection;
  gboolean           any_open = FALSE;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  selection = entente_workspace_get_selection (self->workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    {
      const EntenteChartFrame *frame = find_frame (self, selection[i]);

      any_open = any_open || (frame != NULL && !frame->closed);
    }

  entente_command_set_closed (self->workspace, selection, any_open);
}

/**
 * entente_network_view_add_frame:
 * @self: a network view
 *
 * Draws a frame around what is selected, and asks for its name.
 */
void
entente_network_view_add_frame (EntenteNetworkView *self)
{
  EntentePoint     at;
  g_autofree char *id = NULL;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  at = entente_viewport_to_scene (&self->viewport, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  id = entente_command_add_frame (self->workspace, entente_workspace_get_selection (self->workspace), at.x, at.y);

  if (id != NULL)
    entente_canvas_rename (self, id);
}
