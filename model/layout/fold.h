#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_fold (EntenteLayoutGraph *graph,
                              double              aspect,
                              double              gap);

G_END_DECLS
