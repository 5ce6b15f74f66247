#include "widgets/drawing/brush.h"

#include "widgets/drawing/path.h"

#include <math.h>

/**
 * entente_brush_add_closed:
 * @brush: a brush, with a path traced
 *
 * Adds what the path encloses to what is filled next.
 */
void
entente_brush_add_closed (EntenteBrush *brush)
{
  const GArray *points = brush->outline.points;

  for (guint i = 0; i < points->len; i++)
    entente_raster_add_edge (&brush->raster, &g_array_index (points, EntentePoint, i),
                             &g_array_index (points, EntentePoint, (i + 1) % points->len));
}

static void
fill_box (EntenteBrush            *brush,
          const EntenteRect       *box,
          double                   radius,
          const EntenteColor      *color,
          const EntenteRasterHole *hole)
{
  entente_outline_trace_box (&brush->outline, box, radius);
  entente_brush_add_closed (brush);
  entente_raster_fill_around (&brush->raster, color, hole);
}

/* A border that is not dashed: what lies between two boxes */
static void
fill_border (EntenteBrush           *brush,
             const EntenteSceneItem *item)
{
  double      half = item->stroke_width / 2;
  double      radius = MIN (item->radius, MIN (item->bounds.width, item->bounds.height) / 2);
  EntenteRect outer = entente_rect_inflate (&item->bounds, half), inner = entente_rect_inflate (&item->bounds, -half);

  entente_outline_trace_box (&brush->outline, &outer, radius > 0 ? radius + half : 0);
  entente_brush_add_closed (brush);

  if (inner.width > 0 && inner.height > 0)
    {
      entente_outline_trace_box (&brush->outline, &inner, radius - half);
      entente_brush_add_closed (brush);
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
find_hole (const EntenteBrush *brush,
           const EntenteRect  *box,
           double              radius)
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
paint_opaque_box (EntenteBrush            *brush,
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
find_hidden (const EntenteBrush     *brush,
             const EntenteSightItem *visible)
{
  const GArray           *items = brush->sight->items;
  const EntenteSightItem *next = visible + 1;

  if (next >= &g_array_index (items, EntenteSightItem, items->len) || !is_opaque_box (next->item))
    return (EntenteRasterHole) {0};

  return find_hole (brush, &next->item->bounds, MIN (next->item->radius, MIN (next->item->bounds.width, next->item->bounds.height) / 2));
}

/**
 * entente_brush_paint_box:
 * @brush: a brush
 * @visible: a box
 *
 * Paints a box, but for what the next thing hides of it.
 */
void
entente_brush_paint_box (EntenteBrush           *brush,
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
  entente_brush_stroke (brush, item, TRUE, NULL);
}
