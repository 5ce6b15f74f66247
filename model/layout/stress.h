#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_stress (EntenteLayoutGraph *graph,
                                GCancellable       *cancellable,
                                GError            **error);

G_END_DECLS
