#include "widgets/canvas/network-view-private.h"

/* A hand that has not moved for so long rests, milliseconds. */
#define REST 60

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

static gboolean
rest_cb (gpointer user_data)
{
  EntenteNetworkView *self = user_data;

  self->rest_id = 0;
  self->hand.rests = self->hand.sketch != NULL;
  entente_canvas_drop_preview (self);

  return G_SOURCE_REMOVE;
}

/* While the hand moves, what it moves is sketched. A small chart is drawn as it would be when the hand rests. */
static void
wait_for_rest (EntenteNetworkView *self)
{
  self->hand.rests = FALSE;
  g_clear_handle_id (&self->rest_id, g_source_remove);

  if (self->hand.sketch != NULL && !entente_canvas_is_large (self))
    self->rest_id = g_timeout_add (REST, rest_cb, self);
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
  wait_for_rest (self);
  self->hand.drag->update (self, modifiers);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_canvas_make_preview:
 * @self: a canvas
 *
 * Returns: (transfer full) (nullable): what would come of the drag if it ended now; %NULL for large charts too, and while
 * what is moved is sketched
 */
EntenteScene *
entente_canvas_make_preview (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;
  gboolean           is_sketched = hand->sketch != NULL && !hand->rests;

  if (hand->drag == NULL || hand->drag->preview == NULL || is_sketched || entente_canvas_is_large (self))
    return NULL;

  return hand->drag->preview (self);
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
  if (self->hand.drag->finish == NULL)
    return;

  entente_canvas_hold_view (self);
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
