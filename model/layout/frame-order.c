#include "model/layout/frame-order.h"

#include "model/layout/frames.h"
#include "model/layout/line-cost.h"

#include <math.h>

/* With more boxes or lines it would take too long, and nobody follows single lines. */
#define MAX_BOXES 300u
#define MAX_EDGES 900u

/* How often all pairs are tried. */
#define MAX_ROUNDS 4

/* Between the spots that are tried for a box; points. */
#define SPOT_STEP  48.0
#define MOST_SPOTS 200u

/* What a box that changed its place keeps to all others; points. */
#define LEAST_GAP 12.0

typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteLineCost     cost;
  guint32            *moved;
  EntenteExtent      *frames;
  GCancellable       *cancellable;
} Order;

/* What is moved in a frame stays within it: only what is mirrored is measured again. */
static void
measure_frames (Order *self)
{
  for (guint32 i = 0; i < self->graph->n_frames; i++)
    self->frames[i] = entente_layout_measure_frame (self->graph, i);
}

/* Whether no frame covers what does not lie in it. */
static gboolean
are_frames_clear (const Order *self)
{
  const EntenteLayoutGraph *graph = self->graph;

  for (guint32 i = 0; i < graph->n_frames; i++)
    {
      for (guint32 k = 0; k < graph->n_boxes; k++)
        {
          EntenteExtent box = ENTENTE_EXTENT_NONE;

          entente_extent_add_box (&box, &graph->boxes[k]);
          if (!entente_layout_is_in_frame (graph, graph->boxes[k].frame, i) && entente_extent_meets (&box, &self->frames[i], LEAST_GAP))
            return FALSE;
        }

      for (guint32 k = 0; k < i; k++)
        if (!entente_layout_is_in_frame (graph, k, i) && !entente_layout_is_in_frame (graph, i, k) &&
            entente_extent_meets (&self->frames[i], &self->frames[k], LEAST_GAP))
          return FALSE;
    }

  return TRUE;
}

/* Returns how many boxes lie in the frame, and lists them. */
static guint32
list_boxes (Order  *self,
            guint32 frame)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (entente_layout_is_in_frame (self->graph, self->graph->boxes[i].frame, frame))
      self->moved[n++] = i;

  return n;
}

static void
mirror (Order   *self,
        guint32  n,
        gboolean across,
        gboolean down)
{
  EntenteExtent extent = ENTENTE_EXTENT_NONE;

  for (guint32 i = 0; i < n; i++)
    entente_extent_add_box (&extent, &self->graph->boxes[self->moved[i]]);

  for (guint32 i = 0; i < n; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[self->moved[i]];

      entente_line_cost_put (&self->cost, self->moved[i], across ? extent.left + extent.right - box->x : box->x,
                             down ? extent.top + extent.bottom - box->y : box->y);
    }
}

/* Left to right, top to bottom, or both; whichever costs least. */
static gboolean
mirror_frame (Order  *self,
              guint32 frame)
{
  double  least = INFINITY;
  guint32 best = 0, n = list_boxes (self, frame);

  for (guint32 i = 0; i < n; i++)
    if (self->graph->boxes[self->moved[i]].pinned)
      return FALSE;

  for (guint32 way = 0; n > 0 && way < 4; way++)
    {
      double cost;

      mirror (self, n, way & 1, way & 2);
      measure_frames (self);
      cost = way == 0 || are_frames_clear (self) ? entente_line_cost_count (&self->cost, self->moved, n, least) : INFINITY;
      mirror (self, n, way & 1, way & 2);

      if (cost < least - 1e-6)
        {
          least = cost;
          best = way;
        }
    }

  mirror (self, n, best & 1, best & 2);
  measure_frames (self);

  return best != 0;
}

/* Off foreign frames, and no nearer to the edge of its own than anything was. */
static gboolean
fits_frames (const Order *self,
             guint32      index)
{
  guint32       own = self->graph->boxes[index].frame;
  EntenteExtent extent = ENTENTE_EXTENT_NONE;

  entente_extent_add_box (&extent, &self->graph->boxes[index]);

  for (guint32 i = 0; i < self->graph->n_frames; i++)
    {
      const EntenteLayoutFrame *frame = &self->graph->frames[i];
      const EntenteExtent      *edge = &self->frames[i];

      if (i == own && (extent.left < edge->left + frame->pad || extent.right > edge->right - frame->pad ||
                       extent.top < edge->top + frame->name_pad || extent.bottom > edge->bottom - frame->pad))
        return FALSE;

      if (!entente_layout_is_in_frame (self->graph, own, i) && entente_extent_meets (&extent, edge, LEAST_GAP))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_room (const Order *self,
          guint32      index)
{
  const EntenteLayoutBox *box = &self->graph->boxes[index];

  if (!fits_frames (self, index))
    return FALSE;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox *other = &self->graph->boxes[i];

      if (i != index && fabs (other->x - box->x) < (other->width + box->width) / 2 + LEAST_GAP &&
          fabs (other->y - box->y) < (other->height + box->height) / 2 + LEAST_GAP)
        return FALSE;
    }

  return TRUE;
}

static void
swap (Order  *self,
      guint32 a,
      guint32 b)
{
  EntenteLayoutBox start = self->graph->boxes[a];

  entente_line_cost_put (&self->cost, a, self->graph->boxes[b].x, self->graph->boxes[b].y);
  entente_line_cost_put (&self->cost, b, start.x, start.y);
}

static gboolean
try_swap (Order  *self,
          guint32 a,
          guint32 b)
{
  const guint32 moved[] = {a, b};
  double        before, after = INFINITY;

  if (self->graph->boxes[a].pinned || self->graph->boxes[b].pinned)
    return FALSE;

  swap (self, a, b);
  if (has_room (self, a) && has_room (self, b))
    after = entente_line_cost_count (&self->cost, moved, 2, INFINITY);
  swap (self, a, b);

  if (isinf (after))
    return FALSE;

  before = entente_line_cost_count (&self->cost, moved, 2, INFINITY);
  if (after >= before - 1e-6)
    return FALSE;

  swap (self, a, b);

  return TRUE;
}

static gboolean
swap_in_frame (Order  *self,
               guint32 frame)
{
  const EntenteLayoutGraph *graph = self->graph;
  gboolean                  better = FALSE;

  for (guint32 a = 0; a < graph->n_boxes; a++)
    for (guint32 b = 0; MIN (graph->boxes[a].frame, graph->n_frames) == frame && b < a; b++)
      if (MIN (graph->boxes[b].frame, graph->n_frames) == frame && !g_cancellable_is_cancelled (self->cancellable))
        better |= try_swap (self, a, b);

  return better;
}

/* One box goes somewhere else in its frame, when that costs less; takes what it costs then. */
static gboolean
try_spot (Order  *self,
          guint32 index,
          double *least,
          double  x,
          double  y)
{
  EntenteLayoutBox start = self->graph->boxes[index];
  double           cost;

  self->graph->boxes[index].x = x;
  self->graph->boxes[index].y = y;
  if (!has_room (self, index))
    {
      self->graph->boxes[index] = start;
      return FALSE;
    }

  entente_line_cost_put (&self->cost, index, x, y);
  cost = entente_line_cost_count (&self->cost, &index, 1, *least);

  if (cost < *least - 1e-6)
    {
      *least = cost;
      return TRUE;
    }

  entente_line_cost_put (&self->cost, index, start.x, start.y);

  return FALSE;
}

/* How many spots there are along a frame, and how far apart they are. */
static guint
count_spots (double  length,
             double *step)
{
  *step = MAX (SPOT_STEP, length / MOST_SPOTS);

  return length >= 0 ? (guint)(length / *step) + 1 : 0;
}

/* Spots are tried in rows and columns over all of the frame. */
static gboolean
move_box (Order               *self,
          guint32              index,
          const EntenteExtent *extent)
{
  const EntenteLayoutBox *box = &self->graph->boxes[index];
  double                  left = extent->left + box->width / 2, top = extent->top + box->height / 2;
  double                  right = extent->right - box->width / 2, bottom = extent->bottom - box->height / 2;
  double                  across, down, least;
  guint                   n_across = count_spots (right - left, &across), n_down = count_spots (bottom - top, &down);
  gboolean                better = FALSE;

  least = entente_line_cost_count (&self->cost, &index, 1, INFINITY);

  for (guint y = 0; y < n_down; y++)
    for (guint x = 0; x < n_across && !g_cancellable_is_cancelled (self->cancellable); x++)
      better |= try_spot (self, index, &least, left + x * across, top + y * down);

  return better;
}

static gboolean
move_in_frame (Order  *self,
               guint32 frame)
{
  const EntenteLayoutGraph *graph = self->graph;
  EntenteExtent             extent = ENTENTE_EXTENT_NONE;
  gboolean                  better = FALSE;

  for (guint32 n = list_boxes (self, frame); n > 0; n--)
    entente_extent_add_box (&extent, &graph->boxes[self->moved[n - 1]]);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (MIN (graph->boxes[i].frame, graph->n_frames) == frame && !graph->boxes[i].pinned)
      better |= move_box (self, i, &extent);

  return better;
}

/**
 * entente_layout_order_in_frames:
 * @graph: a graph whose boxes stand in their frames
 * @cancellable: (nullable): stops it within 50 ms
 *
 * Mirrors what is in a frame, and moves boxes within their frame, as long as that makes lines shorter, or fewer of them
 * cross or pass behind foreign boxes. What is in a frame takes no more room than before.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_order_in_frames (EntenteLayoutGraph *graph,
                                GCancellable       *cancellable)
{
  g_autofree guint32       *moved = g_new (guint32, graph->n_boxes + 1);
  g_autofree EntenteExtent *frames = g_new (EntenteExtent, graph->n_frames + 1);
  Order                     self = {.graph = graph, .moved = moved, .frames = frames, .cancellable = cancellable};
  gboolean                  better = graph->n_boxes <= MAX_BOXES && graph->n_edges <= MAX_EDGES;

  measure_frames (&self);
  entente_line_cost_init (&self.cost, graph, entente_line_cost_get_usual (graph));

  for (guint i = 0; better && i < MAX_ROUNDS; i++)
    {
      better = FALSE;

      for (guint32 k = 0; k <= graph->n_frames && !g_cancellable_is_cancelled (cancellable); k++)
        {
          if (k < graph->n_frames)
            better |= mirror_frame (&self, k);
          better |= swap_in_frame (&self, k);
          better |= move_in_frame (&self, k);
        }
    }

  entente_line_cost_clear (&self.cost);

  return !g_cancellable_is_cancelled (cancellable);
}
