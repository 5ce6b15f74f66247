#include "model/layout/annealing.h"

#include <math.h>

/* So many places are tried for a box each time it is visited. */
#define N_TRIALS 6u

/* As much more stress than is allowed in the end there may be on the way. */
#define SLACK 0.5

/* The price of stress is set so often by so many times what is too much, within limits. */
#define N_PRICES   400u
#define PRICE_GAIN 6.0
#define MOST_UP    0.12
#define MOST_DOWN  0.03

/* How often a box is set beside a neighbour and not just moved, and how far from it, in steps. */
#define BESIDE_NEIGHBOUR 0.05f
#define BESIDE           0.5f

/* How far a box is moved at last, in steps. */
#define NEAR_MOVE 0.05f

/* Cards that lines run across are looked for in this last part. */
#define CARDS_PART 0.2

static float
get_chance (EntenteAnnealing *self)
{
  return (float)entente_random_next_uniform (&self->random);
}

/* How long a step is in the picture, which may grow on the way unless something is held. */
static float
get_step (const EntenteAnnealing *self)
{
  return self->is_held ? 1 : (float)(self->ratios.squares / self->ratios.sum);
}

static EntenteHitPoint
get_place (const EntenteAnnealing *self,
           guint32                 box)
{
  return (EntenteHitPoint) {self->flaws.sweep.xs[box], self->flaws.sweep.ys[box]};
}

static EntenteHitPoint
propose_beside_neighbour (EntenteAnnealing *self,
                          guint32           box)
{
  const EntenteNeighbours *neighbours = self->flaws.sweep.neighbours;
  guint32                  degree = entente_neighbours_count (neighbours, box);
  guint32                  end = neighbours->ends[neighbours->offsets[box] + entente_random_next_below (&self->random, degree)];
  float                    angle = get_chance (self) * 2 * (float)G_PI, away = BESIDE * get_step (self);
  EntenteHitPoint          place = get_place (self, end);

  return (EntenteHitPoint) {place.x + away * cosf (angle), place.y + away * sinf (angle)};
}

/* Mostly somewhere near; at times beside a neighbour, wherever that stands. */
static EntenteHitPoint
propose (EntenteAnnealing *self,
         guint32           box,
         float             reach)
{
  EntenteHitPoint place = get_place (self, box);

  if (get_chance (self) < BESIDE_NEIGHBOUR)
    return propose_beside_neighbour (self, box);

  place.x += (get_chance (self) - 0.5f) * 2 * reach;
  place.y += (get_chance (self) - 0.5f) * 2 * reach;

  return place;
}

/* At the scale of the picture at which it is least; what is held sets the scale. */
static double
count_stress (const EntenteAnnealing *self,
              EntenteRatios           ratios)
{
  return self->is_held ? self->n_pairs - 2 * ratios.sum + ratios.squares : self->n_pairs - ratios.sum * ratios.sum / ratios.squares;
}

static EntenteRatios
replace (EntenteRatios all,
         EntenteRatios old_part,
         EntenteRatios new_part)
{
  return (EntenteRatios) {all.sum - old_part.sum + new_part.sum, all.squares - old_part.squares + new_part.squares};
}

static void
visit (EntenteAnnealing *self,
       guint32           box,
       float             heat,
       float             reach)
{
  EntenteRatios part;
  float         flaws = entente_flaws_count_near (&self->flaws, box, &part) + entente_flaws_count_far (&self->flaws, box, INFINITY);
  double        stress = count_stress (self, self->ratios);

  for (guint i = 0; i < N_TRIALS; i++)
    {
      EntenteHitPoint before = get_place (self, box);
      float           new_flaws, allowed = flaws - heat * logf (get_chance (self) + 1e-30f);
      EntenteRatios   new_part, ratios;
      double          new_stress;

      entente_flaws_put (&self->flaws, box, propose (self, box, reach));
      new_flaws = entente_flaws_count_near (&self->flaws, box, &new_part);
      ratios = replace (self->ratios, part, new_part);
      new_stress = count_stress (self, ratios);
      allowed -= (float)(self->price * (new_stress - stress));

      if (new_flaws < allowed)
        new_flaws += entente_flaws_count_far (&self->flaws, box, allowed - new_flaws);

      if (new_flaws < allowed)
        {
          flaws = new_flaws;
          part = new_part;
          stress = new_stress;
          self->ratios = ratios;
        }
      else
        entente_flaws_put (&self->flaws, box, before);
    }
}

static gboolean
is_any_held (const EntenteSweep *sweep)
{
  for (guint32 i = 0; i < sweep->n_boxes; i++)
    if (sweep->holds[i] > 0)
      return TRUE;

  return FALSE;
}

static void
measure_ratios (EntenteAnnealing *self)
{
  const EntenteDistances *distances = self->flaws.sweep.distances;

  self->n_pairs = 0;
  self->ratios = (EntenteRatios) {0, 0};

  for (guint32 i = 0; i < self->flaws.graph->n_boxes; i++)
    {
      const guint16 *row = &distances->closeness[(gsize)i * distances->stride];
      EntenteRatios  part;

      entente_flaws_count_near (&self->flaws, i, &part);
      self->ratios = replace (self->ratios, (EntenteRatios) {0, 0}, (EntenteRatios) {part.sum / 2, part.squares / 2});
      for (guint32 k = 0; k < distances->n_sources; k++)
        self->n_pairs += row[k] > 0 ? 0.5 : 0;
    }
}

/* Stress that is too high becomes dearer; as much is allowed at first as the slack adds. */
static void
set_price (EntenteAnnealing *self,
           double            left)
{
  double allowed = self->allowed * (1 + SLACK * left * left);

  self->price *= exp (CLAMP (PRICE_GAIN * (count_stress (self, self->ratios) / allowed - 1), -MOST_DOWN, MOST_UP));
}

/**
 * entente_annealing_init:
 * @self: what is to become better
 * @sweep: where it starts; the places are copied
 * @graph: its cards and lines
 * @unit: points in a step
 * @random: from which it has a source of chance of its own
 */
void
entente_annealing_init (EntenteAnnealing         *self,
                        const EntenteSweep       *sweep,
                        const EntenteLayoutGraph *graph,
                        double                    unit,
                        EntenteRandom            *random)
{
  *self = (EntenteAnnealing) {.is_held = is_any_held (sweep)};
  entente_random_seed (&self->random, entente_random_next (random));
  entente_flaws_init (&self->flaws, sweep, graph, unit);
  measure_ratios (self);
}

void
entente_annealing_clear (EntenteAnnealing *self)
{
  entente_flaws_clear (&self->flaws);
}

/**
 * entente_annealing_get_stress:
 * @self: what is annealed
 *
 * Returns: the sum over pairs, at the scale of the picture at which it is least unless something is held
 */
double
entente_annealing_get_stress (const EntenteAnnealing *self)
{
  return count_stress (self, self->ratios);
}

/**
 * entente_annealing_take_places:
 * @self: what is annealed
 * @from: where it shall stand
 */
void
entente_annealing_take_places (EntenteAnnealing       *self,
                               const EntenteAnnealing *from)
{
  entente_flaws_take_places (&self->flaws, &from->flaws.sweep);
  measure_ratios (self);
}

/**
 * entente_annealing_restore_scale:
 * @self: what is annealed
 *
 * Brings the picture back to the scale at which stress is least, unless something is held. On the way it may grow, as what
 * crosses what and the stress do not depend on it.
 */
void
entente_annealing_restore_scale (EntenteAnnealing *self)
{
  EntenteSweep *sweep = &self->flaws.sweep;
  float         scale = (float)(self->ratios.sum / self->ratios.squares);

  if (self->is_held)
    return;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      sweep->xs[i] *= scale;
      sweep->ys[i] *= scale;
    }

  entente_annealing_take_places (self, self);
}

/**
 * entente_annealing_run:
 * @self: places; they are moved
 * @plan: how much is done
 * @cancellable: (nullable): stops the work within a visit
 *
 * Visits boxes one by one and moves them where there are fewer flaws and little stress. Boxes that are held stay.
 */
void
entente_annealing_run (EntenteAnnealing    *self,
                       EntenteAnnealingPlan plan,
                       GCancellable        *cancellable)
{
  for (guint i = (guint)(plan.n_visits * (1 - plan.part)); i < plan.n_visits && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double  left = 1 - (double)i / plan.n_visits;
      guint32 box = entente_random_next_below (&self->random, self->flaws.graph->n_boxes);

      if (plan.heat > 0 && i % MAX (plan.n_visits / N_PRICES, 1) == 0)
        set_price (self, left);

      self->flaws.with_cards = plan.heat <= 0 || left < CARDS_PART;
      if (self->flaws.sweep.holds[box] <= 0)
        visit (self, box, (float)(plan.heat * left * left), (float)(plan.reach * left + NEAR_MOVE) * get_step (self));
    }
}
