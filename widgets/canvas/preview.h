#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/* What a chart would look like after a gesture that is not yet finished. */

EntenteScene *entente_preview_resize (const EntenteChart *chart,
                                      const EntenteTheme *theme,
                                      const char         *id,
                                      const EntenteRect  *rect) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene *entente_preview_move       (const EntenteChart  *chart,
                                          const EntenteTheme  *theme,
                                          const char *const   *ids,
                                          double               dx,
                                          double               dy) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene *entente_preview_bend       (const EntenteChart  *chart,
                                          const EntenteTheme  *theme,
                                          const char          *line,
                                          const EntentePoint  *points,
                                          guint                n_points) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene *entente_preview_move_label (const EntenteChart  *chart,
                                          const EntenteTheme  *theme,
                                          const char          *line,
                                          const EntentePoint  *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
