/* Finds the objects that belong to an economy, and gives each its place. */

#include "model/analysis/economy-builder.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"

#include <string.h>

/* owner: place of what the object is sorted by; order: place in the plan. */
typedef struct
{
  EntenteObject *object;
  guint32        owner;
  guint32        order;
} Found;

static gboolean
is_left_out (EntenteEconomyBuilder *builder,
             const char            *id)
{
  return builder->options->without != NULL && g_strcmp0 (id, builder->options->without) == 0;
}

/* What a company owns leaves with it. */
static gboolean
leaves_with_owner (EntenteEconomyBuilder *builder,
                   EntenteObject         *object)
{
  switch (entente_object_get_object_type (object))
    {
    case ENTENTE_PLATFORM:
      return is_left_out (builder, entente_object_get_reference (object, ENTENTE_PLATFORM_OWNER));
    case ENTENTE_PLANT:
      return is_left_out (builder, entente_object_get_reference (object, ENTENTE_PLANT_OWNER));
    case ENTENTE_TECHNOLOGY:
      return is_left_out (builder, entente_object_get_reference (object, ENTENTE_TECHNOLOGY_OWNER));
    case ENTENTE_VEHICLE:
      return is_left_out (builder, entente_object_get_reference (object, ENTENTE_VEHICLE_COMPANY));
    case ENTENTE_DEAL:
      return builder->lonely != NULL && g_hash_table_contains (builder->lonely, entente_object_get_id (object));
    default:
      return FALSE;
    }
}

/* Its place among what was found before, as far as the field may refer to it */
static guint32
find_owner (EntenteEconomyBuilder *builder,
            const EntenteField    *field,
            const char            *id)
{
  guint key = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (builder->economy->index, id)) : 0;

  return field->targets & ENTENTE_TYPE_BIT (key >> 27) ? key & ((1u << 27) - 1) : ENTENTE_NO_PLACE;
}

/* An object stays only with all that it belongs to. */
static gboolean
has_owners (EntenteEconomyBuilder *builder,
            EntenteObject         *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteField *field = entente_object_get_field (object, i);
      const char         *id = field->flags & ENTENTE_FIELD_OWNER ? entente_object_get_reference (object, i) : NULL;

      if (!(field->flags & ENTENTE_FIELD_OWNER) || field->flags & ENTENTE_FIELD_INTERNAL || (id == NULL && !(field->flags & ENTENTE_FIELD_REQUIRED)))
        continue;
      if (find_owner (builder, field, id) == ENTENTE_NO_PLACE)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_in_deal (EntenteEconomyBuilder *builder,
            const char            *party,
            const char            *deal)
{
  EntenteObject *object = entente_scope_lookup (builder->scope, party);

  return object != NULL && entente_object_refers_to (object, ENTENTE_PARTY_DEAL, deal);
}

/* What goes from a party to itself, or to someone outside the deal, is a mistake of which the checks tell. */
static gboolean
is_sound_flow (EntenteEconomyBuilder *builder,
               EntenteObject         *flow)
{
  const char *deal = entente_object_get_reference (flow, ENTENTE_FLOW_DEAL);
  const char *giver = entente_object_get_reference (flow, ENTENTE_FLOW_GIVER);
  const char *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);

  return is_in_deal (builder, giver, deal) &&
         (receiver == NULL || (strcmp (giver, receiver) != 0 && is_in_deal (builder, receiver, deal)));
}

static gboolean
belongs (EntenteEconomyBuilder *builder,
         EntenteObject         *object)
{
  return !is_left_out (builder, entente_object_get_id (object)) && !leaves_with_owner (builder, object) && has_owners (builder, object) &&
         (entente_object_get_object_type (object) != ENTENTE_FLOW || is_sound_flow (builder, object));
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *x = a, *y = b;

  return x->owner != y->owner ? (x->owner > y->owner) - (x->owner < y->owner) : (x->order > y->order) - (x->order < y->order);
}

static guint32
get_sort_key (EntenteEconomyBuilder *builder,
              EntenteObject         *object,
              int                    sorted_by)
{
  if (sorted_by < 0)
    return 0;

  return find_owner (builder, entente_object_get_field (object, (guint)sorted_by), entente_object_get_reference (object, (guint)sorted_by));
}

static GArray *
find_objects (EntenteEconomyBuilder     *builder,
              const EntenteAccountTable *table)
{
  GListModel *objects = entente_scope_get_objects (builder->scope, table->type);
  GArray     *found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);
      Found item = {.object = object, .order = i};

      if (!belongs (builder, object))
        continue;

      item.owner = get_sort_key (builder, object, table->sorted_by);
      g_array_append_val (found, item);
    }

  if (table->sorted_by >= 0)
    g_array_sort (found, compare_found);

  return found;
}

static void
gather_table (EntenteEconomyBuilder *builder,
              guint                  index)
{
  const EntenteAccountTable *table = &entente_account_tables[index];
  guint8                    *economy = (guint8 *)builder->economy;
  gpointer                  *items = (gpointer *)(economy + table->items);
  guint32                   *n_items = (guint32 *)(economy + table->n_items);
  g_autoptr (GArray) found = find_objects (builder, table);

  builder->first[index] = *n_items;
  builder->objects[index] = g_ptr_array_sized_new (found->len);
  *items = g_realloc_n (*items, *n_items + found->len, table->size);
  memset ((guint8 *)*items + *n_items * table->size, 0, found->len * table->size);

  for (guint i = 0; i < found->len; i++)
    {
      EntenteObject *object = g_array_index (found, Found, i).object;
      const char    *id = g_string_chunk_insert (builder->economy->strings, entente_object_get_id (object));

      *(const char **)((guint8 *)*items + *n_items * table->size) = id;
      g_hash_table_insert (builder->economy->index, (gpointer)id, GUINT_TO_POINTER ((table->type << 27) | *n_items));
      g_ptr_array_add (builder->objects[index], object);
      ++*n_items;
    }
}

/* Deals in which the company left out has but one partner */
static void
find_lonely (EntenteEconomyBuilder *builder)
{
  GListModel *parties = entente_scope_get_objects (builder->scope, ENTENTE_PARTY);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);

  if (entente_scope_lookup (builder->scope, builder->options->without) == NULL ||
      entente_object_get_object_type (entente_scope_lookup (builder->scope, builder->options->without)) != ENTENTE_COMPANY)
    return;

  builder->lonely = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);
      const char *deal = entente_object_get_reference (party, ENTENTE_PARTY_DEAL);

      if (deal != NULL && is_left_out (builder, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY)))
        g_hash_table_add (builder->lonely, (gpointer)deal);
      else if (deal != NULL)
        g_hash_table_insert (others, (gpointer)deal, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (others, deal)) + 1));
    }

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteObject) party = g_list_model_get_item (parties, i);
      const char *deal = entente_object_get_reference (party, ENTENTE_PARTY_DEAL);

      if (deal != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (others, deal)) > 1)
        g_hash_table_remove (builder->lonely, deal);
    }
}

void
entente_economy_gather (EntenteEconomyBuilder *builder)
{
  if (builder->options->without != NULL)
    find_lonely (builder);

  for (guint i = 0; i < entente_n_account_tables; i++)
    gather_table (builder, i);
}
