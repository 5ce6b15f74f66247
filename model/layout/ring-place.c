#include "model/layout/ring.h"

#include <math.h>

/* How finely the step from one box to the next is looked for, in parts of the least one that could do. */
#define STEP_PARTS 8

#define N_HALVINGS 30

/* Boxes further along the ring than this are too far away to be touched. */
#define REACH 4u

#define GROWTH 1.04

static gboolean
is_apart (const EntenteLayoutBox *a,
          const EntenteLayoutBox *b,
          double                  dx,
          double                  dy,
          double                  gap)
{
  return fabs (dx) >= (a->width + b->width) / 2 + gap || fabs (dy) >= (a->height + b->height) / 2 + gap;
}

/**
 * entente_ring_get_step:
 * @a: a box
 * @b: the next one, clockwise
 * @angle: where @a is, radians
 * @radius: of the ring, points
 * @gap: least distance between them, points
 *
 * Returns: how far on @b must be, radians; more than a whole turn when there is no room for it
 */
double
entente_ring_get_step (const EntenteLayoutBox *a,
                       const EntenteLayoutBox *b,
                       double                  angle,
                       double                  radius,
                       double                  gap)
{
  double least = MIN ((a->width + b->width) / 2, (a->height + b->height) / 2) + gap;
  double x = cos (angle), y = sin (angle);

  for (double step = least / radius; step < G_PI; step += least / radius / STEP_PARTS)
    if (is_apart (a, b, radius * (cos (angle + step) - x), radius * (sin (angle + step) - y), gap))
      return step;

  return 3 * G_PI;
}

/* Goes round once; returns how much of it is too much, below 0 when there is room left. */
static double
go_round (EntenteLayoutBox *boxes,
          const guint32    *order,
          guint32           n,
          double            gap,
          double            radius,
          double            slack)
{
  double start = n == 2 ? -G_PI : -G_PI / 2, angle = start;

  for (guint32 i = 0; i < n; i++)
    {
      EntenteLayoutBox *box = &boxes[order[i]];

      box->x = radius * cos (angle);
      box->y = radius * sin (angle);
      angle += entente_ring_get_step (box, &boxes[order[(i + 1) % n]], angle, radius, gap) + slack;

      if (angle - start > 2 * G_PI + 1e-9)
        return INFINITY;
    }

  return angle - start - 2 * G_PI;
}

/* The room that is left goes between all boxes alike. */
static void
spread (EntenteLayoutBox *boxes,
        const guint32    *order,
        guint32           n,
        double            gap,
        double            radius,
        GCancellable     *cancellable)
{
  double low = 0, high = 2 * G_PI / n;

  for (guint i = 0; i < N_HALVINGS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double middle = (low + high) / 2;

      if (go_round (boxes, order, n, gap, radius, middle) <= 0)
        low = middle;
      else
        high = middle;
    }

  go_round (boxes, order, n, gap, radius, low);
}

/**
 * entente_ring_is_clear:
 * @boxes: boxes
 * @order: (array length=n_boxes): which of them stand on the ring, in this order
 * @n_boxes: how many
 * @gap: least distance between two of them, points
 *
 * Returns: whether none comes too near to one of the next ones
 */
gboolean
entente_ring_is_clear (const EntenteLayoutBox *boxes,
                       const guint32          *order,
                       guint32                 n_boxes,
                       double                  gap)
{
  for (guint32 i = 0; i < n_boxes; i++)
    for (guint32 k = 1; k <= REACH && k < n_boxes; k++)
      {
        const EntenteLayoutBox *a = &boxes[order[i]], *b = &boxes[order[(i + k) % n_boxes]];

        if (!is_apart (a, b, a->x - b->x, a->y - b->y, gap - 1e-6))
          return FALSE;
      }

  return TRUE;
}

/**
 * entente_ring_place:
 * @boxes: boxes
 * @order: (array length=n_boxes): which of them to put on the ring, clockwise from the top
 * @n_boxes: how many
 * @gap: least distance between two of them, points
 * @least_radius: points
 * @cancellable: (nullable): stops it, and then the boxes stand anywhere
 *
 * Puts boxes on a circle around the origin, no larger than their sizes and @least_radius ask for.
 *
 * Returns: its radius, points
 */
double
entente_ring_place (EntenteLayoutBox *boxes,
                    const guint32    *order,
                    guint32           n_boxes,
                    double            gap,
                    double            least_radius,
                    GCancellable     *cancellable)
{
  double low = 0, radius = MAX (least_radius, 1);

  if (n_boxes < 2)
    {
      for (guint32 i = 0; i < n_boxes; i++)
        boxes[order[i]].x = boxes[order[i]].y = 0;
      return 0;
    }

  while (!g_cancellable_is_cancelled (cancellable) && go_round (boxes, order, n_boxes, gap, radius, 0) > 0)
    {
      low = radius;
      radius *= 2;
    }

  for (guint i = 0; low > 0 && i < N_HALVINGS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double middle = (low + radius) / 2;

      if (go_round (boxes, order, n_boxes, gap, middle, 0) <= 0)
        radius = middle;
      else
        low = middle;
    }

  spread (boxes, order, n_boxes, gap, radius, cancellable);

  while (!g_cancellable_is_cancelled (cancellable) && !entente_ring_is_clear (boxes, order, n_boxes, gap))
    {
      radius *= GROWTH;
      spread (boxes, order, n_boxes, gap, radius, cancellable);
    }

  return radius;
}
