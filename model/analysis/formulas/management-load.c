#include "model/analysis/formulas/management-load.h"

const EntenteEffortWeights entente_effort_weights = {0.25, 0.5, 0.2};

/**
 * entente_effort_get_load:
 * @effort: what makes a deal costly to run
 * @weights: how much each adds
 *
 * Grows with the pairs of parties, who all have to agree. A measure of our own, to be shown with its parts.
 *
 * Returns: points; 1 for a plain deal of two parties about one thing
 */
double
entente_effort_get_load (const EntenteEffort        *effort,
                         const EntenteEffortWeights *weights)
{
  double n_pairs = effort->n_parties * (effort->n_parties - 1.0) / 2;
  double added = (effort->is_cross_border ? weights->cross_border : 0) + (effort->has_organisation ? weights->organisation : 0);

  return n_pairs * (1 + added) * (1 + weights->dimension * (effort->n_dimensions - 1.0));
}
