#include "model/analysis/formulas/independence.h"

#include <math.h>

/**
 * entente_break_even_get_volume:
 * @fixed_cost: money a year
 * @margin: what a vehicle contributes to it, money
 *
 * Returns: vehicles per year that pay the fixed cost; %NAN when the margin is not above 0
 */
double
entente_break_even_get_volume (double fixed_cost,
                               double margin)
{
  return margin > 0 ? fixed_cost / margin : NAN;
}

/**
 * entente_break_even_get_profit:
 * @fixed_cost: money a year
 * @margin: what a vehicle contributes to it, money
 * @volume: vehicles per year
 *
 * Returns: money a year
 */
double
entente_break_even_get_profit (double fixed_cost,
                               double margin,
                               double volume)
{
  return volume * margin - fixed_cost;
}

/**
 * entente_break_even_get_safety:
 * @fixed_cost: money a year
 * @margin: what a vehicle contributes to it, money
 * @volume: vehicles per year
 *
 * Returns: which share of the volume can be lost before there is a loss, below 0 when there is one; %NAN without margin or
 *   volume
 */
double
entente_break_even_get_safety (double fixed_cost,
                               double margin,
                               double volume)
{
  return volume > 0 ? 1 - entente_break_even_get_volume (fixed_cost, margin) / volume : NAN;
}
