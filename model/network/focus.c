/* Which part of a network somebody looks at */

#include "model/network/focus.h"

#include <string.h>

/* near: for each company how many steps it is away, ENTENTE_NO_INDEX when farther */
typedef struct
{
  const EntenteNetwork *network;
  guint32              *near;
  GArray               *queue;
} Search;

static void
reach (Search *search,
       guint32 company,
       guint32 steps)
{
  if (company >= search->network->n_companies || search->near[company] <= steps)
    return;

  search->near[company] = steps;
  g_array_append_val (search->queue, company);
}

static void
reach_parties (Search *search,
               guint32 deal,
               guint32 steps)
{
  const EntenteNetworkDeal *entry = &search->network->deals[deal];

  for (guint32 i = entry->first_party; i < entry->first_party + entry->n_parties; i++)
    reach (search, search->network->parties[i].company, steps);

  reach (search, entry->venture, steps);
}

static void
reach_roots (Search            *search,
             const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 company = entente_network_find (search->network, ENTENTE_COMPANY, ids[i]);
      guint32 deal = entente_network_find (search->network, ENTENTE_DEAL, ids[i]);
      guint32 stake = entente_network_find (search->network, ENTENTE_STAKE, ids[i]);

      reach (search, company, 0);

      if (deal != ENTENTE_NO_INDEX)
        reach_parties (search, deal, 0);

      if (stake != ENTENTE_NO_INDEX)
        {
          reach (search, search->network->stakes[stake].owner, 0);
          reach (search, search->network->stakes[stake].owned, 0);
        }
    }
}

/* Stakes have no index by company; steps are few, so that all are looked at once for each. */
static void
reach_over_stakes (Search *search,
                   guint32 steps)
{
  for (guint32 i = 0; i < search->network->n_stakes; i++)
    {
      const EntenteNetworkStake *stake = &search->network->stakes[i];

      if (search->near[stake->owner] == steps - 1)
        reach (search, stake->owned, steps);
      else if (search->near[stake->owned] == steps - 1)
        reach (search, stake->owner, steps);
    }
}

static void
walk (Search *search,
      guint32 steps)
{
  guint first = 0;

  for (guint32 step = 1; step <= steps; step++)
    {
      guint last = search->queue->len;

      for (; first < last; first++)
        {
          guint32 company = g_array_index (search->queue, guint32, first);

          for (guint32 k = search->network->company_offsets[company]; k < search->network->company_offsets[company + 1]; k++)
            reach_parties (search, search->network->parties[search->network->company_parties[k]].deal, step);
        }

      reach_over_stakes (search, step);
    }
}

/* Deals with two parties or more in it, and stakes with both ends in it */
static void
add_lines (Search     *search,
           GHashTable *kept)
{
  const EntenteNetwork *network = search->network;

  for (guint32 i = 0; i < network->n_deals; i++)
    {
      guint n = 0;

      for (guint32 p = network->deals[i].first_party; p < network->deals[i].first_party + network->deals[i].n_parties; p++)
        n += network->parties[p].company < network->n_companies && search->near[network->parties[p].company] != ENTENTE_NO_INDEX;

      if (n >= 2)
        g_hash_table_add (kept, (gpointer)network->deals[i].id);
    }

  for (guint32 i = 0; i < network->n_stakes; i++)
    if (search->near[network->stakes[i].owner] != ENTENTE_NO_INDEX && search->near[network->stakes[i].owned] != ENTENTE_NO_INDEX)
      g_hash_table_add (kept, (gpointer)network->stakes[i].id);
}

/**
 * entente_focus_around:
 * @network: a network
 * @ids: (array zero-terminated=1): ids of companies, deals or stakes
 * @steps: how far, in deals and stakes
 *
 * Finds what lies within some steps of something.
 *
 * Time: O(|V| + |E|) for each step.
 *
 * Returns: (transfer full) (element-type utf8): ids of companies, deals and stakes, which live in @network
 */
GHashTable *
entente_focus_around (const EntenteNetwork *network,
                      const char *const    *ids,
                      guint                 steps)
{
  GHashTable         *kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint32 *near = g_new (guint32, network->n_companies + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  Search search = {network, near, queue};

  memset (near, 0xff, sizeof (guint32) * (network->n_companies + 1));
  reach_roots (&search, ids);
  walk (&search, steps);

  for (guint i = 0; i < queue->len; i++)
    g_hash_table_add (kept, (gpointer)network->companies[g_array_index (queue, guint32, i)].id);

  add_lines (&search, kept);

  return kept;
}

static gboolean
matches (const char *text,
         const char *wanted)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, wanted) != NULL;
}

/**
 * entente_focus_search:
 * @network: a network
 * @text: what somebody looks for
 *
 * Finds companies by their names and by what they have and want, and deals by their titles, which keep their parties.
 *
 * Returns: (transfer full) (element-type utf8): ids of companies and deals, which live in @network
 */
GHashTable *
entente_focus_search (const EntenteNetwork *network,
                      const char           *text)
{
  GHashTable      *kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  for (guint32 i = 0; i < network->n_companies; i++)
    if (matches (network->companies[i].name, wanted))
      g_hash_table_add (kept, (gpointer)network->companies[i].id);

  for (guint32 i = 0; i < network->n_traits; i++)
    if (network->traits[i].company < network->n_companies && matches (network->traits[i].name, wanted))
      g_hash_table_add (kept, (gpointer)network->companies[network->traits[i].company].id);

  for (guint32 i = 0; i < network->n_deals; i++)
    {
      const EntenteNetworkDeal *deal = &network->deals[i];

      if (!matches (deal->title, wanted))
        continue;

      g_hash_table_add (kept, (gpointer)deal->id);

      for (guint32 p = deal->first_party; p < deal->first_party + deal->n_parties; p++)
        if (network->parties[p].company < network->n_companies)
          g_hash_table_add (kept, (gpointer)network->companies[network->parties[p].company].id);
    }

  return kept;
}
