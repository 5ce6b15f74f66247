#include "model/layout/line-cost.h"

#include <math.h>

/* What two lines that cross count, and a line behind a foreign box, where a line of usual length counts one. */
#define CROSSING 2.0
#define COVERED  1.0

/* What a line of no length would count that wants to have one, as its label needs it. */
#define SHORT 12.0

#define WHOLE_SHARE 1.0f
#define HALF_SHARE  0.5f

/* Half of the width of a box that covers nothing. */
#define OUT_OF_REACH -1e9f

static double
get_length (const EntenteLayoutGraph *graph,
            const EntenteLayoutEdge  *edge)
{
  const EntenteLayoutBox *a = &graph->boxes[edge->a], *b = &graph->boxes[edge->b];

  return hypot (a->x - b->x, a->y - b->y);
}

static double
count_length (const EntenteLineCost *self,
              guint32                index)
{
  const EntenteLayoutEdge *edge = &self->graph->edges[index];
  double                   length = get_length (self->graph, edge);

  return length / self->usual + (length < edge->length ? SHORT * (1 - length / edge->length) : 0);
}

static double
add_up (const EntenteFloats *values)
{
  double sum = 0;

  for (guint i = 0; i < ENTENTE_LANES; i++)
    sum += (double)(*values)[i];

  return sum;
}

/* Lines that have an end in common lie exactly on it, and so do not count. */
ENTENTE_SIMD static double
count_crossings (const EntenteLineCost *self,
                 guint32                index)
{
  float         x = self->ends[ENTENTE_HIT_AX][index], y = self->ends[ENTENTE_HIT_AY][index];
  float         dx = self->ends[ENTENTE_HIT_BX][index] - x, dy = self->ends[ENTENTE_HIT_BY][index] - y;
  EntenteFloats sum = {0};

  for (guint32 i = 0; i < self->graph->n_edges; i += ENTENTE_LANES)
    {
      EntenteFloats ax = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_AX][i] - x, ay = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_AY][i] - y;
      EntenteFloats bx = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_BX][i] - x, by = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_BY][i] - y;
      EntenteFloats side = (by - ay) * ax - (bx - ax) * ay, a = dx * ay - dy * ax, b = dx * by - dy * bx, c = a - b + side;
      EntenteInts   crosses = (a * b < 0) & (c * side < 0);

      sum += (EntenteFloats)(*(const EntenteInts *)&self->shares[i] & crosses);
    }

  return add_up (&sum);
}

/* Boxes that a line passes behind, and does not lead to. */
ENTENTE_SIMD static int
count_covering (const EntenteLineCost *self,
                guint32                index)
{
  const EntenteLayoutEdge *edge = &self->graph->edges[index];
  gint32                   from = (gint32)edge->a, to = (gint32)edge->b;
  float                    x = self->xs[from], y = self->ys[from], dx = self->xs[to] - x, dy = self->ys[to] - y;
  EntenteInts              hits = {0};

  for (guint32 i = 0; i < self->graph->n_boxes; i += ENTENTE_LANES)
    {
      EntenteFloats ax = x - *(const EntenteFloats *)&self->xs[i], ay = y - *(const EntenteFloats *)&self->ys[i];
      EntenteFloats half_width = *(const EntenteFloats *)&self->half_widths[i], half_height = *(const EntenteFloats *)&self->half_heights[i];
      EntenteInts   box = *(const EntenteInts *)&self->indices[i];

      hits += (box != from) & (box != to) & (ENTENTE_ABSOLUTE (2 * ax + dx) < 2 * half_width + ABS (dx)) &
              (ENTENTE_ABSOLUTE (2 * ay + dy) < 2 * half_height + ABS (dy)) &
              (ENTENTE_ABSOLUTE (dy * ax - dx * ay) < half_width * ABS (dy) + half_height * ABS (dx));
    }

  return entente_hits_add_up (&hits);
}

/* Lines that stay, and pass behind a box that is moved. */
ENTENTE_SIMD static int
count_covered (const EntenteLineCost *self,
               guint32                box)
{
  float       x = self->xs[box], y = self->ys[box], half_width = self->half_widths[box], half_height = self->half_heights[box];
  EntenteInts hits = {0};

  for (guint32 i = 0; i < self->graph->n_edges; i += ENTENTE_LANES)
    {
      EntenteFloats ax = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_AX][i] - x, ay = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_AY][i] - y;
      EntenteFloats bx = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_BX][i] - x, by = *(const EntenteFloats *)&self->ends[ENTENTE_HIT_BY][i] - y;
      EntenteFloats dx = ENTENTE_ABSOLUTE (bx - ax), dy = ENTENTE_ABSOLUTE (by - ay);

      hits += (*(const EntenteFloats *)&self->shares[i] == WHOLE_SHARE) & (ENTENTE_ABSOLUTE (ax + bx) < 2 * half_width + dx) &
              (ENTENTE_ABSOLUTE (ay + by) < 2 * half_height + dy) &
              (ENTENTE_ABSOLUTE ((by - ay) * ax - (bx - ax) * ay) < half_width * dy + half_height * dx);
    }

  return entente_hits_add_up (&hits);
}

/* The lines of the moved boxes, each once; those that are known have half a share. */
static guint32
list_lines (EntenteLineCost *self,
            const guint32   *moved,
            guint32          n_moved)
{
  guint32 n = 0;

  for (guint32 i = 0; i < n_moved; i++)
    for (guint32 k = self->neighbours.offsets[moved[i]]; k < self->neighbours.offsets[moved[i] + 1]; k++)
      {
        guint32 edge = self->neighbours.edges[k];

        if (self->shares[edge] == WHOLE_SHARE)
          self->lines[n++] = edge;
        self->shares[edge] = HALF_SHARE;
      }

  return n;
}

/* What is behind the last line is a point, which nothing crosses; what is behind the last box covers nothing. */
static void
make_room (EntenteLineCost *self)
{
  guint32 n = self->graph->n_boxes, n_edges = self->graph->n_edges;

  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    self->ends[i] = entente_floats_new (n_edges);
  self->shares = entente_floats_new (n_edges);
  self->lines = g_new (guint32, n_edges + 1);
  self->xs = entente_floats_new (n);
  self->ys = entente_floats_new (n);
  self->half_widths = entente_floats_new (n);
  self->half_heights = entente_floats_new (n);
  self->indices = g_aligned_alloc0 (ENTENTE_PADDED (MAX (n, 1)), sizeof (gint32), sizeof (gint32) * ENTENTE_LANES);
}

/**
 * entente_line_cost_init:
 * @self: what is set up
 * @graph: a graph with its places, which must outlive it
 * @usual: length of a line that counts one, points
 */
void
entente_line_cost_init (EntenteLineCost    *self,
                        EntenteLayoutGraph *graph,
                        double              usual)
{
  *self = (EntenteLineCost) {.graph = graph, .usual = usual};
  entente_neighbours_init (&self->neighbours, graph);
  make_room (self);

  for (guint32 i = 0; i < graph->n_edges; i++)
    self->shares[i] = WHOLE_SHARE;

  for (guint32 i = 0; i < ENTENTE_PADDED (graph->n_boxes); i++)
    {
      self->indices[i] = (gint32)i;
      self->half_widths[i] = i < graph->n_boxes ? (float)(graph->boxes[i].width / 2) : OUT_OF_REACH;
      self->half_heights[i] = i < graph->n_boxes ? (float)(graph->boxes[i].height / 2) : OUT_OF_REACH;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    entente_line_cost_put (self, i, graph->boxes[i].x, graph->boxes[i].y);
}

void
entente_line_cost_clear (EntenteLineCost *self)
{
  entente_neighbours_clear (&self->neighbours);
  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    g_aligned_free (self->ends[i]);
  g_aligned_free (self->shares);
  g_free (self->lines);
  g_aligned_free (self->xs);
  g_aligned_free (self->ys);
  g_aligned_free (self->half_widths);
  g_aligned_free (self->half_heights);
  g_aligned_free (self->indices);
}

/**
 * entente_line_cost_put:
 * @self: what is counted
 * @box: a box of its graph
 * @x: where it shall stand, points
 * @y: points
 */
void
entente_line_cost_put (EntenteLineCost *self,
                       guint32          box,
                       double           x,
                       double           y)
{
  self->graph->boxes[box].x = x;
  self->graph->boxes[box].y = y;
  self->xs[box] = (float)x;
  self->ys[box] = (float)y;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      guint32  edge = self->neighbours.edges[k];
      gboolean starts = self->graph->edges[edge].a == box;

      self->ends[starts ? ENTENTE_HIT_AX : ENTENTE_HIT_BX][edge] = (float)x;
      self->ends[starts ? ENTENTE_HIT_AY : ENTENTE_HIT_BY][edge] = (float)y;
    }
}

/**
 * entente_line_cost_count:
 * @self: what to count
 * @moved: (array length=n_moved): boxes
 * @n_moved: how many
 * @limit: when it is more, any number from that on will do
 *
 * Returns: what depends on where these boxes stand: how long their lines are, or too short for their labels, how often
 *   they cross others, and how often a line passes behind a box that it does not lead to
 */
double
entente_line_cost_count (EntenteLineCost *self,
                         const guint32   *moved,
                         guint32          n_moved,
                         double           limit)
{
  guint32 n = list_lines (self, moved, n_moved);
  double  cost = 0;

  for (guint32 i = 0; i < n; i++)
    cost += count_length (self, self->lines[i]);

  for (guint32 i = 0; i < n && cost < limit; i++)
    cost += CROSSING * count_crossings (self, self->lines[i]) + COVERED * count_covering (self, self->lines[i]);

  for (guint32 i = 0; i < n_moved && n < self->graph->n_edges && cost < limit; i++)
    cost += COVERED * count_covered (self, moved[i]);

  for (guint32 i = 0; i < n; i++)
    self->shares[self->lines[i]] = WHOLE_SHARE;

  return cost;
}

/**
 * entente_line_cost_count_all:
 * @self: what to count
 *
 * Returns: the same for all boxes
 */
double
entente_line_cost_count_all (EntenteLineCost *self)
{
  g_autofree guint32 *all = g_new (guint32, self->graph->n_boxes + 1);

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    all[i] = i;

  return entente_line_cost_count (self, all, self->graph->n_boxes, INFINITY);
}

/**
 * entente_line_cost_get_usual:
 * @graph: a graph
 *
 * Returns: the mean length of its lines, points; 1 when there are none
 */
double
entente_line_cost_get_usual (const EntenteLayoutGraph *graph)
{
  double sum = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    sum += get_length (graph, &graph->edges[i]);

  return sum > 0 ? sum / graph->n_edges : 1;
}
