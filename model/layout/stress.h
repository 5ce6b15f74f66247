#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_stress (EntenteLayoutGraph *graph,
                                GCancellable       *cancellable,
                                GError            **error);
void     entente_layout_step   (EntenteLayoutBox   *a,
                                EntenteLayoutBox   *b,
                                double              distance,
                                double              eta);
double   entente_layout_eta    (guint               sweep,
                                guint               n_sweeps,
                                double              largest,
                                double              smallest);

G_END_DECLS
