#include "model/analysis/methods/exchange.h"

#include "model/analysis/methods/trade-reading.h"

#include <glib/gi18n.h>

static const EntenteQuantity value_balance_quantities[] = {
  {"exchange-value", N_("Value exchanged a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of all contributions to those who get them"),
   N_("What the network is worth to its members in a year. Compare scenarios by it.")},
  {"exchange-net-benefit", N_("Net benefit of all a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of all contributions − Σ what giving them costs"),
   N_("What the members gain together. Below zero, the deals cost more than they are worth.")},
  {"value-given", N_("Gives a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ value of what the company gives, to those who get it"),
   N_("What the others get from the company.")},
  {"value-received", N_("Gets a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of what the company gets"),
   N_("What the company gets from the others.")},
  {"giving-cost", N_("Cost of giving a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ what giving costs the company"),
   N_("What the company spends on what it gives.")},
  {"value-balance", N_("Value balance"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("(gets − gives) ÷ (gets + gives)"),
   N_("−1 gives only, 1 gets only, 0 both alike. A company below zero with a net benefit above zero makes a healthy trade.")},
  {"net-benefit", N_("Net benefit a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("gets − cost of giving"),
   N_("What the company gains from its deals. Below zero it should talk again, or leave.")},
  {"pair-value", N_("Gives to the other a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("Σ value of what the first company gives the second"),
   N_("Who carries whom, pair by pair. A gap may be repaid by a third company: look at the value balance too.")},
  {"deal-value", N_("Value exchanged in the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of the contributions of the deal"),
   N_("What the deal is worth to its parties in a year.")},
  {"deal-net-benefit", N_("Net benefit of the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of the contributions of the deal − Σ what they cost"),
   N_("What its parties gain together. Below zero nobody has a reason to keep the deal.")},
  {"deal-value-given", N_("Gives in the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_COMPANY, 0,
   N_("Σ value of what the party gives in the deal"),
   N_("What the other parties get from it in this deal.")},
  {"deal-value-received", N_("Gets in the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_COMPANY, 1,
   N_("Σ value of what the party gets in the deal"),
   N_("What it gets from the other parties in this deal.")},
  {"deal-giving-cost", N_("Cost of giving in the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_COMPANY, -1,
   N_("Σ what giving costs the party in the deal"),
   N_("What it spends on what it gives in this deal.")},
  {"deal-value-balance", N_("Value balance in the deal"), ENTENTE_QUANTITY_NUMBER, ENTENTE_DEAL, ENTENTE_COMPANY, 0,
   N_("(gets − gives) ÷ (gets + gives), in the deal"),
   N_("−1 gives only, 1 gets only, 0 both alike. A party far below zero will ask for more.")},
  {"deal-party-net-benefit", N_("Net benefit in the deal a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_COMPANY, 1,
   N_("gets − cost of giving, in the deal"),
   N_("What the party gains from the deal. Below zero it has a reason to leave it.")},
};

/* What is not known does not spoil the sum of what is; that it is missing is noted with the row. */
static void
add_known (EntenteRange *sum,
           EntenteRange  amount)
{
  if (entente_range_is_known (amount))
    *sum = entente_range_is_known (*sum) ? entente_range_add (*sum, amount) : amount;
}

/* Who gets nothing is no reason to say that all is worth nothing, where the worth of the rest is not known. */
static EntenteRange
deny_nothing (EntenteRange sum,
              gboolean     is_partial)
{
  return is_partial && sum.low == 0 && sum.high == 0 ? entente_range_unknown : sum;
}

static void
add_deal_rows (const EntenteTradeReading *reading,
               guint32                    deal)
{
  const EntenteTrade *trade = reading->trade;
  const char         *id = reading->economy->deals[deal].id;
  EntenteRange        value = entente_range_unknown, cost = entente_range_unknown;
  gboolean            lacks_value = FALSE, lacks_cost = FALSE;

  for (guint32 i = trade->low.party_offsets[deal]; i < trade->low.party_offsets[deal + 1]; i++)
    {
      EntenteTradeBalance balance = entente_trade_get_balance (trade, deal, trade->low.parties[i]);

      add_known (&value, balance.received);
      add_known (&cost, balance.cost);
      lacks_value |= !entente_range_is_known (balance.received);
      lacks_cost |= !entente_range_is_known (balance.cost);
    }

  value = deny_nothing (value, lacks_value);
  cost = deny_nothing (cost, lacks_cost);
  entente_trade_reading_take_deal (reading, deal);
  entente_report_add (reading->report, "deal-value", id, value);
  entente_report_add (reading->report, "deal-net-benefit", id, entente_range_subtract (value, cost));
  entente_trade_reading_stop (reading);
}

static void
add_party_rows (const EntenteTradeReading *reading,
                guint32                    deal)
{
  const EntenteTrade *trade = reading->trade;
  const char         *id = reading->economy->deals[deal].id;

  for (guint32 i = trade->low.party_offsets[deal]; i < trade->low.party_offsets[deal + 1]; i++)
    {
      guint32             company = trade->low.parties[i];
      const char         *party = reading->economy->companies[company].id;
      EntenteTradeBalance balance = entente_trade_get_balance (trade, deal, company);

      entente_trade_reading_take_party (reading, deal, company);
      entente_report_add_pair (reading->report, "deal-value-given", id, party, balance.given);
      entente_report_add_pair (reading->report, "deal-value-received", id, party, balance.received);
      entente_report_add_pair (reading->report, "deal-giving-cost", id, party, balance.cost);
      entente_report_add_pair (reading->report, "deal-value-balance", id, party, entente_trade_balance_get_share (&balance));
      entente_report_add_pair (reading->report, "deal-party-net-benefit", id, party, entente_trade_balance_get_net (&balance));
      entente_trade_reading_stop (reading);
    }
}

static void
add_company_rows (const EntenteTradeReading *reading,
                  guint32                    company,
                  const EntenteTradeBalance *balance)
{
  const char *id = reading->economy->companies[company].id;

  entente_trade_reading_take_company (reading, company, TRUE);
  entente_report_add (reading->report, "value-given", id, balance->given);
  entente_report_add (reading->report, "value-received", id, balance->received);
  entente_report_add (reading->report, "giving-cost", id, balance->cost);
  entente_report_add (reading->report, "value-balance", id, entente_trade_balance_get_share (balance));
  entente_report_add (reading->report, "net-benefit", id, entente_trade_balance_get_net (balance));
  entente_trade_reading_stop (reading);
}

static void
add_plan_rows (const EntenteTradeReading *reading,
               const EntenteTradeBalance *balances)
{
  EntenteRange value = entente_range_unknown, cost = entente_range_unknown;

  for (guint32 i = 0; i < reading->economy->n_companies; i++)
    if (balances[i].takes_part)
      {
        add_known (&value, balances[i].received);
        add_known (&cost, balances[i].cost);
      }

  entente_trade_reading_take_all (reading, TRUE);
  entente_report_add (reading->report, "exchange-value", NULL, value);
  entente_report_add (reading->report, "exchange-net-benefit", NULL, entente_range_subtract (value, cost));
  entente_trade_reading_stop (reading);
}

static void
add_pair_value_rows (const EntenteTradeReading *reading)
{
  GArray *pairs = entente_trade_get_pairs (reading->economy);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      const char             *a = reading->economy->companies[pair->a].id, *b = reading->economy->companies[pair->b].id;

      entente_trade_reading_take_pair (reading, pair->a, pair->b);
      entente_report_add_pair (reading->report, "pair-value", a, b, pair->ab);
      entente_report_add_pair (reading->report, "pair-value", b, a, pair->ba);
      entente_trade_reading_stop (reading);
    }
}

static void
add_year_rows (const EntenteEconomy *economy,
               EntenteReport        *report,
               int                   year)
{
  g_autoptr (EntenteTrade) trade = entente_trade_new_for_year (economy, year);
  g_autofree EntenteTradeBalance *balances = entente_trade_get_balances (trade);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (balances[i].takes_part)
      {
        const char *id = economy->companies[i].id;

        entente_report_add_row (report, "value-given", id, NULL, NULL, year, balances[i].given);
        entente_report_add_row (report, "value-received", id, NULL, NULL, year, balances[i].received);
        entente_report_add_row (report, "net-benefit", id, NULL, NULL, year, entente_trade_balance_get_net (&balances[i]));
      }
}

static void
run_value_balance (const EntenteEconomy *economy,
                   EntenteReport        *report,
                   GCancellable         *cancellable)
{
  const EntenteTrade             *trade = entente_trade_get (economy);
  g_autofree EntenteTradeBalance *balances = entente_trade_get_balances (trade);
  EntenteTradeReading             reading = {economy, trade, report};

  add_plan_rows (&reading, balances);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (balances[i].takes_part)
      add_company_rows (&reading, i, &balances[i]);

  add_pair_value_rows (&reading);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (trade->first[i + 1] > trade->first[i])
      {
        add_deal_rows (&reading, i);
        add_party_rows (&reading, i);
      }

  for (int year = economy->first_year; year > 0 && year <= economy->last_year && !g_cancellable_is_cancelled (cancellable); year++)
    add_year_rows (economy, report, year);
}

const EntenteMethod entente_method_value_balance = {
  .id = "R1",
  .version = 1,
  .title = N_("Value balance"),
  .question = N_("Who gives, who gets, and who gains from it?"),
  .source = N_("J. Gordijn, “e3value User Guide”, 2002: what is given is paired with what is received"),
  .quantities = value_balance_quantities,
  .n_quantities = G_N_ELEMENTS (value_balance_quantities),
  .run = run_value_balance,
};
