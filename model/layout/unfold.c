#include "model/layout/unfold.h"

#include "model/layout/anchor.h"
#include "model/layout/pivots.h"
#include "model/layout/polish.h"
#include "model/layout/quality.h"
#include "model/layout/tree.h"
#include "model/layout/turn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Up to so many boxes every pair counts; beyond, so many boxes chosen by chance stand for all. */
#define ALL_PAIRS_MAX 3000u
#define N_SOURCES     1000u

/* Maps that planners draw are small: several starts and a polish cost little there, and show. */
#define STARTS_MAX_BOXES 300u
#define N_STARTS         24u
#define POLISH_MAX_BOXES 150u
#define TREE_MAX_BOXES   1500u

/* Crossings that are left at most in the end, as a share of the least that any start has; a little more of all starts. */
#define GOAL      0.72
#define MORE_GOAL 0.1

/* So many times the least stress that was found may be there at last, for fewer crossings and larger cards. */
#define MOST_RISE 1.03

/* Lines of different lengths are told apart up to so many boxes, and when they differ by more than this factor. */
#define LENGTHS_MAX_BOXES 300u
#define SAME_LENGTH       1.45

/* One start needs more to come to rest, but for so many boxes that this would take long. */
#define N_SWEEPS      60u
#define N_LONG_SWEEPS 120u
#define N_REST_SWEEPS 30u
#define N_TIDY_SWEEPS 12u
#define RELAXATION    1.9f

/* What pulls the ends of lines together, as a share of all that pulls; more where crossings are beyond number. */
#define LINE_PULL       0.06
#define CROWD_LINE_PULL 0.2

/*
 * Cards cover so much of the ground, the gap around them included; less where they are too many to be polished, or have
 * so many lines each that these need the room, and least in large trees, where making room could let lines cross.
 */
#define COVER       0.19
#define CROWD_COVER 0.13
#define TREE_COVER  0.06
#define SPARSE      2.0
#define CARD_GAP    18.0

/* In tidying, boxes that would go farther than this, in steps, are let go; the others stay. */
#define RELEASE 0.35f

/* Distances so many times longer than usual say nothing of the scale of a map; so many tell the usual, from a few boxes. */
#define MOST_RATIO  2.0
#define MANY_RATIOS 5000u
#define FEW_COLUMNS 8u

typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteRandom      *random;
  GCancellable       *cancellable;
  EntenteNeighbours   neighbours;
  EntenteDistances    distances;
  EntenteSweep        sweep;
  double              length;
  double              least_stress;
  double              least_crossings;
} Unfold;

static int
compare_lengths (gconstpointer a,
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

  qsort (lengths, graph->n_edges, sizeof *lengths, compare_lengths);

  return graph->n_edges > 0 ? lengths[graph->n_edges / 2] : 1;
}

/*
 * Even lengths read better than exact ones: only lines that want to be much longer or shorter than most, as the spokes of
 * a hub, are told apart. A step is then as long as the shortest. Returns whether there are any.
 */
static gboolean
measure_lengths (Unfold *self,
                 double *lengths)
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
measure_distances (Unfold *self)
{
  guint32             n = self->graph->n_boxes, n_sources = n > ALL_PAIRS_MAX ? N_SOURCES : n;
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

static void
unfold_init (Unfold             *self,
             EntenteLayoutGraph *graph,
             EntenteRandom      *random,
             GCancellable       *cancellable)
{
  *self = (Unfold) {.graph = graph, .random = random, .cancellable = cancellable, .length = get_usual_length (graph)};
  entente_neighbours_init (&self->neighbours, graph);
  measure_distances (self);
  if (!g_cancellable_is_cancelled (cancellable))
    entente_sweep_init (&self->sweep, &self->distances, &self->neighbours);
}

static void
unfold_clear (Unfold *self)
{
  entente_sweep_clear (&self->sweep);
  entente_distances_clear (&self->distances);
  entente_neighbours_clear (&self->neighbours);
}

/* Trees have no crossings that a pull could remove. */
static float
get_line_pull (const Unfold *self)
{
  double n = self->graph->n_boxes, n_edges = self->graph->n_edges, weight = 0;
  double share = n > ALL_PAIRS_MAX ? CROWD_LINE_PULL : LINE_PULL;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    weight += self->sweep.weights[i];

  return (float)(share * weight / MAX (2 * n_edges, 1) * CLAMP ((n_edges - n + 1) / n, 0, 1));
}

static void
scatter (Unfold *self)
{
  double radius = sqrt (self->graph->n_boxes) / 2;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      self->sweep.xs[i] = (float)((entente_random_next_uniform (self->random) - 0.5) * 2 * radius);
      self->sweep.ys[i] = (float)((entente_random_next_uniform (self->random) - 0.5) * 2 * radius);
    }
}

static double
count_crossings (const Unfold *self)
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
come_to_rest (Unfold *self)
{
  if (!entente_sweep_run (&self->sweep, N_REST_SWEEPS, 1, self->random, self->cancellable))
    return FALSE;

  self->least_stress = MIN (self->least_stress, entente_sweep_get_stress (&self->sweep));

  return TRUE;
}

/* Poor minima are left behind by trying several. */
static gboolean
start_often (Unfold *self)
{
  EntenteSweep     *sweep = &self->sweep;
  gsize             size = sizeof (float) * sweep->n_boxes;
  g_autofree float *best_xs = g_malloc (size), *best_ys = g_malloc (size);
  guint             n_starts = count_starts (self->graph);

  self->least_stress = self->least_crossings = INFINITY;

  for (guint i = 0; i < n_starts; i++)
    {
      double stress;

      if (i == 0)
        entente_pivots_place (sweep, self->random, self->cancellable);
      else
        scatter (self);

      if (!entente_sweep_run (sweep, N_SWEEPS, RELAXATION, self->random, self->cancellable))
        return FALSE;

      stress = entente_sweep_get_stress (sweep);
      if (sweep->n_boxes <= POLISH_MAX_BOXES)
        self->least_crossings = MIN (self->least_crossings, count_crossings (self));
      if (stress < self->least_stress)
        {
          self->least_stress = stress;
          memcpy (best_xs, sweep->xs, size);
          memcpy (best_ys, sweep->ys, size);
        }
    }

  memcpy (sweep->xs, best_xs, size);
  memcpy (sweep->ys, best_ys, size);

  return come_to_rest (self);
}

static gboolean
start_once (Unfold *self)
{
  guint n_sweeps = self->graph->n_boxes > ALL_PAIRS_MAX ? N_SWEEPS : N_LONG_SWEEPS;

  entente_pivots_place (&self->sweep, self->random, self->cancellable);
  self->sweep.line_pull = get_line_pull (self);

  return entente_sweep_run (&self->sweep, n_sweeps, RELAXATION, self->random, self->cancellable);
}

/* Of trees too large to be polished; these have all pairs of distances. */
static gboolean
is_large_tree (const EntenteLayoutGraph *graph)
{
  return graph->n_edges == graph->n_boxes - 1 && graph->n_boxes > POLISH_MAX_BOXES && graph->n_boxes <= TREE_MAX_BOXES;
}

static gboolean
start (Unfold *self)
{
  if (is_large_tree (self->graph))
    return entente_tree_unfold (&self->sweep, self->graph, self->random, self->cancellable);

  return self->graph->n_boxes <= STARTS_MAX_BOXES ? start_often (self) : start_once (self);
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float x = *(const float *)a, y = *(const float *)b;

  return (x > y) - (x < y);
}

/* From one side to the other, in steps; the outermost few boxes do not count. */
static double
get_spread (const float *places,
            guint32      n)
{
  g_autofree float *sorted = g_memdup2 (places, sizeof *places * n);

  qsort (sorted, n, sizeof *sorted, compare_floats);

  return sorted[n - 1 - n / 50] - sorted[n / 50];
}

/* How long a step is to be, in points: long enough for the lines, and for the cards to have room beside each other. */
static double
choose_unit (const Unfold *self)
{
  guint32 n = self->graph->n_boxes;
  double  ground = get_spread (self->sweep.xs, n) * get_spread (self->sweep.ys, n), area = 0;
  double  cover = is_large_tree (self->graph) ? TREE_COVER : n > STARTS_MAX_BOXES || self->graph->n_edges >= SPARSE * n ? CROWD_COVER
                                                                                                                        : COVER;

  for (guint32 i = 0; i < n; i++)
    area += (self->graph->boxes[i].width + CARD_GAP) * (self->graph->boxes[i].height + CARD_GAP);

  return MAX (self->length, sqrt (area / (cover * MAX (ground, 1))));
}

static gboolean
polish (Unfold *self,
        double  unit)
{
  double goal = GOAL + MORE_GOAL * count_starts (self->graph) / N_STARTS;

  return entente_polish (&self->sweep, self->graph, unit, goal * self->least_crossings, self->random, self->cancellable);
}

static void
write_places (Unfold *self,
              double  unit)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->sweep.holds[i] < 1)
      {
        self->graph->boxes[i].x = self->sweep.xs[i] * unit;
        self->graph->boxes[i].y = self->sweep.ys[i] * unit;
      }
}

static gboolean
is_held_fast (const EntenteLayoutBox *box)
{
  return entente_layout_box_get_hold (box) >= 0.5f;
}

/* How many times as far apart two boxes stand as the lines between them are long. */
static double
get_ratio (const Unfold *self,
           guint32       box,
           guint32       column)
{
  const EntenteLayoutBox *from = &self->graph->boxes[self->distances.sources[column]], *to = &self->graph->boxes[box];

  return hypot (to->x - from->x, to->y - from->y) / entente_distances_get (&self->distances, box, column);
}

/* Of some pairs when there are many; 0 when there are none. */
static double
get_usual_ratio (const Unfold *self)
{
  guint32            n = self->graph->n_boxes, n_ratios = 0;
  guint32            n_columns = MIN (MAX (MANY_RATIOS / n, FEW_COLUMNS), self->distances.n_sources);
  g_autofree double *ratios = g_new (double, (gsize)n *n_columns + 1);

  for (guint32 k = 0; k < n_columns; k++)
    for (guint32 i = 0; i < n; i++)
      if (i != self->distances.sources[k])
        ratios[n_ratios++] = get_ratio (self, i, k);

  qsort (ratios, n_ratios, sizeof *ratios, compare_lengths);

  return n_ratios > 0 ? ratios[n_ratios / 2] : 0;
}

/*
 * The unit in which the distances between boxes, as they stand, come nearest to those along the lines. A ratio above
 * @most, as of a box that was dragged far away, does not count.
 */
static double
measure_unit (const Unfold *self,
              gboolean      only_held,
              double        most)
{
  const EntenteLayoutBox *boxes = self->graph->boxes;
  double                  sum = 0, squares = 0;

  for (guint32 k = 0; k < self->distances.n_sources && !g_cancellable_is_cancelled (self->cancellable); k++)
    {
      guint32 source = self->distances.sources[k];

      for (guint32 i = 0; i < self->graph->n_boxes; i++)
        {
          double ratio;

          if (i == source || (only_held && !(is_held_fast (&boxes[i]) && is_held_fast (&boxes[source]))))
            continue;

          ratio = get_ratio (self, i, k);
          if (ratio > most)
            continue;

          sum += ratio;
          squares += ratio * ratio;
        }
    }

  return sum > 0 ? squares / sum : 0;
}

static gboolean
is_anything_held (const EntenteLayoutGraph *graph)
{
  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (entente_layout_box_get_hold (&graph->boxes[i]) > 0)
      return TRUE;

  return FALSE;
}

/* Where there is one start only, nothing tells how little stress there might be. */
static double
get_most_rise (const Unfold *self)
{
  return self->least_stress > 0 ? MAX (MOST_RISE * self->least_stress / entente_sweep_get_stress (&self->sweep), 1) : MOST_RISE;
}

static gboolean
settle (Unfold *self,
        double *most_rise)
{
  gboolean is_held = is_anything_held (self->graph);
  double   unit, held_unit;

  if (!start (self))
    return FALSE;

  if (!is_held)
    entente_sweep_turn_across (&self->sweep);

  unit = choose_unit (self);
  held_unit = is_held ? measure_unit (self, TRUE, INFINITY) : 0;
  if (held_unit > 0)
    unit = CLAMP (held_unit, unit / 2, unit * 2);

  if (is_held)
    {
      entente_sweep_anchor (&self->sweep, self->graph->boxes, unit);
      if (!entente_sweep_run (&self->sweep, N_SWEEPS, 1.3f, self->random, self->cancellable))
        return FALSE;
    }

  if (self->graph->n_boxes <= POLISH_MAX_BOXES && !polish (self, unit))
    return FALSE;

  *most_rise = get_most_rise (self);
  write_places (self, unit);

  return TRUE;
}

/**
 * entente_layout_unfold:
 * @graph: a graph without parts that no line joins, of two boxes or more
 * @random: where chance comes from
 * @most_rise: (out): how many times as much stress there may be in the end
 * @cancellable: (nullable): to stop it
 *
 * Places all boxes anew, around any point unless something is held. They may overlap.
 *
 * Returns: %FALSE when it was stopped; the boxes are then where they were
 */
gboolean
entente_layout_unfold (EntenteLayoutGraph *graph,
                       EntenteRandom      *random,
                       double             *most_rise,
                       GCancellable       *cancellable)
{
  Unfold   self;
  gboolean done;

  unfold_init (&self, graph, random, cancellable);
  done = !g_cancellable_is_cancelled (cancellable) && settle (&self, most_rise);
  unfold_clear (&self);

  return done;
}

/* Only what stands far from where it belongs is let go; the map stays the one that people know. */
static void
hold_most (Unfold *self,
           double  unit)
{
  EntenteSweep *sweep = &self->sweep;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];

      sweep->xs[i] = sweep->anchor_xs[i] = (float)(box->x / unit);
      sweep->ys[i] = sweep->anchor_ys[i] = (float)(box->y / unit);
    }

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      float hold = entente_layout_box_get_hold (&self->graph->boxes[i]), x, y;

      entente_sweep_get_wish (sweep, i, &x, &y);
      sweep->holds[i] = hypotf (x, y) > RELEASE ? hold : 1;
    }
}

static gboolean
settle_back (Unfold *self)
{
  double unit = MAX (measure_unit (self, FALSE, MOST_RATIO * get_usual_ratio (self)), self->length / 2);

  hold_most (self, unit);
  if (!entente_sweep_run (&self->sweep, N_TIDY_SWEEPS, 1, self->random, self->cancellable))
    return FALSE;

  write_places (self, unit);

  return TRUE;
}

/**
 * entente_layout_tidy:
 * @graph: a graph without parts that no line joins, of two boxes or more
 * @random: where chance comes from
 * @cancellable: (nullable): to stop it
 *
 * Moves boxes that stand far from where they belong there, and leaves the others. They may overlap.
 *
 * Returns: %FALSE when it was stopped; the boxes are then where they were
 */
gboolean
entente_layout_tidy (EntenteLayoutGraph *graph,
                     EntenteRandom      *random,
                     GCancellable       *cancellable)
{
  Unfold   self;
  gboolean done;

  unfold_init (&self, graph, random, cancellable);
  done = !g_cancellable_is_cancelled (cancellable) && settle_back (&self);
  unfold_clear (&self);

  return done;
}
