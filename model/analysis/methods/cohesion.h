#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* What holds the network together: companies and deals it would fall apart without, groups within it, its core. */

extern const EntenteMethod entente_method_cut_points;
extern const EntenteMethod entente_method_communities;
extern const EntenteMethod entente_method_cores;

G_END_DECLS
