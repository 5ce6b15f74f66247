/* Changes done to the objects of a project, all of a list or none. */

#include "model/project-private.h"

#include "model/change/change-list-private.h"
#include "model/error.h"

#include <glib/gi18n.h>

void
entente_project_put (EntenteProject *self,
                     EntenteObject  *object)
{
  g_hash_table_insert (self->objects, (gpointer)entente_object_get_id (object), g_object_ref (object));
  if (self->referrers != NULL)
    entente_referrers_add (self->referrers, object);
}

void
entente_project_take_away (EntenteProject *self,
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
  entente_project_put (self, object);

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
  EntenteObject *object = g_hash_table_lookup (self->objects, change->id);

  if (object == NULL || entente_object_get_object_type (object) == ENTENTE_PROJECT_ROOT)
    return set_missing (change->id, error);

  g_set_object (&change->object, object);
  entente_project_take_away (self, object);

  return TRUE;
}

static gboolean
do_set (EntenteProject *self,
        EntenteChange  *change,
        GError        **error)
{
  EntenteObject *object = g_hash_table_lookup (self->objects, change->id);
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
      EntenteObject *object = g_hash_table_lookup (self->objects, change->id);

      if (change->kind == ENTENTE_CHANGE_ADD)
        entente_project_take_away (self, object);
      else if (change->kind == ENTENTE_CHANGE_REMOVE)
        entente_project_put (self, change->object);
      else
        set_value (self, object, (guint)entente_type_find_field (entente_object_get_object_type (object), change->field), change->old_value);
    }
}

/**
 * entente_project_do:
 * @self: a project
 * @changes: what to do; completed with the old values
 * @error: return location for an error
 *
 * Does all of @changes or nothing, and tells nobody. Fails as entente_project_apply() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_project_do (EntenteProject    *self,
                    EntenteChangeList *changes,
                    GError           **error)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    if (!do_change (self, entente_change_list_get_mutable (changes, i), error))
      {
        roll_back (self, changes, i);
        return FALSE;
      }

  return TRUE;
}
