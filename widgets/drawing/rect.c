#include "widgets/drawing/path.h"

#include <math.h>

gboolean
entente_rect_contains (const EntenteRect *rect,
                       double             x,
                       double             y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

gboolean
entente_rect_touches (const EntenteRect *a,
                      const EntenteRect *b)
{
  return a->x <= b->x + b->width && b->x <= a->x + a->width &&
         a->y <= b->y + b->height && b->y <= a->y + a->height;
}

/**
 * entente_rect_get_overlap:
 * @a: a rectangle
 * @b: another one
 *
 * Returns: the area both cover, square points
 */
double
entente_rect_get_overlap (const EntenteRect *a,
                          const EntenteRect *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * entente_rect_inflate:
 * @rect: a rectangle
 * @amount: points to add on each side
 *
 * Returns: the larger rectangle
 */
EntenteRect
entente_rect_inflate (const EntenteRect *rect,
                      double             amount)
{
  return (EntenteRect) {rect->x - amount, rect->y - amount, rect->width + 2 * amount, rect->height + 2 * amount};
}

gboolean
entente_rect_is_empty (const EntenteRect *rect)
{
  return rect->width <= 0 && rect->height <= 0;
}

/**
 * entente_rect_unite:
 * @a: a rectangle, or an empty one
 * @b: another one
 *
 * Returns: the smallest rectangle that holds both; an empty one adds nothing
 */
EntenteRect
entente_rect_unite (const EntenteRect *a,
                    const EntenteRect *b)
{
  double left, top, right, bottom;

  if (entente_rect_is_empty (a))
    return *b;
  if (entente_rect_is_empty (b))
    return *a;

  left = MIN (a->x, b->x);
  top = MIN (a->y, b->y);
  right = MAX (a->x + a->width, b->x + b->width);
  bottom = MAX (a->y + a->height, b->y + b->height);

  return (EntenteRect) {left, top, right - left, bottom - top};
}
