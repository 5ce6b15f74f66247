#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_exchange_open   (EntenteApplication   *application,
                              EntenteWindow        *window,
                              const char           *path);
void entente_exchange_import (EntenteWindow        *window,
                              const char           *path);
void entente_exchange_choose (EntenteWindow        *window);

G_END_DECLS
