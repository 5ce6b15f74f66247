#include "widgets/drawing/raster-private.h"

#include <string.h>

/* A thin line covers parts of three pixels across, one that is wider than 1.6 pixels parts of five. How much of each depends on
   how wide it is (WIDTHS steps from LEAST_WIDTH to the most, the first NARROWS of them narrow; what is thinner is as wide, but
   paler), how steep (SLOPES steps), and where its middle lies (PHASES steps). */
#define WIDTHS      53
#define NARROWS     25
#define WIDTH_STEP  0.05
#define SLOPES      17
#define PHASES      (1 << PHASE_BITS)
#define PHASE_BITS  5
#define LEAST_WIDTH 0.4
#define ACROSS      5

/* Where a line is, across, is counted in such parts of a pixel. */
#define PIXEL_BITS 32
#define PIXEL      ((gint64)1 << PIXEL_BITS)

/* What a line covers at each phase, of ENTENTE_RASTER_OPAQUE, for both lanes of each pixel: of a narrow one parts of three
   pixels and nothing of a fourth; of a wide one parts of four, and of the fifth */
typedef EntenteLanes NarrowProfile[PHASES];
typedef EntenteLanes WideProfile[PHASES][2];

static NarrowProfile narrow_profiles[NARROWS][SLOPES];
static WideProfile   wide_profiles[WIDTHS - NARROWS][SLOPES];

/* width: a step */
typedef struct
{
  guint32                  color;
  guint32                  alpha;
  int                      width;
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

/* How many pixels are painted on either side of the middle one */
static int
get_half (int width)
{
  return width < NARROWS ? 1 : ACROSS / 2;
}

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
make_profile (guint8 *profile,
              int     step,
              double  slope,
              double  middle)
{
  double height = (LEAST_WIDTH + WIDTH_STEP * step) * sqrt (1 + slope * slope);
  double before = 0;
  int    half = get_half (step);

  for (int i = 0; i <= 2 * half; i++)
    {
      double end = i < 2 * half ? i - half + 1 - middle : ACROSS;
      double area = (sweep (end + slope / 2, height) - sweep (end - slope / 2, height)) / slope;

      profile[i] = (guint8)lround (CLAMP (area - before, 0, 1) * 255);
      before = area;
    }
}

/* Four pixels of a profile, or so many as there are */
static EntenteLanes
spread (const guint8 *profile,
        int           n)
{
  EntenteLanes lanes = {0};

  for (int i = 0; i < 2 * n; i++)
    lanes[i] = (guint16)entente_raster_get_share (profile[i / 2], ENTENTE_RASTER_OPAQUE);

  return lanes;
}

static gpointer
make_profiles (gpointer data)
{
  for (int width = 0; width < WIDTHS; width++)
    for (int slope = 0; slope < SLOPES; slope++)
      for (int phase = 0; phase < PHASES; phase++)
        {
          guint8 profile[ACROSS];

          make_profile (profile, width, MAX ((double)slope / (SLOPES - 1), 0.01), (phase + 0.5) / PHASES);

          if (width < NARROWS)
            {
              narrow_profiles[width][slope][phase] = spread (profile, 3);
            }
          else
            {
              wide_profiles[width - NARROWS][slope][phase][0] = spread (profile, 4);
              wide_profiles[width - NARROWS][slope][phase][1] = spread (profile + 4, 1);
            }
        }

  return narrow_profiles;
}

/* At the border of the band: not all pixels are there. parts: of ENTENTE_RASTER_OPAQUE, two for each pixel */
static void
paint_some (const Run     *run,
            int            first,
            int            n,
            const guint16 *parts,
            guint32        color)
{
  for (int i = 0; i < n; i++)
    if (first + i >= run->least && first + i < run->most)
      {
        guint32 *pixel = run->pixel + (first + i) * run->across;

        *pixel = entente_raster_mix (*pixel, color, parts[2 * i]);
      }
}

static G_ALWAYS_INLINE inline int
get_first (const Run *run,
           int        half)
{
  return (int)(run->at >> PIXEL_BITS) - half;
}

static G_ALWAYS_INLINE inline int
get_phase (const Run *run)
{
  return (run->at >> (PIXEL_BITS - PHASE_BITS)) & (PHASES - 1);
}

static G_ALWAYS_INLINE inline void
advance (Run *run)
{
  run->at += run->step;
  run->pixel += run->along;
}

static G_ALWAYS_INLINE inline EntenteLanes
fade_parts (EntenteLanes parts,
            guint32      alpha)
{
  return alpha != ENTENTE_RASTER_OPAQUE ? (parts * (guint16)alpha + 128) >> 8 : parts;
}

/* pixel: the first of four in a row */
static G_ALWAYS_INLINE inline void
paint_neighbours (guint32     *pixel,
                  EntenteLanes parts,
                  guint32      color)
{
  EntentePixels pixels = {0};

  memcpy (&pixels, pixel, sizeof pixels);
  pixels = entente_raster_mix_pixels (pixels, color, parts);
  memcpy (pixel, &pixels, sizeof pixels);
}

/* pixel: the first of three or four in a column */
static G_ALWAYS_INLINE inline void
paint_column (guint32     *pixel,
              gssize       across,
              int          n,
              EntenteLanes parts,
              guint32      color)
{
  EntentePixels pixels = {pixel[0], pixel[across], pixel[2 * across], n > 3 ? pixel[3 * across] : 0};

  pixels = entente_raster_mix_pixels (pixels, color, parts);

  for (int i = 0; i < n; i++)
    pixel[i * across] = pixels[i];
}

/* is_steep: known when this is compiled; then the pixels are neighbours in memory */
static G_ALWAYS_INLINE inline void
paint_narrow_step (Run                *run,
                   const NarrowProfile profile,
                   gboolean            is_steep,
                   guint32             color,
                   guint32             alpha)
{
  int          first = get_first (run, 1);
  EntenteLanes parts = fade_parts (profile[get_phase (run)], alpha);

  if (G_UNLIKELY (first < run->least || first + (is_steep ? 4 : 3) > run->most))
    {
      guint16 some[8];

      memcpy (some, &parts, sizeof some);
      paint_some (run, first, 3, some, color);
    }
  else if (is_steep)
    {
      paint_neighbours (run->pixel + first, parts, color);
    }
  else
    {
      paint_column (run->pixel + first * run->across, run->across, 3, parts, color);
    }

  advance (run);
}

static G_ALWAYS_INLINE inline void
paint_wide_step (Run              *run,
                 const WideProfile profile,
                 gboolean          is_steep,
                 guint32           color,
                 guint32           alpha)
{
  int          first = get_first (run, ACROSS / 2), phase = get_phase (run);
  EntenteLanes parts = fade_parts (profile[phase][0], alpha), last = fade_parts (profile[phase][1], alpha);

  if (G_UNLIKELY (first < run->least || first + ACROSS > run->most))
    {
      guint16 some[16];

      memcpy (some, &parts, sizeof parts);
      memcpy (some + 8, &last, sizeof last);
      paint_some (run, first, ACROSS, some, color);
    }
  else
    {
      guint32 *pixel = run->pixel + first * run->across;

      if (is_steep)
        paint_neighbours (pixel, parts, color);
      else
        paint_column (pixel, run->across, 4, parts, color);

      pixel += 4 * run->across;
      *pixel = entente_raster_mix (*pixel, color, last[0]);
    }

  advance (run);
}

/* The part of its strength that a line has at a place on its way, pixels along and across */
static guint32
get_alpha (const Hairline *line,
           const Run      *run,
           gboolean        is_steep,
           int             along)
{
  double across = (double)run->at / (double)PIXEL;

  if (line->fade == NULL)
    return line->alpha;

  return (guint32)(line->alpha * entente_raster_get_strength (line->fade, is_steep ? across : along + 0.5, is_steep ? along + 0.5 : across));
}

/* Each kind of line has a loop of its own. */
static void
paint_run (Run            *run,
           const Hairline *line,
           int             slope,
           gboolean        is_steep,
           int             first,
           int             last)
{
  const WideProfile *wide = line->width >= NARROWS ? &wide_profiles[line->width - NARROWS][slope] : NULL;

  if (wide != NULL && is_steep)
    for (int i = first; i < last; i++)
      paint_wide_step (run, *wide, TRUE, line->color, get_alpha (line, run, TRUE, i));
  else if (wide != NULL)
    for (int i = first; i < last; i++)
      paint_wide_step (run, *wide, FALSE, line->color, get_alpha (line, run, FALSE, i));
  else if (is_steep)
    for (int i = first; i < last; i++)
      paint_narrow_step (run, narrow_profiles[line->width][slope], TRUE, line->color, get_alpha (line, run, TRUE, i));
  else
    for (int i = first; i < last; i++)
      paint_narrow_step (run, narrow_profiles[line->width][slope], FALSE, line->color, get_alpha (line, run, FALSE, i));
}

static G_ALWAYS_INLINE inline gboolean
reaches_band (const EntenteRaster *self,
              const EntentePoint  *from,
              const EntentePoint  *to)
{
  return MAX (from->y, to->y) > self->top - ACROSS && MIN (from->y, to->y) < self->top + self->height + ACROSS;
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
  int    half = get_half (line->width), first, last;
  double above = run.least - half - 1, below = run.most + half;

  /* Only where it passes the band */
  if (slope != 0)
    {
      double one = start + (above - start_across) / slope, other = start + (below - start_across) / slope;

      low = MAX (low, MIN (one, other));
      high = MIN (high, MAX (one, other));
    }
  else if (start_across < above || start_across > below)
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

  paint_run (&run, line, (int)(fabs (slope) * (SLOPES - 1) + 0.5), steep, first, last);
}

/**
 * entente_raster_add_hairline:
 * @self: a raster
 * @points: (array length=n_points): a path of straight pieces, pixels of the picture
 * @n_points: number of points
 * @width: at most 3 pixels
 * @color: with which colour
 * @fade: (nullable): how the colour pales
 *
 * Paints a thin line without making an outline of it. Its ends are upright or level, and so is where a steep piece follows
 * one that is not.
 */
void
entente_raster_add_hairline (EntenteRaster           *self,
                             const EntentePoint      *points,
                             guint                    n_points,
                             double                   width,
                             const EntenteColor      *color,
                             const EntenteRasterFade *fade)
{
  static GOnce once = G_ONCE_INIT;
  double       step = (MAX (width, LEAST_WIDTH) - LEAST_WIDTH) / WIDTH_STEP;
  double       strength = MIN (width / LEAST_WIDTH, 1);
  Hairline     line = {
        .color = entente_raster_pack_color (color),
        .alpha = (guint32)lround (color->alpha * strength * ENTENTE_RASTER_OPAQUE),
        .width = MIN ((int)lround (step), WIDTHS - 1),
        .fade = fade,
  };

  g_once (&once, make_profiles, NULL);

  for (guint i = 0; i + 1 < n_points; i++)
    if (reaches_band (self, &points[i], &points[i + 1]))
      paint_piece (self, &line, points[i], points[i + 1]);
}
