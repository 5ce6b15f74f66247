#pragma once

#include "model/analysis/formulas/cost-game.h"
#include "model/random.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many players can be told apart in an objection. */
#define ENTENTE_COST_MAX_OBJECTORS 64u

/**
 * EntenteCostObjection:
 * @players: bit set of players who together would pay less without the others, of the first 64
 * @excess: how much less, money
 */
typedef struct
{
  guint64 players;
  double  excess;
} EntenteCostObjection;

void    entente_cost_share_equally       (const EntenteCostGame *game,
                                          double                *shares);
gboolean entente_cost_share_by_weight    (const EntenteCostGame *game,
                                          const double          *weights,
                                          double                *shares);
gboolean entente_cost_share_by_alone     (const EntenteCostGame *game,
                                          double                *shares);
void    entente_cost_share_by_shapley    (const EntenteCostGame *game,
                                          double                *shares);
gboolean entente_cost_share_by_estimate  (const EntenteCostGame *game,
                                          guint64                seed,
                                          GCancellable          *cancellable,
                                          double                *shares,
                                          double                *errors);
void    entente_cost_share_by_separable  (const EntenteCostGame *game,
                                          double                *shares);
double  entente_cost_get_saving          (const EntenteCostGame *game,
                                          guint                  player,
                                          double                 share);
GArray *entente_cost_find_objections     (const EntenteCostGame *game,
                                          const double          *shares,
                                          guint                  most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
