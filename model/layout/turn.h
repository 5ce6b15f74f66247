#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

void entente_sweep_turn_across (EntenteSweep *sweep);

G_END_DECLS
