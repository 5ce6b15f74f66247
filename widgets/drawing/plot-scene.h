#pragma once

#include "model/analysis/charts/plot.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

EntenteScene *entente_plot_scene_new (const EntentePlot   *plot,
                                      const EntenteTheme  *theme,
                                      double               width,
                                      double               height) G_GNUC_WARN_UNUSED_RESULT;

EntenteScene *entente_plot_body_new  (const EntentePlot   *plot,
                                      const EntenteTheme  *theme,
                                      double               width,
                                      double               height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
