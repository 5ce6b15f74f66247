/* Lists of companies and of deals, as spreadsheets and other programs write them. */

#include "model/exchange/csv-columns.h"
#include "model/exchange/csv-table.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <string.h>

/* A table of more columns than this is no list of anything. */
#define MAX_COLUMNS 5000u

/* So much of a file tells whether it is text: not when so many signs, and one in twenty, are none of text. */
#define SAMPLE_BYTES 4096u
#define LEAST_ODD    8u
#define REPLACEMENT  0xfffd

/* Rows of which the same is to be said: how many, and the first of them */
typedef struct
{
  guint       n;
  guint       line;
  const char *object;
} Tally;

/* @alone are rows that name one company only, @blank those that name none. */
typedef struct
{
  EntenteGraph     *graph;
  EntenteReading   *reading;
  EntenteCsv       *table;
  EntenteCsvColumns columns;
  GHashTable       *names;
  guint32          *keys;
  Tally             alone;
  Tally             blank;
} Reader;

static void
count (Tally      *tally,
       guint       line,
       const char *object)
{
  if (tally->n++ == 0)
    {
      tally->line = line;
      tally->object = object;
    }
}

/* Where commas do not part cells, they part whole numbers from what follows. */
static void
unify_number (Reader  *self,
              GString *text)
{
  char *comma = self->table->separator != ',' ? strchr (text->str, ',') : NULL;

  if (comma != NULL && text->len > 2 && strspn (text->str, "0123456789,-+eE") == text->len && strchr (comma + 1, ',') == NULL)
    *comma = '.';
}

static void
add_value (Reader  *self,
           guint32 *first,
           guint    row,
           guint    column)
{
  const char *cell = entente_csv_get (self->table, row, column);
  g_autoptr (GString) text = NULL;

  if (*cell == '\0' || self->keys[column] == ENTENTE_GRAPH_NO_INDEX)
    return;

  text = g_string_new (cell);
  unify_number (self, text);
  entente_graph_add_value (self->graph, first, self->keys[column], text->str, text->len);
}

static void
make_keys (Reader *self)
{
  EntenteGraphDomain domain = self->columns.shape == ENTENTE_CSV_EDGES ? ENTENTE_GRAPH_OF_EDGES : ENTENTE_GRAPH_OF_NODES;

  self->keys = g_new (guint32, self->table->n_columns);

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      gboolean         is_end = i == self->columns.source || i == self->columns.target || i == self->columns.source_name || i == self->columns.target_name;
      gboolean         is_own = self->columns.shape == ENTENTE_CSV_EDGES ? is_end || i == self->columns.id : FALSE;
      g_autofree char *name = entente_csv_columns_get_name (&self->columns, self->table, i);

      if (self->columns.shape == ENTENTE_CSV_NODES && i == self->columns.id && (!self->columns.has_heading || g_ascii_strcasecmp (name, "id") == 0))
        is_own = TRUE;

      self->keys[i] = is_own ? ENTENTE_GRAPH_NO_INDEX : entente_graph_add_key (self->graph, domain, name);
    }
}

static void
read_node (Reader *self,
           guint   row)
{
  const char       *id = entente_csv_get (self->table, row, self->columns.id);
  guint             line = entente_csv_get_line (self->table, row);
  g_autofree char  *made = *id == '\0' ? g_strdup_printf (_("line %u"), line) : NULL;
  guint32           index = entente_graph_add_node (self->graph, made != NULL ? made : id, strlen (made != NULL ? made : id));
  EntenteGraphNode *node;

  if (index == ENTENTE_GRAPH_NO_INDEX)
    {
      entente_reading_add_problem (self->reading, line, id, NULL, _("this id stands twice; both are taken for the same company"));
      return;
    }

  entente_graph_get_node (self->graph, index)->line = line;
  node = entente_graph_get_node (self->graph, index);
  for (guint i = 0; i < entente_csv_get_n_cells (self->table, row); i++)
    add_value (self, &node->first_value, row, i);
}

/* An edge may name its ends by what the list of companies calls them. */
static guint32
find_end (Reader *self,
          guint   row,
          guint   column,
          guint   name_column)
{
  const char *id = entente_csv_get (self->table, row, column);
  const char *name = name_column != ENTENTE_CSV_NO_COLUMN ? entente_csv_get (self->table, row, name_column) : "";
  gpointer    known;
  guint32     index;

  if (*id == '\0')
    id = name;
  if (*id == '\0')
    return ENTENTE_GRAPH_NO_INDEX;

  known = entente_graph_find_node (self->graph, id) == ENTENTE_GRAPH_NO_INDEX ? g_hash_table_lookup (self->names, id) : NULL;
  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;

  index = entente_graph_refer (self->graph, id, strlen (id), entente_csv_get_line (self->table, row));
  if (*name != '\0' && entente_graph_get_node (self->graph, index)->label == NULL)
    entente_graph_get_node (self->graph, index)->label = entente_graph_keep (self->graph, name, strlen (name));

  return index;
}

/* Returns whether the cell says only which way the edge leads. */
static gboolean
take_direction (Reader           *self,
                EntenteGraphEdge *edge,
                guint             row)
{
  const char *text = self->columns.type != ENTENTE_CSV_NO_COLUMN ? entente_csv_get (self->table, row, self->columns.type) : "";

  edge->directed = g_ascii_strcasecmp (text, "directed") == 0 || g_ascii_strcasecmp (text, "true") == 0;

  return edge->directed || g_ascii_strcasecmp (text, "undirected") == 0 || g_ascii_strcasecmp (text, "false") == 0;
}

/* A deal of which one end is missing is kept with the other. */
static EntenteGraphEdge *
add_edge (Reader *self,
          guint32 source,
          guint32 target,
          guint   line)
{
  gboolean          is_open = source == ENTENTE_GRAPH_NO_INDEX || target == ENTENTE_GRAPH_NO_INDEX;
  guint32           only = source == ENTENTE_GRAPH_NO_INDEX ? target : source;
  EntenteGraphEdge *edge;

  if (is_open)
    count (&self->alone, line, entente_graph_get_node (self->graph, only)->id);

  edge = entente_graph_get_edge (self->graph, entente_graph_add_edge (self->graph, only, is_open ? only : target));
  edge->open = (guint8)is_open;

  return edge;
}

static void
read_edge (Reader *self,
           guint   row)
{
  guint             line = entente_csv_get_line (self->table, row);
  guint32           source = find_end (self, row, self->columns.source, self->columns.source_name);
  guint32           target = find_end (self, row, self->columns.target, self->columns.target_name);
  EntenteGraphEdge *edge;
  const char       *id;
  gboolean          is_direction;

  if (source == ENTENTE_GRAPH_NO_INDEX && target == ENTENTE_GRAPH_NO_INDEX)
    {
      count (&self->blank, line, NULL);
      return;
    }

  edge = add_edge (self, source, target, line);
  id = self->columns.id != ENTENTE_CSV_NO_COLUMN ? entente_csv_get (self->table, row, self->columns.id) : "";
  edge->id = *id != '\0' ? entente_graph_keep (self->graph, id, strlen (id)) : NULL;
  edge->line = line;
  is_direction = take_direction (self, edge, row);

  for (guint i = 0; i < entente_csv_get_n_cells (self->table, row); i++)
    if (!is_direction || i != self->columns.type)
      add_value (self, &edge->first_value, row, i);
}

/* Row and column of the same number stand for the same company. */
static void
read_matrix (Reader *self)
{
  guint    n = self->table->n_rows;
  guint32 *nodes = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      nodes[i] = entente_graph_add_node (self->graph, id, strlen (id));
    }

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        double weight = 0;

        if (nodes[i] == ENTENTE_GRAPH_NO_INDEX || nodes[k] == ENTENTE_GRAPH_NO_INDEX ||
            !entente_graph_is_number (entente_csv_get (self->table, i, k), &weight) || weight == 0)
          continue;

        entente_graph_get_edge (self->graph, entente_graph_add_edge (self->graph, nodes[i], nodes[k]))->directed = TRUE;
      }

  g_free (nodes);
}

/* Names that stand twice name nobody. */
static void
collect_names (Reader *self)
{
  self->names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    {
      guint32     first = entente_graph_get_node (self->graph, i)->first_value;
      const char *name = entente_graph_look_up (self->graph, first, "name");

      name = name != NULL ? name : entente_graph_look_up (self->graph, first, "label");
      if (name != NULL)
        g_hash_table_insert (self->names, (gpointer)name, g_hash_table_contains (self->names, name) ? NULL : GUINT_TO_POINTER (i + 1));
    }
}

static void
report (const Reader *self)
{
  const Tally *alone = &self->alone, *blank = &self->blank;

  if (alone->n > 0)
    entente_reading_add_problem (self->reading, alone->line, alone->object, NULL,
                                 ngettext ("%u row names one company only; the deal has one party", "%u rows, of which this is the first, name one company only; the deals have one party", alone->n), alone->n);
  if (blank->n > 0)
    entente_reading_add_problem (self->reading, blank->line, NULL, NULL,
                                 ngettext ("%u row names no company, so it makes no deal", "%u rows, of which this is the first, name no company, so they make no deals", blank->n), blank->n);
}

static void
read_rows (Reader *self)
{
  make_keys (self);
  collect_names (self);

  for (guint i = self->columns.has_heading; i < self->table->n_rows; i++)
    if (self->columns.shape == ENTENTE_CSV_EDGES)
      read_edge (self, i);
    else
      read_node (self, i);

  report (self);
  g_hash_table_unref (self->names);
  g_free (self->keys);
}

/* A workbook or a picture that is called a table has many signs that no text has. */
static gboolean
is_text (const char *text,
         gsize       length)
{
  const char *end = text + MIN (length, SAMPLE_BYTES);
  guint       n = 0, n_odd = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), n++)
    {
      gunichar sign = g_utf8_get_char (p);

      n_odd += sign == REPLACEMENT || (sign < ' ' && !g_ascii_isspace ((char)sign));
    }

  return n_odd < LEAST_ODD || n_odd < n / 20;
}

static gboolean
check_table (const EntenteCsv *table,
             const char       *text,
             gsize             length,
             GError          **error)
{
  if (!is_text (text, length))
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no table; save it as CSV in the program that made it"));
  else if (table->n_rows == 0)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the table is empty; choose another file"));
  else if (table->n_columns > MAX_COLUMNS)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("the table has more than %u columns; this is no list of companies or deals"), MAX_COLUMNS);
  else
    return TRUE;

  return FALSE;
}

/**
 * entente_csv_read:
 * @graph: a graph; a list of edges may follow the list of its nodes
 * @text: what stands in the file
 * @length: its length in bytes
 * @reading: takes what is to be said of the file
 * @error: return location for an error
 *
 * Reads a list of companies or of deals, with or without headings; see entente_csv_columns_find(). Deals alone make the
 * companies, too. Fails with %ENTENTE_ERROR_SYNTAX when the table is empty or no text, and with %ENTENTE_ERROR_LIMIT when it is too wide.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_csv_read (EntenteGraph   *graph,
                  const char     *text,
                  gsize           length,
                  EntenteReading *reading,
                  GError        **error)
{
  g_autoptr (EntenteCsv) table = entente_csv_new (text, length);
  Reader self = {.graph = graph, .reading = reading, .table = table};

  if (!check_table (table, text, length, error))
    return FALSE;

  if (table->open_quote > 0)
    {
      reading->damaged = TRUE;
      entente_reading_add_problem (reading, table->open_quote, NULL, NULL, _("a quote is never closed; it is taken for a character like any other"));
    }

  graph->n_rows = table->n_rows + table->n_blank;
  self.columns = entente_csv_columns_find (table);
  if (self.columns.shape == ENTENTE_CSV_MATRIX)
    read_matrix (&self);
  else
    read_rows (&self);

  return TRUE;
}

/**
 * entente_csv_has_edges:
 * @text: what stands in a file
 * @length: its length in bytes
 *
 * Returns: whether it is a list of deals, to which one of companies may belong
 */
gboolean
entente_csv_has_edges (const char *text,
                       gsize       length)
{
  g_autoptr (EntenteCsv) table = entente_csv_new (text, length);

  return table->n_rows > 0 && table->n_columns <= MAX_COLUMNS && entente_csv_columns_find (table).shape == ENTENTE_CSV_EDGES;
}
