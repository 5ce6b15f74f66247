#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_recent_add  (const char  *uri);
void entente_recent_list (GMenu       *menu);

G_END_DECLS
