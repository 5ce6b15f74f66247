#include "model/analysis/methods/exchange.h"

#include "model/analysis/formulas/reciprocity.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <string.h>

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

static const EntenteQuantity reciprocity_quantities[] = {
  {"reciprocity", N_("Reciprocity"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over pairs of 2 × lesser way ÷ Σ of both ways"),
   N_("100 %: everything is returned within each pair. Near 0 %: gifts, purchases, or contributions nobody wrote down.")},
  {"reciprocity-beyond-chance", N_("Returned more often than by chance"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("(share of gifts that are returned − density) ÷ (1 − density)"),
   N_("Above 0, who gets also gives, more often than in a random network of this size; values are left aside.")},
  {"company-reciprocity", N_("Reciprocity of the company"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over its partners of 2 × lesser way ÷ Σ of both ways"),
   N_("How much of what the company gives and gets is returned by the same partner. Low is fine where the value balance is near 0: then a ring repays it.")},
  {"pair-reciprocity", N_("Reciprocity of the pair"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("2 × lesser way ÷ both ways"),
   N_("100 %: both give as much. Near 0 %: one gives and the other takes.")},
  {"pair-imbalance", N_("Imbalance of the pair"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("(first gives − second gives) ÷ both ways"),
   N_("Above 0 the first company gives more, below 0 the second.")},
};

static const EntenteQuantity one_sided_quantities[] = {
  {"one-sided-parties", N_("One-sided parties"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of parties that only give, only get, or do neither in a deal"),
   N_("Each is a deal that is no exchange yet for one of its parties. Complete it, or say what it gets.")},
  {"one-sided-deals", N_("Deals with one-sided parties"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of deals with such a party"),
   N_("Deals that are not an exchange for all. Deals without contributions are left out: nothing is known of them.")},
  {"gives-only", N_("Gives and gets nothing"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_COMPANY, -1,
   N_("the party has contributions in the deal, and none reaches it"),
   N_("Nothing keeps this party in the deal. Say what it gets.")},
  {"gets-only", N_("Gets and gives nothing"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_COMPANY, -1,
   N_("contributions reach the party in the deal, and it has none"),
   N_("The others will ask what they get for it. Say what it gives.")},
  {"neither-gives-nor-gets", N_("Neither gives nor gets"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_COMPANY, -1,
   N_("no contribution of the deal comes from the party or reaches it"),
   N_("The party has no part in the deal. Say what it gives and gets, or take it out.")},
};

typedef struct
{
  const EntenteEconomy *economy;
  const EntenteTrade   *trade;
  EntenteReport        *report;
} Ledger;

static void
read_flow (const Ledger *ledger,
           guint32       flow,
           gboolean      with_cost)
{
  const EntenteTrade *trade = ledger->trade;
  const char         *id = ledger->economy->flows[trade->flows[flow]].id;

  entente_report_read (ledger->report, id, "value", trade->known.flows[flow].value > 0);

  if (with_cost)
    entente_report_read (ledger->report, id, "cost", trade->known.flows[flow].cost > 0);
}

/* All of a deal, or of the plan. */
static void
read_flows (const Ledger *ledger,
            guint32       first,
            guint32       last,
            gboolean      with_cost)
{
  for (guint32 i = first; i < last; i++)
    read_flow (ledger, i, with_cost);

  entente_report_share_inputs (ledger->report, TRUE);
}

/* What it gives is read with what that costs. */
static void
read_company (const Ledger *ledger,
              guint32       company,
              gboolean      with_cost)
{
  guint32        n_flows;
  const guint32 *flows = entente_trade_get_flows (ledger->economy, company, &n_flows);

  for (guint32 i = 0; i < n_flows; i++)
    read_flow (ledger, flows[i], with_cost && ledger->trade->low.flows[flows[i]].giver == company);

  entente_report_share_inputs (ledger->report, TRUE);
}

static void
read_pair (const Ledger *ledger,
           guint32       a,
           guint32       b)
{
  guint32        n_flows;
  const guint32 *flows = entente_trade_get_flows (ledger->economy, a, &n_flows);

  for (guint32 i = 0; i < n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &ledger->trade->low.flows[flows[i]];
      guint32                    receiver = flow->giver == a ? b : a;

      if ((flow->giver == a || flow->giver == b) && (flow->receiver == receiver || (flow->receiver == ENTENTE_ALL_OTHERS && entente_trade_has_party (ledger->trade, flow->deal, b))))
        read_flow (ledger, flows[i], FALSE);
    }

  entente_report_share_inputs (ledger->report, TRUE);
}

static void
stop_reading (const Ledger *ledger)
{
  entente_report_share_inputs (ledger->report, FALSE);
}

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
add_deal_rows (const Ledger *ledger,
               guint32       deal)
{
  const EntenteTrade *trade = ledger->trade;
  const char         *id = ledger->economy->deals[deal].id;
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
  read_flows (ledger, trade->first[deal], trade->first[deal + 1], TRUE);
  entente_report_add (ledger->report, "deal-value", id, value);
  entente_report_add (ledger->report, "deal-net-benefit", id, entente_range_subtract (value, cost));
  stop_reading (ledger);
}

static void
read_party (const Ledger *ledger,
            guint32       deal,
            guint32       company)
{
  for (guint32 i = ledger->trade->first[deal]; i < ledger->trade->first[deal + 1]; i++)
    if (entente_trade_concerns (&ledger->trade->low.flows[i], company))
      read_flow (ledger, i, ledger->trade->low.flows[i].giver == company);

  entente_report_share_inputs (ledger->report, TRUE);
}

static void
add_party_rows (const Ledger *ledger,
                guint32       deal)
{
  const EntenteTrade *trade = ledger->trade;
  const char         *id = ledger->economy->deals[deal].id;

  for (guint32 i = trade->low.party_offsets[deal]; i < trade->low.party_offsets[deal + 1]; i++)
    {
      guint32             company = trade->low.parties[i];
      const char         *party = ledger->economy->companies[company].id;
      EntenteTradeBalance balance = entente_trade_get_balance (trade, deal, company);

      read_party (ledger, deal, company);
      entente_report_add_pair (ledger->report, "deal-value-given", id, party, balance.given);
      entente_report_add_pair (ledger->report, "deal-value-received", id, party, balance.received);
      entente_report_add_pair (ledger->report, "deal-giving-cost", id, party, balance.cost);
      entente_report_add_pair (ledger->report, "deal-value-balance", id, party, entente_trade_balance_get_share (&balance));
      entente_report_add_pair (ledger->report, "deal-party-net-benefit", id, party, entente_trade_balance_get_net (&balance));
      stop_reading (ledger);
    }
}

static void
add_company_rows (const Ledger              *ledger,
                  guint32                    company,
                  const EntenteTradeBalance *balance)
{
  const char *id = ledger->economy->companies[company].id;

  read_company (ledger, company, TRUE);
  entente_report_add (ledger->report, "value-given", id, balance->given);
  entente_report_add (ledger->report, "value-received", id, balance->received);
  entente_report_add (ledger->report, "giving-cost", id, balance->cost);
  entente_report_add (ledger->report, "value-balance", id, entente_trade_balance_get_share (balance));
  entente_report_add (ledger->report, "net-benefit", id, entente_trade_balance_get_net (balance));
  stop_reading (ledger);
}

static void
add_plan_rows (const Ledger              *ledger,
               const EntenteTradeBalance *balances)
{
  EntenteRange value = entente_range_unknown, cost = entente_range_unknown;

  for (guint32 i = 0; i < ledger->economy->n_companies; i++)
    if (balances[i].takes_part)
      {
        add_known (&value, balances[i].received);
        add_known (&cost, balances[i].cost);
      }

  read_flows (ledger, 0, ledger->trade->n_flows, TRUE);
  entente_report_add (ledger->report, "exchange-value", NULL, value);
  entente_report_add (ledger->report, "exchange-net-benefit", NULL, entente_range_subtract (value, cost));
  stop_reading (ledger);
}

static void
add_pair_value_rows (const Ledger *ledger)
{
  GArray *pairs = entente_trade_get_pairs (ledger->economy);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      const char             *a = ledger->economy->companies[pair->a].id, *b = ledger->economy->companies[pair->b].id;

      read_pair (ledger, pair->a, pair->b);
      entente_report_add_pair (ledger->report, "pair-value", a, b, pair->ab);
      entente_report_add_pair (ledger->report, "pair-value", b, a, pair->ba);
      stop_reading (ledger);
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
  Ledger                          ledger = {economy, trade, report};

  add_plan_rows (&ledger, balances);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (balances[i].takes_part)
      add_company_rows (&ledger, i, &balances[i]);

  add_pair_value_rows (&ledger);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (trade->first[i + 1] > trade->first[i])
      {
        add_deal_rows (&ledger, i);
        add_party_rows (&ledger, i);
      }

  for (int year = economy->first_year; year > 0 && year <= economy->last_year && !g_cancellable_is_cancelled (cancellable); year++)
    add_year_rows (economy, report, year);
}

/* The pairs of which both ways are known, with the least and the greatest that flows. */
typedef struct
{
  GArray *low;
  GArray *high;
} Bounds;

static Bounds
bound_pairs (GArray *pairs)
{
  Bounds bounds = {g_array_new (FALSE, FALSE, sizeof (EntenteExchangePair)), g_array_new (FALSE, FALSE, sizeof (EntenteExchangePair))};

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      EntenteExchangePair     least = {pair->a, pair->b, pair->ab.low, pair->ba.low};
      EntenteExchangePair     most = {pair->a, pair->b, pair->ab.high, pair->ba.high};

      if (!entente_range_is_known (pair->ab) || !entente_range_is_known (pair->ba))
        continue;

      g_array_append_val (bounds.low, least);
      g_array_append_val (bounds.high, most);
    }

  return bounds;
}

static EntenteRange
get_reciprocity (GArray *low,
                 GArray *high)
{
  EntenteRange range;

  entente_reciprocity_get_bounds ((EntenteExchangePair *)(void *)low->data, (EntenteExchangePair *)(void *)high->data, low->len, &range.low, &range.high);

  return range;
}

static void
add_reciprocity_of_plan (const Ledger *ledger,
                         const Bounds *bounds)
{
  double chance = entente_reciprocity_of_arcs ((EntenteExchangePair *)(void *)bounds->high->data, bounds->high->len, ledger->economy->n_companies);

  read_flows (ledger, 0, ledger->trade->n_flows, FALSE);
  entente_report_add (ledger->report, "reciprocity", NULL, get_reciprocity (bounds->low, bounds->high));
  entente_report_add (ledger->report, "reciprocity-beyond-chance", NULL, entente_range_of (chance));
  stop_reading (ledger);
}

/* By company, so that nobody has to look through all pairs for each. */
static GPtrArray *
sort_by_company (GArray *pairs,
                 guint32 n_companies)
{
  GPtrArray *sorted = g_ptr_array_new_full (n_companies, (GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < n_companies; i++)
    g_ptr_array_add (sorted, g_array_new (FALSE, FALSE, sizeof (EntenteExchangePair)));

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteExchangePair *pair = &g_array_index (pairs, EntenteExchangePair, i);

      g_array_append_vals (sorted->pdata[pair->a], pair, 1);
      g_array_append_vals (sorted->pdata[pair->b], pair, 1);
    }

  return sorted;
}

static void
add_reciprocity_of_companies (const Ledger *ledger,
                              const Bounds *bounds)
{
  const EntenteEconomy *economy = ledger->economy;
  g_autoptr (GPtrArray) low = sort_by_company (bounds->low, economy->n_companies);
  g_autoptr (GPtrArray) high = sort_by_company (bounds->high, economy->n_companies);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      guint32 n_flows;

      entente_trade_get_flows (economy, i, &n_flows);

      if (n_flows > 0 && entente_report_wants (ledger->report, economy->companies[i].id))
        {
          read_company (ledger, i, FALSE);
          entente_report_add (ledger->report, "company-reciprocity", economy->companies[i].id, get_reciprocity (low->pdata[i], high->pdata[i]));
          stop_reading (ledger);
        }
    }
}

static double
compute_imbalance (const double *inputs,
                   gpointer      user_data)
{
  EntenteExchangePair pair = {.ab = inputs[0], .ba = inputs[1]};

  return entente_reciprocity_imbalance (&pair);
}

static EntenteRange
get_pair_reciprocity (const EntenteTradePair *pair)
{
  EntenteExchangePair low = {pair->a, pair->b, pair->ab.low, pair->ba.low}, high = {pair->a, pair->b, pair->ab.high, pair->ba.high};
  EntenteRange        range = entente_range_unknown;

  if (entente_range_is_known (pair->ab) && entente_range_is_known (pair->ba))
    entente_reciprocity_get_bounds (&low, &high, 1, &range.low, &range.high);

  return range;
}

static void
add_reciprocity_of_pairs (const Ledger *ledger,
                          GArray       *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      const EntenteRange      inputs[] = {pair->ab, pair->ba};
      const char             *a = ledger->economy->companies[pair->a].id, *b = ledger->economy->companies[pair->b].id;

      if (!entente_report_wants (ledger->report, a))
        continue;

      read_pair (ledger, pair->a, pair->b);
      entente_report_add_pair (ledger->report, "pair-reciprocity", a, b, get_pair_reciprocity (pair));
      entente_report_add_pair (ledger->report, "pair-imbalance", a, b, entente_range_evaluate (compute_imbalance, inputs, G_N_ELEMENTS (inputs), NULL));
      stop_reading (ledger);
    }
}

static void
run_reciprocity (const EntenteEconomy *economy,
                 EntenteReport        *report,
                 GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  GArray             *pairs = entente_trade_get_pairs (economy);
  Bounds              bounds = bound_pairs (pairs);
  Ledger              ledger = {economy, trade, report};

  add_reciprocity_of_plan (&ledger, &bounds);
  add_reciprocity_of_companies (&ledger, &bounds);
  add_reciprocity_of_pairs (&ledger, pairs);

  g_array_unref (bounds.low);
  g_array_unref (bounds.high);
}

static const char *
name_side (const EntenteOneSided *entry)
{
  if (entry->gives)
    return "gives-only";

  return entry->gets ? "gets-only" : "neither-gives-nor-gets";
}

static guint
count_deals (GArray *one_sided)
{
  guint n = 0;

  for (guint i = 0; i < one_sided->len; i++)
    n += i == 0 || g_array_index (one_sided, EntenteOneSided, i).deal != g_array_index (one_sided, EntenteOneSided, i - 1).deal;

  return n;
}

static void
run_one_sided (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  g_autoptr (GArray) one_sided = entente_exchange_find_one_sided (&trade->wanted);
  gboolean is_known = trade->n_flows > 0;

  entente_report_add (report, "one-sided-parties", NULL, is_known ? entente_range_of (one_sided->len) : entente_range_unknown);
  entente_report_add (report, "one-sided-deals", NULL, is_known ? entente_range_of (count_deals (one_sided)) : entente_range_unknown);

  for (guint i = 0; i < one_sided->len; i++)
    {
      const EntenteOneSided *entry = &g_array_index (one_sided, EntenteOneSided, i);

      entente_report_add_pair (report, name_side (entry), economy->deals[entry->deal].id, economy->companies[entry->company].id, entente_range_of (1));
    }
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

const EntenteMethod entente_method_reciprocity = {
  .id = "R2",
  .version = 1,
  .title = N_("Weighted reciprocity"),
  .question = N_("How much of what is given is returned by the same partner?"),
  .source = N_("T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, “Reciprocity of weighted networks”, Scientific Reports 3, 2729 (2013); "
                "D. Garlaschelli, M. I. Loffredo, “Patterns of link reciprocity in directed networks”, Physical Review Letters 93, 268701 (2004)"),
  .quantities = reciprocity_quantities,
  .n_quantities = G_N_ELEMENTS (reciprocity_quantities),
  .run = run_reciprocity,
};

const EntenteMethod entente_method_one_sided = {
  .id = "R3",
  .version = 1,
  .title = N_("One-sided parties"),
  .question = N_("Which deals are no exchange yet for one of their parties?"),
  .source = N_("J. Gordijn, “e3value User Guide”, 2002: each party of an exchange gives something and gets something"),
  .quantities = one_sided_quantities,
  .n_quantities = G_N_ELEMENTS (one_sided_quantities),
  .run = run_one_sided,
};
