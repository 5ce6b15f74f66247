/* What the columns of a table are for, told by their headings, or else by what stands in them. */

#include "model/exchange/csv-columns.h"

#include "model/exchange/graph.h"

#include <glib/gi18n.h>
#include <string.h>

/* Rows that are looked at to tell numbers from names */
#define SAMPLE_ROWS 200u

/* A table without headings and with more columns than this is one of companies if its first column has no value twice. */
#define MAX_EDGE_COLUMNS 3u

/* In German, French, Spanish, Italian, Portuguese, Dutch, Japanese and Chinese; no word so short that it may be a name */
#define FOREIGN_SOURCES "von", "quelle", "geber", "lieferant", "origine", "fournisseur", "origen", "desde", "fonte", "origem", "bron", "発注元", "来源"
#define FOREIGN_TARGETS "nach", "ziel", "nehmer", "abnehmer", "kunde", "destinataire", "vers", "cible", "client", "destino", "hacia", "destinazione", "para", "naar", "doel", "受注先", "目标", "目標"
#define FOREIGN_LABELS  "firma", "unternehmen", "bezeichnung", "titel", "nom", "société", "entreprise", "libellé", "titre", "nombre", "empresa", "título", "nome", "azienda", "titolo", "naam", "bedrijf", "会社", "会社名", "名前", "企業", "公司", "名称"

/* Headings, in small letters and without blanks, hyphens and the like; the first that is found counts. */
static const char *const source_names[] = {"source", "from", "src", "sourceid", "sourcename", "fromid", "fromname", "sender", "origin", "giver", "provider", "supplier", "owner", "investor", "company1", "companya", "party1", "partya", "partner1", "partnera", "node1", "nodea", "firstcompany", FOREIGN_SOURCES, NULL};
static const char *const target_names[] = {"target", "to", "dst", "dest", "targetid", "targetname", "toid", "toname", "recipient", "destination", "receiver", "taker", "customer", "owned", "investee", "company2", "companyb", "party2", "partyb", "partner2", "partnerb", "node2", "nodeb", "secondcompany", FOREIGN_TARGETS, NULL};
static const char *const id_names[] = {"id", "nodeid", "companyid", "identifier", "key", "edgeid", "dealid", "nummer", "kennung", "identifiant", "identificador", NULL};
static const char *const label_names[] = {"label", "name", "company", "companyname", "title", "node", "firm", "organisation", "organization", FOREIGN_LABELS, NULL};
static const char *const type_names[] = {"type", "directed", "edgetype", NULL};

static char *
simplify (const char *heading)
{
  g_autofree char *small = g_utf8_strdown (heading, -1);
  GString         *text = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p++)
    if (strchr (" -_.:", *p) == NULL)
      g_string_append_c (text, *p);

  return g_string_free (text, FALSE);
}

static GStrv
simplify_headings (const EntenteCsv *table)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < table->n_columns; i++)
    g_ptr_array_add (names, simplify (entente_csv_get (table, 0, i)));
  g_ptr_array_add (names, NULL);

  return (GStrv)g_ptr_array_steal (names, NULL);
}

static guint
find_heading (char             **headings,
              const char *const *names)
{
  for (; *names != NULL; names++)
    for (guint i = 0; headings[i] != NULL; i++)
      if (strcmp (headings[i], *names) == 0)
        return i;

  return ENTENTE_CSV_NO_COLUMN;
}

static gboolean
is_number (const char *text)
{
  double number;

  return entente_graph_is_number (text, &number);
}

/* Whether the rows below the first hold numbers, and nothing else, in a column. */
static gboolean
has_numbers (const EntenteCsv *table,
             guint             first_row,
             guint             column)
{
  gboolean any = FALSE;

  for (guint i = first_row; i < MIN (table->n_rows, first_row + SAMPLE_ROWS); i++)
    {
      const char *text = entente_csv_get (table, i, column);

      if (*text != '\0' && !is_number (text))
        return FALSE;
      any = any || *text != '\0';
    }

  return any;
}

static gboolean
is_known (char **headings)
{
  if (find_heading (headings, source_names) != ENTENTE_CSV_NO_COLUMN || find_heading (headings, target_names) != ENTENTE_CSV_NO_COLUMN ||
      find_heading (headings, id_names) != ENTENTE_CSV_NO_COLUMN || find_heading (headings, label_names) != ENTENTE_CSV_NO_COLUMN)
    return TRUE;

  for (guint i = 0; headings[i] != NULL; i++)
    if (g_str_has_suffix (headings[i], "id") || g_str_has_suffix (headings[i], "name"))
      return TRUE;

  return FALSE;
}

/* Words over numbers are headings, and so are words that headings are made of. */
static gboolean
has_heading (const EntenteCsv *table,
             char            **headings)
{
  gboolean over_numbers = FALSE;

  for (guint i = 0; i < entente_csv_get_n_cells (table, 0); i++)
    {
      if (is_number (entente_csv_get (table, 0, i)))
        return FALSE;
      over_numbers = over_numbers || has_numbers (table, 1, i);
    }

  return over_numbers || is_known (headings);
}

static gboolean
is_unique (const EntenteCsv *table,
           guint             first_row,
           guint             column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first_row; i < table->n_rows; i++)
    if (!g_hash_table_add (seen, (gpointer)entente_csv_get (table, i, column)))
      return FALSE;

  return TRUE;
}

/* Finds the column whose heading is that of @column with another ending, such as company_name for company_id. */
static guint
find_twin (char      **headings,
           guint       column,
           const char *ending,
           const char *other)
{
  g_autofree char *stem = NULL;
  g_autofree char *wanted = NULL;

  if (!g_str_has_suffix (headings[column], ending))
    return ENTENTE_CSV_NO_COLUMN;

  stem = g_strndup (headings[column], strlen (headings[column]) - strlen (ending));
  wanted = g_strconcat (stem, other, NULL);

  return find_heading (headings, (const char *const[]) {wanted, NULL});
}

/* Two columns of ids, each beside one of names, are the two ends of an edge; one is that of a node. */
static gboolean
find_pairs (EntenteCsvColumns *self,
            char             **headings)
{
  guint n = 0;

  for (guint i = 0; headings[i] != NULL && n < 2; i++)
    {
      guint name = find_twin (headings, i, "id", "name");

      if (name == ENTENTE_CSV_NO_COLUMN)
        continue;

      *(n == 0 ? &self->source : &self->target) = i;
      *(n == 0 ? &self->source_name : &self->target_name) = name;
      n++;
    }

  if (n == 1)
    {
      self->id = self->source;
      self->name = self->source_name;
      self->source = self->source_name = ENTENTE_CSV_NO_COLUMN;
    }

  return n > 0;
}

/* The first two columns that do not hold numbers, or else the first two */
static void
take_first_columns (EntenteCsvColumns *self,
                    const EntenteCsv  *table)
{
  guint first_row = self->has_heading;

  for (guint i = 0; i < table->n_columns && self->target == ENTENTE_CSV_NO_COLUMN; i++)
    if (self->has_heading && has_numbers (table, first_row, i))
      continue;
    else if (self->source == ENTENTE_CSV_NO_COLUMN)
      self->source = i;
    else
      self->target = i;

  if (self->target == ENTENTE_CSV_NO_COLUMN)
    {
      self->source = 0;
      self->target = 1;
    }
}

static void
find_by_heading (EntenteCsvColumns *self,
                 const EntenteCsv  *table,
                 char             **headings)
{
  guint label = find_heading (headings, label_names);

  self->id = find_heading (headings, id_names);
  self->source = find_heading (headings, source_names);
  self->target = find_heading (headings, target_names);

  if (self->source != ENTENTE_CSV_NO_COLUMN && self->target != ENTENTE_CSV_NO_COLUMN)
    {
      self->shape = ENTENTE_CSV_EDGES;
      self->source_name = find_twin (headings, self->source, "id", "name");
      self->target_name = find_twin (headings, self->target, "id", "name");
      self->type = find_heading (headings, type_names);
      return;
    }

  self->source = self->target = ENTENTE_CSV_NO_COLUMN;
  if (self->id != ENTENTE_CSV_NO_COLUMN || label != ENTENTE_CSV_NO_COLUMN || table->n_columns == 1)
    {
      self->name = label;
      self->id = self->id != ENTENTE_CSV_NO_COLUMN ? self->id : label;
      return;
    }

  if (!find_pairs (self, headings))
    take_first_columns (self, table);
  if (self->id == ENTENTE_CSV_NO_COLUMN && is_unique (table, 1, self->source))
    {
      self->id = self->source;
      self->name = self->source_name;
    }

  self->shape = self->id == ENTENTE_CSV_NO_COLUMN ? ENTENTE_CSV_EDGES : ENTENTE_CSV_NODES;
}

static gboolean
is_matrix (const EntenteCsv *table)
{
  if (table->n_rows < 3 || table->n_rows != table->n_columns)
    return FALSE;

  for (guint i = 0; i < table->n_columns; i++)
    if (!has_numbers (table, 0, i))
      return FALSE;

  return TRUE;
}

static void
find_by_content (EntenteCsvColumns *self,
                 const EntenteCsv  *table)
{
  self->id = 0;

  if (is_matrix (table))
    self->shape = ENTENTE_CSV_MATRIX;
  else if (table->n_columns > 1 && (table->n_columns <= MAX_EDGE_COLUMNS || !is_unique (table, 0, 0)))
    {
      self->shape = ENTENTE_CSV_EDGES;
      self->id = ENTENTE_CSV_NO_COLUMN;
      self->source = 0;
      self->target = 1;
    }
}

/**
 * entente_csv_columns_find:
 * @table: a table with at least one row
 *
 * Tells what a table holds. With headings, two columns that are called source and target, or something alike, make it a
 * list of edges, and one that is called id or name one of nodes; where neither is found, it is one of nodes if no name
 * stands twice in its first column of names. Without headings, two or three columns are edges.
 *
 * Returns: what its columns are for
 */
EntenteCsvColumns
entente_csv_columns_find (const EntenteCsv *table)
{
  g_auto (GStrv) headings = simplify_headings (table);
  EntenteCsvColumns self = {
    ENTENTE_CSV_NODES,
    has_heading (table, headings),
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
    ENTENTE_CSV_NO_COLUMN,
  };

  if (self.has_heading)
    find_by_heading (&self, table, headings);
  else
    find_by_content (&self, table);

  return self;
}

static gboolean
is_said_by_itself (const char *heading)
{
  return g_ascii_strcasecmp (heading, "label") == 0 || g_ascii_strcasecmp (heading, "title") == 0;
}

/**
 * entente_csv_columns_get_name:
 * @self: what the columns of @table are for
 * @table: a table
 * @column: index of a column
 *
 * Returns: (transfer full): what the column is called
 */
char *
entente_csv_columns_get_name (const EntenteCsvColumns *self,
                              const EntenteCsv        *table,
                              guint                    column)
{
  const char *heading = self->has_heading ? entente_csv_get (table, 0, column) : "";

  if (column == self->name && !is_said_by_itself (heading))
    return g_strdup ("name");
  if (*heading != '\0')
    return g_strdup (heading);

  if (self->shape == ENTENTE_CSV_NODES && !self->has_heading && column == self->id + 1 && !has_numbers (table, 0, column))
    return g_strdup ("name");
  if (self->shape == ENTENTE_CSV_EDGES && column == 2 && has_numbers (table, 0, column))
    return g_strdup ("weight");

  return g_strdup_printf (_("column %u"), column + 1);
}
