#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

gboolean entente_tree_unfold (EntenteSweep             *sweep,
                              const EntenteLayoutGraph *graph,
                              EntenteRandom            *random,
                              GCancellable             *cancellable);

G_END_DECLS
