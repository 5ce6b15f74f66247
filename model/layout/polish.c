#include "model/layout/polish.h"

#include "model/layout/simd.h"

#include <math.h>

/* So many places are tried for a box each time it is visited. */
#define N_TRIALS 6u

/* What each flaw counts as, in crossings. */
#define THROUGH_COST 0.7f
#define OVERLAP_COST 3.0f
#define SHORT_COST   1.0f

/* So much more stress than at first is traded for fewer crossings; on the way there may be more by the slack. */
#define STRESS_RISE 1.024
#define SLACK       0.3

/* The price of stress follows how much of it there is, so many times on the way; at first it is this many crossings. */
#define N_PRICES    400u
#define FIRST_PRICE 5.0
#define PRICE_STEP  1.03

/* At first a place worse by so much of all crossings is still tried, and at least by so many crossings. */
#define HEAT       0.02
#define LEAST_HEAT 0.3

/* How often a box is set beside a neighbour and not just moved. */
#define BESIDE_NEIGHBOUR 0.1f

/* How far a box is moved, in steps, at first and at last. */
#define FAR_MOVE  1.8f
#define NEAR_MOVE 0.05f

/*
 * Where so few lines cross, for each line, that one which runs across a card is seen, the cards are set right at last in
 * their true size, by small moves: one visit for so many before.
 */
#define FEW_CROSSINGS 0.5
#define TOUCH_PART    4u
#define TOUCH_MOVE    0.5f

/* Points that stay free around a card, and of a line at either end of its label. */
#define CARD_GAP 18.0
#define STUB     14.0

/* Sums over pairs of the length on the picture over the length along the lines, and of its square. */
typedef struct
{
  double sum;
  double squares;
} Ratios;

typedef struct
{
  float x;
  float y;
} Point;

typedef struct
{
  float x;
  float y;
  float half_width;
  float half_height;
} Card;

/* All in steps. The ends of every line stand beside each other, so that it can be read as vectors. */
typedef struct
{
  EntenteSweep             *sweep;
  const EntenteLayoutGraph *graph;
  float                    *half_widths;
  float                    *half_heights;
  float                    *ends[4];
  float                    *enough;
  Point                    *points;
  float                     unit;
  double                    n_pairs;
  Ratios                    ratios;
  double                    allowed;
  double                    floor;
  double                    price;
  EntenteRandom            *random;
} Polish;

enum
{
  AX,
  AY,
  BX,
  BY,
  N_ENDS
};

static float *
make_floats (gsize n)
{
  return g_aligned_alloc0 (ENTENTE_PADDED (MAX (n, 1)), sizeof (float), sizeof (float) * ENTENTE_LANES);
}

static inline int
add_up (const EntenteInts *hits)
{
  int sum = 0;

  for (guint i = 0; i < ENTENTE_LANES; i++)
    sum -= (*hits)[i];

  return sum;
}

/*
 * How many lines cross those of a box, and how many run across its card, its own included. A line that has an end in
 * common lies exactly on its own end, and so does not count; nor does the line itself.
 */
ENTENTE_SIMD static int
count_lines (float *const *ends,
             guint32       n,
             Card          card,
             const Point  *points,
             guint32       n_points)
{
  EntenteInts hits = {0};

  for (guint32 i = 0; i < n; i += ENTENTE_LANES)
    {
      EntenteFloats ax = *(const EntenteFloats *)&ends[AX][i] - card.x, ay = *(const EntenteFloats *)&ends[AY][i] - card.y;
      EntenteFloats bx = *(const EntenteFloats *)&ends[BX][i] - card.x, by = *(const EntenteFloats *)&ends[BY][i] - card.y;
      EntenteFloats ex = bx - ax, ey = by - ay, side = ey * ax - ex * ay;
      EntenteFloats dx = ENTENTE_ABSOLUTE (ex), dy = ENTENTE_ABSOLUTE (ey);

      hits += (ENTENTE_ABSOLUTE (ax + bx) < 2 * card.half_width + dx) & (ENTENTE_ABSOLUTE (ay + by) < 2 * card.half_height + dy) &
              (ENTENTE_ABSOLUTE (side) < card.half_width * dy + card.half_height * dx);

      for (guint32 k = 0; k < n_points; k++)
        {
          float         x = points[k].x - card.x, y = points[k].y - card.y;
          EntenteFloats a = x * ay - y * ax, b = x * by - y * bx, c = ex * (y - ay) - ey * (x - ax);

          hits += (a * b < 0) & (c * side < 0);
        }
    }

  return add_up (&hits);
}

/* How many cards the lines of a box run across, those at their ends included. */
ENTENTE_SIMD static int
count_cards (const Polish *self,
             Card          card,
             guint32       n_points)
{
  EntenteInts hits = {0};

  for (guint32 i = 0; i < self->sweep->n_boxes; i += ENTENTE_LANES)
    {
      EntenteFloats width = 2 * *(const EntenteFloats *)&self->half_widths[i], height = 2 * *(const EntenteFloats *)&self->half_heights[i];
      EntenteFloats dx = 2 * (card.x - *(const EntenteFloats *)&self->sweep->xs[i]), dy = 2 * (card.y - *(const EntenteFloats *)&self->sweep->ys[i]);

      for (guint32 k = 0; k < n_points; k++)
        {
          float         along_x = self->points[k].x - card.x, along_y = self->points[k].y - card.y;
          EntenteFloats off_x = dx + along_x, off_y = dy + along_y;

          hits += (ENTENTE_ABSOLUTE (off_x) < width + ABS (along_x)) & (ENTENTE_ABSOLUTE (off_y) < height + ABS (along_y)) &
                  (ENTENTE_ABSOLUTE (along_x * off_y - along_y * off_x) < width * ABS (along_y) + height * ABS (along_x));
        }
    }

  return add_up (&hits);
}

/* What a box adds to the ratios; and how far its card covers others, in cards, itself whole. */
ENTENTE_SIMD static float
measure_box (const Polish  *self,
             const guint16 *closeness,
             Card           card,
             Ratios        *ratios)
{
  float         share = 1 / (card.half_width * card.half_height), overlaps = 0;
  EntenteFloats sum = {0}, squares = {0}, covered = {0};

  for (guint32 i = 0; i < self->sweep->n_boxes; i += ENTENTE_LANES)
    {
      EntenteShorts c = *(const EntenteShorts *)&closeness[i];
      EntenteFloats r = __builtin_convertvector(__builtin_convertvector(c, EntenteInts), EntenteFloats) * (float)(1 / ENTENTE_CLOSENESS_ONE);
      EntenteFloats dx = card.x - *(const EntenteFloats *)&self->sweep->xs[i], dy = card.y - *(const EntenteFloats *)&self->sweep->ys[i];
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

static Card
get_card (const Polish *self,
          guint32       box)
{
  return (Card) {self->sweep->xs[box], self->sweep->ys[box], self->half_widths[box], self->half_heights[box]};
}

/* How far along a line a box reaches from its middle. */
static float
get_reach (float half_width,
           float half_height,
           Point along)
{
  return MIN (half_width / MAX (ABS (along.x), 1e-6f), half_height / MAX (ABS (along.y), 1e-6f));
}

/* What is missing of the room for the label of a line, as a share of that room. */
static float
get_shortness (const Polish *self,
               guint32       edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];
  Point                    along = {self->sweep->xs[line->b] - self->sweep->xs[line->a], self->sweep->ys[line->b] - self->sweep->ys[line->a]};
  float                    length = sqrtf (along.x * along.x + along.y * along.y), need, missing;

  along = (Point) {along.x / MAX (length, 1e-6f), along.y / MAX (length, 1e-6f)};
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
  const EntenteDistances *distances = self->sweep->distances;

  return measure_box (self, &distances->closeness[(gsize)box * distances->stride], get_card (self, box), ratios);
}

/* What is wrong with the lines of a box and those that run across it. */
static float
get_far_flaws (Polish *self,
               guint32 box)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;
  guint32                  first = neighbours->offsets[box], degree = entente_neighbours_count (neighbours, box);
  Card                     card = get_card (self, box);
  float                    flaws = 0;

  for (guint32 k = 0; k < degree; k++)
    {
      Point end = {self->sweep->xs[neighbours->ends[first + k]], self->sweep->ys[neighbours->ends[first + k]]};
      float along_x = end.x - card.x, along_y = end.y - card.y, shortness;

      self->points[k] = end;
      if (along_x * along_x + along_y * along_y < self->enough[neighbours->edges[first + k]])
        {
          shortness = get_shortness (self, neighbours->edges[first + k]);
          flaws += SHORT_COST * shortness * shortness;
        }
    }

  flaws += (float)count_lines (self->ends, self->graph->n_edges, card, self->points, degree);

  return flaws + THROUGH_COST * ((float)count_cards (self, card, degree) - 3 * (float)degree);
}

static void
set_end (Polish *self,
         guint32 edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];

  self->ends[AX][edge] = self->sweep->xs[line->a];
  self->ends[AY][edge] = self->sweep->ys[line->a];
  self->ends[BX][edge] = self->sweep->xs[line->b];
  self->ends[BY][edge] = self->sweep->ys[line->b];
}

static void
put (Polish *self,
     guint32 box,
     Point   place)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;

  self->sweep->xs[box] = place.x;
  self->sweep->ys[box] = place.y;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    set_end (self, neighbours->edges[k]);
}

static float
get_chance (Polish *self)
{
  return (float)entente_random_next_uniform (self->random);
}

static Point
propose_beside_neighbour (Polish *self,
                          guint32 box)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;
  guint32                  degree = entente_neighbours_count (neighbours, box);
  guint32                  end = neighbours->ends[neighbours->offsets[box] + entente_random_next_below (self->random, degree)];
  float                    angle = get_chance (self) * 2 * (float)G_PI;

  return (Point) {self->sweep->xs[end] + cosf (angle), self->sweep->ys[end] + sinf (angle)};
}

/* Mostly somewhere near; at times a step away from a neighbour, wherever that stands. */
static Point
propose (Polish *self,
         guint32 box,
         float   reach)
{
  if (get_chance (self) < BESIDE_NEIGHBOUR)
    return propose_beside_neighbour (self, box);

  return (Point) {self->sweep->xs[box] + (get_chance (self) - 0.5f) * 2 * reach,
                  self->sweep->ys[box] + (get_chance (self) - 0.5f) * 2 * reach};
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
      Point  before = {self->sweep->xs[box], self->sweep->ys[box]};
      float  new_flaws, allowed = flaws - heat * logf (get_chance (self) + 1e-30f);
      Ratios new_part, ratios;

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

static void
polish_init (Polish                   *self,
             EntenteSweep             *sweep,
             const EntenteLayoutGraph *graph,
             double                    unit,
             EntenteRandom            *random)
{
  *self = (Polish) {.sweep = sweep, .graph = graph, .unit = (float)unit, .random = random};
  self->half_widths = make_floats (graph->n_boxes);
  self->half_heights = make_floats (graph->n_boxes);

  self->points = g_new (Point, 2 * (gsize)graph->n_edges + 1);
  for (guint i = 0; i < N_ENDS; i++)
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
  g_aligned_free (self->half_widths);
  g_aligned_free (self->half_heights);
  g_free (self->enough);
  g_free (self->points);
  for (guint i = 0; i < N_ENDS; i++)
    g_aligned_free (self->ends[i]);
}

static void
measure_ratios (Polish *self)
{
  const EntenteDistances *distances = self->sweep->distances;

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
    if (self->sweep->holds[i] > 0)
      return;

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      self->sweep->xs[i] *= scale;
      self->sweep->ys[i] *= scale;
    }

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    set_end (self, i);
  measure_ratios (self);
}

static double
count_all_crossings (const Polish *self)
{
  double n = 0;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    {
      Point end = {self->ends[BX][i], self->ends[BY][i]};

      n += count_lines (self->ends, self->graph->n_edges, (Card) {self->ends[AX][i], self->ends[AY][i], -1e6f, -1e6f}, &end, 1) / 2.0;
    }

  return n;
}

static gboolean
anneal (Polish       *self,
        guint         n_visits,
        double        heat,
        double        reach,
        GCancellable *cancellable)
{
  for (guint i = 0; i < n_visits && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double  left = 1 - (double)i / n_visits;
      guint32 box = entente_random_next_below (self->random, self->graph->n_boxes);

      if (heat > 0 && i % MAX (n_visits / N_PRICES, 1) == 0)
        self->price *= get_stress (self, self->ratios) > self->allowed * (1 + SLACK * left * left) ? PRICE_STEP : 1 / PRICE_STEP;

      if (self->sweep->holds[box] <= 0)
        visit (self, box, (float)(heat * left * left), (float)(reach * left + NEAR_MOVE));
    }

  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * entente_polish:
 * @sweep: places with little stress, of a small graph
 * @graph: its cards and lines
 * @unit: points in a step
 * @n_visits: how often a box is visited
 * @random: decides what is tried
 * @cancellable: (nullable): stops the work within a visit
 *
 * Moves boxes one by one so that fewer lines cross each other, run across cards or are too short for their labels, while
 * the stress stays low: simulated annealing. Boxes that are held stay. O(|E| + |V|) for each line of each box visited.
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
                EntenteRandom            *random,
                GCancellable             *cancellable)
{
  Polish   self;
  double   n_crossings;
  gboolean done;

  polish_init (&self, sweep, graph, unit, random);
  measure_ratios (&self);
  n_crossings = MAX (count_all_crossings (&self), graph->n_edges / 2.0);
  self.allowed = STRESS_RISE * get_stress (&self, self.ratios);
  self.price = FIRST_PRICE * n_crossings / MAX (self.allowed, 1e-3);

  done = anneal (&self, n_visits, MAX (HEAT * n_crossings, LEAST_HEAT), FAR_MOVE, cancellable);
  restore_scale (&self);
  self.floor = self.allowed;
  if (done && count_all_crossings (&self) < FEW_CROSSINGS * graph->n_edges)
    done = anneal (&self, n_visits / TOUCH_PART, 0, TOUCH_MOVE, cancellable);
  polish_clear (&self);

  return done;
}
