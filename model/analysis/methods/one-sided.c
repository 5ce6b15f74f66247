#include "model/analysis/methods/exchange.h"

#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>

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
