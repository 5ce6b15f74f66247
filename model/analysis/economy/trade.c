#include "model/analysis/economy/trade.h"

#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/shared.h"
#include "model/object/deal.h"

#include <string.h>

/* Days of a year that a span covers, as a share of it. */
static double
get_part_of_year (const EntenteTimeSpan *span,
                  const EntenteTimeSpan *other,
                  int                    year)
{
  gint32 first = entente_moment_get_first_day (year), next = entente_moment_get_first_day (year + 1);
  gint32 from = MAX (MAX (span->from, other->from), first);
  gint32 until = MIN (MIN (span->until, other->until), next);

  return until > from ? (double)(until - from) / (next - first) : 0;
}

/* A deal that ended on a day that nobody said counts in no year. */
static double
get_part (const EntenteEconomy     *economy,
          const EntenteDealAccount *deal,
          const EntenteFlowAccount *flow,
          int                       year)
{
  if (year == 0)
    return deal->is_active && entente_economy_holds (economy, &flow->span);

  return deal->status == ENTENTE_DEAL_STATUS_ENDED && deal->span.until == G_MAXINT32 ? 0 : get_part_of_year (&deal->span, &flow->span, year);
}

/* Each company once, also where it is named as a party twice. */
static void
collect_parties (const EntenteEconomy *economy,
                 GArray               *offsets,
                 GArray               *parties)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];
      guint32                   first = parties->len;

      g_array_append_val (offsets, first);

      for (guint32 j = deal->first_party; j < deal->first_party + deal->n_parties; j++)
        {
          guint32  company = economy->parties[j].company;
          gboolean is_new = company != ENTENTE_NO_PLACE;

          for (guint32 k = first; k < parties->len && is_new; k++)
            is_new = g_array_index (parties, guint32, k) != company;

          if (is_new)
            g_array_append_val (parties, company);
        }
    }

  g_array_append_val (offsets, parties->len);
}

static guint32
get_company (const EntenteEconomy *economy,
             guint32               party)
{
  return party < economy->n_parties ? economy->parties[party].company : ENTENTE_NO_PLACE;
}

/* What a company gives itself is no exchange. */
static gboolean
find_ends (const EntenteEconomy     *economy,
           const EntenteFlowAccount *flow,
           EntenteExchangeFlow      *found)
{
  found->deal = flow->deal;
  found->split = flow->is_split;
  found->giver = get_company (economy, flow->giver);
  found->receiver = flow->receiver == ENTENTE_NO_PLACE ? ENTENTE_ALL_OTHERS : get_company (economy, flow->receiver);

  return found->giver != ENTENTE_NO_PLACE && found->giver != found->receiver;
}

static EntenteRange
scale (EntenteRange amount,
       EntenteRange weight,
       double       part)
{
  EntenteRange scaled = entente_range_multiply (amount, weight);

  return (EntenteRange) {scaled.low * part, scaled.high * part};
}

typedef struct
{
  GArray *low;
  GArray *high;
  GArray *known;
  GArray *wanted;
  GArray *flows;
} Gathering;

static void
add_flow (Gathering          *gathering,
          EntenteExchangeFlow flow,
          guint32             index,
          EntenteRange        value,
          EntenteRange        cost)
{
  gboolean has_value = entente_range_is_known (value), has_cost = entente_range_is_known (cost);

  flow.value = has_value ? value.low : 0;
  flow.cost = has_cost ? cost.low : 0;
  g_array_append_val (gathering->low, flow);
  flow.value = has_value ? value.high : 0;
  flow.cost = has_cost ? cost.high : 0;
  g_array_append_val (gathering->high, flow);
  flow.value = has_value;
  flow.cost = has_cost;
  g_array_append_val (gathering->known, flow);
  flow.value = flow.cost = 1;
  g_array_append_val (gathering->wanted, flow);
  g_array_append_val (gathering->flows, index);
}

static void
gather_deal (const EntenteEconomy     *economy,
             const EntenteDealAccount *deal,
             int                       year,
             Gathering                *gathering)
{
  int of_year = year == 0 ? economy->year : year;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteFlowAccount *flow = &economy->flows[i];
      EntenteExchangeFlow       found = {0};
      double                    part = get_part (economy, deal, flow, year);

      if (part > 0 && find_ends (economy, flow, &found))
        add_flow (gathering, found, i,
                  scale (entente_economy_get_amount (economy, flow->value, of_year), deal->weight, part),
                  scale (entente_economy_get_amount (economy, flow->cost, of_year), deal->weight, part));
    }
}

static EntenteExchange
make_exchange (const EntenteEconomy *economy,
               const guint32        *offsets,
               const guint32        *parties,
               GArray               *flows)
{
  EntenteExchange exchange = {
    .n_companies = economy->n_companies,
    .n_deals = economy->n_deals,
    .party_offsets = offsets,
    .parties = parties,
    .n_flows = flows->len,
  };

  exchange.flows = (EntenteExchangeFlow *)(void *)g_array_free (flows, FALSE);

  return exchange;
}

/**
 * entente_trade_new_for_year:
 * @economy: a plan
 * @year: a calendar year, or 0 for what holds at the day of the economy, as much as it is in a year
 *
 * In a year in which a contribution holds for some months only, it counts that part.
 *
 * Time: O(deals + parties of a deal squared + contributions).
 *
 * Returns: (transfer full): who gives what to whom
 */
EntenteTrade *
entente_trade_new_for_year (const EntenteEconomy *economy,
                            int                   year)
{
  EntenteTrade *self = g_new0 (EntenteTrade, 1);
  GArray       *offsets = g_array_new (FALSE, FALSE, sizeof (guint32)), *parties = g_array_new (FALSE, FALSE, sizeof (guint32));
  Gathering     gathering = {
        .low = g_array_new (FALSE, FALSE, sizeof (EntenteExchangeFlow)),
        .high = g_array_new (FALSE, FALSE, sizeof (EntenteExchangeFlow)),
        .known = g_array_new (FALSE, FALSE, sizeof (EntenteExchangeFlow)),
        .wanted = g_array_new (FALSE, FALSE, sizeof (EntenteExchangeFlow)),
        .flows = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };

  collect_parties (economy, offsets, parties);
  self->first = g_new0 (guint32, economy->n_deals + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      gather_deal (economy, &economy->deals[i], year, &gathering);
      self->first[i + 1] = gathering.flows->len;
    }

  self->n_flows = gathering.flows->len;
  self->flows = (guint32 *)(void *)g_array_free (gathering.flows, FALSE);
  self->low = make_exchange (economy, (guint32 *)(void *)g_array_free (offsets, FALSE), (guint32 *)(void *)g_array_free (parties, FALSE), gathering.low);
  self->high = make_exchange (economy, self->low.party_offsets, self->low.parties, gathering.high);
  self->known = make_exchange (economy, self->low.party_offsets, self->low.parties, gathering.known);
  self->wanted = make_exchange (economy, self->low.party_offsets, self->low.parties, gathering.wanted);

  return self;
}

static gpointer
make_trade (const EntenteEconomy *economy,
            GCancellable         *cancellable)
{
  return entente_trade_new_for_year (economy, 0);
}

/**
 * entente_trade_get:
 * @economy: a plan
 *
 * Returns: (transfer none): who gives what to whom at the day of the economy, a year; worked out once and there for as long as the
 *   plan
 */
const EntenteTrade *
entente_trade_get (const EntenteEconomy *economy)
{
  static const EntenteSharedKind kind = {make_trade, (GDestroyNotify)entente_trade_free};

  return entente_shared_get (economy, &kind, NULL);
}

void
entente_trade_free (EntenteTrade *self)
{
  if (self == NULL)
    return;

  g_free ((gpointer)self->low.party_offsets);
  g_free ((gpointer)self->low.parties);
  g_free ((gpointer)self->low.flows);
  g_free ((gpointer)self->high.flows);
  g_free ((gpointer)self->known.flows);
  g_free ((gpointer)self->wanted.flows);
  g_free (self->flows);
  g_free (self->first);
  g_free (self);
}

/**
 * entente_trade_make_range:
 * @low: the least of an amount
 * @high: the most of it
 * @known: how many contributions it is made of whose amount is known
 * @wanted: how many it is made of at all
 *
 * Returns: the amount; not known when there are contributions, and nobody said of any what it is worth
 */
EntenteRange
entente_trade_make_range (double low,
                          double high,
                          double known,
                          double wanted)
{
  if (wanted > 0 && !(known > 0))
    return entente_range_unknown;

  return (EntenteRange) {low, high};
}

/**
 * entente_trade_has_party:
 * @self: who gives what to whom
 * @deal: index of a deal
 * @company: index of a company
 *
 * Returns: whether it is party to the deal
 */
gboolean
entente_trade_has_party (const EntenteTrade *self,
                         guint32             deal,
                         guint32             company)
{
  for (guint32 i = self->low.party_offsets[deal]; i < self->low.party_offsets[deal + 1]; i++)
    if (self->low.parties[i] == company)
      return TRUE;

  return FALSE;
}

/* The contributions that each company gives or gets: flows[first[i]] .. flows[first[i + 1]] are those of company i, rising. */
typedef struct
{
  guint32 *first;
  guint32 *flows;
} Concerns;

static void
fill_concerns (Concerns              *self,
               const EntenteExchange *exchange,
               gboolean               is_counting)
{
  for (guint32 i = 0; i < exchange->n_flows; i++)
    {
      guint32 deal = exchange->flows[i].deal;

      for (guint32 j = exchange->party_offsets[deal]; j < exchange->party_offsets[deal + 1]; j++)
        if (!entente_trade_concerns (&exchange->flows[i], exchange->parties[j]))
          continue;
        else if (is_counting)
          self->first[exchange->parties[j] + 1]++;
        else
          self->flows[self->first[exchange->parties[j]]++] = i;
    }
}

static gpointer
make_concerns (const EntenteEconomy *economy,
               GCancellable         *cancellable)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  Concerns           *self = g_new0 (Concerns, 1);

  self->first = g_new0 (guint32, economy->n_companies + 1);
  fill_concerns (self, &trade->low, TRUE);

  for (guint32 i = 0; i < economy->n_companies; i++)
    self->first[i + 1] += self->first[i];

  self->flows = g_new (guint32, self->first[economy->n_companies] + 1);
  fill_concerns (self, &trade->low, FALSE);
  memmove (self->first + 1, self->first, sizeof *self->first * economy->n_companies);
  self->first[0] = 0;

  return self;
}

static void
free_concerns (gpointer data)
{
  Concerns *self = data;

  g_free (self->first);
  g_free (self->flows);
  g_free (self);
}

/**
 * entente_trade_get_flows:
 * @economy: a plan
 * @company: index of a company
 * @n_flows: (out): how many
 *
 * Returns: (transfer none) (array length=n_flows): the contributions of entente_trade_get() that it gives or gets, by place
 */
const guint32 *
entente_trade_get_flows (const EntenteEconomy *economy,
                         guint32               company,
                         guint32              *n_flows)
{
  static const EntenteSharedKind kind = {make_concerns, free_concerns};
  const Concerns                *concerns = entente_shared_get (economy, &kind, NULL);

  *n_flows = concerns->first[company + 1] - concerns->first[company];

  return concerns->flows + concerns->first[company];
}

/**
 * entente_trade_concerns:
 * @flow: a contribution
 * @company: index of a party of its deal
 *
 * Returns: whether the company gives or gets it
 */
gboolean
entente_trade_concerns (const EntenteExchangeFlow *flow,
                        guint32                    company)
{
  return flow->receiver == ENTENTE_ALL_OTHERS || flow->receiver == company || flow->giver == company;
}
