#include "model/layout/quality.h"

#include <math.h>

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
