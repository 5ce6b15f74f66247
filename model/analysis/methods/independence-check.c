#include "model/analysis/methods/platforms.h"

#include "model/analysis/formulas/independence.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

static const EntenteQuantity independence_quantities[] = {
  {"own-break-even", N_("Break-even volume of the company"), ENTENTE_QUANTITY_VOLUME, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("fixed cost ÷ margin per vehicle"),
   N_("How many vehicles a year pay the fixed cost, without any deal.")},
  {"own-profit", N_("Profit a year without deals"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("volume × margin per vehicle − fixed cost"),
   N_("Above zero, the company can live alone.")},
  {"own-safety", N_("Margin of safety"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("1 − break-even volume ÷ volume"),
   N_("Which part of its volume the company can lose before it loses money. Below zero, it loses money now.")},
  {"deals-net-benefit", N_("Net benefit of its deals a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of what it gets − Σ cost of what it gives, in deals that run"),
   N_("What its alliances add to the profit.")},
  {"profit-with-deals", N_("Profit a year with deals"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("profit without deals + net benefit of its deals"),
   N_("Compare it with the profit without deals: that is what the alliances are worth.")},
  {"break-even-with-deals", N_("Break-even volume with deals"), ENTENTE_QUANTITY_VOLUME, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("(fixed cost − net benefit of its deals) ÷ margin per vehicle"),
   N_("How many vehicles a year the company needs with its alliances.")},
  {"stands-alone", N_("Can live alone"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("profit without deals ≥ 0"),
   N_("Whether the company earns its fixed cost without any deal.")},
};

enum
{
  FIXED_COST,
  MARGIN,
  VOLUME,
  BENEFIT,
  N_INPUTS
};

#define OWN (1u << FIXED_COST | 1u << MARGIN)

typedef struct
{
  const EntenteCompanyAccount *company;
  EntenteRange                 ranges[N_INPUTS];
} IndependenceCase;

static double
get_break_even (const double *inputs,
                gpointer      user_data)
{
  return entente_break_even_get_volume (inputs[FIXED_COST], inputs[MARGIN]);
}

static double
get_profit (const double *inputs,
            gpointer      user_data)
{
  return entente_break_even_get_profit (inputs[FIXED_COST], inputs[MARGIN], inputs[VOLUME]);
}

static double
get_safety (const double *inputs,
            gpointer      user_data)
{
  return entente_break_even_get_safety (inputs[FIXED_COST], inputs[MARGIN], inputs[VOLUME]);
}

static double
is_alone (const double *inputs,
          gpointer      user_data)
{
  return get_profit (inputs, NULL) >= 0;
}

static double
get_benefit (const double *inputs,
             gpointer      user_data)
{
  return inputs[BENEFIT];
}

/* What the deals bring pays a part of the fixed cost. */
static double
get_profit_with_deals (const double *inputs,
                       gpointer      user_data)
{
  return entente_break_even_get_profit (inputs[FIXED_COST] - inputs[BENEFIT], inputs[MARGIN], inputs[VOLUME]);
}

static double
get_break_even_with_deals (const double *inputs,
                           gpointer      user_data)
{
  return entente_break_even_get_volume (MAX (inputs[FIXED_COST] - inputs[BENEFIT], 0), inputs[MARGIN]);
}

static void
note_input (EntenteReport          *report,
            const IndependenceCase *independence,
            guint                   input)
{
  static const char *const fields[N_INPUTS] = {"fixed-cost", "margin", "volumes"};

  if (fields[input] != NULL)
    entente_report_read (report, independence->company->id, fields[input], entente_range_is_known (independence->ranges[input]));
}

static void
add_row (EntenteReport          *report,
         const IndependenceCase *independence,
         const char             *quantity,
         EntenteRangeFunc        function,
         guint                   inputs)
{
  EntenteRange ranges[N_INPUTS];

  for (guint i = 0; i < N_INPUTS; i++)
    {
      ranges[i] = inputs & 1u << i ? independence->ranges[i] : entente_range_of (0);
      if (inputs & 1u << i)
        note_input (report, independence, i);
    }

  entente_report_add (report, quantity, independence->company->id, entente_range_evaluate (function, ranges, N_INPUTS, NULL));
}

static void
add_company (EntenteReport          *report,
             const IndependenceCase *independence,
             gboolean                has_deals)
{
  add_row (report, independence, "own-break-even", get_break_even, OWN);
  add_row (report, independence, "own-profit", get_profit, OWN | 1u << VOLUME);
  add_row (report, independence, "own-safety", get_safety, OWN | 1u << VOLUME);
  add_row (report, independence, "stands-alone", is_alone, OWN | 1u << VOLUME);

  if (!has_deals)
    return;

  add_row (report, independence, "deals-net-benefit", get_benefit, 1u << BENEFIT);
  add_row (report, independence, "profit-with-deals", get_profit_with_deals, OWN | 1u << VOLUME | 1u << BENEFIT);
  add_row (report, independence, "break-even-with-deals", get_break_even_with_deals, OWN | 1u << BENEFIT);
}

/* Companies of which nobody said what they earn or spend are left out: most are there as partners only. */
static void
run_independence (const EntenteEconomy *economy,
                  EntenteReport        *report,
                  GCancellable         *cancellable)
{
  const EntenteTrade             *trade = entente_trade_get (economy);
  g_autofree EntenteTradeBalance *balances = entente_trade_get_balances (trade);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      const EntenteCompanyAccount *company = &economy->companies[i];
      IndependenceCase             independence = {
                    .company = company,
                    .ranges = {company->fixed_cost, company->margin, entente_economy_get_level (economy, company->volumes, economy->year),
                               entente_trade_balance_get_net (&balances[i])},
      };

      if (entente_range_is_known (company->fixed_cost) || entente_range_is_known (company->margin))
        add_company (report, &independence, balances[i].takes_part);
    }
}

const EntenteMethod entente_method_independence = {
  .id = "P8",
  .version = 1,
  .title = N_("Independence check"),
  .question = N_("Can a company live alone, and what do its deals add?"),
  .source = N_("Cost-volume-profit analysis."),
  .quantities = independence_quantities,
  .n_quantities = G_N_ELEMENTS (independence_quantities),
  .run = run_independence,
};
