#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_order_in_frames (EntenteLayoutGraph *graph,
                                         GCancellable       *cancellable);

G_END_DECLS
