#include "widgets/drawing/renderer.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <math.h>

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
trace_box (cairo_t                *cr,
           const EntenteSceneItem *item)
{
  const EntenteRect *box = &item->bounds;
  double             radius = MIN (item->radius, MIN (box->width, box->height) / 2);
  double             right = box->x + box->width, bottom = box->y + box->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Straight pieces are drawn as such: cairo takes half the time for them. */
static void
trace_path (cairo_t            *cr,
            const EntentePoint *points,
            guint32             n_points,
            gboolean            closed)
{
  gboolean start = TRUE;
  guint32  i = 0;

  while (i < n_points)
    {
      const EntentePoint *p = &points[i];

      if (entente_path_is_break (p))
        {
          cairo_close_path (cr);
          start = TRUE;
          i++;
        }
      else if (start)
        {
          cairo_move_to (cr, p->x, p->y);
          start = FALSE;
          i++;
        }
      else
        {
          if (entente_path_is_straight (p - 1))
            cairo_line_to (cr, p[2].x, p[2].y);
          else
            cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          i += 3;
        }
    }

  if (closed)
    cairo_close_path (cr);
}

/* A line that loses its strength towards the middle */
static void
set_fading_source (cairo_t                *cr,
                   const EntenteSceneItem *item,
                   const EntentePoint     *points)
{
  const EntentePoint *end = &points[item->n_points - 1];
  const EntenteColor *color = &item->stroke;
  cairo_pattern_t    *pattern = cairo_pattern_create_linear (points->x, points->y, end->x, end->y);

  for (int stop = 0; stop <= 2; stop++)
    cairo_pattern_add_color_stop_rgba (pattern, stop / 2., color->red, color->green, color->blue,
                                       color->alpha * (stop == 1 ? 1 - item->fade : 1));

  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
stroke_item (cairo_t                *cr,
             const EntenteSceneItem *item,
             const EntentePoint     *points)
{
  double dash[G_N_ELEMENTS (item->dash)];

  for (guint i = 0; i < item->n_dash; i++)
    dash[i] = item->dash[i];

  cairo_set_line_width (cr, item->stroke_width);
  cairo_set_line_cap (cr, item->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dash, item->n_dash, 0);

  if (item->fade > 0 && points != NULL)
    set_fading_source (cr, item, points);
  else
    set_color (cr, &item->stroke);

  cairo_stroke (cr);
}

static void
draw_text (cairo_t                *cr,
           const EntenteSceneItem *item,
           const EntenteTheme     *theme)
{
  double scale = item->scale > 0 ? item->scale : 1;
  g_autoptr (PangoLayout) layout = entente_text_get_layout (theme->font, &item->style, item->text, item->bounds.width / scale);

  cairo_save (cr);
  cairo_translate (cr, item->bounds.x, item->bounds.y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  set_color (cr, &item->stroke);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  cairo_new_path (cr);
}

static void
draw_item (cairo_t                *cr,
           const EntenteSceneItem *item,
           const EntentePoint     *points,
           const EntenteTheme     *theme)
{
  if (item->kind == ENTENTE_SCENE_TEXT)
    {
      draw_text (cr, item, theme);
      return;
    }

  if (item->kind == ENTENTE_SCENE_BOX)
    trace_box (cr, item);
  else
    trace_path (cr, points, item->n_points, item->kind == ENTENTE_SCENE_SHAPE);

  if (item->fill.alpha > 0)
    {
      set_color (cr, &item->fill);

      if (item->stroke.alpha > 0)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (item->stroke.alpha > 0)
    stroke_item (cr, item, item->kind == ENTENTE_SCENE_BOX ? NULL : points);
  else
    cairo_new_path (cr);
}

/**
 * entente_render_scene:
 * @cr: where to draw; one unit is a point
 * @scene: what to draw
 * @theme: the theme the scene was made with, for its font
 * @detail: pixels per point on a screen, so that what would be too small to read is left out; 0 to draw everything
 *
 * Draws what lies within the clip of @cr. Leaves the state of @cr as it found it, without a path. May be called on any
 * thread.
 */
void
entente_render_scene (cairo_t            *cr,
                      EntenteScene       *scene,
                      const EntenteTheme *theme,
                      double              detail)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  const EntentePoint     *points = entente_scene_get_points (scene);
  double                  left, top, right, bottom;
  EntenteRect             clip;

  g_return_if_fail (cr != NULL && scene != NULL && theme != NULL && detail >= 0);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  clip = (EntenteRect) {left, top, right - left, bottom - top};

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteSceneItem *item = &items[i];

      if (detail > 0 && detail < item->detail)
        continue;
      if (entente_rect_touches (&item->bounds, &clip))
        draw_item (cr, item, points + item->first_point, theme);
    }

  cairo_restore (cr);
}
