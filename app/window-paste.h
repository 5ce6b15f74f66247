#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What is taken from the clipboard */

void entente_paste       (EntenteWindow  *window);
void entente_paste_table (EntenteWindow  *window);
void entente_paste_logo  (EntenteWindow  *window);

G_END_DECLS
