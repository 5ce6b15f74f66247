#include "model/layout/layers.h"

#include "model/layout/extent.h"
#include "model/layout/line-cost.h"
#include "model/layout/rank.h"

#include <math.h>
#include <string.h>

/* With more lines it would take too long. */
#define MAX_LINES 1000u

/* A line that is so many times as long as usual counts as much as half a crossing. */
#define LONG 2.0

/* What is better by less is as good. */
#define LEAST_FLAW 1e-6

/* Boxes side by side, from left to right. */
typedef struct
{
  double   y;
  double   height;
  guint32 *boxes;
  guint32  n;
} Row;

typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteLineCost     cost;
  Row                *rows;
  guint32             n_rows;
  guint32            *row_of;
  EntenteExtent       extent;
} Slides;

/* A place for a box: behind so many others of a row. */
typedef struct
{
  guint32 row;
  guint32 index;
  double  x;
} Spot;

static void
put_in_row (Slides *self,
            guint32 box,
            guint32 row,
            guint32 index)
{
  Row *target = &self->rows[row];

  memmove (&target->boxes[index + 1], &target->boxes[index], sizeof *target->boxes * (target->n - index));
  target->boxes[index] = box;
  target->n++;
  self->row_of[box] = row;
}

/* Returns where in its row the box was. */
static guint32
take_from_row (Slides *self,
               guint32 box)
{
  Row    *row = &self->rows[self->row_of[box]];
  guint32 index = 0;

  while (row->boxes[index] != box)
    index++;
  row->n--;
  memmove (&row->boxes[index], &row->boxes[index + 1], sizeof *row->boxes * (row->n - index));

  return index;
}

/* Boxes whose middles are at the same height, from the top. */
static void
find_rows (Slides *self)
{
  guint32                 n = self->graph->n_boxes;
  g_autofree EntenteRank *ranks = g_new (EntenteRank, n + 1);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (EntenteRank) {self->graph->boxes[i].y, i};
  entente_ranks_sort (ranks, n);

  for (guint32 i = 0; i < n; i++)
    {
      if (i == 0 || ranks[i].key > ranks[i - 1].key)
        self->rows[self->n_rows++] = (Row) {.y = ranks[i].key};
      self->row_of[ranks[i].thing] = self->n_rows - 1;
    }
}

static void
fill_rows (Slides *self)
{
  guint32                 n = self->graph->n_boxes;
  g_autofree EntenteRank *ranks = g_new (EntenteRank, n + 1);

  for (guint32 i = 0; i < self->n_rows; i++)
    self->rows[i].boxes = g_new (guint32, n + 1);
  for (guint32 i = 0; i < n; i++)
    ranks[i] = (EntenteRank) {self->graph->boxes[i].x, i};
  entente_ranks_sort (ranks, n);

  for (guint32 i = 0; i < n; i++)
    {
      guint32 box = ranks[i].thing;
      Row    *row = &self->rows[self->row_of[box]];

      row->boxes[row->n++] = box;
      row->height = MAX (row->height, self->graph->boxes[box].height);
    }
}

static void
slides_init (Slides             *self,
             EntenteLayoutGraph *graph)
{
  *self = (Slides) {
    .graph = graph,
    .rows = g_new (Row, graph->n_boxes + 1),
    .row_of = g_new (guint32, graph->n_boxes + 1),
    .extent = entente_extent_of_graph (graph),
  };

  entente_line_cost_init (&self->cost, graph, LONG * entente_line_cost_get_usual (graph));
  find_rows (self);
  fill_rows (self);
}

static void
slides_clear (Slides *self)
{
  for (guint32 i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].boxes);
  g_free (self->rows);
  g_free (self->row_of);
  entente_line_cost_clear (&self->cost);
}

/* No line may lie in a row, and directed ones still lead the same way. */
static gboolean
may_move_to (const Slides *self,
             guint32       box,
             guint32       row)
{
  const EntenteNeighbours *neighbours = &self->cost.neighbours;
  guint32                  from = self->row_of[box];

  if (self->graph->boxes[box].height > self->rows[row].height)
    return FALSE;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    {
      guint32 other = self->row_of[neighbours->ends[k]];

      if (other == row || (self->graph->edges[neighbours->edges[k]].directed && (other < row) != (other < from)))
        return FALSE;
    }

  return TRUE;
}

/* What the lines of a box cost at least in a row, as they must reach that far. */
static double
get_least_cost (const Slides *self,
                guint32       box,
                guint32       row)
{
  const EntenteNeighbours *neighbours = &self->cost.neighbours;
  double                   length = 0;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    length += fabs (self->graph->boxes[neighbours->ends[k]].y - self->rows[row].y);

  return length / self->cost.usual;
}

static double
get_wish (const Slides *self,
          guint32       box)
{
  const EntenteNeighbours *neighbours = &self->cost.neighbours;
  double                   sum = 0;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    sum += self->graph->boxes[neighbours->ends[k]].x;

  return sum / MAX (entente_neighbours_count (neighbours, box), 1);
}

static gboolean
try_spot (Slides *self,
          guint32 box,
          Spot    spot,
          double *least,
          Spot   *best)
{
  double cost;

  entente_line_cost_put (&self->cost, box, spot.x, self->rows[spot.row].y);
  cost = entente_line_cost_count (&self->cost, &box, 1, *least);

  if (cost >= *least - LEAST_FLAW)
    return FALSE;

  *least = cost;
  *best = spot;

  return TRUE;
}

/* Between any two boxes of a row that leave room, as near as can be to what it is joined with, and at either side. */
static gboolean
try_row (Slides *self,
         guint32 box,
         guint32 row,
         double *least,
         Spot   *best)
{
  const Row              *target = &self->rows[row];
  const EntenteLayoutBox *boxes = self->graph->boxes;
  double                  wish = get_wish (self, box), half_width = boxes[box].width / 2;
  gboolean                better = FALSE;

  for (guint32 i = 0; i <= target->n; i++)
    {
      const EntenteLayoutBox *before = i > 0 ? &boxes[target->boxes[i - 1]] : NULL, *after = i < target->n ? &boxes[target->boxes[i]] : NULL;
      double                  from = half_width + (before != NULL ? before->x + before->width / 2 + ENTENTE_LAYERS_GAP : self->extent.left);
      double                  to = (after != NULL ? after->x - after->width / 2 - ENTENTE_LAYERS_GAP : self->extent.right) - half_width;

      if (from > to)
        continue;

      better |= try_spot (self, box, (Spot) {row, i, CLAMP (wish, from, to)}, least, best);
      better |= try_spot (self, box, (Spot) {row, i, from}, least, best);
      if (to > from)
        better |= try_spot (self, box, (Spot) {row, i, to}, least, best);
    }

  return better;
}

static double
get_length (const Slides *self,
            guint32       box)
{
  const EntenteNeighbours *neighbours = &self->cost.neighbours;
  const EntenteLayoutBox  *boxes = self->graph->boxes;
  double                   length = 0;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    length += hypot (boxes[neighbours->ends[k]].x - boxes[box].x, boxes[neighbours->ends[k]].y - boxes[box].y);

  return length;
}

/* Returns whether the box has found a better place. One whose lines are only long stays where it is. */
static gboolean
slide (Slides *self,
       guint32 box)
{
  double   least = entente_line_cost_count (&self->cost, &box, 1, INFINITY);
  guint32  row = self->row_of[box];
  gboolean is_alone = self->rows[row].n == 1, better = FALSE;
  Spot     best = {.row = row, .x = self->graph->boxes[box].x};

  if (least < get_length (self, box) / self->cost.usual + LEAST_FLAW)
    return FALSE;

  best.index = take_from_row (self, box);

  for (guint32 i = 0; i < self->n_rows; i++)
    if (get_least_cost (self, box, i) < least && (i == row || (!is_alone && may_move_to (self, box, i))))
      better |= try_row (self, box, i, &least, &best);

  put_in_row (self, box, best.row, best.index);
  entente_line_cost_put (&self->cost, box, best.x, self->rows[best.row].y);

  return better;
}

/**
 * entente_layers_slide:
 * @graph: its boxes at their places, row by row
 * @n_passes: how often each box may move at most
 * @cancellable: (nullable): stops it within a box
 *
 * Moves boxes one by one to where there is room in a row, if fewer lines cross then or run behind boxes: lines that pass
 * layers are drawn straight, and so do not cross quite where their links do. No line comes to lie in a row, directed ones
 * lead the same way, and the picture does not grow. O(|E|) for each line and place, and nothing where lines are many.
 */
void
entente_layers_slide (EntenteLayoutGraph *graph,
                      guint               n_passes,
                      GCancellable       *cancellable)
{
  EntenteLayoutGraph            plain = *graph;
  g_autofree EntenteLayoutEdge *edges = g_memdup2 (graph->edges, sizeof *edges * graph->n_edges);
  gboolean                      better = graph->n_edges <= MAX_LINES;
  Slides                        self;

  /* How far apart rows are is settled, so lines may be of any length. */
  for (guint32 i = 0; i < graph->n_edges; i++)
    edges[i].length = 0;
  plain.edges = edges;
  slides_init (&self, &plain);

  for (guint pass = 0; better && pass < n_passes; pass++)
    {
      better = FALSE;
      for (guint32 i = 0; i < graph->n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
        better |= slide (&self, i);
    }

  slides_clear (&self);
}
