#include "widgets/canvas/network-view-private.h"

#include "model/object/layer.h"
#include "model/object/note.h"
#include "model/object/picture.h"
#include "widgets/canvas/preview.h"
#include "widgets/commands.h"

#include <math.h>

/* How near an edge has to be to be taken, pixels */
#define EDGE_REACH 7.0

/* No smaller than this, points */
#define LEAST         36.0
#define LEAST_PICTURE 4.0

static guint
find_edges (const EntenteRect  *rect,
            const EntentePoint *at,
            double              reach)
{
  guint edges = 0;

  edges |= fabs (at->x - rect->x) <= reach ? ENTENTE_EDGE_LEFT : 0;
  edges |= fabs (at->x - rect->x - rect->width) <= reach ? ENTENTE_EDGE_RIGHT : 0;
  edges |= fabs (at->y - rect->y) <= reach ? ENTENTE_EDGE_TOP : 0;
  edges |= fabs (at->y - rect->y - rect->height) <= reach ? ENTENTE_EDGE_BOTTOM : 0;

  return edges;
}

/**
 * entente_canvas_lies_under:
 * @self: a canvas
 * @id: (nullable): id of something shown
 *
 * What lies under the network is ground to draw and select on, until a click has selected it.
 *
 * Returns: whether it is a note or a picture under the network
 */
gboolean
entente_canvas_lies_under (EntenteNetworkView *self,
                           const char         *id)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), id) : NULL;
  EntenteType    type = entente_canvas_get_type_of (self, id);

  if (type == ENTENTE_NOTE)
    return entente_object_get_choice (object, ENTENTE_NOTE_LAYER, ENTENTE_LAYER_OVER) == ENTENTE_LAYER_UNDER;

  return type == ENTENTE_PICTURE && entente_object_get_choice (object, ENTENTE_PICTURE_LAYER, ENTENTE_LAYER_OVER) == ENTENTE_LAYER_UNDER;
}

/**
 * entente_canvas_get_edges:
 * @self: a canvas
 * @id: (nullable): id of something shown
 * @x: pixels
 * @y: pixels
 * @rect: (out): what it covers, points
 *
 * Returns: which edges of an open frame or a picture are there, or the right edge of a note; as bits of #EntenteEdges
 */
guint
entente_canvas_get_edges (EntenteNetworkView *self,
                          const char         *id,
                          double              x,
                          double              y,
                          EntenteRect        *rect)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);
  EntenteType         type = entente_canvas_get_type_of (self, id);
  EntentePoint        at = entente_viewport_to_scene (&self->viewport, x, y);
  double              reach = EDGE_REACH / self->viewport.scale;

  if (type == ENTENTE_NOTE || type == ENTENTE_PICTURE)
    {
      if (!entente_scene_get_object_bounds (entente_workspace_get_scene (self->workspace), id, rect))
        return 0;

      return find_edges (rect, &at, reach) & (type == ENTENTE_NOTE ? ENTENTE_EDGE_RIGHT : ~0u);
    }

  for (guint32 i = 0; type == ENTENTE_GROUP && i < chart->n_frames; i++)
    if (g_str_equal (chart->frames[i].id, id) && chart->frames[i].place == ENTENTE_NO_INDEX)
      {
        const EntenteChartFrame *frame = &chart->frames[i];

        *rect = (EntenteRect) {frame->x, frame->y, frame->width, frame->height};
        return find_edges (rect, &at, reach);
      }

  return 0;
}

/**
 * entente_canvas_get_edge_cursor:
 * @edges: bits of #EntenteEdges
 *
 * Returns: (nullable): name of the cursor that says how they can be moved
 */
const char *
entente_canvas_get_edge_cursor (guint edges)
{
  switch (edges)
    {
    case ENTENTE_EDGE_LEFT:
    case ENTENTE_EDGE_RIGHT:
      return "ew-resize";

    case ENTENTE_EDGE_TOP:
    case ENTENTE_EDGE_BOTTOM:
      return "ns-resize";

    case ENTENTE_EDGE_LEFT | ENTENTE_EDGE_TOP:
    case ENTENTE_EDGE_RIGHT | ENTENTE_EDGE_BOTTOM:
      return "nwse-resize";

    case ENTENTE_EDGE_RIGHT | ENTENTE_EDGE_TOP:
    case ENTENTE_EDGE_LEFT | ENTENTE_EDGE_BOTTOM:
      return "nesw-resize";

    default:
      return NULL;
    }
}

static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  gboolean     is_border = hand->part == ENTENTE_PART_LINE || hand->part == ENTENTE_PART_BODY;

  if (!is_border || (modifiers & GDK_SHIFT_MASK) != 0)
    return FALSE;

  if (entente_canvas_lies_under (self, hand->item) && !entente_workspace_is_selected (self->workspace, hand->item))
    return FALSE;

  hand->edges = entente_canvas_get_edges (self, hand->item, hand->start.x, hand->start.y, &hand->rect);

  return hand->edges != 0;
}

/* A picture keeps its shape: as large as what its edges were moved to on the wider way; the other edges stay. */
static void
keep_shape (const EntenteHand *hand,
            EntenteRect       *rect)
{
  const guint across = ENTENTE_EDGE_LEFT | ENTENTE_EDGE_RIGHT, down = ENTENTE_EDGE_TOP | ENTENTE_EDGE_BOTTOM;
  double      wider = rect->width / hand->rect.width, higher = rect->height / hand->rect.height;
  double      scale = (hand->edges & across) == 0 ? higher : (hand->edges & down) == 0 ? wider
                                                                                       : MAX (wider, higher);

  rect->width = hand->rect.width * scale;
  rect->height = hand->rect.height * scale;
  rect->x = hand->rect.x + ((hand->edges & ENTENTE_EDGE_LEFT) != 0 ? hand->rect.width - rect->width : 0);
  rect->y = hand->rect.y + ((hand->edges & ENTENTE_EDGE_TOP) != 0 ? hand->rect.height - rect->height : 0);
}

static EntenteRect
get_resized (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;
  gboolean           is_picture = entente_canvas_get_type_of (self, hand->item) == ENTENTE_PICTURE;
  double             least = is_picture ? LEAST_PICTURE : LEAST;
  EntenteRect        rect = hand->rect;
  double             dx = (hand->now.x - hand->start.x) / self->viewport.scale;
  double             dy = (hand->now.y - hand->start.y) / self->viewport.scale;

  if ((hand->edges & ENTENTE_EDGE_RIGHT) != 0)
    rect.width = MAX (rect.width + dx, least);
  if ((hand->edges & ENTENTE_EDGE_BOTTOM) != 0)
    rect.height = MAX (rect.height + dy, least);

  if ((hand->edges & ENTENTE_EDGE_LEFT) != 0)
    {
      rect.width = MAX (rect.width - dx, least);
      rect.x = hand->rect.x + hand->rect.width - rect.width;
    }

  if ((hand->edges & ENTENTE_EDGE_TOP) != 0)
    {
      rect.height = MAX (rect.height - dy, least);
      rect.y = hand->rect.y + hand->rect.height - rect.height;
    }

  if (is_picture && (hand->modifiers & GDK_SHIFT_MASK) == 0)
    keep_shape (hand, &rect);

  return rect;
}

static void
update (EntenteNetworkView *self,
        GdkModifierType     modifiers)
{
  entente_canvas_drop_preview (self);
}

static EntenteScene *
preview (EntenteNetworkView *self)
{
  EntenteRect rect = get_resized (self);

  return entente_preview_resize (entente_workspace_get_chart (self->workspace), entente_workspace_get_theme (self->workspace), self->hand.item, &rect);
}

static void
finish (EntenteNetworkView *self)
{
  EntenteRect rect = get_resized (self);

  entente_command_resize (self->workspace, self->hand.item, &rect);
}

/* Moves the edges of a frame or a picture, or the right edge of a note. With Shift a picture loses its shape. */
const EntenteDrag entente_drag_resize = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
};
