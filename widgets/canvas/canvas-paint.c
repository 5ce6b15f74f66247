#include "widgets/canvas/canvas-paint.h"

#include "widgets/drawing/path.h"

#include <math.h>

#define RUBBER_WIDTH 2.0

GdkRGBA
entente_paint_get_rgba (const EntenteColor *color,
                        double              alpha)
{
  return (GdkRGBA) {color->red, color->green, color->blue, (float)alpha};
}

/**
 * entente_paint_ring:
 * @snapshot: where to add it
 * @rect: what it goes around, pixels
 * @distance: from @rect to the outer edge of the ring, pixels
 * @radius: of the corners of @rect, pixels
 * @width: of the ring, pixels
 * @color: of the ring
 *
 * Adds a ring around a card.
 */
void
entente_paint_ring (GtkSnapshot       *snapshot,
                    const EntenteRect *rect,
                    double             distance,
                    double             radius,
                    double             width,
                    const GdkRGBA     *color)
{
  EntenteRect    ring = entente_rect_inflate (rect, distance);
  GskRoundedRect outline;
  float          widths[4] = {(float)width, (float)width, (float)width, (float)width};
  GdkRGBA        colors[4] = {*color, *color, *color, *color};

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float)ring.x, (float)ring.y, (float)ring.width, (float)ring.height),
                                   (float)MIN (radius + distance, ring.height / 2));
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * entente_paint_dot:
 * @snapshot: where to add it
 * @x: its middle, pixels
 * @y: the same, downwards
 * @radius: pixels
 * @fill: inside
 * @edge: around
 *
 * Adds something to take hold of.
 */
void
entente_paint_dot (GtkSnapshot   *snapshot,
                   double         x,
                   double         y,
                   double         radius,
                   const GdkRGBA *fill,
                   const GdkRGBA *edge)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)(x - radius), (float)(y - radius), (float)(2 * radius), (float)(2 * radius));
  GskRoundedRect  outline;
  float           widths[4] = {2, 2, 2, 2};
  GdkRGBA         colors[4] = {*edge, *edge, *edge, *edge};

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * entente_paint_rubber:
 * @snapshot: where to add it
 * @from: where it begins, pixels
 * @to: where it ends, pixels
 * @color: of the line
 *
 * Adds a line that is not in the plan yet.
 */
void
entente_paint_rubber (GtkSnapshot   *snapshot,
                      EntentePoint   from,
                      EntentePoint   to,
                      const GdkRGBA *color)
{
  EntenteRect  area = {MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x), fabs (to.y - from.y)};
  const double dash[] = {5, 4};
  cairo_t     *cr;

  area = entente_rect_inflate (&area, 4);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)floor (area.x), (float)floor (area.y), (float)ceil (area.width) + 1, (float)ceil (area.height) + 1));
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, RUBBER_WIDTH);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Where a line from the middle of a card to @to leaves it. */
static EntentePoint
leave_card (const EntenteRect *card,
            EntentePoint       to)
{
  EntentePoint from = entente_paint_get_middle (card);
  double       dx = fabs (to.x - from.x);
  double       dy = fabs (to.y - from.y);
  double       part = MIN (dx > 0 ? (card->width / 2 + ENTENTE_PAINT_RING_DISTANCE) / dx : INFINITY,
                     dy > 0 ? (card->height / 2 + ENTENTE_PAINT_RING_DISTANCE) / dy : INFINITY);

  part = MIN (part, 1);

  return (EntentePoint) {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
}

/**
 * entente_paint_rubber_from:
 * @snapshot: where to add it
 * @card: where it begins, pixels
 * @to: where it ends, pixels
 * @color: of the line
 *
 * Adds a line from the edge of a card.
 */
void
entente_paint_rubber_from (GtkSnapshot       *snapshot,
                           const EntenteRect *card,
                           EntentePoint       to,
                           const GdkRGBA     *color)
{
  entente_paint_rubber (snapshot, leave_card (card, to), to, color);
}

/**
 * entente_paint_rubber_between:
 * @snapshot: where to add it
 * @from: where it begins, pixels
 * @to: where it ends, pixels
 * @color: of the line
 *
 * Adds a line from the edge of a card to the edge of another.
 */
void
entente_paint_rubber_between (GtkSnapshot       *snapshot,
                              const EntenteRect *from,
                              const EntenteRect *to,
                              const GdkRGBA     *color)
{
  entente_paint_rubber (snapshot, leave_card (from, entente_paint_get_middle (to)), leave_card (to, entente_paint_get_middle (from)), color);
}

EntentePoint
entente_paint_get_middle (const EntenteRect *rect)
{
  return (EntentePoint) {rect->x + rect->width / 2, rect->y + rect->height / 2};
}
