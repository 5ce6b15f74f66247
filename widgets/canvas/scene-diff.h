#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

void entente_scene_diff (EntenteScene  *before,
                         EntenteScene  *after,
                         double         scale,
                         EntenteRect   *changed,
                         EntenteRect   *cards);

G_END_DECLS
