#include "model/analysis/cost-game.h"

#include "model/analysis/scale-curve.h"

#include <math.h>

EntenteCostGame *
entente_cost_game_new (guint n_players)
{
  EntenteCostGame *self;

  g_return_val_if_fail (n_players >= 1 && n_players <= ENTENTE_COST_GAME_MAX_PLAYERS, NULL);

  self = g_new (EntenteCostGame, 1);
  self->n_players = n_players;
  self->costs = g_new0 (double, (gsize)1 << n_players);

  return self;
}

void
entente_cost_game_free (EntenteCostGame *self)
{
  if (self == NULL)
    return;

  g_free (self->costs);
  g_free (self);
}

/**
 * entente_cost_game_get_total:
 * @self: a game
 *
 * Returns: what all players pay together
 */
double
entente_cost_game_get_total (const EntenteCostGame *self)
{
  return self->costs[((gsize)1 << self->n_players) - 1];
}

/* R&D, adaptations, and what too small a volume costs above the scale-neutral part, which is each player's own */
static double
get_own_cost (const EntenteCostCause  *causes,
              guint                    n_players,
              guint32                  set,
              double                   fixed_cost,
              const EntenteScaleCurve *curve,
              double                   years)
{
  double cost = fixed_cost, volume = 0;

  for (guint i = 0; i < n_players; i++)
    if (set & 1u << i)
      {
        cost += causes[i].adaptation;
        volume += causes[i].volume;
      }

  if (volume > 0)
    cost += (entente_scale_get_cost (curve, volume) - curve->unit_cost) * volume * years;

  return cost;
}

/* Who parts into two sets that are cheaper on their own would do so. Sets come after all their subsets. */
static void
take_cheapest_parting (EntenteCostGame *self)
{
  for (guint32 set = 1; set < 1u << self->n_players; set++)
    for (guint32 part = (set - 1) & set; part > (set ^ part); part = (part - 1) & set)
      self->costs[set] = MIN (self->costs[set], self->costs[part] + self->costs[set ^ part]);
}

/**
 * entente_cost_game_new_platform:
 * @causes: (array length=n_players): what each partner brings with it
 * @n_players: 1 to %ENTENTE_COST_GAME_MAX_PLAYERS
 * @fixed_cost: of the platform, without adaptations, money
 * @unit_cost: of a vehicle at the minimum efficient scale, money
 * @efficient_scale: vehicles per year
 * @exponent: of the scale curve
 * @years: of life
 *
 * The cost of sharing a platform: R&D, adaptations, and what a vehicle costs above its cost at the minimum efficient
 * scale. A partner with an alternative never pays more alone than that, and a set never more than its parts.
 *
 * Time: O(3^n_players).
 *
 * Returns: (transfer full): the game, in money over the whole life
 */
EntenteCostGame *
entente_cost_game_new_platform (const EntenteCostCause *causes,
                                guint                   n_players,
                                double                  fixed_cost,
                                double                  unit_cost,
                                double                  efficient_scale,
                                double                  exponent,
                                double                  years)
{
  EntenteScaleCurve curve = {unit_cost, efficient_scale, exponent};
  EntenteCostGame  *self = entente_cost_game_new (n_players);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint32 set = 1; set < 1u << n_players; set++)
    self->costs[set] = get_own_cost (causes, n_players, set, fixed_cost, &curve, years);

  for (guint i = 0; i < n_players; i++)
    if (causes[i].alternative < self->costs[1u << i])
      self->costs[1u << i] = causes[i].alternative;

  take_cheapest_parting (self);

  return self;
}
