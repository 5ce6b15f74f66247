#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* What platforms, plants, models and technologies cost and bring, and whether a company can live on its own. */

extern const EntenteMethod entente_method_rd_cost;
extern const EntenteMethod entente_method_unit_cost;
extern const EntenteMethod entente_method_scale_gap;
extern const EntenteMethod entente_method_break_even;
extern const EntenteMethod entente_method_plant_load;
extern const EntenteMethod entente_method_landed_cost;
extern const EntenteMethod entente_method_price_point;
extern const EntenteMethod entente_method_independence;

G_END_DECLS
