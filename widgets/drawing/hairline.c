#include "widgets/drawing/raster-private.h"

/* A thin line covers parts of three pixels across, one that is wider than NARROW parts of five. How much of each depends on
   how wide it is (WIDTHS steps from LEAST_WIDTH to the most; what is thinner is as wide, but paler), how steep (SLOPES
   steps), and where its middle lies (PHASES steps). */
#define WIDTHS      53
#define WIDTH_STEP  0.05
#define SLOPES      17
#define PHASES      (1 << PHASE_BITS)
#define PHASE_BITS  5
#define LEAST_WIDTH 0.4
#define NARROW      1.625
#define ACROSS      5
#define ROOM        8

/* Where a line is, across, is counted in such parts of a pixel. */
#define PIXEL_BITS 32
#define PIXEL      ((gint64)1 << PIXEL_BITS)

static guint8 profiles[WIDTHS][SLOPES][PHASES][ROOM];

/* half: how many pixels are painted on either side of the middle one */
typedef struct
{
  guint32 color;
  guint32 alpha;
  int     half;
  const guint8 (*profiles)[PHASES][ROOM];
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

static int
get_half (double width)
{
  return width > NARROW ? ACROSS / 2 : 1;
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
make_profile (guint8 profile[ROOM],
              double width,
              double slope,
              double middle)
{
  double height = width * sqrt (1 + slope * slope);
  double before = 0;
  int    half = get_half (width);

  for (int i = 0; i <= 2 * half; i++)
    {
      double end = i < 2 * half ? i - half + 1 - middle : ACROSS;
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
        make_profile (profiles[width][slope][phase], LEAST_WIDTH + WIDTH_STEP * width, MAX ((double)slope / (SLOPES - 1), 0.01),
                      (phase + 0.5) / PHASES);

  return profiles;
}

/* At the border of the band: not all pixels are there. */
static void
paint_part (const Run    *run,
            int           first,
            int           n,
            const guint8 *covers,
            guint32       color,
            guint32       alpha)
{
  for (int i = 0; i < n; i++)
    if (first + i >= run->least && first + i < run->most)
      {
        guint32 *pixel = run->pixel + (first + i) * run->across;

        *pixel = entente_raster_mix (*pixel, color, entente_raster_get_share (covers[i], alpha));
      }
}

/* Without a choice for each pixel: what is not covered is mixed with nothing. */
static G_ALWAYS_INLINE inline void
paint_whole (const Run    *run,
             int           first,
             int           n,
             const guint8 *covers,
             guint32       color,
             guint32       alpha)
{
  guint32 *pixel = run->pixel + first * run->across;

  for (int i = 0; i < n; i++)
    pixel[i * run->across] = entente_raster_mix (pixel[i * run->across], color, entente_raster_get_share (covers[i], alpha));
}

static G_ALWAYS_INLINE inline void
paint_step (Run *run,
            const guint8 (*profile)[ROOM],
            int     half,
            guint32 color,
            guint32 alpha)
{
  int           first = (int)(run->at >> PIXEL_BITS) - half, n = 2 * half + 1;
  const guint8 *covers = profile[(run->at >> (PIXEL_BITS - PHASE_BITS)) & (PHASES - 1)];

  if (G_LIKELY (first >= run->least && first + n <= run->most))
    paint_whole (run, first, n, covers, color, alpha);
  else
    paint_part (run, first, n, covers, color, alpha);

  run->at += run->step;
  run->pixel += run->along;
}

/* Each width has a loop of its own, with as many pixels across as are known when it is compiled. */
static void
paint_run (Run            *run,
           const Hairline *line,
           const guint8 (*profile)[ROOM],
           int n)
{
  if (line->half == 1)
    for (int i = 0; i < n; i++)
      paint_step (run, profile, 1, line->color, line->alpha);
  else
    for (int i = 0; i < n; i++)
      paint_step (run, profile, ACROSS / 2, line->color, line->alpha);
}

static void
paint_fading_run (Run            *run,
                  const Hairline *line,
                  const guint8 (*profile)[ROOM],
                  int      first,
                  int      last,
                  gboolean steep)
{
  for (int i = first; i < last; i++)
    {
      double  across = (double)run->at / (double)PIXEL;
      double  strength = entente_raster_get_strength (line->fade, steep ? across : i + 0.5, steep ? i + 0.5 : across);
      guint32 alpha = (guint32)(line->alpha * strength);

      paint_step (run, profile, line->half, line->color, alpha);
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
  double above = run.least - line->half - 1, below = run.most + line->half;
  int    first, last;
  const guint8 (*profile)[ROOM] = line->profiles[(int)(fabs (slope) * (SLOPES - 1) + 0.5)];

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
  int          index = MIN ((int)lround (step), WIDTHS - 1);
  double       strength = MIN (width / LEAST_WIDTH, 1);
  Hairline     line = {
        .color = entente_raster_pack_color (color),
        .alpha = (guint32)lround (color->alpha * strength * ENTENTE_RASTER_OPAQUE),
        .half = get_half (LEAST_WIDTH + WIDTH_STEP * index),
        .fade = fade,
  };

  g_once (&once, make_profiles, NULL);
  line.profiles = (const guint8 (*)[PHASES][ROOM])profiles[index];

  for (guint i = 0; i + 1 < n_points; i++)
    paint_piece (self, &line, points[i], points[i + 1]);
}
