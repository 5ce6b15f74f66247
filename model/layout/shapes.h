#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

/* What entente_layout_run() is made of. Each places all boxes of a graph, pinned ones too, around any point; a graph has
 * no parts that no line joins, except for the lanes. FALSE when it was stopped. */

gboolean entente_layout_circle    (EntenteLayoutGraph       *graph,
                                   GCancellable             *cancellable);
gboolean entente_layout_layered   (EntenteLayoutGraph       *graph,
                                   GCancellable             *cancellable);
gboolean entente_layout_lanes     (EntenteLayoutGraph       *graph,
                                   GCancellable             *cancellable);
gboolean entente_layout_ego       (EntenteLayoutGraph       *graph,
                                   GCancellable             *cancellable);

G_END_DECLS
