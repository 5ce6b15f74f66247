#include "model/project.h"

#include "model/change/change-list-private.h"
#include "model/error.h"
#include "model/object-list-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROOT_ID "project"

/* referrers: (nullable): known of the types before next_type, and of the objects of that one before next_index. */
struct _EntenteProject
{
  GObject            parent_instance;
  GHashTable        *objects;
  EntenteObjectList *lists[ENTENTE_N_TYPES];
  EntenteReferrers  *referrers;
  EntenteType        next_type;
  guint              next_index;
  GPtrArray         *foreign;
  GHashTable        *foreign_ids;
};

G_DEFINE_TYPE (EntenteProject, entente_project, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_referrers (EntenteProject *self)
{
  g_clear_pointer (&self->referrers, entente_referrers_free);
  self->next_type = 0;
  self->next_index = 0;
}

static void
entente_project_finalize (GObject *object)
{
  EntenteProject *self = ENTENTE_PROJECT (object);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    g_object_unref (self->lists[i]);

  forget_referrers (self);
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
put (EntenteProject *self,
     EntenteObject  *object)
{
  g_hash_table_insert (self->objects, (gpointer)entente_object_get_id (object), g_object_ref (object));
  if (self->referrers != NULL)
    entente_referrers_add (self->referrers, object);
}

static void
take_away (EntenteProject *self,
           EntenteObject  *object)
{
  if (self->referrers != NULL)
    entente_referrers_remove (self->referrers, object);
  g_hash_table_remove (self->objects, entente_object_get_id (object));
}

static void
set_value (EntenteProject     *self,
           EntenteObject      *object,
           guint               field,
           const EntenteValue *value)
{
  if (self->referrers != NULL)
    entente_referrers_remove_field (self->referrers, object, field);
  entente_object_set_value (object, field, value);
  if (self->referrers != NULL)
    entente_referrers_add_field (self->referrers, object, field);
}

static void
entente_project_init (EntenteProject *self)
{
  g_autoptr (EntenteObject) root = entente_object_new (ENTENTE_PROJECT_ROOT, ROOT_ID);

  self->objects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->foreign = g_ptr_array_new_with_free_func (g_free);
  self->foreign_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    self->lists[i] = entente_object_list_new ();

  put (self, root);
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
 * entente_project_note_referrers:
 * @self: a project
 * @n_objects: how many objects to go through now, at most
 *
 * Finds out which objects refer to what, piece by piece, so that a window can answer in between. An edit before the end begins it
 * anew; after it, edits are followed.
 *
 * Returns: whether all is known
 */
gboolean
entente_project_note_referrers (EntenteProject *self,
                                guint           n_objects)
{
  if (self->referrers == NULL)
    self->referrers = entente_referrers_new ();

  for (; n_objects > 0 && self->next_type < ENTENTE_N_TYPES; n_objects--)
    if (self->next_index < entente_project_get_n (self, self->next_type))
      {
        entente_referrers_add (self->referrers, entente_project_get_nth (self, self->next_type, self->next_index++));
      }
    else
      {
        self->next_type++;
        self->next_index = 0;
      }

  return entente_project_knows_referrers (self);
}

/**
 * entente_project_knows_referrers:
 * @self: a project
 *
 * Returns: whether entente_project_get_referrers() takes no time
 */
gboolean
entente_project_knows_referrers (EntenteProject *self)
{
  return self->referrers != NULL && self->next_type == ENTENTE_N_TYPES;
}

/**
 * entente_project_get_referrers:
 * @self: a project
 *
 * Returns: (transfer none): which of its objects refer to what, found out now if it is not known
 */
EntenteReferrers *
entente_project_get_referrers (EntenteProject *self)
{
  while (!entente_project_note_referrers (self, G_MAXUINT))
    continue;

  return self->referrers;
}

static gboolean
do_add (EntenteProject *self,
        EntenteChange  *change,
        GError        **error)
{
  g_autoptr (EntenteObject) object = NULL;

  if (g_hash_table_contains (self->objects, change->id))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_EXISTS, _("there already is “%s”"), change->id);
      return FALSE;
    }

  object = entente_object_copy (change->object);
  put (self, object);

  return TRUE;
}

static gboolean
set_missing (const char *id,
             GError    **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("there is no “%s”"), id);

  return FALSE;
}

static gboolean
do_remove (EntenteProject *self,
           EntenteChange  *change,
           GError        **error)
{
  EntenteObject *object = entente_project_lookup (self, change->id);

  if (object == NULL || entente_object_get_object_type (object) == ENTENTE_PROJECT_ROOT)
    return set_missing (change->id, error);

  g_set_object (&change->object, object);
  take_away (self, object);

  return TRUE;
}

static gboolean
do_set (EntenteProject *self,
        EntenteChange  *change,
        GError        **error)
{
  EntenteObject *object = entente_project_lookup (self, change->id);
  int            index = object != NULL ? entente_type_find_field (entente_object_get_object_type (object), change->field) : -1;

  if (index < 0 || entente_object_get_field (object, (guint)index) != change->definition)
    return set_missing (change->id, error);

  entente_value_unref (change->old_value);
  change->old_value = entente_value_ref (entente_object_get_value (object, (guint)index));
  set_value (self, object, (guint)index, change->new_value);

  return TRUE;
}

static gboolean
do_change (EntenteProject *self,
           EntenteChange  *change,
           GError        **error)
{
  if (change->kind == ENTENTE_CHANGE_ADD)
    return do_add (self, change, error);
  if (change->kind == ENTENTE_CHANGE_REMOVE)
    return do_remove (self, change, error);

  return do_set (self, change, error);
}

/* Takes back the first @n changes of a list of which the next one failed. */
static void
roll_back (EntenteProject    *self,
           EntenteChangeList *changes,
           guint              n)
{
  for (guint i = n; i > 0; i--)
    {
      EntenteChange *change = entente_change_list_get_mutable (changes, i - 1);
      EntenteObject *object = entente_project_lookup (self, change->id);

      if (change->kind == ENTENTE_CHANGE_ADD)
        take_away (self, object);
      else if (change->kind == ENTENTE_CHANGE_REMOVE)
        put (self, change->object);
      else
        set_value (self, object, (guint)entente_type_find_field (entente_object_get_object_type (object), change->field), change->old_value);
    }
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
  guint n = entente_change_list_get_n (changes);

  if (!entente_project_knows_referrers (self))
    forget_referrers (self);

  for (guint i = 0; i < n; i++)
    if (!do_change (self, entente_change_list_get_mutable (changes, i), error))
      {
        roll_back (self, changes, i);
        return FALSE;
      }

  update_lists (self, changes);
  announce (self, changes);

  return TRUE;
}

static char *
make_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString         *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < 40; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && *p != '?')
        g_string_append_c (slug, '-');
    }

  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

/**
 * entente_project_make_id:
 * @self: a project
 * @name: (nullable): what the new object is called
 * @type: its type, whose name stands in when there is no name
 *
 * Returns: (transfer full): an id that was never used in this project: a readable part and four random characters
 */
char *
entente_project_make_id (EntenteProject *self,
                         const char     *name,
                         EntenteType     type)
{
  static const char characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  g_autofree char  *slug = make_slug (name != NULL ? name : "");
  const char       *stem = *slug != '\0' ? slug : entente_type_get_info (type)->name;

  for (;;)
    {
      char             tail[5] = "";
      g_autofree char *id = NULL;

      for (guint i = 0; i < 4; i++)
        tail[i] = characters[g_random_int_range (0, 36)];

      id = g_strdup_printf ("%s-%s", stem, tail);
      if (!entente_project_knows_id (self, id))
        return g_steal_pointer (&id);
    }
}

/**
 * entente_project_load_object:
 * @self: a project being read
 * @object: an object
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_EXISTS when the id is taken. The object becomes the project's own.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_project_load_object (EntenteProject *self,
                             EntenteObject  *object,
                             GError        **error)
{
  const char *id = entente_object_get_id (object);
  EntenteType type = entente_object_get_object_type (object);

  if (type == ENTENTE_PROJECT_ROOT && strcmp (id, ROOT_ID) == 0)
    {
      entente_object_list_remove (self->lists[type], ROOT_ID);
      take_away (self, entente_project_lookup (self, ROOT_ID));
    }

  if (type == ENTENTE_PROJECT_ROOT ? strcmp (id, ROOT_ID) != 0 : g_hash_table_contains (self->objects, id))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_EXISTS, _("there already is “%s”"), id);
      return FALSE;
    }

  put (self, object);
  entente_object_list_append_unsorted (self->lists[type], object);

  return TRUE;
}

/**
 * entente_project_load_foreign:
 * @self: a project being read
 * @markup: an element that this version does not know, whole, or a comment at the end of the file
 */
void
entente_project_load_foreign (EntenteProject *self,
                              const char     *markup)
{
  static const char start[] = " id=\"";

  g_ptr_array_add (self->foreign, g_strdup (markup));

  for (const char *p = strstr (markup, start); p != NULL; p = strstr (p, start))
    {
      p += strlen (start);
      g_hash_table_add (self->foreign_ids, g_strndup (p, strcspn (p, "\"")));
    }
}

void
entente_project_load_done (EntenteProject *self)
{
  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    entente_object_list_sort (self->lists[i]);
}

/**
 * entente_project_get_foreign:
 * @self: a project
 *
 * Returns: (element-type utf8): what this version does not know and only keeps
 */
const GPtrArray *
entente_project_get_foreign (EntenteProject *self)
{
  return self->foreign;
}

/**
 * entente_project_knows_id:
 * @self: a project
 * @id: an id
 *
 * Returns: whether an object has that id, be it one this version does not know
 */
gboolean
entente_project_knows_id (EntenteProject *self,
                          const char     *id)
{
  return g_hash_table_contains (self->objects, id) || g_hash_table_contains (self->foreign_ids, id);
}
