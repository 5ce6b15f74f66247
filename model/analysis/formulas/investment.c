#include "model/analysis/formulas/investment.h"

#include "model/analysis/formulas/amortisation.h"

#include <math.h>

/* Between these rates a return is looked for; the search ends when the bounds are this near. */
#define LEAST_RETURN -0.999999
#define MOST_RETURN  1e6
#define PRECISION    1e-13

/**
 * entente_investment_get_value:
 * @flows: (array length=n_flows): money in and out by year; the first is not discounted
 * @n_flows: their number
 * @rate: a year, above -1
 * @discounting: when in a year money flows
 *
 * Returns: what all of it is worth at the start: the net present value, money
 */
double
entente_investment_get_value (const double      *flows,
                              guint              n_flows,
                              double             rate,
                              EntenteDiscounting discounting)
{
  double value = 0, shift = discounting == ENTENTE_DISCOUNT_MID_YEAR ? 0.5 : 0;

  g_return_val_if_fail (rate > -1, NAN);

  for (guint i = 0; i < n_flows; i++)
    value += flows[i] / pow (1 + rate, i > 0 ? i - shift : 0);

  return value;
}

static guint
count_sign_changes (const double *flows,
                    guint         n_flows)
{
  double last = 0;
  guint  n = 0;

  for (guint i = 0; i < n_flows; i++)
    if (flows[i] != 0)
      {
        n += last * flows[i] < 0;
        last = flows[i];
      }

  return n;
}

/**
 * entente_investment_get_return:
 * @flows: (array length=n_flows): money in and out by year
 * @n_flows: their number
 *
 * Returns: the rate at which the whole is worth nothing: the internal rate of return; %NAN unless money turns from out to
 *   in, or back, exactly once, for else there may be several, or none
 */
double
entente_investment_get_return (const double *flows,
                               guint         n_flows)
{
  double low = LEAST_RETURN, high = MOST_RETURN, sign;

  if (count_sign_changes (flows, n_flows) != 1)
    return NAN;

  sign = entente_investment_get_value (flows, n_flows, low, ENTENTE_DISCOUNT_END_OF_YEAR);

  while (high - low > PRECISION * (1 + fabs (high)))
    {
      double middle = (low + high) / 2;

      if (middle <= low || middle >= high)
        break;

      if (sign * entente_investment_get_value (flows, n_flows, middle, ENTENTE_DISCOUNT_END_OF_YEAR) > 0)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}

/**
 * entente_investment_get_payback:
 * @flows: (array length=n_flows): money in and out by year
 * @n_flows: their number
 * @rate: a year, above -1; 0 for the simple payback
 *
 * Returns: years until all that was paid has come back, within a year as if it came evenly; %NAN when it never does
 */
double
entente_investment_get_payback (const double *flows,
                                guint         n_flows,
                                double        rate)
{
  double sum = 0, factor = 1;

  for (guint i = 0; i < n_flows; i++)
    {
      double flow = flows[i] * factor;

      if (sum < 0 && sum + flow >= 0)
        return i - 1 - sum / flow;

      sum += flow;
      factor /= 1 + rate;
    }

  return NAN;
}

/**
 * entente_investment_get_index:
 * @flows: (array length=n_flows): money in and out by year; the first below 0
 * @n_flows: their number, above 0
 * @rate: a year, above -1
 *
 * Returns: what comes back for each unit of money paid at the start: the profitability index; %NAN when nothing is paid
 */
double
entente_investment_get_index (const double *flows,
                              guint         n_flows,
                              double        rate)
{
  if (n_flows == 0 || !(flows[0] < 0))
    return NAN;

  return 1 - entente_investment_get_value (flows, n_flows, rate, ENTENTE_DISCOUNT_END_OF_YEAR) / flows[0];
}

/**
 * entente_investment_get_annual:
 * @flows: (array length=n_flows): money in and out by year
 * @n_flows: their number, at least 2
 * @rate: a year, above -1
 *
 * Returns: the even payment a year that is worth as much, money; %NAN below two years
 */
double
entente_investment_get_annual (const double *flows,
                               guint         n_flows,
                               double        rate)
{
  if (n_flows < 2)
    return NAN;

  return entente_investment_get_value (flows, n_flows, rate, ENTENTE_DISCOUNT_END_OF_YEAR) /
         entente_annuity_factor (n_flows - 1, rate);
}
