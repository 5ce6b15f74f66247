#include "tests/support/import-text.h"

#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/party.h"
#include "model/object/place.h"

#include <string.h>

/**
 * import_text:
 * @format: name of a format
 * @text: what stands in a file
 * @length: its length in bytes, or -1 when it ends in NUL
 *
 * Returns: (transfer full) (nullable): a project made of it; %NULL when it is no such file
 */
EntenteReading *
import_text (const char *format,
             const char *text,
             gssize      length)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteGraph) graph = entente_format_read_bytes (entente_format_find (format), bytes, reading, &error);

  g_assert_true ((graph == NULL) == (error != NULL));
  if (graph == NULL)
    return NULL;

  entente_import_load (graph, "test", reading);

  return g_steal_pointer (&reading);
}

static const char *
get_name (EntenteProject *project,
          const char     *id)
{
  EntenteObject *object = entente_project_lookup (project, id);

  return object != NULL ? entente_object_get_label (object) : "?";
}

static void
append_field (GString       *line,
              EntenteObject *object,
              guint          field)
{
  const EntenteValue *value = entente_object_get_value (object, field);
  g_autofree char    *text = value != NULL ? entente_value_to_string (value) : NULL;

  if (text != NULL)
    g_string_append_printf (line, " %s=%s", entente_object_get_field (object, field)->name, g_strdelimit (text, "\n", '/'));
}

static void
describe_company (EntenteProject *project,
                  EntenteObject  *company,
                  GString        *line)
{
  const char *region = entente_object_get_reference (company, ENTENTE_COMPANY_REGION);

  g_string_append_printf (line, "company %s", entente_object_get_label (company));
  append_field (line, company, ENTENTE_COMPANY_KIND);
  if (region != NULL)
    g_string_append_printf (line, " region=%s", get_name (project, region));
  append_field (line, company, ENTENTE_COMPANY_COLOR);
  append_field (line, company, ENTENTE_COMPANY_VOLUMES);
  append_field (line, company, ENTENTE_COMPANY_FOUNDED);
  append_field (line, company, ENTENTE_COMPANY_NOTE);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The parties of a deal by name, sorted, with what each is */
static void
describe_deal (EntenteProject *project,
               EntenteObject  *deal,
               GString        *line)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_PARTY); i++)
    {
      EntenteObject *party = entente_project_get_nth (project, ENTENTE_PARTY, i);
      GString       *text = g_string_new (get_name (project, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY)));

      if (!entente_object_refers_to (party, ENTENTE_PARTY_DEAL, entente_object_get_id (deal)))
        {
          g_string_free (text, TRUE);
          continue;
        }

      append_field (text, party, ENTENTE_PARTY_ROLE);
      append_field (text, party, ENTENTE_PARTY_SHARE);
      g_ptr_array_add (parties, g_string_free (text, FALSE));
    }

  g_ptr_array_sort (parties, compare_texts);
  g_string_append_printf (line, "deal %s:", entente_object_get_label (deal));
  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (line, "%s %s", i > 0 ? "," : "", (char *)g_ptr_array_index (parties, i));

  append_field (line, deal, ENTENTE_DEAL_KIND);
  append_field (line, deal, ENTENTE_DEAL_STATUS);
  append_field (line, deal, ENTENTE_DEAL_FROM);
  append_field (line, deal, ENTENTE_DEAL_UNTIL);
  append_field (line, deal, ENTENTE_DEAL_NOTE);
  for (const char *const *id = entente_object_get_references (deal, ENTENTE_DEAL_DIMENSIONS); *id != NULL; id++)
    {
      g_string_append_printf (line, " about %s", get_name (project, *id));
      append_field (line, entente_project_lookup (project, *id), ENTENTE_DIMENSION_COLOR);
    }
}

static void
describe_flow (EntenteProject *project,
               EntenteObject  *flow,
               GString        *line)
{
  EntenteObject *giver = entente_project_lookup (project, entente_object_get_reference (flow, ENTENTE_FLOW_GIVER));

  g_string_append_printf (line, "gives %s: %s", get_name (project, entente_object_get_reference (giver, ENTENTE_PARTY_COMPANY)), entente_object_get_label (flow));
}

static void
describe_place (EntenteProject *project,
                EntenteObject  *place,
                GString        *line)
{
  g_string_append_printf (line, "place %s %g %g", get_name (project, entente_object_get_reference (place, ENTENTE_PLACE_OBJECT)),
                          entente_object_get_number (place, ENTENTE_PLACE_X, -1), entente_object_get_number (place, ENTENTE_PLACE_Y, -1));
}

static void
describe_frame (EntenteProject *project,
                EntenteObject  *frame,
                GString        *line)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (const char *const *id = entente_object_get_references (frame, ENTENTE_GROUP_MEMBERS); *id != NULL; id++)
    g_ptr_array_add (members, (gpointer)get_name (project, *id));
  g_ptr_array_sort (members, compare_texts);

  g_string_append_printf (line, "frame %s:", entente_object_get_label (frame));
  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (line, "%s %s", i > 0 ? "," : "", (char *)g_ptr_array_index (members, i));

  append_field (line, frame, ENTENTE_GROUP_X);
  append_field (line, frame, ENTENTE_GROUP_Y);
  append_field (line, frame, ENTENTE_GROUP_WIDTH);
  append_field (line, frame, ENTENTE_GROUP_HEIGHT);
  append_field (line, frame, ENTENTE_GROUP_COLOR);
  append_field (line, frame, ENTENTE_GROUP_CLOSED);
}

static void
describe_bend (EntenteProject *project,
               EntenteObject  *bend,
               GString        *line)
{
  g_string_append (line, "bend");
  append_field (line, bend, ENTENTE_BEND_POINTS);
}

static void
describe_note (EntenteProject *project,
               EntenteObject  *note,
               GString        *line)
{
  g_string_append (line, "note");
  for (guint i = ENTENTE_NOTE_TEXT; i < ENTENTE_NOTE_N_FIELDS; i++)
    append_field (line, note, i);
}

typedef void (*DescribeFunc) (EntenteProject *project,
                              EntenteObject  *object,
                              GString        *line);

static const struct
{
  EntenteType  type;
  DescribeFunc describe;
} described[] = {
  {ENTENTE_COMPANY, describe_company},
  {ENTENTE_DEAL, describe_deal},
  {ENTENTE_FLOW, describe_flow},
  {ENTENTE_PLACE, describe_place},
  {ENTENTE_GROUP, describe_frame},
  {ENTENTE_BEND, describe_bend},
  {ENTENTE_NOTE, describe_note},
};

/**
 * import_describe:
 * @project: a project
 *
 * Returns: (transfer full): what it holds, by names rather than ids, a line each, sorted within each type
 */
char *
import_describe (EntenteProject *project)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (described); i++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

      for (guint k = 0; k < entente_project_get_n (project, described[i].type); k++)
        {
          GString *line = g_string_new (NULL);

          described[i].describe (project, entente_project_get_nth (project, described[i].type, k), line);
          g_ptr_array_add (lines, g_string_free (line, FALSE));
        }

      g_ptr_array_sort (lines, compare_texts);
      for (guint k = 0; k < lines->len; k++)
        g_string_append_printf (text, "%s\n", (char *)g_ptr_array_index (lines, k));
    }

  return g_string_free (text, FALSE);
}
