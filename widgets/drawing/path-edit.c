#include "widgets/drawing/path.h"

#include <math.h>
#include <string.h>

/* Steps in which a curve is walked along */
#define N_STEPS 16

/* How near to its thirds the middle points of a straight piece are, points */
#define EVEN 1e-6

/* Part of the first and the last piece of a path that the rounding of a corner may take */
#define LAST_ROOM 0.7

static EntentePoint
mix (const EntentePoint *a,
     const EntentePoint *b,
     double              t)
{
  return (EntentePoint) {a->x + (b->x - a->x) * t, a->y + (b->y - a->y) * t};
}

static guint32
count_curves (GArray *path)
{
  return (path->len - 1) / 3;
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

/* How far before and after a turn the corner is cut so that the curve stays as near to it as deviation. A quadratic curve
   passes the corner at half the height of the triangle it is drawn in. */
static double
get_cut (const EntentePoint *before,
         const EntentePoint *at,
         const EntentePoint *after,
         double              deviation)
{
  double in = hypot (at->x - before->x, at->y - before->y), out = hypot (after->x - at->x, after->y - at->y);
  double half;

  if (in <= 0 || out <= 0)
    return 0;

  half = hypot ((at->x - before->x) / in - (after->x - at->x) / out, (at->y - before->y) / in - (after->y - at->y) / out) / 2;

  return half > 0.01 ? 2 * deviation / half : 0;
}

static double
get_room (const EntentePoint *points,
          guint32             n_points,
          guint32             piece)
{
  double length = hypot (points[piece + 1].x - points[piece].x, points[piece + 1].y - points[piece].y);

  return piece == 0 || piece + 2 == n_points ? length * LAST_ROOM : length / 2;
}

/**
 * entente_path_add_rounded:
 * @path: (element-type EntentePoint): a path, with at least its start
 * @points: (array length=n_points): where it turns, the last one its end
 * @n_points: number of points
 * @deviation: how far the path may stay off a turn, points
 * @reach: how far from a turn its rounding may begin, points
 *
 * Adds straight pieces with round corners.
 */
void
entente_path_add_rounded (GArray             *path,
                          const EntentePoint *points,
                          guint32             n_points,
                          double              deviation,
                          double              reach)
{
  g_autofree EntentePoint *all = g_new (EntentePoint, n_points + 1);

  all[0] = g_array_index (path, EntentePoint, path->len - 1);
  memcpy (all + 1, points, n_points * sizeof *points);

  for (guint32 i = 1; i < n_points; i++)
    {
      const EntentePoint *at = &all[i];
      double              cut = MIN (get_cut (at - 1, at, at + 1, deviation), reach);
      double              in = hypot (at->x - at[-1].x, at->y - at[-1].y), out = hypot (at[1].x - at->x, at[1].y - at->y);
      EntentePoint        start, end, curve[3];

      cut = MIN (cut, MIN (get_room (all, n_points + 1, i - 1), get_room (all, n_points + 1, i)));

      if (cut <= 0)
        {
          if (in > 0)
            entente_path_add_line (path, at);
          continue;
        }

      start = mix (at, at - 1, cut / in);
      end = mix (at, at + 1, cut / out);
      curve[0] = mix (&start, at, 2. / 3);
      curve[1] = mix (&end, at, 2. / 3);
      curve[2] = end;
      entente_path_add_line (path, &start);
      g_array_append_vals (path, curve, G_N_ELEMENTS (curve));
    }

  entente_path_add_line (path, &all[n_points]);
}

/* The piece of curve p between from and to, both 0 to 1 (de Casteljau) */
static void
slice_curve (EntentePoint *p,
             double        from,
             double        to)
{
  EntentePoint start = entente_path_get_curve_point (p, from), end = entente_path_get_curve_point (p, to);
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
  guint32       n_curves = count_curves (path);
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
  guint32 n_curves = count_curves (path);
  guint32 curve = MIN ((guint32)at, n_curves - 1);

  return entente_path_get_curve_point (&g_array_index (path, EntentePoint, 3 * curve), at - curve);
}

/* Whether the path is a single straight piece, as entente_path_add_line() makes it */
static gboolean
is_line (GArray *path)
{
  const EntentePoint *p = (const EntentePoint *)path->data;

  return path->len == 4 && fabs (p[1].x - (2 * p[0].x + p[3].x) / 3) + fabs (p[1].y - (2 * p[0].y + p[3].y) / 3) < EVEN &&
         fabs (p[2].x - (p[0].x + 2 * p[3].x) / 3) + fabs (p[2].y - (p[0].y + 2 * p[3].y) / 3) < EVEN;
}

/* Where a straight piece from a to b leaves rect: 0 for a to 1 for b, -1 for never */
static double
find_line_out (const EntenteRect  *rect,
               const EntentePoint *a,
               const EntentePoint *b)
{
  double dx = b->x - a->x, dy = b->y - a->y, least = 1;

  if (!entente_rect_contains (rect, a->x, a->y))
    return 0;
  if (entente_rect_contains (rect, b->x, b->y))
    return -1;

  if (dx != 0)
    least = MIN (least, (dx > 0 ? rect->x + rect->width - a->x : rect->x - a->x) / dx);
  if (dy != 0)
    least = MIN (least, (dy > 0 ? rect->y + rect->height - a->y : rect->y - a->y) / dy);

  return least;
}

/* Where the path, walked from one end in steps, is outside rect for the first time; in curves, -1 for never */
static double
find_way_out (GArray            *path,
              const EntenteRect *rect,
              gboolean           from_end)
{
  guint32 n_steps = count_curves (path) * N_STEPS;
  double  n_curves = count_curves (path);
  double  inside = from_end ? n_curves : 0, outside = -1;

  if (is_line (path))
    {
      const EntentePoint *p = (const EntentePoint *)path->data;
      double              out = find_line_out (rect, from_end ? &p[3] : &p[0], from_end ? &p[0] : &p[3]);

      return out >= 0 && from_end ? 1 - out : out;
    }

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
  double to = end != NULL ? find_way_out (path, end, TRUE) : count_curves (path);

  if (from >= 0 && to > from)
    slice (path, from, to);
}

/* Where the path is so many points away from its start; in curves */
static double
find_length (GArray *path,
             double  length)
{
  EntentePoint last = curve_point (path, 0);

  for (guint32 i = 1; i <= count_curves (path) * N_STEPS; i++)
    {
      EntentePoint next = curve_point (path, (double)i / N_STEPS);
      double       step = hypot (next.x - last.x, next.y - last.y);

      if (step > 0 && step >= length)
        return (i - 1 + length / step) / N_STEPS;

      length -= step;
      last = next;
    }

  return count_curves (path);
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
  const EntentePoint *points = (const EntentePoint *)path->data;
  gboolean            straight = is_line (path);
  double              length = straight ? hypot (points[3].x - points[0].x, points[3].y - points[0].y)
                                        : entente_path_get_length (points, path->len);
  double              from = MIN (start, length / 3), to = length - MIN (end, length / 3);

  if (length <= 0 || (start <= 0 && end <= 0))
    return;

  if (straight)
    slice (path, from / length, to / length);
  else
    slice (path, find_length (path, from), find_length (path, to));
}
