/* Where cards and hubs are taken to draw lines from them. */

#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* How far the hand may be off, pixels. */
#define HANDLE_REACH 12.0

/* From the edge of a card to the middle of its handles, and least from that to a name, pixels. */
#define HANDLE_DISTANCE 14.0
#define NAME_AIR        4.0

/* Lines are drawn from cards and hubs. */
static gboolean
has_handles (EntenteNetworkView *self,
             const char         *id)
{
  EntenteType type = entente_canvas_get_type_of (self, id);

  return (type == ENTENTE_COMPANY || type == ENTENTE_DEAL) && entente_anchors_is_body (entente_canvas_get_anchors (self), id);
}

/**
 * entente_canvas_get_handle_owner:
 * @self: a canvas
 *
 * Returns: (nullable): id of the card or hub that shows handles: the one under the pointer, else the one selected
 */
const char *
entente_canvas_get_handle_owner (EntenteNetworkView *self)
{
  const char *selected = entente_workspace_get_selected (self->workspace);

  if (self->hand.state != ENTENTE_HAND_IDLE && self->hand.state != ENTENTE_HAND_ON_HANDLE && self->hand.state != ENTENTE_HAND_ON_ITEM)
    return NULL;

  if (has_handles (self, self->hovered))
    return self->hovered;

  return has_handles (self, selected) ? selected : NULL;
}

/* A handle that the name would lie under stands beyond it, further along its way from the card. */
static EntentePoint
step_off_name (EntentePoint       handle,
               EntentePoint       way,
               const EntenteRect *name)
{
  EntenteRect  wide = entente_rect_inflate (name, NAME_AIR);
  EntentePoint middle = {name->x + name->width / 2, name->y + name->height / 2};

  if (!entente_rect_contains (&wide, handle.x, handle.y))
    return handle;

  return (EntentePoint) {way.x != 0 ? middle.x + way.x * (name->width / 2 + HANDLE_DISTANCE) : handle.x,
                         way.y != 0 ? middle.y + way.y * (name->height / 2 + HANDLE_DISTANCE) : handle.y};
}

/**
 * entente_canvas_get_handles:
 * @self: a canvas
 * @id: id of a card or hub
 * @handles: (out): middles of its four handles, pixels: above, to the right, below and to the left
 */
void
entente_canvas_get_handles (EntenteNetworkView *self,
                            const char         *id,
                            EntentePoint        handles[4])
{
  static const EntentePoint ways[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
  const EntenteRect        *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);
  EntenteRect               card = entente_viewport_rect_to_widget (&self->viewport, anchor), name;
  EntentePoint              middle = {card.x + card.width / 2, card.y + card.height / 2};
  gboolean                  has_name = entente_canvas_find_name (self, id, &name);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      handles[i] = (EntentePoint) {middle.x + ways[i].x * (card.width / 2 + HANDLE_DISTANCE), middle.y + ways[i].y * (card.height / 2 + HANDLE_DISTANCE)};

      if (has_name)
        handles[i] = step_off_name (handles[i], ways[i], &name);
    }
}

/* From the nearest handle that the hand reaches, pixels */
static double
get_handle_distance (EntenteNetworkView *self,
                     double              x,
                     double              y)
{
  const char  *owner = entente_canvas_get_handle_owner (self);
  EntentePoint handles[4];
  double       least = INFINITY;

  if (owner == NULL)
    return INFINITY;

  entente_canvas_get_handles (self, owner, handles);

  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    if (fabs (handles[i].x - x) <= HANDLE_REACH && fabs (handles[i].y - y) <= HANDLE_REACH)
      least = MIN (least, hypot (handles[i].x - x, handles[i].y - y));

  return least;
}

/**
 * entente_canvas_is_on_handle:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Returns: whether a handle is there, and no grip of a line that is nearer
 */
gboolean
entente_canvas_is_on_handle (EntenteNetworkView *self,
                             double              x,
                             double              y)
{
  double       distance = get_handle_distance (self, x, y);
  EntentePoint at;
  EntenteGrip  grip;

  if (!isfinite (distance) || !entente_canvas_find_grip (self, x, y, &grip))
    return isfinite (distance);

  at = entente_viewport_to_widget (&self->viewport, grip.at.x, grip.at.y);

  return distance <= hypot (at.x - x, at.y - y);
}

/**
 * entente_canvas_keeps_handles:
 * @self: a canvas
 * @x: of the pointer, pixels
 * @y: of the pointer, pixels
 *
 * Returns: whether what the pointer was over last shows handles, and the pointer may be on its way to one
 */
gboolean
entente_canvas_keeps_handles (EntenteNetworkView *self,
                              double              x,
                              double              y)
{
  EntentePoint handles[4];
  EntenteRect  area;

  if (!has_handles (self, self->hovered))
    return FALSE;

  entente_canvas_get_handles (self, self->hovered, handles);
  area = (EntenteRect) {handles[3].x, handles[0].y, handles[1].x - handles[3].x, handles[2].y - handles[0].y};
  area = entente_rect_inflate (&area, HANDLE_REACH);

  return entente_rect_contains (&area, x, y);
}
