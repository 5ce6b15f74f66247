#include "model/analysis/formulas/landed-cost.h"

#include <math.h>

/**
 * entente_sourcing_get_landed:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: what it costs brought in, money per vehicle
 */
double
entente_sourcing_get_landed (const EntenteSourcing *sourcing)
{
  return sourcing->cost_abroad + sourcing->freight + sourcing->tariff * sourcing->customs_value;
}

/**
 * entente_sourcing_get_local:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: what it costs made there, without the investment, money per vehicle
 */
double
entente_sourcing_get_local (const EntenteSourcing *sourcing)
{
  return sourcing->cost_local * (1 + sourcing->parts_tariff * sourcing->imported_content);
}

/**
 * entente_sourcing_get_saving:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: what making it there saves before the investment, money per vehicle; below 0 when it costs more
 */
double
entente_sourcing_get_saving (const EntenteSourcing *sourcing)
{
  return entente_sourcing_get_landed (sourcing) - entente_sourcing_get_local (sourcing);
}

static double
get_investment_each (const EntenteSourcing *sourcing)
{
  double n = sourcing->volume * sourcing->years;

  return n > 0 ? sourcing->investment / n : NAN;
}

/**
 * entente_sourcing_get_net_saving:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: what making it there saves after the investment, money per vehicle; %NAN without volume
 */
double
entente_sourcing_get_net_saving (const EntenteSourcing *sourcing)
{
  return entente_sourcing_get_saving (sourcing) - get_investment_each (sourcing);
}

/**
 * entente_sourcing_get_break_even_volume:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: vehicles per year from which on making it there pays; %NAN when it never does
 */
double
entente_sourcing_get_break_even_volume (const EntenteSourcing *sourcing)
{
  double saving = entente_sourcing_get_saving (sourcing);

  return saving > 0 && sourcing->years > 0 ? sourcing->investment / (saving * sourcing->years) : NAN;
}

/**
 * entente_sourcing_get_break_even_tariff:
 * @sourcing: a vehicle brought in or made in a region
 *
 * Returns: the tariff from which on making it there pays at its volume; below 0 when it always does; %NAN without volume
 *   or customs value
 */
double
entente_sourcing_get_break_even_tariff (const EntenteSourcing *sourcing)
{
  double wanted = entente_sourcing_get_local (sourcing) + get_investment_each (sourcing);

  if (!(sourcing->customs_value > 0))
    return NAN;

  return (wanted - sourcing->cost_abroad - sourcing->freight) / sourcing->customs_value;
}
