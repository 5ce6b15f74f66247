#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

extern const EntenteMethod entente_method_ties;
extern const EntenteMethod entente_method_density;
extern const EntenteMethod entente_method_centralisation;

G_END_DECLS
