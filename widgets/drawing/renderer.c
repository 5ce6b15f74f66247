#include "widgets/drawing/renderer-private.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/image.h"
#include "widgets/drawing/painter.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <cairo-pdf.h>

/* Pixels: how far a curve's straight pieces may be off; half of cairo's usual precision, for twice the speed */
#define TOLERANCE 0.2

/* Points: how far a box's border reaches beyond the box at most */
#define BORDER 2.

/* Of the grid that everything stands on in a document, points of the paper: 1152 lines an inch, which no eye sees, and a file
   without the last digits is a third smaller */
#define GRID (1 / 16.)

static void
draw_text_line (const EntenteRenderer  *self,
                const EntenteSceneItem *item,
                PangoLayoutIter        *iter)
{
  double         scale = item->scale > 0 ? item->scale : 1;
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  cairo_save (self->cr);
  cairo_translate (self->cr, entente_renderer_snap (self, item->bounds.x + scale * extents.x / PANGO_SCALE),
                   entente_renderer_snap (self, item->bounds.y + scale * pango_layout_iter_get_baseline (iter) / PANGO_SCALE));
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
  cairo_restore (self->cr);
}

static void
draw_text (const EntenteRenderer  *self,
           const EntenteSceneItem *item)
{
  double scale = item->scale > 0 ? item->scale : 1;
  g_autoptr (PangoLayout) layout = entente_text_get_layout (self->theme->font, &item->style, item->text, item->bounds.width / scale);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  entente_renderer_set_color (self->cr, &item->stroke);

  do
    draw_text_line (self, item, iter);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  cairo_new_path (self->cr);
}

/* A shape of one colour, anywhere */
static void
draw_shape (cairo_t                *cr,
            const EntenteSceneItem *item,
            gconstpointer           data)
{
  EntenteRenderer self = *(const EntenteRenderer *)data;

  self.cr = cr;
  self.grid = 0;
  entente_renderer_trace_path (&self, item);
  entente_renderer_set_color (cr, &item->fill);
  cairo_fill (cr);
}

static void
draw_item (const EntenteRenderer  *self,
           const EntenteSceneItem *item)
{
  if (item->kind == ENTENTE_SCENE_PICTURE)
    {
      entente_image_draw (self->cr, item->text, &item->bounds, item->stretched, self->theme->text_soft);
      return;
    }

  if (item->fill.alpha <= 0 && item->stroke.alpha <= 0)
    return;

  if (item->kind == ENTENTE_SCENE_TEXT)
    {
      draw_text (self, item);
      return;
    }

  if (item->kind == ENTENTE_SCENE_BOX && entente_renderer_draw_opaque_box (self, item))
    return;

  if (item->kind == ENTENTE_SCENE_SHAPE && self->stamps != NULL && entente_stamps_draw (self->stamps, self->cr, item, draw_shape, self))
    return;

  if (item->kind == ENTENTE_SCENE_BOX)
    entente_renderer_trace_box (self, &item->bounds, item->radius);
  else
    entente_renderer_trace_path (self, item);

  if (item->fill.alpha > 0)
    {
      entente_renderer_set_color (self->cr, &item->fill);

      if (item->stroke.alpha > 0)
        cairo_fill_preserve (self->cr);
      else
        cairo_fill (self->cr);
    }

  if (item->stroke.alpha > 0)
    entente_renderer_stroke (self, item);
}

static double
get_scale (cairo_t *cr)
{
  double dx = 1, dy = 0;

  cairo_user_to_device_distance (cr, &dx, &dy);

  return MAX (hypot (dx, dy), 1e-6);
}

static void
draw_items (EntenteRenderer   *self,
            EntenteScene      *scene,
            const EntenteRect *clip)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      EntenteSceneItem        space;
      const EntenteSceneItem *item = entente_far_look_see (&items[i], self->detail, &space);

      if (item != NULL && entente_rect_touches (&item->bounds, clip))
        draw_item (self, item);
    }
}

static void
draw_scene (cairo_t            *cr,
            EntenteScene       *scene,
            const EntenteTheme *theme,
            double              detail)
{
  EntenteRenderer self = {.cr = cr, .theme = theme, .points = entente_scene_get_points (scene), .detail = detail, .scale = get_scale (cr)};
  double          left, top, right, bottom;
  EntenteRect     clip;

  if (detail <= 0 && cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    {
      self.grid = GRID / self.scale;
      self.stamps = entente_stamps_new (self.points, self.grid);
    }

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_tolerance (cr, TOLERANCE);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  clip = (EntenteRect) {left - BORDER, top - BORDER, right - left + 2 * BORDER, bottom - top + 2 * BORDER};

  draw_items (&self, scene, &clip);

  if (detail > 0 && entente_scene_get_overview (scene) != NULL)
    draw_items (&self, entente_scene_get_overview (scene), &clip);

  g_clear_pointer (&self.stamps, entente_stamps_free);
}

/**
 * entente_render_scene:
 * @cr: where to draw; one unit is a point
 * @scene: what to draw
 * @theme: the theme the scene was made with, for its font
 * @detail: pixels per point on a screen, so that what would be too small to read is left out; 0 to draw everything
 *
 * Draws what lies within the clip of @cr. Leaves the state of @cr as it found it, without a path. May be called on any
 * thread. Pixels are painted without cairo, see entente_painter_paint().
 */
void
entente_render_scene (cairo_t            *cr,
                      EntenteScene       *scene,
                      const EntenteTheme *theme,
                      double              detail)
{
  entente_render_scene_on (cr, scene, theme, detail, NULL);
}

/**
 * entente_render_scene_on:
 * @cr: where to draw; one unit is a point
 * @scene: what to draw
 * @theme: the theme the scene was made with, for its font
 * @detail: as for entente_render_scene()
 * @ground: (nullable): opaque colour that the whole clip is filled with first
 *
 * Draws a scene on a ground of one colour. On pixels that takes less time than filling them beforehand, as they are in the
 * processor's cache when the scene is painted on them.
 */
void
entente_render_scene_on (cairo_t            *cr,
                         EntenteScene       *scene,
                         const EntenteTheme *theme,
                         double              detail,
                         const EntenteColor *ground)
{
  EntentePainterTarget pixels;

  g_return_if_fail (cr != NULL && scene != NULL && theme != NULL && detail >= 0);

  cairo_new_path (cr);

  if (entente_painter_target_find (cr, &pixels))
    {
      pixels.ground = ground;
      cairo_surface_flush (cairo_get_target (cr));
      entente_painter_paint (&pixels, scene, theme, detail);
      cairo_surface_mark_dirty (cairo_get_target (cr));
      return;
    }

  cairo_save (cr);

  if (ground != NULL)
    {
      entente_renderer_set_color (cr, ground);
      cairo_paint (cr);
    }

  draw_scene (cr, scene, theme, detail);
  cairo_restore (cr);
}
