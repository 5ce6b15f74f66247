#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Pictures taken from the clipboard */

void entente_paste_picture (EntenteWindow *window);
void entente_paste_logo    (EntenteWindow *window);

G_END_DECLS
