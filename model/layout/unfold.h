#pragma once

#include "model/layout/layout.h"
#include "model/random.h"

G_BEGIN_DECLS

gboolean entente_layout_unfold (EntenteLayoutGraph *graph,
                                EntenteRandom      *random,
                                double             *most_rise,
                                GCancellable       *cancellable);
gboolean entente_layout_tidy   (EntenteLayoutGraph *graph,
                                EntenteRandom      *random,
                                GCancellable       *cancellable);

G_END_DECLS
