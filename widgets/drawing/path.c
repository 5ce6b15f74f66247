#include "widgets/drawing/path.h"

#include <math.h>

/* Straight pieces by which a curve is measured; its error stays far below a line's width for curves of charts. */
#define N_STEPS 16

/* Points by which a curve may bend and still be taken for a straight line when flattened */
#define STRAIGHT 0.05

gboolean
entente_path_is_break (const EntentePoint *point)
{
  return isnan (point->x);
}

/**
 * entente_path_is_straight:
 * @curve: (array fixed-size=4): a curve
 * @tolerance: points
 *
 * Returns: whether the curve's middle points are off the straight line between its ends by no more than @tolerance
 */
gboolean
entente_path_is_straight (const EntentePoint *curve,
                          double              tolerance)
{
  double dx = curve[3].x - curve[0].x, dy = curve[3].y - curve[0].y;
  double first = (curve[1].x - curve[0].x) * dy - (curve[1].y - curve[0].y) * dx;
  double second = (curve[2].x - curve[0].x) * dy - (curve[2].y - curve[0].y) * dx;
  double limit = tolerance * hypot (dx, dy);

  return fabs (first) <= limit && fabs (second) <= limit;
}

/**
 * entente_path_get_curve_point:
 * @p: (array fixed-size=4): a curve
 * @t: 0 for its start to 1 for its end
 *
 * Returns: the point there
 */
EntentePoint
entente_path_get_curve_point (const EntentePoint *p,
                              double              t)
{
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (EntentePoint) {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                         a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

/* Point i of the flattened path, 0 to N_STEPS * number of curves */
static EntentePoint
step_at (const EntentePoint *points,
         guint32             i)
{
  return entente_path_get_curve_point (points + i / N_STEPS * 3, (double)(i % N_STEPS) / N_STEPS);
}

static guint32
count_steps (guint32 n_points)
{
  return (n_points - 1) / 3 * N_STEPS;
}

static EntentePoint
flat_point (const EntentePoint *points,
            guint32             n_points,
            guint32             i)
{
  return i == count_steps (n_points) ? points[n_points - 1] : step_at (points, i);
}

static EntentePoint
mix (const EntentePoint *a,
     const EntentePoint *b,
     double              t)
{
  return (EntentePoint) {a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t};
}

static void
stretch (EntenteRect        *bounds,
         const EntentePoint *point,
         gboolean            first)
{
  double right, bottom;

  if (first)
    {
      *bounds = (EntenteRect) {point->x, point->y, 0, 0};
      return;
    }

  right = MAX (bounds->x + bounds->width, point->x);
  bottom = MAX (bounds->y + bounds->height, point->y);
  bounds->x = MIN (bounds->x, point->x);
  bounds->y = MIN (bounds->y, point->y);
  bounds->width = right - bounds->x;
  bounds->height = bottom - bounds->y;
}

/* Ends of the curve, and where it turns back in one of the two directions */
static void
stretch_by_turns (EntenteRect        *bounds,
                  const EntentePoint *p,
                  double              p0,
                  double              p1,
                  double              p2,
                  double              p3)
{
  double a = -p0 + 3 * p1 - 3 * p2 + p3;
  double b = 2 * (p0 - 2 * p1 + p2);
  double c = p1 - p0;
  double roots[2];
  int    n_roots = 0;

  if (fabs (a) < 1e-9)
    {
      if (fabs (b) > 1e-9)
        roots[n_roots++] = -c / b;
    }
  else if (b * b - 4 * a * c >= 0)
    {
      double root = sqrt (b * b - 4 * a * c);

      roots[n_roots++] = (-b - root) / (2 * a);
      roots[n_roots++] = (-b + root) / (2 * a);
    }

  for (int i = 0; i < n_roots; i++)
    if (roots[i] > 0 && roots[i] < 1)
      {
        EntentePoint turn = entente_path_get_curve_point (p, roots[i]);

        stretch (bounds, &turn, FALSE);
      }
}

/**
 * entente_path_get_bounds:
 * @points: (array length=n_points): a path, which may have breaks
 * @n_points: number of points
 *
 * Returns: what the path covers, without line width; exact, not that of the control points
 */
EntenteRect
entente_path_get_bounds (const EntentePoint *points,
                         guint32             n_points)
{
  EntenteRect bounds = {0, 0, 0, 0};
  guint32     i = 0;

  g_return_val_if_fail (n_points > 0, bounds);

  stretch (&bounds, &points[0], TRUE);

  while (i < n_points)
    {
      if (entente_path_is_break (&points[i]))
        {
          i++;
          continue;
        }

      stretch (&bounds, &points[i], FALSE);

      if (i + 3 < n_points && !entente_path_is_break (&points[i + 1]))
        {
          const EntentePoint *p = &points[i];

          stretch_by_turns (&bounds, p, p[0].x, p[1].x, p[2].x, p[3].x);
          stretch_by_turns (&bounds, p, p[0].y, p[1].y, p[2].y, p[3].y);
          i += 3;
        }
      else
        {
          i++;
        }
    }

  return bounds;
}

/**
 * entente_path_get_length:
 * @points: (array length=n_points): a path
 * @n_points: number of points
 *
 * Returns: its length, points
 */
double
entente_path_get_length (const EntentePoint *points,
                         guint32             n_points)
{
  double       length = 0;
  EntentePoint last = points[0];

  for (guint32 i = 1; i <= count_steps (n_points); i++)
    {
      EntentePoint next = flat_point (points, n_points, i);

      length += hypot (next.x - last.x, next.y - last.y);
      last = next;
    }

  return length;
}

static EntentePoint
nearest_of_piece (const EntentePoint *a,
                  const EntentePoint *b,
                  double              x,
                  double              y)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((x - a->x) * dx + (y - a->y) * dy) / square : 0;

  return mix (a, b, CLAMP (t, 0, 1));
}

/**
 * entente_path_get_distance:
 * @points: (array length=n_points): a path
 * @n_points: number of points
 * @x: points
 * @y: points
 *
 * Returns: how far the point is from the path, points
 */
double
entente_path_get_distance (const EntentePoint *points,
                           guint32             n_points,
                           double              x,
                           double              y)
{
  double       least = hypot (points[0].x - x, points[0].y - y);
  EntentePoint last = points[0];

  for (guint32 i = 1; i <= count_steps (n_points); i++)
    {
      EntentePoint next = flat_point (points, n_points, i);
      EntentePoint nearest = nearest_of_piece (&last, &next, x, y);

      least = MIN (least, hypot (nearest.x - x, nearest.y - y));
      last = next;
    }

  return least;
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

/**
 * entente_path_touches:
 * @points: (array length=n_points): a path
 * @n_points: number of points
 * @area: a rectangle
 *
 * Returns: whether any of the path lies in @area
 */
gboolean
entente_path_touches (const EntentePoint *points,
                      guint32             n_points,
                      const EntenteRect  *area)
{
  EntentePoint last = points[0];

  if (entente_rect_contains (area, last.x, last.y))
    return TRUE;

  for (guint32 i = 1; i <= count_steps (n_points); i++)
    {
      EntentePoint next = flat_point (points, n_points, i);

      if (entente_path_piece_touches (&last, &next, area))
        return TRUE;

      last = next;
    }

  return FALSE;
}

/**
 * entente_flat_path_init:
 * @flat: (out): the path as straight pieces; to be cleared
 * @points: (array length=n_points): a path without breaks
 * @n_points: number of points
 */
void
entente_flat_path_init (EntenteFlatPath    *flat,
                        const EntentePoint *points,
                        guint32             n_points)
{
  flat->points = g_new (EntentePoint, count_steps (n_points) + 1);
  flat->lengths = g_new (double, count_steps (n_points) + 1);
  flat->n_points = 0;

  for (guint32 i = 0; i <= count_steps (n_points); i++)
    {
      gboolean     inside = i % N_STEPS != 0;
      EntentePoint point;

      if (inside && entente_path_is_straight (points + i / N_STEPS * 3, STRAIGHT))
        continue;

      point = flat_point (points, n_points, i);
      flat->points[flat->n_points] = point;
      flat->lengths[flat->n_points] = 0;
      stretch (&flat->bounds, &point, flat->n_points == 0);

      if (flat->n_points > 0)
        {
          const EntentePoint *last = &flat->points[flat->n_points - 1];

          flat->lengths[flat->n_points] = flat->lengths[flat->n_points - 1] +
                                          sqrt ((point.x - last->x) * (point.x - last->x) + (point.y - last->y) * (point.y - last->y));
        }

      flat->n_points++;
    }
}

void
entente_flat_path_clear (EntenteFlatPath *flat)
{
  g_clear_pointer (&flat->points, g_free);
  g_clear_pointer (&flat->lengths, g_free);
}

/**
 * entente_flat_path_get_point:
 * @flat: a path
 * @fraction: how far along it, 0 for its start to 1 for its end
 * @direction: (out) (optional): the direction there, of length 1
 *
 * Returns: the point at @fraction of its length
 */
EntentePoint
entente_flat_path_get_point (const EntenteFlatPath *flat,
                             double                 fraction,
                             EntentePoint          *direction)
{
  double  wanted = CLAMP (fraction, 0, 1) * flat->lengths[flat->n_points - 1];
  guint32 i = 1;
  double  dx, dy, length;

  while (i + 1 < flat->n_points && (flat->lengths[i] < wanted || flat->lengths[i] == flat->lengths[i - 1]))
    i++;

  dx = flat->points[i].x - flat->points[i - 1].x;
  dy = flat->points[i].y - flat->points[i - 1].y;
  length = flat->lengths[i] - flat->lengths[i - 1];

  if (direction != NULL)
    *direction = length > 0 ? (EntentePoint) {dx / length, dy / length} : (EntentePoint) {1, 0};

  return mix (&flat->points[i - 1], &flat->points[i], length > 0 ? CLAMP ((wanted - flat->lengths[i - 1]) / length, 0, 1) : 0);
}

/**
 * entente_flat_path_get_nearest:
 * @flat: a path
 * @x: points
 * @y: points
 *
 * Returns: its point that is nearest to (@x, @y)
 */
EntentePoint
entente_flat_path_get_nearest (const EntenteFlatPath *flat,
                               double                 x,
                               double                 y)
{
  EntentePoint best = flat->points[0];

  for (guint32 i = 1; i < flat->n_points; i++)
    {
      EntentePoint next = nearest_of_piece (&flat->points[i - 1], &flat->points[i], x, y);

      if (hypot (next.x - x, next.y - y) < hypot (best.x - x, best.y - y))
        best = next;
    }

  return best;
}

/**
 * entente_flat_path_touches:
 * @flat: a path
 * @area: a rectangle
 *
 * Returns: whether any of the path lies in @area
 */
gboolean
entente_flat_path_touches (const EntenteFlatPath *flat,
                           const EntenteRect     *area)
{
  if (!entente_rect_touches (&flat->bounds, area))
    return FALSE;

  for (guint32 i = 1; i < flat->n_points; i++)
    if (entente_path_piece_touches (&flat->points[i - 1], &flat->points[i], area))
      return TRUE;

  return FALSE;
}
