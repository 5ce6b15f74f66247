#include "widgets/canvas/network-view-private.h"

/* So near to the edge, a drag moves the view along; pixels, and pixels a frame. */
#define EDGE       16.0
#define MOST_SPEED 14.0

/* The further out, the faster. */
static double
get_speed (double at,
           double room)
{
  if (at < EDGE)
    return MIN ((EDGE - at) / EDGE, 1) * MOST_SPEED;

  if (at > room - EDGE)
    return -MIN ((at - room + EDGE) / EDGE, 1) * MOST_SPEED;

  return 0;
}

static gboolean
get_step (EntenteNetworkView *self,
          int                *dx,
          int                *dy)
{
  *dx = (int)get_speed (self->hand.now.x, gtk_widget_get_width (GTK_WIDGET (self)));
  *dy = (int)get_speed (self->hand.now.y, gtk_widget_get_height (GTK_WIDGET (self)));

  return self->hand.state == ENTENTE_HAND_DRAGGING && (*dx != 0 || *dy != 0);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  int                 dx;
  int                 dy;

  if (!get_step (self, &dx, &dy))
    {
      self->autopan_id = 0;
      return G_SOURCE_REMOVE;
    }

  /* Where the drag began moves with the view. */
  self->hand.start.x += dx;
  self->hand.start.y += dy;
  entente_canvas_pan (self, dx, dy);
  entente_canvas_update_drag (self, self->hand.modifiers);

  return G_SOURCE_CONTINUE;
}

/**
 * entente_canvas_autopan:
 * @self: a canvas
 *
 * Moves the view while the pointer drags something to its edge.
 */
void
entente_canvas_autopan (EntenteNetworkView *self)
{
  int dx;
  int dy;

  if (self->autopan_id == 0 && get_step (self, &dx, &dy))
    self->autopan_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
