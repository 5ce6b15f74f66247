#pragma once

#include "widgets/drawing/network-looks.h"

G_BEGIN_DECLS

/* What the legend says about the rules of a view. */

gboolean entente_legend_shows_own_looks (const EntenteChart   *chart);
guint *entente_legend_count_looks     (const EntenteChart     *chart) G_GNUC_WARN_UNUSED_RESULT;
double entente_legend_get_look_width  (const EntenteChart     *chart,
                                       guint32                 entry);
void   entente_legend_draw_look       (EntenteScene           *scene,
                                       const EntenteChart     *chart,
                                       const EntenteTheme     *theme,
                                       guint32                 entry,
                                       double                  x,
                                       double                  middle);

G_END_DECLS
