#include "app/cli/project-text.h"

#include "app/cli/console.h"

#include <glib/gi18n.h>

#define INDENT "  "

/* A place in a view, or a party in a deal, is named after both; deeper than that no name reads well. */
#define MAX_DEPTH 3

/* What an object without a name of its own connects: "Pickup platform, Nissan" for a party. */
static char *
make_title (EntenteProject *project,
            EntenteObject  *object,
            guint           depth)
{
  const EntenteTypeInfo *info = entente_type_get_info (entente_object_get_object_type (object));
  const char            *name = info->label_field >= 0 ? entente_object_get_text (object, info->label_field) : NULL;
  GString               *title = g_string_new (name);

  for (guint i = 0; name == NULL && depth < MAX_DEPTH && i < info->n_fields; i++)
    {
      const char      *id = info->fields[i].kind == ENTENTE_FIELD_REFERENCE ? entente_object_get_reference (object, i) : NULL;
      EntenteObject   *target = id != NULL ? entente_project_lookup (project, id) : NULL;
      g_autofree char *part = target != NULL ? make_title (project, target, depth + 1) : g_strdup (id);

      if (part != NULL && (int)i != info->scenario_field)
        g_string_append_printf (title, "%s%s", title->len > 0 ? ", " : "", part);
    }

  return g_string_free (title, FALSE);
}

static char *
references_to_text (EntenteProject    *project,
                    const char *const *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject   *target = entente_project_lookup (project, ids[i]);
      g_autofree char *title = target != NULL ? make_title (project, target, 0) : g_strdup (ids[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", title);
    }

  return g_string_free (text, FALSE);
}

static char *
value_to_text (EntenteProject     *project,
               const EntenteValue *value)
{
  switch (entente_value_get_kind (value))
    {
    case ENTENTE_FIELD_REFERENCE:
      return references_to_text (project, (const char *[]) {entente_value_get_text (value), NULL});
    case ENTENTE_FIELD_REFERENCES:
      return references_to_text (project, entente_value_get_references (value));
    case ENTENTE_FIELD_TEXT:
      return g_strdup (entente_value_get_text (value));
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_FLAG:
      return entente_value_to_display (value);
    case ENTENTE_FIELD_AMOUNT:
    case ENTENTE_FIELD_SERIES:
    case ENTENTE_FIELD_DATE:
    case ENTENTE_FIELD_NUMBER:
    case ENTENTE_FIELD_COLOR:
    case ENTENTE_FIELD_POINTS:
    case ENTENTE_FIELD_RATES:
    default:
      /* Exact, where what people are shown may be rounded: a comparison must see every change. */
      return entente_value_to_string (value);
    }
}

/* Each line of @text on a line of its own, all but the first indented. */
static void
append_line (GString    *buffer,
             const char *label,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append_printf (buffer, INDENT "%s:", label);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = entente_cli_clean (lines[i]);

      g_string_append_printf (buffer, i == 0 ? " %s\n" : INDENT INDENT "%s\n", line);
    }

  if (lines[0] == NULL)
    g_string_append_c (buffer, '\n');
}

static void
append_object (GString        *buffer,
               EntenteProject *project,
               EntenteObject  *object)
{
  const EntenteTypeInfo *info = entente_type_get_info (entente_object_get_object_type (object));
  const GPtrArray       *extras = entente_object_get_extras (object);
  g_autofree char       *title = make_title (project, object, 0);
  g_autofree char       *clean = entente_cli_clean (title);

  g_string_append_printf (buffer, "%s: %s (%s)\n", _ (info->label), clean, entente_object_get_id (object));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const EntenteValue *value = entente_object_get_value (object, i);
      g_autofree char    *text = value != NULL ? value_to_text (project, value) : NULL;

      if (text != NULL && (int)i != info->label_field)
        append_line (buffer, _ (info->fields[i].label), text);
    }

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const EntenteExtra *extra = g_ptr_array_index (extras, i);

      append_line (buffer, extra->name, extra->value);
    }

  g_string_append_c (buffer, '\n');
}

/**
 * entente_project_to_text:
 * @project: a project
 *
 * Writes a project in the planner's words: a block for each object, in the order of the file, and in it a line for each
 * field that is defined. The same project always gives the same text in the same language.
 *
 * Returns: (transfer full): the text
 */
char *
entente_project_to_text (EntenteProject *project)
{
  const GPtrArray *foreign = entente_project_get_foreign (project);
  GString         *buffer = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  for (int type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (project, type); i++)
      append_object (buffer, project, entente_project_get_nth (project, type, i));

  for (guint i = 0; i < foreign->len; i++)
    append_line (buffer, _("Not known to this version"), g_ptr_array_index (foreign, i));

  return g_string_free (buffer, FALSE);
}
