#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

void entente_pivots_place (EntenteSweep  *sweep,
                           EntenteRandom *random);

G_END_DECLS
