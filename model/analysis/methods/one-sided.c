#include "model/analysis/methods/exchange.h"

#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>

static const EntenteQuantity one_sided_quantities[] = {
  {"one-sided-parties", N_("One-sided parties"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of parties that only give, only get, or do neither in a deal"),
   N_("Each is a deal that is no exchange yet for one of its parties. Complete it, or say what it gets.")},
  {"one-sided-deals", N_("Deals with one-sided parties"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of deals with such a party"),
   N_("Deals that are not an exchange for all. Deals without contributions are left out, for nothing is known of them, and so are those whose return is not known.")},
  {"unknown-returns", N_("Deals whose return is not known"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("number of deals with contributions that say that their return is not known"),
   N_("They are left out of the count of one-sided deals and parties. Say in them what the others give.")},
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

/* Nobody is said to get nothing where it is only not known what. */
static void
leave_out_unknown (const EntenteEconomy *economy,
                   GArray               *one_sided)
{
  guint n = 0;

  for (guint i = 0; i < one_sided->len; i++)
    if (!economy->deals[g_array_index (one_sided, EntenteOneSided, i).deal].return_unknown)
      g_array_index (one_sided, EntenteOneSided, n++) = g_array_index (one_sided, EntenteOneSided, i);

  g_array_set_size (one_sided, n);
}

static guint
count_deals (GArray *one_sided)
{
  guint n = 0;

  for (guint i = 0; i < one_sided->len; i++)
    n += i == 0 || g_array_index (one_sided, EntenteOneSided, i).deal != g_array_index (one_sided, EntenteOneSided, i - 1).deal;

  return n;
}

/* Of the deals with contributions, those whose return is known or is not. */
static guint
count_returns (const EntenteEconomy *economy,
               const EntenteTrade   *trade,
               gboolean              is_unknown)
{
  guint n = 0;

  for (guint32 i = 0; i < economy->n_deals; i++)
    n += trade->first[i + 1] > trade->first[i] && economy->deals[i].return_unknown == is_unknown;

  return n;
}

static void
add_counts (const EntenteEconomy *economy,
            const EntenteTrade   *trade,
            GArray               *one_sided,
            EntenteReport        *report)
{
  gboolean is_known = count_returns (economy, trade, FALSE) > 0;

  entente_report_add (report, "one-sided-parties", NULL, is_known ? entente_range_of (one_sided->len) : entente_range_unknown);
  entente_report_add (report, "one-sided-deals", NULL, is_known ? entente_range_of (count_deals (one_sided)) : entente_range_unknown);
  entente_report_add (report, "unknown-returns", NULL, trade->n_flows > 0 ? entente_range_of (count_returns (economy, trade, TRUE)) : entente_range_unknown);
}

static void
run_one_sided (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  g_autoptr (GArray) one_sided = entente_exchange_find_one_sided (&trade->wanted);

  leave_out_unknown (economy, one_sided);
  add_counts (economy, trade, one_sided, report);

  for (guint i = 0; i < one_sided->len; i++)
    {
      const EntenteOneSided *entry = &g_array_index (one_sided, EntenteOneSided, i);

      entente_report_add_pair (report, name_side (entry), economy->deals[entry->deal].id, economy->companies[entry->company].id, entente_range_of (1));
    }
}

const EntenteMethod entente_method_one_sided = {
  .id = "R3",
  .version = 2,
  .title = N_("One-sided parties"),
  .question = N_("Which deals are no exchange yet for one of their parties?"),
  .source = N_("J. Gordijn, “e3value User Guide”, 2002: each party of an exchange gives something and gets something"),
  .quantities = one_sided_quantities,
  .n_quantities = G_N_ELEMENTS (one_sided_quantities),
  .run = run_one_sided,
};
