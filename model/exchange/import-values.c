/* Values as people and other programs write them. */

#include "model/exchange/import-values.h"

#include "model/exchange/import-headings.h"
#include "model/object/project-root.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* What stands between several names in one value */
#define LIST_SEPARATOR ";"

static EntenteValue *
read_choice (const EntenteField *field,
             const char         *text)
{
  g_autofree char *simple = entente_import_simplify (text);

  for (const EntenteChoice *choice = field->choices; choice->name != NULL; choice++)
    if (entente_import_is_called (simple, choice->name) || entente_import_is_called (simple, choice->label) || entente_import_is_called (simple, _ (choice->label)))
      return entente_value_parse (field, choice->name, NULL);

  return NULL;
}

static EntenteValue *
read_flag (const EntenteField *field,
           const char         *text)
{
  static const char *const yes[] = {"yes", "true", "1", NULL};
  static const char *const no[] = {"no", "false", "0", NULL};
  g_autofree char         *small = g_ascii_strdown (text, -1);

  if (g_strv_contains (yes, small))
    return entente_value_parse (field, "yes", NULL);

  return g_strv_contains (no, small) ? entente_value_parse (field, "no", NULL) : NULL;
}

/* Companies go by their names as well, but none is made for a field. */
static EntenteValue *
read_company (EntenteImportThings *things,
              const EntenteField  *field,
              const char          *text)
{
  const char *id = entente_import_things_find (things, ENTENTE_COMPANY, text);

  return id != NULL ? entente_value_parse (field, id, NULL) : NULL;
}

/* Regions and dimensions go by their names; those that are not known are made. */
static EntenteValue *
read_names (EntenteImportThings *things,
            const EntenteField  *field,
            const char          *text)
{
  EntenteType type = field->targets == ENTENTE_TYPE_BIT (ENTENTE_REGION) ? ENTENTE_REGION : ENTENTE_DIMENSION;
  gboolean    is_list = field->kind == ENTENTE_FIELD_REFERENCES;
  g_auto (GStrv) names = g_strsplit (text, is_list ? LIST_SEPARATOR : "\n", -1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (char **name = names; *name != NULL; name++)
    if (*g_strstrip (*name) != '\0')
      {
        if (ids->len > 0)
          g_string_append_c (ids, ' ');
        g_string_append (ids, entente_import_things_find_or_make (things, type, *name));
      }

  return ids->len > 0 ? entente_value_parse (field, ids->str, NULL) : NULL;
}

/* Dates as tables have them where no two countries mean different days by them */
static EntenteValue *
read_date (const EntenteField *field,
           const char         *text)
{
  int              year, month, day, quarter, end = 0;
  g_autofree char *date = NULL;

  if ((sscanf (text, "%2d.%2d.%4d%n", &day, &month, &year, &end) == 3 && text[end] == '\0') ||
      (sscanf (text, "%4d/%2d/%2d%n", &year, &month, &day, &end) == 3 && text[end] == '\0'))
    date = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  else if (sscanf (text, "Q%1d %4d%n", &quarter, &year, &end) == 2 && text[end] == '\0')
    date = g_strdup_printf ("%04d-Q%d", year, quarter);
  else
    date = g_strndup (text, strcspn (text, "T "));

  return entente_value_parse (field, date, NULL);
}

/**
 * entente_import_read_value:
 * @things: what is imported; takes regions and dimensions that are new
 * @field: what the value is for
 * @text: what stands in a file of another program, without blanks around it
 *
 * Returns: (transfer full) (nullable): the value; %NULL when it is none
 */
EntenteValue *
entente_import_read_value (EntenteImportThings *things,
                           const EntenteField  *field,
                           const char          *text)
{
  EntenteObject *root = entente_project_get_root (entente_import_things_get_project (things));
  EntenteValue  *value;

  switch (field->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      return read_choice (field, text);
    case ENTENTE_FIELD_FLAG:
      return read_flag (field, text);
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_REFERENCES:
      return field->targets == ENTENTE_TYPE_BIT (ENTENTE_COMPANY) ? read_company (things, field, text) : read_names (things, field, text);
    case ENTENTE_FIELD_DATE:
      return read_date (field, text);
    default:
      value = entente_value_parse (field, text, NULL);
      return value != NULL ? value : entente_value_parse_input (field, text, entente_object_get_text (root, ENTENTE_PROJECT_CURRENCY), NULL);
    }
}
