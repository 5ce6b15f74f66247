#pragma once

#include <gio/gio.h>

#include "model/exchange/graph.h"

G_BEGIN_DECLS

/* Larger graphs than this are not arranged before they are shown. */
#define ENTENTE_GRAPH_MAX_ARRANGED 10000u

gboolean entente_graph_arrange (EntenteGraph  *graph,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
