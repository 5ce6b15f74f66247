#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_window_actions_add      (EntenteWindow   *window);
void entente_window_actions_add_keys (GtkApplication  *application);

G_END_DECLS
