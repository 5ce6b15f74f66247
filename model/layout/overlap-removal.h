#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_remove_overlaps (EntenteLayoutBox       *boxes,
                                         guint32                 n_boxes,
                                         double                  gap,
                                         GCancellable           *cancellable);
gboolean entente_layout_make_room       (EntenteLayoutGraph     *graph,
                                         double                  gap,
                                         GCancellable           *cancellable,
                                         GError                **error);

G_END_DECLS
