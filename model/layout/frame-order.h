#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_order_in_frames (EntenteLayoutGraph       *graph,
                                         GCancellable             *cancellable);

double   entente_layout_count_cost      (const EntenteLayoutGraph *graph,
                                         double                    usual);

G_END_DECLS
