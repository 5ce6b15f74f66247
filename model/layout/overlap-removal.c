#include "model/layout/overlap-removal.h"

#include "model/layout/squares.h"

#include <math.h>
#include <string.h>

#define LABEL_WEIGHT 0.25

/* Labels are put back on their lines and the room is looked at again this often. */
#define LABEL_ROUNDS 4

/* Among more lines labels cannot all have room, whatever is moved. */
#define LABELS_MAX_LINES 1000u

/* With more of the ground covered, there is not enough room between the boxes to part them: all of it is stretched. */
#define MOST_COVERED 0.45
#define MOST_STRETCH 4.0

/* So many of the boxes overlap others when it is crowded all over. */
#define MANY 0.4

/* Fewer boxes find their way out of any crowd. */
#define FEW 60

/* What lies on so many others is on a heap, and a heap has no order worth keeping. */
#define HEAP 8

/* What cannot be parted in order, for pins or because it lies on a heap, goes to the nearest spot that is free. */
static gboolean
settle_the_rest (EntenteCrowd *crowd)
{
  EntenteSquares squares;
  gboolean       settled = TRUE;

  entente_squares_init (&squares, crowd);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    if (crowd->boxes[i].pinned)
      {
        settled &= entente_squares_count_on (&squares, i, 1) == 0;
        entente_squares_add (&squares, i);
      }

  for (guint32 i = 0; i < crowd->n_boxes && !g_cancellable_is_cancelled (crowd->cancellable); i++)
    if (!crowd->boxes[i].pinned)
      {
        if (entente_squares_count_on (&squares, i, 1) > 0)
          settled &= entente_squares_find_free_spot (&squares, i);
        entente_squares_add (&squares, i);
      }

  entente_squares_clear (&squares);

  return settled;
}

static double
get_covered (const EntenteCrowd *crowd,
             double             *middle_x,
             double             *middle_y)
{
  EntenteExtent extent = ENTENTE_EXTENT_NONE;
  double        area = 0;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      EntenteLayoutBox box = crowd->boxes[i];

      box.width += crowd->gap;
      box.height += crowd->gap;
      entente_extent_add_box (&extent, &box);
      area += box.width * box.height;
    }

  *middle_x = (extent.left + extent.right) / 2;
  *middle_y = (extent.top + extent.bottom) / 2;

  return area / ((extent.right - extent.left) * (extent.bottom - extent.top));
}

static gboolean
is_crowded (const EntenteCrowd *crowd,
            double              part)
{
  EntenteSquares squares;
  guint32        n = 0;

  entente_squares_init (&squares, crowd);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      n += entente_squares_count_on (&squares, i, 1);
      entente_squares_add (&squares, i);
    }

  entente_squares_clear (&squares);

  return n > part * crowd->n_boxes;
}

/* Only a crowd all over is stretched: one in one corner finds its way out. */
static void
stretch (EntenteCrowd *crowd)
{
  double x, y;
  double factor;

  if (crowd->n_boxes < FEW || !is_crowded (crowd, MANY))
    return;

  factor = MIN (sqrt (get_covered (crowd, &x, &y) / MOST_COVERED), MOST_STRETCH);

  for (guint32 i = 0; factor > 1 && i < crowd->n_boxes; i++)
    if (!crowd->boxes[i].pinned)
      {
        crowd->boxes[i].x = x + (crowd->boxes[i].x - x) * factor;
        crowd->boxes[i].y = y + (crowd->boxes[i].y - y) * factor;
      }
}

/* Boxes that are on no heap, in order; the others follow when these have their places. */
static guint32
list_ordered (const EntenteCrowd *crowd,
              guint32            *ordered)
{
  EntenteSquares squares;
  guint32        n = 0;

  entente_squares_init (&squares, crowd);
  for (guint32 i = 0; i < crowd->n_boxes; i++)
    entente_squares_add (&squares, i);
  for (guint32 i = 0; i < crowd->n_boxes; i++)
    if (crowd->boxes[i].pinned || entente_squares_count_on (&squares, i, HEAP) < HEAP)
      ordered[n++] = i;
  entente_squares_clear (&squares);

  return n;
}

static gboolean
part_ordered (EntenteCrowd *crowd)
{
  g_autofree guint32          *ordered = g_new (guint32, crowd->n_boxes);
  EntenteCrowd                 rest = *crowd;
  g_autofree EntenteLayoutBox *boxes = NULL;

  rest.n_boxes = list_ordered (crowd, ordered);

  if (rest.n_boxes == crowd->n_boxes)
    return entente_crowd_part (crowd);

  rest.boxes = boxes = g_new (EntenteLayoutBox, crowd->n_boxes);
  for (guint32 i = 0; i < rest.n_boxes; i++)
    boxes[i] = crowd->boxes[ordered[i]];

  if (rest.n_boxes > 0 && !entente_crowd_part (&rest))
    return FALSE;

  for (guint32 i = 0; i < rest.n_boxes; i++)
    crowd->boxes[ordered[i]] = boxes[i];

  return TRUE;
}

/**
 * entente_layout_remove_overlaps:
 * @boxes: (array length=n_boxes): what to move apart
 * @n_boxes: how many
 * @gap: least distance between two boxes, points
 * @cancellable: (nullable): to stop it; the boxes then stand anywhere
 *
 * Moves boxes that overlap apart, as little as it can, and keeps who is left of whom and who above whom; pinned ones
 * stay where they are.
 *
 * Time: about O(|V| log |V|) for boxes of which few lie on one spot.
 *
 * Returns: whether no two boxes overlap any more; two pinned ones may
 */
gboolean
entente_layout_remove_overlaps (EntenteLayoutBox *boxes,
                                guint32           n_boxes,
                                double            gap,
                                GCancellable     *cancellable)
{
  EntenteCrowd crowd = {.boxes = boxes, .n_boxes = n_boxes, .gap = gap, .cancellable = cancellable};

  if (n_boxes < 2)
    return TRUE;

  stretch (&crowd);
  part_ordered (&crowd);

  return settle_the_rest (&crowd);
}

/* The boxes of the graph, and behind them one for each label, in the middle of its line. */
static guint32
list_boxes_and_labels (const EntenteLayoutGraph *graph,
                       EntenteLayoutBox         *boxes,
                       double                   *weights)
{
  guint32 n = graph->n_boxes;

  memcpy (boxes, graph->boxes, sizeof *boxes * n);

  for (guint32 i = 0; i < n; i++)
    weights[i] = 1 + 20 * boxes[i].hold;

  for (guint32 i = 0; graph->n_edges <= LABELS_MAX_LINES && i < graph->n_edges; i++)
    {
      const EntenteLayoutEdge *edge = &graph->edges[i];
      const EntenteLayoutBox  *a = &graph->boxes[edge->a], *b = &graph->boxes[edge->b];

      if (edge->label_width <= 0 || (a->pinned && b->pinned))
        continue;

      weights[n] = LABEL_WEIGHT;
      boxes[n++] = (EntenteLayoutBox) {.x = (a->x + b->x) / 2, .y = (a->y + b->y) / 2, .width = edge->label_width, .height = edge->label_height};
    }

  return n;
}

/**
 * entente_layout_make_room:
 * @graph: what is laid out
 * @gap: least distance between two boxes, and between a box and a label, points
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Moves boxes apart, as little as it can, until neither boxes nor the labels of the lines between them cover each other,
 * as far as labels can stand near the middle of their lines. What has a column or a row stays within it, even where that
 * is too small for all that stands there. Fails with %G_IO_ERROR_CANCELLED, and then nothing is moved.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_make_room (EntenteLayoutGraph *graph,
                          double              gap,
                          GCancellable       *cancellable,
                          GError            **error)
{
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, size);
  g_autofree EntenteLayoutBox *boxes = g_new (EntenteLayoutBox, graph->n_boxes + graph->n_edges + 1);
  g_autofree double           *weights = g_new (double, graph->n_boxes + graph->n_edges + 1);
  gboolean                     done = TRUE, has_walls = graph->n_columns + graph->n_rows > 0;

  if (!has_walls)
    stretch (&(EntenteCrowd) {.boxes = graph->boxes, .n_boxes = graph->n_boxes, .gap = gap, .cancellable = cancellable});

  for (guint i = 0; done && graph->n_boxes > 0 && i < LABEL_ROUNDS; i++)
    {
      EntenteCrowd crowd = {.boxes = boxes, .weights = weights, .gap = gap, .walls = has_walls ? graph : NULL, .cancellable = cancellable};

      crowd.n_boxes = list_boxes_and_labels (graph, boxes, weights);

      if (!is_crowded (&crowd, 0))
        break;

      done = entente_crowd_part (&crowd);
      if (done)
        memcpy (graph->boxes, boxes, size);
    }

  if (done && !has_walls)
    entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, gap, cancellable);

  done = !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (!done && size > 0)
    memcpy (graph->boxes, start, size);

  return done;
}
