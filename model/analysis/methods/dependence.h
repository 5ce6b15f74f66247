#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* A company among its partners: who leads to whom, on whom it depends, on how many topics they work. */

extern const EntenteMethod entente_method_standing;
extern const EntenteMethod entente_method_dependence;
extern const EntenteMethod entente_method_topics;

G_END_DECLS
