#pragma once

#include "widgets/drawing/coverage.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteRaster:
 * @pixels: upper left pixel of a picture; premultiplied, alpha uppermost
 * @stride: pixels from row to row
 * @width: pixels
 * @top: row of the picture that is its first
 * @height: rows
 *
 * A band of rows of a picture that is painted on. Bands of one picture may be painted on several threads.
 */
typedef struct
{
  guint32        *pixels;
  int             stride;
  int             width;
  int             top;
  int             height;
  EntenteCoverage coverage;
} EntenteRaster;

/**
 * EntenteRasterFade:
 * @x: where it starts, pixels
 * @y: where it starts, pixels
 * @dx: what each pixel rightwards adds to the way, 0 to 1
 * @dy: what each pixel downwards adds to it
 * @loss: how much is lost in the middle of the way, 0 to 1
 *
 * How a line pales towards its middle.
 */
typedef struct
{
  double x;
  double y;
  double dx;
  double dy;
  double loss;
} EntenteRasterFade;

/**
 * EntenteRasterHole:
 * @left: first column
 * @top: first row
 * @right: column after the last
 * @bottom: row after the last
 *
 * Pixels that need not be painted, as something opaque will lie over them. Without pixels when @right is @left.
 */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} EntenteRasterHole;

void entente_raster_init          (EntenteRaster           *self,
                                   guint32                 *pixels,
                                   int                      stride,
                                   int                      width,
                                   int                      height);
void entente_raster_clear         (EntenteRaster           *self);
void entente_raster_set_band      (EntenteRaster           *self,
                                   int                      top,
                                   int                      height);
void entente_raster_clear_band    (EntenteRaster           *self,
                                   const EntenteColor      *color);
void entente_raster_add_edge      (EntenteRaster           *self,
                                   const EntentePoint      *from,
                                   const EntentePoint      *to);
void entente_raster_fill          (EntenteRaster           *self,
                                   const EntenteColor      *color,
                                   gboolean                 even_odd,
                                   const EntenteRasterFade *fade);
void entente_raster_fill_around   (EntenteRaster           *self,
                                   const EntenteColor      *color,
                                   const EntenteRasterHole *hole);
void entente_raster_fill_mask     (EntenteRaster           *self,
                                   const EntenteColor      *color,
                                   const guint8            *mask,
                                   int                      x,
                                   int                      y,
                                   int                      width,
                                   int                      height);
void entente_raster_lay_over      (EntenteRaster           *self,
                                   const guint32           *pixels,
                                   int                      stride,
                                   int                      x,
                                   int                      y,
                                   int                      width,
                                   int                      height);
void entente_raster_add_hairline  (EntenteRaster           *self,
                                   const EntentePoint      *points,
                                   guint                    n_points,
                                   double                   width,
                                   const EntenteColor      *color,
                                   const EntenteRasterFade *fade);

G_END_DECLS
