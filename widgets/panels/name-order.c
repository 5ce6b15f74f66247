#include "widgets/panels/name-order.h"

#include "widgets/panels/name-entry.h"

/* So many new ones are sorted at once, which nobody feels; more of them on a thread of their own. */
#define FEW_TO_SORT 1000u

/* So many find their new places one by one, more of them all at once. */
#define FEW_TO_MOVE 20u

/* source: what to sort; mirror: (element-type EntenteObject): what it held when it was last looked at; entries: those in their
   places; by_object: the entry of each object, also of those that are being sorted; arrived: (element-type GPtrArray): new ones
   that were sorted; n_sorting: how many threads sort. */
struct _EntenteNameOrder
{
  GObject     parent_instance;
  GListModel *source;
  GPtrArray  *mirror;
  GPtrArray  *entries;
  GHashTable *by_object;
  GPtrArray  *arrived;
  guint       n_sorting;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteNameOrder, entente_name_order, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_NAME_ORDER (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteNameOrder       *self = ENTENTE_NAME_ORDER (model);
  const EntenteNameEntry *entry = position < self->entries->len ? self->entries->pdata[position] : NULL;

  return entry != NULL ? g_object_ref (entry->object) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* Where an entry stands, or would stand. */
static guint
find_place (EntenteNameOrder       *self,
            const EntenteNameEntry *entry)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entente_name_entry_compare (&self->entries->pdata[middle], &entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Returns: (transfer full) */
static EntenteNameEntry *
take_out (EntenteNameOrder       *self,
          const EntenteNameEntry *entry)
{
  guint             place = find_place (self, entry);
  EntenteNameEntry *taken = g_ptr_array_steal_index (self->entries, place);

  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);

  return taken;
}

static void
put_in (EntenteNameOrder *self,
        EntenteNameEntry *entry)
{
  guint place = find_place (self, entry);

  entry->is_placed = TRUE;
  g_ptr_array_insert (self->entries, (int)place, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/* Takes the entries, which are sorted. */
static void
merge (EntenteNameOrder *self,
       GPtrArray        *fresh)
{
  GPtrArray *old = self->entries;
  GPtrArray *all = g_ptr_array_new_full (old->len + fresh->len, (GDestroyNotify)entente_name_entry_free);

  for (guint i = 0; i < fresh->len; i++)
    ((EntenteNameEntry *)fresh->pdata[i])->is_placed = TRUE;

  for (guint i = 0, k = 0; i < old->len || k < fresh->len;)
    if (k == fresh->len || (i < old->len && entente_name_entry_compare (&old->pdata[i], &fresh->pdata[k]) < 0))
      g_ptr_array_add (all, old->pdata[i++]);
    else
      g_ptr_array_add (all, fresh->pdata[k++]);

  self->entries = all;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, all->len);

  g_ptr_array_set_free_func (old, NULL);
  g_ptr_array_unref (old);
}

static void
place (EntenteNameOrder *self,
       GPtrArray        *fresh)
{
  if (fresh->len > FEW_TO_MOVE)
    merge (self, fresh);
  else
    for (guint i = 0; i < fresh->len; i++)
      put_in (self, fresh->pdata[i]);
}

static void
sort_on_thread (GTask        *task,
                gpointer      source,
                gpointer      entries,
                GCancellable *cancellable)
{
  entente_name_entry_sort_all (entries);
  g_task_return_boolean (task, TRUE);
}

static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteNameOrder) self = user_data;

  self->n_sorting--;
  g_ptr_array_add (self->arrived, g_ptr_array_ref (g_task_get_task_data (G_TASK (result))));
  g_signal_emit (self, signals[READY], 0);
}

/* Takes the entries. The last to let go of the list must not be the thread. */
static void
sort_later (EntenteNameOrder *self,
            GPtrArray        *fresh)
{
  GTask *task = g_task_new (NULL, NULL, sorted_cb, g_object_ref (self));

  self->n_sorting++;
  g_task_set_task_data (task, fresh, (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, sort_on_thread);
  g_object_unref (task);
}

static void
add_objects (EntenteNameOrder *self,
             GPtrArray        *objects)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_full (objects->len, (GDestroyNotify)entente_name_entry_free);

  for (guint i = 0; i < objects->len; i++)
    {
      EntenteNameEntry *entry = entente_name_entry_new (objects->pdata[i]);

      g_ptr_array_add (fresh, entry);
      g_hash_table_insert (self->by_object, entry->object, entry);
    }

  if (fresh->len > FEW_TO_SORT)
    {
      sort_later (self, g_steal_pointer (&fresh));
      return;
    }

  entente_name_entry_sort_all (fresh);
  g_ptr_array_set_free_func (fresh, NULL);
  place (self, fresh);
}

/* All those that are gone at once. */
static void
drop_gone (EntenteNameOrder *self)
{
  guint n = self->entries->len, kept = 0, first = G_MAXUINT, end = 0;

  g_ptr_array_set_free_func (self->entries, NULL);

  for (guint i = 0; i < n; i++)
    {
      EntenteNameEntry *entry = self->entries->pdata[i];

      if (g_hash_table_lookup (self->by_object, entry->object) == entry)
        {
          self->entries->pdata[kept++] = entry;
          continue;
        }

      entente_name_entry_free (entry);
      first = MIN (first, i);
      end = i + 1;
    }

  g_ptr_array_set_size (self->entries, (int)kept);
  g_ptr_array_set_free_func (self->entries, (GDestroyNotify)entente_name_entry_free);

  if (end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, end - first, end - first - (n - kept));
}

/* What is still being sorted is let go of when it arrives. */
static void
remove_objects (EntenteNameOrder *self,
                GPtrArray        *objects)
{
  gboolean few = objects->len <= FEW_TO_MOVE;

  for (guint i = 0; i < objects->len; i++)
    {
      EntenteNameEntry *entry = g_hash_table_lookup (self->by_object, objects->pdata[i]);

      g_hash_table_remove (self->by_object, objects->pdata[i]);
      if (few && entry->is_placed)
        entente_name_entry_free (take_out (self, entry));
    }

  if (!few)
    drop_gone (self);
}

/* Replaces a stretch of the mirror by what the source has there now. Returns: (transfer full): what was there */
static GPtrArray *
mirror_stretch (EntenteNameOrder *self,
                guint             position,
                guint             n_removed,
                guint             n_added)
{
  GPtrArray *former = g_ptr_array_new_with_free_func (g_object_unref), *mirror = self->mirror;
  guint      n_behind = mirror->len - position - n_removed;

  g_ptr_array_set_size (former, (int)n_removed);
  if (n_removed > 0)
    memcpy (former->pdata, mirror->pdata + position, n_removed * sizeof *mirror->pdata);

  g_ptr_array_set_free_func (mirror, NULL);
  g_ptr_array_set_size (mirror, (int)(mirror->len + n_added));
  if (n_behind > 0)
    memmove (mirror->pdata + position + n_added, mirror->pdata + position + n_removed, n_behind * sizeof *mirror->pdata);
  g_ptr_array_set_size (mirror, (int)(mirror->len - n_removed));
  g_ptr_array_set_free_func (mirror, g_object_unref);

  for (guint i = 0; i < n_added; i++)
    mirror->pdata[position + i] = g_list_model_get_item (self->source, position + i);

  return former;
}

/* Most of a long stretch is what it was. Both are sorted by id; what were not would go and come again. */
static void
source_changed_cb (EntenteNameOrder *self,
                   guint             position,
                   guint             n_removed,
                   guint             n_added)
{
  g_autoptr (GPtrArray) former = mirror_stretch (self, position, n_removed, n_added);
  g_autoptr (GPtrArray) gone = g_ptr_array_new (), added = g_ptr_array_new ();

  for (guint i = 0, k = 0; i < n_removed || k < n_added;)
    {
      EntenteObject *before = i < n_removed ? former->pdata[i] : NULL;
      EntenteObject *now = k < n_added ? self->mirror->pdata[position + k] : NULL;

      if (before != NULL && before == now)
        i++, k++;
      else if (now == NULL || (before != NULL && strcmp (entente_object_get_id (before), entente_object_get_id (now)) <= 0))
        g_ptr_array_add (gone, former->pdata[i++]);
      else
        g_ptr_array_add (added, self->mirror->pdata[position + k++]);
    }

  if (gone->len > 0)
    remove_objects (self, gone);
  if (added->len > 0)
    add_objects (self, added);
}

static void
entente_name_order_dispose (GObject *object)
{
  EntenteNameOrder *self = ENTENTE_NAME_ORDER (object);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (entente_name_order_parent_class)->dispose (object);
}

static void
entente_name_order_finalize (GObject *object)
{
  EntenteNameOrder *self = ENTENTE_NAME_ORDER (object);

  g_hash_table_unref (self->by_object);
  g_ptr_array_unref (self->arrived);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->mirror);

  G_OBJECT_CLASS (entente_name_order_parent_class)->finalize (object);
}

static void
entente_name_order_class_init (EntenteNameOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_name_order_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_name_order_finalize;

  signals[READY] = g_signal_new ("ready", ENTENTE_TYPE_NAME_ORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_name_order_init (EntenteNameOrder *self)
{
  self->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_name_entry_free);
  self->by_object = g_hash_table_new (NULL, NULL);
  self->arrived = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
}

/**
 * entente_name_order_new:
 * @objects: a list of objects of one type
 *
 * Returns: (transfer full): the same objects by name; when they are many, none yet
 */
EntenteNameOrder *
entente_name_order_new (GListModel *objects)
{
  EntenteNameOrder *self = g_object_new (ENTENTE_TYPE_NAME_ORDER, NULL);

  self->source = g_object_ref (objects);
  g_signal_connect_swapped (objects, "items-changed", G_CALLBACK (source_changed_cb), self);
  source_changed_cb (self, 0, 0, g_list_model_get_n_items (objects));

  return self;
}

/**
 * entente_name_order_is_ready:
 * @self: a list
 *
 * Returns: whether all objects stand in their places
 */
gboolean
entente_name_order_is_ready (EntenteNameOrder *self)
{
  return self->n_sorting == 0 && self->arrived->len == 0;
}

/* A name that changed while it was being sorted is sorted by itself. */
static void
take_entries (EntenteNameOrder *self,
              GPtrArray        *entries)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_full (entries->len, NULL);
  g_autoptr (GPtrArray) renamed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      EntenteNameEntry *entry = entries->pdata[i];
      gboolean          is_known = g_hash_table_lookup (self->by_object, entry->object) == entry;

      if (is_known && entente_name_entry_holds (entry))
        {
          g_ptr_array_add (fresh, entry);
          continue;
        }

      if (is_known)
        g_ptr_array_add (renamed, g_object_ref (entry->object));
      entente_name_entry_free (entry);
    }

  g_ptr_array_set_free_func (entries, NULL);
  g_ptr_array_set_size (entries, 0);
  place (self, fresh);
  add_objects (self, renamed);
}

/**
 * entente_name_order_take:
 * @self: a list that is ready
 *
 * Puts those that were sorted in their places.
 */
void
entente_name_order_take (EntenteNameOrder *self)
{
  g_autoptr (GPtrArray) arrived = g_steal_pointer (&self->arrived);

  self->arrived = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < arrived->len; i++)
    take_entries (self, arrived->pdata[i]);
}

static void
sort_again (EntenteNameOrder *self,
            GPtrArray        *objects)
{
  gboolean few = objects->len <= FEW_TO_MOVE;

  for (guint i = 0; i < objects->len; i++)
    {
      EntenteNameEntry *entry = g_hash_table_lookup (self->by_object, objects->pdata[i]);

      g_hash_table_remove (self->by_object, objects->pdata[i]);
      if (few)
        entente_name_entry_free (take_out (self, entry));
    }

  if (!few)
    drop_gone (self);
  add_objects (self, objects);
}

/**
 * entente_name_order_refresh:
 * @self: a list
 *
 * Gives those whose names have changed their new places.
 */
void
entente_name_order_refresh (EntenteNameOrder *self)
{
  g_autoptr (GPtrArray) renamed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->entries->len; i++)
    if (!entente_name_entry_holds (self->entries->pdata[i]))
      g_ptr_array_add (renamed, g_object_ref (((EntenteNameEntry *)self->entries->pdata[i])->object));

  sort_again (self, renamed);
}

/**
 * entente_name_order_refresh_object:
 * @self: a list
 * @object: (nullable): an object, perhaps of another list
 *
 * Gives it its new place if its name has changed.
 */
void
entente_name_order_refresh_object (EntenteNameOrder *self,
                                   EntenteObject    *object)
{
  EntenteNameEntry *entry = object != NULL ? g_hash_table_lookup (self->by_object, object) : NULL;
  g_autoptr (GPtrArray) renamed = g_ptr_array_new ();

  if (entry == NULL || !entry->is_placed || entente_name_entry_holds (entry))
    return;

  g_ptr_array_add (renamed, object);
  sort_again (self, renamed);
}
