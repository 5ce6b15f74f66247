#include "model/analysis/formulas/price-point.h"

#include <math.h>

/**
 * entente_price_get_margin:
 * @point: a price
 * @vehicles: sold a year
 *
 * Returns: margin, money a year
 */
double
entente_price_get_margin (const EntentePricePoint *point,
                          double                   vehicles)
{
  return point->attach_rate * vehicles * (point->price - point->unit_cost);
}

/**
 * entente_price_get_needed_attach_rate:
 * @point: a price
 * @price: another price
 *
 * Returns: which share of the vehicles has to be sold with it at @price for the same margin; %NAN when either price does
 *   not cover the cost
 */
double
entente_price_get_needed_attach_rate (const EntentePricePoint *point,
                                      double                   price)
{
  if (!(point->price > point->unit_cost && price > point->unit_cost))
    return NAN;

  return point->attach_rate * (point->price - point->unit_cost) / (price - point->unit_cost);
}

/**
 * entente_price_get_critical_elasticity:
 * @point: a price
 * @price: another price, not the same
 *
 * Returns: how strongly demand must answer to the price for both to earn the same; with more than that, the lower price
 *   earns more; %NAN when either price does not cover the cost
 */
double
entente_price_get_critical_elasticity (const EntentePricePoint *point,
                                       double                   price)
{
  if (!(point->price > point->unit_cost && price > point->unit_cost && price != point->price))
    return NAN;

  return log ((point->price - point->unit_cost) / (price - point->unit_cost)) / log (point->price / price);
}

/**
 * entente_price_get_attach_rate:
 * @point: a price
 * @price: another price, above 0
 * @elasticity: how strongly demand answers to the price, constant
 *
 * Returns: which share of the vehicles would be sold with it at @price, at most 1
 */
double
entente_price_get_attach_rate (const EntentePricePoint *point,
                               double                   price,
                               double                   elasticity)
{
  return MIN (point->attach_rate * pow (point->price / price, elasticity), 1);
}

/**
 * entente_price_get_recovery:
 * @point: a price
 * @vehicles: sold a year
 * @cost: of research and development, money
 *
 * Returns: years until the margin has paid the cost; %NAN when it never does
 */
double
entente_price_get_recovery (const EntentePricePoint *point,
                            double                   vehicles,
                            double                   cost)
{
  double margin = entente_price_get_margin (point, vehicles);

  return margin > 0 ? cost / margin : NAN;
}
