#pragma once

#include "model/exchange/graph.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

gboolean entente_graphml_sniff (const char          *text,
                                gsize                length);
gboolean entente_graphml_read  (EntenteGraph        *graph,
                                const char          *text,
                                gsize                length,
                                EntenteReading      *reading,
                                GError             **error);
GBytes  *entente_graphml_write (const EntenteGraph  *graph,
                                gboolean             with_mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
