#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteOption:
 * @value: of what one may buy or hand over, today, money
 * @price: at which, money
 * @rate: of interest without risk, a year, continuous
 * @volatility: of the value, a year, 0 or more; a judgement
 * @years: until when, above 0
 * @sells: whether it is a right to hand over, and not to buy
 * @early: whether it may be used before the end
 *
 * A right without a duty: to expand or buy out a partner, or to leave.
 */
typedef struct
{
  double   value;
  double   price;
  double   rate;
  double   volatility;
  double   years;
  gboolean sells;
  gboolean early;
} EntenteOption;

/**
 * EntenteStagedDeal:
 * @first_cost: of the first stage, now, money
 * @years: until it is known how it turns out
 * @probability: that it turns out well, 0 to 1
 * @good: what it is then worth, money
 * @bad: what it is worth otherwise, money
 * @second_cost: of going on, then, money
 * @rate: a year, above -1
 */
typedef struct
{
  double first_cost;
  double years;
  double probability;
  double good;
  double bad;
  double second_cost;
  double rate;
} EntenteStagedDeal;

double entente_option_get_value          (const EntenteOption     *option,
                                          guint                    n_steps);
double entente_staged_get_committed      (const EntenteStagedDeal *deal);
double entente_staged_get_with_choice    (const EntenteStagedDeal *deal);

G_END_DECLS
