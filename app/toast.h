#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void entente_toast_show (AdwToastOverlay  *overlay,
                         const char       *text,
                         const char       *undo);

G_END_DECLS
