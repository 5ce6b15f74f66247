/* The deals of a network with their parties and contributions, and the stakes. */

#include "model/network/network-deals.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/stake.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Appends the indices of what the field refers to; the offset into the lists stands in for the pointer until they are final. */
static guint32
add_list (EntenteNetworkBuilder *builder,
          EntenteObject         *object,
          guint                  field,
          EntenteType            type)
{
  const char *const *ids = entente_object_get_references (object, field);
  guint32            n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 index = entente_builder_find (builder, type, ids[i]);

      if (index == ENTENTE_NO_INDEX)
        continue;
      g_array_append_val (builder->lists, index);
      n++;
    }

  return n;
}

static gboolean
add_deal (EntenteNetworkBuilder *builder,
          EntenteObject         *object,
          guint32                index)
{
  EntenteNetworkDeal *deal = &builder->network->deals[index];
  const EntenteDate  *from = entente_object_get_date (object, ENTENTE_DEAL_FROM), *until = entente_object_get_date (object, ENTENTE_DEAL_UNTIL);

  if (!entente_builder_holds (builder, from, until))
    return FALSE;

  deal->id = entente_builder_keep_id (builder, object);
  deal->title = entente_builder_keep (builder, entente_object_get_label (object));
  deal->kind = entente_object_get_choice (object, ENTENTE_DEAL_KIND, -1);
  deal->status = entente_object_get_choice (object, ENTENTE_DEAL_STATUS, ENTENTE_DEAL_STATUS_IDEA);
  deal->tells_status = entente_object_get_value (object, ENTENTE_DEAL_STATUS) != NULL;
  deal->venture = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_DEAL_VENTURE));
  deal->return_unknown = entente_object_get_flag (object, ENTENTE_DEAL_RETURN_UNKNOWN);
  deal->n_dimensions = add_list (builder, object, ENTENTE_DEAL_DIMENSIONS, ENTENTE_DIMENSION);
  deal->n_regions = add_list (builder, object, ENTENTE_DEAL_REGIONS, ENTENTE_REGION);
  deal->from = entente_builder_keep_date (builder, from);
  deal->until = entente_builder_keep_date (builder, until);
  entente_builder_remember (builder, ENTENTE_DEAL, deal->id, index);

  return TRUE;
}

static gboolean
add_party (EntenteNetworkBuilder *builder,
           EntenteObject         *object,
           guint32                index)
{
  const EntenteAmount *share = entente_object_get_amount (object, ENTENTE_PARTY_SHARE);
  EntenteNetworkParty  party = {
     .deal = entente_builder_find (builder, ENTENTE_DEAL, entente_object_get_reference (object, ENTENTE_PARTY_DEAL)),
     .company = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_PARTY_COMPANY)),
     .role = entente_object_get_choice (object, ENTENTE_PARTY_ROLE, -1),
     .share = share != NULL ? entente_amount_get_middle (share) : NAN,
  };

  if (party.deal == ENTENTE_NO_INDEX || party.company == ENTENTE_NO_INDEX)
    return FALSE;

  party.id = entente_builder_keep_id (builder, object);
  builder->network->parties[index] = party;

  return TRUE;
}

static gboolean
add_flow (EntenteNetworkBuilder *builder,
          EntenteObject         *object,
          guint32                index)
{
  EntenteNetworkFlow flow = {
    .deal = entente_builder_find (builder, ENTENTE_DEAL, entente_object_get_reference (object, ENTENTE_FLOW_DEAL)),
    .giver = entente_builder_find (builder, ENTENTE_PARTY, entente_object_get_reference (object, ENTENTE_FLOW_GIVER)),
    .receiver = entente_builder_find (builder, ENTENTE_PARTY, entente_object_get_reference (object, ENTENTE_FLOW_RECEIVER)),
    .kind = entente_object_get_choice (object, ENTENTE_FLOW_KIND, -1),
  };

  if (flow.deal == ENTENTE_NO_INDEX || flow.giver == ENTENTE_NO_INDEX ||
      !entente_builder_holds (builder, entente_object_get_date (object, ENTENTE_FLOW_FROM), entente_object_get_date (object, ENTENTE_FLOW_UNTIL)))
    return FALSE;

  flow.id = entente_builder_keep_id (builder, object);
  flow.what = entente_builder_keep (builder, entente_object_get_label (object));
  builder->network->flows[index] = flow;

  return TRUE;
}

static double
get_percent (EntenteObject *object,
             guint          field)
{
  const EntenteAmount *amount = entente_object_get_amount (object, field);

  return amount != NULL ? entente_amount_get_middle (amount) * 100 : NAN;
}

static gboolean
add_stake (EntenteNetworkBuilder *builder,
           EntenteObject         *object,
           guint32                index)
{
  EntenteNetworkStake stake = {
    .owner = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_STAKE_OWNER)),
    .owned = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_STAKE_OWNED)),
    .economic = get_percent (object, ENTENTE_STAKE_ECONOMIC),
    .voting = get_percent (object, ENTENTE_STAKE_VOTING),
  };
  const EntenteDate *until = entente_object_get_date (object, ENTENTE_STAKE_UNTIL);

  /* Without a date, what was sold is history: only stakes still held are shown. */
  if (stake.owner == ENTENTE_NO_INDEX || stake.owned == ENTENTE_NO_INDEX || (builder->day == 0 && entente_date_is_known (until)) ||
      !entente_builder_holds (builder, entente_object_get_date (object, ENTENTE_STAKE_FROM), until))
    return FALSE;

  stake.id = entente_builder_keep_id (builder, object);
  builder->network->stakes[index] = stake;
  entente_builder_remember (builder, ENTENTE_STAKE, stake.id, index);

  return TRUE;
}

/* By deal; within a deal they stay in the order of their ids, in which the plan lists them. */
static void
sort_parties (EntenteNetwork *network)
{
  EntenteNetworkParty *sorted = g_new (EntenteNetworkParty, MAX (network->n_parties, 1));

  for (guint32 i = 0; i < network->n_parties; i++)
    network->deals[network->parties[i].deal].n_parties++;

  for (guint32 i = 0, n = 0; i < network->n_deals; n += network->deals[i++].n_parties)
    network->deals[i].first_party = n;

  for (guint32 i = 0; i < network->n_deals; i++)
    network->deals[i].n_parties = 0;

  for (guint32 i = 0; i < network->n_parties; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[network->parties[i].deal];

      sorted[deal->first_party + deal->n_parties++] = network->parties[i];
    }

  g_free (network->parties);
  network->parties = sorted;
}

static int
compare_flows (gconstpointer a,
               gconstpointer b)
{
  const EntenteNetworkFlow *x = a, *y = b;

  return x->deal != y->deal ? (x->deal > y->deal) - (x->deal < y->deal) : strcmp (x->id, y->id);
}

/* Parties and flows stand together by deal; each company lists its parties. */
static void
join_parties (EntenteNetworkBuilder *builder)
{
  EntenteNetwork *network = builder->network;
  guint32        *cursor;

  sort_parties (network);

  network->company_offsets = g_new0 (guint32, network->n_companies + 1);
  network->company_parties = g_new (guint32, MAX (network->n_parties, 1));

  for (guint32 i = 0; i < network->n_parties; i++)
    {
      entente_builder_remember (builder, ENTENTE_PARTY, network->parties[i].id, i);
      network->company_offsets[network->parties[i].company + 1]++;
    }

  for (guint32 i = 0; i < network->n_companies; i++)
    network->company_offsets[i + 1] += network->company_offsets[i];

  cursor = g_memdup2 (network->company_offsets, sizeof *cursor * (network->n_companies + 1));
  for (guint32 i = 0; i < network->n_parties; i++)
    network->company_parties[cursor[network->parties[i].company]++] = i;
  g_free (cursor);
}

static void
join_flows (EntenteNetworkBuilder *builder)
{
  EntenteNetwork *network = builder->network;

  qsort (network->flows, network->n_flows, sizeof *network->flows, compare_flows);

  for (guint32 i = 0; i < network->n_flows; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[network->flows[i].deal];

      if (deal->n_flows++ == 0)
        deal->first_flow = i;
    }
}

static gboolean
gets_something (const EntenteNetwork     *network,
                const EntenteNetworkDeal *deal,
                guint32                   party)
{
  for (guint32 i = 0; i < deal->n_flows; i++)
    {
      const EntenteNetworkFlow *flow = &network->flows[deal->first_flow + i];

      if (flow->receiver == party || (flow->receiver == ENTENTE_NO_INDEX && flow->giver != party))
        return TRUE;
    }

  return FALSE;
}

/* Without any contribution nothing is known yet, and nothing is one-sided. */
static void
mark_one_sided (EntenteNetworkBuilder *builder)
{
  EntenteNetwork *network = builder->network;

  for (guint32 i = 0; i < network->n_deals; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[i];

      for (guint32 k = 0; deal->n_flows > 0 && k < deal->n_parties; k++)
        if (!gets_something (network, deal, deal->first_party + k))
          deal->one_way = TRUE;

      deal->one_sided = deal->one_way && !deal->return_unknown;
    }
}

static void
point_into_lists (EntenteNetworkBuilder *builder)
{
  EntenteNetwork *network = builder->network;
  guint32         offset = 0;

  network->lists = (guint32 *)g_array_free (g_steal_pointer (&builder->lists), FALSE);

  for (guint32 i = 0; i < network->n_deals; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[i];

      deal->dimensions = network->lists + offset;
      deal->regions = deal->dimensions + deal->n_dimensions;
      deal->dimension = deal->n_dimensions > 0 ? deal->dimensions[0] : ENTENTE_NO_INDEX;
      offset += deal->n_dimensions + deal->n_regions;
    }
}

const EntenteBuilderStep entente_network_deals[ENTENTE_NETWORK_N_DEALS] = {
  {ENTENTE_DEAL, offsetof (EntenteNetwork, n_deals), add_deal, point_into_lists},
  {ENTENTE_PARTY, offsetof (EntenteNetwork, n_parties), add_party, join_parties},
  {ENTENTE_FLOW, offsetof (EntenteNetwork, n_flows), add_flow, join_flows},
  {ENTENTE_STAKE, offsetof (EntenteNetwork, n_stakes), add_stake, mark_one_sided},
};
