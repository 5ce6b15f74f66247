#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_remove_overlaps (EntenteLayoutBox *boxes,
                                         guint32           n_boxes,
                                         double            gap);

G_END_DECLS
