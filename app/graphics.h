#pragma once

#include <glib.h>

G_BEGIN_DECLS

void entente_graphics_choose (void);

G_END_DECLS
