#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* How the plan stands on its day, and how that changes over time. */

extern const EntenteMethod entente_method_state;
extern const EntenteMethod entente_method_course;

G_END_DECLS
