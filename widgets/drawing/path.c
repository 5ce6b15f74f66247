#include "widgets/drawing/path.h"

#include <math.h>

/* Straight pieces by which a curve is measured; its error stays far below a line's width for curves of charts. */
#define N_STEPS 16

gboolean
entente_path_is_break (const EntentePoint *point)
{
  return isnan (point->x);
}

/**
 * entente_path_is_straight:
 * @curve: (array fixed-size=4): a curve
 *
 * Returns: whether it looks like a straight line
 */
gboolean
entente_path_is_straight (const EntentePoint *curve)
{
  double dx = curve[3].x - curve[0].x, dy = curve[3].y - curve[0].y;
  double first = (curve[1].x - curve[0].x) * dy - (curve[1].y - curve[0].y) * dx;
  double second = (curve[2].x - curve[0].x) * dy - (curve[2].y - curve[0].y) * dx;
  double limit = 0.01 * hypot (dx, dy);

  return fabs (first) <= limit && fabs (second) <= limit;
}

static EntentePoint
curve_at (const EntentePoint *p,
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
  return curve_at (points + i / N_STEPS * 3, (double)(i % N_STEPS) / N_STEPS);
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
        EntentePoint turn = curve_at (p, roots[i]);

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

/**
 * entente_path_get_point:
 * @points: (array length=n_points): a path
 * @n_points: number of points
 * @fraction: how far along it, 0 for its start to 1 for its end
 * @direction: (out) (optional): the direction there, of length 1
 *
 * Returns: the point at @fraction of its length
 */
EntentePoint
entente_path_get_point (const EntentePoint *points,
                        guint32             n_points,
                        double              fraction,
                        EntentePoint       *direction)
{
  double       rest = CLAMP (fraction, 0, 1) * entente_path_get_length (points, n_points);
  EntentePoint last = points[0], next = points[0];
  double       length = 0;

  for (guint32 i = 1; i <= count_steps (n_points); i++)
    {
      last = i == 1 ? points[0] : next;
      next = flat_point (points, n_points, i);
      length = hypot (next.x - last.x, next.y - last.y);

      if ((length > 0 && rest <= length) || i == count_steps (n_points))
        break;

      rest -= length;
    }

  if (direction != NULL)
    *direction = length > 0 ? (EntentePoint) {(next.x - last.x) / length, (next.y - last.y) / length} : (EntentePoint) {1, 0};

  return length > 0 ? mix (&last, &next, CLAMP (rest / length, 0, 1)) : next;
}

static double
distance_to_piece (const EntentePoint *a,
                   const EntentePoint *b,
                   double              x,
                   double              y)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((x - a->x) * dx + (y - a->y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);

  return hypot (a->x + t * dx - x, a->y + t * dy - y);
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

      least = MIN (least, distance_to_piece (&last, &next, x, y));
      last = next;
    }

  return least;
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

static gboolean
piece_touches (const EntentePoint *a,
               const EntentePoint *b,
               const EntenteRect  *area)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double from = 0, to = 1;

  return clip_side (-dx, a->x - area->x, &from, &to) &&
         clip_side (dx, area->x + area->width - a->x, &from, &to) &&
         clip_side (-dy, a->y - area->y, &from, &to) &&
         clip_side (dy, area->y + area->height - a->y, &from, &to);
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

      if (piece_touches (&last, &next, area))
        return TRUE;

      last = next;
    }

  return FALSE;
}

/**
 * entente_path_add_line:
 * @path: (element-type EntentePoint): a path, with at least its start
 * @end: where the straight piece ends
 *
 * Adds a straight piece, as a curve.
 */
void
entente_path_add_line (GArray             *path,
                       const EntentePoint *end)
{
  EntentePoint start = g_array_index (path, EntentePoint, path->len - 1);
  EntentePoint piece[] = {mix (&start, end, 1. / 3), mix (&start, end, 2. / 3), *end};

  g_array_append_vals (path, piece, G_N_ELEMENTS (piece));
}

/* How far the curve reaches out from a point towards the next one: a third of the way, along the line between
   the neighbours (Catmull and Rom). */
static EntentePoint
reach (const EntentePoint *before,
       const EntentePoint *at,
       const EntentePoint *after,
       const EntentePoint *towards)
{
  double dx = after->x - before->x, dy = after->y - before->y;
  double length = hypot (dx, dy);
  double third = hypot (towards->x - at->x, towards->y - at->y) / 3;

  if (length > 0)
    return (EntentePoint) {at->x + dx / length * third, at->y + dy / length * third};

  return *at;
}

/**
 * entente_path_add_through:
 * @path: (element-type EntentePoint): a path, with at least its start
 * @points: (array length=n_points): where it passes, the last one its end
 * @n_points: number of points
 *
 * Adds a smooth curve through all of @points.
 */
void
entente_path_add_through (GArray             *path,
                          const EntentePoint *points,
                          guint32             n_points)
{
  EntentePoint before = g_array_index (path, EntentePoint, path->len - 1);
  EntentePoint start = before;

  for (guint32 i = 0; i < n_points; i++)
    {
      const EntentePoint *end = &points[i];
      const EntentePoint *after = &points[MIN (i + 1, n_points - 1)];
      EntentePoint        back = reach (after, end, &start, &start);
      EntentePoint        piece[] = {reach (&before, &start, end, end), back, *end};

      g_array_append_vals (path, piece, G_N_ELEMENTS (piece));
      before = start;
      start = *end;
    }
}

/* The piece of curve p between from and to, both 0 to 1 (de Casteljau) */
static void
slice_curve (EntentePoint *p,
             double        from,
             double        to)
{
  EntentePoint start = curve_at (p, from), end = curve_at (p, to);
  EntentePoint ab = mix (&p[0], &p[1], from), bc = mix (&p[1], &p[2], from), cd = mix (&p[2], &p[3], from);
  EntentePoint abc = mix (&ab, &bc, from), bcd = mix (&bc, &cd, from);
  double       third = (to - from) / 3;
  EntentePoint out = {(bcd.x - abc.x) * 3, (bcd.y - abc.y) * 3};
  EntentePoint in;

  ab = mix (&p[0], &p[1], to), bc = mix (&p[1], &p[2], to), cd = mix (&p[2], &p[3], to);
  abc = mix (&ab, &bc, to), bcd = mix (&bc, &cd, to);
  in = (EntentePoint) {(bcd.x - abc.x) * 3, (bcd.y - abc.y) * 3};

  p[0] = start;
  p[1] = (EntentePoint) {start.x + out.x * third, start.y + out.y * third};
  p[2] = (EntentePoint) {end.x - in.x * third, end.y - in.y * third};
  p[3] = end;
}

/* Keeps what lies between from and to, counted in curves from the start */
static void
slice (GArray *path,
       double  from,
       double  to)
{
  guint32       n_curves = (path->len - 1) / 3;
  guint32       first = MIN ((guint32)from, n_curves - 1), last = MIN ((guint32)to, n_curves - 1);
  EntentePoint *points;

  g_array_set_size (path, 1 + 3 * (last + 1));
  g_array_remove_range (path, 0, 3 * first);
  points = &g_array_index (path, EntentePoint, 0);

  if (first == last)
    {
      slice_curve (points, from - first, to - first);
    }
  else
    {
      slice_curve (points, from - first, 1);
      slice_curve (points + 3 * (last - first), 0, to - last);
    }
}

static EntentePoint
curve_point (GArray *path,
             double  at)
{
  guint32 n_curves = (path->len - 1) / 3;
  guint32 curve = MIN ((guint32)at, n_curves - 1);

  return curve_at (&g_array_index (path, EntentePoint, 3 * curve), at - curve);
}

/* Where the path, walked from one end in steps, is outside rect for the first time; in curves, -1 for never */
static double
find_way_out (GArray            *path,
              const EntenteRect *rect,
              gboolean           from_end)
{
  guint32 n_steps = count_steps (path->len);
  double  n_curves = (path->len - 1) / 3;
  double  inside = from_end ? n_curves : 0, outside = -1;

  for (guint32 i = 0; i <= n_steps && outside < 0; i++)
    {
      double       at = from_end ? n_curves - (double)i / N_STEPS : (double)i / N_STEPS;
      EntentePoint point = curve_point (path, at);

      if (entente_rect_contains (rect, point.x, point.y))
        inside = at;
      else
        outside = at;
    }

  for (int i = 0; i < 12 && outside >= 0; i++)
    {
      double       middle = (inside + outside) / 2;
      EntentePoint point = curve_point (path, middle);

      if (entente_rect_contains (rect, point.x, point.y))
        inside = middle;
      else
        outside = middle;
    }

  return outside;
}

/**
 * entente_path_cut_inside:
 * @path: (element-type EntentePoint): a path
 * @start: (nullable): a box at its start
 * @end: (nullable): a box at its end
 *
 * Cuts off what lies in the boxes, so that a line ends at their borders. A path that never leaves them stays as it is.
 */
void
entente_path_cut_inside (GArray            *path,
                         const EntenteRect *start,
                         const EntenteRect *end)
{
  double from = start != NULL ? find_way_out (path, start, FALSE) : 0;
  double to = end != NULL ? find_way_out (path, end, TRUE) : (path->len - 1) / 3;

  if (from >= 0 && to > from)
    slice (path, from, to);
}

/* Where the path is so many points away from its start; in curves */
static double
find_length (GArray *path,
             double  length)
{
  EntentePoint last = curve_point (path, 0);

  for (guint32 i = 1; i <= count_steps (path->len); i++)
    {
      EntentePoint next = curve_point (path, (double)i / N_STEPS);
      double       step = hypot (next.x - last.x, next.y - last.y);

      if (step > 0 && step >= length)
        return (i - 1 + length / step) / N_STEPS;

      length -= step;
      last = next;
    }

  return (path->len - 1) / 3;
}

/**
 * entente_path_shorten:
 * @path: (element-type EntentePoint): a path
 * @start: what to take away at its start, points
 * @end: what to take away at its end, points
 *
 * Makes room for arrow heads. At least a third of the path is left.
 */
void
entente_path_shorten (GArray *path,
                      double  start,
                      double  end)
{
  double length = entente_path_get_length (&g_array_index (path, EntentePoint, 0), path->len);
  double from = find_length (path, MIN (start, length / 3));
  double to = find_length (path, length - MIN (end, length / 3));

  if (to > from)
    slice (path, from, to);
}
