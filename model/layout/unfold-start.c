#include "model/layout/unfolding.h"

#include "model/layout/pivots.h"
#include "model/layout/quality.h"
#include "model/layout/tree.h"

#include <math.h>
#include <string.h>

#define N_STARTS       24u
#define TREE_MAX_BOXES 1500u

/* Crossings that are left at most in the end, as a share of the least that any start has; a little more of all starts. */
#define GOAL      0.68
#define MORE_GOAL 0.1

/* One start needs more to come to rest, but for so many boxes that this would take long. */
#define N_SWEEPS      60u
#define N_LONG_SWEEPS 120u
#define N_REST_SWEEPS 30u
#define RELAXATION    1.9f

/* What pulls the ends of lines together, as a share of all that pulls; more where crossings are beyond number. */
#define LINE_PULL       0.06
#define CROWD_LINE_PULL 0.2

/* Trees have no crossings that a pull could remove. */
static float
get_line_pull (const EntenteUnfolding *self)
{
  double n = self->graph->n_boxes, n_edges = self->graph->n_edges, weight = 0;
  double share = n > ENTENTE_UNFOLDING_ALL_PAIRS ? CROWD_LINE_PULL : LINE_PULL;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    weight += self->sweep.weights[i];

  return (float)(share * weight / MAX (2 * n_edges, 1) * CLAMP ((n_edges - n + 1) / n, 0, 1));
}

static void
scatter (EntenteUnfolding *self)
{
  double radius = sqrt (self->graph->n_boxes) / 2;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      self->sweep.xs[i] = (float)((entente_random_next_uniform (self->random) - 0.5) * 2 * radius);
      self->sweep.ys[i] = (float)((entente_random_next_uniform (self->random) - 0.5) * 2 * radius);
    }
}

static double
count_crossings (const EntenteUnfolding *self)
{
  EntenteLayoutGraph           places = *self->graph;
  g_autofree EntenteLayoutBox *boxes = g_memdup2 (places.boxes, sizeof *boxes * places.n_boxes);

  for (guint32 i = 0; i < places.n_boxes; i++)
    {
      boxes[i].x = self->sweep.xs[i];
      boxes[i].y = self->sweep.ys[i];
    }
  places.boxes = boxes;

  return (double)entente_quality_count_crossings (&places);
}

static guint
count_starts (const EntenteLayoutGraph *graph)
{
  return CLAMP (N_STARTS * 50 * 50 / (graph->n_boxes * graph->n_boxes), 4, N_STARTS);
}

/* The best start is brought to the least stress that there is near it, for what is allowed later is told from that. */
static gboolean
come_to_rest (EntenteUnfolding *self)
{
  if (!entente_sweep_run (&self->sweep, N_REST_SWEEPS, 1, self->random, self->cancellable))
    return FALSE;

  self->least_stress = MIN (self->least_stress, entente_sweep_get_stress (&self->sweep));

  return TRUE;
}

/* Poor minima are left behind by trying several. */
static gboolean
start_often (EntenteUnfolding *self)
{
  EntenteSweep *sweep = &self->sweep;
  guint         n_starts = count_starts (self->graph);

  self->least_crossings = INFINITY;
  entente_starts_init (&self->starts, sweep->n_boxes, n_starts);

  for (guint i = 0; i < n_starts; i++)
    {
      double n_crossings;

      if (i == 0)
        entente_pivots_place (sweep, self->random, self->cancellable);
      else
        scatter (self);

      if (!entente_sweep_run (sweep, N_SWEEPS, RELAXATION, self->random, self->cancellable))
        return FALSE;

      n_crossings = sweep->n_boxes <= ENTENTE_UNFOLDING_POLISHED ? count_crossings (self) : 0;
      self->least_crossings = MIN (self->least_crossings, n_crossings);
      entente_starts_add (&self->starts, sweep, n_crossings);
    }

  self->least_stress = self->starts.least_stress;
  entente_starts_copy_least (&self->starts, sweep);

  return come_to_rest (self);
}

static gboolean
start_once (EntenteUnfolding *self)
{
  guint n_sweeps = self->graph->n_boxes > ENTENTE_UNFOLDING_ALL_PAIRS ? N_SWEEPS : N_LONG_SWEEPS;

  entente_pivots_place (&self->sweep, self->random, self->cancellable);
  self->sweep.line_pull = get_line_pull (self);

  return entente_sweep_run (&self->sweep, n_sweeps, RELAXATION, self->random, self->cancellable);
}

/**
 * entente_unfolding_is_large_tree:
 * @graph: a graph
 *
 * Returns: whether it is a tree too large to be polished, but not for all pairs of distances
 */
gboolean
entente_unfolding_is_large_tree (const EntenteLayoutGraph *graph)
{
  return graph->n_edges == graph->n_boxes - 1 && graph->n_boxes > ENTENTE_UNFOLDING_POLISHED && graph->n_boxes <= TREE_MAX_BOXES;
}

/**
 * entente_unfolding_start:
 * @self: a map in the making
 *
 * Places all boxes with little stress, whatever is held; small maps from several starts, of which the best is kept.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_unfolding_start (EntenteUnfolding *self)
{
  if (entente_unfolding_is_large_tree (self->graph))
    return entente_tree_unfold (&self->sweep, self->graph, self->random, self->cancellable);

  return self->graph->n_boxes <= ENTENTE_UNFOLDING_MANY_STARTS ? start_often (self) : start_once (self);
}

/**
 * entente_unfolding_get_goal:
 * @self: a map in the making, after its starts
 *
 * Returns: crossings that are to be left at most when it is polished
 */
double
entente_unfolding_get_goal (const EntenteUnfolding *self)
{
  return (GOAL + MORE_GOAL * count_starts (self->graph) / N_STARTS) * self->least_crossings;
}
