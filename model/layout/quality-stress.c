#include "model/layout/quality.h"

#include "model/layout/distances.h"
#include "model/layout/parallel.h"

#include <math.h>

/* Distances are measured from so many boxes at a time; and so many boxes are one piece of work. */
#define N_AT_ONCE 512u
#define PIECE     256u

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
