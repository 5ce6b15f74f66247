/* Makes the immutable network from the objects of a scope. */

#include "model/network/network.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/offer.h"
#include "model/object/party.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/project-root.h"
#include "model/object/region.h"
#include "model/object/scenario.h"
#include "model/object/stake.h"
#include "model/object/technology.h"
#include "model/object/want.h"
#include "model/storage/project-writer.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EntenteNetwork *network;
  EntenteScope   *scope;
  gint32          day;
  int             year;
  GArray         *lists;
  GChecksum      *checksum;
  GString        *buffer;
} Builder;

static const char *
keep (Builder    *builder,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (builder->network->strings, text) : NULL;
}

static void
remember (Builder    *builder,
          EntenteType type,
          const char *id,
          guint32     index)
{
  g_hash_table_insert (builder->network->index, (gpointer)id, GUINT_TO_POINTER ((type << 27) | index));
}

static guint32
find (Builder    *builder,
      EntenteType type,
      const char *id)
{
  return entente_network_find (builder->network, type, id);
}

/* What is hashed is what the figures may depend on: every field of every object that is part of the network. */
static void
hash_object (Builder       *builder,
             EntenteObject *object)
{
  g_string_truncate (builder->buffer, 0);
  entente_object_write (object, builder->buffer);
  g_checksum_update (builder->checksum, (const guchar *)builder->buffer->str, (gssize)builder->buffer->len);
}

static gboolean
holds (Builder           *builder,
       const EntenteDate *from,
       const EntenteDate *until)
{
  return builder->day == 0 || entente_period_contains (from, until, builder->day);
}

typedef gboolean (*AddFunc) (Builder       *builder,
                             EntenteObject *object,
                             guint32        index);

/* Adds the objects of a type that belong to the network; returns how many. */
static guint32
add_objects (Builder    *builder,
             EntenteType type,
             guint32     first,
             AddFunc     add)
{
  GListModel *objects = entente_scope_get_objects (builder->scope, type);
  guint32     n = first;

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (add (builder, object, n))
        {
          hash_object (builder, object);
          n++;
        }
    }

  return n;
}

static guint
count (Builder    *builder,
       EntenteType type)
{
  return MAX (g_list_model_get_n_items (entente_scope_get_objects (builder->scope, type)), 1);
}

static gboolean
add_region (Builder       *builder,
            EntenteObject *object,
            guint32        index)
{
  EntenteNetworkRegion *region = &builder->network->regions[index];

  region->id = keep (builder, entente_object_get_id (object));
  region->name = keep (builder, entente_object_get_label (object));
  region->color = keep (builder, entente_object_get_text (object, ENTENTE_REGION_COLOR));
  remember (builder, ENTENTE_REGION, region->id, index);

  return TRUE;
}

static gboolean
add_dimension (Builder       *builder,
               EntenteObject *object,
               guint32        index)
{
  EntenteNetworkDimension *dimension = &builder->network->dimensions[index];

  dimension->id = keep (builder, entente_object_get_id (object));
  dimension->name = keep (builder, entente_object_get_label (object));
  dimension->color = keep (builder, entente_object_get_text (object, ENTENTE_DIMENSION_COLOR));
  dimension->pattern = entente_object_get_choice (object, ENTENTE_DIMENSION_PATTERN, -1);
  remember (builder, ENTENTE_DIMENSION, dimension->id, index);

  return TRUE;
}

/* The entry for the year, else the last one before it, else the first; NAN bounds when there is none. */
static void
get_volume (Builder       *builder,
            EntenteObject *object,
            double        *low,
            double        *high)
{
  guint                    n, best = 0;
  const EntenteYearAmount *series = entente_value_get_series (entente_object_get_value (object, ENTENTE_COMPANY_VOLUMES), &n);

  *low = *high = NAN;
  if (n == 0)
    return;

  for (guint i = 1; i < n; i++)
    if (builder->year == 0 || series[i].year <= builder->year)
      best = i;

  *low = entente_amount_get_low (&series[best].amount);
  *high = entente_amount_get_high (&series[best].amount);
}

static gboolean
add_company (Builder       *builder,
             EntenteObject *object,
             guint32        index)
{
  EntenteNetworkCompany *company = &builder->network->companies[index];

  if (!holds (builder, entente_object_get_date (object, ENTENTE_COMPANY_FOUNDED), entente_object_get_date (object, ENTENTE_COMPANY_ENDED)))
    return FALSE;

  company->id = keep (builder, entente_object_get_id (object));
  company->name = keep (builder, entente_object_get_label (object));
  company->kind = entente_object_get_choice (object, ENTENTE_COMPANY_KIND, -1);
  company->placeholder = entente_object_get_flag (object, ENTENTE_COMPANY_PLACEHOLDER);
  company->region = find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_COMPANY_REGION));
  company->color = keep (builder, entente_object_get_text (object, ENTENTE_COMPANY_COLOR));
  get_volume (builder, object, &company->volume_low, &company->volume_high);
  remember (builder, ENTENTE_COMPANY, company->id, index);

  return TRUE;
}

/* All assets mature in the same four steps; their tables name them alike, in this order. */
static int
get_stage (Builder       *builder,
           EntenteObject *object)
{
  static const char *const names[] = {"concept", "development", "on-sale", "ended"};
  EntenteType              type = entente_object_get_object_type (object);
  int                      stage = 0;

  for (int i = 0; i < 4; i++)
    {
      const EntenteDate *date = entente_object_get_date (object, (guint)entente_type_find_field (type, names[i]));

      if (entente_date_is_known (date) && (builder->day == 0 || entente_date_get_first_day (date) <= builder->day))
        stage = i + 1;
    }

  return stage;
}

static void
fill_asset (Builder       *builder,
            EntenteObject *object,
            guint32        index,
            guint          owner)
{
  EntenteNetworkAsset *asset = &builder->network->assets[index];

  asset->id = keep (builder, entente_object_get_id (object));
  asset->name = keep (builder, entente_object_get_label (object));
  asset->type = entente_object_get_object_type (object);
  asset->owner = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, owner));
  asset->dimension = asset->region = ENTENTE_NO_INDEX;
  asset->stage = get_stage (builder, object);
  remember (builder, asset->type, asset->id, index);
}

static gboolean
add_platform (Builder       *builder,
              EntenteObject *object,
              guint32        index)
{
  fill_asset (builder, object, index, ENTENTE_PLATFORM_OWNER);
  builder->network->assets[index].dimension = find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_PLATFORM_DIMENSION));

  return TRUE;
}

static gboolean
add_plant (Builder       *builder,
           EntenteObject *object,
           guint32        index)
{
  fill_asset (builder, object, index, ENTENTE_PLANT_OWNER);
  builder->network->assets[index].region = find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_PLANT_REGION));

  return TRUE;
}

static gboolean
add_technology (Builder       *builder,
                EntenteObject *object,
                guint32        index)
{
  fill_asset (builder, object, index, ENTENTE_TECHNOLOGY_OWNER);
  builder->network->assets[index].dimension = find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_TECHNOLOGY_DIMENSION));

  return TRUE;
}

static gboolean
add_offer (Builder       *builder,
           EntenteObject *object,
           guint32        index)
{
  EntenteNetworkTrait *trait = &builder->network->traits[index];
  guint32              company = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_OFFER_COMPANY));

  if (company == ENTENTE_NO_INDEX || !holds (builder, entente_object_get_date (object, ENTENTE_OFFER_FROM), entente_object_get_date (object, ENTENTE_OFFER_UNTIL)))
    return FALSE;

  *trait = (EntenteNetworkTrait) {
    .id = keep (builder, entente_object_get_id (object)),
    .name = keep (builder, entente_object_get_label (object)),
    .company = company,
    .dimension = find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_OFFER_DIMENSION)),
    .region = find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_OFFER_REGION)),
    .priority = -1,
  };
  remember (builder, ENTENTE_OFFER, trait->id, index);

  return TRUE;
}

static gboolean
add_want (Builder       *builder,
          EntenteObject *object,
          guint32        index)
{
  EntenteNetworkTrait *trait = &builder->network->traits[index];
  guint32              company = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_WANT_COMPANY));

  if (company == ENTENTE_NO_INDEX || !holds (builder, entente_object_get_date (object, ENTENTE_WANT_FROM), entente_object_get_date (object, ENTENTE_WANT_UNTIL)))
    return FALSE;

  *trait = (EntenteNetworkTrait) {
    .id = keep (builder, entente_object_get_id (object)),
    .name = keep (builder, entente_object_get_label (object)),
    .company = company,
    .dimension = find (builder, ENTENTE_DIMENSION, entente_object_get_reference (object, ENTENTE_WANT_DIMENSION)),
    .region = find (builder, ENTENTE_REGION, entente_object_get_reference (object, ENTENTE_WANT_REGION)),
    .is_want = TRUE,
    .priority = entente_object_get_choice (object, ENTENTE_WANT_PRIORITY, -1),
  };
  remember (builder, ENTENTE_WANT, trait->id, index);

  return TRUE;
}

/* Appends the indices of what the field refers to; the offset into the lists stands in for the pointer until they are final. */
static guint32
add_list (Builder       *builder,
          EntenteObject *object,
          guint          field,
          EntenteType    type)
{
  const char *const *ids = entente_object_get_references (object, field);
  guint32            n = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 index = find (builder, type, ids[i]);

      if (index == ENTENTE_NO_INDEX)
        continue;
      g_array_append_val (builder->lists, index);
      n++;
    }

  return n;
}

static const char *
keep_date (Builder           *builder,
           const EntenteDate *date)
{
  g_autofree char *text = entente_date_is_known (date) ? entente_date_to_display (date) : NULL;

  return keep (builder, text);
}

static gboolean
add_deal (Builder       *builder,
          EntenteObject *object,
          guint32        index)
{
  EntenteNetworkDeal *deal = &builder->network->deals[index];
  const EntenteDate  *from = entente_object_get_date (object, ENTENTE_DEAL_FROM), *until = entente_object_get_date (object, ENTENTE_DEAL_UNTIL);

  if (!holds (builder, from, until))
    return FALSE;

  deal->id = keep (builder, entente_object_get_id (object));
  deal->title = keep (builder, entente_object_get_label (object));
  deal->kind = entente_object_get_choice (object, ENTENTE_DEAL_KIND, -1);
  deal->status = entente_object_get_choice (object, ENTENTE_DEAL_STATUS, ENTENTE_DEAL_STATUS_IDEA);
  deal->venture = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_DEAL_VENTURE));
  deal->n_dimensions = add_list (builder, object, ENTENTE_DEAL_DIMENSIONS, ENTENTE_DIMENSION);
  deal->n_regions = add_list (builder, object, ENTENTE_DEAL_REGIONS, ENTENTE_REGION);
  deal->from = keep_date (builder, from);
  deal->until = keep_date (builder, until);
  remember (builder, ENTENTE_DEAL, deal->id, index);

  return TRUE;
}

static gboolean
add_party (Builder       *builder,
           EntenteObject *object,
           guint32        index)
{
  const EntenteAmount *share = entente_object_get_amount (object, ENTENTE_PARTY_SHARE);
  EntenteNetworkParty  party = {
     .deal = find (builder, ENTENTE_DEAL, entente_object_get_reference (object, ENTENTE_PARTY_DEAL)),
     .company = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_PARTY_COMPANY)),
     .role = entente_object_get_choice (object, ENTENTE_PARTY_ROLE, -1),
     .share = share != NULL ? entente_amount_get_middle (share) : NAN,
  };

  if (party.deal == ENTENTE_NO_INDEX || party.company == ENTENTE_NO_INDEX)
    return FALSE;

  party.id = keep (builder, entente_object_get_id (object));
  builder->network->parties[index] = party;

  return TRUE;
}

static gboolean
add_flow (Builder       *builder,
          EntenteObject *object,
          guint32        index)
{
  EntenteNetworkFlow flow = {
    .deal = find (builder, ENTENTE_DEAL, entente_object_get_reference (object, ENTENTE_FLOW_DEAL)),
    .giver = find (builder, ENTENTE_PARTY, entente_object_get_reference (object, ENTENTE_FLOW_GIVER)),
    .receiver = find (builder, ENTENTE_PARTY, entente_object_get_reference (object, ENTENTE_FLOW_RECEIVER)),
    .kind = entente_object_get_choice (object, ENTENTE_FLOW_KIND, -1),
  };

  if (flow.deal == ENTENTE_NO_INDEX || flow.giver == ENTENTE_NO_INDEX ||
      !holds (builder, entente_object_get_date (object, ENTENTE_FLOW_FROM), entente_object_get_date (object, ENTENTE_FLOW_UNTIL)))
    return FALSE;

  flow.id = keep (builder, entente_object_get_id (object));
  flow.what = keep (builder, entente_object_get_label (object));
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
add_stake (Builder       *builder,
           EntenteObject *object,
           guint32        index)
{
  EntenteNetworkStake stake = {
    .owner = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_STAKE_OWNER)),
    .owned = find (builder, ENTENTE_COMPANY, entente_object_get_reference (object, ENTENTE_STAKE_OWNED)),
    .economic = get_percent (object, ENTENTE_STAKE_ECONOMIC),
    .voting = get_percent (object, ENTENTE_STAKE_VOTING),
  };
  const EntenteDate *until = entente_object_get_date (object, ENTENTE_STAKE_UNTIL);

  /* Without a date, what was sold is history: only stakes still held are shown. */
  if (stake.owner == ENTENTE_NO_INDEX || stake.owned == ENTENTE_NO_INDEX || (builder->day == 0 && entente_date_is_known (until)) ||
      !holds (builder, entente_object_get_date (object, ENTENTE_STAKE_FROM), until))
    return FALSE;

  stake.id = keep (builder, entente_object_get_id (object));
  builder->network->stakes[index] = stake;
  remember (builder, ENTENTE_STAKE, stake.id, index);

  return TRUE;
}

static int
compare_parties (gconstpointer a,
                 gconstpointer b)
{
  const EntenteNetworkParty *x = a, *y = b;

  return x->deal != y->deal ? (x->deal > y->deal) - (x->deal < y->deal) : strcmp (x->id, y->id);
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
add_parties (Builder *builder)
{
  EntenteNetwork *network = builder->network;
  guint32        *cursor;

  network->n_parties = add_objects (builder, ENTENTE_PARTY, 0, add_party);
  qsort (network->parties, network->n_parties, sizeof *network->parties, compare_parties);

  network->company_offsets = g_new0 (guint32, network->n_companies + 1);
  network->company_parties = g_new (guint32, MAX (network->n_parties, 1));

  for (guint32 i = 0; i < network->n_parties; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[network->parties[i].deal];

      remember (builder, ENTENTE_PARTY, network->parties[i].id, i);
      if (deal->n_parties++ == 0)
        deal->first_party = i;
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
add_flows (Builder *builder)
{
  EntenteNetwork *network = builder->network;

  network->n_flows = add_objects (builder, ENTENTE_FLOW, 0, add_flow);
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
mark_one_sided (EntenteNetwork *network)
{
  for (guint32 i = 0; i < network->n_deals; i++)
    {
      EntenteNetworkDeal *deal = &network->deals[i];

      for (guint32 k = 0; deal->n_flows > 0 && k < deal->n_parties; k++)
        if (!gets_something (network, deal, deal->first_party + k))
          deal->one_sided = TRUE;
    }
}

static void
point_into_lists (Builder *builder)
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

static void
allocate (Builder *builder)
{
  EntenteNetwork *network = builder->network;

  network->regions = g_new0 (EntenteNetworkRegion, count (builder, ENTENTE_REGION));
  network->dimensions = g_new0 (EntenteNetworkDimension, count (builder, ENTENTE_DIMENSION));
  network->companies = g_new0 (EntenteNetworkCompany, count (builder, ENTENTE_COMPANY));
  network->assets = g_new0 (EntenteNetworkAsset, count (builder, ENTENTE_PLATFORM) + count (builder, ENTENTE_PLANT) + count (builder, ENTENTE_TECHNOLOGY));
  network->traits = g_new0 (EntenteNetworkTrait, count (builder, ENTENTE_OFFER) + count (builder, ENTENTE_WANT));
  network->deals = g_new0 (EntenteNetworkDeal, count (builder, ENTENTE_DEAL));
  network->parties = g_new0 (EntenteNetworkParty, count (builder, ENTENTE_PARTY));
  network->flows = g_new0 (EntenteNetworkFlow, count (builder, ENTENTE_FLOW));
  network->stakes = g_new0 (EntenteNetworkStake, count (builder, ENTENTE_STAKE));
  network->index = g_hash_table_new (g_str_hash, g_str_equal);
  network->strings = g_string_chunk_new (16384);
}

static void
add_everything (Builder *builder)
{
  EntenteNetwork *network = builder->network;

  network->n_regions = add_objects (builder, ENTENTE_REGION, 0, add_region);
  network->n_dimensions = add_objects (builder, ENTENTE_DIMENSION, 0, add_dimension);
  network->n_companies = add_objects (builder, ENTENTE_COMPANY, 0, add_company);
  network->n_assets = add_objects (builder, ENTENTE_PLATFORM, 0, add_platform);
  network->n_assets = add_objects (builder, ENTENTE_PLANT, network->n_assets, add_plant);
  network->n_assets = add_objects (builder, ENTENTE_TECHNOLOGY, network->n_assets, add_technology);
  network->n_traits = add_objects (builder, ENTENTE_OFFER, 0, add_offer);
  network->n_traits = add_objects (builder, ENTENTE_WANT, network->n_traits, add_want);
  network->n_deals = add_objects (builder, ENTENTE_DEAL, 0, add_deal);
  point_into_lists (builder);
  add_parties (builder);
  add_flows (builder);
  network->n_stakes = add_objects (builder, ENTENTE_STAKE, 0, add_stake);
  mark_one_sided (network);
}

static void
describe (Builder           *builder,
          const EntenteDate *date)
{
  EntenteNetwork *network = builder->network;
  EntenteProject *project = entente_scope_get_project (builder->scope);
  EntenteObject  *root = entente_project_get_root (project);
  EntenteObject  *scenario = entente_project_lookup (project, entente_scope_get_scenario (builder->scope));

  hash_object (builder, root);
  g_checksum_update (builder->checksum, (const guchar *)&builder->day, sizeof builder->day);

  network->title = keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_TITLE));
  network->organisation = keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_ORGANISATION));
  network->scenario = scenario != NULL ? keep (builder, entente_object_get_label (scenario)) : NULL;
  network->date = keep_date (builder, date);
  network->day = builder->day;
  network->focus = find (builder, ENTENTE_COMPANY, entente_object_get_reference (root, ENTENTE_PROJECT_FOCUS));
  g_strlcpy (network->hash, g_checksum_get_string (builder->checksum), sizeof network->hash);
}

/**
 * entente_network_new:
 * @scope: the plan in one scenario
 * @date: (nullable): the date to show, by its first day; not known or %NULL for all dates
 *
 * Without a date everything planned or past is part of the network, but of the stakes only those still held.
 *
 * Time: O(n log n) of the number of objects.
 *
 * Returns: (transfer full): the plan in that scenario at that date
 */
EntenteNetwork *
entente_network_new (EntenteScope      *scope,
                     const EntenteDate *date)
{
  gboolean known = entente_date_is_known (date);
  Builder  builder = {
     .network = g_new0 (EntenteNetwork, 1),
     .scope = scope,
     .day = known ? entente_date_get_first_day (date) : 0,
     .year = known ? date->year : 0,
     .lists = g_array_new (FALSE, FALSE, sizeof (guint32)),
     .checksum = g_checksum_new (G_CHECKSUM_SHA256),
     .buffer = g_string_sized_new (1024),
  };

  g_atomic_ref_count_init (&builder.network->ref_count);
  allocate (&builder);
  add_everything (&builder);
  describe (&builder, known ? date : NULL);
  g_checksum_free (builder.checksum);
  g_string_free (builder.buffer, TRUE);

  return builder.network;
}
