#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* How loosely the plan is tied: whether deals can be ended apart, how tightly they bind, whether each has a purpose. */

extern const EntenteMethod entente_method_separability;
extern const EntenteMethod entente_method_binding;

EntenteRange entente_binding_get_purpose (const EntenteEconomy *economy);

G_END_DECLS
