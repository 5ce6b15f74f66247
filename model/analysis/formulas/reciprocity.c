#include "model/analysis/formulas/reciprocity.h"

#include <math.h>

/**
 * entente_reciprocity_of_network:
 * @pairs: (array length=n_pairs): what companies give each other, each pair once
 * @n_pairs: their number
 *
 * Which share of all value is returned within its pair: sum min(ab, ba) over sum of all, both ways.
 *
 * Source: T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, "Reciprocity of weighted networks", Scientific
 * Reports 3, 2729 (2013).
 *
 * Time: O(n_pairs).
 *
 * Returns: 0 to 1; %NAN when nothing flows
 */
double
entente_reciprocity_of_network (const EntenteExchangePair *pairs,
                                guint                      n_pairs)
{
  double mutual = 0, total = 0;

  for (guint i = 0; i < n_pairs; i++)
    {
      mutual += 2 * MIN (pairs[i].ab, pairs[i].ba);
      total += pairs[i].ab + pairs[i].ba;
    }

  return total > 0 ? mutual / total : NAN;
}

/**
 * entente_reciprocity_imbalance:
 * @pair: what two companies give each other
 *
 * Returns: (ab - ba) / (ab + ba), from -1 to 1, above 0 when the first gives more; %NAN when nothing flows
 */
double
entente_reciprocity_imbalance (const EntenteExchangePair *pair)
{
  double total = pair->ab + pair->ba;

  return total > 0 ? (pair->ab - pair->ba) / total : NAN;
}

/**
 * entente_reciprocity_of_arcs:
 * @pairs: (array length=n_pairs): what companies give each other, each pair once
 * @n_pairs: their number
 * @n_companies: at least 2
 *
 * How much more often giving is returned than it would be by chance, whatever its value: (r - a) / (1 - a), r being the
 * share of arcs that have their reverse, a the share of possible arcs that exist.
 *
 * Source: D. Garlaschelli, M. I. Loffredo, "Patterns of link reciprocity in directed networks", Physical Review Letters
 * 93, 268701 (2004).
 *
 * Returns: at most 1, below 0 when rarer than by chance; %NAN without arcs, or when all possible arcs exist
 */
double
entente_reciprocity_of_arcs (const EntenteExchangePair *pairs,
                             guint                      n_pairs,
                             guint32                    n_companies)
{
  double n_arcs = 0, n_mutual = 0, density;

  for (guint i = 0; i < n_pairs; i++)
    {
      n_arcs += (pairs[i].ab > 0) + (pairs[i].ba > 0);
      n_mutual += pairs[i].ab > 0 && pairs[i].ba > 0 ? 2 : 0;
    }

  if (n_companies < 2 || n_arcs <= 0)
    return NAN;

  density = n_arcs / ((double)n_companies * (n_companies - 1));

  return density < 1 ? (n_mutual / n_arcs - density) / (1 - density) : NAN;
}

/* What 2 min (ab, ba) - level (ab + ba) is for one pair. */
static double
measure (EntenteExchangePair pair,
         double              level)
{
  return 2 * MIN (pair.ab, pair.ba) - level * (pair.ab + pair.ba);
}

static void
keep_better (EntenteExchangePair *best,
             double               ab,
             double               ba,
             double               level,
             gboolean             is_greatest)
{
  EntenteExchangePair pair = {best->a, best->b, ab, ba};
  double              gain = measure (pair, level) - measure (*best, level);

  if (is_greatest ? gain > 0 : gain < 0)
    *best = pair;
}

/* The measure is concave in what flows, with an edge where both ways are equal: it is least at a corner of what may be, and
 * greatest at a corner or at an end of that edge. */
static EntenteExchangePair
find_best (const EntenteExchangePair *low,
           const EntenteExchangePair *high,
           double                     level,
           gboolean                   is_greatest)
{
  EntenteExchangePair best = *low;
  double              first = MAX (low->ab, low->ba), last = MIN (high->ab, high->ba);

  keep_better (&best, low->ab, high->ba, level, is_greatest);
  keep_better (&best, high->ab, low->ba, level, is_greatest);
  keep_better (&best, high->ab, high->ba, level, is_greatest);

  if (first <= last)
    {
      keep_better (&best, first, first, level, is_greatest);
      keep_better (&best, last, last, level, is_greatest);
    }

  return best;
}

/* Dinkelbach: the level at which the best sum of the measures is 0 is the bound; each step gets nearer to it. */
static double
find_bound (const EntenteExchangePair *low,
            const EntenteExchangePair *high,
            guint                      n_pairs,
            gboolean                   is_greatest)
{
  double level = entente_reciprocity_of_network (high, n_pairs);

  for (guint step = 0; step < 100; step++)
    {
      double mutual = 0, total = 0, before = level;

      for (guint i = 0; i < n_pairs; i++)
        {
          EntenteExchangePair best = find_best (&low[i], &high[i], level, is_greatest);

          mutual += 2 * MIN (best.ab, best.ba);
          total += best.ab + best.ba;
        }

      if (!(total > 0))
        break;

      level = mutual / total;

      if (is_greatest ? level <= before : level >= before)
        break;
    }

  return level;
}

/**
 * entente_reciprocity_get_bounds:
 * @low: (array length=n_pairs): the least that companies give each other, each pair once
 * @high: (array length=n_pairs): the most, pair by pair
 * @n_pairs: their number
 * @least: (out): least reciprocity of the network, 0 to 1
 * @greatest: (out): greatest
 *
 * Both are %NAN when nothing flows.
 *
 * Source: W. Dinkelbach, "On nonlinear fractional programming", Management Science 13 (1967), 492-498.
 *
 * Time: O(n_pairs), times the few steps until nothing changes.
 */
void
entente_reciprocity_get_bounds (const EntenteExchangePair *low,
                                const EntenteExchangePair *high,
                                guint                      n_pairs,
                                double                    *least,
                                double                    *greatest)
{
  *least = find_bound (low, high, n_pairs, FALSE);
  *greatest = find_bound (low, high, n_pairs, TRUE);
}
