#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_page_setup (EntenteWindow *window);

G_END_DECLS
