#include "model/project-private.h"

#include "model/object-list-changes.h"

G_DEFINE_TYPE (EntenteProject, entente_project, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_project_finalize (GObject *object)
{
  EntenteProject *self = ENTENTE_PROJECT (object);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    g_object_unref (self->lists[i]);

  entente_project_forget_referrers (self);
  g_hash_table_unref (self->objects);
  g_hash_table_unref (self->foreign_ids);
  g_ptr_array_unref (self->foreign);

  G_OBJECT_CLASS (entente_project_parent_class)->finalize (object);
}

static void
entente_project_class_init (EntenteProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_project_finalize;

  /**
   * EntenteProject::changed:
   * @changes: what was done, complete with old values
   *
   * Emitted once for each change list, after all of it was done.
   */
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, ENTENTE_TYPE_CHANGE_LIST);
}

static void
entente_project_init (EntenteProject *self)
{
  g_autoptr (EntenteObject) root = entente_object_new (ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT_ID);

  self->objects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->foreign = g_ptr_array_new_with_free_func (g_free);
  self->foreign_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    self->lists[i] = entente_object_list_new ();

  entente_project_put (self, root);
  entente_object_list_insert (self->lists[ENTENTE_PROJECT_ROOT], root);
}

/**
 * entente_project_new:
 *
 * Returns: (transfer full): a project that holds nothing but its root
 */
EntenteProject *
entente_project_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROJECT, NULL);
}

/**
 * entente_project_get_root:
 * @self: a project
 *
 * Returns: (transfer none): the object with the project's own fields
 */
EntenteObject *
entente_project_get_root (EntenteProject *self)
{
  return entente_object_list_get (self->lists[ENTENTE_PROJECT_ROOT], 0);
}

/**
 * entente_project_lookup:
 * @self: a project
 * @id: (nullable): id of an object
 *
 * Returns: (transfer none) (nullable): the object, in whichever scenario it is
 */
EntenteObject *
entente_project_lookup (EntenteProject *self,
                        const char     *id)
{
  return id != NULL ? g_hash_table_lookup (self->objects, id) : NULL;
}

GListModel *
entente_project_get_objects (EntenteProject *self,
                             EntenteType     type)
{
  return G_LIST_MODEL (self->lists[type]);
}

guint
entente_project_get_n (EntenteProject *self,
                       EntenteType     type)
{
  return entente_object_list_get_n (self->lists[type]);
}

EntenteObject *
entente_project_get_nth (EntenteProject *self,
                         EntenteType     type,
                         guint           index)
{
  return entente_object_list_get (self->lists[type], index);
}

/**
 * entente_project_find:
 * @self: a project
 * @type: a type
 * @name: what people call an object of that type, or its id
 *
 * Returns: (transfer none) (nullable): the object; the first of several that are called the same
 */
EntenteObject *
entente_project_find (EntenteProject *self,
                      EntenteType     type,
                      const char     *name)
{
  EntenteObject *object = entente_project_lookup (self, name);

  if (object != NULL && entente_object_get_object_type (object) == type)
    return object;

  for (guint i = 0; i < entente_project_get_n (self, type); i++)
    {
      object = entente_project_get_nth (self, type, i);

      if (g_strcmp0 (entente_object_get_label (object), name) == 0)
        return object;
    }

  return NULL;
}

static void
announce (EntenteProject    *self,
          EntenteChangeList *changes)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteObject       *object = entente_project_lookup (self, change->id);

      if (change->kind == ENTENTE_CHANGE_SET && object != NULL && g_hash_table_add (told, object))
        entente_object_emit_changed (object);
    }

  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static EntenteObject *
look_up (gpointer    source,
         const char *id)
{
  return entente_project_lookup (source, id);
}

static void
update_lists (EntenteProject    *self,
              EntenteChangeList *changes)
{
  gboolean concerned[ENTENTE_N_TYPES] = {FALSE};

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->object != NULL)
        concerned[entente_object_get_object_type (change->object)] = TRUE;
    }

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    if (concerned[type])
      entente_object_list_follow (self->lists[type], type, changes, look_up, self);
}

/**
 * entente_project_apply:
 * @self: a project
 * @changes: what to do; completed with the old values, so that it can be inverted afterwards
 * @error: return location for an error
 *
 * Does all of @changes or nothing. Fails with %ENTENTE_ERROR_EXISTS when an id is taken and with
 * %ENTENTE_ERROR_MISSING when there is no such object or field.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_project_apply (EntenteProject    *self,
                       EntenteChangeList *changes,
                       GError           **error)
{
  if (!entente_project_knows_referrers (self))
    entente_project_forget_referrers (self);

  if (!entente_project_do (self, changes, error))
    return FALSE;

  update_lists (self, changes);
  announce (self, changes);

  return TRUE;
}
