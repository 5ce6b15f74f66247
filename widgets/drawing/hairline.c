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

/* Four pixels, and the same with a lane for every other colour of each */
typedef guint32 Pixels __attribute__ ((vector_size (16)));
typedef guint16 Lanes __attribute__ ((vector_size (16)));

/* What a line covers at each phase: of a narrow one parts of three pixels, of ENTENTE_RASTER_OPAQUE, and nothing of a fourth,
   each for both lanes; of a wide one parts of five, of 255 */
typedef Lanes  NarrowProfile[PHASES];
typedef guint8 WideProfile[PHASES][ACROSS + 3];

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

static Lanes
spread (const guint8 *profile)
{
  Lanes lanes = {0};

  for (int i = 0; i < 6; i++)
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
          guint8  narrow[3];
          guint8 *profile = width < NARROWS ? narrow : wide_profiles[width - NARROWS][slope][phase];

          make_profile (profile, width, MAX ((double)slope / (SLOPES - 1), 0.01), (phase + 0.5) / PHASES);

          if (width < NARROWS)
            narrow_profiles[width][slope][phase] = spread (narrow);
        }

  return narrow_profiles;
}

/* At the border of the band: not all pixels are there. parts: of ENTENTE_RASTER_OPAQUE, every so many steps */
static void
paint_some (const Run     *run,
            int            first,
            int            n,
            const guint16 *parts,
            int            step,
            guint32        color)
{
  for (int i = 0; i < n; i++)
    if (first + i >= run->least && first + i < run->most)
      {
        guint32 *pixel = run->pixel + (first + i) * run->across;

        *pixel = entente_raster_mix (*pixel, color, parts[i * step]);
      }
}

/* Each of the four as entente_raster_mix() mixes one */
static G_ALWAYS_INLINE inline Pixels
mix_pixels (Pixels  under,
            guint32 color,
            Lanes   parts)
{
  guint32 even = color & 0xff00ff, odd = color >> 8 & 0xff00ff;
  Pixels  over_even = {even, even, even, even}, over_odd = {odd, odd, odd, odd};
  Lanes   rest = ENTENTE_RASTER_OPAQUE - parts;
  Lanes   low = ((Lanes)under & 0xff) * rest + (Lanes)over_even * parts + 0x80;
  Lanes   high = ((Lanes)under >> 8) * rest + (Lanes)over_odd * parts + 0x80;

  return (Pixels)((low >> 8) | (high & 0xff00));
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

/* is_steep: known when this is compiled; then the four pixels are neighbours in memory */
static G_ALWAYS_INLINE inline void
paint_narrow_step (Run                *run,
                   const NarrowProfile profile,
                   gboolean            is_steep,
                   guint32             color,
                   guint32             alpha)
{
  int    first = get_first (run, 1);
  Lanes  parts = profile[get_phase (run)];
  Pixels pixels = {0};

  if (alpha != ENTENTE_RASTER_OPAQUE)
    parts = (parts * (guint16)alpha + 128) >> 8;

  if (G_UNLIKELY (first < run->least || first + (is_steep ? 4 : 3) > run->most))
    {
      guint16 some[8];

      memcpy (some, &parts, sizeof some);
      paint_some (run, first, 3, some, 2, color);
    }
  else if (is_steep)
    {
      memcpy (&pixels, run->pixel + first, sizeof pixels);
      pixels = mix_pixels (pixels, color, parts);
      memcpy (run->pixel + first, &pixels, sizeof pixels);
    }
  else
    {
      guint32 *pixel = run->pixel + first * run->across;

      pixels = mix_pixels ((Pixels) {pixel[0], pixel[run->across], pixel[2 * run->across], 0}, color, parts);
      pixel[0] = pixels[0];
      pixel[run->across] = pixels[1];
      pixel[2 * run->across] = pixels[2];
    }

  advance (run);
}

static G_ALWAYS_INLINE inline void
paint_wide_step (Run              *run,
                 const WideProfile profile,
                 guint32           color,
                 guint32           alpha)
{
  int           first = get_first (run, ACROSS / 2);
  const guint8 *covers = profile[get_phase (run)];
  guint16       parts[ACROSS];

  for (int i = 0; i < ACROSS; i++)
    parts[i] = (guint16)entente_raster_get_share (covers[i], alpha);

  if (G_LIKELY (first >= run->least && first + ACROSS <= run->most))
    for (int i = 0; i < ACROSS; i++)
      {
        guint32 *pixel = run->pixel + (first + i) * run->across;

        *pixel = entente_raster_mix (*pixel, color, parts[i]);
      }
  else
    paint_some (run, first, ACROSS, parts, 1, color);

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
  if (line->width >= NARROWS)
    for (int i = first; i < last; i++)
      paint_wide_step (run, wide_profiles[line->width - NARROWS][slope], line->color, get_alpha (line, run, is_steep, i));
  else if (is_steep)
    for (int i = first; i < last; i++)
      paint_narrow_step (run, narrow_profiles[line->width][slope], TRUE, line->color, get_alpha (line, run, TRUE, i));
  else
    for (int i = first; i < last; i++)
      paint_narrow_step (run, narrow_profiles[line->width][slope], FALSE, line->color, get_alpha (line, run, FALSE, i));
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
    paint_piece (self, &line, points[i], points[i + 1]);
}
