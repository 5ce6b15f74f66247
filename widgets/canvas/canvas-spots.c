#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

/* From a new company to the next one, centre to centre: enough for a label on a line between them; points. */
#define NEXT_ACROSS 204.0
#define NEXT_DOWN   96.0
#define MOST_STEPS  6

/* Of what lies over the lower edge of the chart, pixels */
#define OVERLAY_HEIGHT 40

/**
 * entente_canvas_is_seen:
 * @self: a canvas
 * @area: part of the chart, points
 *
 * Returns: whether all of it can be seen, and nothing of the canvas lies over it
 */
gboolean
entente_canvas_is_seen (EntenteNetworkView *self,
                        const EntenteRect  *area)
{
  EntenteRect rect = entente_viewport_rect_to_widget (&self->viewport, area);

  return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= gtk_widget_get_width (GTK_WIDGET (self)) &&
         rect.y + rect.height <= gtk_widget_get_height (GTK_WIDGET (self)) - OVERLAY_HEIGHT;
}

static void
append_seen (EntenteNetworkView *self,
             GArray             *wishes,
             double              x,
             double              y)
{
  EntentePoint at = {x, y};
  EntenteRect  ghost = entente_canvas_get_ghost (x, y);

  if (entente_canvas_is_seen (self, &ghost))
    g_array_append_val (wishes, at);
}

/* As one writes, in line with the one before: on to the right, then the rows below, then what is left to the left and above. */
static GArray *
list_next_spots (EntenteNetworkView *self,
                 double              x,
                 double              y)
{
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (int i = 1; i <= MOST_STEPS; i++)
    append_seen (self, wishes, x + i * NEXT_ACROSS, y);

  for (int row = 1; row <= MOST_STEPS; row++)
    for (int i = -MOST_STEPS; i <= MOST_STEPS; i++)
      append_seen (self, wishes, x + i * NEXT_ACROSS, y + row * NEXT_DOWN);

  for (int row = 0; row <= MOST_STEPS; row++)
    for (int i = -MOST_STEPS; i <= MOST_STEPS; i++)
      append_seen (self, wishes, x + i * NEXT_ACROSS, y - row * NEXT_DOWN);

  return wishes;
}

/* On all sides first, where nothing stands between the two. */
static GArray *
list_linked_spots (EntenteNetworkView *self,
                   double              x,
                   double              y)
{
  static const int sides[][2] = {{1, 0}, {1, 1}, {1, -1}, {0, 1}, {0, -1}, {-1, 0}, {-1, 1}, {-1, -1}};
  g_autoptr (GArray) others = list_next_spots (self, x, y);
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    append_seen (self, wishes, x + sides[i][0] * NEXT_ACROSS, y + sides[i][1] * NEXT_DOWN);

  return g_array_append_vals (wishes, others->data, others->len);
}

static EntentePoint
choose_spot (EntenteNetworkView *self,
             const GArray       *wishes,
             double              x,
             double              y)
{
  EntentePoint        at = {x, y + NEXT_DOWN};
  const EntentePoint *seen = entente_command_choose_room (self->workspace, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT, (const EntentePoint *)wishes->data, wishes->len);

  if (seen != NULL)
    return *seen;

  entente_command_find_room (self->workspace, ENTENTE_CANVAS_GHOST_WIDTH, ENTENTE_CANVAS_GHOST_HEIGHT, &at.x, &at.y);

  return at;
}

/**
 * entente_canvas_find_next_spot:
 * @self: a canvas
 * @x: of something, centre, points
 * @y: the same, downwards
 *
 * Returns: where the middle of a company goes that comes next: where it can be seen, if there is room; points
 */
EntentePoint
entente_canvas_find_next_spot (EntenteNetworkView *self,
                               double              x,
                               double              y)
{
  g_autoptr (GArray) wishes = list_next_spots (self, x, y);

  return choose_spot (self, wishes, x, y);
}

/**
 * entente_canvas_find_link_spot:
 * @self: a canvas
 * @x: of something, centre, points
 * @y: the same, downwards
 *
 * Returns: where the middle of a company goes that a line will lead to: as for the next one, but beside others rather than
 *   behind them; points
 */
EntentePoint
entente_canvas_find_link_spot (EntenteNetworkView *self,
                               double              x,
                               double              y)
{
  g_autoptr (GArray) wishes = list_linked_spots (self, x, y);

  return choose_spot (self, wishes, x, y);
}

/**
 * entente_canvas_find_spot:
 * @self: a canvas
 * @width: of something new, points
 * @height: of it, points
 *
 * Returns: where its middle goes: where the menu was opened, else where the pointer is, else the middle of what is shown; points
 */
EntentePoint
entente_canvas_find_spot (EntenteNetworkView *self,
                          double              width,
                          double              height)
{
  EntentePoint at;

  if (self->has_spot)
    {
      self->has_spot = FALSE;
      return self->spot;
    }

  if (self->has_pointer && entente_canvas_pick (self, self->pointer.x, self->pointer.y) == NULL)
    return entente_viewport_to_scene (&self->viewport, self->pointer.x, self->pointer.y);

  at = entente_viewport_to_scene (&self->viewport,
                                  gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                  gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  entente_command_find_room (self->workspace, width, height, &at.x, &at.y);

  return at;
}

/**
 * entente_network_view_point_at:
 * @self: a network view
 * @x: pixels
 * @y: pixels
 *
 * What is added next goes there.
 */
void
entente_network_view_point_at (EntenteNetworkView *self,
                               double              x,
                               double              y)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  self->spot = entente_viewport_to_scene (&self->viewport, x, y);
  self->has_spot = TRUE;
}
