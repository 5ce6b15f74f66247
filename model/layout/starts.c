#include "model/layout/starts.h"

#include <math.h>
#include <string.h>

/* Starts with more stress than so many times the least are of no use. */
#define MOST_STRESS 1.15

/* So much more stress is as bad as the same share of more crossings. */
#define STRESS_PRICE 2.0

/* Below this share more stress than the least, it is the least. */
#define SAME_STRESS 1.0005

/**
 * entente_starts_init:
 * @self: (out caller-allocates): what is to be filled
 * @n_boxes: of the map
 * @most: how many starts there may be
 */
void
entente_starts_init (EntenteStarts *self,
                     guint32        n_boxes,
                     guint          most)
{
  *self = (EntenteStarts) {
    .n_boxes = n_boxes,
    .xs = g_new (float, (gsize)n_boxes *most),
    .ys = g_new (float, (gsize)n_boxes *most),
    .stress = g_new (double, most),
    .n_crossings = g_new (double, most),
    .least_stress = INFINITY,
  };
}

void
entente_starts_clear (EntenteStarts *self)
{
  g_free (self->xs);
  g_free (self->ys);
  g_free (self->stress);
  g_free (self->n_crossings);
}

/**
 * entente_starts_add:
 * @self: starts, fewer than the most
 * @sweep: places, which are copied
 * @n_crossings: how many there are
 */
void
entente_starts_add (EntenteStarts      *self,
                    const EntenteSweep *sweep,
                    double              n_crossings)
{
  gsize first = (gsize)self->n * self->n_boxes;

  memcpy (&self->xs[first], sweep->xs, sizeof *self->xs * self->n_boxes);
  memcpy (&self->ys[first], sweep->ys, sizeof *self->ys * self->n_boxes);
  self->stress[self->n] = entente_sweep_get_stress (sweep);
  self->n_crossings[self->n] = n_crossings;
  self->least_stress = MIN (self->least_stress, self->stress[self->n]);
  self->n++;
}

/**
 * entente_starts_copy_least:
 * @self: starts, one at least
 * @sweep: given the places of the one with the least stress
 */
void
entente_starts_copy_least (const EntenteStarts *self,
                           EntenteSweep        *sweep)
{
  gsize first = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->stress[i] == self->least_stress)
      {
        first = (gsize)i * self->n_boxes;
        break;
      }

  memcpy (sweep->xs, &self->xs[first], sizeof *self->xs * self->n_boxes);
  memcpy (sweep->ys, &self->ys[first], sizeof *self->ys * self->n_boxes);
}

static double
get_score (const EntenteStarts *self,
           guint                start)
{
  double rise = self->stress[start] / self->least_stress;

  return rise <= MOST_STRESS ? self->n_crossings[start] * (1 + STRESS_PRICE * (rise - 1)) : INFINITY;
}

/**
 * entente_starts_take:
 * @self: starts
 * @sweep: (inout): given the places of the start that is best and was not taken yet, which stay with @self
 *
 * The best start has few crossings and little stress. There may be several whose places are the same.
 *
 * Returns: whether the places are others than those with the least stress
 */
gboolean
entente_starts_take (EntenteStarts *self,
                     EntenteSweep  *sweep)
{
  guint  best = 0;
  double least = INFINITY;

  for (guint i = 0; i < self->n; i++)
    if (get_score (self, i) < least)
      {
        best = i;
        least = get_score (self, i);
      }

  if (isinf (least))
    return FALSE;

  self->n_crossings[best] = INFINITY;
  if (self->stress[best] <= SAME_STRESS * self->least_stress)
    return FALSE;

  sweep->xs = &self->xs[(gsize)best * self->n_boxes];
  sweep->ys = &self->ys[(gsize)best * self->n_boxes];

  return TRUE;
}
