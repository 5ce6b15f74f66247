#include "model/analysis/methods/dependence.h"

#include "model/analysis/formulas/ego.h"
#include "model/analysis/formulas/concentration.h"
#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

static const EntenteQuantity standing_quantities[] = {
  {"effective-size", N_("Independent partners"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("partners − 2 × ties among the partners ÷ partners"),
   N_("How many partners the company has that do not lead to each other. Well below the number of partners, they know each other.")},
  {"efficiency", N_("Share of independent partners"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("independent partners ÷ partners"),
   N_("100 % means that no partner has a deal with another partner.")},
  {"partner-modules", N_("Independent modules"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("groups of partners without a deal between one group and another, the company itself left out"),
   N_("How many axes the company has that can go on when another fails.")},
  {"constraint", N_("Constraint"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over partners: (share of the partner in its ties + Σ over others: their share × their share with the partner)²; ties count by the value exchanged where all values are known, else by strength"),
   N_("Low where a company stands between many partners that do not know each other; near 1 and above it has little choice.")},
};

static void
run_standing (const EntenteEconomy *economy,
              EntenteReport        *report,
              GCancellable         *cancellable)
{
  gboolean is_by_value;
  g_autoptr (GArray) ties = entente_deal_ties_weigh (economy, &is_by_value);
  const EntenteTie *all = (const EntenteTie *)(const void *)ties->data;
  g_autoptr (EntenteStructure) structure = entente_structure_new (economy->n_companies, all, ties->len);
  g_autofree double  *constraint = entente_structure_get_constraint (structure);
  g_autofree guint32 *partners = entente_structure_get_degrees (structure);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *id = economy->companies[i].id;
      EntenteEgo  ego;

      if (partners[i] == 0)
        continue;

      entente_ego_measure (all, ties->len, economy->n_companies, i, &ego);
      entente_report_add (report, "effective-size", id, entente_range_of (ego.effective_size));
      entente_report_add (report, "efficiency", id, entente_range_of (ego.efficiency));
      entente_report_add (report, "partner-modules", id, entente_range_of (ego.n_modules));
      entente_report_add (report, "constraint", id, entente_range_of (constraint[i]));
    }
}

const EntenteMethod entente_method_standing = {
  .id = "N6",
  .version = 2,
  .title = N_("Independent partners"),
  .question = N_("How many truly independent axes does a company have?"),
  .source = N_("R. S. Burt, “Structural Holes”, 1992; effective size after S. P. Borgatti, “Structural holes: unpacking Burt’s redundancy measures”, Connections 20 (1997)."),
  .quantities = standing_quantities,
  .n_quantities = G_N_ELEMENTS (standing_quantities),
  .run = run_standing,
};

static const EntenteQuantity dependence_quantities[] = {
  {"dependence-largest-share", N_("Share of the largest partner"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("what is exchanged with the largest partner ÷ what is exchanged with all"),
   N_("How many eggs are in one basket. Above the limit of the plan, find a second partner for what it brings.")},
  {"dependence-concentration", N_("Concentration on partners"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over partners: (share of the partner)²"),
   N_("1 means one partner only; as low as 1 ÷ partners when all count the same.")},
  {"effective-partners", N_("Effective partners"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("1 ÷ concentration"),
   N_("As many partners of equal weight would be as concentrated. Far below the number of partners, most of them hardly count.")},
  {"dependence-normalised", N_("Concentration beyond equal shares"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("(concentration − 1 ÷ partners) ÷ (1 − 1 ÷ partners)"),
   N_("0 when all partners count the same, 1 when one is everything. A dash with a single partner.")},
  {"dependence-by-value", N_("Weighed by value"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("yes when the value of all that is given and received is known; else partners are weighed by the strength of their ties"),
   N_("Says what the shares are shares of: of value, or, where values are missing, of deals.")},
  {"dependence-share", N_("Share of the partner"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("what the company exchanges with the partner ÷ what it exchanges with all"),
   N_("How much of a company’s exchange hangs on this partner; the other way round the share may be quite another.")},
};

typedef struct
{
  guint32      partner;
  EntenteRange weight;
} Partnership;

/**
 * Ledger:
 * @by_value: (element-type GArray): partners of each company by what is exchanged, or by strength of ties
 * @values: (element-type GArray): which contributions each company gives or gets
 * @is_unknown: (array): for each company whether a value is missing
 */
typedef struct
{
  const EntenteEconomy *economy;
  GPtrArray            *by_value;
  GPtrArray            *by_ties;
  GPtrArray            *values;
  gboolean             *is_unknown;
} Ledger;

static GPtrArray *
make_lists (guint32 n,
            gsize   size)
{
  GPtrArray *lists = g_ptr_array_new_full (n, (GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < n; i++)
    g_ptr_array_add (lists, g_array_new (FALSE, FALSE, (guint)size));

  return lists;
}

static void
add_partners (GPtrArray   *lists,
              guint32      a,
              guint32      b,
              EntenteRange weight)
{
  Partnership of_a = {b, weight}, of_b = {a, weight};

  g_array_append_val ((GArray *)g_ptr_array_index (lists, a), of_a);
  g_array_append_val ((GArray *)g_ptr_array_index (lists, b), of_b);
}

static void
add_pairs (Ledger             *ledger,
           const EntenteTrade *trade)
{
  GArray *pairs = entente_trade_get_pairs (ledger->economy);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);

      add_partners (ledger->by_value, pair->a, pair->b, entente_range_add (pair->ab, pair->ba));
    }
}

/* A deal without contributions is not worth nothing: nobody said what it is worth. */
static void
add_deals (Ledger             *ledger,
           const EntenteTrade *trade)
{
  for (guint32 i = 0; i < ledger->economy->n_deals; i++)
    for (guint32 j = trade->low.party_offsets[i]; j < trade->low.party_offsets[i + 1]; j++)
      {
        guint32 company = trade->low.parties[j];

        ledger->is_unknown[company] |= ledger->economy->deals[i].is_active && trade->first[i] == trade->first[i + 1];

        for (guint32 flow = trade->first[i]; flow < trade->first[i + 1]; flow++)
          if (trade->low.flows[flow].giver == company || trade->low.flows[flow].receiver == company ||
              trade->low.flows[flow].receiver == ENTENTE_ALL_OTHERS)
            {
              g_array_append_val ((GArray *)g_ptr_array_index (ledger->values, company), flow);
              ledger->is_unknown[company] |= trade->known.flows[flow].value <= 0;
            }
      }
}

static void
open_ledger (Ledger               *ledger,
             const EntenteEconomy *economy,
             const EntenteTrade   *trade)
{
  g_autoptr (GArray) ties = entente_deal_ties_find (economy);

  *ledger = (Ledger) {
    .economy = economy,
    .by_value = make_lists (economy->n_companies, sizeof (Partnership)),
    .by_ties = make_lists (economy->n_companies, sizeof (Partnership)),
    .values = make_lists (economy->n_companies, sizeof (guint32)),
    .is_unknown = g_new0 (gboolean, economy->n_companies + 1),
  };

  for (guint i = 0; i < ties->len; i++)
    {
      const EntenteTie *tie = &g_array_index (ties, EntenteTie, i);

      add_partners (ledger->by_ties, tie->a, tie->b, entente_range_of (tie->weight));
    }

  add_pairs (ledger, trade);
  add_deals (ledger, trade);
}

static void
close_ledger (Ledger *ledger)
{
  g_ptr_array_unref (ledger->by_value);
  g_ptr_array_unref (ledger->by_ties);
  g_ptr_array_unref (ledger->values);
  g_free (ledger->is_unknown);
}

static gboolean
is_worth_something (const GArray *partners)
{
  for (guint i = 0; i < partners->len; i++)
    if (g_array_index (partners, Partnership, i).weight.low > 0)
      return TRUE;

  return FALSE;
}

static void
read_values (const Ledger       *ledger,
             const EntenteTrade *trade,
             guint32             company,
             EntenteReport      *report)
{
  const GArray *flows = g_ptr_array_index (ledger->values, company);

  for (guint i = 0; i < flows->len; i++)
    {
      guint32 flow = g_array_index (flows, guint32, i);

      entente_report_read (report, ledger->economy->flows[trade->flows[flow]].id, "value", trade->known.flows[flow].value > 0);
    }

  entente_report_share_inputs (report, TRUE);
}

static double
get_number_of_equals (const double *inputs,
                      gpointer      user_data)
{
  return 1 / inputs[0];
}

static double
normalise (const double *inputs,
           gpointer      n_partners)
{
  double k = GPOINTER_TO_UINT (n_partners);

  return k >= 2 ? (inputs[0] - 1 / k) / (1 - 1 / k) : NAN;
}

static void
add_shares (const EntenteEconomy *economy,
            const char           *id,
            const GArray         *partners,
            const EntenteRange   *weights,
            EntenteReport        *report)
{
  for (guint i = 0; i < partners->len; i++)
    entente_report_add_pair (report, "dependence-share", id, economy->companies[g_array_index (partners, Partnership, i).partner].id,
                             entente_concentration_get_share (weights, partners->len, i));
}

static EntenteRange
find_largest_share (const EntenteRange *weights,
                    guint               n_weights)
{
  EntenteRange largest = entente_range_of (0);

  for (guint i = 0; i < n_weights; i++)
    {
      EntenteRange share = entente_concentration_get_share (weights, n_weights, i);

      largest = (EntenteRange) {MAX (largest.low, share.low), MAX (largest.high, share.high)};
    }

  return largest;
}

static void
add_company (const Ledger       *ledger,
             const EntenteTrade *trade,
             guint32             company,
             EntenteReport      *report)
{
  const char              *id = ledger->economy->companies[company].id;
  const GArray            *by_value = g_ptr_array_index (ledger->by_value, company);
  gboolean                 is_by_value = !ledger->is_unknown[company] && is_worth_something (by_value);
  const GArray            *partners = is_by_value ? by_value : g_ptr_array_index (ledger->by_ties, company);
  g_autofree EntenteRange *weights = g_new (EntenteRange, partners->len + 1);
  EntenteRange             concentration;

  if (partners->len == 0 || !entente_report_wants (report, id))
    return;

  for (guint i = 0; i < partners->len; i++)
    weights[i] = g_array_index (partners, Partnership, i).weight;

  concentration = entente_concentration_get_range (weights, partners->len);
  read_values (ledger, trade, company, report);
  entente_report_add (report, "dependence-largest-share", id, find_largest_share (weights, partners->len));
  entente_report_add (report, "dependence-concentration", id, concentration);
  entente_report_add (report, "effective-partners", id, entente_range_evaluate (get_number_of_equals, &concentration, 1, NULL));
  entente_report_add (report, "dependence-normalised", id, entente_range_evaluate (normalise, &concentration, 1, GUINT_TO_POINTER (partners->len)));
  entente_report_add (report, "dependence-by-value", id, entente_range_of (is_by_value));
  add_shares (ledger->economy, id, partners, weights, report);
  entente_report_share_inputs (report, FALSE);
}

static void
run_dependence (const EntenteEconomy *economy,
                EntenteReport        *report,
                GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  Ledger              ledger;

  open_ledger (&ledger, economy, trade);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    add_company (&ledger, trade, i, report);

  close_ledger (&ledger);
}

const EntenteMethod entente_method_dependence = {
  .id = "N7",
  .version = 2,
  .title = N_("Dependence on partners"),
  .question = N_("Who depends on whom, and how much?"),
  .source = N_("The Herfindahl-Hirschman index: A. O. Hirschman, “National Power and the Structure of Foreign Trade”, 1945; O. C. Herfindahl, 1950."),
  .quantities = dependence_quantities,
  .n_quantities = G_N_ELEMENTS (dependence_quantities),
  .run = run_dependence,
};
