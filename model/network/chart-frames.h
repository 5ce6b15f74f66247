#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

void     entente_chart_nest_frames   (EntenteChart       *chart);
guint32  entente_chart_get_closed    (const EntenteChart *chart,
                                      guint32             frame);
guint32 *entente_chart_gather        (const EntenteChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void     entente_chart_count_in_frames (EntenteChart     *chart);
gboolean entente_chart_is_put_away   (const EntenteChart *chart,
                                      double              x,
                                      double              y);
guint32  entente_chart_find_frame    (const EntenteChart *chart,
                                      double              x,
                                      double              y);
gboolean entente_chart_is_in_frame   (const EntenteChart *chart,
                                      guint32             frame,
                                      guint32             outer);

G_END_DECLS
