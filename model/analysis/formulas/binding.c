#include "model/analysis/formulas/binding.h"

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
