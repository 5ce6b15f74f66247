#include "model/layout/polish.h"

#include "model/layout/hits.h"
#include "model/layout/parallel.h"
#include "model/layout/simd.h"

#include <math.h>
#include <string.h>

/* It is done several times from the same places and the best is kept; more often where that costs little. */
#define MIN_RUNS  2u
#define MAX_RUNS  8u
#define RUNS_WORK 1e7

/* So many places are tried for a box each time it is visited. */
#define N_TRIALS 6u

/* What each flaw counts as, in crossings. */
#define THROUGH_COST 0.7f
#define OVERLAP_COST 3.0f
#define SHORT_COST   1.0f

/*
 * So much more stress than at first is traded for fewer crossings; on the way there may be more by the slack. Where it
 * does not lead to the goal, more is allowed, and the last part is done again.
 */
#define STRESS_RISE  1.027
#define RELAXED_RISE 1.05
#define RELAXED_PART 0.4
#define SLACK        0.5

/* In so small a map so few crossings are worth so much more stress, if none is left then. */
#define FLAT_MAX_BOXES     30u
#define FLAT_MAX_CROSSINGS 6.0
#define FLAT_RISE          1.25

/* The price of stress, at first so many crossings, is set so often by so many times what is too much, within limits. */
#define N_PRICES    400u
#define FIRST_PRICE 5.0
#define PRICE_GAIN  6.0
#define MOST_UP     0.12
#define MOST_DOWN   0.03

/* At first a place worse by so much of all crossings is still tried, and at least by so many crossings. */
#define HEAT       0.02
#define LEAST_HEAT 0.3

/* How often a box is set beside a neighbour and not just moved, and how far from it, in steps. */
#define BESIDE_NEIGHBOUR 0.1f
#define BESIDE           0.5f

/* How far a box is moved, in steps, at first and at last. */
#define FAR_MOVE  0.7f
#define NEAR_MOVE 0.05f

/* Cards that lines run across are looked for in this last part. */
#define CARDS_PART 0.5

/*
 * The cards are set right at last in their true size, by small moves: one visit for so many before. A crossing and stress
 * above what is allowed then count as so many times more.
 */
#define TOUCH_PART     4u
#define TOUCH_MOVE     0.5f
#define TOUCH_CROSSING 3.0f
#define TOUCH_PRICE    4.0

/* Points that stay free around a card, and of a line at either end of its label. */
#define CARD_GAP 18.0
#define STUB     14.0

/* Sums over pairs of the length on the picture over the length along the lines, and of its square. */
typedef struct
{
  double sum;
  double squares;
} Ratios;

/* All in steps. The ends of every line stand beside each other, so that it can be read as vectors. */
typedef struct
{
  EntenteSweep              sweep;
  const EntenteLayoutGraph *graph;
  float                    *half_widths;
  float                    *half_heights;
  float                    *ends[4];
  float                    *enough;
  EntenteHitPoint          *points;
  float                     unit;
  double                    n_pairs;
  Ratios                    ratios;
  double                    allowed;
  double                    floor;
  double                    price;
  float                     crossing;
  gboolean                  with_cards;
  EntenteRandom             random;
} Polish;

static float *
make_floats (gsize n)
{
  return g_aligned_alloc0 (ENTENTE_PADDED (MAX (n, 1)), sizeof (float), sizeof (float) * ENTENTE_LANES);
}

/* How many cards the lines of a box run across, those at their ends included. */
ENTENTE_SIMD static int
count_cards (const Polish  *self,
             EntenteHitCard card,
             guint32        n_points)
{
  EntenteInts hits = {0};

  for (guint32 i = 0; i < self->sweep.n_boxes; i += ENTENTE_LANES)
    {
      EntenteFloats width = 2 * *(const EntenteFloats *)&self->half_widths[i], height = 2 * *(const EntenteFloats *)&self->half_heights[i];
      EntenteFloats dx = 2 * (card.x - *(const EntenteFloats *)&self->sweep.xs[i]), dy = 2 * (card.y - *(const EntenteFloats *)&self->sweep.ys[i]);

      for (guint32 k = 0; k < n_points; k++)
        {
          float         along_x = self->points[k].x - card.x, along_y = self->points[k].y - card.y;
          EntenteFloats off_x = dx + along_x, off_y = dy + along_y;

          hits += (ENTENTE_ABSOLUTE (off_x) < width + ABS (along_x)) & (ENTENTE_ABSOLUTE (off_y) < height + ABS (along_y)) &
                  (ENTENTE_ABSOLUTE (along_x * off_y - along_y * off_x) < width * ABS (along_y) + height * ABS (along_x));
        }
    }

  return entente_hits_add_up (&hits);
}

/* What a box adds to the ratios; and how far its card covers others, in cards, itself whole. */
ENTENTE_SIMD static float
measure_box (const Polish  *self,
             const guint16 *closeness,
             EntenteHitCard card,
             Ratios        *ratios)
{
  float         share = 1 / (card.half_width * card.half_height), overlaps = 0;
  EntenteFloats sum = {0}, squares = {0}, covered = {0};

  for (guint32 i = 0; i < self->sweep.n_boxes; i += ENTENTE_LANES)
    {
      EntenteShorts c = *(const EntenteShorts *)&closeness[i];
      EntenteFloats r = __builtin_convertvector(__builtin_convertvector(c, EntenteInts), EntenteFloats) * (float)(1 / ENTENTE_CLOSENESS_ONE);
      EntenteFloats dx = card.x - *(const EntenteFloats *)&self->sweep.xs[i], dy = card.y - *(const EntenteFloats *)&self->sweep.ys[i];
      EntenteFloats over_x = *(const EntenteFloats *)&self->half_widths[i] + card.half_width - ENTENTE_ABSOLUTE (dx);
      EntenteFloats over_y = *(const EntenteFloats *)&self->half_heights[i] + card.half_height - ENTENTE_ABSOLUTE (dy);
      EntenteFloats square = dx * dx + dy * dy + 1e-12f, v;

      ENTENTE_RECIPROCAL_ROOT (v, square);
      v = square * v * r;
      sum += v;
      squares += v * v;
      v = 0.5f + over_x * over_y * share;
      covered += (EntenteFloats)((over_x > 0) & (over_y > 0) & (EntenteInts)v);
    }

  *ratios = (Ratios) {0, 0};
  for (guint i = 0; i < ENTENTE_LANES; i++)
    {
      ratios->sum += sum[i];
      ratios->squares += squares[i];
      overlaps += covered[i];
    }

  return OVERLAP_COST * overlaps;
}

static EntenteHitCard
get_card (const Polish *self,
          guint32       box)
{
  return (EntenteHitCard) {self->sweep.xs[box], self->sweep.ys[box], self->half_widths[box], self->half_heights[box]};
}

/* How far along a line a box reaches from its middle. */
static float
get_reach (float           half_width,
           float           half_height,
           EntenteHitPoint along)
{
  return MIN (half_width / MAX (ABS (along.x), 1e-6f), half_height / MAX (ABS (along.y), 1e-6f));
}

/* What is missing of the room for the label of a line, as a share of that room. */
static float
get_shortness (const Polish *self,
               guint32       edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];
  EntenteHitPoint          along = {self->sweep.xs[line->b] - self->sweep.xs[line->a], self->sweep.ys[line->b] - self->sweep.ys[line->a]};
  float                    length = sqrtf (along.x * along.x + along.y * along.y), need, missing;

  along = (EntenteHitPoint) {along.x / MAX (length, 1e-6f), along.y / MAX (length, 1e-6f)};
  need = 2 * (float)STUB / self->unit;
  if (line->label_width > 0)
    need += 2 * get_reach (line->label_width / 2 / self->unit, line->label_height / 2 / self->unit, along);

  missing = need + get_reach (self->half_widths[line->a], self->half_heights[line->a], along) +
            get_reach (self->half_widths[line->b], self->half_heights[line->b], along) - length;

  return missing > 0 ? MIN (missing / need, 1.5f) : 0;
}

/* How far the card covers others; what the stress is, the ratios tell. */
static float
get_near_flaws (const Polish *self,
                guint32       box,
                Ratios       *ratios)
{
  const EntenteDistances *distances = self->sweep.distances;

  return measure_box (self, &distances->closeness[(gsize)box * distances->stride], get_card (self, box), ratios);
}

/* What is wrong with the lines of a box and those that run across it. */
static float
get_far_flaws (Polish *self,
               guint32 box)
{
  const EntenteNeighbours *neighbours = self->sweep.neighbours;
  guint32                  first = neighbours->offsets[box], degree = entente_neighbours_count (neighbours, box);
  EntenteHitCard           card = get_card (self, box);
  float                    flaws = 0;
  int                      n_across;

  for (guint32 k = 0; k < degree; k++)
    {
      EntenteHitPoint end = {self->sweep.xs[neighbours->ends[first + k]], self->sweep.ys[neighbours->ends[first + k]]};
      float           along_x = end.x - card.x, along_y = end.y - card.y, shortness;

      self->points[k] = end;
      if (along_x * along_x + along_y * along_y < self->enough[neighbours->edges[first + k]])
        {
          shortness = get_shortness (self, neighbours->edges[first + k]);
          flaws += SHORT_COST * shortness * shortness;
        }
    }

  flaws += self->crossing * (float)entente_hits_count_lines (self->ends, self->graph->n_edges, card, self->points, degree, &n_across);
  flaws += (float)n_across;

  if (self->with_cards)
    flaws += THROUGH_COST * ((float)count_cards (self, card, degree) - 3 * (float)degree);

  return flaws;
}

static void
set_end (Polish *self,
         guint32 edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];

  self->ends[ENTENTE_HIT_AX][edge] = self->sweep.xs[line->a];
  self->ends[ENTENTE_HIT_AY][edge] = self->sweep.ys[line->a];
  self->ends[ENTENTE_HIT_BX][edge] = self->sweep.xs[line->b];
  self->ends[ENTENTE_HIT_BY][edge] = self->sweep.ys[line->b];
}

static void
put (Polish         *self,
     guint32         box,
     EntenteHitPoint place)
{
  const EntenteNeighbours *neighbours = self->sweep.neighbours;

  self->sweep.xs[box] = place.x;
  self->sweep.ys[box] = place.y;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    set_end (self, neighbours->edges[k]);
}

static float
get_chance (Polish *self)
{
  return (float)entente_random_next_uniform (&self->random);
}

/* How long a step is in the picture, which may grow on the way. */
static float
get_step (const Polish *self)
{
  return (float)(self->ratios.squares / self->ratios.sum);
}

static EntenteHitPoint
propose_beside_neighbour (Polish *self,
                          guint32 box)
{
  const EntenteNeighbours *neighbours = self->sweep.neighbours;
  guint32                  degree = entente_neighbours_count (neighbours, box);
  guint32                  end = neighbours->ends[neighbours->offsets[box] + entente_random_next_below (&self->random, degree)];
  float                    angle = get_chance (self) * 2 * (float)G_PI, away = BESIDE * get_step (self);

  return (EntenteHitPoint) {self->sweep.xs[end] + away * cosf (angle), self->sweep.ys[end] + away * sinf (angle)};
}

/* Mostly somewhere near; at times beside a neighbour, wherever that stands. */
static EntenteHitPoint
propose (Polish *self,
         guint32 box,
         float   reach)
{
  if (get_chance (self) < BESIDE_NEIGHBOUR)
    return propose_beside_neighbour (self, box);

  return (EntenteHitPoint) {self->sweep.xs[box] + (get_chance (self) - 0.5f) * 2 * reach,
                            self->sweep.ys[box] + (get_chance (self) - 0.5f) * 2 * reach};
}

/* At the scale of the picture at which it is least; below the floor it does not count. */
static double
get_stress (const Polish *self,
            Ratios        ratios)
{
  return MAX (self->n_pairs - ratios.sum * ratios.sum / ratios.squares, self->floor);
}

static Ratios
replace (Ratios all,
         Ratios old_part,
         Ratios new_part)
{
  return (Ratios) {all.sum - old_part.sum + new_part.sum, all.squares - old_part.squares + new_part.squares};
}

static void
visit (Polish *self,
       guint32 box,
       float   heat,
       float   reach)
{
  Ratios part;
  float  flaws = get_near_flaws (self, box, &part) + get_far_flaws (self, box);

  for (guint i = 0; i < N_TRIALS; i++)
    {
      EntenteHitPoint before = {self->sweep.xs[box], self->sweep.ys[box]};
      float           new_flaws, allowed = flaws - heat * logf (get_chance (self) + 1e-30f);
      Ratios          new_part, ratios;

      put (self, box, propose (self, box, reach));
      new_flaws = get_near_flaws (self, box, &new_part);
      ratios = replace (self->ratios, part, new_part);
      allowed -= (float)(self->price * (get_stress (self, ratios) - get_stress (self, self->ratios)));

      if (new_flaws < allowed)
        new_flaws += get_far_flaws (self, box);

      if (new_flaws < allowed)
        {
          flaws = new_flaws;
          part = new_part;
          self->ratios = ratios;
        }
      else
        put (self, box, before);
    }
}

/* The square of a length at which a line has room for its label in every direction. */
static float
get_enough (const Polish *self,
            guint32       edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];
  double                   length = hypot (self->half_widths[line->a], self->half_heights[line->a]) +
                  hypot (self->half_widths[line->b], self->half_heights[line->b]) +
                  (hypot (line->label_width, line->label_height) + 2 * STUB) / self->unit;

  return (float)(length * length);
}

/* At places of its own. */
static void
polish_init (Polish                   *self,
             const EntenteSweep       *sweep,
             const EntenteLayoutGraph *graph,
             double                    unit,
             EntenteRandom            *random)
{
  *self = (Polish) {.sweep = *sweep, .graph = graph, .unit = (float)unit, .crossing = 1, .with_cards = TRUE};
  entente_random_seed (&self->random, entente_random_next (random));
  self->sweep.xs = make_floats (graph->n_boxes);
  self->sweep.ys = make_floats (graph->n_boxes);
  memcpy (self->sweep.xs, sweep->xs, sizeof *sweep->xs * graph->n_boxes);
  memcpy (self->sweep.ys, sweep->ys, sizeof *sweep->ys * graph->n_boxes);
  self->half_widths = make_floats (graph->n_boxes);
  self->half_heights = make_floats (graph->n_boxes);

  self->points = g_new (EntenteHitPoint, 2 * (gsize)graph->n_edges + 1);
  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    self->ends[i] = make_floats (graph->n_edges);

  for (guint32 i = 0; i < ENTENTE_PADDED (graph->n_boxes); i++)
    if (i < graph->n_boxes)
      {
        self->half_widths[i] = (float)((graph->boxes[i].width + CARD_GAP) / 2 / unit);
        self->half_heights[i] = (float)((graph->boxes[i].height + CARD_GAP) / 2 / unit);
      }
    else
      self->half_widths[i] = self->half_heights[i] = -1e6f;

  self->enough = g_new (float, graph->n_edges + 1);
  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      set_end (self, i);
      self->enough[i] = get_enough (self, i);
    }
}

static void
polish_clear (Polish *self)
{
  g_aligned_free (self->sweep.xs);
  g_aligned_free (self->sweep.ys);
  g_aligned_free (self->half_widths);
  g_aligned_free (self->half_heights);
  g_free (self->enough);
  g_free (self->points);
  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    g_aligned_free (self->ends[i]);
}

static void
measure_ratios (Polish *self)
{
  const EntenteDistances *distances = self->sweep.distances;

  self->n_pairs = 0;
  self->ratios = (Ratios) {0, 0};

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const guint16 *row = &distances->closeness[(gsize)i * distances->stride];
      Ratios         part;

      measure_box (self, row, get_card (self, i), &part);
      self->ratios = replace (self->ratios, (Ratios) {0, 0}, (Ratios) {part.sum / 2, part.squares / 2});
      for (guint32 k = 0; k < distances->n_sources; k++)
        self->n_pairs += row[k] > 0 ? 0.5 : 0;
    }
}

/* The picture has grown on the way, as what crosses what and the stress do not depend on its scale. */
static void
restore_scale (Polish *self)
{
  float scale = (float)(self->ratios.sum / self->ratios.squares);

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    if (self->sweep.holds[i] > 0)
      return;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      self->sweep.xs[i] *= scale;
      self->sweep.ys[i] *= scale;
    }

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    set_end (self, i);
  measure_ratios (self);
}

static double
count_all_crossings (const Polish *self)
{
  double n = 0;
  int    n_across;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    {
      EntenteHitPoint end = {self->ends[ENTENTE_HIT_BX][i], self->ends[ENTENTE_HIT_BY][i]};
      EntenteHitCard  start = {self->ends[ENTENTE_HIT_AX][i], self->ends[ENTENTE_HIT_AY][i], -1e6f, -1e6f};

      n += entente_hits_count_lines (self->ends, self->graph->n_edges, start, &end, 1, &n_across) / 2.0;
    }

  return n;
}

/* Stress that is too high becomes dearer; as much is allowed at first as the slack adds. */
static void
set_price (Polish *self,
           double  left)
{
  double allowed = self->allowed * (1 + SLACK * left * left);

  self->price *= exp (CLAMP (PRICE_GAIN * (get_stress (self, self->ratios) / allowed - 1), -MOST_DOWN, MOST_UP));
}

/* Without heat nothing becomes worse, and the price stays. */
static void
anneal (Polish       *self,
        guint         n_visits,
        double        part,
        double        heat,
        double        reach,
        GCancellable *cancellable)
{
  for (guint i = (guint)(n_visits * (1 - part)); i < n_visits && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double  left = 1 - (double)i / n_visits;
      guint32 box = entente_random_next_below (&self->random, self->graph->n_boxes);

      if (heat > 0 && i % MAX (n_visits / N_PRICES, 1) == 0)
        set_price (self, left);

      self->with_cards = heat <= 0 || left < CARDS_PART;
      if (self->sweep.holds[box] <= 0)
        visit (self, box, (float)(heat * left * left), (float)(reach * left + NEAR_MOVE) * get_step (self));
    }
}

typedef struct
{
  Polish       *runs;
  guint         n_runs;
  guint         n_visits;
  double        n_crossings;
  GCancellable *cancellable;
} Runs;

static void
run_part (const Runs *self,
          Polish     *run,
          double      part)
{
  anneal (run, self->n_visits, part, MAX (HEAT * self->n_crossings, LEAST_HEAT), FAR_MOVE, self->cancellable);
}

static void
run_piece (guint    piece,
           gpointer user_data)
{
  const Runs *self = user_data;
  Polish     *run = &self->runs[piece];

  measure_ratios (run);
  run->allowed = STRESS_RISE * get_stress (run, run->ratios);
  run->price = FIRST_PRICE * self->n_crossings / MAX (run->allowed, 1e-3);
  run_part (self, run, 1);
}

/* In crossings; stress above what is allowed counts as at first. */
static double
get_score (const Runs   *self,
           const Polish *run)
{
  double over = MAX (get_stress (run, run->ratios) / run->allowed - 1, 0);

  return count_all_crossings (run) + over * FIRST_PRICE * self->n_crossings;
}

static Polish *
find_best (const Runs *self)
{
  Polish *best = NULL;
  double  least = INFINITY;

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

static guint
choose_runs (const EntenteLayoutGraph *graph,
             guint                     n_visits)
{
  double n = graph->n_boxes, n_edges = graph->n_edges;

  return (guint)CLAMP (RUNS_WORK / (n_visits * (2 * n_edges * n_edges / n + n + 2 * n_edges)), MIN_RUNS, MAX_RUNS);
}

static void
touch_up (Polish       *self,
          guint         n_visits,
          GCancellable *cancellable)
{
  restore_scale (self);
  self->floor = self->allowed;
  self->price *= TOUCH_PRICE;
  self->crossing = TOUCH_CROSSING;

  anneal (self, n_visits / TOUCH_PART, 1, 0, TOUCH_MOVE, cancellable);
}

static void
copy_places (Polish       *self,
             const Polish *from)
{
  memcpy (self->sweep.xs, from->sweep.xs, sizeof (float) * self->graph->n_boxes);
  memcpy (self->sweep.ys, from->sweep.ys, sizeof (float) * self->graph->n_boxes);
  for (guint32 i = 0; i < self->graph->n_edges; i++)
    set_end (self, i);
  measure_ratios (self);
}

/* Returns the run that is left without a crossing, or @best. */
static Polish *
flatten (const Runs *self,
         Polish     *best)
{
  Polish *other = &self->runs[best == &self->runs[0]];
  double  n_crossings = count_all_crossings (best);

  if (n_crossings < 1 || n_crossings > FLAT_MAX_CROSSINGS || best->graph->n_boxes > FLAT_MAX_BOXES)
    return best;

  copy_places (other, best);
  other->allowed = FLAT_RISE * best->allowed;
  other->price = best->price;
  run_part (self, other, 1);

  return count_all_crossings (other) < 1 ? other : best;
}

static Polish *
run_all (Runs  *self,
         double goal)
{
  Polish *best;

  self->n_crossings = MAX (count_all_crossings (&self->runs[0]), self->runs[0].graph->n_edges / 2.0);
  entente_parallel_run (self->n_runs, run_piece, self);
  best = find_best (self);

  if (count_all_crossings (best) > goal)
    {
      best->allowed *= RELAXED_RISE;
      run_part (self, best, RELAXED_PART);
    }

  best = flatten (self, best);
  touch_up (best, self->n_visits, self->cancellable);

  return best;
}

/**
 * entente_polish:
 * @sweep: places with little stress, of a small graph
 * @graph: its cards and lines
 * @unit: points in a step
 * @n_visits: how often a box is visited
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
                const EntenteLayoutGraph *graph,
                double                    unit,
                guint                     n_visits,
                double                    goal,
                EntenteRandom            *random,
                GCancellable             *cancellable)
{
  Runs    self = {.n_runs = choose_runs (graph, n_visits), .n_visits = n_visits, .cancellable = cancellable};
  gsize   size = sizeof (float) * graph->n_boxes;
  Polish *best;

  self.runs = g_new (Polish, self.n_runs);
  for (guint i = 0; i < self.n_runs; i++)
    polish_init (&self.runs[i], sweep, graph, unit, random);

  best = run_all (&self, goal);
  memcpy (sweep->xs, best->sweep.xs, size);
  memcpy (sweep->ys, best->sweep.ys, size);

  for (guint i = 0; i < self.n_runs; i++)
    polish_clear (&self.runs[i]);
  g_free (self.runs);

  return !g_cancellable_is_cancelled (cancellable);
}
