#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

void entente_pivots_place (EntenteSweep  *sweep,
                           EntenteRandom *random,
                           GCancellable  *cancellable);

G_END_DECLS
