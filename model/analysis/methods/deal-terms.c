#include "model/analysis/methods/deal-terms.h"

#include "model/analysis/economy/moment.h"
#include "model/object/deal.h"

/* The year of the plan, or the nearest one in which both hold */
static int
find_year (const EntenteEconomy  *economy,
           const EntenteTimeSpan *deal,
           const EntenteTimeSpan *flow)
{
  gint32 from = MAX (deal->from, flow->from), until = MIN (deal->until, flow->until);
  int    year = economy->year;

  if (from > 0)
    year = MAX (year, entente_moment_get_year (from));
  if (until != G_MAXINT32)
    year = MIN (year, entente_moment_get_year (until - 1));

  return year;
}

static guint
count_receivers (const EntenteEconomy     *economy,
                 const EntenteDealAccount *deal,
                 const EntenteFlowAccount *flow)
{
  guint n = 0;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    n += (flow->receiver == ENTENTE_NO_PLACE || flow->receiver == i) && i != flow->giver;

  return n;
}

/* What its contributions are worth to all who get them; those that nobody put a value on do not count. */
static EntenteRange
get_deal_value (const EntenteEconomy     *economy,
                const EntenteDealAccount *deal)
{
  EntenteRange sum = entente_range_unknown;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteFlowAccount *flow = &economy->flows[i];
      double                    n = flow->is_split ? 1 : count_receivers (economy, deal, flow);
      EntenteRange              value = entente_economy_get_amount (economy, flow->value, find_year (economy, &deal->span, &flow->span));

      value = entente_range_multiply (entente_range_multiply (value, deal->weight), entente_range_of (n));

      if (entente_range_is_known (value))
        sum = entente_range_is_known (sum) ? entente_range_add (sum, value) : value;
    }

  return sum;
}

/**
 * entente_deal_terms_new:
 * @economy: a plan
 *
 * Returns: (transfer full): when its deals run and what they are worth a year: in the year of the plan, or in the nearest
 *   one in which they run
 */
EntenteDealTerms *
entente_deal_terms_new (const EntenteEconomy *economy)
{
  EntenteDealTerms *self = g_new0 (EntenteDealTerms, 1);

  self->deals = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->low = g_array_new (FALSE, FALSE, sizeof (EntenteTerm));
  self->high = g_array_new (FALSE, FALSE, sizeof (EntenteTerm));

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].status != ENTENTE_DEAL_STATUS_ENDED)
      {
        const EntenteTimeSpan *span = &economy->deals[i].span;
        EntenteRange           value = get_deal_value (economy, &economy->deals[i]);
        gboolean               is_known = entente_range_is_known (value);
        EntenteTerm            low = {span->from, span->until, is_known ? value.low : 0};
        EntenteTerm            high = {span->from, span->until, is_known ? value.high : 0};

        self->n_known += is_known;
        g_array_append_val (self->deals, i);
        g_array_append_val (self->low, low);
        g_array_append_val (self->high, high);
      }

  return self;
}

void
entente_deal_terms_free (EntenteDealTerms *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->deals);
  g_array_unref (self->low);
  g_array_unref (self->high);
  g_free (self);
}

/**
 * entente_deal_terms_get_value:
 * @self: when deals run
 * @day: a Julian day
 *
 * Returns: what the deals that run on that day are worth a year; not known when no value is
 */
EntenteRange
entente_deal_terms_get_value (const EntenteDealTerms *self,
                              gint32                  day)
{
  EntenteTimelineState low, high;

  entente_timeline_get_state ((const EntenteTerm *)(const void *)self->low->data, self->low->len, day, day, &low);
  entente_timeline_get_state ((const EntenteTerm *)(const void *)self->high->data, self->high->len, day, day, &high);

  return self->n_known > 0 ? (EntenteRange) {low.value, high.value} : entente_range_unknown;
}
