/* Brings lists of objects up to date after an edit. */

#include "model/object-list-changes.h"

#include <string.h>

/* As many objects as this are taken in or out one by one; more are merged in together. */
#define FEW_OBJECTS 32u

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (entente_object_get_id (*(EntenteObject *const *)a), entente_object_get_id (*(EntenteObject *const *)b));
}

/* Sorts what has come and gone of one type. */
static void
collect (EntenteObjectList *list,
         EntenteType        type,
         EntenteChangeList *changes,
         EntenteLookupFunc  lookup,
         gpointer           source,
         GPtrArray         *gone,
         GPtrArray         *added)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteObject       *before, *now;

      if (change->object == NULL || entente_object_get_object_type (change->object) != type || !g_hash_table_add (seen, change->id))
        continue;

      before = entente_object_list_find (list, change->id);
      now = lookup (source, change->id);

      if (before != NULL && before != now)
        g_ptr_array_add (gone, g_object_ref (before));
      if (now != NULL && now != before)
        g_ptr_array_add (added, now);
    }

  g_ptr_array_sort (gone, compare_ids);
  g_ptr_array_sort (added, compare_ids);
}

/**
 * entente_object_list_follow:
 * @list: a list of objects of one type, as it was before an edit
 * @type: that type
 * @changes: the edit
 * @lookup: finds what there is after it
 * @source: for @lookup
 *
 * Takes out what is gone and in what has come. The list tells of a few changes one by one, and of many at once.
 */
void
entente_object_list_follow (EntenteObjectList *list,
                            EntenteType        type,
                            EntenteChangeList *changes,
                            EntenteLookupFunc  lookup,
                            gpointer           source)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  collect (list, type, changes, lookup, source, gone, added);

  if (gone->len + added->len > FEW_OBJECTS)
    {
      entente_object_list_splice (list, gone, added);
      return;
    }

  for (guint i = 0; i < gone->len; i++)
    entente_object_list_remove (list, entente_object_get_id (gone->pdata[i]));
  for (guint i = 0; i < added->len; i++)
    entente_object_list_insert (list, added->pdata[i]);
}
