#include "model/exchange/import-columns.h"

#include "model/exchange/import-headings.h"
#include "model/exchange/import-values.h"

#include <glib/gi18n.h>

/* Values that come up again and again are read once, as long as they are not more than these. */
#define MAX_KNOWN_VALUES 10000u

/* @n_kept counts what went into notes of companies and of deals; @known are values by what stands for them, of each. */
typedef struct
{
  EntenteImportHeading heading;
  guint                n_kept[2];
  GHashTable          *known[2];
} Column;

struct _EntenteImportColumns
{
  const EntenteGraph  *graph;
  EntenteImportThings *things;
  Column              *columns;
  guint32             *fallbacks;
  guint                n_fallbacks;
  GArray              *order;
};

/**
 * entente_import_columns_new:
 * @graph: a graph as read; must outlive the columns
 * @things: what is imported; must outlive the columns
 *
 * Returns: (transfer full): what the values of @graph are for
 */
EntenteImportColumns *
entente_import_columns_new (const EntenteGraph  *graph,
                            EntenteImportThings *things)
{
  EntenteImportColumns *self = g_new0 (EntenteImportColumns, 1);
  guint                 n = graph->keys->len;

  self->graph = graph;
  self->things = things;
  self->columns = g_new0 (Column, n);
  self->fallbacks = g_new (guint32, n);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      entente_import_heading_plan (&self->columns[i].heading, entente_graph_get_key (graph, i));
      for (guint k = 0; k < 2; k++)
        self->columns[i].known[k] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_value_unref);
      if (entente_graph_get_key (graph, i)->fallback != NULL)
        self->fallbacks[self->n_fallbacks++] = i;
    }

  return self;
}

void
entente_import_columns_free (EntenteImportColumns *self)
{
  for (guint i = 0; i < self->graph->keys->len; i++)
    for (guint k = 0; k < 2; k++)
      g_hash_table_unref (self->columns[i].known[k]);

  g_array_unref (self->order);
  g_free (self->fallbacks);
  g_free (self->columns);
  g_free (self);
}

static gboolean
says_something (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return *text != '\0';
}

/**
 * entente_import_columns_find_name:
 * @self: what the values are for
 * @first_value: first value of a node or an edge
 *
 * Returns: (nullable): what it is called: its label, or else its name, or else its title
 */
const char *
entente_import_columns_find_name (EntenteImportColumns *self,
                                  guint32               first_value)
{
  const char *name = NULL;
  guint       best = G_MAXUINT;

  for (guint32 i = first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self->graph, i)->next)
    {
      const EntenteGraphValue *value = entente_graph_get_value (self->graph, i);
      const Column            *column = &self->columns[value->key];

      if (column->heading.use == ENTENTE_IMPORT_NAME && column->heading.rank < best && says_something (value->text))
        {
          name = value->text;
          best = column->heading.rank;
        }
    }

  return name;
}

/**
 * entente_import_columns_find_kind:
 * @self: what the values of a graph mean
 * @first_value: index of the first value of a node or an edge
 *
 * Returns: (nullable): what kind of thing it says it is, as it stands in the file
 */
const char *
entente_import_columns_find_kind (EntenteImportColumns *self,
                                  guint32               first_value)
{
  for (guint32 i = first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self->graph, i)->next)
    {
      const EntenteGraphValue *value = entente_graph_get_value (self->graph, i);

      if (self->columns[value->key].heading.use == ENTENTE_IMPORT_KIND && says_something (value->text))
        return value->text;
    }

  return NULL;
}

/* What could not be read once is not tried again. */
static EntenteValue *
find_value (EntenteImportColumns *self,
            GHashTable           *known_values,
            const EntenteField   *field,
            const char           *text)
{
  gpointer         known;
  g_autofree char *trimmed = NULL;
  EntenteValue    *value;

  if (g_hash_table_lookup_extended (known_values, text, NULL, &known))
    return entente_value_ref (known);

  trimmed = g_strstrip (g_strdup (text));
  value = *trimmed != '\0' ? entente_import_read_value (self->things, field, trimmed) : NULL;

  if (g_hash_table_size (known_values) < MAX_KNOWN_VALUES)
    g_hash_table_insert (known_values, (gpointer)text, entente_value_ref (value));

  return value;
}

/* Returns whether the value has found its field. */
static gboolean
fill_field (EntenteImportColumns *self,
            EntenteObject        *object,
            Column               *column,
            const char           *text)
{
  EntenteType type = entente_object_get_object_type (object);
  int         field = type == ENTENTE_COMPANY ? column->heading.company_field : type == ENTENTE_DEAL ? column->heading.deal_field
                                                                                                     : -1;
  g_autoptr (EntenteValue) value = NULL;

  if (field < 0 || entente_object_get_value (object, (guint)field) != NULL)
    return FALSE;

  value = find_value (self, column->known[type == ENTENTE_DEAL], entente_object_get_field (object, (guint)field), text);
  if (value != NULL)
    entente_object_set_value (object, (guint)field, value);

  return value != NULL;
}

static void
append_note (GString    *note,
             const char *name,
             const char *text)
{
  if (!says_something (text))
    return;

  if (note->len > 0)
    g_string_append_c (note, '\n');
  if (name != NULL)
    g_string_append_printf (note, "%s: ", name);

  g_string_append (note, text);
}

/* Where a value is kept that has no field of its own. */
static void
keep_in_note (EntenteImportColumns *self,
              gboolean              is_deal,
              GString              *note,
              guint32               key,
              const char           *text)
{
  if (says_something (text))
    self->columns[key].n_kept[is_deal]++;

  append_note (note, entente_graph_get_key (self->graph, key)->name, text);
}

static void
take_value (EntenteImportColumns *self,
            EntenteObject        *object,
            GString              *note,
            guint32               key,
            const char           *text)
{
  Column     *column = &self->columns[key];
  int         name_field = entente_type_get_info (entente_object_get_object_type (object))->label_field;
  const char *name = entente_object_get_text (object, (guint)name_field);

  double number;

  if (column->heading.use == ENTENTE_IMPORT_OWN || (column->heading.use == ENTENTE_IMPORT_PLACE && entente_graph_is_number (text, &number)))
    return;

  if (column->heading.use == ENTENTE_IMPORT_NOTE_TEXT)
    append_note (note, NULL, text);
  else if (!fill_field (self, object, column, text) && (g_strcmp0 (name, text) != 0 || column->heading.use == ENTENTE_IMPORT_NOTE))
    keep_in_note (self, entente_object_get_object_type (object) == ENTENTE_DEAL, note, key, text);
}

static gboolean
has_value (EntenteImportColumns *self,
           guint32               first_value,
           guint32               key)
{
  for (guint32 i = first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self->graph, i)->next)
    if (entente_graph_get_value (self->graph, i)->key == key)
      return TRUE;

  return FALSE;
}

static void
take_fallbacks (EntenteImportColumns *self,
                EntenteObject        *object,
                GString              *note,
                guint32               first_value,
                EntenteGraphDomain    domain)
{
  for (guint i = 0; i < self->n_fallbacks; i++)
    {
      const EntenteGraphKey *key = entente_graph_get_key (self->graph, self->fallbacks[i]);

      if (key->domain == domain && !has_value (self, first_value, self->fallbacks[i]))
        take_value (self, object, note, self->fallbacks[i], key->fallback);
    }
}

/* Notes hold line breaks and blanks, and no other control characters. */
static void
clean_note (GString *note)
{
  for (gsize i = 0; i < note->len; i++)
    if (((guchar)note->str[i] < 0x20 && note->str[i] != '\n' && note->str[i] != '\t') || note->str[i] == 0x7f)
      note->str[i] = ' ';

  if (g_utf8_strlen (note->str, (gssize)note->len) > ENTENTE_TEXT_MAX_LENGTH)
    g_string_truncate (note, (gsize)(g_utf8_offset_to_pointer (note->str, ENTENTE_TEXT_MAX_LENGTH) - note->str));
}

/**
 * entente_import_columns_fill:
 * @self: what the values are for
 * @object: a new company, deal or project, whose name is set already
 * @first_value: first value of the node, edge or graph that it is made of
 * @domain: whose values these are
 *
 * Fills the fields for which there is a value. What has no field goes into the note, a line each.
 */
void
entente_import_columns_fill (EntenteImportColumns *self,
                             EntenteObject        *object,
                             guint32               first_value,
                             EntenteGraphDomain    domain)
{
  g_autoptr (GString) note = g_string_new (NULL);

  g_array_set_size (self->order, 0);
  for (guint32 i = first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self->graph, i)->next)
    g_array_append_val (self->order, i);

  for (guint i = self->order->len; i > 0; i--)
    {
      const EntenteGraphValue *value = entente_graph_get_value (self->graph, g_array_index (self->order, guint32, i - 1));

      take_value (self, object, note, value->key, value->text);
    }

  take_fallbacks (self, object, note, first_value, domain);

  if (note->len > 0)
    {
      clean_note (note);
      entente_object_set (object, "note", note->str, NULL);
    }
}

/**
 * entente_import_columns_report:
 * @self: what the values are for
 * @reading: takes what is to be said
 *
 * Says which values were kept in notes.
 *
 * Returns: how many values those are
 */
guint
entente_import_columns_report (EntenteImportColumns *self,
                               EntenteReading       *reading)
{
  guint n = 0;

  for (guint i = 0; i < self->graph->keys->len; i++)
    {
      const char  *name = entente_graph_get_key (self->graph, i)->name;
      const guint *n_kept = self->columns[i].n_kept;

      n += n_kept[0] + n_kept[1];
      if (n_kept[0] > 0)
        entente_reading_add_problem (reading, 0, NULL, name,
                                     ngettext ("there is no such field; the value is kept in the note of %u company", "there is no such field; the values are kept in the notes of %u companies", n_kept[0]),
                                     n_kept[0]);
      if (n_kept[1] > 0)
        entente_reading_add_problem (reading, 0, NULL, name,
                                     ngettext ("there is no such field; the value is kept in the note of %u deal", "there is no such field; the values are kept in the notes of %u deals", n_kept[1]),
                                     n_kept[1]);
    }

  return n;
}
