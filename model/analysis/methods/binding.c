#include "model/analysis/methods/binding.h"

#include "model/analysis/formulas/binding.h"
#include "model/analysis/methods/stakes.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_PER_YEAR 365.25

static const EntenteQuantity binding_quantities[] = {
  {"purposeful-deals", N_("Deals with a clear purpose"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("deals with a dimension, a region and an end ÷ deals"),
   N_("A deal has a clear purpose when it says what it is about, where, and until when. Name what is missing.")},
  {"plan-autonomy", N_("Autonomy in the plan"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("1 − mean binding of the deals"),
   N_("High means that deals can be left with little loss.")},
  {"autonomy", N_("Autonomy"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("1 − binding of the company"),
   N_("How free the company is to go its own way: 100 % when nothing binds it.")},
  {"binding", N_("Binding"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over its deals: binding of the deal × what it exchanges in it ÷ Σ of what it exchanges; each deal the same where values are missing"),
   N_("How tightly its deals hold the company. It is only as good as its parts: look at the deals.")},
  {"deal-binding", N_("Binding of the deal"), ENTENTE_QUANTITY_SHARE, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   N_("0.30 × votes ÷ 50 % + 0.20 × exclusivity + 0.20 × years left ÷ 10 + 0.15 × months of notice ÷ 36 + 0.15 × dedicated assets; each part at most its whole"),
   N_("0 % can be left at once, 100 % is a marriage. To loosen it, shorten the term or the notice, or drop the exclusivity.")},
  {"deal-votes", N_("Votes held in a party"), ENTENTE_QUANTITY_SHARE, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   N_("the greatest share of votes that one party holds in another, over all chains of stakes"),
   N_("Half of the votes bind most, for then one party decides for the other.")},
  {"clear-purpose", N_("Clear purpose"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("yes when the deal names a dimension, a region and an end"),
   N_("A deal without these tends to grow without anybody deciding so.")},
};

enum
{
  PART_VOTES,
  PART_EXCLUSIVITY,
  PART_YEARS,
  PART_MONTHS,
  PART_DEDICATION,
  N_PARTS
};

static double
bind (const double *inputs,
      gpointer      user_data)
{
  EntenteBinding deal = {
    .votes = inputs[PART_VOTES],
    .exclusivity = inputs[PART_EXCLUSIVITY],
    .remaining_years = inputs[PART_YEARS],
    .exit_months = inputs[PART_MONTHS],
    .dedication = inputs[PART_DEDICATION],
  };

  return entente_binding_of_deal (&deal, &entente_binding_weights);
}

/* Without a day there is nothing that remains. */
static EntenteRange
get_years_left (const EntenteEconomy     *economy,
                const EntenteDealAccount *deal)
{
  if (economy->day == 0 || deal->span.until == G_MAXINT32)
    return entente_range_unknown;

  return entente_range_of (MAX (deal->span.until - economy->day, 0) / DAYS_PER_YEAR);
}

static void
read_deal (const EntenteDealAccount *deal,
           EntenteReport            *report)
{
  entente_report_read (report, deal->id, "exclusivity", entente_range_is_known (deal->exclusivity));
  entente_report_read (report, deal->id, "until", deal->span.until != G_MAXINT32);
  entente_report_read (report, deal->id, "notice", entente_range_is_known (deal->notice));
  entente_report_read (report, deal->id, "dedicated", entente_range_is_known (deal->dedicated));
}

/* bindings, votes: (array): for each deal, unknown for those that do not count */
typedef struct
{
  EntenteRange *bindings;
  EntenteRange *votes;
} Bonds;

static void
measure_deals (const EntenteEconomy *economy,
               Bonds                *bonds)
{
  g_autoptr (EntenteStakeTable) stakes = entente_stake_table_new (economy, entente_stakes_find_day (economy), TRUE);

  bonds->bindings = g_new (EntenteRange, economy->n_deals + 1);
  bonds->votes = g_new (EntenteRange, economy->n_deals + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];
      EntenteRange              inputs[N_PARTS] = {
                     [PART_EXCLUSIVITY] = deal->exclusivity,
                     [PART_YEARS] = get_years_left (economy, deal),
                     [PART_MONTHS] = deal->notice,
                     [PART_DEDICATION] = deal->dedicated,
      };

      bonds->bindings[i] = bonds->votes[i] = entente_range_unknown;

      if (!deal->is_active)
        continue;

      bonds->votes[i] = inputs[PART_VOTES] = entente_stake_table_get_greatest (stakes, economy, i);
      bonds->bindings[i] = entente_range_evaluate (bind, inputs, N_PARTS, NULL);
    }
}

static gboolean
has_purpose (const EntenteDealAccount *deal)
{
  return deal->n_dimensions > 0 && deal->n_regions > 0 && deal->span.until != G_MAXINT32;
}

static void
add_deals (const EntenteEconomy *economy,
           const Bonds          *bonds,
           EntenteReport        *report)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];

      if (!deal->is_active)
        continue;

      read_deal (deal, report);
      entente_report_add (report, "deal-binding", deal->id, bonds->bindings[i]);
      entente_report_add (report, "deal-votes", deal->id, bonds->votes[i]);
      entente_report_read (report, deal->id, "dimensions", deal->n_dimensions > 0);
      entente_report_read (report, deal->id, "regions", deal->n_regions > 0);
      entente_report_read (report, deal->id, "until", deal->span.until != G_MAXINT32);
      entente_report_add (report, "clear-purpose", deal->id, entente_range_of (has_purpose (deal)));
    }
}

/* What a company exchanges in one of its deals, and how tightly that binds */
typedef struct
{
  guint32      deal;
  EntenteRange binding;
  EntenteRange value;
} Bond;

/* The deals with a known binding; weights only when they are known for all of them. */
static EntenteRange
get_mean (const GArray *bonds)
{
  double   sum = 0, low = 0, high = 0;
  gboolean is_by_value = bonds->len > 0;

  for (guint i = 0; i < bonds->len; i++)
    is_by_value &= g_array_index (bonds, Bond, i).value.low >= 0;

  for (guint pass = 0; pass < 2 && !(sum > 0); pass++, is_by_value = FALSE)
    for (guint i = 0; i < bonds->len; i++)
      {
        const Bond *bond = &g_array_index (bonds, Bond, i);
        double      weight = is_by_value ? entente_range_get_middle (bond->value) : pass == 0 ? 0
                                                                                              : 1;

        sum += weight;
        low += weight * bond->binding.low;
        high += weight * bond->binding.high;
      }

  return sum > 0 ? (EntenteRange) {low / sum, high / sum} : entente_range_unknown;
}

/* What a party gives and gets in a deal; unknown when a value of it is, or when it does neither. */
static EntenteRange
get_exchanged (const EntenteTrade *trade,
               guint32             deal,
               guint32             company)
{
  guint32      n_parties = trade->low.party_offsets[deal + 1] - trade->low.party_offsets[deal];
  EntenteRange sum = entente_range_unknown;

  for (guint32 i = trade->first[deal]; i < trade->first[deal + 1]; i++)
    {
      const EntenteExchangeFlow *flow = &trade->low.flows[i];
      double                     n_receivers = flow->receiver == ENTENTE_ALL_OTHERS ? MAX (n_parties, 2) - 1 : 1;
      double                     part = flow->split ? 1 / n_receivers : 1;
      EntenteRange               value = {flow->value * part, trade->high.flows[i].value * part};

      if (flow->giver != company && flow->receiver != company && flow->receiver != ENTENTE_ALL_OTHERS)
        continue;
      if (!(trade->known.flows[i].value > 0))
        return entente_range_unknown;
      if (flow->giver == company)
        value = entente_range_multiply (value, entente_range_of (n_receivers));

      sum = entente_range_is_known (sum) ? entente_range_add (sum, value) : value;
    }

  return sum;
}

static void
collect_bonds (const EntenteEconomy *economy,
               const Bonds          *bonds,
               const EntenteTrade   *trade,
               GArray              **of_company)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    for (guint32 j = trade->low.party_offsets[i]; economy->deals[i].is_active && j < trade->low.party_offsets[i + 1]; j++)
      {
        guint32 company = trade->low.parties[j];
        Bond    bond = {i, bonds->bindings[i], get_exchanged (trade, i, company)};

        if (of_company[company] == NULL)
          of_company[company] = g_array_new (FALSE, FALSE, sizeof bond);

        g_array_append_val (of_company[company], bond);
      }
}

static double
complement (const double *inputs,
            gpointer      user_data)
{
  return 1 - inputs[0];
}

static void
add_company (const EntenteEconomy *economy,
             guint32               company,
             GArray               *bonds,
             EntenteReport        *report)
{
  EntenteRange binding;
  guint        n = 0;

  for (guint i = 0; i < bonds->len; i++)
    {
      Bond bond = g_array_index (bonds, Bond, i);

      read_deal (&economy->deals[bond.deal], report);

      if (entente_range_is_known (bond.binding))
        g_array_index (bonds, Bond, n++) = bond;
    }

  g_array_set_size (bonds, n);
  binding = get_mean (bonds);
  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "autonomy", economy->companies[company].id, entente_range_evaluate (complement, &binding, 1, NULL));
  entente_report_add (report, "binding", economy->companies[company].id, binding);
  entente_report_share_inputs (report, FALSE);
}

static void
add_companies (const EntenteEconomy *economy,
               const Bonds          *bonds,
               EntenteReport        *report)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  g_autofree GArray **of_company = g_new0 (GArray *, economy->n_companies + 1);

  collect_bonds (economy, bonds, trade, of_company);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (of_company[i] != NULL)
      {
        add_company (economy, i, of_company[i], report);
        g_array_unref (of_company[i]);
      }
}

/**
 * entente_binding_get_purpose:
 * @economy: a plan
 *
 * Returns: which share of the deals that count names a dimension, a region and an end; unknown without deals
 */
EntenteRange
entente_binding_get_purpose (const EntenteEconomy *economy)
{
  double n = 0, n_purposeful = 0;

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      n += economy->deals[i].is_active;
      n_purposeful += economy->deals[i].is_active && has_purpose (&economy->deals[i]);
    }

  return entente_range_of (n > 0 ? n_purposeful / n : NAN);
}

static void
add_plan (const EntenteEconomy *economy,
          const Bonds          *bonds,
          EntenteReport        *report)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (Bond));
  EntenteRange purpose = entente_binding_get_purpose (economy), mean;

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      Bond bond = {i, bonds->bindings[i], entente_range_unknown};

      if (entente_range_is_known (bond.binding))
        g_array_append_val (known, bond);
    }

  mean = get_mean (known);

  if (entente_range_is_known (purpose))
    {
      entente_report_add (report, "purposeful-deals", NULL, purpose);
      entente_report_add (report, "plan-autonomy", NULL, entente_range_evaluate (complement, &mean, 1, NULL));
    }
}

static void
run_binding (const EntenteEconomy *economy,
             EntenteReport        *report,
             GCancellable         *cancellable)
{
  Bonds bonds;

  measure_deals (economy, &bonds);
  add_plan (economy, &bonds, report);
  add_companies (economy, &bonds, report);
  add_deals (economy, &bonds, report);
  g_free (bonds.bindings);
  g_free (bonds.votes);
}

const EntenteMethod entente_method_binding = {
  .id = "N10",
  .version = 1,
  .title = N_("Binding and autonomy"),
  .question = N_("How tightly do the deals hold us?"),
  .source = N_("Our own measure, not from the literature: look at its parts."),
  .quantities = binding_quantities,
  .n_quantities = G_N_ELEMENTS (binding_quantities),
  .run = run_binding,
};
