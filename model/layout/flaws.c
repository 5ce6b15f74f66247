#include "model/layout/flaws.h"

#include "model/layout/simd.h"

#include <math.h>
#include <string.h>

/* What each flaw counts as, in crossings. */
#define THROUGH_COST 0.7f
#define OVERLAP_COST 3.0f
#define SHORT_COST   1.0f

/* Points that stay free around a card, and of a line at either end of its label. */
#define CARD_GAP 18.0
#define STUB     14.0

/* How many cards the lines of a box run across, those at their ends included. */
ENTENTE_SIMD static int
count_cards (const EntenteFlaws *self,
             EntenteHitCard      card,
             guint32             n_points)
{
  EntenteInts hits = {0};

  for (guint32 i = 0; i < self->sweep.n_boxes; i += ENTENTE_LANES)
    {
      EntenteFloats width = 2 * *(const EntenteFloats *)&self->half_widths[i], height = 2 * *(const EntenteFloats *)&self->half_heights[i];
      EntenteFloats dx = 2 * (card.x - *(const EntenteFloats *)&self->sweep.xs[i]), dy = 2 * (card.y - *(const EntenteFloats *)&self->sweep.ys[i]);

      for (guint32 k = 0; k < n_points; k++)
        {
          float         along_x = self->points[k].x, along_y = self->points[k].y;
          EntenteFloats off_x = dx + along_x, off_y = dy + along_y;

          hits += (ENTENTE_ABSOLUTE (off_x) < width + ABS (along_x)) & (ENTENTE_ABSOLUTE (off_y) < height + ABS (along_y)) &
                  (ENTENTE_ABSOLUTE (along_x * off_y - along_y * off_x) < width * ABS (along_y) + height * ABS (along_x));
        }
    }

  return entente_hits_add_up (&hits);
}

/* What a box adds to the ratios; and how far its card covers others, in cards, itself whole. */
ENTENTE_SIMD static float
measure_box (const EntenteFlaws *self,
             const guint16      *closeness,
             EntenteHitCard      card,
             EntenteRatios      *ratios)
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

  *ratios = (EntenteRatios) {0, 0};
  for (guint i = 0; i < ENTENTE_LANES; i++)
    {
      ratios->sum += sum[i];
      ratios->squares += squares[i];
      overlaps += covered[i];
    }

  return OVERLAP_COST * overlaps;
}

static EntenteHitCard
get_card (const EntenteFlaws *self,
          guint32             box)
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
get_shortness (const EntenteFlaws *self,
               guint32             edge)
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

static void
set_end (EntenteFlaws *self,
         guint32       edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];

  self->ends[ENTENTE_HIT_AX][edge] = self->sweep.xs[line->a];
  self->ends[ENTENTE_HIT_AY][edge] = self->sweep.ys[line->a];
  self->ends[ENTENTE_HIT_BX][edge] = self->sweep.xs[line->b];
  self->ends[ENTENTE_HIT_BY][edge] = self->sweep.ys[line->b];
}

/* The square of a length at which a line has room for its label in every direction. */
static float
get_enough (const EntenteFlaws *self,
            guint32             edge)
{
  const EntenteLayoutEdge *line = &self->graph->edges[edge];
  double                   length = hypot (self->half_widths[line->a], self->half_heights[line->a]) +
                  hypot (self->half_widths[line->b], self->half_heights[line->b]) +
                  (hypot (line->label_width, line->label_height) + 2 * STUB) / self->unit;

  return (float)(length * length);
}

/**
 * entente_flaws_init:
 * @self: what is to be counted
 * @sweep: places, of which it makes its own
 * @graph: cards and lines
 * @unit: points in a step
 */
void
entente_flaws_init (EntenteFlaws             *self,
                    const EntenteSweep       *sweep,
                    const EntenteLayoutGraph *graph,
                    double                    unit)
{
  *self = (EntenteFlaws) {.sweep = *sweep, .graph = graph, .unit = (float)unit, .crossing = 1, .with_cards = TRUE};
  self->sweep.xs = entente_floats_new (graph->n_boxes);
  self->sweep.ys = entente_floats_new (graph->n_boxes);
  self->half_widths = entente_floats_new (graph->n_boxes);
  self->half_heights = entente_floats_new (graph->n_boxes);
  self->points = g_new (EntenteHitPoint, 2 * (gsize)graph->n_edges + 1);
  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    self->ends[i] = entente_floats_new (graph->n_edges);

  for (guint32 i = 0; i < ENTENTE_PADDED (graph->n_boxes); i++)
    {
      self->half_widths[i] = i < graph->n_boxes ? (float)((graph->boxes[i].width + CARD_GAP) / 2 / unit) : -1e6f;
      self->half_heights[i] = i < graph->n_boxes ? (float)((graph->boxes[i].height + CARD_GAP) / 2 / unit) : -1e6f;
    }

  self->enough = g_new (float, graph->n_edges + 1);
  for (guint32 i = 0; i < graph->n_edges; i++)
    self->enough[i] = get_enough (self, i);

  entente_flaws_take_places (self, sweep);
}

void
entente_flaws_clear (EntenteFlaws *self)
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

/**
 * entente_flaws_put:
 * @self: what is counted
 * @box: a box
 * @place: where it shall stand, and its lines end
 */
void
entente_flaws_put (EntenteFlaws   *self,
                   guint32         box,
                   EntenteHitPoint place)
{
  const EntenteNeighbours *neighbours = self->sweep.neighbours;

  self->sweep.xs[box] = place.x;
  self->sweep.ys[box] = place.y;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    set_end (self, neighbours->edges[k]);
}

/**
 * entente_flaws_take_places:
 * @self: what is counted
 * @from: where all boxes shall stand
 */
void
entente_flaws_take_places (EntenteFlaws       *self,
                           const EntenteSweep *from)
{
  memmove (self->sweep.xs, from->xs, sizeof *from->xs * self->graph->n_boxes);
  memmove (self->sweep.ys, from->ys, sizeof *from->ys * self->graph->n_boxes);

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    set_end (self, i);
}

/**
 * entente_flaws_count_near:
 * @self: what to count
 * @box: a box
 * @ratios: (out): what it adds to the sums over pairs, from which stress is told
 *
 * O(|V|).
 *
 * Returns: how far its card covers others
 */
float
entente_flaws_count_near (const EntenteFlaws *self,
                          guint32             box,
                          EntenteRatios      *ratios)
{
  const EntenteDistances *distances = self->sweep.distances;

  return measure_box (self, &distances->closeness[(gsize)box * distances->stride], get_card (self, box), ratios);
}

/**
 * entente_flaws_count_far:
 * @self: what to count
 * @box: a box
 * @limit: when it is more, any number from that on will do
 *
 * O(|E| + |V|) for each of its lines.
 *
 * Returns: what is wrong with its lines, and with those that run across it
 */
float
entente_flaws_count_far (EntenteFlaws *self,
                         guint32       box,
                         float         limit)
{
  const EntenteNeighbours *neighbours = self->sweep.neighbours;
  guint32                  first = neighbours->offsets[box], degree = entente_neighbours_count (neighbours, box);
  EntenteHitCard           card = get_card (self, box);
  float                    flaws = self->with_cards ? -3 * THROUGH_COST * (float)degree : 0;
  int                      n_across;

  for (guint32 k = 0; k < degree; k++)
    {
      guint32         end = neighbours->ends[first + k], edge = neighbours->edges[first + k];
      EntenteHitPoint along = {self->sweep.xs[end] - card.x, self->sweep.ys[end] - card.y};

      self->points[k] = along;
      if (along.x * along.x + along.y * along.y < self->enough[edge])
        {
          float shortness = get_shortness (self, edge);

          flaws += SHORT_COST * shortness * shortness;
        }
    }

  if (flaws >= limit)
    return flaws;
  flaws += self->crossing * (float)entente_hits_count_lines (self->ends, self->graph->n_edges, card, self->points, degree, (int)MIN ((limit - flaws) / self->crossing, 1e6f), &n_across);
  flaws += (float)n_across;
  if (flaws >= limit)
    return flaws;

  if (self->with_cards)
    flaws += THROUGH_COST * (float)count_cards (self, card, degree);

  return flaws;
}

/**
 * entente_flaws_count_crossings:
 * @self: what to count
 *
 * O(|E|²).
 *
 * Returns: how many lines cross
 */
double
entente_flaws_count_crossings (const EntenteFlaws *self)
{
  double n = 0;
  int    n_across;

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    {
      EntenteHitCard  start = {self->ends[ENTENTE_HIT_AX][i], self->ends[ENTENTE_HIT_AY][i], -1e6f, -1e6f};
      EntenteHitPoint end = {self->ends[ENTENTE_HIT_BX][i] - start.x, self->ends[ENTENTE_HIT_BY][i] - start.y};

      n += entente_hits_count_lines (self->ends, self->graph->n_edges, start, &end, 1, G_MAXINT, &n_across) / 2.0;
    }

  return n;
}
