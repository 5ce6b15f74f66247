#include "widgets/canvas/network-view-private.h"

/* The first one that takes a drag up has it. */
static const EntenteDrag *const drags[] = {
  &entente_drag_marquee,
  &entente_drag_end,
  &entente_drag_link,
  &entente_drag_resize,
  &entente_drag_move,
  &entente_drag_label,
  &entente_drag_bend,
};

/**
 * entente_canvas_begin_drag:
 * @self: a canvas
 * @modifiers: keys held
 *
 * Decides what the drag that begins is about. What can be dragged nowhere is a corner of a marquee.
 */
void
entente_canvas_begin_drag (EntenteNetworkView *self,
                           GdkModifierType     modifiers)
{
  const EntenteDrag *drag = NULL;

  for (guint i = 0; drag == NULL && i < G_N_ELEMENTS (drags); i++)
    if (drags[i]->begin (self, modifiers))
      drag = drags[i];

  if (drag == NULL)
    {
      drag = &entente_drag_marquee;
      entente_canvas_begin_marquee (self, modifiers);
    }

  self->hand.drag = drag;
  self->hand.state = ENTENTE_HAND_DRAGGING;
}

/**
 * entente_canvas_update_drag:
 * @self: a canvas
 * @modifiers: keys held
 *
 * Follows the pointer. The plan is not altered; what would come of it is shown.
 */
void
entente_canvas_update_drag (EntenteNetworkView *self,
                            GdkModifierType     modifiers)
{
  self->hand.drag->update (self, modifiers);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_canvas_make_preview:
 * @self: a canvas
 *
 * Returns: (transfer full) (nullable): what would come of the drag if it ended now; %NULL for large charts too
 */
EntenteScene *
entente_canvas_make_preview (EntenteNetworkView *self)
{
  const EntenteDrag *drag = self->hand.drag;

  return drag != NULL && drag->preview != NULL && !entente_canvas_is_large (self) ? drag->preview (self) : NULL;
}

/**
 * entente_canvas_finish_drag:
 * @self: a canvas
 *
 * Carries out what the drag was about.
 */
void
entente_canvas_finish_drag (EntenteNetworkView *self)
{
  if (self->hand.drag->finish != NULL)
    self->hand.drag->finish (self);
}

/**
 * entente_canvas_cancel_drag:
 * @self: a canvas
 *
 * Puts back what the drag altered on its way.
 */
void
entente_canvas_cancel_drag (EntenteNetworkView *self)
{
  if (self->hand.drag->cancel != NULL)
    self->hand.drag->cancel (self);
}

/**
 * entente_canvas_snapshot_drag:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Adds what helps the hand while it drags.
 */
void
entente_canvas_snapshot_drag (EntenteNetworkView *self,
                              GtkSnapshot        *snapshot)
{
  if (self->hand.drag != NULL && self->hand.drag->snapshot != NULL)
    self->hand.drag->snapshot (self, snapshot);
}
