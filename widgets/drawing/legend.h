#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

EntenteScene *entente_legend_scene_new (const EntenteChart  *chart,
                                        const EntenteTheme  *theme,
                                        double               width) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene *entente_legend_scene_new_from_afar (const EntenteChart *chart,
                                        const EntenteTheme  *theme,
                                        double               width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
