#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

double   entente_layout_count_cost (EntenteLayoutGraph *graph);
gboolean entente_layout_gather     (EntenteLayoutGraph *graph,
                                    GCancellable       *cancellable);

G_END_DECLS
