#include "model/analysis/methods/worth.h"

#include "model/analysis/formulas/option.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_PER_YEAR 365.25
#define N_STEPS       200u

static const EntenteQuantity flexibility_quantities[] = {
  {"option-worth", N_("Value of the option"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("what the right to buy or to hand over is worth today: 200 steps up or down by volatility × √(length of a step), rolled back with the discount rate"),
   N_("An estimate of what a flexible deal is worth compared with a bound one. It rests on the volatility, which is a judgement: compare the three values.")},
  {"option-worth-calm", N_("Value of the option when calm"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same with ¾ of the volatility"),
   N_("If the value moves less than thought.")},
  {"option-worth-rough", N_("Value of the option when rough"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same with 1¼ of the volatility"),
   N_("If the value moves more than thought.")},
  {"option-used-now", N_("Worth of using it today"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("to buy: value − price; to hand over: price − value"),
   N_("The difference to the value of the option is what it is worth to wait.")},
  {"staged-committed", N_("Worth when both stages are signed now"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("− first stage + (probability × good + (1 − probability) × bad − second stage) ÷ (1 + discount rate)^years"),
   N_("What the whole deal is worth when there is no way back.")},
  {"staged-with-choice", N_("Worth when the second stage may be dropped"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same, with the second stage only where it pays: the greater of outcome − second stage and 0"),
   N_("What the deal is worth when one may stop after the first stage.")},
  {"staged-flexibility", N_("Value of deciding later"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("worth with choice − worth when both are signed"),
   N_("What to pay at most for the right to stop after the first stage.")},
};

enum
{
  OPTION_VALUE,
  OPTION_PRICE,
  OPTION_VOLATILITY,
  OPTION_RATE,
  N_OPTION_INPUTS
};

enum
{
  STAGE_FIRST_COST,
  STAGE_YEARS,
  STAGE_PROBABILITY,
  STAGE_GOOD,
  STAGE_BAD,
  STAGE_SECOND_COST,
  STAGE_RATE,
  N_STAGE_INPUTS
};

/* A right to leave may be used on any day, one to buy at the end. */
static double
get_option_value (const double *inputs,
                  gpointer      user_data)
{
  const EntenteOption *form = user_data;
  EntenteOption        option = *form;

  option.value = inputs[OPTION_VALUE];
  option.price = inputs[OPTION_PRICE];
  option.volatility = inputs[OPTION_VOLATILITY] * form->volatility;
  option.rate = inputs[OPTION_RATE];

  return entente_option_get_value (&option, N_STEPS);
}

static double
get_gain (const double *inputs,
          gpointer      user_data)
{
  const EntenteOption *form = user_data;
  double               gain = inputs[OPTION_VALUE] - inputs[OPTION_PRICE];

  return form->sells ? -gain : gain;
}

static void
add_option (const EntenteEconomy     *economy,
            const EntenteDealAccount *deal,
            EntenteReport            *report)
{
  static const struct
  {
    const char *quantity;
    double      factor;
  } judgements[] = {{"option-worth", 1}, {"option-worth-calm", 0.75}, {"option-worth-rough", 1.25}};
  double       years = deal->option.until > 0 && economy->day > 0 ? (deal->option.until - economy->day) / DAYS_PER_YEAR : NAN;
  EntenteRange inputs[] = {deal->option.value, deal->option.price, deal->option.volatility, economy->discount_rate};
  gboolean     sells = deal->option.kind == ENTENTE_DEAL_OPTION_HAND_OVER;

  entente_report_read (report, deal->id, "option-value", entente_range_is_known (deal->option.value));
  entente_report_read (report, deal->id, "option-price", entente_range_is_known (deal->option.price));
  entente_report_read (report, deal->id, "option-until", deal->option.until > 0);
  entente_report_read (report, deal->id, "volatility", entente_range_is_known (deal->option.volatility));
  entente_report_share_inputs (report, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      EntenteOption form = {.volatility = judgements[i].factor, .years = years, .sells = sells, .early = sells};

      entente_report_add (report, judgements[i].quantity, deal->id,
                          years > 0 ? entente_range_evaluate (get_option_value, inputs, N_OPTION_INPUTS, &form) : entente_range_unknown);
    }

  entente_report_add (report, "option-used-now", deal->id, entente_range_evaluate (get_gain, inputs, 2, &(EntenteOption) {.sells = sells}));
  entente_report_share_inputs (report, FALSE);
}

static EntenteStagedDeal
make_staged (const double *inputs)
{
  return (EntenteStagedDeal) {
    .first_cost = inputs[STAGE_FIRST_COST],
    .years = inputs[STAGE_YEARS],
    .probability = inputs[STAGE_PROBABILITY],
    .good = inputs[STAGE_GOOD],
    .bad = inputs[STAGE_BAD],
    .second_cost = inputs[STAGE_SECOND_COST],
    .rate = inputs[STAGE_RATE],
  };
}

static double
get_committed (const double *inputs,
               gpointer      user_data)
{
  EntenteStagedDeal deal = make_staged (inputs);

  return entente_staged_get_committed (&deal);
}

static double
get_with_choice (const double *inputs,
                 gpointer      user_data)
{
  EntenteStagedDeal deal = make_staged (inputs);

  return entente_staged_get_with_choice (&deal);
}

static double
get_flexibility (const double *inputs,
                 gpointer      user_data)
{
  return get_with_choice (inputs, NULL) - get_committed (inputs, NULL);
}

static void
add_stages (const EntenteEconomy     *economy,
            const EntenteDealAccount *deal,
            EntenteReport            *report)
{
  const EntenteStagesAccount *stages = &deal->stages;
  const EntenteRange          inputs[] = {
             [STAGE_FIRST_COST] = stages->first_cost,
             [STAGE_YEARS] = stages->years,
             [STAGE_PROBABILITY] = deal->probability,
             [STAGE_GOOD] = stages->good,
             [STAGE_BAD] = stages->bad,
             [STAGE_SECOND_COST] = stages->second_cost,
             [STAGE_RATE] = economy->discount_rate,
  };
  static const char *const fields[] = {"first-cost", "decision-years", "probability", "good-value", "bad-value", "second-cost"};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    entente_report_read (report, deal->id, fields[i], entente_range_is_known (inputs[i]));

  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "staged-committed", deal->id, entente_range_evaluate (get_committed, inputs, N_STAGE_INPUTS, NULL));
  entente_report_add (report, "staged-with-choice", deal->id, entente_range_evaluate (get_with_choice, inputs, N_STAGE_INPUTS, NULL));
  entente_report_add (report, "staged-flexibility", deal->id, entente_range_evaluate (get_flexibility, inputs, N_STAGE_INPUTS, NULL));
  entente_report_share_inputs (report, FALSE);
}

static gboolean
has_stages (const EntenteStagesAccount *stages)
{
  return entente_range_is_known (stages->first_cost) || entente_range_is_known (stages->good) ||
         entente_range_is_known (stages->bad) || entente_range_is_known (stages->second_cost);
}

static void
run_flexibility (const EntenteEconomy *economy,
                 EntenteReport        *report,
                 GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_deals && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (economy->deals[i].option.kind >= 0)
        add_option (economy, &economy->deals[i], report);
      if (has_stages (&economy->deals[i].stages))
        add_stages (economy, &economy->deals[i], report);
    }
}

const EntenteMethod entente_method_flexibility = {
  .id = "T2",
  .version = 1,
  .title = N_("Value of flexibility"),
  .question = N_("What is it worth to decide later?"),
  .source = N_("J. C. Cox, S. A. Ross, M. Rubinstein, “Option pricing: a simplified approach”, Journal of Financial Economics 7 (1979); "
                "B. Kogut, “Joint ventures and the option to expand and acquire”, Management Science 37 (1991)."),
  .quantities = flexibility_quantities,
  .n_quantities = G_N_ELEMENTS (flexibility_quantities),
  .run = run_flexibility,
};
