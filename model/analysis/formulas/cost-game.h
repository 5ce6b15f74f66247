#pragma once

#include "model/analysis/formulas/scale-curve.h"

G_BEGIN_DECLS

/* Every set of so many players has a cost of its own; more players than this are too many sets. */
#define ENTENTE_COST_GAME_MAX_TABLE 20u

/**
 * EntenteCostCause:
 * @volume: vehicles per year
 * @adaptation: what making the platform fit costs, money
 * @alternative: what it would cost elsewhere, money; %NAN when there is nothing else
 *
 * What a partner of a platform brings with it.
 */
typedef struct
{
  double volume;
  double adaptation;
  double alternative;
} EntenteCostCause;

/**
 * EntenteCostGame:
 * @costs: (nullable) (array): what each set of players would pay alone, by bit set: bit i for player i; costs[0] is 0;
 *   %NULL above %ENTENTE_COST_GAME_MAX_TABLE players
 * @causes: (nullable) (array length=n_players): above that, what the costs follow from
 * @fixed_cost: likewise; of the platform, without adaptations, money
 * @curve: likewise
 * @years: likewise; of life
 *
 * Who shares a cost, and what each set of them would pay without the others.
 */
typedef struct
{
  guint             n_players;
  double           *costs;
  EntenteCostCause *causes;
  double            fixed_cost;
  EntenteScaleCurve curve;
  double            years;
} EntenteCostGame;

/**
 * EntenteCostCoalition:
 *
 * A set of players that grows one by one, with its cost at hand. Put one on the stack, all 0 but @game.
 */
typedef struct
{
  const EntenteCostGame *game;
  guint32                set;
  double                 adaptation;
  double                 volume;
  double                 alone;
} EntenteCostCoalition;

EntenteCostGame *entente_cost_game_new          (guint                    n_players) G_GNUC_WARN_UNUSED_RESULT;
EntenteCostGame *entente_cost_game_new_platform (const EntenteCostCause  *causes,
                                                 guint                    n_players,
                                                 double                   fixed_cost,
                                                 double                   unit_cost,
                                                 double                   efficient_scale,
                                                 double                   exponent,
                                                 double                   years) G_GNUC_WARN_UNUSED_RESULT;
void             entente_cost_game_free         (EntenteCostGame         *self);
double           entente_cost_game_get_total    (const EntenteCostGame   *self);
double           entente_cost_game_get_alone    (const EntenteCostGame   *self,
                                                 guint                    player);
double           entente_cost_game_get_without  (const EntenteCostGame   *self,
                                                 guint                    player,
                                                 guint                    other);
double           entente_cost_coalition_add     (EntenteCostCoalition    *coalition,
                                                 guint                    player);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCostGame, entente_cost_game_free)

G_END_DECLS
