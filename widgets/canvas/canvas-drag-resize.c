#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"

#include <math.h>

/* How near an edge has to be to be taken, pixels */
#define EDGE_REACH 7.0

/* No smaller than this, points */
#define LEAST 36.0

/**
 * entente_canvas_get_edges:
 * @self: a canvas
 * @id: (nullable): id of something shown
 * @x: pixels
 * @y: pixels
 * @rect: (out): what it covers, points
 *
 * Returns: which edges of an open frame are there, or the right edge of a note; as bits of #EntenteEdges
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
  guint               edges = 0;

  if (type == ENTENTE_NOTE)
    {
      if (!entente_scene_get_object_bounds (entente_workspace_get_scene (self->workspace), id, rect))
        return 0;

      return fabs (at.x - rect->x - rect->width) <= reach ? ENTENTE_EDGE_RIGHT : 0;
    }

  for (guint32 i = 0; type == ENTENTE_GROUP && i < chart->n_frames; i++)
    if (g_str_equal (chart->frames[i].id, id) && chart->frames[i].place == ENTENTE_NO_INDEX)
      {
        const EntenteChartFrame *frame = &chart->frames[i];

        *rect = (EntenteRect) {frame->x, frame->y, frame->width, frame->height};
        edges |= fabs (at.x - frame->x) <= reach ? ENTENTE_EDGE_LEFT : 0;
        edges |= fabs (at.x - frame->x - frame->width) <= reach ? ENTENTE_EDGE_RIGHT : 0;
        edges |= fabs (at.y - frame->y) <= reach ? ENTENTE_EDGE_TOP : 0;
        edges |= fabs (at.y - frame->y - frame->height) <= reach ? ENTENTE_EDGE_BOTTOM : 0;
      }

  return edges;
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

  hand->edges = entente_canvas_get_edges (self, hand->item, hand->start.x, hand->start.y, &hand->rect);

  return hand->edges != 0;
}

static EntenteRect
get_resized (const EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;
  EntenteRect        rect = hand->rect;
  double             dx = (hand->now.x - hand->start.x) / self->viewport.scale;
  double             dy = (hand->now.y - hand->start.y) / self->viewport.scale;

  if ((hand->edges & ENTENTE_EDGE_RIGHT) != 0)
    rect.width = MAX (rect.width + dx, LEAST);
  if ((hand->edges & ENTENTE_EDGE_BOTTOM) != 0)
    rect.height = MAX (rect.height + dy, LEAST);

  if ((hand->edges & ENTENTE_EDGE_LEFT) != 0)
    {
      rect.width = MAX (rect.width - dx, LEAST);
      rect.x = hand->rect.x + hand->rect.width - rect.width;
    }

  if ((hand->edges & ENTENTE_EDGE_TOP) != 0)
    {
      rect.height = MAX (rect.height - dy, LEAST);
      rect.y = hand->rect.y + hand->rect.height - rect.height;
    }

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

/* Moves the edges of a frame, or the right edge of a note. */
const EntenteDrag entente_drag_resize = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
};
