#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

double entente_title_block_get_height (const EntenteChart  *chart,
                                       guint                n_unnamed,
                                       const EntenteTheme  *theme,
                                       double               width);
double entente_title_block_add        (EntenteScene        *scene,
                                       const EntenteChart  *chart,
                                       guint                n_unnamed,
                                       const EntenteTheme  *theme,
                                       const EntenteRect   *area);

G_END_DECLS
