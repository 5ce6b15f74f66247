#include "model/analysis/methods/deal-ties.h"

#include "model/analysis/formulas/ego.h"
#include "model/analysis/economy/trade.h"

static gboolean
contains (const GArray *companies,
          guint         from,
          guint32       company)
{
  for (guint i = from; i < companies->len; i++)
    if (g_array_index (companies, guint32, i) == company)
      return TRUE;

  return FALSE;
}

static void
append_companies (const EntenteEconomy *economy,
                  guint32               deal,
                  GArray               *companies)
{
  const EntenteDealAccount *account = &economy->deals[deal];
  guint                     first = companies->len;

  for (guint32 i = 0; i < account->n_parties; i++)
    {
      guint32 company = economy->parties[account->first_party + i].company;

      if (company != ENTENTE_NO_PLACE && !contains (companies, first, company))
        g_array_append_val (companies, company);
    }
}

/**
 * entente_deal_ties_get_companies:
 * @economy: a plan
 * @deal: index of a deal
 *
 * Returns: (transfer full) (element-type guint32): its parties as indices of companies, each once
 */
GArray *
entente_deal_ties_get_companies (const EntenteEconomy *economy,
                                 guint32               deal)
{
  GArray *companies = g_array_new (FALSE, FALSE, sizeof (guint32));

  append_companies (economy, deal, companies);

  return companies;
}

/**
 * entente_deal_ties_count_deals:
 * @economy: a plan
 *
 * Returns: (transfer full) (array): for each company the number of deals that count and that it is a party of
 */
guint32 *
entente_deal_ties_count_deals (const EntenteEconomy *economy)
{
  guint32 *n_deals = g_new0 (guint32, economy->n_companies + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active)
      {
        g_autoptr (GArray) companies = entente_deal_ties_get_companies (economy, i);

        for (guint j = 0; j < companies->len; j++)
          n_deals[g_array_index (companies, guint32, j)]++;
      }

  return n_deals;
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const EntenteTie *first = a, *second = b;

  if (first->a != second->a)
    return first->a < second->a ? -1 : 1;

  return first->b < second->b ? -1 : first->b > second->b;
}

/* Each pair once */
static void
join (GArray *ties)
{
  guint n = 0;

  g_array_sort (ties, compare_ties);

  for (guint i = 0; i < ties->len; i++)
    {
      EntenteTie *tie = &g_array_index (ties, EntenteTie, i);

      if (n > 0 && compare_ties (&g_array_index (ties, EntenteTie, n - 1), tie) == 0)
        g_array_index (ties, EntenteTie, n - 1).weight += tie->weight;
      else
        g_array_index (ties, EntenteTie, n++) = *tie;
    }

  g_array_set_size (ties, n);
}

/**
 * entente_deal_ties_find:
 * @economy: a plan
 *
 * Returns: (transfer full) (element-type EntenteTie): ties between the companies that have a deal with each other that
 *   counts, each pair once, by company
 */
GArray *
entente_deal_ties_find (const EntenteEconomy *economy)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) companies = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *ties;

  g_array_append_val (offsets, companies->len);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active)
      {
        append_companies (economy, i, companies);
        g_array_append_val (offsets, companies->len);
      }

  ties = entente_ties_of_deals ((const guint32 *)(const void *)offsets->data, (const guint32 *)(const void *)companies->data, offsets->len - 1);
  join (ties);

  return ties;
}

/* A deal without contributions is not worth nothing: nobody said what it is worth. */
static gboolean
is_all_known (const EntenteEconomy *economy,
              const EntenteTrade   *trade)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active && trade->first[i] == trade->first[i + 1])
      return FALSE;

  for (guint32 i = 0; i < trade->n_flows; i++)
    if (trade->known.flows[i].value <= 0)
      return FALSE;

  return TRUE;
}

/* Both are sorted by company. Returns whether every tie is worth something. */
static gboolean
get_values (const EntenteEconomy *economy,
            const GArray         *ties,
            double               *values)
{
  const GArray *pairs = entente_trade_get_pairs (economy);
  guint         next = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      const EntenteTie       *tie = &g_array_index (ties, EntenteTie, i);
      const EntenteTradePair *pair = NULL;

      for (; next < pairs->len && (pair == NULL || pair->a != tie->a || pair->b != tie->b); next++)
        pair = &g_array_index (pairs, EntenteTradePair, next);

      if (pair == NULL || pair->a != tie->a || pair->b != tie->b)
        return FALSE;

      values[i] = entente_range_get_middle (entente_range_add (pair->ab, pair->ba));
      if (!(values[i] > 0))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_deal_ties_weigh:
 * @economy: a plan
 * @is_by_value: (out): whether ties are weighed by value
 *
 * Returns: (transfer full) (element-type EntenteTie): its ties, weighed by the middle of what the two exchange a year where
 *   that is known and above 0 for all ties, else by strength
 */
GArray *
entente_deal_ties_weigh (const EntenteEconomy *economy,
                         gboolean             *is_by_value)
{
  const EntenteTrade *trade = entente_trade_get (economy);
  GArray             *ties = entente_deal_ties_find (economy);
  g_autofree double  *values = g_new (double, ties->len + 1);

  *is_by_value = ties->len > 0 && is_all_known (economy, trade) && get_values (economy, ties, values);

  for (guint i = 0; i < ties->len && *is_by_value; i++)
    g_array_index (ties, EntenteTie, i).weight = values[i];

  return ties;
}

/**
 * entente_deal_ties_make_structure:
 * @economy: a plan
 *
 * Returns: (transfer full): its companies and the ties between them
 */
EntenteStructure *
entente_deal_ties_make_structure (const EntenteEconomy *economy)
{
  g_autoptr (GArray) ties = entente_deal_ties_find (economy);

  return entente_structure_new (economy->n_companies, (const EntenteTie *)(const void *)ties->data, ties->len);
}
