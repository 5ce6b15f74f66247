#pragma once

#include <cairo.h>

#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

void entente_render_scene (cairo_t             *cr,
                           EntenteScene        *scene,
                           const EntenteTheme  *theme,
                           double               detail);

G_END_DECLS
