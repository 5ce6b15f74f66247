#pragma once

#include "model/exchange/graph.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

gboolean entente_csv_read           (EntenteGraph       *graph,
                                     const char         *text,
                                     gsize               length,
                                     EntenteReading     *reading,
                                     GError            **error);
gboolean entente_csv_has_edges      (const char         *text,
                                     gsize               length);
char    *entente_csv_name_companion (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
char    *entente_csv_find_companion (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *entente_csv_write_edges    (const EntenteGraph *graph,
                                     gboolean            with_mark) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *entente_csv_write_nodes    (const EntenteGraph *graph,
                                     gboolean            with_mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
