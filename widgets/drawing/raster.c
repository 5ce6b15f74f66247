#include "widgets/drawing/raster-private.h"

#include <math.h>
#include <string.h>
#include <wchar.h>

/* Pixels looked at together */
#define STEP 8

static const guint8 nothing[STEP];
static const guint8 all[STEP] = {255, 255, 255, 255, 255, 255, 255, 255};

/* So many pixels of one colour */
static void
paint_run (guint32 *pixels,
           int      n,
           guint32  color)
{
  G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (guint32));

  wmemset ((wchar_t *)pixels, (wchar_t)color, (gsize)n);
}

/**
 * entente_raster_init:
 * @self: (out): a band
 * @pixels: upper left pixel of a picture, premultiplied, alpha uppermost
 * @stride: pixels from row to row
 * @width: of the picture, pixels
 * @height: the most rows a band may have
 *
 * Makes it ready to be painted on. Free with entente_raster_clear().
 */
void
entente_raster_init (EntenteRaster *self,
                     guint32       *pixels,
                     int            stride,
                     int            width,
                     int            height)
{
  *self = (EntenteRaster) {.pixels = pixels, .stride = stride, .width = width, .height = height};
  entente_coverage_init (&self->coverage, width, height);
}

void
entente_raster_clear (EntenteRaster *self)
{
  entente_coverage_clear (&self->coverage);
}

/**
 * entente_raster_set_band:
 * @self: a raster
 * @top: row of the picture
 * @height: rows, at most those it was made for
 *
 * Goes on with other rows.
 */
void
entente_raster_set_band (EntenteRaster *self,
                         int            top,
                         int            height)
{
  self->top = top;
  self->height = self->coverage.height = height;
  entente_coverage_reset (&self->coverage);
}

/**
 * entente_raster_clear_band:
 * @self: a raster
 * @color: with which opaque colour
 *
 * Fills the whole band.
 */
void
entente_raster_clear_band (EntenteRaster      *self,
                           const EntenteColor *color)
{
  guint32 packed = entente_raster_pack_color (color);

  for (int y = self->top; y < self->top + self->height; y++)
    paint_run (self->pixels + (gsize)y * (gsize)self->stride, self->width, packed);
}

/**
 * entente_raster_add_edge:
 * @self: a raster
 * @from: pixels of the picture
 * @to: pixels of the picture
 *
 * Adds an edge of a closed outline, to be filled by entente_raster_fill().
 */
void
entente_raster_add_edge (EntenteRaster      *self,
                         const EntentePoint *from,
                         const EntentePoint *to)
{
  entente_coverage_add_edge (&self->coverage, from->x, from->y - self->top, to->x, to->y - self->top);
}

static int
count_covered (const guint8 *cover,
               int           n)
{
  int i = 0;

  while (i + STEP <= n && memcmp (&cover[i], all, STEP) == 0)
    i += STEP;

  return i;
}

/* As many pixels as are looked at together */
static inline void
mix_step (guint32      *pixels,
          const guint8 *cover,
          guint32       color,
          guint32       alpha)
{
  for (int i = 0; i < STEP; i += 4)
    {
      EntentePixels under;
      EntenteLanes  parts = {cover[i], cover[i], cover[i + 1], cover[i + 1], cover[i + 2], cover[i + 2], cover[i + 3], cover[i + 3]};

      parts += parts >> 7;

      if (alpha != ENTENTE_RASTER_OPAQUE)
        parts = (parts * (guint16)alpha + 128) >> 8;

      memcpy (&under, &pixels[i], sizeof under);
      under = entente_raster_mix_pixels (under, color, parts);
      memcpy (&pixels[i], &under, sizeof under);
    }
}

static void
paint_row (guint32      *pixels,
           const guint8 *cover,
           int           n,
           guint32       color,
           guint32       alpha)
{
  int i = 0;

  for (; i + STEP <= n; i += STEP)
    {
      if (memcmp (&cover[i], nothing, STEP) == 0)
        continue;

      if (alpha == ENTENTE_RASTER_OPAQUE && memcmp (&cover[i], all, STEP) == 0)
        {
          int n_covered = count_covered (&cover[i], n - i);

          paint_run (&pixels[i], n_covered, color);
          i += n_covered - STEP;
        }
      else
        {
          mix_step (&pixels[i], &cover[i], color, alpha);
        }
    }

  for (; i < n; i++)
    if (cover[i] > 0)
      pixels[i] = entente_raster_mix (pixels[i], color, entente_raster_get_share (cover[i], alpha));
}

static void
paint_fading_row (guint32                 *pixels,
                  const guint8            *cover,
                  int                      x,
                  int                      y,
                  int                      n,
                  guint32                  color,
                  guint32                  alpha,
                  const EntenteRasterFade *fade)
{
  for (int i = 0; i < n; i++)
    if (cover[i] > 0)
      pixels[i] = entente_raster_mix (pixels[i], color, entente_raster_get_share (cover[i], (guint32)(alpha * entente_raster_get_strength (fade, x + i + 0.5, y + 0.5))));
}

/**
 * entente_raster_fill:
 * @self: a raster
 * @color: with which colour
 * @even_odd: whether what is enclosed twice lies outside
 * @fade: (nullable): how the colour pales
 *
 * Fills what the edges added since the last time enclose.
 */
void
entente_raster_fill (EntenteRaster           *self,
                     const EntenteColor      *color,
                     gboolean                 even_odd,
                     const EntenteRasterFade *fade)
{
  guint32 packed = entente_raster_pack_color (color);
  guint32 alpha = (guint32)lroundf (color->alpha * ENTENTE_RASTER_OPAQUE);

  for (int y = self->coverage.top; y < self->coverage.bottom; y++)
    {
      int           x, n;
      const guint8 *cover = entente_coverage_take_row (&self->coverage, y, even_odd, &x, &n);
      guint32      *row = self->pixels + (gsize)(self->top + y) * (gsize)self->stride + x;

      if (fade != NULL)
        paint_fading_row (row, cover, x, self->top + y, n, packed, alpha, fade);
      else
        paint_row (row, cover, n, packed, alpha);
    }

  entente_coverage_reset (&self->coverage);
}

/**
 * entente_raster_fill_around:
 * @self: a raster
 * @color: with which colour
 * @hole: what need not be filled
 *
 * Fills what the edges added since the last time enclose once.
 */
void
entente_raster_fill_around (EntenteRaster           *self,
                            const EntenteColor      *color,
                            const EntenteRasterHole *hole)
{
  guint32 packed = entente_raster_pack_color (color);
  guint32 alpha = (guint32)lroundf (color->alpha * ENTENTE_RASTER_OPAQUE);

  for (int y = self->coverage.top; y < self->coverage.bottom; y++)
    {
      int           x, n;
      const guint8 *cover = entente_coverage_take_row (&self->coverage, y, TRUE, &x, &n);
      guint32      *row = self->pixels + (gsize)(self->top + y) * (gsize)self->stride + x;
      gboolean      is_whole = self->top + y < hole->top || self->top + y >= hole->bottom || hole->left >= hole->right;
      int           left = is_whole ? n : CLAMP (hole->left - x, 0, n), right = is_whole ? n : CLAMP (hole->right - x, left, n);

      paint_row (row, cover, left, packed, alpha);
      paint_row (row + right, cover + right, n - right, packed, alpha);
    }

  entente_coverage_reset (&self->coverage);
}

/**
 * entente_raster_fill_mask:
 * @self: a raster
 * @color: with which colour
 * @mask: how much of each pixel is covered, row after row
 * @x: of its upper left pixel
 * @y: of its upper left pixel
 * @width: pixels
 * @height: pixels
 *
 * Fills a mask.
 */
void
entente_raster_fill_mask (EntenteRaster      *self,
                          const EntenteColor *color,
                          const guint8       *mask,
                          int                 x,
                          int                 y,
                          int                 width,
                          int                 height)
{
  guint32 packed = entente_raster_pack_color (color);
  guint32 alpha = (guint32)lroundf (color->alpha * ENTENTE_RASTER_OPAQUE);
  int     left = MAX (x, 0), right = MIN (x + width, self->width);
  int     top = MAX (y, self->top), bottom = MIN (y + height, self->top + self->height);

  for (int row = top; row < bottom && left < right; row++)
    paint_row (self->pixels + (gsize)row * (gsize)self->stride + left,
               mask + (gsize)(row - y) * (gsize)width + (left - x), right - left, packed, alpha);
}

/* Both premultiplied */
static inline guint32
lay_over (guint32 below,
          guint32 above)
{
  guint32 rest = 255 - (above >> 24), result = 0;

  for (int shift = 0; shift < 32; shift += 8)
    {
      guint32 part = ((below >> shift) & 0xff) * rest + 128;

      result |= MIN (((above >> shift) & 0xff) + ((part + (part >> 8)) >> 8), 255) << shift;
    }

  return result;
}

/**
 * entente_raster_lay_over:
 * @self: a raster
 * @pixels: upper left pixel of another picture, premultiplied, alpha uppermost
 * @stride: pixels from row to row
 * @x: where it comes to stand
 * @y: where it comes to stand
 * @width: pixels
 * @height: pixels
 *
 * Lays another picture over this one.
 */
void
entente_raster_lay_over (EntenteRaster *self,
                         const guint32 *pixels,
                         int            stride,
                         int            x,
                         int            y,
                         int            width,
                         int            height)
{
  int left = MAX (x, 0), right = MIN (x + width, self->width);
  int top = MAX (y, self->top), bottom = MIN (y + height, self->top + self->height);

  for (int row = top; row < bottom; row++)
    for (int column = left; column < right; column++)
      {
        guint32  above = pixels[(gssize)(row - y) * stride + (column - x)];
        guint32 *below = self->pixels + (gsize)row * (gsize)self->stride + column;

        if (above != 0)
          *below = lay_over (*below, above);
      }
}
