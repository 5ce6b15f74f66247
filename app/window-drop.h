#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_drop_accept (EntenteWindow *window);

G_END_DECLS
