#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "model/object/party.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How far the hand may be off, pixels. */
#define PICK_TOLERANCE 6.0
#define HANDLE_REACH   12.0

/* From the edge of a card to the middle of its handles, pixels. */
#define HANDLE_DISTANCE 14.0

/**
 * entente_canvas_pick:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Returns: (nullable): what is drawn there
 */
const EntenteSceneItem *
entente_canvas_pick (EntenteNetworkView *self,
                     double              x,
                     double              y)
{
  EntenteScene           *scene = entente_canvas_get_scene (self);
  EntentePoint            at = entente_viewport_to_scene (&self->viewport, x, y);
  const EntenteSceneItem *dot = entente_scene_pick_dot (scene, at.x, at.y, self->viewport.scale);

  return dot != NULL ? dot : entente_scene_pick (scene, at.x, at.y, PICK_TOLERANCE / self->viewport.scale);
}

/**
 * entente_canvas_get_type_of:
 * @self: a canvas
 * @id: (nullable): id of an object
 *
 * Returns: its type, %ENTENTE_N_TYPES when it is not there
 */
EntenteType
entente_canvas_get_type_of (EntenteNetworkView *self,
                            const char         *id)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), id) : NULL;

  return object != NULL ? entente_object_get_object_type (object) : ENTENTE_N_TYPES;
}

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

/**
 * entente_canvas_get_handles:
 * @self: a canvas
 * @id: id of a card or hub
 * @handles: (out): middles of its four handles, pixels
 */
void
entente_canvas_get_handles (EntenteNetworkView *self,
                            const char         *id,
                            EntentePoint        handles[4])
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);
  EntenteRect        card = entente_viewport_rect_to_widget (&self->viewport, anchor);
  double             middle_x = card.x + card.width / 2;
  double             middle_y = card.y + card.height / 2;

  handles[0] = (EntentePoint) {middle_x, card.y - HANDLE_DISTANCE};
  handles[1] = (EntentePoint) {card.x + card.width + HANDLE_DISTANCE, middle_y};
  handles[2] = (EntentePoint) {middle_x, card.y + card.height + HANDLE_DISTANCE};
  handles[3] = (EntentePoint) {card.x - HANDLE_DISTANCE, middle_y};
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
 * entente_canvas_get_pointing:
 * @self: a canvas
 * @area: of the scene, points
 *
 * A popover cannot point at what is not on the screen.
 *
 * Returns: the part of @area that can be seen, or what is nearest to it; pixels
 */
GdkRectangle
entente_canvas_get_pointing (EntenteNetworkView *self,
                             const EntenteRect  *area)
{
  EntenteRect rect = entente_viewport_rect_to_widget (&self->viewport, area);
  int         width = gtk_widget_get_width (GTK_WIDGET (self));
  int         height = gtk_widget_get_height (GTK_WIDGET (self));
  int         left = (int)CLAMP (rect.x, 0, width - 1);
  int         top = (int)CLAMP (rect.y, 0, height - 1);
  int         right = (int)CLAMP (rect.x + rect.width, left + 1, width);
  int         bottom = (int)CLAMP (rect.y + rect.height, top + 1, height);

  return (GdkRectangle) {left, top, right - left, bottom - top};
}

static gboolean
takes_part (EntenteNetworkView *self,
            const char         *deal,
            const char         *company)
{
  GListModel *parties = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), ENTENTE_PARTY);
  guint       n = g_list_model_get_n_items (parties);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);

      if (entente_object_refers_to (party, ENTENTE_PARTY_DEAL, deal) &&
          entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, company))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_canvas_can_link:
 * @self: a canvas
 * @from: id of a company or a deal
 * @to: (nullable): id of what a line from there would end at
 *
 * Two companies make a deal; a company and a deal make the company take part in it.
 *
 * Returns: whether such a line means something
 */
gboolean
entente_canvas_can_link (EntenteNetworkView *self,
                         const char         *from,
                         const char         *to)
{
  EntenteType start = entente_canvas_get_type_of (self, from);
  EntenteType end = entente_canvas_get_type_of (self, to);

  if (g_strcmp0 (from, to) == 0)
    return FALSE;

  if (start == ENTENTE_COMPANY && end == ENTENTE_COMPANY)
    return TRUE;

  if (start == ENTENTE_COMPANY && end == ENTENTE_DEAL)
    return !takes_part (self, to, from);

  return start == ENTENTE_DEAL && end == ENTENTE_COMPANY && !takes_part (self, from, to);
}

/* What shows handles keeps them while the pointer is on its way to one. */
static gboolean
is_near_hovered (EntenteNetworkView *self,
                 double              x,
                 double              y)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), self->hovered);
  EntenteRect        card;

  if (anchor == NULL || !has_handles (self, self->hovered))
    return FALSE;

  card = entente_viewport_rect_to_widget (&self->viewport, anchor);
  card = entente_rect_inflate (&card, HANDLE_DISTANCE + HANDLE_REACH);

  return entente_rect_contains (&card, x, y);
}

static const char *
get_cursor (EntenteNetworkView *self,
            double              x,
            double              y)
{
  const EntenteSceneItem *item;
  EntenteRect             rect;
  EntenteGrip             grip;

  if (self->space_held)
    return "grab";

  if (entente_canvas_is_on_handle (self, x, y))
    return "crosshair";

  if (entente_canvas_find_grip (self, x, y, &grip))
    return grip.company != NULL ? "crosshair" : "move";

  item = entente_canvas_pick (self, x, y);

  return item != NULL && item->part != ENTENTE_PART_TOGGLE ? entente_canvas_get_edge_cursor (entente_canvas_get_edges (self, item->object, x, y, &rect)) : NULL;
}

static void
set_hovered (EntenteNetworkView *self,
             const char         *id)
{
  if (g_strcmp0 (self->hovered, id) == 0)
    return;

  g_free (self->hovered);
  self->hovered = g_strdup (id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * entente_canvas_hover:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Follows the pointer while nothing is pressed.
 */
void
entente_canvas_hover (EntenteNetworkView *self,
                      double              x,
                      double              y)
{
  const EntenteSceneItem *item = entente_canvas_pick (self, x, y);

  self->pointer = (EntentePoint) {x, y};
  self->has_pointer = TRUE;

  if (item != NULL && (item->part == ENTENTE_PART_BODY || !is_near_hovered (self, x, y)))
    set_hovered (self, item->object);
  else if (item == NULL && !is_near_hovered (self, x, y))
    set_hovered (self, NULL);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (self, x, y));
}

/**
 * entente_canvas_leave:
 * @self: a canvas
 *
 * Forgets the pointer.
 */
void
entente_canvas_leave (EntenteNetworkView *self)
{
  self->has_pointer = FALSE;
  set_hovered (self, NULL);
}
