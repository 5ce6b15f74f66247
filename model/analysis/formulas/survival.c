#include "model/analysis/formulas/survival.h"

#include <math.h>

/**
 * entente_survival_get_rate_of_failures:
 * @share: of deals that have failed after @years, from 0 to below 1
 * @years: above 0
 *
 * Returns: the constant rate of failure a year that leads there
 */
double
entente_survival_get_rate_of_failures (double share,
                                       double years)
{
  g_return_val_if_fail (share >= 0 && share < 1 && years > 0, NAN);

  return -log1p (-share) / years;
}

/**
 * entente_survival_get_share:
 * @rate: of failure, a year
 * @years: 0 or more
 *
 * Returns: which share of deals is still alive, or how likely it is that one is
 */
double
entente_survival_get_share (double rate,
                            double years)
{
  return exp (-rate * years);
}

/**
 * entente_survival_get_value:
 * @flows: (array length=n_flows): money by year as long as the deal is alive; the first is certain and not discounted
 * @n_flows: their number
 * @failure_rate: a year; 0 when it is sure to last
 * @discount_rate: a year, above -1
 *
 * Returns: what the flows are worth now, each as likely as the deal is alive then, money
 */
double
entente_survival_get_value (const double *flows,
                            guint         n_flows,
                            double        failure_rate,
                            double        discount_rate)
{
  double value = 0;

  g_return_val_if_fail (discount_rate > -1, NAN);

  for (guint i = 0; i < n_flows; i++)
    value += flows[i] * entente_survival_get_share (failure_rate, i) / pow (1 + discount_rate, i);

  return value;
}
