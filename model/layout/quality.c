#include "model/layout/quality.h"

#include "model/layout/distances.h"
#include "model/layout/parallel.h"
#include "model/layout/simd.h"

#include <math.h>

/* Distances are measured from so many boxes at a time; and so many boxes, or edges, are one piece of work. */
#define N_AT_ONCE 512u
#define PIECE     256u

/* Neighbours of box i: ends[offsets[i]] .. ends[offsets[i + 1] - 1]. */
typedef struct
{
  guint32 *offsets;
  guint32 *ends;
} Adjacency;

static void
adjacency_init (Adjacency                *self,
                const EntenteLayoutGraph *graph)
{
  g_autofree guint32 *next = NULL;

  self->offsets = g_new0 (guint32, graph->n_boxes + 1);
  self->ends = g_new (guint32, 2 * (gsize)graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      self->offsets[graph->edges[i].a + 1]++;
      self->offsets[graph->edges[i].b + 1]++;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->offsets[i + 1] += self->offsets[i];

  next = g_memdup2 (self->offsets, (graph->n_boxes + 1) * sizeof (guint32));

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      self->ends[next[graph->edges[i].a]++] = graph->edges[i].b;
      self->ends[next[graph->edges[i].b]++] = graph->edges[i].a;
    }
}

static void
adjacency_clear (Adjacency *self)
{
  g_free (self->offsets);
  g_free (self->ends);
}

typedef struct
{
  double  sum;
  double  squares;
  guint64 n_pairs;
} Ratios;

typedef struct
{
  const EntenteLayoutGraph *graph;
  const EntenteDistances   *distances;
  const double             *per_step;
  gboolean                  is_sample;
  Ratios                   *pieces;
} Sums;

static void
add_ratios (Ratios       *to,
            const Ratios *more)
{
  to->sum += more->sum;
  to->squares += more->squares;
  to->n_pairs += more->n_pairs;
}

/* Every pair counts once, at its latter box; of a sample, all pairs that it has do. */
static void
sum_box (const Sums *self,
         guint32     box,
         Ratios     *ratios)
{
  const EntenteDistances *distances = self->distances;
  const guint16          *row = &distances->closeness[(gsize)box * distances->stride];
  double                  x = self->graph->boxes[box].x, y = self->graph->boxes[box].y;

  for (guint32 k = 0; k < distances->n_sources && (self->is_sample || distances->sources[k] < box); k++)
    {
      const EntenteLayoutBox *source = &self->graph->boxes[distances->sources[k]];
      double                  ratio;

      if (row[k] == 0)
        continue;

      ratio = sqrt ((source->x - x) * (source->x - x) + (source->y - y) * (source->y - y)) * self->per_step[row[k]];
      ratios->sum += ratio;
      ratios->squares += ratio * ratio;
      ratios->n_pairs++;
    }
}

static void
sum_piece (guint    piece,
           gpointer user_data)
{
  Sums   *self = user_data;
  guint32 last = MIN ((piece + 1) * PIECE, self->graph->n_boxes);

  self->pieces[piece] = (Ratios) {0};

  for (guint32 i = piece * PIECE; i < last; i++)
    sum_box (self, i, &self->pieces[piece]);
}

/* What a closeness stands for, as 1 over the number of edges. */
static double *
list_per_step (void)
{
  double *per_step = g_new0 (double, (gsize)ENTENTE_CLOSENESS_ONE + 1);

  for (guint32 i = 1; i <= (guint32)ENTENTE_CLOSENESS_ONE; i++)
    per_step[i] = 1 / floor (ENTENTE_CLOSENESS_ONE / i + 0.5);

  return per_step;
}

/* In the same order for any number of threads. */
static Ratios
sum_up (const EntenteLayoutGraph *graph,
        guint32                   n_sources)
{
  g_auto (EntenteNeighbours) neighbours = {0};
  g_autofree guint32 *sources = g_new (guint32, MAX (n_sources, 1));
  g_autofree double  *per_step = list_per_step ();
  guint               n_pieces = (graph->n_boxes + PIECE - 1) / PIECE;
  g_autofree Ratios  *pieces = g_new (Ratios, MAX (n_pieces, 1));
  Ratios              all = {0};

  entente_neighbours_init (&neighbours, graph);
  for (guint32 i = 0; i < n_sources; i++)
    sources[i] = (guint32)((guint64)i * graph->n_boxes / n_sources);

  for (guint32 i = 0; i < n_sources; i += N_AT_ONCE)
    {
      g_auto (EntenteDistances) distances = {0};
      Sums sums = {graph, &distances, per_step, n_sources < graph->n_boxes, pieces};

      entente_distances_init (&distances, &neighbours, graph->n_boxes, &sources[i], MIN (N_AT_ONCE, n_sources - i), NULL);
      entente_parallel_run (n_pieces, sum_piece, &sums);

      for (guint k = 0; k < n_pieces; k++)
        add_ratios (&all, &pieces[k]);
    }

  return all;
}

/**
 * entente_quality_measure_stress:
 * @graph: a graph with its places
 * @stress: (out): how far they are from an even picture
 *
 * Compares the distance L of every two connected boxes with the number d of edges between them: stress is the sum of
 * ((L - d) / d)² over all such pairs. The best scale a of all L, sum (L/d) / sum ((L/d)²), makes it independent of the
 * size of the picture. With more than %ENTENTE_QUALITY_ALL_PAIRS boxes, the pairs are those of
 * %ENTENTE_QUALITY_SAMPLE boxes, spread evenly. Boxes more than 180 edges apart count to within 0.3 % of their distance.
 * O(|S| (|V| + |E|)), on several threads.
 *
 * Source: E. R. Gansner, Y. Koren, S. North, "Graph Drawing by Stress Majorization", Graph Drawing 2004, LNCS 3383,
 * 239-250.
 */
void
entente_quality_measure_stress (const EntenteLayoutGraph *graph,
                                EntenteLayoutStress      *stress)
{
  guint32 n_sources = graph->n_boxes > ENTENTE_QUALITY_ALL_PAIRS ? ENTENTE_QUALITY_SAMPLE : graph->n_boxes;
  Ratios  all = sum_up (graph, n_sources);

  *stress = (EntenteLayoutStress) {
    .stress = all.squares - 2 * all.sum + (double)all.n_pairs,
    .best_scale = 1,
    .least_stress = (double)all.n_pairs,
    .n_pairs = all.n_pairs,
    .n_sources = n_sources,
  };

  if (all.squares > 0)
    {
      stress->best_scale = all.sum / all.squares;
      stress->least_stress -= all.sum * all.sum / all.squares;
    }
}

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

/**
 * entente_quality_count_possible_crossings:
 * @graph: a graph
 *
 * Counts the pairs of edges that share no end; no picture has more crossings. O(|V| + |E|).
 *
 * Source: as entente_quality_count_crossings().
 *
 * Returns: the number of pairs
 */
guint64
entente_quality_count_possible_crossings (const EntenteLayoutGraph *graph)
{
  Adjacency adjacency;
  guint64   n_edges = graph->n_edges;
  guint64   n = n_edges > 0 ? n_edges * (n_edges - 1) / 2 : 0;

  adjacency_init (&adjacency, graph);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      guint64 degree = adjacency.offsets[i + 1] - adjacency.offsets[i];

      if (degree > 0)
        n -= degree * (degree - 1) / 2;
    }

  adjacency_clear (&adjacency);

  return n;
}

static int
compare_angle (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

/* The narrowest angle between two edges at a box, as a share of the widest that its edges could have. */
static double
get_resolution_at (const EntenteLayoutGraph *graph,
                   const Adjacency          *adjacency,
                   guint32                   box)
{
  guint32            first = adjacency->offsets[box];
  guint32            degree = adjacency->offsets[box + 1] - first;
  g_autofree double *angles = g_new (double, degree);
  double             least;

  for (guint32 i = 0; i < degree; i++)
    {
      const EntenteLayoutBox *end = &graph->boxes[adjacency->ends[first + i]];

      angles[i] = atan2 (end->y - graph->boxes[box].y, end->x - graph->boxes[box].x);
    }

  qsort (angles, degree, sizeof (double), compare_angle);
  least = angles[0] + 2 * G_PI - angles[degree - 1];

  for (guint32 i = 1; i < degree; i++)
    least = MIN (least, angles[i] - angles[i - 1]);

  return least / (2 * G_PI / degree);
}

/**
 * entente_quality_get_angular_resolution:
 * @graph: a graph with its places
 *
 * Averages, over all boxes with two or more edges, the narrowest angle between two edges as a share of the widest
 * possible. O(|E| log |E|).
 *
 * Source: as entente_quality_count_crossings().
 *
 * Returns: 0 for edges that lie on each other to 1 for even stars; 1 when no box has two edges
 */
double
entente_quality_get_angular_resolution (const EntenteLayoutGraph *graph)
{
  Adjacency adjacency;
  double    sum = 0;
  guint32   n = 0;

  adjacency_init (&adjacency, graph);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (adjacency.offsets[i + 1] - adjacency.offsets[i] >= 2)
      {
        sum += get_resolution_at (graph, &adjacency, i);
        n++;
      }

  adjacency_clear (&adjacency);

  return n > 0 ? sum / n : 1;
}

static double
get_overlap (const EntenteLayoutBox *a,
             const EntenteLayoutBox *b)
{
  double width = MIN (a->x + a->width / 2, b->x + b->width / 2) - MAX (a->x - a->width / 2, b->x - b->width / 2);
  double height = MIN (a->y + a->height / 2, b->y + b->height / 2) - MAX (a->y - a->height / 2, b->y - b->height / 2);

  return width > 0 && height > 0 ? width * height : 0;
}

static int
compare_box_left (gconstpointer a,
                  gconstpointer b)
{
  double x = ((const EntenteLayoutBox *)a)->x - ((const EntenteLayoutBox *)a)->width / 2;
  double y = ((const EntenteLayoutBox *)b)->x - ((const EntenteLayoutBox *)b)->width / 2;

  return (x > y) - (x < y);
}

/**
 * entente_quality_count_overlaps:
 * @graph: a graph with its places
 * @area: (out) (optional): square points covered twice
 *
 * Counts the pairs of boxes that cover each other in part. Boxes that only touch do not. O(|V|²) at worst.
 *
 * Returns: the number of pairs
 */
guint64
entente_quality_count_overlaps (const EntenteLayoutGraph *graph,
                                double                   *area)
{
  g_autofree EntenteLayoutBox *boxes = g_memdup2 (graph->boxes, graph->n_boxes * sizeof (EntenteLayoutBox));
  guint64                      n = 0;
  double                       sum = 0;

  if (graph->n_boxes > 0)
    qsort (boxes, graph->n_boxes, sizeof (EntenteLayoutBox), compare_box_left);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    for (guint32 j = i + 1; j < graph->n_boxes && boxes[j].x - boxes[j].width / 2 < boxes[i].x + boxes[i].width / 2; j++)
      {
        double overlap = get_overlap (&boxes[i], &boxes[j]);

        n += overlap > 0;
        sum += overlap;
      }

  if (area != NULL)
    *area = sum;

  return n;
}
