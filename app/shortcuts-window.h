#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_shortcuts_show (EntenteWindow *window);

G_END_DECLS
