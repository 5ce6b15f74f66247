#include "widgets/drawing/painter.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/glyphs.h"
#include "widgets/drawing/image.h"
#include "widgets/drawing/outline.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/stroke.h"

#include <math.h>

/* Rows painted in one go: so few that their pixels stay in the processor's cache. */
#define BAND_HEIGHT 96

/* From so many pixels on, two threads paint. */
#define MANY_PIXELS 200000

/* Up to this width a line is painted without an outline, pixels. */
#define THIN 1.5

/* Pixels: dashes with a shorter period are seen as grey. */
#define LEAST_PERIOD 4.

/* Points: how far a box's border reaches beyond the box at most. */
#define BORDER 2.

/* Pixels: text below this size is moved to whole pixels, so that it looks alike wherever the view is. */
#define SMALL_TEXT 28.

/* What can be seen of the scene: rows it touches, for a line its width in pixels, for a text its letters, and for a picture
   its pixels, which begin at left and top. */
typedef struct
{
  const EntenteSceneItem *item;
  const EntentePoint     *points;
  double                  width;
  int                     top;
  int                     bottom;
  guint                   first_letter;
  guint                   n_letters;
  cairo_surface_t        *pixels;
  int                     left;
} Visible;

typedef struct
{
  const EntenteGlyphMask *mask;
  int                     x;
  int                     y;
} Letter;

/**
 * Painting:
 * @far: (element-type EntenteSceneItem): those items that look different from far away, as they look
 * @next: the band to be taken next
 * @n_left: bands that are not painted yet
 *
 * One picture being painted. The letters are looked up before, so that all threads only read it.
 */
typedef struct
{
  gatomicrefcount             ref_count;
  const EntentePainterTarget *target;
  double                      detail;
  GPtrArray                  *far;
  GArray                     *visible;
  GArray                     *letters;
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
clear_visible (gpointer data)
{
  Visible *visible = data;

  g_clear_pointer (&visible->pixels, cairo_surface_destroy);
}

static void
painting_unref (Painting *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->far);
  g_array_unref (self->visible);
  g_array_unref (self->letters);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done);
  g_free (self);
}

static void
fill_closed (Brush              *brush,
             const EntenteColor *color)
{
  const GArray *points = brush->outline.points;

  for (guint i = 0; i < points->len; i++)
    entente_raster_add_edge (&brush->raster, &g_array_index (points, EntentePoint, i),
                             &g_array_index (points, EntentePoint, (i + 1) % points->len));

  if (color != NULL)
    entente_raster_fill (&brush->raster, color, TRUE, NULL);
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

  if (width > THIN)
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
  fill_closed (brush, NULL);

  if (inner.width > 0 && inner.height > 0)
    {
      entente_outline_trace_box (&brush->outline, &inner, radius - half);
      fill_closed (brush, NULL);
    }

  entente_raster_fill (&brush->raster, &item->stroke, TRUE, NULL);
}

static void
paint_box (Brush                  *brush,
           const EntenteSceneItem *item)
{
  if (item->fill.alpha > 0)
    {
      entente_outline_trace_box (&brush->outline, &item->bounds, item->radius);
      fill_closed (brush, &item->fill);
    }

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
paint_line (Brush         *brush,
            const Visible *visible)
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
trace_pieces (Brush         *brush,
              const Visible *visible,
              gboolean       strokes)
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
          fill_closed (brush, NULL);

        start = i + 1;
      }
}

static void
paint_shape (Brush         *brush,
             const Visible *visible)
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
paint_text (Brush         *brush,
            const Visible *visible)
{
  for (guint i = 0; i < visible->n_letters; i++)
    {
      const Letter *letter = &g_array_index (brush->painting->letters, Letter, visible->first_letter + i);

      entente_raster_fill_mask (&brush->raster, &visible->item->stroke, letter->mask->pixels, letter->x, letter->y,
                                letter->mask->width, letter->mask->height);
    }
}

static void
paint_picture (Brush         *brush,
               const Visible *visible)
{
  cairo_surface_t *pixels = visible->pixels;

  entente_raster_lay_over (&brush->raster, (const guint32 *)(gconstpointer)cairo_image_surface_get_data (pixels),
                           cairo_image_surface_get_stride (pixels) / (int)sizeof (guint32), visible->left, visible->top,
                           cairo_image_surface_get_width (pixels), cairo_image_surface_get_height (pixels));
}

static void
paint_visible (Brush         *brush,
               const Visible *visible)
{
  brush->width = visible->width;

  switch (visible->item->kind)
    {
    case ENTENTE_SCENE_BOX:
      paint_box (brush, visible->item);
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
  int             top = band * BAND_HEIGHT, bottom = MIN (top + BAND_HEIGHT, painting->target->height);

  entente_raster_set_band (&brush->raster, top, bottom - top);

  for (guint i = 0; i < painting->visible->len; i++)
    {
      const Visible *visible = &g_array_index (painting->visible, Visible, i);

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

  entente_raster_init (&brush.raster, target->pixels, target->stride, target->width, MIN (BAND_HEIGHT, target->height));
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

/* Finds the letters of a text, and how many rows they take. */
static void
collect_letters (Painting           *self,
                 Visible            *visible,
                 const EntenteTheme *theme)
{
  const EntenteSceneItem *item = visible->item;
  double                  enlarged = item->scale > 0 ? item->scale : 1, scale = enlarged * self->target->scale;
  double                  x = item->bounds.x * self->target->scale + self->target->x;
  double                  y = item->bounds.y * self->target->scale + self->target->y;
  const EntenteTextRun   *run = entente_glyphs_get_run (theme->font, &item->style, item->text, item->bounds.width / enlarged);

  if (item->style.size * scale < SMALL_TEXT)
    {
      x = round (x);
      y = round (y);
    }

  visible->first_letter = self->letters->len;
  visible->n_letters = run->n_glyphs;
  visible->top = G_MAXINT;
  visible->bottom = G_MININT;

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const EntenteRunGlyph *glyph = &run->glyphs[i];
      double                 place_x = x + glyph->x * scale, place_y = y + glyph->y * scale;
      Letter                 letter = {.mask = entente_glyphs_get_mask (glyph->glyph, scale, &place_x, &place_y)};

      letter.x = (int)place_x + letter.mask->x;
      letter.y = (int)place_y + letter.mask->y;
      g_array_append_val (self->letters, letter);
      visible->top = MIN (visible->top, letter.y);
      visible->bottom = MAX (visible->bottom, letter.y + letter.mask->height);
    }
}

/* Draws what the target shows of a picture; it is laid over what is below in its turn. */
static void
collect_pixels (Painting           *self,
                Visible            *visible,
                const EntenteTheme *theme)
{
  const EntentePainterTarget *target = self->target;
  const EntenteSceneItem     *item = visible->item;
  double                      x = item->bounds.x * target->scale + target->x, y = item->bounds.y * target->scale + target->y;
  int                         right = (int)ceil (MIN (x + item->bounds.width * target->scale, target->width));
  cairo_t                    *cr;

  visible->left = (int)floor (MAX (x, 0));
  visible->top = (int)floor (MAX (y, 0));
  visible->bottom = (int)ceil (MIN (y + item->bounds.height * target->scale, target->height));
  visible->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (right - visible->left, 0), MAX (visible->bottom - visible->top, 0));

  cr = cairo_create (visible->pixels);
  cairo_translate (cr, target->x - visible->left, target->y - visible->top);
  cairo_scale (cr, target->scale, target->scale);
  entente_image_draw (cr, item->text, &item->bounds, item->stretched, theme->text_soft);
  cairo_destroy (cr);
  cairo_surface_flush (visible->pixels);
}

/* The item as it looks from here; %NULL when there is nothing to be seen of it. */
static const EntenteSceneItem *
see_item (Painting               *self,
          const EntenteSceneItem *item)
{
  EntenteSceneItem        space;
  const EntenteSceneItem *seen = entente_far_look_see (item, self->detail, &space);

  if (seen == NULL || (seen->fill.alpha <= 0 && seen->stroke.alpha <= 0 && seen->kind != ENTENTE_SCENE_PICTURE))
    return NULL;

  if (seen == &space)
    {
      seen = g_memdup2 (&space, sizeof space);
      g_ptr_array_add (self->far, (gpointer)seen);
    }

  return seen;
}

static void
collect_item (Painting               *self,
              const EntenteSceneItem *item,
              const EntentePoint     *points,
              const EntenteTheme     *theme)
{
  const EntentePainterTarget *target = self->target;
  Visible                     visible = {.item = item, .points = points + item->first_point, .width = item->stroke_width * target->scale};

  visible.top = (int)floor ((item->bounds.y - BORDER) * target->scale + target->y) - 1;
  visible.bottom = (int)ceil ((item->bounds.y + item->bounds.height + BORDER) * target->scale + target->y) + 1;

  if (self->detail > 0)
    visible.width *= entente_far_look_get_gain (item, self->detail);

  if (item->kind == ENTENTE_SCENE_TEXT)
    collect_letters (self, &visible, theme);
  else if (item->kind == ENTENTE_SCENE_PICTURE)
    collect_pixels (self, &visible, theme);

  g_array_append_val (self->visible, visible);
}

static void
collect_visible (Painting           *self,
                 EntenteScene       *scene,
                 const EntenteTheme *theme)
{
  const EntentePainterTarget *target = self->target;
  guint32                     n_items;
  const EntenteSceneItem     *items = entente_scene_get_items (scene, &n_items);
  const EntentePoint         *points = entente_scene_get_points (scene);
  double                      reach = BORDER + 1 / target->scale;
  EntenteRect                 area = {-target->x / target->scale, -target->y / target->scale, target->width / target->scale, target->height / target->scale};

  area = entente_rect_inflate (&area, reach);

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteSceneItem *item = see_item (self, &items[i]);

      if (item != NULL && entente_rect_touches (&item->bounds, &area))
        collect_item (self, item, points, theme);
    }
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
  self->detail = detail;
  self->far = g_ptr_array_new_with_free_func (g_free);
  self->visible = g_array_new (FALSE, FALSE, sizeof (Visible));
  g_array_set_clear_func (self->visible, clear_visible);
  self->letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  self->n_bands = self->n_left = (target->height + BAND_HEIGHT - 1) / BAND_HEIGHT;

  entente_glyphs_begin ();
  collect_visible (self, scene, theme);

  if (detail > 0 && entente_scene_get_overview (scene) != NULL)
    collect_visible (self, entente_scene_get_overview (scene), theme);

  if ((gint64)target->width * target->height >= MANY_PIXELS && self->visible->len > 0)
    call_for_help (self);

  if (self->visible->len > 0)
    paint_bands (self);
  else
    self->n_left = 0;

  g_mutex_lock (&self->mutex);

  while (self->n_left > 0)
    g_cond_wait (&self->done, &self->mutex);

  g_mutex_unlock (&self->mutex);
  painting_unref (self);
}
