#include "model/object-list.h"

#include <string.h>

struct _EntenteObjectList
{
  GObject    parent_instance;
  GPtrArray *objects;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_TYPE_WITH_CODE (EntenteObjectList, entente_object_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_OBJECT_LIST (model)->objects->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteObjectList *self = ENTENTE_OBJECT_LIST (model);

  return position < self->objects->len ? g_object_ref (g_ptr_array_index (self->objects, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
entente_object_list_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_OBJECT_LIST (object)->objects);

  G_OBJECT_CLASS (entente_object_list_parent_class)->finalize (object);
}

static void
entente_object_list_class_init (EntenteObjectListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_object_list_finalize;
}

static void
entente_object_list_init (EntenteObjectList *self)
{
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
}

EntenteObjectList *
entente_object_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_OBJECT_LIST, NULL);
}

guint
entente_object_list_get_n (EntenteObjectList *self)
{
  return self->objects->len;
}

EntenteObject *
entente_object_list_get (EntenteObjectList *self,
                         guint              index)
{
  g_return_val_if_fail (index < self->objects->len, NULL);

  return g_ptr_array_index (self->objects, index);
}

/* Index of the first object whose id is not less than @id. */
static guint
lower_bound (EntenteObjectList *self,
             const char        *id)
{
  guint low = 0, high = self->objects->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (entente_object_get_id (g_ptr_array_index (self->objects, middle)), id) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_at (EntenteObjectList *self,
       guint              index,
       const char        *id)
{
  return index < self->objects->len && strcmp (entente_object_get_id (g_ptr_array_index (self->objects, index)), id) == 0;
}

/**
 * entente_object_list_find:
 * @self: a list
 * @id: id of an object
 *
 * Time: O(log n).
 *
 * Returns: (nullable): the object of that id
 */
EntenteObject *
entente_object_list_find (EntenteObjectList *self,
                          const char        *id)
{
  guint index = lower_bound (self, id);

  return is_at (self, index, id) ? g_ptr_array_index (self->objects, index) : NULL;
}

/**
 * entente_object_list_insert:
 * @self: a list
 * @object: an object whose id is not in the list
 */
void
entente_object_list_insert (EntenteObjectList *self,
                            EntenteObject     *object)
{
  guint index = lower_bound (self, entente_object_get_id (object));

  g_ptr_array_insert (self->objects, (int)index, g_object_ref (object));
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

/**
 * entente_object_list_remove:
 * @self: a list
 * @id: id of an object; nothing happens when it is not there
 */
void
entente_object_list_remove (EntenteObjectList *self,
                            const char        *id)
{
  guint index = lower_bound (self, id);

  if (!is_at (self, index, id))
    return;

  g_ptr_array_remove_index (self->objects, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

/**
 * entente_object_list_append_unsorted:
 * @self: a list being filled; entente_object_list_sort() must follow before anything else
 * @object: an object whose id is not in the list
 */
void
entente_object_list_append_unsorted (EntenteObjectList *self,
                                     EntenteObject     *object)
{
  g_ptr_array_add (self->objects, g_object_ref (object));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (entente_object_get_id (*(EntenteObject *const *)a), entente_object_get_id (*(EntenteObject *const *)b));
}

static gboolean
is_sorted (GPtrArray *objects)
{
  for (guint i = 1; i < objects->len; i++)
    if (compare_ids (&objects->pdata[i - 1], &objects->pdata[i]) > 0)
      return FALSE;

  return TRUE;
}

void
entente_object_list_sort (EntenteObjectList *self)
{
  if (!is_sorted (self->objects))
    g_ptr_array_sort (self->objects, compare_ids);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->objects->len);
}

/**
 * entente_object_list_replace:
 * @self: a list
 * @objects: (element-type EntenteObject): what it holds from now on, sorted by id
 *
 * Tells only of the stretch that differs, so that views keep their place and selection.
 */
void
entente_object_list_replace (EntenteObjectList *self,
                             GPtrArray         *objects)
{
  guint head = 0, tail = 0, old = self->objects->len;

  while (head < old && head < objects->len && g_ptr_array_index (self->objects, head) == g_ptr_array_index (objects, head))
    head++;
  while (tail < old - head && tail < objects->len - head &&
         g_ptr_array_index (self->objects, old - 1 - tail) == g_ptr_array_index (objects, objects->len - 1 - tail))
    tail++;

  if (head == old && old == objects->len)
    return;

  g_ptr_array_remove_range (self->objects, 0, old);
  for (guint i = 0; i < objects->len; i++)
    g_ptr_array_add (self->objects, g_object_ref (g_ptr_array_index (objects, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), head, old - head - tail, objects->len - head - tail);
}

static guint
find_next (EntenteObjectList *self,
           const GPtrArray   *objects,
           guint              index)
{
  return index < objects->len ? lower_bound (self, entente_object_get_id (g_ptr_array_index (objects, index))) : G_MAXUINT;
}

/* Hands over objects from one array to another. */
static void
move_stretch (GPtrArray *from,
              guint      first,
              guint      end,
              GPtrArray *to)
{
  guint n = end - first, before = to->len;

  if (n == 0)
    return;

  g_ptr_array_set_size (to, (int)(before + n));
  memcpy (to->pdata + before, from->pdata + first, n * sizeof *to->pdata);
}

/**
 * entente_object_list_splice:
 * @self: a list
 * @gone: (element-type EntenteObject): objects of the list, sorted by id
 * @added: (element-type EntenteObject): objects that are not in the list, sorted by id; the id may be that of one that is gone
 *
 * Takes out and in many at once, and tells of the stretch in which they are.
 *
 * Time: O(n) of the list, but nothing is done with those that stay.
 */
void
entente_object_list_splice (EntenteObjectList *self,
                            const GPtrArray   *gone,
                            const GPtrArray   *added)
{
  GPtrArray *old = self->objects, *all;
  guint      n_old = old->len, done = 0, i = 0, k = 0;
  guint      first = MIN (find_next (self, gone, 0), find_next (self, added, 0));

  if (gone->len + added->len == 0)
    return;

  all = g_ptr_array_new_full (n_old + added->len, g_object_unref);

  while (i < gone->len || k < added->len)
    {
      guint    next_gone = find_next (self, gone, i), next_added = find_next (self, added, k);
      gboolean is_added = next_added <= next_gone;

      move_stretch (old, done, is_added ? next_added : next_gone, all);
      done = is_added ? next_added : next_gone + 1;

      if (is_added)
        g_ptr_array_add (all, g_object_ref (added->pdata[k++]));
      else
        g_object_unref (gone->pdata[i++]);
    }

  move_stretch (old, done, n_old, all);
  g_ptr_array_set_free_func (old, NULL);
  g_ptr_array_unref (old);
  self->objects = all;
  g_list_model_items_changed (G_LIST_MODEL (self), first, done - first, done - first + all->len - n_old);
}
