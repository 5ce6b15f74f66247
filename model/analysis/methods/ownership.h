#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

extern const EntenteMethod entente_method_ownership;
extern const EntenteMethod entente_method_voting_power;

G_END_DECLS
