#include "model/analysis/economy/cash-flows.h"

#include "model/analysis/economy/moment.h"
#include "model/object/deal.h"

/* Of each year, as a share of it, how much two spans both cover */
static double
get_part (const EntenteTimeSpan *span,
          const EntenteTimeSpan *other,
          int                    year)
{
  gint32 first = entente_moment_get_first_day (year), next = entente_moment_get_first_day (year + 1);
  gint32 from = MAX (MAX (span->from, other->from), first), until = MIN (MIN (span->until, other->until), next);

  return until > from ? (double)(until - from) / (next - first) : 0;
}

/* What is put in in a year that is named is put in then, also before the deal starts; else a part in each year it runs. */
static EntenteRange
get_money (const EntenteEconomy     *economy,
           const EntenteDealAccount *deal,
           int                       year)
{
  EntenteRange every = entente_range_unknown;

  for (guint32 i = deal->money.first; i < deal->money.first + deal->money.n; i++)
    if (economy->entries[i].year == year)
      return entente_economy_get_entry (economy, &economy->entries[i], year);
    else if (economy->entries[i].year == 0)
      every = entente_economy_get_entry (economy, &economy->entries[i], year);

  return entente_range_multiply (every, entente_range_of (get_part (&deal->span, &deal->span, year)));
}

/* By the shares of all parties when each has one, else the same for each. */
static EntenteRange
get_part_of_money (const EntenteEconomy     *economy,
                   const EntenteDealAccount *deal,
                   guint32                   party)
{
  double sum = 0;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    sum += entente_range_get_middle (economy->parties[i].share);

  if (!(sum > 0))
    return entente_range_of (1.0 / deal->n_parties);

  return entente_range_of (entente_range_get_middle (economy->parties[party].share) / sum);
}

static void
add (EntenteRange *sum,
     gboolean     *is_known,
     EntenteRange  amount)
{
  if (!entente_range_is_known (amount))
    return;

  *sum = entente_range_add (*sum, amount);
  *is_known = TRUE;
}

static void
add_money (EntenteCashFlows         *self,
           const EntenteEconomy     *economy,
           const EntenteDealAccount *deal)
{
  for (guint year = 0; year < self->n_years && deal->money.n > 0; year++)
    {
      EntenteRange money = entente_range_multiply (get_money (economy, deal, self->first_year + (int)year), deal->weight);

      for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
        add (&self->costs[(gsize)i * self->n_years + year], &self->has_costs[i],
             entente_range_multiply (money, get_part_of_money (economy, deal, i)));
    }
}

static gboolean
receives (const EntenteEconomy     *economy,
          const EntenteFlowAccount *flow,
          guint32                   party)
{
  return (flow->receiver == ENTENTE_NO_PLACE || flow->receiver == party) &&
         economy->parties[party].company != economy->parties[flow->giver].company;
}

static guint
count_receivers (const EntenteEconomy     *economy,
                 const EntenteDealAccount *deal,
                 const EntenteFlowAccount *flow)
{
  guint n = 0;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    n += receives (economy, flow, i);

  return n;
}

static void
add_flow (EntenteCashFlows         *self,
          const EntenteEconomy     *economy,
          const EntenteDealAccount *deal,
          const EntenteFlowAccount *flow)
{
  guint    n_receivers = count_receivers (economy, deal, flow);
  gboolean has_given;

  for (guint year = 0; year < self->n_years && n_receivers > 0; year++)
    {
      int          calendar_year = self->first_year + (int)year;
      EntenteRange factor = entente_range_multiply (deal->weight, entente_range_of (get_part (&flow->span, &deal->span, calendar_year)));
      EntenteRange value = entente_range_multiply (entente_economy_get_amount (economy, flow->value, calendar_year), factor);
      EntenteRange cost = entente_range_multiply (entente_economy_get_amount (economy, flow->cost, calendar_year), factor);

      if (flow->is_split)
        value = entente_range_multiply (value, entente_range_of (1.0 / n_receivers));

      if (!(factor.high > 0))
        continue;

      add (&self->costs[(gsize)flow->giver * self->n_years + year], &self->has_costs[flow->giver], cost);

      for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
        if (receives (economy, flow, i))
          {
            add (&self->gains[(gsize)i * self->n_years + year], &self->has_gains[i], value);
            add (&self->given[flow->giver], &has_given, value);
          }
    }
}

/**
 * entente_cash_flows_new:
 * @economy: a plan
 *
 * All deals count, signed or not, but those that have ended.
 *
 * Time: O(contributions x years).
 *
 * Returns: (transfer full): the money of all deals, from the year of the plan to its last
 */
EntenteCashFlows *
entente_cash_flows_new (const EntenteEconomy *economy)
{
  EntenteCashFlows *self = g_new0 (EntenteCashFlows, 1);
  gsize             n;

  self->first_year = economy->year;
  self->n_years = entente_moment_count_years (economy);
  self->n_parties = economy->n_parties;
  n = (gsize)self->n_parties * self->n_years + 1;
  self->gains = g_new0 (EntenteRange, n);
  self->costs = g_new0 (EntenteRange, n);
  self->given = g_new0 (EntenteRange, self->n_parties + 1);
  self->has_gains = g_new0 (gboolean, self->n_parties + 1);
  self->has_costs = g_new0 (gboolean, self->n_parties + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].status != ENTENTE_DEAL_STATUS_ENDED)
      {
        const EntenteDealAccount *deal = &economy->deals[i];

        add_money (self, economy, deal);

        for (guint32 j = deal->first_flow; j < deal->first_flow + deal->n_flows; j++)
          if (economy->flows[j].giver != ENTENTE_NO_PLACE)
            add_flow (self, economy, deal, &economy->flows[j]);
      }

  return self;
}

void
entente_cash_flows_free (EntenteCashFlows *self)
{
  if (self == NULL)
    return;

  g_free (self->gains);
  g_free (self->costs);
  g_free (self->given);
  g_free (self->has_gains);
  g_free (self->has_costs);
  g_free (self);
}

const EntenteRange *
entente_cash_flows_get_gains (const EntenteCashFlows *self,
                              guint32                 party)
{
  return self->gains + (gsize)party * self->n_years;
}

const EntenteRange *
entente_cash_flows_get_costs (const EntenteCashFlows *self,
                              guint32                 party)
{
  return self->costs + (gsize)party * self->n_years;
}

gboolean
entente_cash_flows_is_known (const EntenteCashFlows *self,
                             guint32                 party)
{
  return self->has_gains[party] || self->has_costs[party];
}

/**
 * entente_cash_flows_add_net:
 * @self: money of deals
 * @party: index of a party
 * @sum: (inout) (array): by year; what it gets less what it pays is added
 */
void
entente_cash_flows_add_net (const EntenteCashFlows *self,
                            guint32                 party,
                            EntenteRange           *sum)
{
  for (guint year = 0; year < self->n_years; year++)
    sum[year] = entente_range_add (sum[year], entente_range_subtract (entente_cash_flows_get_gains (self, party)[year],
                                                                      entente_cash_flows_get_costs (self, party)[year]));
}
