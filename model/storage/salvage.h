#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize entente_salvage_find_next (const char *text,
                                 gsize       length,
                                 gsize       from,
                                 gboolean    from_itself);
char *entente_salvage_list_ids  (const char *text,
                                 gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
