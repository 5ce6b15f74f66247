#include "widgets/drawing/path.h"

#include <math.h>

/**
 * entente_path_mix:
 * @a: a point
 * @b: another
 * @t: 0 for the first to 1 for the other
 *
 * Returns: the point between
 */
EntentePoint
entente_path_mix (const EntentePoint *a,
                  const EntentePoint *b,
                  double              t)
{
  return (EntentePoint) {a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t};
}

/**
 * entente_path_piece_get_nearest:
 * @a: start of a straight piece
 * @b: its end
 * @x: points
 * @y: points
 *
 * Returns: its point that is nearest to (@x, @y)
 */
EntentePoint
entente_path_piece_get_nearest (const EntentePoint *a,
                                const EntentePoint *b,
                                double              x,
                                double              y)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((x - a->x) * dx + (y - a->y) * dy) / square : 0;

  return entente_path_mix (a, b, CLAMP (t, 0, 1));
}

/* Above 0 on one side of the line from start to end, below it on the other */
static double
get_side (const EntentePoint *start,
          const EntentePoint *end,
          const EntentePoint *point)
{
  return (end->x - start->x) * (point->y - start->y) - (end->y - start->y) * (point->x - start->x);
}

/* Liang and Barsky: what is left of the piece after clipping it by one side */
static gboolean
clip_side (double  direction,
           double  distance,
           double *from,
           double *to)
{
  double t;

  if (direction == 0)
    return distance >= 0;

  t = distance / direction;

  if (direction < 0)
    *from = MAX (*from, t);
  else
    *to = MIN (*to, t);

  return *from <= *to;
}

/**
 * entente_path_piece_touches:
 * @a: start of a straight piece
 * @b: its end
 * @area: a rectangle
 *
 * Returns: whether any of the piece lies in @area
 */
gboolean
entente_path_piece_touches (const EntentePoint *a,
                            const EntentePoint *b,
                            const EntenteRect  *area)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = 0, to = 1;

  /* Most pieces are far off. */
  if (MAX (a->x, b->x) < area->x || MIN (a->x, b->x) > area->x + area->width ||
      MAX (a->y, b->y) < area->y || MIN (a->y, b->y) > area->y + area->height)
    return FALSE;

  return clip_side (-dx, a->x - area->x, &from, &to) &&
         clip_side (dx, area->x + area->width - a->x, &from, &to) &&
         clip_side (-dy, a->y - area->y, &from, &to) &&
         clip_side (dy, area->y + area->height - a->y, &from, &to);
}

/**
 * entente_path_piece_crosses:
 * @a: start of a straight piece
 * @b: its end
 * @start: of a straight line
 * @end: of it
 *
 * Returns: whether the piece passes from one side of the line to the other between its ends
 */
gboolean
entente_path_piece_crosses (const EntentePoint *a,
                            const EntentePoint *b,
                            const EntentePoint *start,
                            const EntentePoint *end)
{
  return get_side (start, end, a) * get_side (start, end, b) < 0 && get_side (a, b, start) * get_side (a, b, end) < 0;
}
