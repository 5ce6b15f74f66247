#include "model/analysis/formulas/exchange.h"

#include <math.h>
#include <string.h>

static guint32
count_receivers (const EntenteExchange     *exchange,
                 const EntenteExchangeFlow *flow)
{
  if (flow->receiver != ENTENTE_ALL_OTHERS)
    return 1;

  return exchange->party_offsets[flow->deal + 1] - exchange->party_offsets[flow->deal] - 1;
}

/* What one receiver gets of a flow */
static double
get_part (const EntenteExchange     *exchange,
          const EntenteExchangeFlow *flow)
{
  guint32 n = count_receivers (exchange, flow);

  return flow->split && n > 1 ? flow->value / n : flow->value;
}

static gboolean
receives (const EntenteExchangeFlow *flow,
          guint32                    company)
{
  return flow->receiver == ENTENTE_ALL_OTHERS ? flow->giver != company : flow->receiver == company;
}

static void
add_flow (const EntenteExchange     *exchange,
          const EntenteExchangeFlow *flow,
          guint32                    company,
          EntenteBalance            *balance)
{
  if (flow->giver == company)
    {
      balance->given += get_part (exchange, flow) * count_receivers (exchange, flow);
      balance->cost += flow->cost;
    }
  else if (receives (flow, company))
    {
      balance->received += get_part (exchange, flow);
    }
}

/**
 * entente_exchange_get_balance:
 * @exchange: who gives what to whom
 * @deal: index of a deal
 * @company: index of one of its parties
 * @balance: (out): what it gives and gets in this deal, a year
 *
 * Source: the value interfaces of e3value, J. Gordijn, "e3value User Guide", 2002: what is given is paired with what is
 * received.
 *
 * Time: O(flows).
 */
void
entente_exchange_get_balance (const EntenteExchange *exchange,
                              guint32                deal,
                              guint32                company,
                              EntenteBalance        *balance)
{
  *balance = (EntenteBalance) {0};

  for (guint32 i = 0; i < exchange->n_flows; i++)
    if (exchange->flows[i].deal == deal)
      add_flow (exchange, &exchange->flows[i], company, balance);
}

/**
 * entente_exchange_get_balances:
 * @exchange: who gives what to whom
 *
 * Time: O(flows * parties of a deal).
 *
 * Returns: (transfer full) (array length=n_companies): what each company gives and gets in all deals, a year
 */
EntenteBalance *
entente_exchange_get_balances (const EntenteExchange *exchange)
{
  EntenteBalance *balances = g_new0 (EntenteBalance, MAX (exchange->n_companies, 1));

  for (guint32 i = 0; i < exchange->n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &exchange->flows[i];

      for (guint32 j = exchange->party_offsets[flow->deal]; j < exchange->party_offsets[flow->deal + 1]; j++)
        add_flow (exchange, flow, exchange->parties[j], &balances[exchange->parties[j]]);
    }

  return balances;
}

/**
 * entente_balance_get_share:
 * @balance: what a company gives and gets
 *
 * Returns: (got - given) / (got + given), from -1 (gives only) to 1 (gets only); %NAN when nothing is exchanged
 */
double
entente_balance_get_share (const EntenteBalance *balance)
{
  double sum = balance->received + balance->given;

  return sum > 0 ? (balance->received - balance->given) / sum : NAN;
}

static gboolean
is_same_pair (const EntenteExchangePair *first,
              const EntenteExchangePair *second)
{
  return first->a == second->a && first->b == second->b;
}

/* Into as many drawers as there are companies; those of the same drawer stay in their order. */
static void
sort_into (const EntenteExchangePair *from,
           guint                      n_pairs,
           EntenteExchangePair       *to,
           guint32                   *drawers,
           guint32                    n_companies,
           gboolean                   by_first)
{
  memset (drawers, 0, sizeof *drawers * (n_companies + 1));

  for (guint i = 0; i < n_pairs; i++)
    drawers[(by_first ? from[i].a : from[i].b) + 1]++;
  for (guint32 i = 0; i < n_companies; i++)
    drawers[i + 1] += drawers[i];
  for (guint i = 0; i < n_pairs; i++)
    to[drawers[by_first ? from[i].a : from[i].b]++] = from[i];
}

static void
sort_pairs (GArray *pairs,
            guint32 n_companies)
{
  EntenteExchangePair            *all = (EntenteExchangePair *)(void *)pairs->data;
  g_autofree EntenteExchangePair *sorted = g_new (EntenteExchangePair, pairs->len + 1);
  g_autofree guint32             *drawers = g_new (guint32, (gsize)n_companies + 1);

  sort_into (all, pairs->len, sorted, drawers, n_companies, FALSE);
  sort_into (sorted, pairs->len, all, drawers, n_companies, TRUE);
}

static void
add_gift (GArray *pairs,
          guint32 from,
          guint32 to,
          double  value)
{
  EntenteExchangePair pair = {
    .a = MIN (from, to),
    .b = MAX (from, to),
    .ab = from < to ? value : 0,
    .ba = from < to ? 0 : value,
  };

  g_array_append_val (pairs, pair);
}

static void
merge_equal (GArray *pairs)
{
  EntenteExchangePair *all = (EntenteExchangePair *)pairs->data;
  guint                n = 0;

  for (guint i = 0; i < pairs->len; i++)
    if (n > 0 && is_same_pair (&all[n - 1], &all[i]))
      {
        all[n - 1].ab += all[i].ab;
        all[n - 1].ba += all[i].ba;
      }
    else
      {
        all[n++] = all[i];
      }

  g_array_set_size (pairs, n);
}

/**
 * entente_exchange_find_pairs:
 * @exchange: who gives what to whom
 *
 * Time: O(f + companies), f being the flows from one company to another.
 *
 * Returns: (transfer full) (element-type EntenteExchangePair): the pairs of companies between which something flows,
 *   each once, by @a and @b
 */
GArray *
entente_exchange_find_pairs (const EntenteExchange *exchange)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (EntenteExchangePair));

  for (guint32 i = 0; i < exchange->n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &exchange->flows[i];

      for (guint32 j = exchange->party_offsets[flow->deal]; j < exchange->party_offsets[flow->deal + 1]; j++)
        if (exchange->parties[j] != flow->giver && receives (flow, exchange->parties[j]))
          add_gift (pairs, flow->giver, exchange->parties[j], get_part (exchange, flow));
    }

  sort_pairs (pairs, exchange->n_companies);
  merge_equal (pairs);

  return pairs;
}

/**
 * entente_exchange_find_one_sided:
 * @exchange: who gives what to whom
 *
 * Finds the parties for whom a deal is no exchange: each has to give something and to get something.
 *
 * Source: reciprocity of value interfaces, as for entente_exchange_get_balance().
 *
 * Returns: (transfer full) (element-type EntenteOneSided): those that give or get nothing, deal by deal; deals without
 *   any flow are left out, nothing being known of them
 */
GArray *
entente_exchange_find_one_sided (const EntenteExchange *exchange)
{
  GArray           *found = g_array_new (FALSE, FALSE, sizeof (EntenteOneSided));
  g_autofree gint8 *gives = g_new0 (gint8, exchange->party_offsets[exchange->n_deals] + 1);
  g_autofree gint8 *gets = g_new0 (gint8, exchange->party_offsets[exchange->n_deals] + 1);
  g_autofree gint8 *has_flow = g_new0 (gint8, exchange->n_deals + 1);

  for (guint32 i = 0; i < exchange->n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &exchange->flows[i];

      has_flow[flow->deal] = TRUE;

      for (guint32 j = exchange->party_offsets[flow->deal]; j < exchange->party_offsets[flow->deal + 1]; j++)
        {
          gives[j] |= exchange->parties[j] == flow->giver;
          gets[j] |= exchange->parties[j] != flow->giver && receives (flow, exchange->parties[j]);
        }
    }

  for (guint32 deal = 0; deal < exchange->n_deals; deal++)
    for (guint32 j = exchange->party_offsets[deal]; has_flow[deal] && j < exchange->party_offsets[deal + 1]; j++)
      if (!gives[j] || !gets[j])
        {
          EntenteOneSided entry = {deal, exchange->parties[j], gives[j], gets[j]};

          g_array_append_val (found, entry);
        }

  return found;
}
