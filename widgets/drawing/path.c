#include "widgets/drawing/path-private.h"

#include <math.h>

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

/* At step i, from 0 on */
static EntentePoint
step_at (const EntentePoint *points,
         guint32             i)
{
  return entente_path_get_curve_point (points + i / ENTENTE_PATH_STEPS * 3, (double)(i % ENTENTE_PATH_STEPS) / ENTENTE_PATH_STEPS);
}

/**
 * entente_path_count_steps:
 * @n_points: number of points of a path
 *
 * Returns: by how many straight pieces it is measured
 */
guint32
entente_path_count_steps (guint32 n_points)
{
  return (n_points - 1) / 3 * ENTENTE_PATH_STEPS;
}

/**
 * entente_path_get_step:
 * @points: (array length=n_points): a path
 * @n_points: number of points
 * @i: which of its straight pieces, or their number
 *
 * Returns: where the piece begins, or where the path ends
 */
EntentePoint
entente_path_get_step (const EntentePoint *points,
                       guint32             n_points,
                       guint32             i)
{
  return i == entente_path_count_steps (n_points) ? points[n_points - 1] : step_at (points, i);
}

/**
 * entente_path_stretch:
 * @bounds: (inout): a rectangle
 * @point: a point
 * @first: whether it is the first, so that @bounds is nothing yet
 *
 * Makes the rectangle so large that the point lies in it.
 */
void
entente_path_stretch (EntenteRect        *bounds,
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

        entente_path_stretch (bounds, &turn, FALSE);
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

  entente_path_stretch (&bounds, &points[0], TRUE);

  while (i < n_points)
    {
      if (entente_path_is_break (&points[i]))
        {
          i++;
          continue;
        }

      entente_path_stretch (&bounds, &points[i], FALSE);

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

  for (guint32 i = 1; i <= entente_path_count_steps (n_points); i++)
    {
      EntentePoint next = entente_path_get_step (points, n_points, i);

      length += hypot (next.x - last.x, next.y - last.y);
      last = next;
    }

  return length;
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

  for (guint32 i = 1; i <= entente_path_count_steps (n_points); i++)
    {
      EntentePoint next = entente_path_get_step (points, n_points, i);
      EntentePoint nearest = entente_path_piece_get_nearest (&last, &next, x, y);

      least = MIN (least, hypot (nearest.x - x, nearest.y - y));
      last = next;
    }

  return least;
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

  for (guint32 i = 1; i <= entente_path_count_steps (n_points); i++)
    {
      EntentePoint next = entente_path_get_step (points, n_points, i);

      if (entente_path_piece_touches (&last, &next, area))
        return TRUE;

      last = next;
    }

  return FALSE;
}
