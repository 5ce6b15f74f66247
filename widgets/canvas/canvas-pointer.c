#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "model/object/party.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How far the hand may be off, pixels. */
#define PICK_TOLERANCE 6.0

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

  if (item != NULL && (item->part == ENTENTE_PART_BODY || !entente_canvas_keeps_handles (self, x, y)))
    set_hovered (self, item->object);
  else if (item == NULL && !entente_canvas_keeps_handles (self, x, y))
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
