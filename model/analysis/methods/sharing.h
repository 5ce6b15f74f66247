#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* Who pays what for a platform, by several rules, and who would then rather go alone. */

extern const EntenteMethod entente_method_simple_shares;
extern const EntenteMethod entente_method_sharing_checks;
extern const EntenteMethod entente_method_shapley;
extern const EntenteMethod entente_method_separable_costs;

G_END_DECLS
