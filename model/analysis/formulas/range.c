#include "model/analysis/formulas/range.h"

#include <math.h>

const EntenteRange entente_range_unknown = {NAN, NAN};

/* So that a result with no end to it, such as a quotient by 0, is not known either */
static EntenteRange
make_range (double a,
            double b)
{
  if (!isfinite (a) || !isfinite (b))
    return entente_range_unknown;

  return (EntenteRange) {MIN (a, b), MAX (a, b)};
}

/**
 * entente_range_of:
 * @number: a number, or %NAN
 *
 * Returns: the range of width zero at @number
 */
EntenteRange
entente_range_of (double number)
{
  return make_range (number, number);
}

gboolean
entente_range_is_known (EntenteRange range)
{
  return !isnan (range.low);
}

/**
 * entente_range_get_middle:
 * @range: a range
 *
 * Returns: the number half way between its ends, %NAN when it is not known
 */
double
entente_range_get_middle (EntenteRange range)
{
  return range.low + (range.high - range.low) / 2;
}

/**
 * entente_range_add:
 * @a: a range
 * @b: another
 *
 * Returns: where the sum lies; not known unless both are
 */
EntenteRange
entente_range_add (EntenteRange a,
                   EntenteRange b)
{
  return make_range (a.low + b.low, a.high + b.high);
}

/**
 * entente_range_subtract:
 * @a: a range
 * @b: another
 *
 * Returns: where the difference lies when @a and @b have nothing to do with each other; not known unless both are
 */
EntenteRange
entente_range_subtract (EntenteRange a,
                        EntenteRange b)
{
  return make_range (a.low - b.high, a.high - b.low);
}

/**
 * entente_range_multiply:
 * @a: a range
 * @b: another
 *
 * Returns: where the product lies; not known unless both are
 */
EntenteRange
entente_range_multiply (EntenteRange a,
                        EntenteRange b)
{
  double least = MIN (a.low * b.low, a.high * b.low), most = MAX (a.low * b.low, a.high * b.low);

  if (!entente_range_is_known (a) || !entente_range_is_known (b))
    return entente_range_unknown;

  least = MIN (least, MIN (a.low * b.high, a.high * b.high));
  most = MAX (most, MAX (a.low * b.high, a.high * b.high));

  return make_range (least, most);
}

/**
 * entente_range_evaluate:
 * @function: monotone in each of its inputs while the others rest
 * @inputs: (array length=n_inputs): where its inputs lie
 * @n_inputs: at most %ENTENTE_RANGE_MAX_INPUTS
 * @user_data: passed to @function
 *
 * Computes @function at all corners of its inputs, between which it then lies. Inputs without width have one corner only.
 *
 * Returns: where @function lies; not known unless all inputs are and @function is defined at all corners
 */
EntenteRange
entente_range_evaluate (EntenteRangeFunc    function,
                        const EntenteRange *inputs,
                        guint               n_inputs,
                        gpointer            user_data)
{
  double values[ENTENTE_RANGE_MAX_INPUTS], least = INFINITY, most = -INFINITY;
  guint  wide[ENTENTE_RANGE_MAX_INPUTS], n_wide = 0;

  g_return_val_if_fail (n_inputs <= ENTENTE_RANGE_MAX_INPUTS, entente_range_unknown);

  for (guint i = 0; i < n_inputs; i++)
    {
      if (!entente_range_is_known (inputs[i]))
        return entente_range_unknown;

      values[i] = inputs[i].low;
      if (inputs[i].high > inputs[i].low)
        wide[n_wide++] = i;
    }

  for (guint corner = 0; corner < 1u << n_wide; corner++)
    {
      double value;

      for (guint i = 0; i < n_wide; i++)
        values[wide[i]] = corner & 1u << i ? inputs[wide[i]].high : inputs[wide[i]].low;

      value = function (values, user_data);
      if (isnan (value))
        return entente_range_unknown;

      least = MIN (least, value);
      most = MAX (most, value);
    }

  return make_range (least, most);
}
