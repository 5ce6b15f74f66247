#include "widgets/drawing/renderer-private.h"

#include "widgets/drawing/path.h"

/* Distance of a curve's middle points that makes it a quarter of a circle of radius 1 */
#define ROUND 0.5523

/* Pixels: curves that bend less are seen as straight */
#define LEAST_BEND 0.5

/* Pixels: a corner below this radius is cut; and how much of the radius, so that as much of the corner is gone */
#define SMALL_RADIUS 3.2
#define CUT          0.655

void
entente_renderer_move_to (const EntenteRenderer *self,
                          const EntentePoint    *to)
{
  cairo_move_to (self->cr, entente_renderer_snap (self, to->x), entente_renderer_snap (self, to->y));
}

/* Straight pieces are drawn as such: cairo takes half the time for them. */
void
entente_renderer_curve_to (const EntenteRenderer *self,
                           const EntentePoint    *curve,
                           double                 tolerance)
{
  const EntentePoint *p = curve + 1;

  if (entente_path_is_straight (curve, tolerance))
    cairo_line_to (self->cr, entente_renderer_snap (self, p[2].x), entente_renderer_snap (self, p[2].y));
  else
    cairo_curve_to (self->cr, entente_renderer_snap (self, p[0].x), entente_renderer_snap (self, p[0].y), entente_renderer_snap (self, p[1].x), entente_renderer_snap (self, p[1].y), entente_renderer_snap (self, p[2].x),
                    entente_renderer_snap (self, p[2].y));
}

static void
trace_rectangle (const EntenteRenderer *self,
                 const EntenteRect     *box)
{
  double left = entente_renderer_snap (self, box->x), top = entente_renderer_snap (self, box->y);

  cairo_rectangle (self->cr, left, top, entente_renderer_snap (self, box->x + box->width) - left, entente_renderer_snap (self, box->y + box->height) - top);
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
void
entente_renderer_trace_box (const EntenteRenderer *self,
                            const EntenteRect     *box,
                            double                 radius)
{
  radius = MIN (radius, MIN (box->width, box->height) / 2);

  if (radius <= 0 || (self->detail <= 0 && radius * self->scale < ENTENTE_PAPER_RADIUS))
    trace_rectangle (self, box);
  else if (self->detail > 0 && radius * self->detail < SMALL_RADIUS)
    trace_cut_corners (self->cr, box, radius * CUT);
  else
    trace_round_corners (self->cr, box, radius);
}

void
entente_renderer_trace_path (const EntenteRenderer  *self,
                             const EntenteSceneItem *item)
{
  cairo_t *cr = self->cr;
  double   tolerance = self->detail > 0 ? LEAST_BEND / self->detail : ENTENTE_PAPER_BEND / self->scale;
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
          entente_renderer_move_to (self, p);
          start = FALSE;
          i++;
        }
      else
        {
          entente_renderer_curve_to (self, p - 1, tolerance);
          i += 3;
        }
    }

  if (item->kind == ENTENTE_SCENE_SHAPE)
    cairo_close_path (cr);
}
