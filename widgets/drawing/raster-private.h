#pragma once

#include "widgets/drawing/raster.h"

#include <math.h>

G_BEGIN_DECLS

/* What the parts of the raster do with single pixels. */

/* The alpha of an opaque colour. */
#define ENTENTE_RASTER_OPAQUE 256u

static inline guint32
entente_raster_pack_color (const EntenteColor *color)
{
  return 0xff000000u | (guint32)lroundf (color->red * 255) << 16 | (guint32)lroundf (color->green * 255) << 8 | (guint32)lroundf (color->blue * 255);
}

/* part: 0 to ENTENTE_RASTER_OPAQUE */
static inline guint32
entente_raster_mix (guint32 under,
                    guint32 over,
                    guint32 part)
{
  guint32 even = (under & 0xff00ff) * (ENTENTE_RASTER_OPAQUE - part) + (over & 0xff00ff) * part + 0x800080;
  guint32 odd = (under >> 8 & 0xff00ff) * (ENTENTE_RASTER_OPAQUE - part) + (over >> 8 & 0xff00ff) * part + 0x800080;

  return (even >> 8 & 0xff00ff) | (odd & 0xff00ff00);
}

/* Four pixels, and the same with a lane for every other colour of each */
typedef guint32 EntentePixels __attribute__ ((vector_size (16)));
typedef guint16 EntenteLanes __attribute__ ((vector_size (16)));

/* Each of the four as entente_raster_mix() mixes one; parts: each for both lanes of its pixel */
static G_ALWAYS_INLINE inline EntentePixels
entente_raster_mix_pixels (EntentePixels under,
                           guint32       color,
                           EntenteLanes  parts)
{
  guint32       even = color & 0xff00ff, odd = color >> 8 & 0xff00ff;
  EntentePixels over_even = {even, even, even, even}, over_odd = {odd, odd, odd, odd};
  EntenteLanes  rest = ENTENTE_RASTER_OPAQUE - parts;
  EntenteLanes  low = ((EntenteLanes)under & 0xff) * rest + (EntenteLanes)over_even * parts + 0x80;
  EntenteLanes  high = ((EntenteLanes)under >> 8) * rest + (EntenteLanes)over_odd * parts + 0x80;

  return (EntentePixels)((low >> 8) | (high & 0xff00));
}

/* Exact for a covered pixel and for one that is not. */
static inline guint32
entente_raster_get_share (guint32 cover,
                          guint32 alpha)
{
  return ((cover + (cover >> 7)) * alpha + 128) >> 8;
}

/* What is left of the colour of a line at a place, pixels */
static inline double
entente_raster_get_strength (const EntenteRasterFade *fade,
                             double                   x,
                             double                   y)
{
  double way = CLAMP ((x - fade->x) * fade->dx + (y - fade->y) * fade->dy, 0, 1);

  return 1 - fade->loss * (1 - fabs (2 * way - 1));
}

G_END_DECLS
