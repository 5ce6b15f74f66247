#pragma once

#include "app/window.h"
#include "model/exchange/format.h"

G_BEGIN_DECLS

gboolean entente_graph_export (EntenteWindow        *window,
                               const EntenteFormat  *format,
                               const char           *path);

G_END_DECLS
