#include "widgets/canvas/viewport.h"

/* Between what is fitted or revealed and the edge of the widget, pixels. */
#define MARGIN 24.0

/**
 * entente_viewport_to_scene:
 * @self: a viewport
 * @x: on the widget, pixels
 * @y: on the widget, pixels
 *
 * Returns: the same place in the scene, points
 */
EntentePoint
entente_viewport_to_scene (const EntenteViewport *self,
                           double                 x,
                           double                 y)
{
  return (EntentePoint) {(x - self->x) / self->scale, (y - self->y) / self->scale};
}

/**
 * entente_viewport_rect_to_scene:
 * @self: a viewport
 * @rect: on the widget, pixels
 *
 * Returns: the same area in the scene, points
 */
EntenteRect
entente_viewport_rect_to_scene (const EntenteViewport *self,
                                const EntenteRect     *rect)
{
  EntentePoint start = entente_viewport_to_scene (self, rect->x, rect->y);

  return (EntenteRect) {start.x, start.y, rect->width / self->scale, rect->height / self->scale};
}

/**
 * entente_viewport_to_widget:
 * @self: a viewport
 * @x: in the scene, points
 * @y: in the scene, points
 *
 * Returns: the same place on the widget, pixels
 */
EntentePoint
entente_viewport_to_widget (const EntenteViewport *self,
                            double                 x,
                            double                 y)
{
  return (EntentePoint) {x * self->scale + self->x, y * self->scale + self->y};
}

/**
 * entente_viewport_rect_to_widget:
 * @self: a viewport
 * @rect: in the scene, points
 *
 * Returns: the same area on the widget, pixels
 */
EntenteRect
entente_viewport_rect_to_widget (const EntenteViewport *self,
                                 const EntenteRect     *rect)
{
  EntentePoint start = entente_viewport_to_widget (self, rect->x, rect->y);

  return (EntenteRect) {start.x, start.y, rect->width * self->scale, rect->height * self->scale};
}

/**
 * entente_viewport_zoom_at:
 * @self: a viewport
 * @scale: wished pixels a point
 * @x: on the widget, pixels
 * @y: on the widget, pixels
 *
 * Zooms so that what is shown at (@x, @y) stays there.
 */
void
entente_viewport_zoom_at (EntenteViewport *self,
                          double           scale,
                          double           x,
                          double           y)
{
  EntentePoint fixed = entente_viewport_to_scene (self, x, y);

  self->scale = CLAMP (scale, ENTENTE_VIEWPORT_MIN_SCALE, ENTENTE_VIEWPORT_MAX_SCALE);
  self->x = x - fixed.x * self->scale;
  self->y = y - fixed.y * self->scale;
}

/**
 * entente_viewport_fit:
 * @self: a viewport
 * @area: of the scene, points
 * @width: of the widget, pixels
 * @height: of the widget, pixels
 * @max_scale: never larger than that, pixels a point
 *
 * Shows the whole of @area in the middle of the widget.
 */
void
entente_viewport_fit (EntenteViewport   *self,
                      const EntenteRect *area,
                      double             width,
                      double             height,
                      double             max_scale)
{
  double room_x = MAX (width - 2 * MARGIN, 1);
  double room_y = MAX (height - 2 * MARGIN, 1);
  double scale = MIN (room_x / MAX (area->width, 1), room_y / MAX (area->height, 1));

  self->scale = CLAMP (MIN (scale, max_scale), ENTENTE_VIEWPORT_MIN_SCALE, ENTENTE_VIEWPORT_MAX_SCALE);
  self->x = width / 2 - (area->x + area->width / 2) * self->scale;
  self->y = height / 2 - (area->y + area->height / 2) * self->scale;
}

static double
shift_into (double start,
            double length,
            double room)
{
  if (length > room - 2 * MARGIN)
    return room / 2 - (start + length / 2);

  if (start < MARGIN)
    return MARGIN - start;

  return MIN (room - MARGIN - start - length, 0);
}

/**
 * entente_viewport_reveal:
 * @self: a viewport
 * @area: of the scene, points
 * @width: of the widget, pixels
 * @height: of the widget, pixels
 *
 * Moves as little as needed to show @area, when no part of it can be seen well.
 *
 * Returns: whether anything moved
 */
gboolean
entente_viewport_reveal (EntenteViewport   *self,
                         const EntenteRect *area,
                         double             width,
                         double             height)
{
  EntenteRect shown = entente_viewport_rect_to_widget (self, area);
  double      dx = shift_into (shown.x, shown.width, width);
  double      dy = shift_into (shown.y, shown.height, height);

  if (shown.x >= 0 && shown.y >= 0 && shown.x + shown.width <= width && shown.y + shown.height <= height)
    return FALSE;

  self->x += dx;
  self->y += dy;

  return dx != 0 || dy != 0;
}
