/* Finds the objects that belong to an economy, and gives each its place. */

#include "model/analysis/economy/economy-builder.h"

#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/plant.h"
#include "model/object/platform.h"
#include "model/object/technology.h"
#include "model/object/vehicle.h"

#include <string.h>

#define MAX_OWNERS 3

/* fields: those that refer to what an object of a type belongs to */
typedef struct
{
  guint fields[MAX_OWNERS];
  guint n;
} Owners;

/* object: (nullable): until it has its account; owner: place of what the object is sorted by; order: place in the plan. */
typedef struct
{
  EntenteObject *object;
  guint32        owner;
  guint32        order;
} Found;

/* next: the object of the plan to look at; objects: (nullable): those that have an account, once all are found; first: place of the
   first of them. */
struct _EntenteEconomyGathering
{
  EntenteEconomyBuilder     *builder;
  const EntenteAccountTable *table;
  Owners                     owners;
  GArray                    *found;
  guint                      next;
  GPtrArray                 *objects;
  guint32                    first;
};

static void
find_owner_fields (EntenteType type,
                   Owners     *owners)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);

  owners->n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & (ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL)) == ENTENTE_FIELD_OWNER)
      {
        g_assert (owners->n < MAX_OWNERS);
        owners->fields[owners->n++] = i;
      }
}

static gboolean
is_left_out (EntenteEconomyBuilder *builder,
             const char            *id)
{
  return g_strcmp0 (id, builder->options->without) == 0;
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
  guint key = GPOINTER_TO_UINT (g_hash_table_lookup (builder->economy->index, id));

  return field->targets & ENTENTE_TYPE_BIT (key >> 27) ? key & ((1u << 27) - 1) : ENTENTE_NO_PLACE;
}

/* An object stays only with all that it belongs to. */
static gboolean
find_owners (EntenteEconomyBuilder *builder,
             EntenteObject         *object,
             const Owners          *owners,
             guint32               *places)
{
  for (guint i = 0; i < owners->n; i++)
    {
      const EntenteField *field = entente_object_get_field (object, owners->fields[i]);
      const char         *id = entente_object_get_reference (object, owners->fields[i]);

      places[i] = id != NULL ? find_owner (builder, field, id) : ENTENTE_NO_PLACE;
      if (places[i] == ENTENTE_NO_PLACE && (id != NULL || field->flags & ENTENTE_FIELD_REQUIRED))
        return FALSE;
    }

  return TRUE;
}

/* What goes from a party to itself, or to someone outside the deal, is a mistake of which the checks tell. */
static gboolean
is_sound_flow (EntenteEconomyBuilder *builder,
               const guint32         *places)
{
  const EntentePartyAccount *parties = builder->economy->parties;
  guint32                    deal = places[0], giver = places[1], receiver = places[2];

  G_STATIC_ASSERT (ENTENTE_FLOW_DEAL < ENTENTE_FLOW_GIVER && ENTENTE_FLOW_GIVER < ENTENTE_FLOW_RECEIVER);

  return parties[giver].deal == deal && giver != receiver && (receiver == ENTENTE_NO_PLACE || parties[receiver].deal == deal);
}

static gboolean
belongs (EntenteEconomyBuilder *builder,
         EntenteObject         *object,
         const Owners          *owners,
         guint32               *places)
{
  if (builder->options->without != NULL && (is_left_out (builder, entente_object_get_id (object)) || leaves_with_owner (builder, object)))
    return FALSE;

  return find_owners (builder, object, owners, places) &&
         (entente_object_get_object_type (object) != ENTENTE_FLOW || is_sound_flow (builder, places));
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *x = a, *y = b;

  return x->owner != y->owner ? (x->owner > y->owner) - (x->owner < y->owner) : (x->order > y->order) - (x->order < y->order);
}

static void
found_clear (gpointer data)
{
  g_clear_object (&((Found *)data)->object);
}

/**
 * entente_economy_gathering_new:
 * @builder: an economy being made
 * @table: what is gathered; what its objects refer to has been read
 *
 * Returns: (transfer full): a gathering of nothing yet
 */
EntenteEconomyGathering *
entente_economy_gathering_new (EntenteEconomyBuilder     *builder,
                               const EntenteAccountTable *table)
{
  EntenteEconomyGathering *self = g_new0 (EntenteEconomyGathering, 1);

  self->builder = builder;
  self->table = table;
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (self->found, found_clear);
  find_owner_fields (table->type, &self->owners);

  return self;
}

void
entente_economy_gathering_free (EntenteEconomyGathering *self)
{
  g_array_unref (self->found);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_free (self);
}

static void
find_object (EntenteEconomyGathering *self,
             EntenteObject           *object)
{
  guint32 places[MAX_OWNERS];
  Found   item = {.object = object, .order = self->next};

  if (!belongs (self->builder, object, &self->owners, places))
    return;

  item.object = g_object_ref (object);
  item.owner = self->table->is_sorted ? places[0] : 0;
  g_array_append_val (self->found, item);
}

/* Makes room for the accounts. */
static void
end_search (EntenteEconomyGathering *self)
{
  gpointer *items = (gpointer *)((guint8 *)self->builder->economy + self->table->items);
  guint32   n_items = *(guint32 *)((guint8 *)self->builder->economy + self->table->n_items);

  if (self->table->is_sorted)
    g_array_sort (self->found, compare_found);

  self->objects = g_ptr_array_new_full (self->found->len, g_object_unref);
  self->first = n_items;
  *items = g_realloc_n (*items, n_items + self->found->len, self->table->size);
}

/* Gives the next object its account, and that its id. */
static void
place_object (EntenteEconomyGathering *self)
{
  EntenteEconomy *economy = self->builder->economy;
  Found          *found = &g_array_index (self->found, Found, self->objects->len);
  guint32        *n_items = (guint32 *)((guint8 *)economy + self->table->n_items);
  guint8         *account = *(guint8 **)((guint8 *)economy + self->table->items) + *n_items * self->table->size;
  const char     *id = g_string_chunk_insert (economy->strings, entente_object_get_id (found->object));

  memset (account, 0, self->table->size);
  *(const char **)account = id;
  g_hash_table_insert (economy->index, (gpointer)id, GUINT_TO_POINTER ((self->table->type << 27) | *n_items));
  g_ptr_array_add (self->objects, g_steal_pointer (&found->object));
  ++*n_items;
}

/**
 * entente_economy_gathering_advance:
 * @self: a gathering
 * @n_objects: how many objects to look at, or give their accounts, now
 *
 * Goes on where it stopped.
 *
 * Returns: whether all objects have their accounts
 */
gboolean
entente_economy_gathering_advance (EntenteEconomyGathering *self,
                                   guint                    n_objects)
{
  GListModel *all = entente_scope_get_objects (self->builder->scope, self->table->type);
  guint       n = g_list_model_get_n_items (all);

  for (; n_objects > 0 && self->next < n; self->next++, n_objects--)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (all, self->next);

      find_object (self, object);
    }

  if (self->next < n)
    return FALSE;

  if (self->objects == NULL)
    end_search (self);

  for (; n_objects > 0 && self->objects->len < self->found->len; n_objects--)
    place_object (self);

  return self->objects->len == self->found->len;
}

/**
 * entente_economy_gathering_get_objects:
 * @self: a gathering that is done
 * @first: (out): place of the first account
 *
 * Returns: (transfer full): the objects, in the order of their accounts
 */
GPtrArray *
entente_economy_gathering_get_objects (EntenteEconomyGathering *self,
                                       guint32                 *first)
{
  *first = self->first;

  return g_ptr_array_ref (self->objects);
}

/**
 * entente_economy_find_lonely:
 * @builder: an economy being made without a company or a deal
 *
 * Finds the deals in which the company left out has but one partner: they go with it.
 */
void
entente_economy_find_lonely (EntenteEconomyBuilder *builder)
{
  GListModel    *parties = entente_scope_get_objects (builder->scope, ENTENTE_PARTY);
  EntenteObject *company = entente_scope_lookup (builder->scope, builder->options->without);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);

  if (company == NULL || entente_object_get_object_type (company) != ENTENTE_COMPANY)
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
