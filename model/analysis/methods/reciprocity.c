#include "model/analysis/methods/exchange.h"

#include "model/analysis/formulas/reciprocity.h"
#include "model/analysis/methods/trade-reading.h"

#include <glib/gi18n.h>

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
add_reciprocity_of_plan (const EntenteTradeReading *reading,
                         const Bounds              *bounds)
{
  double chance = entente_reciprocity_of_arcs ((EntenteExchangePair *)(void *)bounds->high->data, bounds->high->len, reading->economy->n_companies);

  entente_trade_reading_take_all (reading, FALSE);
  entente_report_add (reading->report, "reciprocity", NULL, get_reciprocity (bounds->low, bounds->high));
  entente_report_add (reading->report, "reciprocity-beyond-chance", NULL, entente_range_of (chance));
  entente_trade_reading_stop (reading);
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
add_reciprocity_of_companies (const EntenteTradeReading *reading,
                              const Bounds              *bounds)
{
  const EntenteEconomy *economy = reading->economy;
  g_autoptr (GPtrArray) low = sort_by_company (bounds->low, economy->n_companies);
  g_autoptr (GPtrArray) high = sort_by_company (bounds->high, economy->n_companies);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      guint32 n_flows;

      entente_trade_get_flows (economy, i, &n_flows);

      if (n_flows > 0 && entente_report_wants (reading->report, economy->companies[i].id))
        {
          entente_trade_reading_take_company (reading, i, FALSE);
          entente_report_add (reading->report, "company-reciprocity", economy->companies[i].id, get_reciprocity (low->pdata[i], high->pdata[i]));
          entente_trade_reading_stop (reading);
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
add_reciprocity_of_pairs (const EntenteTradeReading *reading,
                          GArray                    *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      const EntenteRange      inputs[] = {pair->ab, pair->ba};
      const char             *a = reading->economy->companies[pair->a].id, *b = reading->economy->companies[pair->b].id;

      if (!entente_report_wants (reading->report, a))
        continue;

      entente_trade_reading_take_pair (reading, pair->a, pair->b);
      entente_report_add_pair (reading->report, "pair-reciprocity", a, b, get_pair_reciprocity (pair));
      entente_report_add_pair (reading->report, "pair-imbalance", a, b, entente_range_evaluate (compute_imbalance, inputs, G_N_ELEMENTS (inputs), NULL));
      entente_trade_reading_stop (reading);
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
  EntenteTradeReading reading = {economy, trade, report};

  add_reciprocity_of_plan (&reading, &bounds);
  add_reciprocity_of_companies (&reading, &bounds);
  add_reciprocity_of_pairs (&reading, pairs);

  g_array_unref (bounds.low);
  g_array_unref (bounds.high);
}

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
