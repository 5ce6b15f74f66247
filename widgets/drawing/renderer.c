#include "widgets/drawing/renderer.h"

#include "widgets/drawing/fading.h"
#include "widgets/drawing/far-look.h"
#include "widgets/drawing/image.h"
#include "widgets/drawing/painter.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/stamps.h"
#include "widgets/drawing/text.h"

#include <cairo-pdf.h>
#include <math.h>

/* Distance of a curve's middle points that makes it a quarter of a circle of radius 1 */
#define ROUND 0.5523

/* Pixels: how far a curve's straight pieces may be off; half of cairo's usual precision, for twice the speed */
#define TOLERANCE 0.2

/* Pixels: dashes with a shorter period are seen as grey, curves that bend less as straight */
#define LEAST_PERIOD 4.
#define LEAST_BEND   0.5

/* Points of the paper: curves that bend less are straight there, and corners below this radius are square. Points: how far a
   box's border reaches beyond the box at most */
#define PAPER_BEND   0.02
#define PAPER_RADIUS 0.4
#define BORDER       2.

/* Pixels: a corner below this radius is cut; and how much of the radius, so that as much of the corner is gone */
#define SMALL_RADIUS 3.2
#define CUT          0.655

/* In a document, boxes with smaller corners and thinner borders are drawn as thick lines, points of the paper */
#define THICK_RADIUS 2.
#define THICK_BORDER 0.3

/* Of the grid that everything stands on in a document, points of the paper: 1152 lines an inch, which no eye sees, and a file
   without the last digits is a third smaller */
#define GRID (1 / 16.)

/* How far the edges of pixels may seem to lie beside whole numbers */
#define NEARLY 1e-3

/* scale: points of the paper a point, where there are no pixels; grid: of what is drawn, points, 0 for none; stamps: where
   the drawing goes into a document, else NULL. */
typedef struct
{
  cairo_t            *cr;
  const EntenteTheme *theme;
  const EntentePoint *points;
  double              detail;
  double              scale;
  double              grid;
  EntenteStamps      *stamps;
} Renderer;

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static double
snap (const Renderer *self,
      double          value)
{
  return self->grid > 0 ? round (value / self->grid) * self->grid : value;
}

static void
move_to (const Renderer     *self,
         const EntentePoint *to)
{
  cairo_move_to (self->cr, snap (self, to->x), snap (self, to->y));
}

/* Straight pieces are drawn as such: cairo takes half the time for them. */
static void
curve_to (const Renderer     *self,
          const EntentePoint *curve,
          double              tolerance)
{
  const EntentePoint *p = curve + 1;

  if (entente_path_is_straight (curve, tolerance))
    cairo_line_to (self->cr, snap (self, p[2].x), snap (self, p[2].y));
  else
    cairo_curve_to (self->cr, snap (self, p[0].x), snap (self, p[0].y), snap (self, p[1].x), snap (self, p[1].y), snap (self, p[2].x),
                    snap (self, p[2].y));
}

static void
trace_rectangle (const Renderer    *self,
                 const EntenteRect *box)
{
  double left = snap (self, box->x), top = snap (self, box->y);

  cairo_rectangle (self->cr, left, top, snap (self, box->x + box->width) - left, snap (self, box->y + box->height) - top);
}

static void
trace_round_corners (cairo_t           *cr,
                     const EntenteRect *box,
                     double             radius)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  double handle = radius * (1 - ROUND);

  cairo_move_to (cr, box->x + radius, box->y);
  cairo_line_to (cr, right - radius, box->y);
  cairo_curve_to (cr, right - handle, box->y, right, box->y + handle, right, box->y + radius);
  cairo_line_to (cr, right, bottom - radius);
  cairo_curve_to (cr, right, bottom - handle, right - handle, bottom, right - radius, bottom);
  cairo_line_to (cr, box->x + radius, bottom);
  cairo_curve_to (cr, box->x + handle, bottom, box->x, bottom - handle, box->x, bottom - radius);
  cairo_line_to (cr, box->x, box->y + radius);
  cairo_curve_to (cr, box->x, box->y + handle, box->x + handle, box->y, box->x + radius, box->y);
  cairo_close_path (cr);
}

static void
trace_cut_corners (cairo_t           *cr,
                   const EntenteRect *box,
                   double             cut)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_move_to (cr, box->x + cut, box->y);
  cairo_line_to (cr, right - cut, box->y);
  cairo_line_to (cr, right, box->y + cut);
  cairo_line_to (cr, right, bottom - cut);
  cairo_line_to (cr, right - cut, bottom);
  cairo_line_to (cr, box->x + cut, bottom);
  cairo_line_to (cr, box->x, bottom - cut);
  cairo_line_to (cr, box->x, box->y + cut);
  cairo_close_path (cr);
}

/* Corners of a few pixels are cut instead of rounded: the eye sees the same, and cairo takes half the time. */
static void
trace_box (const Renderer    *self,
           const EntenteRect *box,
           double             radius)
{
  radius = MIN (radius, MIN (box->width, box->height) / 2);

  if (radius <= 0 || (self->detail <= 0 && radius * self->scale < PAPER_RADIUS))
    trace_rectangle (self, box);
  else if (self->detail > 0 && radius * self->detail < SMALL_RADIUS)
    trace_cut_corners (self->cr, box, radius * CUT);
  else
    trace_round_corners (self->cr, box, radius);
}

static void
trace_path (const Renderer         *self,
            const EntenteSceneItem *item)
{
  cairo_t *cr = self->cr;
  double   tolerance = self->detail > 0 ? LEAST_BEND / self->detail : PAPER_BEND / self->scale;
  gboolean start = TRUE;
  guint32  i = 0;

  while (i < item->n_points)
    {
      const EntentePoint *p = &self->points[item->first_point + i];

      if (entente_path_is_break (p))
        {
          cairo_close_path (cr);
          start = TRUE;
          i++;
        }
      else if (start)
        {
          move_to (self, p);
          start = FALSE;
          i++;
        }
      else
        {
          curve_to (self, p - 1, tolerance);
          i += 3;
        }
    }

  if (item->kind == ENTENTE_SCENE_SHAPE)
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

/* Dashes too small for the screen are drawn as what the eye makes of them: a paler line. */
static double
set_dashes (const Renderer         *self,
            const EntenteSceneItem *item,
            double                  offset)
{
  double dash[G_N_ELEMENTS (item->dash)], period = 0, ink = 0;

  for (guint i = 0; i < item->n_dash; i++)
    {
      dash[i] = item->dash[i];
      period += dash[i];
      ink += i % 2 == 0 ? dash[i] : 0;
    }

  if (item->n_dash > 0 && self->detail > 0 && period * self->detail < LEAST_PERIOD)
    {
      cairo_set_dash (self->cr, NULL, 0, 0);
      return ink / period;
    }

  /* On a chart shrunk to almost nothing a dash may have no length at all. */
  cairo_set_dash (self->cr, dash, period > 0 ? item->n_dash : 0, offset);

  return 1;
}

/* A piece, and all after it that are drawn like it. */
static void
stroke_pieces (const Renderer         *self,
               const EntenteSceneItem *item,
               GArray                 *pieces,
               guint                   first)
{
  const EntenteFadingPiece look = g_array_index (pieces, EntenteFadingPiece, first);
  EntenteColor             color = entente_color_fade (item->stroke, look.strength);
  gboolean                 is_drawn = FALSE;

  set_dashes (self, item, snap (self, look.phase));
  set_color (self->cr, &color);

  for (guint i = first; i < pieces->len; i++)
    {
      EntenteFadingPiece *piece = &g_array_index (pieces, EntenteFadingPiece, i);
      gboolean            goes_on = is_drawn && piece->strength == look.strength;

      is_drawn = goes_on || (piece->strength == look.strength && piece->phase == look.phase);

      if (is_drawn && !goes_on)
        move_to (self, piece->curve);

      if (is_drawn)
        {
          curve_to (self, piece->curve, PAPER_BEND / self->scale);
          piece->strength = -1;
        }
    }

  cairo_stroke (self->cr);
}

static void
stroke_fading (const Renderer         *self,
               const EntenteSceneItem *item)
{
  g_autoptr (GArray) pieces = entente_fading_cut (item, &self->points[item->first_point], self->scale);

  cairo_new_path (self->cr);

  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, EntenteFadingPiece, i).strength >= 0)
      stroke_pieces (self, item, pieces, i);
}

static void
stroke_item (const Renderer         *self,
             const EntenteSceneItem *item)
{
  EntenteColor color = entente_color_fade (item->stroke, set_dashes (self, item, 0));

  cairo_set_line_width (self->cr, item->stroke_width * (self->detail > 0 ? entente_far_look_get_gain (item, self->detail) : 1));
  cairo_set_line_cap (self->cr, item->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);

  if (item->fade > 0 && item->kind == ENTENTE_SCENE_LINE && self->detail <= 0 && item->n_points > 3)
    {
      stroke_fading (self, item);
      return;
    }

  if (item->fade > 0 && item->kind == ENTENTE_SCENE_LINE)
    set_fading_source (self->cr, item, &self->points[item->first_point]);
  else
    set_color (self->cr, &color);

  cairo_stroke (self->cr);
}

static void
draw_text_line (const Renderer         *self,
                const EntenteSceneItem *item,
                PangoLayoutIter        *iter)
{
  double         scale = item->scale > 0 ? item->scale : 1;
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  cairo_save (self->cr);
  cairo_translate (self->cr, snap (self, item->bounds.x + scale * extents.x / PANGO_SCALE),
                   snap (self, item->bounds.y + scale * pango_layout_iter_get_baseline (iter) / PANGO_SCALE));
  cairo_scale (self->cr, scale, scale);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
  cairo_restore (self->cr);
}

static void
draw_text (const Renderer         *self,
           const EntenteSceneItem *item)
{
  double scale = item->scale > 0 ? item->scale : 1;
  g_autoptr (PangoLayout) layout = entente_text_get_layout (self->theme->font, &item->style, item->text, item->bounds.width / scale);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  set_color (self->cr, &item->stroke);

  do
    draw_text_line (self, item, iter);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  cairo_new_path (self->cr);
}

/* In a document a box with round corners is a rectangle with a thick line around it, or just such a line: four numbers
   instead of more than thirty. */
static void
draw_thick (const Renderer    *self,
            const EntenteRect *core,
            double             radius)
{
  double   right = core->x + core->width, bottom = core->y + core->height;
  gboolean is_line = core->width < self->grid || core->height < self->grid;

  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_line_width (self->cr, 2 * radius);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);

  if (is_line)
    {
      cairo_move_to (self->cr, snap (self, core->x), snap (self, core->y));
      cairo_line_to (self->cr, snap (self, right), snap (self, bottom));
    }
  else
    {
      cairo_rectangle (self->cr, snap (self, core->x), snap (self, core->y), snap (self, core->width), snap (self, core->height));
      cairo_fill_preserve (self->cr);
    }

  cairo_stroke (self->cr);
}

static void
fill_box (const Renderer     *self,
          const EntenteRect  *box,
          double              radius,
          const EntenteColor *color)
{
  EntenteRect core = entente_rect_inflate (box, -radius);

  set_color (self->cr, color);

  if (self->grid > 0 && radius * self->scale >= PAPER_RADIUS)
    {
      draw_thick (self, &core, radius);
      return;
    }

  trace_box (self, box, radius);
  cairo_fill (self->cr);
}

/* On screen; and in a document where borders are so thin that nobody sees how viewers set their two edges. */
static gboolean
is_opaque_box (const Renderer         *self,
               const EntenteSceneItem *item)
{
  if (item->fill.alpha < 1 || item->n_dash > 0 || (item->stroke.alpha < 1 && (self->grid <= 0 || item->stroke.alpha > 0)))
    return FALSE;

  return self->detail > 0 || (self->grid > 0 && item->radius * self->scale < THICK_RADIUS && item->stroke_width * self->scale < THICK_BORDER);
}

/* An opaque border is drawn as a larger box below: cairo fills two boxes faster than it strokes one. */
static gboolean
draw_opaque_box (const Renderer         *self,
                 const EntenteSceneItem *item)
{
  double      half = item->stroke_width / 2;
  double      radius = MIN (item->radius, MIN (item->bounds.width, item->bounds.height) / 2);
  EntenteRect outer = entente_rect_inflate (&item->bounds, half), inner = entente_rect_inflate (&item->bounds, -half);

  if (!is_opaque_box (self, item))
    return FALSE;

  if (item->stroke.alpha <= 0)
    {
      fill_box (self, &item->bounds, radius, &item->fill);
      return TRUE;
    }

  fill_box (self, &outer, radius > 0 ? radius + half : 0, &item->stroke);
  fill_box (self, &inner, radius - half, &item->fill);

  return TRUE;
}

/* A shape of one colour, anywhere */
static void
draw_shape (cairo_t                *cr,
            const EntenteSceneItem *item,
            gconstpointer           data)
{
  Renderer self = *(const Renderer *)data;

  self.cr = cr;
  self.grid = 0;
  trace_path (&self, item);
  set_color (cr, &item->fill);
  cairo_fill (cr);
}

static void
draw_item (const Renderer         *self,
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

  if (item->kind == ENTENTE_SCENE_BOX && draw_opaque_box (self, item))
    return;

  if (item->kind == ENTENTE_SCENE_SHAPE && self->stamps != NULL && entente_stamps_draw (self->stamps, self->cr, item, draw_shape, self))
    return;

  if (item->kind == ENTENTE_SCENE_BOX)
    trace_box (self, &item->bounds, item->radius);
  else
    trace_path (self, item);

  if (item->fill.alpha > 0)
    {
      set_color (self->cr, &item->fill);

      if (item->stroke.alpha > 0)
        cairo_fill_preserve (self->cr);
      else
        cairo_fill (self->cr);
    }

  if (item->stroke.alpha > 0)
    stroke_item (self, item);
}

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < NEARLY;
}

/* The clip in pixels, when it is one rectangle of whole ones */
static gboolean
get_clip (cairo_t               *cr,
          cairo_surface_t       *target,
          cairo_rectangle_int_t *clip)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  gboolean                fits = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;
  double                  scale, vertical, x, y, right, bottom;

  if (fits)
    {
      cairo_surface_get_device_scale (target, &scale, &vertical);
      x = list->rectangles[0].x;
      y = list->rectangles[0].y;
      right = x + list->rectangles[0].width;
      bottom = y + list->rectangles[0].height;
      cairo_user_to_device (cr, &x, &y);
      cairo_user_to_device (cr, &right, &bottom);
      fits = is_whole (x * scale) && is_whole (y * scale) && is_whole (right * scale) && is_whole (bottom * scale);
      clip->x = (int)lround (x * scale);
      clip->y = (int)lround (y * scale);
      clip->width = (int)lround (right * scale) - clip->x;
      clip->height = (int)lround (bottom * scale) - clip->y;
    }

  cairo_rectangle_list_destroy (list);

  return fits;
}

static double
get_scale (cairo_t *cr)
{
  double dx = 1, dy = 0;

  cairo_user_to_device_distance (cr, &dx, &dy);

  return MAX (hypot (dx, dy), 1e-6);
}

/* Where there are pixels that are neither turned nor stretched nor in a group of their own */
static gboolean
find_pixels (cairo_t              *cr,
             EntentePainterTarget *pixels)
{
  cairo_surface_t      *target = cairo_get_target (cr);
  cairo_matrix_t        matrix;
  cairo_rectangle_int_t clip;
  double                scale, vertical, x, y;
  int                   stride;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &scale, &vertical);
  cairo_surface_get_device_offset (target, &x, &y);

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE || target != cairo_get_group_target (cr) || x != 0 || y != 0 ||
      (cairo_image_surface_get_format (target) != CAIRO_FORMAT_ARGB32 && cairo_image_surface_get_format (target) != CAIRO_FORMAT_RGB24) ||
      scale != vertical || matrix.xx != matrix.yy || matrix.xx <= 0 || matrix.xy != 0 || matrix.yx != 0 || !get_clip (cr, target, &clip))
    return FALSE;

  stride = cairo_image_surface_get_stride (target) / (int)sizeof (guint32);
  *pixels = (EntentePainterTarget) {
    .pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (target) + clip.y * stride + clip.x,
    .stride = stride,
    .width = clip.width,
    .height = clip.height,
    .x = matrix.x0 * scale - clip.x,
    .y = matrix.y0 * scale - clip.y,
    .scale = matrix.xx * scale,
  };

  return TRUE;
}

static void
draw_items (Renderer          *self,
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
  Renderer    self = {.cr = cr, .theme = theme, .points = entente_scene_get_points (scene), .detail = detail, .scale = get_scale (cr)};
  double      left, top, right, bottom;
  EntenteRect clip;

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

  if (find_pixels (cr, &pixels))
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
      set_color (cr, ground);
      cairo_paint (cr);
    }

  draw_scene (cr, scene, theme, detail);
  cairo_restore (cr);
}
