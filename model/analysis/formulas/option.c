#include "model/analysis/formulas/option.h"

#include <math.h>

static double
get_gain (const EntenteOption *option,
          double               value)
{
  return MAX (option->sells ? option->price - value : value - option->price, 0);
}

/* Without chance, only when to use it is open: at once or at the end. */
static double
get_certain_value (const EntenteOption *option)
{
  double grown = get_gain (option, option->value * exp (option->rate * option->years)) * exp (-option->rate * option->years);

  return option->early ? MAX (grown, get_gain (option, option->value)) : grown;
}

/**
 * entente_option_get_value:
 * @option: a right without a duty
 * @n_steps: into how many the time is divided, at least 1; 200 are enough
 *
 * Source: J. C. Cox, S. A. Ross, M. Rubinstein, "Option pricing: a simplified approach", Journal of Financial Economics 7
 * (1979); for joint ventures B. Kogut, "Joint ventures and the option to expand and acquire", Management Science 37 (1991).
 *
 * Time: O(n_steps^2).
 *
 * Returns: an estimate of what the right is worth, money; %NAN when steps are too few for such a rate
 */
double
entente_option_get_value (const EntenteOption *option,
                          guint                n_steps)
{
  double             h = option->years / n_steps, up = exp (option->volatility * sqrt (h));
  double             p = (exp (option->rate * h) - 1 / up) / (up - 1 / up), discount = exp (-option->rate * h);
  g_autofree double *values = NULL;

  g_return_val_if_fail (n_steps >= 1 && option->years > 0 && option->volatility >= 0, NAN);

  if (!(option->volatility > 0))
    return get_certain_value (option);
  if (!(p >= 0 && p <= 1))
    return NAN;

  values = g_new (double, n_steps + 1);

  for (guint i = 0; i <= n_steps; i++)
    values[i] = get_gain (option, option->value * pow (up, 2.0 * i - n_steps));

  for (guint step = n_steps; step-- > 0;)
    for (guint i = 0; i <= step; i++)
      {
        values[i] = discount * (p * values[i + 1] + (1 - p) * values[i]);

        if (option->early)
          values[i] = MAX (values[i], get_gain (option, option->value * pow (up, 2.0 * i - step)));
      }

  return values[0];
}

static double
get_outcome (const EntenteStagedDeal *deal,
             double                   good,
             double                   bad)
{
  double mean = deal->probability * good + (1 - deal->probability) * bad;

  return mean / pow (1 + deal->rate, deal->years) - deal->first_cost;
}

/**
 * entente_staged_get_committed:
 * @deal: a deal in two stages
 *
 * Returns: what it is worth now when both stages are agreed upon, money
 */
double
entente_staged_get_committed (const EntenteStagedDeal *deal)
{
  return get_outcome (deal, deal->good - deal->second_cost, deal->bad - deal->second_cost);
}

/**
 * entente_staged_get_with_choice:
 * @deal: a deal in two stages
 *
 * Returns: what it is worth now when one may stop after the first stage, money; the difference to
 *   entente_staged_get_committed() is what flexibility is worth
 */
double
entente_staged_get_with_choice (const EntenteStagedDeal *deal)
{
  return get_outcome (deal, MAX (deal->good - deal->second_cost, 0), MAX (deal->bad - deal->second_cost, 0));
}
