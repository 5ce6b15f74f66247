/* Excerpts as they come from the clipboard, and as other programs get them. */

#include "widgets/commands/excerpt.h"

#include "model/error.h"
#include "model/exchange/csv-columns.h"
#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/object/deal.h"
#include "model/object/party.h"
#include "model/storage/project-reader.h"
#include "widgets/drawing/graph-arrangement.h"

#include <glib/gi18n.h>
#include <string.h>

/* What rows of three cells without headings are: two companies, and what their deal is called. */
#define HEADING "source\ttarget\ttitle\n"

/**
 * entente_excerpt_read:
 * @bytes: what came from the clipboard
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when that is no excerpt, or not a whole one.
 *
 * Returns: (nullable) (transfer full): the excerpt
 */
EntenteProject *
entente_excerpt_read (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (bytes, NULL);

  if (reading != NULL && !reading->damaged && !reading->newer && entente_excerpt_get_view (reading->project) != NULL)
    return g_object_ref (reading->project);

  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("What is on the clipboard cannot be read; copy it again"));

  return NULL;
}

static gboolean
names_deals (const char *text)
{
  g_autoptr (EntenteCsv) table = entente_csv_new (text, strlen (text));
  EntenteCsvColumns columns = {0};

  if (table->n_rows == 0 || table->n_columns != 3)
    return FALSE;

  columns = entente_csv_columns_find (table);

  return columns.shape == ENTENTE_CSV_EDGES && !columns.has_heading && table->separator == '\t';
}

/**
 * entente_excerpt_read_text:
 * @text: names of companies, one a line, or a table of companies or deals as entente_csv_read() takes it
 * @error: return location for an error
 *
 * Makes an excerpt of a list or a table. Rows of two cells are deals between two companies, a third is what the deal is
 * called. Fails as entente_csv_read() does.
 *
 * Returns: (nullable) (transfer full): the excerpt, in which nothing is marked as chosen
 */
EntenteProject *
entente_excerpt_read_text (const char *text,
                           GError    **error)
{
  g_autofree char *table = g_strconcat (names_deals (text) ? HEADING : "", text, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  EntenteGraph   *graph = entente_format_read_bytes (entente_format_find ("csv"), bytes, reading, error);
  EntenteProject *excerpt = NULL;

  if (graph != NULL && entente_graph_arrange (graph, NULL, error))
    {
      entente_import_load (graph, "", reading);
      excerpt = g_object_ref (reading->project);
    }

  entente_graph_free (graph);

  return excerpt;
}

/* As a row of a table has it: without tabs and line ends */
static char *
make_cell (const char *text)
{
  return g_strdelimit (g_strdup (text != NULL ? text : ""), "\t\r\n", ' ');
}

static const char *
get_name (EntenteProject *excerpt,
          const char     *id)
{
  EntenteObject *object = id != NULL ? entente_project_lookup (excerpt, id) : NULL;

  return object != NULL ? entente_object_get_label (object) : "";
}

/* The companies of a deal: the first one, and the others with commas between them */
typedef struct
{
  char    *first;
  GString *others;
} Row;

static void
row_free (Row *row)
{
  g_free (row->first);
  g_string_free (row->others, TRUE);
  g_free (row);
}

static Row *
get_row (GHashTable *rows,
         const char *deal)
{
  Row *row = g_hash_table_lookup (rows, deal);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->others = g_string_new (NULL);
      g_hash_table_insert (rows, (char *)deal, row);
    }

  return row;
}

static GHashTable *
collect_rows (EntenteProject *excerpt,
              GHashTable     *named)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)row_free);

  for (guint i = 0; i < entente_project_get_n (excerpt, ENTENTE_PARTY); i++)
    {
      EntenteObject   *party = entente_project_get_nth (excerpt, ENTENTE_PARTY, i);
      const char      *deal = entente_object_get_reference (party, ENTENTE_PARTY_DEAL);
      const char      *company = entente_object_get_reference (party, ENTENTE_PARTY_COMPANY);
      g_autofree char *name = make_cell (get_name (excerpt, company));
      Row             *row = deal != NULL && company != NULL ? get_row (rows, deal) : NULL;

      if (row == NULL)
        continue;

      g_hash_table_add (named, (char *)company);
      if (row->first == NULL)
        row->first = g_steal_pointer (&name);
      else
        g_string_append_printf (row->others, "%s%s", row->others->len > 0 ? ", " : "", name);
    }

  return rows;
}

static void
append_deals (GString        *text,
              EntenteProject *excerpt,
              GHashTable     *named)
{
  g_autoptr (GHashTable) rows = collect_rows (excerpt, named);

  for (guint i = 0; i < entente_project_get_n (excerpt, ENTENTE_DEAL); i++)
    {
      EntenteObject   *deal = entente_project_get_nth (excerpt, ENTENTE_DEAL, i);
      g_autofree char *title = make_cell (entente_object_get_text (deal, ENTENTE_DEAL_TITLE));
      const Row       *row = g_hash_table_lookup (rows, entente_object_get_id (deal));

      if (row != NULL)
        g_string_append_printf (text, "%s\t%s\t%s\n", row->first, row->others->str, title);
    }
}

/**
 * entente_excerpt_to_text:
 * @excerpt: an excerpt
 *
 * Returns: (transfer full): a line for each deal, with its companies and its title between tabs, then one for each company
 *   that no deal names, then what the notes say
 */
char *
entente_excerpt_to_text (EntenteProject *excerpt)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  GString *text = g_string_new (NULL);

  append_deals (text, excerpt, named);

  for (guint i = 0; i < entente_project_get_n (excerpt, ENTENTE_COMPANY); i++)
    {
      EntenteObject   *company = entente_project_get_nth (excerpt, ENTENTE_COMPANY, i);
      g_autofree char *name = make_cell (entente_object_get_label (company));

      if (!g_hash_table_contains (named, entente_object_get_id (company)))
        g_string_append_printf (text, "%s\n", name);
    }

  for (guint i = 0; i < entente_project_get_n (excerpt, ENTENTE_NOTE); i++)
    g_string_append_printf (text, "%s\n", entente_object_get_label (entente_project_get_nth (excerpt, ENTENTE_NOTE, i)));

  return g_string_free (text, FALSE);
}
