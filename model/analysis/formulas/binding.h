#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteBindingWeights:
 * @votes: of voting rights held
 * @exclusivity: of exclusivity
 * @term: of the years that remain
 * @exit: of the months it takes to leave
 * @dedication: of assets that serve the deal only
 *
 * How much each counts; they sum to 1.
 */
typedef struct
{
  double votes;
  double exclusivity;
  double term;
  double exit;
  double dedication;
} EntenteBindingWeights;

/**
 * EntenteBinding:
 * @votes: share of the voting rights, 0 to 1
 * @exclusivity: 0 to 1
 * @remaining_years: until it ends
 * @exit_months: notice and what it takes to part
 * @dedication: share of the assets that serve the deal only, 0 to 1
 * @value: what it is worth, a year; its weight among the company's deals
 */
typedef struct
{
  double votes;
  double exclusivity;
  double remaining_years;
  double exit_months;
  double dedication;
  double value;
} EntenteBinding;

extern const EntenteBindingWeights entente_binding_weights;

double entente_binding_of_deal    (const EntenteBinding        *deal,
                                   const EntenteBindingWeights *weights);

G_END_DECLS
