#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

extern const EntenteMethod entente_method_card;

G_END_DECLS
