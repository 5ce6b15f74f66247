#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* What deals and platforms are worth over the years of the plan, and what it is worth to stay flexible. */

extern const EntenteMethod entente_method_worth;
extern const EntenteMethod entente_method_flexibility;

G_END_DECLS
