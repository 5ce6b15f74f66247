#include "widgets/drawing/brush.h"

#include "widgets/drawing/stroke.h"

#include <math.h>

/* Up to this width a line is painted without an outline, pixels; and up to this one when it is even and turns little, so that
   nobody sees how its ends are cut. */
#define THIN   1.5
#define SMOOTH 3.

/* Pixels: dashes with a shorter period are seen as grey. */
#define LEAST_PERIOD 4.

/* Pixels: a piece that rises less is level. */
#define TINY 1e-6

static gboolean
is_steep (const EntentePoint *from,
          const EntentePoint *to)
{
  return fabs (to->y - from->y) > fabs (to->x - from->x);
}

/* Whether no steep piece of a line follows one that is not, nor the other way round */
static gboolean
turns_little (const EntentePoint *points,
              guint               n_points)
{
  for (guint i = 2; i < n_points; i++)
    if (is_steep (&points[i - 1], &points[i]) != is_steep (&points[0], &points[1]))
      return FALSE;

  return TRUE;
}

static gboolean
is_hairline (const EntenteSceneItem *item,
             const EntentePoint     *points,
             guint                   n_points,
             gboolean                closed,
             double                  width)
{
  return width <= THIN || (width <= SMOOTH && !closed && item->kind == ENTENTE_SCENE_LINE && !item->round_cap && turns_little (points, n_points));
}

/* A line of even colour, whole or a dash of one */
static void
add_stroke (EntenteBrush            *brush,
            const EntenteSceneItem  *item,
            const EntentePoint      *points,
            guint                    n_points,
            gboolean                 closed,
            const EntenteColor      *color,
            const EntenteRasterFade *fade)
{
  double width = brush->width;

  if (!is_hairline (item, points, n_points, closed, width))
    {
      entente_stroke_add (&brush->raster, points, n_points, closed, item->round_cap, width);
      return;
    }

  entente_raster_add_hairline (&brush->raster, points, n_points, width, color, fade);

  if (closed)
    {
      EntentePoint last[] = {points[n_points - 1], points[0]};

      entente_raster_add_hairline (&brush->raster, last, 2, width, color, fade);
    }
}

static EntentePoint
get_between (const EntentePoint *from,
             const EntentePoint *to,
             double              part)
{
  return (EntentePoint) {from->x + part * (to->x - from->x), from->y + part * (to->y - from->y)};
}

static double
get_period (const EntenteSceneItem *item,
            double                 *ink)
{
  double period = 0;

  *ink = 0;

  for (guint i = 0; i < item->n_dash; i++)
    {
      period += item->dash[i];
      *ink += i % 2 == 0 ? item->dash[i] : 0;
    }

  return period;
}

/**
 * Dashes:
 * @item: what they belong to
 * @index: of the dash or gap that one is in
 * @left: how much of it is to come, pixels
 * @period: after which they are as before, pixels
 *
 * Where one is in the dashes of a line.
 */
typedef struct
{
  const EntenteSceneItem *item;
  guint                   index;
  double                  left;
  double                  period;
} Dashes;

static void
dashes_init (Dashes                 *self,
             const EntenteSceneItem *item,
             double                  scale)
{
  double ink;

  *self = (Dashes) {.item = item, .left = item->dash[0] * scale, .period = get_period (item, &ink) * scale * (1 + item->n_dash % 2)};
}

static gboolean
dashes_step (Dashes *self,
             double  scale)
{
  self->index = (self->index + 1) % (self->item->n_dash % 2 == 0 ? self->item->n_dash : 2u * self->item->n_dash);
  self->left = self->item->dash[self->index % self->item->n_dash] * scale;

  return self->index % 2 == 0;
}

/* How far along a piece of a line the band begins and ends, pixels; of one that never comes there, at its end */
static void
find_band (const EntenteBrush *brush,
           const EntentePoint *from,
           const EntentePoint *to,
           double              length,
           double             *enter,
           double             *leave)
{
  double reach = brush->width + LEAST_PERIOD, dy = to->y - from->y;
  double above = brush->raster.top - reach - from->y, below = brush->raster.top + brush->raster.height + reach - from->y;

  if (fabs (dy) > TINY)
    {
      *enter = MIN (above / dy, below / dy) * length;
      *leave = MAX (above / dy, below / dy) * length;
    }
  else
    {
      *enter = above < 0 && below > 0 ? 0 : length;
      *leave = length;
    }
}

/* A long line has many dashes outside the band; where one begins, whole periods of them are passed over. */
static double
pass_over (const Dashes *dashes,
           double        gone,
           double        enter,
           double        leave,
           double        length)
{
  double next = gone < enter ? MIN (enter, length) : length;

  if ((gone >= enter && gone <= leave) || next - gone < dashes->period)
    return gone;

  return gone + floor ((next - gone) / dashes->period) * dashes->period;
}

/* Walks along the path and strokes each dash as a path of its own. */
static void
stroke_dashes (EntenteBrush            *brush,
               const EntenteSceneItem  *item,
               gboolean                 closed,
               const EntenteColor      *color,
               const EntenteRasterFade *fade)
{
  const GArray *points = brush->outline.points;
  double        scale = brush->target->scale;
  gboolean      draws = TRUE;
  guint         n_pieces = closed ? points->len : points->len - 1;
  Dashes        dashes;

  dashes_init (&dashes, item, scale);
  g_array_set_size (brush->dash, 0);
  g_array_append_val (brush->dash, g_array_index (points, EntentePoint, 0));

  for (guint i = 0; i < n_pieces; i++)
    {
      const EntentePoint *from = &g_array_index (points, EntentePoint, i);
      const EntentePoint *to = &g_array_index (points, EntentePoint, (i + 1) % points->len);
      double              length = hypot (to->x - from->x, to->y - from->y), gone = 0, enter, leave;

      find_band (brush, from, to, length, &enter, &leave);

      while (length - gone > dashes.left)
        {
          EntentePoint at;

          gone += dashes.left;
          at = get_between (from, to, gone / length);

          if (draws)
            {
              g_array_append_val (brush->dash, at);
              add_stroke (brush, item, (const EntentePoint *)brush->dash->data, brush->dash->len, FALSE, color, fade);
            }

          draws = dashes_step (&dashes, scale);
          gone = pass_over (&dashes, gone, enter, leave, length);
          at = get_between (from, to, gone / length);
          g_array_set_size (brush->dash, 0);
          g_array_append_val (brush->dash, at);
        }

      dashes.left -= length - gone;

      if (draws)
        g_array_append_val (brush->dash, *to);
    }

  if (draws && brush->dash->len > 1)
    add_stroke (brush, item, (const EntentePoint *)brush->dash->data, brush->dash->len, FALSE, color, fade);
}

/**
 * entente_brush_stroke:
 * @brush: a brush, with a path traced
 * @item: what it belongs to
 * @closed: whether the path goes back to its start
 * @fade: (nullable): how the colour pales
 *
 * Strokes the path. Dashes too small for the screen are painted as what the eye makes of them: a paler line.
 */
void
entente_brush_stroke (EntenteBrush            *brush,
                      const EntenteSceneItem  *item,
                      gboolean                 closed,
                      const EntenteRasterFade *fade)
{
  EntenteColor  color = item->stroke;
  const GArray *points = brush->outline.points;
  double        ink, period = get_period (item, &ink);

  if (points->len < 2)
    return;

  if (period > 0 && period * brush->target->scale >= LEAST_PERIOD)
    {
      stroke_dashes (brush, item, closed, &color, fade);
    }
  else
    {
      if (period > 0)
        color = entente_color_fade (color, ink / period);

      add_stroke (brush, item, (const EntentePoint *)points->data, points->len, closed, &color, fade);
    }

  entente_raster_fill (&brush->raster, &color, FALSE, fade);
}
