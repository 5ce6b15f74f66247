#include "model/analysis/methods/structure.h"

#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>

static const EntenteQuantity tie_quantities[] = {
  {"tie-strength", N_("Tie strength"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("Σ over the deals both are party to: 1 ÷ (number of parties − 1)"),
   N_("How closely two companies work together: deals of two count in full, deals among many less for each pair.")},
  {"tie-value", N_("Value between the two, a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("what the first gives the second + what the second gives the first"),
   N_("How much value two companies exchange in a year. A dash means that no value of what they exchange is entered.")},
  {"company-deals", N_("Deals"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("number of deals that run and that the company is party to"),
   N_("The number of deals a company is in on this day. The strengths of its ties sum to it.")},
  {"ties-by-value", N_("Ties weighed by value"), ENTENTE_QUANTITY_FLAG, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("yes when the value of every contribution is known, and each two companies with a deal exchange something; else ties are weighed by strength"),
   N_("Says what groups and constraint are reckoned with: with what companies exchange, or, where values are missing, with their deals.")},
};

static void
add_deal_counts (const EntenteEconomy *economy,
                 EntenteReport        *report)
{
  g_autofree guint32 *n_deals = entente_deal_ties_count_deals (economy);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (n_deals[i] > 0)
      entente_report_add (report, "company-deals", economy->companies[i].id, entente_range_of (n_deals[i]));
}

static void
add_strengths (const EntenteEconomy *economy,
               EntenteReport        *report)
{
  g_autoptr (GArray) ties = entente_deal_ties_find (economy);

  for (guint i = 0; i < ties->len; i++)
    {
      const EntenteTie *tie = &g_array_index (ties, EntenteTie, i);

      entente_report_add_pair (report, "tie-strength", economy->companies[tie->a].id, economy->companies[tie->b].id,
                               entente_range_of (tie->weight));
    }
}

static void
read_flow (const EntenteEconomy *economy,
           const EntenteTrade   *trade,
           guint32               flow,
           EntenteReport        *report)
{
  entente_report_read (report, economy->flows[trade->flows[flow]].id, "value", trade->known.flows[flow].value > 0);
}

static gboolean
reaches (const EntenteTrade        *trade,
         const EntenteExchangeFlow *flow,
         guint32                    company)
{
  return flow->receiver == company || (flow->receiver == ENTENTE_ALL_OTHERS && entente_trade_has_party (trade, flow->deal, company));
}

static void
read_pair (const EntenteEconomy   *economy,
           const EntenteTrade     *trade,
           const EntenteTradePair *pair,
           EntenteReport          *report)
{
  guint32        n_flows;
  const guint32 *flows = entente_trade_get_flows (economy, pair->a, &n_flows);

  for (guint32 i = 0; i < n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &trade->low.flows[flows[i]];

      if ((flow->giver == pair->a && reaches (trade, flow, pair->b)) || (flow->giver == pair->b && reaches (trade, flow, pair->a)))
        read_flow (economy, trade, flows[i], report);
    }
}

static void
add_values (const EntenteEconomy *economy,
            EntenteReport        *report)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  GArray             *pairs = entente_trade_get_pairs (economy);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);

      read_pair (economy, trade, pair, report);
      entente_report_add_pair (report, "tie-value", economy->companies[pair->a].id, economy->companies[pair->b].id,
                               entente_range_add (pair->ab, pair->ba));
    }
}

static void
add_weighing (const EntenteEconomy *economy,
              EntenteReport        *report)
{
  gboolean is_by_value;
  g_autoptr (GArray) ties = entente_deal_ties_weigh (economy, &is_by_value);
  const EntenteTrade *trade = entente_trade_get (economy);

  if (ties->len == 0)
    return;

  for (guint32 i = 0; i < trade->n_flows; i++)
    read_flow (economy, trade, i, report);

  entente_report_add (report, "ties-by-value", NULL, entente_range_of (is_by_value));
}

static void
run_ties (const EntenteEconomy *economy,
          EntenteReport        *report,
          GCancellable         *cancellable)
{
  add_weighing (economy, report);
  add_deal_counts (economy, report);
  add_strengths (economy, report);
  add_values (economy, report);
}

const EntenteMethod entente_method_ties = {
  .id = "N1",
  .version = 2,
  .title = N_("Ties between companies"),
  .question = N_("Who works with whom, and how closely?"),
  .source = N_("M. E. J. Newman, “Scientific collaboration networks II”, Physical Review E 64 (2001), for the strength."),
  .quantities = tie_quantities,
  .n_quantities = G_N_ELEMENTS (tie_quantities),
  .run = run_ties,
};

static const EntenteQuantity density_quantities[] = {
  {"network-density", N_("Density"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("pairs of companies with a deal ÷ all pairs of companies"),
   N_("High means that nearly everybody works with everybody. A map drawn around one company is never dense.")},
  {"average-partners", N_("Partners on average"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("2 × pairs of companies with a deal ÷ companies"),
   N_("How many partners a company has on average, those without any included.")},
  {"network-parts", N_("Separate parts"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("groups of companies without any deal between one group and another; a company without deals is one"),
   N_("One means that everybody is reached over partners of partners.")},
  {"company-partners", N_("Partners"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("number of companies it has a deal with"),
   N_("With how many others the company works on this day.")},
};

static void
run_density (const EntenteEconomy *economy,
             EntenteReport        *report,
             GCancellable         *cancellable)
{
  g_autoptr (EntenteStructure) structure = entente_deal_ties_make_structure (economy);
  g_autofree guint32 *partners = entente_structure_get_degrees (structure);
  double              n = economy->n_companies;

  if (economy->n_companies == 0)
    return;

  entente_report_add (report, "network-density", NULL, entente_range_of (entente_structure_get_density (structure)));
  entente_report_add (report, "average-partners", NULL, entente_range_of (2 * entente_structure_get_n_ties (structure) / n));
  entente_report_add (report, "network-parts", NULL, entente_range_of (entente_structure_count_parts (structure)));

  for (guint32 i = 0; i < economy->n_companies; i++)
    entente_report_add (report, "company-partners", economy->companies[i].id, entente_range_of (partners[i]));
}

const EntenteMethod entente_method_density = {
  .id = "N2",
  .version = 1,
  .title = N_("Density"),
  .question = N_("How closely knit is the network?"),
  .quantities = density_quantities,
  .n_quantities = G_N_ELEMENTS (density_quantities),
  .run = run_density,
};

static const EntenteQuantity centralisation_quantities[] = {
  {"degree-centralisation", N_("Centralisation by partners"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ (most partners − partners of the company) ÷ ((companies − 1) × (companies − 2))"),
   N_("100 % is a star around one company, 0 % means that all have as many partners. A map drawn around one company is always a star: read this only where the deals of the others among themselves are entered too.")},
  {"betweenness-centralisation", N_("Centralisation by ways"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ (most ways over one company − ways over the company) ÷ ((companies − 1)² × (companies − 2) ÷ 2)"),
   N_("High means that the ways between companies lead over one of them. Read it only where the deals of the others among themselves are entered too.")},
  {"ways-over", N_("Ways that lead over it"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ over pairs of others: the share of their shortest ways that leads over the company"),
   N_("A company with a high number stands between others: they reach each other through it.")},
};

static void
run_centralisation (const EntenteEconomy *economy,
                    EntenteReport        *report,
                    GCancellable         *cancellable)
{
  g_autoptr (EntenteStructure) structure = entente_deal_ties_make_structure (economy);
  g_autofree double *ways = entente_structure_get_betweenness (structure);

  if (economy->n_companies == 0)
    return;

  entente_report_add (report, "degree-centralisation", NULL, entente_range_of (entente_structure_get_degree_centralisation (structure)));
  entente_report_add (report, "betweenness-centralisation", NULL,
                      entente_range_of (entente_structure_get_betweenness_centralisation (structure)));

  for (guint32 i = 0; i < economy->n_companies; i++)
    entente_report_add (report, "ways-over", economy->companies[i].id, entente_range_of (ways[i]));
}

const EntenteMethod entente_method_centralisation = {
  .id = "N3",
  .version = 1,
  .title = N_("Centralisation"),
  .question = N_("Does the network hang on one company?"),
  .source = N_("L. C. Freeman, “Centrality in social networks: conceptual clarification”, Social Networks 1 (1979)."),
  .quantities = centralisation_quantities,
  .n_quantities = G_N_ELEMENTS (centralisation_quantities),
  .run = run_centralisation,
};
