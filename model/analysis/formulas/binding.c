#include "model/analysis/formulas/binding.h"

#include <math.h>

/* From here on more binds no more: half of the votes, ten years, three years to leave. */
#define MOST_VOTES  0.5
#define MOST_YEARS  10.0
#define MOST_MONTHS 36.0

const EntenteBindingWeights entente_binding_weights = {0.3, 0.2, 0.2, 0.15, 0.15};

/**
 * entente_binding_of_deal:
 * @deal: how a deal binds
 * @weights: how much each counts
 *
 * A measure of our own, to be shown with its parts.
 *
 * Returns: 0 (free) to 1 (bound)
 */
double
entente_binding_of_deal (const EntenteBinding        *deal,
                         const EntenteBindingWeights *weights)
{
  return weights->votes * MIN (deal->votes / MOST_VOTES, 1) +
         weights->exclusivity * deal->exclusivity +
         weights->term * CLAMP (deal->remaining_years / MOST_YEARS, 0, 1) +
         weights->exit * CLAMP (deal->exit_months / MOST_MONTHS, 0, 1) +
         weights->dedication * deal->dedication;
}

/**
 * entente_binding_of_company:
 * @deals: (array length=n_deals): how its deals bind it
 * @n_deals: their number
 * @weights: how much each counts
 *
 * Its autonomy is 1 less this.
 *
 * Returns: mean of its deals, by value, 0 to 1; %NAN without any value
 */
double
entente_binding_of_company (const EntenteBinding        *deals,
                            guint                        n_deals,
                            const EntenteBindingWeights *weights)
{
  double sum = 0, bound = 0;

  for (guint i = 0; i < n_deals; i++)
    {
      sum += deals[i].value;
      bound += deals[i].value * entente_binding_of_deal (&deals[i], weights);
    }

  return sum > 0 ? bound / sum : NAN;
}
