#include "model/layout/quality.h"

#include "model/layout/parallel.h"
#include "model/layout/simd.h"

/* So many edges are one piece of work. */
#define PIECE 256u

/* Four numbers at a time, from anywhere in an array; crossings come as -1. */
#define LANES 4u

typedef double Doubles __attribute__ ((vector_size (32), aligned (8)));
typedef gint64 Longs __attribute__ ((vector_size (32), aligned (8)));

/* Where segments start and end, and at which boxes; by their left ends, and each field by itself. */
enum
{
  AX,
  AY,
  BX,
  BY,
  A,
  B,
  N_FIELDS
};

typedef struct
{
  double  *fields[N_FIELDS];
  double  *lefts;
  guint32  n;
  guint64 *pieces;
} Segments;

typedef struct
{
  double  left;
  guint32 edge;
} Start;

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const Start *x = a, *y = b;

  return x->left != y->left ? (x->left > y->left) - (x->left < y->left) : (x->edge > y->edge) - (x->edge < y->edge);
}

static void
set_segment (Segments                 *self,
             guint32                   index,
             const EntenteLayoutGraph *graph,
             const EntenteLayoutEdge  *edge)
{
  const double values[N_FIELDS] = {
    [AX] = graph->boxes[edge->a].x,
    [AY] = graph->boxes[edge->a].y,
    [BX] = graph->boxes[edge->b].x,
    [BY] = graph->boxes[edge->b].y,
    [A] = edge->a,
    [B] = edge->b,
  };

  for (guint i = 0; i < N_FIELDS; i++)
    self->fields[i][index] = values[i];
  self->lefts[index] = MIN (values[AX], values[BX]);
}

static void
segments_init (Segments                 *self,
               const EntenteLayoutGraph *graph)
{
  gsize             n = (gsize)graph->n_edges + LANES;
  g_autofree Start *starts = g_new (Start, n);

  self->n = graph->n_edges;
  self->lefts = g_new (double, n);
  self->pieces = g_new0 (guint64, n / PIECE + 1);

  /* What is behind the last segment is a point, which nothing crosses. */
  for (guint i = 0; i < N_FIELDS; i++)
    self->fields[i] = g_new0 (double, n);

  for (guint32 i = 0; i < self->n; i++)
    starts[i] = (Start) {MIN (graph->boxes[graph->edges[i].a].x, graph->boxes[graph->edges[i].b].x), i};

  qsort (starts, self->n, sizeof *starts, compare_starts);

  for (guint32 i = 0; i < self->n; i++)
    set_segment (self, i, graph, &graph->edges[starts[i].edge]);
}

static void
segments_clear (Segments *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self->lefts);
  g_free (self->pieces);
}

/* How many of the segments up to @end cross the one at @index: the ends of each lie on different sides of the other. */
ENTENTE_SIMD static guint64
count_from (const Segments *self,
            guint32         index,
            guint32         end)
{
  double *const *fields = self->fields;
  double         x = fields[AX][index], y = fields[AY][index], ex = fields[BX][index] - x, ey = fields[BY][index] - y;
  double         a = fields[A][index], b = fields[B][index];
  Longs          hits = {0};

  for (guint32 i = index + 1; i < end; i += LANES)
    {
      Doubles ax = *(const Doubles *)&fields[AX][i] - x, ay = *(const Doubles *)&fields[AY][i] - y;
      Doubles bx = *(const Doubles *)&fields[BX][i] - x, by = *(const Doubles *)&fields[BY][i] - y;
      Doubles c = *(const Doubles *)&fields[A][i], d = *(const Doubles *)&fields[B][i];
      Doubles fx = bx - ax, fy = by - ay;
      Doubles from = fy * ax - fx * ay, to = fx * (ey - ay) - fy * (ex - ax);

      hits += ((ex * ay - ey * ax) * (ex * by - ey * bx) < 0) & (from * to < 0) & (a != c) & (a != d) & (b != c) & (b != d);
    }

  return (guint64) - (hits[0] + hits[1] + hits[2] + hits[3]);
}

/* The first segment that starts to the right of @x. */
static guint32
find_end (const Segments *self,
          double          x)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->lefts[middle] <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
count_piece (guint    piece,
             gpointer user_data)
{
  Segments *self = user_data;
  guint32   last = MIN ((piece + 1) * PIECE, self->n);

  for (guint32 i = piece * PIECE; i < last; i++)
    self->pieces[piece] += count_from (self, i, find_end (self, MAX (self->fields[AX][i], self->fields[BX][i])));
}

/**
 * entente_quality_count_crossings:
 * @graph: a graph with its places
 *
 * Counts the pairs of edges, drawn as straight lines, that cross. Edges that share an end, or only touch, do not.
 * O(|E|²) at worst, on several threads.
 *
 * Source: H. C. Purchase, "Metrics for Graph Drawing Aesthetics", Journal of Visual Languages and Computing 13 (2002),
 * 501-516.
 *
 * Returns: the number of crossings
 */
guint64
entente_quality_count_crossings (const EntenteLayoutGraph *graph)
{
  Segments segments;
  guint    n_pieces = (graph->n_edges + PIECE - 1) / PIECE;
  guint64  n = 0;

  segments_init (&segments, graph);
  entente_parallel_run (n_pieces, count_piece, &segments);
  for (guint i = 0; i < n_pieces; i++)
    n += segments.pieces[i];
  segments_clear (&segments);

  return n;
}
