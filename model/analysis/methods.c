/* The table of all methods. A new one is one more line here, beside the header of its family. */

#include "model/analysis/method.h"

#include "model/analysis/methods/binding.h"
#include "model/analysis/methods/card.h"
#include "model/analysis/methods/choice.h"
#include "model/analysis/methods/cohesion.h"
#include "model/analysis/methods/dependence.h"
#include "model/analysis/methods/exchange.h"
#include "model/analysis/methods/matching.h"
#include "model/analysis/methods/ownership.h"
#include "model/analysis/methods/platforms.h"
#include "model/analysis/methods/risk.h"
#include "model/analysis/methods/sharing.h"
#include "model/analysis/methods/structure.h"
#include "model/analysis/methods/time.h"
#include "model/analysis/methods/worth.h"

/* In the order in which people read them; ends with NULL, which is not counted. */
static const EntenteMethod *const methods[] = {
  &entente_method_value_balance,
  &entente_method_reciprocity,
  &entente_method_one_sided,
  &entente_method_complementarity,
  &entente_method_partner_ranking,
  &entente_method_exchange_rings,
  &entente_method_best_rings,
  &entente_method_rd_cost,
  &entente_method_unit_cost,
  &entente_method_scale_gap,
  &entente_method_break_even,
  &entente_method_plant_load,
  &entente_method_landed_cost,
  &entente_method_price_point,
  &entente_method_independence,
  &entente_method_simple_shares,
  &entente_method_sharing_checks,
  &entente_method_shapley,
  &entente_method_separable_costs,
  &entente_method_exits,
  &entente_method_cascades,
  &entente_method_outcomes,
  &entente_method_swings,
  &entente_method_making,
  &entente_method_overlap,
  &entente_method_management_load,
  &entente_method_survival,
  &entente_method_ties,
  &entente_method_density,
  &entente_method_centralisation,
  &entente_method_cut_points,
  &entente_method_communities,
  &entente_method_standing,
  &entente_method_dependence,
  &entente_method_topics,
  &entente_method_separability,
  &entente_method_binding,
  &entente_method_cores,
  &entente_method_ownership,
  &entente_method_voting_power,
  &entente_method_worth,
  &entente_method_flexibility,
  &entente_method_state,
  &entente_method_course,
  &entente_method_card,
  &entente_method_choice,
  NULL,
};

/**
 * entente_methods_get:
 * @n_methods: (out): number of methods
 *
 * Returns: (array length=n_methods): all methods
 */
const EntenteMethod *const *
entente_methods_get (guint *n_methods)
{
  *n_methods = G_N_ELEMENTS (methods) - 1;

  return methods;
}
