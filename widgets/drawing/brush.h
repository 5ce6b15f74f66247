#pragma once

#include "widgets/drawing/outline.h"
#include "widgets/drawing/raster.h"
#include "widgets/drawing/sight.h"

G_BEGIN_DECLS

/**
 * EntenteBrush:
 * @target: where is painted
 * @sight: what is seen there
 * @width: of the line that is painted, pixels
 * @outline: of what is painted
 * @dash: (element-type EntentePoint): room for one
 *
 * What one thread paints with.
 */
typedef struct
{
  const EntentePainterTarget *target;
  const EntenteSight         *sight;
  double                      width;
  EntenteRaster               raster;
  EntenteOutline              outline;
  GArray                     *dash;
} EntenteBrush;

void entente_brush_add_closed (EntenteBrush            *brush);
void entente_brush_stroke     (EntenteBrush            *brush,
                               const EntenteSceneItem  *item,
                               gboolean                 closed,
                               const EntenteRasterFade *fade);
void entente_brush_paint_box  (EntenteBrush            *brush,
                               const EntenteSightItem  *visible);

G_END_DECLS
