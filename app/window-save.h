#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void     entente_save              (EntenteWindow *window);
void     entente_save_as           (EntenteWindow *window);
void     entente_save_to           (EntenteWindow *window,
                                    const char    *path);
gboolean entente_save_before_close (EntenteWindow *window);

G_END_DECLS
