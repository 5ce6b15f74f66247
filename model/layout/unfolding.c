#include "model/layout/unfolding.h"

#include <math.h>
#include <stdlib.h>

#define N_SOURCES 1000u

/* Lines of different lengths are told apart up to so many boxes, and when they differ by more than this factor. */
#define LENGTHS_MAX_BOXES 300u
#define SAME_LENGTH       1.45

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
get_usual_length (const EntenteLayoutGraph *graph)
{
  g_autofree double *lengths = g_new (double, graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_edges; i++)
    lengths[i] = MAX (graph->edges[i].length, 1);

  return graph->n_edges > 0 ? entente_unfolding_find_nth (lengths, graph->n_edges, graph->n_edges / 2) : 1;
}

/*
 * Even lengths read better than exact ones: only lines that want to be much longer or shorter than most, as the spokes of
 * a hub, are told apart. A step is then as long as the shortest. Returns whether there are any.
 */
static gboolean
measure_lengths (EntenteUnfolding *self,
                 double           *lengths)
{
  double shortest = INFINITY, usual = self->length;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    {
      double ratio = MAX (self->graph->edges[i].length, 1) / usual;

      lengths[i] = ratio > SAME_LENGTH || ratio < 1 / SAME_LENGTH ? CLAMP (ratio, 0.2, 5) : 1;
      shortest = MIN (shortest, lengths[i]);
    }

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    lengths[i] /= shortest;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    if (lengths[i] > 1)
      {
        self->length *= shortest;
        return TRUE;
      }

  return FALSE;
}

static void
measure_distances (EntenteUnfolding *self)
{
  guint32             n = self->graph->n_boxes, n_sources = n > ENTENTE_UNFOLDING_ALL_PAIRS ? N_SOURCES : n;
  g_autofree guint32 *sources = g_new (guint32, n);
  g_autofree double  *lengths = g_new (double, self->graph->n_edges + 1);

  if (n <= LENGTHS_MAX_BOXES && measure_lengths (self, lengths))
    {
      entente_distances_init_weighted (&self->distances, &self->neighbours, n, lengths, self->cancellable);
      return;
    }

  for (guint32 i = 0; i < n; i++)
    sources[i] = i;

  for (guint32 i = 0; n_sources < n && i < n_sources; i++)
    {
      guint32 k = i + entente_random_next_below (self->random, n - i), box = sources[i];

      sources[i] = sources[k];
      sources[k] = box;
    }

  entente_distances_init (&self->distances, &self->neighbours, n, sources, n_sources, self->cancellable);
}

/**
 * entente_unfolding_init:
 * @self: (out caller-allocates): to be cleared by entente_unfolding_clear()
 * @graph: a graph without parts that no line joins, of two boxes or more
 * @random: where chance comes from
 * @cancellable: (nullable): to stop it
 *
 * Measures how far apart boxes are to be. Where it is stopped, there are no places.
 */
void
entente_unfolding_init (EntenteUnfolding   *self,
                        EntenteLayoutGraph *graph,
                        EntenteRandom      *random,
                        GCancellable       *cancellable)
{
  *self = (EntenteUnfolding) {.graph = graph, .random = random, .cancellable = cancellable, .length = get_usual_length (graph)};
  entente_neighbours_init (&self->neighbours, graph);
  measure_distances (self);
  if (!g_cancellable_is_cancelled (cancellable))
    entente_sweep_init (&self->sweep, &self->distances, &self->neighbours);
}

void
entente_unfolding_clear (EntenteUnfolding *self)
{
  entente_starts_clear (&self->starts);
  entente_sweep_clear (&self->sweep);
  entente_distances_clear (&self->distances);
  entente_neighbours_clear (&self->neighbours);
}

/**
 * entente_unfolding_write_places:
 * @self: a map in the making
 * @unit: points in a step
 *
 * Puts the boxes that are not held to the last where they belong.
 */
void
entente_unfolding_write_places (EntenteUnfolding *self,
                                double            unit)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->sweep.holds[i] < 1)
      {
        self->graph->boxes[i].x = self->sweep.xs[i] * unit;
        self->graph->boxes[i].y = self->sweep.ys[i] * unit;
      }
}

/**
 * entente_unfolding_find_nth:
 * @values: (array length=n_values): numbers; they are sorted
 * @n_values: how many
 * @nth: less than @n_values
 *
 * Returns: the one that so many are not above
 */
double
entente_unfolding_find_nth (double *values,
                            guint32 n_values,
                            guint32 nth)
{
  qsort (values, n_values, sizeof *values, compare_values);

  return values[nth];
}
