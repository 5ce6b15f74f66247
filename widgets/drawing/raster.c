#include "widgets/drawing/raster.h"

#include <math.h>
#include <string.h>

/* A thin line covers parts of three pixels across. How much of each depends on how wide it is (WIDTHS steps from LEAST_WIDTH
   to MOST_WIDTH; what is thinner is as wide, but paler), how steep (SLOPES steps), and where its middle lies (PHASES steps). */
#define WIDTHS      25
#define SLOPES      17
#define PHASES      (1 << PHASE_BITS)
#define PHASE_BITS  5
#define LEAST_WIDTH 0.4
#define MOST_WIDTH  1.6

/* Where a line is, across, is counted in such parts of a pixel. */
#define PIXEL_BITS 32
#define PIXEL      ((gint64)1 << PIXEL_BITS)

/* The alpha of an opaque colour. */
#define OPAQUE 256u

/* Pixels looked at together */
#define STEP 8

static const guint8 nothing[STEP];
static const guint8 all[STEP] = {255, 255, 255, 255, 255, 255, 255, 255};

static guint8 profiles[WIDTHS][SLOPES][PHASES][4];

/* The area below a bar of this height that a line has swept until @u. */
static double
sweep (double u,
       double height)
{
  if (u <= -height / 2)
    return 0;

  return u < height / 2 ? (u + height / 2) * (u + height / 2) / 2 : height * u;
}

static void
make_profile (guint8 profile[4],
              double width,
              double slope,
              double middle)
{
  double height = width * sqrt (1 + slope * slope);
  double before = 0;

  for (int i = 0; i < 3; i++)
    {
      double end = i < 2 ? i - middle : 3;
      double area = (sweep (end + slope / 2, height) - sweep (end - slope / 2, height)) / slope;

      profile[i] = (guint8)lround (CLAMP (area - before, 0, 1) * 255);
      before = area;
    }
}

static gpointer
make_profiles (gpointer data)
{
  for (int width = 0; width < WIDTHS; width++)
    for (int slope = 0; slope < SLOPES; slope++)
      for (int phase = 0; phase < PHASES; phase++)
        make_profile (profiles[width][slope][phase],
                      LEAST_WIDTH + (MOST_WIDTH - LEAST_WIDTH) * width / (WIDTHS - 1),
                      MAX ((double)slope / (SLOPES - 1), 0.01),
                      (phase + 0.5) / PHASES);

  return profiles;
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
  static GOnce once = G_ONCE_INIT;

  g_once (&once, make_profiles, NULL);
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

static guint32
pack_color (const EntenteColor *color)
{
  return 0xff000000u | (guint32)lroundf (color->red * 255) << 16 | (guint32)lroundf (color->green * 255) << 8 | (guint32)lroundf (color->blue * 255);
}

/* part: 0 to OPAQUE */
static inline guint32
mix (guint32 under,
     guint32 over,
     guint32 part)
{
  guint32 even = (under & 0xff00ff) * (OPAQUE - part) + (over & 0xff00ff) * part + 0x800080;
  guint32 odd = (under >> 8 & 0xff00ff) * (OPAQUE - part) + (over >> 8 & 0xff00ff) * part + 0x800080;

  return (even >> 8 & 0xff00ff) | (odd & 0xff00ff00);
}

/* Exact for a covered pixel and for one that is not. */
static inline guint32
get_share (guint32 cover,
           guint32 alpha)
{
  return ((cover + (cover >> 7)) * alpha + 128) >> 8;
}

static void
paint_row (guint32      *pixels,
           const guint8 *cover,
           int           n,
           guint32       color,
           guint32       alpha)
{
  for (int i = 0; i < n; i++)
    {
      guint32 part;

      while (i + STEP < n && memcmp (&cover[i], nothing, STEP) == 0)
        i += STEP;

      while (i + STEP < n && alpha == OPAQUE && memcmp (&cover[i], all, STEP) == 0)
        for (int j = 0; j < STEP; j++)
          pixels[i++] = color;

      part = get_share (cover[i], alpha);

      if (part == OPAQUE)
        pixels[i] = color;
      else if (part > 0)
        pixels[i] = mix (pixels[i], color, part);
    }
}

static double
get_strength (const EntenteRasterFade *fade,
              double                   x,
              double                   y)
{
  double way = CLAMP ((x - fade->x) * fade->dx + (y - fade->y) * fade->dy, 0, 1);

  return 1 - fade->loss * (1 - fabs (2 * way - 1));
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
      pixels[i] = mix (pixels[i], color, get_share (cover[i], (guint32)(alpha * get_strength (fade, x + i + 0.5, y + 0.5))));
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
  guint32 packed = pack_color (color);
  guint32 alpha = (guint32)lroundf (color->alpha * OPAQUE);

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
  guint32 packed = pack_color (color);
  guint32 alpha = (guint32)lroundf (color->alpha * OPAQUE);
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

typedef struct
{
  guint32 color;
  guint32 alpha;
  guint8 (*profiles)[PHASES][4];
  const EntenteRasterFade *fade;
} Hairline;

/**
 * Run:
 * @at: where the middle of the line is, across, in parts of %PIXEL
 * @step: how much that grows from one pixel to the next along the line
 * @pixel: the one on the line's way at 0 across
 * @along: from one pixel to the next along the line
 * @across: from one pixel to the next across; a steep line has a row, another a column
 * @least: first pixel across
 * @most: the one after the last
 *
 * A piece of a line on its way, pixel by pixel.
 */
typedef struct
{
  gint64   at;
  gint64   step;
  guint32 *pixel;
  gssize   along;
  gssize   across;
  int      least;
  int      most;
} Run;

/* At the border of the band: not all three pixels are there. */
static void
paint_part (const Run    *run,
            int           middle,
            const guint8 *covers,
            guint32       color,
            guint32       alpha)
{
  for (int i = 0; i < 3; i++)
    if (middle - 1 + i >= run->least && middle - 1 + i < run->most)
      {
        guint32 *pixel = run->pixel + (middle - 1 + i) * run->across;

        *pixel = mix (*pixel, color, get_share (covers[i], alpha));
      }
}

/* Without a choice for each pixel: what is not covered is mixed with nothing. */
static inline void
paint_whole (const Run    *run,
             int           middle,
             const guint8 *covers,
             guint32       color,
             guint32       alpha)
{
  guint32 *pixel = run->pixel + (middle - 1) * run->across;

  pixel[0] = mix (pixel[0], color, get_share (covers[0], alpha));
  pixel[run->across] = mix (pixel[run->across], color, get_share (covers[1], alpha));
  pixel[2 * run->across] = mix (pixel[2 * run->across], color, get_share (covers[2], alpha));
}

static G_ALWAYS_INLINE inline void
paint_step (Run *run,
            const guint8 (*profile)[4],
            guint32 color,
            guint32 alpha)
{
  int           middle = (int)(run->at >> PIXEL_BITS);
  const guint8 *covers = profile[(run->at >> (PIXEL_BITS - PHASE_BITS)) & (PHASES - 1)];

  if (G_LIKELY (middle > run->least && middle + 1 < run->most))
    paint_whole (run, middle, covers, color, alpha);
  else
    paint_part (run, middle, covers, color, alpha);

  run->at += run->step;
  run->pixel += run->along;
}

static void
paint_run (Run            *run,
           const Hairline *line,
           const guint8 (*profile)[4],
           int n)
{
  for (int i = 0; i < n; i++)
    paint_step (run, profile, line->color, line->alpha);
}

static void
paint_fading_run (Run            *run,
                  const Hairline *line,
                  const guint8 (*profile)[4],
                  int      first,
                  int      last,
                  gboolean steep)
{
  for (int i = first; i < last; i++)
    {
      double across = (double)run->at / (double)PIXEL;

      paint_step (run, profile, line->color, (guint32)(line->alpha * get_strength (line->fade, steep ? across : i + 0.5, steep ? i + 0.5 : across)));
    }
}

/* Each pixel along the line belongs to the piece that its middle lies in, so that no two pieces paint it. */
static void
paint_piece (EntenteRaster  *self,
             const Hairline *line,
             EntentePoint    from,
             EntentePoint    to)
{
  gboolean steep = fabs (to.y - from.y) > fabs (to.x - from.x);
  double   start = steep ? from.y : from.x, end = steep ? to.y : to.x;
  double   start_across = steep ? from.x : from.y, end_across = steep ? to.x : to.y;
  double   slope = end != start ? (end_across - start_across) / (end - start) : 0;
  double   low = MIN (start, end), high = MAX (start, end);
  int      least_along = steep ? self->top : 0, most_along = steep ? self->top + self->height : self->width;
  Run      run = {
         .along = steep ? self->stride : 1,
         .across = steep ? 1 : self->stride,
         .least = steep ? 0 : self->top,
         .most = steep ? self->width : self->top + self->height,
  };
  int first, last;
  const guint8 (*profile)[4] = (const guint8 (*)[4])line->profiles[(int)lround (fabs (slope) * (SLOPES - 1))];

  /* Only where it passes the band */
  if (slope != 0)
    {
      double one = start + (run.least - 2 - start_across) / slope, other = start + (run.most + 1 - start_across) / slope;

      low = MAX (low, MIN (one, other));
      high = MIN (high, MAX (one, other));
    }
  else if (start_across < run.least - 2 || start_across > run.most + 1)
    {
      return;
    }

  low = MAX (low, least_along);
  high = MIN (high, most_along);

  if (!(low < high))
    return;

  first = (int)ceil (low - 0.5);
  last = MIN ((int)ceil (high - 0.5), most_along);
  run.at = (gint64)floor ((start_across + (first + 0.5 - start) * slope) * (double)PIXEL);
  run.step = (gint64)floor (slope * (double)PIXEL);
  run.pixel = self->pixels + first * run.along;

  if (line->fade != NULL)
    paint_fading_run (&run, line, profile, first, last, steep);
  else
    paint_run (&run, line, profile, last - first);
}

/**
 * entente_raster_add_hairline:
 * @self: a raster
 * @points: (array length=n_points): a path of straight pieces, pixels of the picture
 * @n_points: number of points
 * @width: at most 1.6 pixels
 * @color: with which colour
 * @fade: (nullable): how the colour pales
 *
 * Paints a thin line without making an outline of it.
 */
void
entente_raster_add_hairline (EntenteRaster           *self,
                             const EntentePoint      *points,
                             guint                    n_points,
                             double                   width,
                             const EntenteColor      *color,
                             const EntenteRasterFade *fade)
{
  double   step = (MAX (width, LEAST_WIDTH) - LEAST_WIDTH) / (MOST_WIDTH - LEAST_WIDTH) * (WIDTHS - 1);
  double   strength = MIN (width / LEAST_WIDTH, 1);
  Hairline line = {
    .color = pack_color (color),
    .alpha = (guint32)lround (color->alpha * strength * OPAQUE),
    .profiles = profiles[MIN ((int)lround (step), WIDTHS - 1)],
    .fade = fade,
  };

  for (guint i = 0; i + 1 < n_points; i++)
    paint_piece (self, &line, points[i], points[i + 1]);
}
