/* Makes the immutable network from the objects of a scope. */

#include "model/network/network-reader.h"

#include "model/network/network-deals.h"
#include "model/network/network-things.h"
#include "model/object/project-root.h"

#define N_STEPS (ENTENTE_NETWORK_N_THINGS + ENTENTE_NETWORK_N_DEALS)

/* step: what is being taken in; next: the next of its objects. */
struct _EntenteNetworkReader
{
  EntenteNetworkBuilder builder;
  EntenteDate           date;
  guint                 step;
  guint                 next;
};

static const EntenteBuilderStep *
get_step (guint index)
{
  return index < ENTENTE_NETWORK_N_THINGS ? &entente_network_things[index] : &entente_network_deals[index - ENTENTE_NETWORK_N_THINGS];
}

static guint
count (EntenteNetworkBuilder *builder,
       EntenteType            type)
{
  return MAX (g_list_model_get_n_items (entente_scope_get_objects (builder->scope, type)), 1);
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
describe (EntenteNetworkReader *self)
{
  EntenteNetworkBuilder *builder = &self->builder;
  EntenteNetwork        *network = builder->network;
  EntenteProject        *project = entente_scope_get_project (builder->scope);
  EntenteObject         *root = entente_project_get_root (project);
  EntenteObject         *scenario = entente_project_lookup (project, entente_scope_get_scenario (builder->scope));

  network->title = entente_builder_keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_TITLE));
  network->organisation = entente_builder_keep (builder, entente_object_get_text (root, ENTENTE_PROJECT_ORGANISATION));
  network->scenario = scenario != NULL ? entente_builder_keep (builder, entente_object_get_label (scenario)) : NULL;
  network->date = entente_builder_keep_date (builder, &self->date);
  network->day = builder->day;
  network->focus = entente_builder_find (builder, ENTENTE_COMPANY, entente_object_get_reference (root, ENTENTE_PROJECT_FOCUS));
}

/**
 * entente_network_reader_new:
 * @scope: the plan in one scenario
 * @date: (nullable): the date to show, by its first day; not known or %NULL for all dates
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
EntenteNetworkReader *
entente_network_reader_new (EntenteScope      *scope,
                            const EntenteDate *date)
{
  EntenteNetworkReader  *self = g_new0 (EntenteNetworkReader, 1);
  EntenteNetworkBuilder *builder = &self->builder;

  if (entente_date_is_known (date))
    {
      self->date = *date;
      builder->day = entente_date_get_first_day (date);
      builder->year = date->year;
    }

  builder->scope = g_object_ref (scope);
  builder->network = g_new0 (EntenteNetwork, 1);
  builder->lists = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_atomic_ref_count_init (&builder->network->ref_count);
  allocate (builder);

  return self;
}

void
entente_network_reader_free (EntenteNetworkReader *self)
{
  g_clear_pointer (&self->builder.network, entente_network_unref);
  g_clear_pointer (&self->builder.lists, g_array_unref);
  g_object_unref (self->builder.scope);
  g_free (self);
}

/* Takes in up to @n_objects of the step's objects, and ends it after the last; returns how many it took. */
static guint
advance_step (EntenteNetworkReader *self,
              guint                 n_objects)
{
  const EntenteBuilderStep *step = get_step (self->step);
  GListModel               *objects = entente_scope_get_objects (self->builder.scope, step->type);
  guint32                  *n = (guint32 *)((guint8 *)self->builder.network + step->n);
  guint                     n_left = g_list_model_get_n_items (objects) - self->next;
  guint                     n_now = MIN (n_left, n_objects);

  for (guint i = 0; i < n_now; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, self->next++);

      if (step->add (&self->builder, object, *n))
        *n += 1;
    }

  if (n_now == n_left)
    {
      if (step->done != NULL)
        step->done (&self->builder);
      self->next = 0;
      self->step++;
    }

  return n_now;
}

/**
 * entente_network_reader_advance:
 * @self: a reader
 * @n_objects: how many objects to read now, at most
 *
 * Returns: whether all of the plan has been read
 */
gboolean
entente_network_reader_advance (EntenteNetworkReader *self,
                                guint                 n_objects)
{
  while (self->step < N_STEPS && n_objects > 0)
    n_objects -= advance_step (self, n_objects);

  return self->step == N_STEPS;
}

/**
 * entente_network_reader_finish:
 * @self: a reader
 *
 * Reads what has not been read yet.
 *
 * Returns: (transfer full): the plan; to be asked for once
 */
EntenteNetwork *
entente_network_reader_finish (EntenteNetworkReader *self)
{
  while (!entente_network_reader_advance (self, G_MAXUINT))
    continue;

  describe (self);

  return g_steal_pointer (&self->builder.network);
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
  g_autoptr (EntenteNetworkReader) reader = entente_network_reader_new (scope, date);

  return entente_network_reader_finish (reader);
}
