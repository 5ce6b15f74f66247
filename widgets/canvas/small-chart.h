#pragma once

#include "widgets/canvas/viewport.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteSmallChart:
 * @scene: what is drawn
 * @theme: its colours
 * @viewport: where the scene lies on the drawing
 * @width: of the drawing, logical pixels
 * @height: of the drawing, logical pixels
 * @factor: pixels a logical pixel
 *
 * A chart in so little room that only its lines and the colours of its cards can be told.
 */
typedef struct
{
  EntenteScene          *scene;
  const EntenteTheme    *theme;
  const EntenteViewport *viewport;
  int                    width;
  int                    height;
  int                    factor;
} EntenteSmallChart;

cairo_surface_t *entente_small_chart_draw (const EntenteSmallChart *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
