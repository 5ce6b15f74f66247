/* Turns edits of what a scope shows into edits of the project. */

#include "model/change/scope.h"

#include "model/object/override.h"
#include "model/object/removal.h"

#include <string.h>

static gboolean
is_layered (EntenteObject *object)
{
  return entente_type_is_layered (entente_object_get_object_type (object));
}

static EntenteObject *
find_override (EntenteScope *self,
               const char   *id,
               const char   *field)
{
  for (guint i = 0; i < entente_project_get_n (entente_scope_get_project (self), ENTENTE_OVERRIDE); i++)
    {
      EntenteObject *override = entente_project_get_nth (entente_scope_get_project (self), ENTENTE_OVERRIDE, i);

      if (entente_object_refers_to (override, ENTENTE_OVERRIDE_OBJECT, id) &&
          entente_object_refers_to (override, ENTENTE_OVERRIDE_SCENARIO, entente_scope_get_scenario (self)) &&
          g_strcmp0 (entente_object_get_text (override, ENTENTE_OVERRIDE_FIELD), field) == 0)
        return override;
    }

  return NULL;
}

static void
append_override (EntenteScope        *self,
                 const EntenteChange *change,
                 EntenteChangeList   *result)
{
  EntenteObject      *existing = find_override (self, change->id, change->field);
  g_autofree char    *text = change->new_value != NULL ? entente_value_to_string (change->new_value) : NULL;
  const EntenteField *field = &entente_override_info.fields[ENTENTE_OVERRIDE_VALUE];
  g_autofree char    *name = g_strdup_printf ("%s %s", change->field, change->id);
  g_autofree char    *id = entente_project_make_id (entente_scope_get_project (self), name, ENTENTE_OVERRIDE);
  g_autoptr (EntenteObject) override = entente_object_new (ENTENTE_OVERRIDE, id);
  g_autoptr (EntenteValue) value = text != NULL ? entente_value_parse (field, text, NULL) : NULL;

  if (existing != NULL)
    {
      entente_change_list_set_value (result, entente_object_get_id (existing), field, value);
      return;
    }

  if (entente_object_set (override, "scenario", entente_scope_get_scenario (self), NULL) && entente_object_set (override, "object", change->id, NULL) &&
      entente_object_set (override, "field", change->field, NULL))
    {
      entente_object_set_value (override, ENTENTE_OVERRIDE_VALUE, value);
      entente_change_list_add (result, override);
    }
}

static void
append_removal (EntenteScope      *self,
                const char        *object,
                EntenteChangeList *result)
{
  g_autofree char *name = g_strdup_printf ("no %s", object);
  g_autofree char *id = entente_project_make_id (entente_scope_get_project (self), name, ENTENTE_REMOVAL);
  g_autoptr (EntenteObject) removal = entente_object_new (ENTENTE_REMOVAL, id);

  if (entente_object_set (removal, "scenario", entente_scope_get_scenario (self), NULL) && entente_object_set (removal, "object", object, NULL))
    entente_change_list_add (result, removal);
}

static gboolean
is_own (EntenteScope *self,
        const char   *id)
{
  EntenteObject *object = entente_scope_lookup (self, id);

  return object == NULL || !is_layered (object) ||
         g_strcmp0 (entente_object_get_scenario (object), entente_scope_get_scenario (self)) == 0;
}

static void
append_added (EntenteScope      *self,
              EntenteObject     *object,
              EntenteChangeList *result)
{
  g_autoptr (EntenteObject) copy = entente_object_copy (object);

  if (is_layered (copy) && entente_object_get_scenario (copy) == NULL &&
      !entente_object_set (copy, "in", entente_scope_get_scenario (self), NULL))
    return;

  entente_change_list_add (result, copy);
}

static void
translate_change (EntenteScope        *self,
                  const EntenteChange *change,
                  EntenteChangeList   *result)
{
  if (change->kind == ENTENTE_CHANGE_ADD)
    append_added (self, change->object, result);
  else if (change->kind == ENTENTE_CHANGE_SET && is_own (self, change->id))
    entente_change_list_set_value (result, change->id, change->definition, change->new_value);
  else if (change->kind == ENTENTE_CHANGE_SET)
    append_override (self, change, result);
  else if (is_own (self, change->id))
    entente_change_list_remove (result, change->id);
  else
    append_removal (self, change->id, result);
}

/**
 * entente_scope_translate:
 * @self: a scope
 * @changes: an edit of the objects this scope shows
 *
 * In the base plan an edit stands as it is. In a scenario, what is added belongs to the scenario; what is changed or
 * removed there stays as it is elsewhere.
 *
 * Returns: (transfer full): the edit of the project that has this effect
 */
EntenteChangeList *
entente_scope_translate (EntenteScope      *self,
                         EntenteChangeList *changes)
{
  EntenteChangeList *result;

  if (entente_scope_get_scenario (self) == NULL)
    return g_object_ref (changes);

  result = entente_change_list_new (entente_change_list_get_title (changes));
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    translate_change (self, entente_change_list_get (changes, i), result);

  return result;
}

/**
 * entente_scope_is_changed:
 * @self: a scope
 * @id: id of an object
 * @field: name of a field
 *
 * Returns: whether the scenario itself gives the field another value than its parent does
 */
gboolean
entente_scope_is_changed (EntenteScope *self,
                          const char   *id,
                          const char   *field)
{
  return entente_scope_get_scenario (self) != NULL && find_override (self, id, field) != NULL;
}
