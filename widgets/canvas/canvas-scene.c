/* What the canvas shows, and where things are on it */

#include "widgets/canvas/network-view-private.h"

/**
 * entente_canvas_get_scene:
 * @self: a canvas
 *
 * Returns: (transfer none): what is drawn: while something is dragged and not sketched, as it would be if it were dropped now
 */
EntenteScene *
entente_canvas_get_scene (EntenteNetworkView *self)
{
  if (self->preview == NULL)
    self->preview = self->glide != NULL ? entente_canvas_draw_glide (self) : entente_canvas_make_preview (self);

  return self->preview != NULL ? self->preview : entente_workspace_get_scene (self->workspace);
}

/**
 * entente_canvas_is_large:
 * @self: a canvas
 *
 * Returns: whether drawing the chart anew takes too long to follow the hand
 */
gboolean
entente_canvas_is_large (EntenteNetworkView *self)
{
  guint32 n_items;

  entente_scene_get_items (entente_workspace_get_scene (self->workspace), &n_items);

  return n_items > ENTENTE_CANVAS_SMALL_SCENE;
}

/**
 * entente_canvas_get_mover:
 * @self: a canvas
 *
 * Returns: (nullable): the hand that moves something, or has just moved it in a large chart, of which there is no picture yet
 */
const EntenteHand *
entente_canvas_get_mover (EntenteNetworkView *self)
{
  if (self->hand.sketch != NULL && !self->hand.rests)
    return &self->hand;

  return self->dropped.sketch != NULL ? &self->dropped : NULL;
}

/**
 * entente_canvas_get_over:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what is being moved, sketched where it would be if it were dropped now
 */
EntenteScene *
entente_canvas_get_over (EntenteNetworkView *self)
{
  const EntenteHand *mover = entente_canvas_get_mover (self);

  if (self->over == NULL && mover != NULL)
    self->over = entente_drag_sketch_move (mover->sketch, mover->dx, mover->dy);

  return self->over;
}

/**
 * entente_canvas_get_anchors:
 * @self: a canvas
 *
 * Returns: (transfer none): where the objects of the scene are
 */
EntenteAnchors *
entente_canvas_get_anchors (EntenteNetworkView *self)
{
  EntenteScene *scene = entente_canvas_get_scene (self);

  if (self->anchored == scene)
    return self->anchors;

  g_clear_pointer (&self->anchors, entente_anchors_free);
  self->anchors = entente_anchors_new (scene);
  self->anchored = scene;

  return self->anchors;
}

/**
 * entente_canvas_drop_preview:
 * @self: a canvas
 *
 * The scene is made anew when it is next asked for.
 */
void
entente_canvas_drop_preview (EntenteNetworkView *self)
{
  if (self->anchored == self->preview)
    self->anchored = NULL;

  g_clear_pointer (&self->preview, entente_scene_unref);
  g_clear_pointer (&self->over, entente_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
