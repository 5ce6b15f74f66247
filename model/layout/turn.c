#include "model/layout/turn.h"

#include <math.h>

/* The page that pictures are turned for, and how much farther they must spread one way to be longer than wide. */
#define PAGE_ASPECT (4.0 / 3.0)
#define EVEN_SPREAD 0.2
#define N_ANGLES    36u

static void
turn (EntenteSweep *sweep,
      double        angle)
{
  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double x = sweep->xs[i], y = sweep->ys[i];

      sweep->xs[i] = (float)(x * cos (angle) - y * sin (angle));
      sweep->ys[i] = (float)(x * sin (angle) + y * cos (angle));
    }
}

/* How wide a page must be to hold the picture, in steps, if it is turned. */
static double
get_page (const EntenteSweep *sweep,
          double              angle)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY, c = cos (angle), s = sin (angle);

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double x = sweep->xs[i] * c - sweep->ys[i] * s, y = sweep->xs[i] * s + sweep->ys[i] * c;

      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }

  return MAX (right - left, (bottom - top) * PAGE_ASPECT);
}

/**
 * entente_sweep_turn_across:
 * @sweep: places
 *
 * Turns the picture so that its longer side lies across, as paper and screens do; where no side is longer, to fit best.
 */
void
entente_sweep_turn_across (EntenteSweep *sweep)
{
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0, angle, best = 0;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      x += sweep->xs[i] / sweep->n_boxes;
      y += sweep->ys[i] / sweep->n_boxes;
    }
  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double dx = sweep->xs[i] - x, dy = sweep->ys[i] - y;

      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }

  angle = -atan2 (2 * xy, xx - yy) / 2;

  if (hypot (xx - yy, 2 * xy) < EVEN_SPREAD * (xx + yy))
    for (guint i = 1; i < N_ANGLES; i++)
      if (get_page (sweep, angle + i * G_PI / N_ANGLES) < get_page (sweep, angle + best) * 0.999)
        best = i * G_PI / N_ANGLES;

  turn (sweep, angle + best);
}
