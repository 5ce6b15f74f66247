/* Makes the immutable network from the objects of a scope. */

#include "model/network/network-builder.h"

#include "model/object/project-root.h"

const char *
entente_builder_keep (EntenteNetworkBuilder *builder,
                      const char            *text)
{
  return text != NULL ? g_string_chunk_insert (builder->network->strings, text) : NULL;
}

const char *
entente_builder_keep_id (EntenteNetworkBuilder *builder,
                         EntenteObject         *object)
{
  return entente_builder_keep (builder, entente_object_get_id (object));
}

void
entente_builder_remember (EntenteNetworkBuilder *builder,
                          EntenteType            type,
                          const char            *id,
                          guint32                index)
{
  entente_id_index_add (builder->network->index, id, (type << 27) | index);
}

guint32
entente_builder_find (EntenteNetworkBuilder *builder,
                      EntenteType            type,
                      const char            *id)
{
  return entente_network_find (builder->network, type, id);
}

gboolean
entente_builder_holds (EntenteNetworkBuilder *builder,
                       const EntenteDate     *from,
                       const EntenteDate     *until)
{
  return builder->day == 0 || entente_period_contains (from, until, builder->day);
}

/* Adds the objects of a type that belong to the network; returns how many. */
guint32
entente_builder_add (EntenteNetworkBuilder *builder,
                     EntenteType            type,
                     guint32                first,
                     EntenteBuilderAddFunc  add)
{
  GListModel *objects = entente_scope_get_objects (builder->scope, type);
  guint       n_objects = g_list_model_get_n_items (objects);
  guint32     n = first;

  for (guint i = 0; i < n_objects; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (add (builder, object, n))
        n++;
    }

  return n;
}

static guint
count (EntenteNetworkBuilder *builder,
       EntenteType            type)
{
  return MAX (g_list_model_get_n_items (entente_scope_get_objects (builder->scope, type)), 1);
}

const char *
entente_builder_keep_date (EntenteNetworkBuilder *builder,
                           const EntenteDate     *date)
{
  g_autofree char *text = entente_date_is_known (date) ? entente_date_to_display (date) : NULL;

  return entente_builder_keep (builder, text);
}

/* How many objects can be found by their ids. */
static guint
count_ids (EntenteNetworkBuilder *builder)
{
  static const EntenteType types[] = {ENTENTE_REGION, ENTENTE_DIMENSION, ENTENTE_COMPANY, ENTENTE_PLATFORM, ENTENTE_PLANT, ENTENTE_TECHNOLOGY,
                                      ENTENTE_OFFER, ENTENTE_WANT, ENTENTE_DEAL, ENTENTE_PARTY, ENTENTE_STAKE};
  guint                    n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    n += count (builder, types[i]);

  return n;
}

static void
allocate (EntenteNetworkBuilder *builder)
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
  network->index = entente_id_index_new (count_ids (builder));
  network->strings = g_string_chunk_new (16384);
}

static void
describe (EntenteNetworkBuilder *builder,
          const EntenteDate     *date)
{
  EntenteNetwork *network = builder->network;
  EntenteProject *project = entente_scope_get_project (builder->scope);
  EntenteObject  *root = entente_project_get_root (project);
  EntenteObject  *scenario = entente_project_lookup (project, entente_scope_get_scenario (builder->scope));

  network->title = entente_builder_keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_TITLE));
  network->organisation = entente_builder_keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_ORGANISATION));
  network->scenario = scenario != NULL ? entente_builder_keep (builder, entente_object_get_label (scenario)) : NULL;
  network->date = entente_builder_keep_date (builder, date);
  network->day = builder->day;
  network->focus = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (root, ENTENTE_PROJECT_FOCUS));
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
  gboolean              known = entente_date_is_known (date);
  EntenteNetworkBuilder builder = {
    .network = g_new0 (EntenteNetwork, 1),
    .scope = scope,
    .day = known ? entente_date_get_first_day (date) : 0,
    .year = known ? date->year : 0,
    .lists = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };

  g_atomic_ref_count_init (&builder.network->ref_count);
  allocate (&builder);
  entente_builder_add_things (&builder);
  entente_builder_add_deals (&builder);
  describe (&builder, known ? date : NULL);

  return builder.network;
}
