#include "widgets/panels/name-entry.h"

#include "model/object/note.h"
#include "model/object/view.h"

#include <string.h>

/* What is written on a note is what it goes by. */
static const char *
get_name (EntenteObject *object)
{
  const char *text = entente_object_get_object_type (object) == ENTENTE_NOTE ? entente_object_get_text (object, ENTENTE_NOTE_TEXT) : NULL;

  return text != NULL ? text : entente_object_get_label (object);
}

/* Views stand in the planner's own order. */
static double
get_order (EntenteObject *object)
{
  return entente_object_get_object_type (object) == ENTENTE_VIEW ? entente_object_get_number (object, ENTENTE_VIEW_ORDER, G_MAXDOUBLE) : 0;
}

static void
make_key (EntenteNameEntry *self)
{
  g_autofree char *folded = self->name != NULL ? g_utf8_casefold (self->name, -1) : NULL;

  self->key = folded != NULL ? g_utf8_collate_key (folded, -1) : NULL;
}

/**
 * entente_name_entry_new:
 * @object: an object
 *
 * Returns: (transfer full): what it is sorted by as it is called now, without its key
 */
EntenteNameEntry *
entente_name_entry_new (EntenteObject *object)
{
  EntenteNameEntry *self = g_new0 (EntenteNameEntry, 1);

  self->object = g_object_ref (object);
  self->order = get_order (object);
  self->name = entente_object_get_object_type (object) == ENTENTE_VIEW ? NULL : g_strdup (get_name (object));

  return self;
}

void
entente_name_entry_free (EntenteNameEntry *self)
{
  g_object_unref (self->object);
  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

/**
 * entente_name_entry_holds:
 * @self: an entry
 *
 * Returns: whether the object still goes by what it was sorted by
 */
gboolean
entente_name_entry_holds (const EntenteNameEntry *self)
{
  if (entente_object_get_object_type (self->object) == ENTENTE_VIEW)
    return self->order == get_order (self->object);

  return g_strcmp0 (self->name, get_name (self->object)) == 0;
}

/**
 * entente_name_entry_compare:
 * @a: (type EntenteNameEntry): place of an entry
 * @b: (type EntenteNameEntry): place of another
 *
 * The same names stand in the order of ids, in which the plan lists its objects.
 *
 * Returns: below 0 when the first comes first, above 0 when the second does
 */
int
entente_name_entry_compare (gconstpointer a,
                            gconstpointer b)
{
  const EntenteNameEntry *x = *(const EntenteNameEntry *const *)a, *y = *(const EntenteNameEntry *const *)b;
  int                     order = (x->order > y->order) - (x->order < y->order);

  if (order == 0)
    order = g_strcmp0 (x->key, y->key);

  return order != 0 ? order : strcmp (entente_object_get_id (x->object), entente_object_get_id (y->object));
}

/**
 * entente_name_entry_sort_all:
 * @entries: (element-type EntenteNameEntry): entries without keys
 *
 * Gives each its key, which takes longer than all the rest; may be done on any thread.
 */
void
entente_name_entry_sort_all (GPtrArray *entries)
{
  g_ptr_array_foreach (entries, (GFunc)(void (*) (void))make_key, NULL);
  g_ptr_array_sort (entries, entente_name_entry_compare);
}
