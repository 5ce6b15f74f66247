#pragma once

#include <cairo.h>

#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

void entente_render_scene (cairo_t             *cr,
                           EntenteScene        *scene,
                           const EntenteTheme  *theme,
                           double               detail);
void entente_render_scene_on (cairo_t          *cr,
                           EntenteScene        *scene,
                           const EntenteTheme  *theme,
                           double               detail,
                           const EntenteColor  *ground);

G_END_DECLS
