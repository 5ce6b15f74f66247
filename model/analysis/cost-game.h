#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every set of players has a cost of its own; more players than this are too many sets. */
#define ENTENTE_COST_GAME_MAX_PLAYERS 20u

/**
 * EntenteCostGame:
 * @costs: (array): what each set of players would pay alone, by bit set: bit i for player i; costs[0] is 0
 *
 * Who shares a cost, and what each set of them would pay without the others.
 */
typedef struct
{
  guint   n_players;
  double *costs;
} EntenteCostGame;

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCostGame, entente_cost_game_free)

G_END_DECLS
