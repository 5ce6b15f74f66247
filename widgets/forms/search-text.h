#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *entente_search_fold    (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_search_matches (const char  *folded_text,
                                 const char  *folded_query);

G_END_DECLS
