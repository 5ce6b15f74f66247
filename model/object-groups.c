#include "model/object-groups.h"

/* next: index of the next entry of the group, 0 at its end; last: of the last one, in the first entry of a group. */
typedef struct
{
  EntenteObject *object;
  guint          next;
  guint          last;
} Entry;

/* entries: (element-type Entry): from index 1 on; first: (element-type utf8 guint): the first entry of each group, by an id that
   belongs to the object which refers to it. */
struct _EntenteObjectGroups
{
  GArray     *entries;
  GHashTable *first;
};

EntenteObjectGroups *
entente_object_groups_new (void)
{
  EntenteObjectGroups *self = g_new (EntenteObjectGroups, 1);
  const Entry          none = {0};

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->first = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_append_val (self->entries, none);

  return self;
}

/**
 * entente_object_groups_new_for:
 * @scope: the plan in a scenario
 * @type: what to group
 * @field: a reference of that type
 *
 * Time: O(n).
 *
 * Returns: (transfer full): the groups of all objects of the type
 */
EntenteObjectGroups *
entente_object_groups_new_for (EntenteScope *scope,
                               EntenteType   type,
                               guint         field)
{
  EntenteObjectGroups *self = entente_object_groups_new ();
  GListModel          *objects = entente_scope_get_objects (scope, type);
  guint                n = g_list_model_get_n_items (objects);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      entente_object_groups_add (self, object, field);
    }

  return self;
}

void
entente_object_groups_free (EntenteObjectGroups *self)
{
  g_hash_table_unref (self->first);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * entente_object_groups_add:
 * @self: groups
 * @object: what comes last in its group
 * @field: which of its references says which group that is
 */
void
entente_object_groups_add (EntenteObjectGroups *self,
                           EntenteObject       *object,
                           guint                field)
{
  const char *id = entente_object_get_reference (object, field);
  Entry       entry = {object, 0, 0};
  guint       index = self->entries->len;
  Entry      *first;

  if (id == NULL)
    return;

  g_array_append_val (self->entries, entry);
  first = &g_array_index (self->entries, Entry, GPOINTER_TO_UINT (g_hash_table_lookup (self->first, id)));

  if (first->object == NULL)
    {
      g_hash_table_insert (self->first, (char *)id, GUINT_TO_POINTER (index));
      first = &g_array_index (self->entries, Entry, index);
    }
  else
    {
      g_array_index (self->entries, Entry, first->last).next = index;
    }

  first->last = index;
}

/**
 * entente_object_groups_list:
 * @self: groups
 * @id: what its objects refer to
 *
 * Returns: (transfer full) (element-type EntenteObject): the objects of that group, perhaps none, in the order in which they came
 */
GPtrArray *
entente_object_groups_list (EntenteObjectGroups *self,
                            const char          *id)
{
  GPtrArray *objects = g_ptr_array_new ();

  for (guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, id)); i > 0; i = g_array_index (self->entries, Entry, i).next)
    g_ptr_array_add (objects, g_array_index (self->entries, Entry, i).object);

  return objects;
}
