#include "model/analysis/formulas/cost-game.h"

#include <math.h>

EntenteCostGame *
entente_cost_game_new (guint n_players)
{
  EntenteCostGame *self;

  g_return_val_if_fail (n_players >= 1, NULL);

  self = g_new0 (EntenteCostGame, 1);
  self->n_players = n_players;

  if (n_players <= ENTENTE_COST_GAME_MAX_TABLE)
    self->costs = g_new0 (double, (gsize)1 << n_players);

  return self;
}

void
entente_cost_game_free (EntenteCostGame *self)
{
  if (self == NULL)
    return;

  g_free (self->costs);
  g_free (self->causes);
  g_free (self);
}

/* What too small a volume costs above the scale-neutral part, which is each player's own. Without a curve nothing. */
static double
get_excess (const EntenteScaleCurve *curve,
            double                   volume,
            double                   years)
{
  if (!(volume > 0) || !(curve->efficient_scale > 0))
    return 0;

  return (entente_scale_get_cost (curve, volume) - curve->unit_cost) * volume * years;
}

static double
get_least (double cost,
           double alternative)
{
  return alternative < cost ? alternative : cost;
}

/* A player that is alone: with the platform for itself, or elsewhere. */
static double
get_cost_alone (const EntenteCostGame  *self,
                const EntenteCostCause *cause)
{
  return get_least (self->fixed_cost + cause->adaptation + get_excess (&self->curve, cause->volume, self->years), cause->alternative);
}

/* With many players, a set either builds the platform or each of them goes its own way. */
static double
get_cost_of_many (const EntenteCostGame *self,
                  double                 adaptation,
                  double                 volume,
                  double                 alone)
{
  return get_least (self->fixed_cost + adaptation + get_excess (&self->curve, volume, self->years), alone);
}

/**
 * entente_cost_coalition_add:
 * @coalition: some players
 * @player: one that is not yet among them
 *
 * Returns: what they would pay together with it, without the others
 */
double
entente_cost_coalition_add (EntenteCostCoalition *coalition,
                            guint                 player)
{
  const EntenteCostGame *game = coalition->game;

  if (game->costs != NULL)
    return game->costs[coalition->set |= 1u << player];

  coalition->adaptation += game->causes[player].adaptation;
  coalition->volume += game->causes[player].volume;
  coalition->alone += get_cost_alone (game, &game->causes[player]);

  return get_cost_of_many (game, coalition->adaptation, coalition->volume, coalition->alone);
}

/**
 * entente_cost_game_get_without:
 * @self: a game
 * @player: one of the players, or one above the last for none
 * @other: another, likewise
 *
 * Returns: what all players but these would pay; 0 when nobody is left
 */
double
entente_cost_game_get_without (const EntenteCostGame *self,
                               guint                  player,
                               guint                  other)
{
  EntenteCostCoalition coalition = {.game = self};
  double               cost = 0;

  for (guint i = 0; i < self->n_players; i++)
    if (i != player && i != other)
      cost = entente_cost_coalition_add (&coalition, i);

  return cost;
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
  return entente_cost_game_get_without (self, self->n_players, self->n_players);
}

/**
 * entente_cost_game_get_alone:
 * @self: a game
 * @player: one of the players
 *
 * Returns: what it would pay without all others
 */
double
entente_cost_game_get_alone (const EntenteCostGame *self,
                             guint                  player)
{
  EntenteCostCoalition coalition = {.game = self};

  return entente_cost_coalition_add (&coalition, player);
}

static double
get_cost_together (const EntenteCostGame  *self,
                   const EntenteCostCause *causes,
                   guint32                 set)
{
  double adaptation = 0, volume = 0;

  for (guint i = 0; i < self->n_players; i++)
    if (set & 1u << i)
      {
        adaptation += causes[i].adaptation;
        volume += causes[i].volume;
      }

  return self->fixed_cost + adaptation + get_excess (&self->curve, volume, self->years);
}

/* Sets come after all their subsets, so that what the others pay is settled when one of them goes elsewhere. */
static void
fill_table (EntenteCostGame        *self,
            const EntenteCostCause *causes)
{
  double alone[ENTENTE_COST_GAME_MAX_TABLE];

  for (guint i = 0; i < self->n_players; i++)
    alone[i] = get_cost_alone (self, &causes[i]);

  for (guint32 set = 1; set < 1u << self->n_players; set++)
    {
      self->costs[set] = get_cost_together (self, causes, set);

      for (guint i = 0; i < self->n_players; i++)
        if (set & 1u << i)
          self->costs[set] = get_least (self->costs[set], self->costs[set ^ 1u << i] + alone[i]);
    }
}

/**
 * entente_cost_game_new_platform:
 * @causes: (array length=n_players): what each partner brings with it
 * @n_players: 1 or more
 * @fixed_cost: of the platform, without adaptations, money
 * @unit_cost: of a vehicle at the minimum efficient scale, money
 * @efficient_scale: vehicles per year; 0 when the unit cost does not depend on volume
 * @exponent: of the scale curve
 * @years: of life
 *
 * The cost of sharing a platform: R&D, adaptations, and what a vehicle costs above its cost at the minimum efficient
 * scale. A partner with an alternative never pays more alone than that, and a set never more than its parts: together it is
 * always cheaper, or as cheap, to build one platform than two, so that all parting is that of single partners who go
 * elsewhere.
 *
 * Time: O(n_players 2^n_players), up to %ENTENTE_COST_GAME_MAX_TABLE of them.
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
  EntenteCostGame *self = entente_cost_game_new (n_players);

  g_return_val_if_fail (self != NULL, NULL);

  self->fixed_cost = fixed_cost;
  self->curve = (EntenteScaleCurve) {unit_cost, efficient_scale, exponent};
  self->years = years;

  if (self->costs != NULL)
    fill_table (self, causes);
  else
    self->causes = g_memdup2 (causes, sizeof *causes * n_players);

  return self;
}
