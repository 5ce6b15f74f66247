#include "model/analysis/formulas/utilisation.h"

#include <math.h>

/**
 * entente_utilisation_get:
 * @capacity: of a plant, vehicles per year, not negative
 * @loads: (array length=n_loads): what is made there for each platform, vehicles per year
 * @n_loads: their number
 * @utilisation: (out): how full the plant is
 */
void
entente_utilisation_get (double              capacity,
                         const double       *loads,
                         guint               n_loads,
                         EntenteUtilisation *utilisation)
{
  double load = 0;

  for (guint i = 0; i < n_loads; i++)
    load += loads[i];

  *utilisation = (EntenteUtilisation) {
    .load = load,
    .share = capacity > 0 ? load / capacity : NAN,
    .free = capacity - load,
    .overbooked = MAX (load - capacity, 0),
  };
}

/**
 * entente_utilisation_get_fixed:
 * @fixed_cost: of a plant, money a year
 * @load: vehicles per year
 *
 * Returns: fixed cost on each vehicle, money; %NAN when nothing is made
 */
double
entente_utilisation_get_fixed (double fixed_cost,
                               double load)
{
  return load > 0 ? fixed_cost / load : NAN;
}
