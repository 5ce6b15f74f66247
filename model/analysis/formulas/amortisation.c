#include "model/analysis/formulas/amortisation.h"

#include <math.h>

/**
 * entente_amortise_levelised:
 * @cost: (array length=n_years): R&D and adaptations, money by year, at the start of the first year and the end of the
 *   others: cost[0] is not discounted
 * @volumes: (array length=n_years): vehicles by year; volumes[0] are those of the year that ends one year after the start
 * @n_years: from the first year on
 * @discount_rate: a year, above -1
 *
 * The price per vehicle that, earned on each of them, pays the cost back with interest: discounted cost over discounted
 * volumes.
 *
 * Source: levelised cost, standard in investment appraisal.
 *
 * Returns: money per vehicle; %NAN without any volume
 */
double
entente_amortise_levelised (const double *cost,
                            const double *volumes,
                            guint         n_years,
                            double        discount_rate)
{
  double paid = 0, sold = 0, factor = 1;

  g_return_val_if_fail (discount_rate > -1, NAN);

  for (guint i = 0; i < n_years; i++)
    {
      paid += cost[i] * factor;
      factor /= 1 + discount_rate;
      sold += volumes[i] * factor;
    }

  return sold > 0 ? paid / sold : NAN;
}

/**
 * entente_annuity_factor:
 * @n_years: number of payments, one at the end of each year
 * @discount_rate: a year, above -1
 *
 * Returns: what a payment of 1 a year is worth at the start
 */
double
entente_annuity_factor (guint  n_years,
                        double discount_rate)
{
  double sum = 0, factor = 1;

  g_return_val_if_fail (discount_rate > -1, NAN);

  for (guint i = 0; i < n_years; i++)
    sum += factor /= 1 + discount_rate;

  return sum;
}
