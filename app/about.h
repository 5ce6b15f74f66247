#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_about (EntenteWindow *window);

G_END_DECLS
