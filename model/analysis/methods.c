/* The table of all methods. A new one is one more line here, beside the header of its family. */

#include "model/analysis/method.h"

#include "model/analysis/methods/exchange.h"
#include "model/analysis/methods/matching.h"

/* In the order in which people read them; ends with NULL, which is not counted. */
static const EntenteMethod *const methods[] = {
  &entente_method_value_balance,
  &entente_method_reciprocity,
  &entente_method_one_sided,
  &entente_method_complementarity,
  &entente_method_partner_ranking,
  &entente_method_exchange_rings,
  &entente_method_best_rings,
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
