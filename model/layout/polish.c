#include "model/layout/polish.h"

#include "model/layout/annealing.h"
#include "model/layout/parallel.h"
#include "model/layout/turn.h"

#include <math.h>
#include <string.h>

/*
 * How often each box is visited, more often in small maps, and how much work that may be at most: in the tests of one line
 * or box against another.
 */
#define LEAST_VISITS 148.0
#define MOST_VISITS  300.0
#define VISITS_WORK  8e6
#define MOST_WORK    1.2e8

/* Where that costs little it is done several times, and the best is kept. */
#define MAX_RUNS 8u

/*
 * So much more stress than at first is traded for fewer crossings. Where that does not lead to the goal, a little more is
 * allowed, and the last part is done again, so often at most.
 */
#define STRESS_RISE  1.035
#define RELAXED_RISE 1.017
#define N_RELAXED    3u

/* In so small a map so few crossings are worth so much more stress, if none is left then. */
#define FLAT_MAX_BOXES     30u
#define FLAT_MAX_CROSSINGS 6.0
#define FLAT_RISE          1.25

/* The price of stress at first, in crossings. */
#define FIRST_PRICE 5.0

/* At first a place worse by so much of all crossings is still tried, and at least by so many crossings. */
#define HEAT       0.03
#define LEAST_HEAT 0.3

/*
 * The cards are set right at last in their true size, by small moves: one visit for so many before. A crossing then counts
 * as so many times more than it did, and all stress has a price.
 */
#define TOUCH_PART     4u
#define TOUCH_MOVE     0.5
#define TOUCH_CROSSING 6.0f

/* Up to so many boxes, a map is small. */
#define SMALL_MAX_BOXES 40u

/*
 * How boxes are visited: a share of the visits, how much work all runs together may be, how far a box is moved at first, in
 * steps, which part of a run is done again, and the price of stress at last.
 */
typedef struct
{
  double visits;
  double work;
  double reach;
  double relaxed_part;
  double touch_price;
} Manner;

/* In small maps there are more runs, each of them shorter, and a crossing is much. */
static const Manner small_manner = {.visits = 0.6, .work = 1.6e7, .reach = 1.0, .relaxed_part = 0.5, .touch_price = 9.0};
static const Manner large_manner = {.visits = 1.0, .work = 8e6, .reach = 1.6, .relaxed_part = 0.3, .touch_price = 17.0};

typedef struct
{
  const Manner     *manner;
  EntenteAnnealing *runs;
  guint             n_runs;
  guint             n_visits;
  double            n_crossings;
  double            allowed;
  GCancellable     *cancellable;
} Runs;

static double
count_crossings (const EntenteAnnealing *run)
{
  return entente_flaws_count_crossings (&run->flaws);
}

static void
run_part (const Runs       *self,
          EntenteAnnealing *run,
          double            part)
{
  EntenteAnnealingPlan plan = {self->n_visits, part, MAX (HEAT * self->n_crossings, LEAST_HEAT), self->manner->reach};

  entente_annealing_run (run, plan, self->cancellable);
}

static void
run_piece (guint    piece,
           gpointer user_data)
{
  const Runs       *self = user_data;
  EntenteAnnealing *run = &self->runs[piece];

  run->allowed = self->allowed;
  run->price = FIRST_PRICE * self->n_crossings / MAX (run->allowed, 1e-3);
  run_part (self, run, 1);
}

/* In crossings; stress above what is allowed counts as at first, and other stress where there are as many crossings. */
static double
get_score (const Runs             *self,
           const EntenteAnnealing *run)
{
  double share = entente_annealing_get_stress (run) / run->allowed;

  return count_crossings (run) + MAX (share - 1, 0) * FIRST_PRICE * self->n_crossings + MIN (share, 1);
}

static EntenteAnnealing *
find_best (const Runs *self)
{
  EntenteAnnealing *best = NULL;
  double            least = INFINITY;

  for (guint i = 0; i < self->n_runs; i++)
    {
      double score = get_score (self, &self->runs[i]);

      if (score < least)
        {
          least = score;
          best = &self->runs[i];
        }
    }

  return best;
}

/* Of one visit on average: each of its lines is held against all lines and cards. */
static double
get_work (const EntenteLayoutGraph *graph)
{
  double n = graph->n_boxes, n_edges = graph->n_edges;

  return 2 * n_edges * n_edges / n + n + 2 * n_edges;
}

static guint
choose_visits (const EntenteLayoutGraph *graph,
               const Manner             *manner)
{
  double n = graph->n_boxes, work = get_work (graph);

  return (guint)MAX (MIN (manner->visits * CLAMP (VISITS_WORK / work, LEAST_VISITS * n, MOST_VISITS * n), MOST_WORK / work), 1);
}

static guint
choose_runs (const EntenteLayoutGraph *graph,
             const Manner             *manner,
             guint                     n_visits)
{
  return (guint)CLAMP (manner->work / (n_visits * get_work (graph)), 1, MAX_RUNS);
}

static void
touch_up (const Runs       *self,
          EntenteAnnealing *run)
{
  EntenteAnnealingPlan plan = {self->n_visits / TOUCH_PART, 1, 0, TOUCH_MOVE};

  entente_annealing_restore_scale (run);
  run->price = self->manner->touch_price * self->n_crossings / MAX (run->allowed, 1e-3);
  run->flaws.crossing = TOUCH_CROSSING;

  entente_annealing_run (run, plan, self->cancellable);
}

static void
relax (const Runs       *self,
       EntenteAnnealing *run,
       double            goal)
{
  for (guint i = 0; i < N_RELAXED && count_crossings (run) > goal; i++)
    {
      run->allowed *= RELAXED_RISE;
      run_part (self, run, self->manner->relaxed_part);
    }
}

/* Returns a run that is left without a crossing, or @best; only where there is another run to try it with. */
static EntenteAnnealing *
flatten (const Runs       *self,
         EntenteAnnealing *best)
{
  EntenteAnnealing *other = &self->runs[best == &self->runs[0]];
  double            n_crossings = count_crossings (best);

  if (self->n_runs < 2 || n_crossings < 1 || n_crossings > FLAT_MAX_CROSSINGS || best->flaws.graph->n_boxes > FLAT_MAX_BOXES)
    return best;

  entente_annealing_take_places (other, best);
  other->allowed = FLAT_RISE * best->allowed;
  other->price = best->price;
  run_part (self, other, 1);

  return count_crossings (other) < 1 ? other : best;
}

static EntenteAnnealing *
run_all (Runs  *self,
         double goal)
{
  EntenteAnnealing *best;

  self->n_crossings = MAX (count_crossings (&self->runs[0]), self->runs[0].flaws.graph->n_edges / 2.0);
  self->allowed = STRESS_RISE * entente_annealing_get_stress (&self->runs[0]);
  entente_parallel_run (self->n_runs, run_piece, self);
  best = find_best (self);
  relax (self, best, goal);
  best = flatten (self, best);
  touch_up (self, best);

  return best;
}

/**
 * entente_polish:
 * @sweep: places with little stress, of a small graph
 * @starts: (nullable): other places, which are used up
 * @graph: its cards and lines
 * @unit: points in a step
 * @goal: crossings; where more are left, more stress is allowed
 * @random: decides what is tried
 * @cancellable: (nullable): stops the work within a visit
 *
 * Moves boxes one by one so that fewer lines cross each other, run across cards or are too short for their labels, while
 * the stress stays low: simulated annealing. Boxes that are held stay. O(|E| + |V|) for each line of each box visited.
 * The result does not depend on how many threads there are.
 *
 * Source: R. Davidson, D. Harel, "Drawing Graphs Nicely Using Simulated Annealing", ACM Transactions on Graphics 15(4),
 * 1996, 301-331.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_polish (EntenteSweep             *sweep,
                EntenteStarts            *starts,
                const EntenteLayoutGraph *graph,
                double                    unit,
                double                    goal,
                EntenteRandom            *random,
                GCancellable             *cancellable)
{
  const Manner     *manner = graph->n_boxes <= SMALL_MAX_BOXES ? &small_manner : &large_manner;
  guint             n_visits = choose_visits (graph, manner);
  Runs              self = {manner, .n_runs = choose_runs (graph, manner, n_visits), .n_visits = n_visits, .cancellable = cancellable};
  gsize             size = sizeof (float) * graph->n_boxes;
  EntenteAnnealing *best;

  self.runs = g_new (EntenteAnnealing, self.n_runs);
  for (guint i = 0; i < self.n_runs; i++)
    {
      EntenteSweep start = *sweep;

      if (i > 0 && starts != NULL && manner == &small_manner && entente_starts_take (starts, &start))
        entente_sweep_turn_across (&start);
      entente_annealing_init (&self.runs[i], &start, graph, unit, random);
    }

  best = run_all (&self, goal);
  memcpy (sweep->xs, best->flaws.sweep.xs, size);
  memcpy (sweep->ys, best->flaws.sweep.ys, size);

  for (guint i = 0; i < self.n_runs; i++)
    entente_annealing_clear (&self.runs[i]);
  g_free (self.runs);

  return !g_cancellable_is_cancelled (cancellable);
}
