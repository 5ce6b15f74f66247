#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* What may go wrong: partners that leave, figures that turn out otherwise, dependence on making for others, deals that end. */

extern const EntenteMethod entente_method_exits;
extern const EntenteMethod entente_method_cascades;
extern const EntenteMethod entente_method_outcomes;
extern const EntenteMethod entente_method_swings;
extern const EntenteMethod entente_method_making;
extern const EntenteMethod entente_method_overlap;
extern const EntenteMethod entente_method_management_load;
extern const EntenteMethod entente_method_survival;

G_END_DECLS
