#include "model/layout/layers.h"

#include "model/layout/rank.h"

#include <math.h>
#include <string.h>

/* How often each box goes half way to the middle of its neighbours. */
#define N_SMOOTHINGS 400u

static double *
new_unknown (guint32 n)
{
  double *depths = g_new (double, n + 1);

  for (guint32 i = 0; i < n; i++)
    depths[i] = INFINITY;

  return depths;
}

/* Steps from one box; what no line leads to comes last, box by box. */
static double *
measure_steps (const EntenteLayoutGraph *graph,
               const EntenteNeighbours  *neighbours,
               guint32                   from)
{
  guint32             n = graph->n_boxes, end = 0;
  g_autofree guint32 *queue = g_new (guint32, n + 1);
  double             *depths = new_unknown (n);

  for (guint32 start = 0; start <= n; start++)
    {
      guint32 box = start == 0 ? from : start - 1, head = end;

      if (box >= n || isfinite (depths[box]))
        continue;

      depths[box] = 0;
      queue[end++] = box;

      for (; head < end; head++)
        for (guint32 k = neighbours->offsets[queue[head]]; k < neighbours->offsets[queue[head] + 1]; k++)
          if (isinf (depths[neighbours->ends[k]]))
            {
              depths[neighbours->ends[k]] = depths[queue[head]] + 1;
              queue[end++] = neighbours->ends[k];
            }
    }

  return depths;
}

/* From the box that is farthest from the focus. */
static double *
measure_from_end (const EntenteLayoutGraph *graph,
                  const EntenteNeighbours  *neighbours)
{
  g_autofree double *depths = measure_steps (graph, neighbours, graph->focus);
  guint32            end = 0;

  for (guint32 i = 1; i < graph->n_boxes; i++)
    if (depths[i] > depths[end])
      end = i;

  return measure_steps (graph, neighbours, end);
}

/* So that all lines together pull to neither side, and the mean square is one. */
static void
normalize (double                  *depths,
           guint32                  n,
           const EntenteNeighbours *neighbours)
{
  double mean = 0, squares = 0;

  for (guint32 i = 0; i < n; i++)
    mean += entente_neighbours_count (neighbours, i) * depths[i] / MAX (neighbours->offsets[n], 1);
  for (guint32 i = 0; i < n; i++)
    {
      depths[i] -= mean;
      squares += depths[i] * depths[i] / n;
    }
  for (guint32 i = 0; i < n && squares > 0; i++)
    depths[i] /= sqrt (squares);
}

static void
smooth (double                  *smoothed,
        const double            *depths,
        guint32                  n,
        const EntenteNeighbours *neighbours)
{
  for (guint32 i = 0; i < n; i++)
    {
      guint32 n_ends = entente_neighbours_count (neighbours, i);
      double  sum = 0;

      for (guint32 k = neighbours->offsets[i]; k < neighbours->offsets[i + 1]; k++)
        sum += depths[neighbours->ends[k]];

      smoothed[i] = n_ends > 0 ? (depths[i] + sum / n_ends) / 2 : depths[i];
    }
}

/* Directed lines shall lead down, and the focus shall stand rather high. */
static gboolean
is_upside_down (const EntenteLayoutGraph *graph,
                const double             *depths)
{
  double down = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].directed)
      down += depths[graph->edges[i].b] - depths[graph->edges[i].a];

  return down != 0 ? down < 0 : depths[graph->focus] > 0;
}

/*
 * Each box amid its neighbours, and all of them spread: by the second eigenvector of a random walk along the lines.
 *
 * Source: Y. Koren, "Drawing Graphs by Eigenvectors: Theory and Practice", Computers and Mathematics with Applications
 * 49(11-12), 2005, 1867-1888.
 */
static double *
spread (const EntenteLayoutGraph *graph,
        const EntenteNeighbours  *neighbours,
        GCancellable             *cancellable)
{
  guint32 n = graph->n_boxes;
  double *depths = measure_from_end (graph, neighbours), *smoothed = g_new (double, n + 1);

  for (guint i = 0; i < N_SMOOTHINGS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double *before = depths;

      normalize (depths, n, neighbours);
      smooth (smoothed, depths, n, neighbours);
      depths = smoothed;
      smoothed = before;
    }

  normalize (depths, n, neighbours);
  if (is_upside_down (graph, depths))
    for (guint32 i = 0; i < n; i++)
      depths[i] = -depths[i];
  g_free (smoothed);

  return depths;
}

/* As many boxes in each band; those of one are equal. */
static void
cut_in_bands (double *depths,
              guint32 n,
              double  n_bands)
{
  g_autofree EntenteRank *ranks = g_new (EntenteRank, n + 1);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (EntenteRank) {depths[i], i};

  entente_ranks_sort (ranks, n);

  for (guint32 i = 0; i < n; i++)
    depths[ranks[i].thing] = floor (i * n_bands / n);
}

static double *
copy_places (const EntenteLayoutGraph *graph)
{
  double *depths = g_new (double, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    depths[i] = graph->boxes[i].y;

  return depths;
}

/**
 * entente_layers_measure_depths:
 * @graph: what to lay out
 * @neighbours: its neighbours
 * @way: what comes before what
 * @cancellable: (nullable): to stop it
 *
 * O(|E| + |V| log |V|).
 *
 * Returns: (transfer full) (array): how far down each box belongs, as far as no directed line says so
 */
double *
entente_layers_measure_depths (const EntenteLayoutGraph *graph,
                               const EntenteNeighbours  *neighbours,
                               EntenteLayersWay          way,
                               GCancellable             *cancellable)
{
  double *depths;

  switch (way)
    {
    case ENTENTE_LAYERS_FROM_FOCUS:
      return measure_steps (graph, neighbours, graph->focus);

    case ENTENTE_LAYERS_FROM_END:
      return measure_from_end (graph, neighbours);

    case ENTENTE_LAYERS_FROM_TOP:
      return copy_places (graph);

    default:
      depths = spread (graph, neighbours, cancellable);
    }

  if (way != ENTENTE_LAYERS_SPREAD)
    cut_in_bands (depths, graph->n_boxes, sqrt (graph->n_boxes) * (way == ENTENTE_LAYERS_IN_BANDS ? 2 : 1));

  return depths;
}
