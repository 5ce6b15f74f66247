#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void entente_open_file     (EntenteApplication  *application,
                            EntenteWindow       *window,
                            GFile               *file);
void entente_open_leftover (EntenteApplication  *application,
                            EntenteLeftover     *leftover);
void entente_open_new      (EntenteWindow       *window);
void entente_open_choose   (EntenteWindow       *window);
void entente_open_example  (EntenteWindow       *window,
                            const char          *name);

G_END_DECLS
