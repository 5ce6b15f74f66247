#include "widgets/forms/field-edits.h"

#include "widgets/commands.h"

#include <glib/gi18n.h>

/**
 * entente_field_edits_get_common:
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): objects of one type
 * @index: one of their fields
 * @differs: (out): whether the objects differ in it
 *
 * Returns: (transfer none) (nullable): what the field has in all of them; %NULL when it is undefined, or differs
 */
const EntenteValue *
entente_field_edits_get_common (EntenteWorkspace  *workspace,
                                const char *const *ids,
                                guint              index,
                                gboolean          *differs)
{
  const EntenteValue *common = NULL;

  *differs = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (workspace), ids[i]);
      const EntenteValue *value = object != NULL ? entente_object_get_value (object, index) : NULL;

      if (i > 0 && !entente_value_equal (value, common))
        {
          *differs = TRUE;
          return NULL;
        }

      common = value;
    }

  return common;
}

/**
 * entente_field_edits_set:
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): objects of one type
 * @field: one of their fields
 * @value: (nullable): what it shall have; %NULL for undefined
 * @error: return location for an error
 *
 * Fails with the error of the plan when it does not accept the value; nothing is changed then.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_field_edits_set (EntenteWorkspace   *workspace,
                         const char *const  *ids,
                         const EntenteField *field,
                         const EntenteValue *value,
                         GError            **error)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autofree char *title = NULL;

  if (ids[0] != NULL && ids[1] == NULL)
    return entente_command_set_field (workspace, ids[0], field, value, error);

  /* Translators: %s is the name of a field, such as “Status” */
  title = g_strdup_printf (_("Change %s"), _ (field->label));
  changes = entente_change_list_new (title);
  for (guint i = 0; ids[i] != NULL; i++)
    entente_change_list_set_value (changes, ids[i], field, value);

  return entente_workspace_edit (workspace, changes, error);
}

static EntenteType
get_only_target (const EntenteField *field)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    if (field->targets == ENTENTE_TYPE_BIT (type))
      return type;

  return ENTENTE_N_TYPES;
}

/**
 * entente_field_edits_can_create:
 * @field: a field that refers to something
 *
 * Returns: whether something new can be referred to, of which only the name has to be known
 */
gboolean
entente_field_edits_can_create (const EntenteField *field)
{
  switch ((int)get_only_target (field))
    {
    case ENTENTE_REGION:
    case ENTENTE_DIMENSION:
    case ENTENTE_COMPANY:
    case ENTENTE_PLATFORM:
    case ENTENTE_PLANT:
    case ENTENTE_TECHNOLOGY:
    case ENTENTE_SOURCE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Returns: (transfer full): a field of several references keeps the others */
static char *
append_reference (const EntenteField *field,
                  const EntenteValue *old,
                  const char         *id)
{
  g_autofree char *others = old != NULL && field->kind == ENTENTE_FIELD_REFERENCES ? entente_value_to_string (old) : NULL;

  return others != NULL ? g_strdup_printf ("%s %s", others, id) : g_strdup (id);
}

/**
 * entente_field_edits_refer_to_new:
 * @workspace: where the objects are
 * @ids: (array zero-terminated=1): objects of one type
 * @field: one of their fields that can refer to something new
 * @old: (nullable): what it has
 * @name: what the new thing is called
 * @error: return location for an error
 *
 * Adds something and refers to it, in one step; a field of several references keeps the others. Fails with the error of the plan
 * when it does not accept the name; nothing is changed then.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_field_edits_refer_to_new (EntenteWorkspace   *workspace,
                                  const char *const  *ids,
                                  const EntenteField *field,
                                  const EntenteValue *old,
                                  const char         *name,
                                  GError            **error)
{
  EntenteType            type = get_only_target (field);
  const EntenteTypeInfo *info = entente_type_get_info (type);
  EntenteScope          *scope = entente_workspace_get_scope (workspace);
  g_autofree char       *id = entente_project_make_id (entente_scope_get_project (scope), name, type);
  g_autofree char       *title = g_strdup_printf (_("Add “%s”"), name);
  g_autofree char       *text = append_reference (field, old, id);
  g_autoptr (EntenteObject) object = entente_object_new (type, id);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  g_autoptr (EntenteValue) value = entente_value_parse (field, text, error);

  if (value == NULL || !entente_object_set (object, info->fields[info->label_field].name, name, error))
    return FALSE;

  entente_change_list_add (changes, object);
  for (guint i = 0; ids[i] != NULL; i++)
    entente_change_list_set_value (changes, ids[i], field, value);

  return entente_workspace_edit (workspace, changes, error);
}
