#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* Who gives what to whom: value balance, weighted reciprocity, one-sided parties. */

extern const EntenteMethod entente_method_value_balance;
extern const EntenteMethod entente_method_reciprocity;
extern const EntenteMethod entente_method_one_sided;

G_END_DECLS
