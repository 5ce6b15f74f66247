#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Parts of the chart put on the clipboard */

void     entente_copy_selection (EntenteWindow  *window);
void     entente_cut_selection  (EntenteWindow  *window);
gboolean entente_can_copy       (EntenteWindow  *window);

G_END_DECLS
