#include "model/analysis/formulas/concentration.h"

#include "model/analysis/formulas/ego.h"

#include <math.h>

#define LEVEL_STEPS 60u

/**
 * entente_concentration_get_share:
 * @weights: (array length=n_weights): known, not negative
 * @n_weights: their number
 * @which: one of them
 *
 * Returns: its share of their sum, 0 to 1: least when it is least and all others are greatest; unknown when all may be 0
 */
EntenteRange
entente_concentration_get_share (const EntenteRange *weights,
                                 guint               n_weights,
                                 guint               which)
{
  EntenteRange own = weights[which], others = entente_range_of (0);

  for (guint i = 0; i < n_weights; i++)
    if (i != which)
      others = entente_range_add (others, weights[i]);

  if (!(own.high + others.low > 0) || !(own.low + others.high > 0))
    return entente_range_unknown;

  return (EntenteRange) {own.low / (own.low + others.high), own.high / (own.high + others.low)};
}

static double
concentrate (const double *weights,
             gpointer      n_weights)
{
  return entente_ego_get_concentration (weights, GPOINTER_TO_UINT (n_weights));
}

static void
level_weights (const EntenteRange *ranges,
               guint               n_weights,
               double              level,
               double             *weights)
{
  for (guint i = 0; i < n_weights; i++)
    weights[i] = CLAMP (level, ranges[i].low, ranges[i].high);
}

/* How far the level lies below that at which nothing is gained by raising or lowering it: Σ weight² ÷ Σ weight. */
static double
get_lack (const double *weights,
          guint         n_weights,
          double        level)
{
  double sum = 0, squares = 0;

  for (guint i = 0; i < n_weights; i++)
    {
      sum += weights[i];
      squares += weights[i] * weights[i];
    }

  return squares - level * sum;
}

/* The least concentrated weights within their ranges are those nearest to one level. */
static double
find_least (const EntenteRange *ranges,
            guint               n_weights)
{
  g_autofree double *weights = g_new (double, n_weights + 1);
  double             low = 0, high = 0;

  for (guint i = 0; i < n_weights; i++)
    high = MAX (high, ranges[i].high);

  for (guint step = 0; step < LEVEL_STEPS; step++)
    {
      double middle = (low + high) / 2;

      level_weights (ranges, n_weights, middle, weights);

      if (get_lack (weights, n_weights, middle) > 0)
        low = middle;
      else
        high = middle;
    }

  level_weights (ranges, n_weights, high, weights);

  return entente_ego_get_concentration (weights, n_weights);
}

/**
 * entente_concentration_get_range:
 * @weights: (array length=n_weights): known, not negative
 * @n_weights: their number
 *
 * The greatest lies where each weight is least or greatest; which, is tried out for up to %ENTENTE_RANGE_MAX_INPUTS weights.
 * With more the middles of their ranges are taken.
 *
 * Source: the Herfindahl-Hirschman index, as entente_ego_get_concentration().
 *
 * Returns: the sum of the squared shares, 0 to 1, as a range; unknown without any weight
 */
EntenteRange
entente_concentration_get_range (const EntenteRange *weights,
                                 guint               n_weights)
{
  g_autofree double *middles = g_new (double, n_weights + 1);
  gboolean           is_exact = TRUE;
  EntenteRange       range;

  for (guint i = 0; i < n_weights; i++)
    {
      middles[i] = entente_range_get_middle (weights[i]);
      is_exact &= weights[i].low >= weights[i].high;
    }

  if (is_exact || n_weights > ENTENTE_RANGE_MAX_INPUTS)
    return entente_range_of (entente_ego_get_concentration (middles, n_weights));

  range = entente_range_evaluate (concentrate, weights, n_weights, GUINT_TO_POINTER (n_weights));
  range.low = fmin (range.low, find_least (weights, n_weights));

  return range;
}
