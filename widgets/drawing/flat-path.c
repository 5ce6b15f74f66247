#include "widgets/drawing/flat-path.h"

#include "widgets/drawing/path-private.h"

#include <math.h>

/* Points by which a curve may bend and still be taken for a straight line */
#define STRAIGHT 0.05

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
  flat->points = g_new (EntentePoint, entente_path_count_steps (n_points) + 1);
  flat->lengths = g_new (double, entente_path_count_steps (n_points) + 1);
  flat->n_points = 0;

  for (guint32 i = 0; i <= entente_path_count_steps (n_points); i++)
    {
      gboolean     inside = i % ENTENTE_PATH_STEPS != 0;
      EntentePoint point;

      if (inside && entente_path_is_straight (points + i / ENTENTE_PATH_STEPS * 3, STRAIGHT))
        continue;

      point = entente_path_get_step (points, n_points, i);
      flat->points[flat->n_points] = point;
      flat->lengths[flat->n_points] = 0;
      entente_path_stretch (&flat->bounds, &point, flat->n_points == 0);

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

  return entente_path_mix (&flat->points[i - 1], &flat->points[i], length > 0 ? CLAMP ((wanted - flat->lengths[i - 1]) / length, 0, 1) : 0);
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
      EntentePoint next = entente_path_piece_get_nearest (&flat->points[i - 1], &flat->points[i], x, y);

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
