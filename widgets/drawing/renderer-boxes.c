#include "widgets/drawing/renderer-private.h"

#include "widgets/drawing/path.h"

/* In a document, boxes with smaller corners and thinner borders are drawn as thick lines, points of the paper */
#define THICK_RADIUS 2.
#define THICK_BORDER 0.3

/* In a document a box with round corners is a rectangle with a thick line around it, or just such a line: four numbers
   instead of more than thirty. */
static void
draw_thick (const EntenteRenderer *self,
            const EntenteRect     *core,
            double                 radius)
{
  double   right = core->x + core->width, bottom = core->y + core->height;
  gboolean is_line = core->width < self->grid || core->height < self->grid;

  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_line_width (self->cr, 2 * radius);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);

  if (is_line)
    {
      cairo_move_to (self->cr, entente_renderer_snap (self, core->x), entente_renderer_snap (self, core->y));
      cairo_line_to (self->cr, entente_renderer_snap (self, right), entente_renderer_snap (self, bottom));
    }
  else
    {
      cairo_rectangle (self->cr, entente_renderer_snap (self, core->x), entente_renderer_snap (self, core->y), entente_renderer_snap (self, core->width), entente_renderer_snap (self, core->height));
      cairo_fill_preserve (self->cr);
    }

  cairo_stroke (self->cr);
}

static void
fill_box (const EntenteRenderer *self,
          const EntenteRect     *box,
          double                 radius,
          const EntenteColor    *color)
{
  EntenteRect core = entente_rect_inflate (box, -radius);

  entente_renderer_set_color (self->cr, color);

  if (self->grid > 0 && radius * self->scale >= ENTENTE_PAPER_RADIUS)
    {
      draw_thick (self, &core, radius);
      return;
    }

  entente_renderer_trace_box (self, box, radius);
  cairo_fill (self->cr);
}

/* On screen; and in a document where borders are so thin that nobody sees how viewers set their two edges. */
static gboolean
is_opaque_box (const EntenteRenderer  *self,
               const EntenteSceneItem *item)
{
  if (item->fill.alpha < 1 || item->n_dash > 0 || (item->stroke.alpha < 1 && (self->grid <= 0 || item->stroke.alpha > 0)))
    return FALSE;

  return self->detail > 0 || (self->grid > 0 && item->radius * self->scale < THICK_RADIUS && item->stroke_width * self->scale < THICK_BORDER);
}

/* An opaque border is drawn as a larger box below: cairo fills two boxes faster than it strokes one. */
gboolean
entente_renderer_draw_opaque_box (const EntenteRenderer  *self,
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
