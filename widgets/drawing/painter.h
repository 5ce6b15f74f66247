#pragma once

#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntentePainterTarget:
 * @pixels: upper left pixel to paint on; premultiplied, alpha uppermost
 * @stride: pixels from row to row
 * @width: pixels
 * @height: pixels
 * @x: where the origin of the scene comes to stand, pixels
 * @y: where the origin of the scene comes to stand, pixels
 * @scale: pixels a point
 * @ground: (nullable): opaque colour of what lies below the scene; %NULL for what is there
 *
 * Where a scene is painted.
 */
typedef struct
{
  guint32            *pixels;
  int                 stride;
  int                 width;
  int                 height;
  double              x;
  double              y;
  double              scale;
  const EntenteColor *ground;
} EntentePainterTarget;

gboolean entente_painter_target_find (cairo_t                    *cr,
                                      EntentePainterTarget       *pixels);
void     entente_painter_paint       (const EntentePainterTarget *target,
                                      EntenteScene               *scene,
                                      const EntenteTheme         *theme,
                                      double                      detail);

G_END_DECLS
