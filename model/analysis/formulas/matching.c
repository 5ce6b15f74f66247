#include "model/analysis/formulas/matching.h"

#include <math.h>

/**
 * entente_match_get_fit:
 * @has: what a company has
 * @want: what another wants
 *
 * Returns: which part of the want it meets, 0 to 1; 0 when it is something else or elsewhere
 */
double
entente_match_get_fit (const EntenteMatchItem *has,
                       const EntenteMatchItem *want)
{
  gboolean near = has->region == want->region || has->region == ENTENTE_ANY_REGION || want->region == ENTENTE_ANY_REGION;

  if (has->kind != want->kind || has->dimension != want->dimension || !near)
    return 0;
  if (isnan (has->quantity) || isnan (want->quantity) || !(want->quantity > 0))
    return 1;

  return MIN (has->quantity / want->quantity, 1);
}

static double
find_best_fit (const EntenteMarket    *market,
               guint32                 giver,
               const EntenteMatchItem *want)
{
  double best = 0;

  for (guint i = 0; i < market->n_has; i++)
    if (market->has[i].company == giver)
      best = MAX (best, entente_match_get_fit (&market->has[i], want));

  return best;
}

/**
 * entente_match_get_satisfaction:
 * @market: what companies have and want
 * @giver: index of a company
 * @receiver: index of another company
 *
 * Time: O(has * wants).
 *
 * Returns: how much of what @receiver wants @giver has, weighted by priority, 0 to 1; %NAN when it wants nothing
 */
double
entente_match_get_satisfaction (const EntenteMarket *market,
                                guint32              giver,
                                guint32              receiver)
{
  double met = 0, sum = 0;

  for (guint i = 0; i < market->n_wants; i++)
    if (market->wants[i].company == receiver)
      {
        met += market->wants[i].priority * find_best_fit (market, giver, &market->wants[i]);
        sum += market->wants[i].priority;
      }

  return sum > 0 ? met / sum : NAN;
}

/**
 * entente_match_get_complementarity:
 * @market: what companies have and want
 * @a: index of a company
 * @b: index of another company
 *
 * How well two companies can trade without money: each has what the other wants.
 *
 * Source: W. S. Jevons, "Money and the Mechanism of Exchange", 1875, on the double coincidence of wants; the measure is
 * ours.
 *
 * Returns: the geometric mean of how far each satisfies the other, 0 to 1; %NAN when either wants nothing
 */
double
entente_match_get_complementarity (const EntenteMarket *market,
                                   guint32              a,
                                   guint32              b)
{
  return sqrt (entente_match_get_satisfaction (market, a, b) * entente_match_get_satisfaction (market, b, a));
}

/* What is not known comes after all that is. */
static int
compare_falling (double a,
                 double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);

  return a > b ? -1 : a < b;
}

/**
 * entente_partner_rank_compare:
 * @a: (type EntentePartnerRank): a partner
 * @b: (type EntentePartnerRank): another
 *
 * Returns: below 0 when @a comes first: by fit, then by the greater of the two ways, then in the order of the companies
 */
int
entente_partner_rank_compare (gconstpointer a,
                              gconstpointer b)
{
  const EntentePartnerRank *first = a, *second = b;
  int                       order = compare_falling (first->fit, second->fit);

  if (order == 0)
    order = compare_falling (fmax (first->gives, first->gets), fmax (second->gives, second->gets));
  if (order == 0)
    order = first->company < second->company ? -1 : 1;

  return order;
}

/**
 * entente_match_rank_partners:
 * @market: what companies have and want
 * @company: index of the company that looks for partners
 *
 * Leaves out companies that neither give nor get anything.
 *
 * Returns: (transfer full) (element-type EntentePartnerRank): partners, the best first: by fit, then by the greater of the
 *   two ways, then in the order of the companies
 */
GArray *
entente_match_rank_partners (const EntenteMarket *market,
                             guint32              company)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (EntentePartnerRank));

  for (guint32 i = 0; i < market->n_companies; i++)
    {
      EntentePartnerRank rank = {
        .company = i,
        .gives = entente_match_get_satisfaction (market, company, i),
        .gets = entente_match_get_satisfaction (market, i, company),
      };

      rank.fit = sqrt (rank.gives * rank.gets);

      if (i != company && (rank.gives > 0 || rank.gets > 0))
        g_array_append_val (ranks, rank);
    }

  g_array_sort (ranks, entente_partner_rank_compare);

  return ranks;
}
