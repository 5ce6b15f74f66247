#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

gboolean entente_layout_is_nested (const EntenteLayoutGraph *graph);
gboolean entente_layout_nested    (EntenteLayoutGraph       *graph,
                                   GCancellable             *cancellable,
                                   GError                  **error);

G_END_DECLS
