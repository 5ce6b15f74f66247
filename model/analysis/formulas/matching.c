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
