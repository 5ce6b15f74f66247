#include "model/layout/pivots.h"

#include <math.h>

#define N_PIVOTS     50u
#define N_ITERATIONS 60u

/* Twins, which have the same neighbours, would stand on one spot and never part; steps. */
#define JITTER 0.05

typedef struct
{
  const EntenteDistances *distances;
  guint32                 n;
  guint32                 columns[N_PIVOTS];
  float                  *centred;
  double                  product[N_PIVOTS][N_PIVOTS];
  double                  axes[2][N_PIVOTS];
} Pivots;

static double
get_distance (const EntenteDistances *distances,
              guint32                 box,
              guint32                 column)
{
  return box == distances->sources[column] ? 0 : entente_distances_get (distances, box, column);
}

/* Each pivot is the source farthest from all pivots before it. O(|S| N). */
static void
choose_columns (Pivots *self)
{
  const EntenteDistances *distances = self->distances;
  g_autofree double      *nearest = g_new (double, distances->n_sources);
  guint32                 pivot = 0;

  for (guint32 i = 0; i < distances->n_sources; i++)
    nearest[i] = INFINITY;

  for (self->n = 0; self->n < MIN (N_PIVOTS, distances->n_sources); self->n++)
    {
      guint32 farthest = 0;

      self->columns[self->n] = pivot;
      for (guint32 i = 0; i < distances->n_sources; i++)
        {
          nearest[i] = MIN (nearest[i], get_distance (distances, distances->sources[i], pivot));
          if (nearest[i] > nearest[farthest])
            farthest = i;
        }
      pivot = farthest;
    }
}

/* Squared distances, each column and each row of which sums to 0. */
static void
centre (Pivots       *self,
        GCancellable *cancellable)
{
  guint32            n_boxes = self->distances->n_boxes;
  g_autofree double *rows = g_new0 (double, n_boxes);
  double             columns[N_PIVOTS] = {0}, all = 0;

  self->centred = g_new (float, (gsize)self->n *n_boxes);

  for (guint32 k = 0; k < self->n && !g_cancellable_is_cancelled (cancellable); k++)
    for (guint32 i = 0; i < n_boxes; i++)
      {
        double distance = get_distance (self->distances, i, self->columns[k]);
        double square = distance * distance;

        self->centred[(gsize)k * n_boxes + i] = (float)square;
        rows[i] += square / self->n;
        columns[k] += square / n_boxes;
        all += square / ((double)n_boxes * self->n);
      }

  for (guint32 k = 0; k < self->n; k++)
    for (guint32 i = 0; i < n_boxes; i++)
      {
        float *value = &self->centred[(gsize)k * n_boxes + i];

        *value = (float)(-0.5 * (*value - rows[i] - columns[k] + all));
      }
}

static void
multiply (Pivots       *self,
          GCancellable *cancellable)
{
  guint32 n_boxes = self->distances->n_boxes;

  for (guint32 a = 0; a < self->n && !g_cancellable_is_cancelled (cancellable); a++)
    for (guint32 b = a; b < self->n; b++)
      {
        const float *x = &self->centred[(gsize)a * n_boxes], *y = &self->centred[(gsize)b * n_boxes];
        float        sums[4] = {0};

        for (guint32 i = 0; i < n_boxes; i++)
          sums[i % 4] += x[i] * y[i];
        self->product[a][b] = self->product[b][a] = (double)sums[0] + sums[1] + sums[2] + sums[3];
      }
}

static double
get_product (const double *a,
             const double *b,
             guint32       n)
{
  double sum = 0;

  for (guint32 i = 0; i < n; i++)
    sum += a[i] * b[i];

  return sum;
}

/* The two axes along which the boxes spread most, by power iteration. */
static void
find_axes (Pivots        *self,
           EntenteRandom *random)
{
  for (guint axis = 0; axis < 2; axis++)
    {
      double *v = self->axes[axis];

      for (guint32 i = 0; i < self->n; i++)
        v[i] = entente_random_next_uniform (random) - 0.5;

      for (guint round = 0; round < N_ITERATIONS; round++)
        {
          double next[N_PIVOTS], length;

          if (axis > 0)
            {
              double along = get_product (v, self->axes[0], self->n);

              for (guint32 i = 0; i < self->n; i++)
                v[i] -= along * self->axes[0][i];
            }

          for (guint32 i = 0; i < self->n; i++)
            next[i] = get_product (self->product[i], v, self->n);

          length = sqrt (get_product (next, next, self->n));
          for (guint32 i = 0; i < self->n && length > 0; i++)
            v[i] = next[i] / length;
        }
    }
}

/* At the scale at which distances on the picture come nearest to those along the lines. */
static double
get_scale (const Pivots       *self,
           const EntenteSweep *sweep,
           GCancellable       *cancellable)
{
  double sum = 0, squares = 0;

  for (guint32 k = 0; k < self->n && !g_cancellable_is_cancelled (cancellable); k++)
    for (guint32 i = 0; i < sweep->n_boxes; i++)
      {
        guint32 pivot = self->distances->sources[self->columns[k]];
        double  dx = sweep->xs[i] - sweep->xs[pivot], dy = sweep->ys[i] - sweep->ys[pivot];
        double  length = sqrt (dx * dx + dy * dy);
        double  ratio = i == pivot ? 0 : length / get_distance (self->distances, i, self->columns[k]);

        sum += ratio;
        squares += ratio * ratio;
      }

  return squares > 0 ? sum / squares : 1;
}

static void
project (const Pivots  *self,
         EntenteSweep  *sweep,
         EntenteRandom *random,
         GCancellable  *cancellable)
{
  double scale;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double x = 0, y = 0;

      for (guint32 k = 0; k < self->n; k++)
        {
          double value = self->centred[(gsize)k * sweep->n_boxes + i];

          x += value * self->axes[0][k];
          y += value * self->axes[1][k];
        }
      sweep->xs[i] = (float)x;
      sweep->ys[i] = (float)y;
    }

  scale = get_scale (self, sweep, cancellable);
  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      sweep->xs[i] = (float)(sweep->xs[i] * scale + (entente_random_next_uniform (random) - 0.5) * JITTER);
      sweep->ys[i] = (float)(sweep->ys[i] * scale + (entente_random_next_uniform (random) - 0.5) * JITTER);
    }
}

/**
 * entente_pivots_place:
 * @sweep: places in the making, all of one part
 * @random: sets twins apart
 * @cancellable: (nullable): stops the search, and then the places are worth nothing
 *
 * Gives every box a first place by its distances from some pivots. O(|V|).
 *
 * Source: U. Brandes, C. Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data", Graph
 * Drawing 2006, LNCS 4372, 42-53.
 */
void
entente_pivots_place (EntenteSweep  *sweep,
                      EntenteRandom *random,
                      GCancellable  *cancellable)
{
  Pivots self = {.distances = sweep->distances};

  choose_columns (&self);
  centre (&self, cancellable);
  multiply (&self, cancellable);
  find_axes (&self, random);
  project (&self, sweep, random, cancellable);
  g_free (self.centred);
}
