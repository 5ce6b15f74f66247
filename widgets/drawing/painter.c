#include "widgets/drawing/painter.h"

#include "widgets/drawing/brush.h"
#include "widgets/drawing/path.h"

/* Pixels painted in one go: so few that they stay in the processor's cache; and between how many rows that makes */
#define BAND_PIXELS  262144
#define LEAST_HEIGHT 24
#define MOST_HEIGHT  96

/* From so many pixels on, two threads paint. */
#define MANY_PIXELS 200000

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
get_fade (const EntenteBrush     *brush,
          const EntenteSceneItem *item,
          const EntentePoint     *start,
          EntenteRasterFade      *fade)
{
  const EntentePainterTarget *target = brush->target;
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
paint_line (EntenteBrush           *brush,
            const EntenteSightItem *visible)
{
  const EntenteSceneItem *item = visible->item;
  EntenteRasterFade       fade;

  if (item->stroke.alpha <= 0)
    return;

  get_fade (brush, item, visible->points, &fade);
  entente_outline_trace (&brush->outline, visible->points, item->n_points);
  entente_brush_stroke (brush, item, FALSE, item->fade > 0 ? &fade : NULL);
}

/* Calls for each closed piece of a shape. */
static void
trace_pieces (EntenteBrush           *brush,
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
          entente_brush_stroke (brush, item, TRUE, NULL);
        else
          entente_brush_add_closed (brush);

        start = i + 1;
      }
}

static void
paint_shape (EntenteBrush           *brush,
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
paint_text (EntenteBrush           *brush,
            const EntenteSightItem *visible)
{
  for (guint i = 0; i < visible->n_letters; i++)
    {
      const EntenteSightLetter *letter = &g_array_index (brush->sight->letters, EntenteSightLetter, visible->first_letter + i);

      entente_raster_fill_mask (&brush->raster, &visible->item->stroke, letter->mask->pixels, letter->x, letter->y,
                                letter->mask->width, letter->mask->height);
    }
}

static void
paint_picture (EntenteBrush           *brush,
               const EntenteSightItem *visible)
{
  cairo_surface_t *pixels = visible->pixels;

  entente_raster_lay_over (&brush->raster, (const guint32 *)(gconstpointer)cairo_image_surface_get_data (pixels),
                           cairo_image_surface_get_stride (pixels) / (int)sizeof (guint32), visible->left, visible->top,
                           cairo_image_surface_get_width (pixels), cairo_image_surface_get_height (pixels));
}

static void
paint_visible (EntenteBrush           *brush,
               const EntenteSightItem *visible)
{
  brush->width = visible->width;

  switch (visible->item->kind)
    {
    case ENTENTE_SCENE_BOX:
      entente_brush_paint_box (brush, visible);
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
paint_band (EntenteBrush *brush,
            int           top,
            int           bottom)
{
  const GArray *items = brush->sight->items;

  entente_raster_set_band (&brush->raster, top, bottom - top);

  if (brush->target->ground != NULL)
    entente_raster_clear_band (&brush->raster, brush->target->ground);

  for (guint i = 0; i < items->len; i++)
    {
      const EntenteSightItem *visible = &g_array_index (items, EntenteSightItem, i);

      if (visible->top < bottom && visible->bottom > top)
        paint_visible (brush, visible);
    }
}

/* Takes bands until none is left. */
static void
paint_bands (Painting *self)
{
  const EntentePainterTarget *target = self->target;
  EntenteBrush                brush = {.target = target, .sight = &self->sight};
  int                         band = g_atomic_int_add (&self->next, 1);
  int                         n_painted = 0;

  if (band >= self->n_bands)
    return;

  entente_raster_init (&brush.raster, target->pixels, target->stride, target->width, MIN (self->band_height, target->height));
  entente_outline_init (&brush.outline, target->x, target->y, target->scale);
  brush.dash = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (; band < self->n_bands; band = g_atomic_int_add (&self->next, 1))
    {
      paint_band (&brush, band * self->band_height, MIN ((band + 1) * self->band_height, target->height));
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
