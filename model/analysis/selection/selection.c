#include "model/analysis/selection/selection.h"

#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/time-span.h"
#include "model/analysis/formulas/investment.h"
#include "model/analysis/formulas/management-load.h"
#include "model/object/deal.h"
#include "model/object/flow.h"

#include <math.h>

/* From this share on a deal forbids the same deal with others. */
#define FULLY_EXCLUSIVE 0.999

/* So many partners have to bring vehicles before a limit to the share of one can be kept at all. */
#define LEAST_PARTNERS 3u

static guint32
find_party (const EntenteEconomy     *economy,
            const EntenteDealAccount *deal)
{
  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (economy->parties[i].company == economy->focus && economy->focus != ENTENTE_NO_PLACE)
      return i;

  return ENTENTE_NO_PLACE;
}

static gboolean
is_ours (const EntenteEconomy     *economy,
         const EntenteDealAccount *deal)
{
  return economy->focus == ENTENTE_NO_PLACE || find_party (economy, deal) != ENTENTE_NO_PLACE;
}

/* The only other party, or none when there are several */
static guint32
find_partner (const EntenteEconomy     *economy,
              const EntenteDealAccount *deal)
{
  guint32 partner = ENTENTE_NO_PARTNER;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    {
      guint32 company = economy->parties[i].company;

      if (company == economy->focus || company == ENTENTE_NO_PLACE || company == partner)
        continue;
      if (partner != ENTENTE_NO_PARTNER)
        return ENTENTE_NO_PARTNER;

      partner = company;
    }

  return partner;
}

static double
get_known (EntenteRange range)
{
  return entente_range_is_known (range) ? entente_range_get_middle (range) : 0;
}

/* Vehicles a year that the contributions of a deal bring */
static double
get_volume (const EntenteEconomy     *economy,
            const EntenteDealAccount *deal)
{
  double sum = 0;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    if (economy->flows[i].kind == ENTENTE_FLOW_KIND_VOLUME || economy->flows[i].kind == ENTENTE_FLOW_KIND_VEHICLES)
      sum += get_known (economy->flows[i].quantity);

  return sum;
}

static gboolean
crosses_borders (const EntenteEconomy     *economy,
                 const EntenteDealAccount *deal)
{
  guint32 region = ENTENTE_NO_PLACE;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    {
      guint32 own = economy->parties[i].company != ENTENTE_NO_PLACE ? economy->companies[economy->parties[i].company].region : ENTENTE_NO_PLACE;

      if (own != ENTENTE_NO_PLACE && region != ENTENTE_NO_PLACE && own != region)
        return TRUE;
      if (own != ENTENTE_NO_PLACE)
        region = own;
    }

  return FALSE;
}

static double
get_load (const EntenteEconomy     *economy,
          const EntenteDealAccount *deal)
{
  EntenteEffort effort = {
    .n_parties = MAX (deal->n_parties, 2),
    .is_cross_border = crosses_borders (economy, deal),
    .has_organisation = deal->venture != ENTENTE_NO_PLACE,
    .n_dimensions = MAX (deal->n_dimensions, 1),
  };

  return entente_range_is_known (deal->effort) ? entente_range_get_middle (deal->effort) : entente_effort_get_load (&effort, &entente_effort_weights);
}

/* Whole deals without a company that the plan is about; money by year, of parties first .. last */
static void
add_up (const EntenteCashFlows *flows,
        guint32                 first,
        guint32                 last,
        double                 *net,
        double                 *costs,
        EntenteCandidate       *candidate)
{
  for (guint32 party = first; party < last; party++)
    {
      candidate->given += entente_range_get_middle (flows->given[party]);

      for (guint year = 0; year < flows->n_years; year++)
        {
          double gain = entente_range_get_middle (entente_cash_flows_get_gains (flows, party)[year]);
          double cost = entente_range_get_middle (entente_cash_flows_get_costs (flows, party)[year]);

          candidate->received += gain;
          costs[year] += cost;
          net[year] += gain - cost;
        }
    }
}

static gboolean
measure_candidate (const EntenteEconomy   *economy,
                   const EntenteCashFlows *flows,
                   guint32                 deal,
                   double                 *costs,
                   EntenteCandidate       *candidate)
{
  const EntenteDealAccount *account = &economy->deals[deal];
  guint32                   own = find_party (economy, account);
  guint32                   first = own != ENTENTE_NO_PLACE ? own : account->first_party;
  guint32                   last = own != ENTENTE_NO_PLACE ? own + 1 : account->first_party + account->n_parties;
  double                    rate = entente_range_get_middle (economy->discount_rate);
  g_autofree double        *net = g_new0 (double, flows->n_years + 1);
  gboolean                  is_known = FALSE;

  *candidate = (EntenteCandidate) {
    .costs = costs,
    .load = get_load (economy, account),
    .partner = find_partner (economy, account),
    .volume = get_volume (economy, account),
  };

  for (guint32 i = first; i < last; i++)
    is_known |= entente_cash_flows_is_known (flows, i);

  add_up (flows, first, last, net, costs, candidate);
  candidate->value = entente_investment_get_value (net, flows->n_years, isnan (rate) ? 0 : rate, ENTENTE_DISCOUNT_END_OF_YEAR);

  return is_known;
}

/* The same with others: a deal promises nothing against one of the same companies. */
static gboolean
forbids (const EntenteEconomy     *economy,
         const EntenteDealAccount *deal,
         const EntenteDealAccount *other)
{
  return deal->exclusivity.low >= FULLY_EXCLUSIVE && entente_deal_account_share_region (deal, other) &&
         entente_places_find_common (deal->dimensions, deal->n_dimensions, other->dimensions, other->n_dimensions) != ENTENTE_NO_PLACE &&
         entente_deal_account_compare_party (economy, deal, other, TRUE) != ENTENTE_NO_PLACE &&
         entente_deal_account_compare_party (economy, other, deal, FALSE) != ENTENTE_NO_PLACE &&
         entente_time_span_overlap (&deal->span, &other->span);
}

/* One names the other, or is exclusive about the same dimension in the same region and years, of a party of both. */
static gboolean
excludes (const EntenteEconomy *economy,
          guint32               deal,
          guint32               other)
{
  const EntenteDealAccount *a = &economy->deals[deal], *b = &economy->deals[other];

  return entente_places_contain (a->excludes, a->n_excludes, other) || entente_places_contain (b->excludes, b->n_excludes, deal) || forbids (economy, a, b) || forbids (economy, b, a);
}

static gboolean
is_candidate (const EntenteEconomy *economy,
              guint32               deal)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  return account->status < ENTENTE_DEAL_STATUS_SIGNED && account->n_parties >= 2 && is_ours (economy, account);
}

/* What may be signed: is_open; if not, by whom it is kept from that, %ENTENTE_NO_PLACE when nobody said what it is worth or when
   so many others are worth more that it is_surplus. */
typedef struct
{
  gboolean         is_open;
  gboolean         is_surplus;
  guint32          by;
  EntenteCandidate candidate;
  double          *costs;
} Opening;

static guint32
find_excluding (const EntenteEconomy *economy,
                guint32               deal)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    if (entente_deal_account_is_agreed (&economy->deals[i]) && is_ours (economy, &economy->deals[i]) && excludes (economy, deal, i))
      return i;

  return ENTENTE_NO_PLACE;
}

static void
open_deal (const EntenteEconomy   *economy,
           const EntenteCashFlows *flows,
           guint32                 deal,
           Opening                *opening)
{
  opening->by = find_excluding (economy, deal);
  opening->costs = g_new0 (double, flows->n_years + 1);
  opening->is_open = measure_candidate (economy, flows, deal, opening->costs, &opening->candidate) && opening->by == ENTENTE_NO_PLACE;
}

/* Returns whether a deal it needs can be signed neither. */
static gboolean
close_for_need (const EntenteEconomy *economy,
                guint32               deal,
                Opening              *openings)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  for (guint32 i = 0; i < account->n_requires && openings[deal].is_open; i++)
    if (!entente_deal_account_is_agreed (&economy->deals[account->requires[i]]) && !openings[account->requires[i]].is_open)
      {
        openings[deal].is_open = FALSE;
        openings[deal].by = account->requires[i];
        return TRUE;
      }

  return FALSE;
}

/* A deal that needs one that cannot be signed cannot be signed either, and so on. */
static void
close_for_needs (const EntenteEconomy *economy,
                 Opening              *openings)
{
  gboolean is_settled = FALSE;

  while (!is_settled)
    {
      is_settled = TRUE;

      for (guint32 i = 0; i < economy->n_deals; i++)
        if (close_for_need (economy, i, openings))
          is_settled = FALSE;
    }
}

static int
compare_openings (gconstpointer a,
                  gconstpointer b)
{
  const Opening *first = *(Opening *const *)a, *second = *(Opening *const *)b;

  if (first->candidate.value != second->candidate.value)
    return first->candidate.value > second->candidate.value ? -1 : 1;

  return first < second ? -1 : 1;
}

/* Where there are more than can be compared, those worth most are. */
static void
close_least (const EntenteEconomy *economy,
             Opening              *openings)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (openings[i].is_open)
      g_ptr_array_add (open, &openings[i]);

  g_ptr_array_sort (open, compare_openings);

  for (guint i = ENTENTE_PORTFOLIO_MAX_CANDIDATES; i < open->len; i++)
    {
      Opening *opening = g_ptr_array_index (open, i);

      opening->is_open = FALSE;
      opening->is_surplus = TRUE;
    }
}

static Opening *
open_deals (const EntenteEconomy   *economy,
            const EntenteCashFlows *flows)
{
  Opening *openings = g_new0 (Opening, economy->n_deals + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (is_candidate (economy, i))
      open_deal (economy, flows, i, &openings[i]);

  close_for_needs (economy, openings);
  close_least (economy, openings);
  close_for_needs (economy, openings);

  return openings;
}

static void
list_candidates (EntenteSelection       *self,
                 const EntenteEconomy   *economy,
                 const EntenteCashFlows *flows)
{
  g_autofree Opening *openings = open_deals (economy, flows);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      EntenteSelectionBlock blocked = {i, openings[i].by, openings[i].is_surplus};

      if (openings[i].costs == NULL)
        continue;

      if (openings[i].is_open)
        {
          g_array_append_val (self->deals, i);
          g_array_append_val (self->candidates, openings[i].candidate);
          g_ptr_array_add (self->costs, openings[i].costs);
          continue;
        }

      g_array_append_val (self->blocked, blocked);
      g_free (openings[i].costs);
    }
}

static guint
find_candidate (const EntenteSelection *self,
                guint32                 deal)
{
  for (guint i = 0; i < self->deals->len; i++)
    if (g_array_index (self->deals, guint32, i) == deal)
      return i;

  return G_MAXUINT;
}

static void
list_pairs (EntenteSelection     *self,
            const EntenteEconomy *economy)
{
  for (guint i = 0; i < self->deals->len; i++)
    {
      guint32                   deal = g_array_index (self->deals, guint32, i);
      const EntenteDealAccount *account = &economy->deals[deal];

      for (guint32 j = 0; j < account->n_requires; j++)
        {
          EntenteCandidatePair pair = {i, find_candidate (self, account->requires[j])};

          if (pair.second != G_MAXUINT)
            g_array_append_val (self->requires, pair);
        }

      for (guint j = i + 1; j < self->deals->len; j++)
        {
          EntenteCandidatePair pair = {i, j};

          if (excludes (economy, deal, g_array_index (self->deals, guint32, j)))
            g_array_append_val (self->exclusive, pair);
        }
    }
}

static void
set_budgets (EntenteSelection     *self,
             const EntenteEconomy *economy)
{
  self->limits.budgets = g_new (double, self->n_years + 1);

  for (guint year = 0; year < self->n_years; year++)
    self->limits.budgets[year] = entente_range_get_middle (entente_economy_get_amount (economy, economy->budget, self->first_year + (int)year));
}

/* What is left after the deals that are signed already */
static void
set_management (EntenteSelection     *self,
                const EntenteEconomy *economy)
{
  double all = economy->focus != ENTENTE_NO_PLACE ? entente_range_get_middle (economy->companies[economy->focus].management) : NAN;

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (entente_deal_account_is_agreed (&economy->deals[i]) && economy->deals[i].is_active && find_party (economy, &economy->deals[i]) != ENTENTE_NO_PLACE)
      self->management_used += get_load (economy, &economy->deals[i]);

  self->limits.management = isnan (all) ? NAN : fmax (all - self->management_used, 0);
}

static void
count_partners (EntenteSelection *self)
{
  g_autoptr (GHashTable) partners = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const EntenteCandidate *candidate = &g_array_index (self->candidates, EntenteCandidate, i);

      if (candidate->partner != ENTENTE_NO_PARTNER && candidate->volume > 0)
        g_hash_table_add (partners, GUINT_TO_POINTER (candidate->partner));
    }

  self->n_partners = g_hash_table_size (partners);
}

/**
 * entente_selection_new:
 * @economy: a plan
 *
 * Candidates are the deals that are an idea, of interest or in talks; of more than %ENTENTE_PORTFOLIO_MAX_CANDIDATES those that
 * are worth most, without those that need one of the others. The limits are those of the plan: its budget for new deals, the
 * management capacity of the company it is about less what deals that are signed take of it, its reciprocity floor, and its
 * limit of dependence where three partners or more bring vehicles.
 *
 * Returns: (transfer full): which deals to sign, to be asked with entente_selection_solve()
 */
EntenteSelection *
entente_selection_new (const EntenteEconomy *economy)
{
  EntenteSelection *self = g_new0 (EntenteSelection, 1);
  g_autoptr (EntenteCashFlows) flows = entente_cash_flows_new (economy);

  self->economy = entente_economy_ref ((EntenteEconomy *)economy);
  self->deals = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (EntenteCandidate));
  self->costs = g_ptr_array_new_with_free_func (g_free);
  self->blocked = g_array_new (FALSE, FALSE, sizeof (EntenteSelectionBlock));
  self->exclusive = g_array_new (FALSE, FALSE, sizeof (EntenteCandidatePair));
  self->requires = g_array_new (FALSE, FALSE, sizeof (EntenteCandidatePair));
  self->first_year = flows->first_year;
  self->n_years = flows->n_years;
  list_candidates (self, economy, flows);
  list_pairs (self, economy);
  count_partners (self);
  set_budgets (self, economy);
  set_management (self, economy);
  self->limits.reciprocity = economy->limits.reciprocity;
  self->limits.dependence = self->n_partners >= LEAST_PARTNERS ? economy->limits.dependence : NAN;

  return self;
}

void
entente_selection_free (EntenteSelection *self)
{
  if (self == NULL)
    return;

  entente_economy_unref (self->economy);
  g_array_unref (self->deals);
  g_array_unref (self->candidates);
  g_array_unref (self->blocked);
  g_array_unref (self->exclusive);
  g_array_unref (self->requires);
  g_ptr_array_unref (self->costs);
  g_free (self->limits.budgets);
  g_free (self);
}
