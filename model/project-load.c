/* How readers fill a project. */

#include "model/project-private.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

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

  if (type == ENTENTE_PROJECT_ROOT && strcmp (id, ENTENTE_PROJECT_ROOT_ID) == 0)
    {
      entente_object_list_remove (self->lists[type], ENTENTE_PROJECT_ROOT_ID);
      entente_project_take_away (self, entente_project_lookup (self, ENTENTE_PROJECT_ROOT_ID));
    }

  if (type == ENTENTE_PROJECT_ROOT ? strcmp (id, ENTENTE_PROJECT_ROOT_ID) != 0 : g_hash_table_contains (self->objects, id))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_EXISTS, _("there already is “%s”"), id);
      return FALSE;
    }

  entente_project_put (self, object);
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
