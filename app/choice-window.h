#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_choose_deals (EntenteWindow *window);

G_END_DECLS
