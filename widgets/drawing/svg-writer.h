#pragma once

#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

GBytes *entente_svg_write (EntenteScene        *scene,
                           const EntenteTheme  *theme,
                           double               width,
                           double               height,
                           const char          *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
