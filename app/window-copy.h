#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Parts of the chart put on the clipboard, or on the chart once more */

void entente_copy_selection      (EntenteWindow  *window);
void entente_cut_selection       (EntenteWindow  *window);
void entente_duplicate_selection (EntenteWindow  *window);

G_END_DECLS
