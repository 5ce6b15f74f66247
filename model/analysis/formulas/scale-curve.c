#include "model/analysis/formulas/scale-curve.h"

#include <math.h>

/* Bisection ends when the volumes are this near to each other, relative to the greater one. */
#define PRECISION 1e-12

/**
 * entente_scale_get_cost:
 * @curve: a scale curve
 * @volume: vehicles per year
 *
 * Cost falls as a power of volume up to the minimum efficient scale and stays from there on.
 *
 * Source: G. Maxcy, A. Silberston, "The Motor Industry", 1959; figures for the exponent after L. J. White, "The Automobile
 * Industry since 1945", 1971 (0.09) and L. Waverman, S. Murphy, 1990 (0.145), as quoted by R. Husan, European Business
 * Review 97(1), 1997.
 *
 * Returns: money per vehicle; %NAN when @volume is not above 0
 */
double
entente_scale_get_cost (const EntenteScaleCurve *curve,
                        double                   volume)
{
  if (!(volume > 0))
    return NAN;

  return curve->unit_cost * pow (MIN (volume, curve->efficient_scale) / curve->efficient_scale, -curve->exponent);
}

/**
 * entente_scale_get_saving:
 * @exponent: of a scale curve
 *
 * Returns: which share of the unit cost a doubling of volume saves, 0 to 1
 */
double
entente_scale_get_saving (double exponent)
{
  return 1 - exp2 (-exponent);
}

/**
 * entente_scale_get_gap:
 * @curve: a scale curve
 * @volume: vehicles per year
 *
 * Returns: how many vehicles per year are missing to the minimum efficient scale; 0 when none
 */
double
entente_scale_get_gap (const EntenteScaleCurve *curve,
                       double                   volume)
{
  return MAX (curve->efficient_scale - volume, 0);
}

/**
 * entente_scale_get_partners:
 * @curve: a scale curve
 * @volume: vehicles per year
 * @partner_volume: what a typical partner would add, vehicles per year
 *
 * Returns: how many such partners fill the gap; %NAN when @partner_volume is not above 0
 */
double
entente_scale_get_partners (const EntenteScaleCurve *curve,
                            double                   volume,
                            double                   partner_volume)
{
  return partner_volume > 0 ? ceil (entente_scale_get_gap (curve, volume) / partner_volume) : NAN;
}

/**
 * entente_scale_get_profit:
 * @curve: what a vehicle costs
 * @price: what it is sold for, money
 * @fixed_cost: to be recovered over the whole life, money
 * @years: of life, above 0
 * @volume: vehicles per year
 *
 * Returns: what is left over the whole life; minus the fixed cost when nothing is sold
 */
double
entente_scale_get_profit (const EntenteScaleCurve *curve,
                          double                   price,
                          double                   fixed_cost,
                          double                   years,
                          double                   volume)
{
  if (!(volume > 0))
    return -fixed_cost;

  return (price - entente_scale_get_cost (curve, volume)) * volume * years - fixed_cost;
}

/**
 * entente_scale_find_break_even:
 * @curve: what a vehicle costs; its exponent below 1
 * @price: what it is sold for, money
 * @fixed_cost: to be recovered over the whole life, money, above 0
 * @years: of life, above 0
 * @most: the greatest volume that can be made, vehicles per year
 *
 * Profit starts at minus the fixed cost, may fall at first and then rises, so that it is nought at one volume at most.
 *
 * Returns: the yearly volume from which on something is left; %NAN when that is never so up to @most
 */
double
entente_scale_find_break_even (const EntenteScaleCurve *curve,
                               double                   price,
                               double                   fixed_cost,
                               double                   years,
                               double                   most)
{
  double low = 0, high = most;

  g_return_val_if_fail (curve->exponent >= 0 && curve->exponent < 1, NAN);

  if (!(entente_scale_get_profit (curve, price, fixed_cost, years, most) >= 0))
    return NAN;

  while (high - low > PRECISION * high)
    {
      double middle = (low + high) / 2;

      if (middle <= low || middle >= high)
        break;

      if (entente_scale_get_profit (curve, price, fixed_cost, years, middle) >= 0)
        high = middle;
      else
        low = middle;
    }

  return high;
}
