#include "widgets/drawing/painter.h"

#include "widgets/drawing/outline.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/raster.h"
#include "widgets/drawing/sight.h"
#include "widgets/drawing/stroke.h"

#include <math.h>

/* Pixels painted in one go: so few that they stay in the processor's cache; and between how many rows that makes */
#define BAND_PIXELS  262144
#define LEAST_HEIGHT 24
#define MOST_HEIGHT  96

/* From so many pixels on, two threads paint. */
#define MANY_PIXELS 200000

/* Up to this width a line is painted without an outline, pixels; and up to this one when it is even and turns little, so that
   nobody sees how its ends are cut. */
#define THIN   1.5
#define SMOOTH 3.

/* Pixels: dashes with a shorter period are seen as grey. */
#define LEAST_PERIOD 4.

/**
 * Painting:
 * @band_height: rows painted in one go
 * @next: the band to be taken next
 * @n_left: bands that are not painted yet
 *
 * One picture being painted.
 */
typedef struct
{
  gatomicrefcount             ref_count;
  const EntentePainterTarget *target;
  EntenteSight                sight;
  int                         band_height;
  int                         n_bands;
  int                         next;
  int                         n_left;
  GMutex                      mutex;
  GCond                       done;
} Painting;

/* What one thread paints with; width: of the line it paints, pixels. */
typedef struct
{
  const Painting *painting;
  double          width;
  EntenteRaster   raster;
  EntenteOutline  outline;
  GArray         *dash;
} Brush;

static void
painting_unref (Painting *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  entente_sight_clear (&self->sight);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done);
  g_free (self);
}

static void
add_closed (Brush *brush)
{
  const GArray *points = brush->outline.points;

  for (guint i = 0; i < points->len; i++)
    entente_raster_add_edge (&brush->raster, &g_array_index (points, EntentePoint, i),
                             &g_array_index (points, EntentePoint, (i + 1) % points->len));
}

static void
fill_box (Brush                   *brush,
          const EntenteRect       *box,
          double                   radius,
          const EntenteColor      *color,
          const EntenteRasterHole *hole)
{
  entente_outline_trace_box (&brush->outline, box, radius);
  add_closed (brush);
  entente_raster_fill_around (&brush->raster, color, hole);
}

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
add_stroke (Brush                   *brush,
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

typedef struct
{
  const EntenteSceneItem *item;
  guint                   index;
  double                  left;
} Dashes;

static gboolean
dashes_step (Dashes *self,
             double  scale)
{
  self->index = (self->index + 1) % (self->item->n_dash % 2 == 0 ? self->item->n_dash : 2u * self->item->n_dash);
  self->left = self->item->dash[self->index % self->item->n_dash] * scale;

  return self->index % 2 == 0;
}

/* Walks along the path and strokes each dash as a path of its own. */
static void
stroke_dashes (Brush                   *brush,
               const EntenteSceneItem  *item,
               gboolean                 closed,
               const EntenteColor      *color,
               const EntenteRasterFade *fade)
{
  const GArray *points = brush->outline.points;
  double        scale = brush->painting->target->scale;
  Dashes        dashes = {.item = item, .left = item->dash[0] * scale};
  gboolean      draws = TRUE;
  guint         n_pieces = closed ? points->len : points->len - 1;

  g_array_set_size (brush->dash, 0);
  g_array_append_val (brush->dash, g_array_index (points, EntentePoint, 0));

  for (guint i = 0; i < n_pieces; i++)
    {
      const EntentePoint *from = &g_array_index (points, EntentePoint, i);
      const EntentePoint *to = &g_array_index (points, EntentePoint, (i + 1) % points->len);
      double              length = hypot (to->x - from->x, to->y - from->y), gone = 0;

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

/* Dashes too small for the screen are painted as what the eye makes of them: a paler line. */
static void
stroke (Brush                   *brush,
        const EntenteSceneItem  *item,
        gboolean                 closed,
        const EntenteRasterFade *fade)
{
  EntenteColor  color = item->stroke;
  const GArray *points = brush->outline.points;
  double        ink, period = get_period (item, &ink);

  if (points->len < 2)
    return;

  if (period > 0 && period * brush->painting->target->scale >= LEAST_PERIOD)
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

/* A border that is not dashed: what lies between two boxes */
static void
fill_border (Brush                  *brush,
             const EntenteSceneItem *item)
{
  double      half = item->stroke_width / 2;
  double      radius = MIN (item->radius, MIN (item->bounds.width, item->bounds.height) / 2);
  EntenteRect outer = entente_rect_inflate (&item->bounds, half), inner = entente_rect_inflate (&item->bounds, -half);

  entente_outline_trace_box (&brush->outline, &outer, radius > 0 ? radius + half : 0);
  add_closed (brush);

  if (inner.width > 0 && inner.height > 0)
    {
      entente_outline_trace_box (&brush->outline, &inner, radius - half);
      add_closed (brush);
    }

  entente_raster_fill (&brush->raster, &item->stroke, TRUE, NULL);
}

static gboolean
is_opaque_box (const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_BOX && item->fill.alpha >= 1 && item->stroke.alpha >= 1 && item->n_dash == 0 && item->stroke_width > 0 &&
         MIN (item->bounds.width, item->bounds.height) > item->stroke_width;
}

/* What is wholly covered by a box, but for its corners */
static EntenteRasterHole
find_hole (const Brush       *brush,
           const EntenteRect *box,
           double             radius)
{
  const EntenteOutline *outline = &brush->outline;
  EntenteRasterHole     hole = {
        .left = (int)ceil (box->x * outline->scale + outline->x),
        .top = (int)ceil ((box->y + radius) * outline->scale + outline->y),
        .right = (int)floor ((box->x + box->width) * outline->scale + outline->x),
        .bottom = (int)floor ((box->y + box->height - radius) * outline->scale + outline->y),
  };

  hole.right = MAX (hole.right, hole.left);

  return hole;
}

/* An opaque border is painted as a larger box below: a box is painted sooner than what lies between two. */
static void
paint_opaque_box (Brush                   *brush,
                  const EntenteSceneItem  *item,
                  const EntenteRasterHole *hole)
{
  double            half = item->stroke_width / 2, radius = MIN (item->radius, MIN (item->bounds.width, item->bounds.height) / 2);
  EntenteRect       outer = entente_rect_inflate (&item->bounds, half), inner = entente_rect_inflate (&item->bounds, -half);
  EntenteRasterHole within = find_hole (brush, &inner, MAX (radius - half, 0));

  fill_box (brush, &outer, radius > 0 ? radius + half : 0, &item->stroke, &within);
  fill_box (brush, &inner, radius - half, &item->fill, hole);
}

/* What comes to lie upon an item is what a card does to its shadow. */
static EntenteRasterHole
find_hidden (const Brush            *brush,
             const EntenteSightItem *visible)
{
  const GArray           *items = brush->painting->sight.items;
  const EntenteSightItem *next = visible + 1;

  if (next >= &g_array_index (items, EntenteSightItem, items->len) || !is_opaque_box (next->item))
    return (EntenteRasterHole) {0};

  return find_hole (brush, &next->item->bounds, MIN (next->item->radius, MIN (next->item->bounds.width, next->item->bounds.height) / 2));
}

static void
paint_box (Brush                  *brush,
           const EntenteSightItem *visible)
{
  const EntenteSceneItem *item = visible->item;
  EntenteRasterHole       hidden = find_hidden (brush, visible);

  if (is_opaque_box (item))
    {
      paint_opaque_box (brush, item, &hidden);
      return;
    }

  if (item->fill.alpha > 0)
    fill_box (brush, &item->bounds, item->radius, &item->fill, &hidden);

  if (item->stroke.alpha <= 0 || item->stroke_width <= 0)
    return;

  if (item->n_dash == 0)
    {
      fill_border (brush, item);
      return;
    }

  entente_outline_trace_box (&brush->outline, &item->bounds, item->radius);
  stroke (brush, item, TRUE, NULL);
}

static void
get_fade (const Brush            *brush,
          const EntenteSceneItem *item,
          const EntentePoint     *start,
          EntenteRasterFade      *fade)
{
  const EntentePainterTarget *target = brush->painting->target;
  const EntentePoint         *end = start + item->n_points - 1;
  double                      dx = (end->x - start->x) * target->scale, dy = (end->y - start->y) * target->scale;
  double                      square = MAX (dx * dx + dy * dy, 1e-9);

  *fade = (EntenteRasterFade) {
    .x = start->x * target->scale + target->x,
    .y = start->y * target->scale + target->y,
    .dx = dx / square,
    .dy = dy / square,
    .loss = item->fade,
  };
}

static void
paint_line (Brush                  *brush,
            const EntenteSightItem *visible)
{
  const EntenteSceneItem *item = visible->item;
  EntenteRasterFade       fade;

  if (item->stroke.alpha <= 0)
    return;

  get_fade (brush, item, visible->points, &fade);
  entente_outline_trace (&brush->outline, visible->points, item->n_points);
  stroke (brush, item, FALSE, item->fade > 0 ? &fade : NULL);
}

/* Calls for each closed piece of a shape. */
static void
trace_pieces (Brush                  *brush,
              const EntenteSightItem *visible,
              gboolean                strokes)
{
  const EntenteSceneItem *item = visible->item;
  const EntentePoint     *points = visible->points;
  guint32                 start = 0;

  for (guint32 i = 0; i <= item->n_points; i++)
    if (i == item->n_points || entente_path_is_break (&points[i]))
      {
        entente_outline_trace (&brush->outline, points + start, i - start);

        if (strokes)
          stroke (brush, item, TRUE, NULL);
        else
          add_closed (brush);

        start = i + 1;
      }
}

static void
paint_shape (Brush                  *brush,
             const EntenteSightItem *visible)
{
  if (visible->item->fill.alpha > 0)
    {
      trace_pieces (brush, visible, FALSE);
      entente_raster_fill (&brush->raster, &visible->item->fill, TRUE, NULL);
    }

  if (visible->item->stroke.alpha > 0)
    trace_pieces (brush, visible, TRUE);
}

static void
paint_text (Brush                  *brush,
            const EntenteSightItem *visible)
{
  for (guint i = 0; i < visible->n_letters; i++)
    {
      const EntenteSightLetter *letter = &g_array_index (brush->painting->sight.letters, EntenteSightLetter, visible->first_letter + i);

      entente_raster_fill_mask (&brush->raster, &visible->item->stroke, letter->mask->pixels, letter->x, letter->y,
                                letter->mask->width, letter->mask->height);
    }
}

static void
paint_picture (Brush                  *brush,
               const EntenteSightItem *visible)
{
  cairo_surface_t *pixels = visible->pixels;

  entente_raster_lay_over (&brush->raster, (const guint32 *)(gconstpointer)cairo_image_surface_get_data (pixels),
                           cairo_image_surface_get_stride (pixels) / (int)sizeof (guint32), visible->left, visible->top,
                           cairo_image_surface_get_width (pixels), cairo_image_surface_get_height (pixels));
}

static void
paint_visible (Brush                  *brush,
               const EntenteSightItem *visible)
{
  brush->width = visible->width;

  switch (visible->item->kind)
    {
    case ENTENTE_SCENE_BOX:
      paint_box (brush, visible);
      break;

    case ENTENTE_SCENE_LINE:
      paint_line (brush, visible);
      break;

    case ENTENTE_SCENE_SHAPE:
      paint_shape (brush, visible);
      break;

    case ENTENTE_SCENE_PICTURE:
      paint_picture (brush, visible);
      break;

    case ENTENTE_SCENE_TEXT:
    default:
      paint_text (brush, visible);
    }
}

static void
paint_band (Brush *brush,
            int    band)
{
  const Painting *painting = brush->painting;
  int             top = band * painting->band_height, bottom = MIN (top + painting->band_height, painting->target->height);

  entente_raster_set_band (&brush->raster, top, bottom - top);

  if (painting->target->ground != NULL)
    entente_raster_clear_band (&brush->raster, painting->target->ground);

  for (guint i = 0; i < painting->sight.items->len; i++)
    {
      const EntenteSightItem *visible = &g_array_index (painting->sight.items, EntenteSightItem, i);

      if (visible->top < bottom && visible->bottom > top)
        paint_visible (brush, visible);
    }
}

/* Takes bands until none is left. */
static void
paint_bands (Painting *self)
{
  const EntentePainterTarget *target = self->target;
  Brush                       brush = {.painting = self};
  int                         band = g_atomic_int_add (&self->next, 1);
  int                         n_painted = 0;

  if (band >= self->n_bands)
    return;

  entente_raster_init (&brush.raster, target->pixels, target->stride, target->width, MIN (self->band_height, target->height));
  entente_outline_init (&brush.outline, target->x, target->y, target->scale);
  brush.dash = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (; band < self->n_bands; band = g_atomic_int_add (&self->next, 1))
    {
      paint_band (&brush, band);
      n_painted++;
    }

  g_array_unref (brush.dash);
  entente_outline_clear (&brush.outline);
  entente_raster_clear (&brush.raster);

  g_mutex_lock (&self->mutex);
  self->n_left -= n_painted;
  g_cond_signal (&self->done);
  g_mutex_unlock (&self->mutex);
}

static void
help_cb (gpointer data,
         gpointer user_data)
{
  paint_bands (data);
  painting_unref (data);
}

static gpointer
create_helper (gpointer data)
{
  return g_thread_pool_new (help_cb, NULL, 1, FALSE, NULL);
}

static void
call_for_help (Painting *self)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, create_helper, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  g_thread_pool_push (once.retval, self, NULL);
}

/**
 * entente_painter_paint:
 * @target: where to paint
 * @scene: what to paint
 * @theme: the theme the scene was made with, for its font
 * @detail: pixels per point on a screen, so that what would be too small to read is left out; 0 to paint everything
 *
 * Paints a scene on pixels, as cairo would but many times faster: it is made for thousands of thin lines. May be called
 * on any thread; a large picture is painted by two.
 *
 * Time: O(number of items + length of all lines + area of all boxes and texts).
 */
void
entente_painter_paint (const EntentePainterTarget *target,
                       EntenteScene               *scene,
                       const EntenteTheme         *theme,
                       double                      detail)
{
  Painting *self = g_new0 (Painting, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done);
  self->target = target;
  self->band_height = CLAMP (BAND_PIXELS / MAX (target->width, 1), LEAST_HEIGHT, MOST_HEIGHT);
  self->n_bands = self->n_left = (target->height + self->band_height - 1) / self->band_height;

  entente_sight_init (&self->sight, target, scene, theme, detail);

  if (self->sight.items->len == 0 && target->ground == NULL)
    self->n_left = 0;
  else if ((gint64)target->width * target->height >= MANY_PIXELS)
    call_for_help (self);

  if (self->n_left > 0)
    paint_bands (self);

  g_mutex_lock (&self->mutex);

  while (self->n_left > 0)
    g_cond_wait (&self->done, &self->mutex);

  g_mutex_unlock (&self->mutex);
  painting_unref (self);
}
