#pragma once

#include "model/analysis/economy/economy.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteOdds:
 * @n_draws: random draws, 0 when either plan has no present value
 * @better: share of them in which the second plan is worth more, 0 to 1
 * @worse: in which it is worth less
 *
 * How likely one plan is worth more than another.
 */
typedef struct
{
  guint  n_draws;
  double better;
  double worse;
} EntenteOdds;

EntenteOdds entente_odds_find (const EntenteEconomy *before,
                               const EntenteEconomy *after,
                               GCancellable         *cancellable);

G_END_DECLS
