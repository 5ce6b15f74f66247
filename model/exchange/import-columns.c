#include "model/exchange/import-columns.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/project-root.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Values that come up again and again are read once, as long as they are not more than these. */
#define MAX_KNOWN_VALUES 10000u

/* What stands between several names in one value */
#define LIST_SEPARATOR ";"

/* What becomes of the values of a key */
typedef enum
{
  USE_NOTE,
  USE_NOTE_TEXT,
  USE_NAME,
  USE_KIND,
  USE_PLACE,
  USE_OWN,
} Use;

/*
 * Fields are by index, -1 for none. @n_kept counts what went into notes of companies and of deals; @known are values by what
 * stands for them, of each.
 */
typedef struct
{
  Use         use;
  int         company_field;
  int         deal_field;
  guint       rank;
  guint       n_kept[2];
  GHashTable *known[2];
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

/* Names in the order in which they count */
static const char *const name_keys[] = {"label", "name", "title", "companyname", "dealname", "firm", "firma", "unternehmen", "bezeichnung", "titel", "nom", "société", "entreprise", "libellé", "titre", "nombre", "empresa", "título", "nome", "azienda", "titolo", "naam", "bedrijf", "会社", "会社名", "名前", "企業", "公司", "名称", NULL};
static const char *const kind_keys[] = {"kind", "type", "relation", "relationship", "interaction", "edgetype", "linktype", "category", "art", "typ", "tipo", "soort", "種類", "类型", NULL};
static const char *const note_keys[] = {"note", "notes", "description", "desc", "comment", "comments", "remark", "remarks", "notiz", "bemerkung", "beschreibung", "kommentar", "remarque", "commentaire", "nota", "備考", "备注", NULL};
static const char *const color_keys[] = {"color", "colour", "fill", "fillcolor", "nodecolor", NULL};
static const char *const place_keys[] = {"x", "y", "posx", "posy", "positionx", "positiony", "xpos", "ypos", "xposition", "yposition", "vizx", "vizy", "graphicsx", "graphicsy", "layoutx", "layouty", NULL};
/* What people call fields, beside what they are called here: that of a deal or a company */
static const struct
{
  const char *name;
  const char *field;
} synonyms[] = {
  {"start", "from"},
  {"startdate", "from"},
  {"begin", "from"},
  {"since", "from"},
  {"beginn", "from"},
  {"seit", "from"},
  {"début", "from"},
  {"end", "until"},
  {"enddate", "until"},
  {"ende", "until"},
  {"bis", "until"},
  {"fin", "until"},
  {"country", "region"},
  {"land", "region"},
  {"pays", "region"},
  {"país", "region"},
  {"topic", "dimensions"},
  {"thema", "dimensions"},
  {"foundingyear", "founded"},
  {"gründung", "founded"},
  {"gegründet", "founded"},
};

static const char *const own_keys[] = {ENTENTE_OWN_ID, ENTENTE_OWN_TYPE, ENTENTE_OWN_PARTIES, ENTENTE_OWN_ROLES, ENTENTE_OWN_SHARES, ENTENTE_OWN_GIVES, ENTENTE_OWN_GETS, NULL};

static char *
simplify (const char *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  GString         *text = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p++)
    if (strchr (" -_.:", *p) == NULL)
      g_string_append_c (text, *p);

  return g_string_free (text, FALSE);
}

static gboolean
is_called (const char *simple,
           const char *name)
{
  g_autofree char *other = simplify (name);

  return strcmp (simple, other) == 0;
}

static gboolean
can_fill (const EntenteField *field)
{
  if (field->flags & ENTENTE_FIELD_INTERNAL)
    return FALSE;
  if (field->kind == ENTENTE_FIELD_REFERENCE || field->kind == ENTENTE_FIELD_REFERENCES)
    return field->targets == ENTENTE_TYPE_BIT (ENTENTE_REGION) || field->targets == ENTENTE_TYPE_BIT (ENTENTE_DIMENSION) || field->targets == ENTENTE_TYPE_BIT (ENTENTE_COMPANY);

  return field->kind != ENTENTE_FIELD_POINTS;
}

static const char *
find_synonym (const char *simple)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (strcmp (simple, synonyms[i].name) == 0)
      return synonyms[i].field;

  return NULL;
}

static int
find_field (EntenteType type,
            const char *simple)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);
  const char            *synonym = find_synonym (simple);

  for (guint i = 0; i < info->n_fields; i++)
    if (can_fill (&info->fields[i]) &&
        (g_strcmp0 (synonym, info->fields[i].name) == 0 || is_called (simple, info->fields[i].name) || is_called (simple, info->fields[i].label) || is_called (simple, _ (info->fields[i].label))))
      return (int)i;

  return -1;
}

static guint
find_rank (const char        *simple,
           const char *const *names)
{
  guint rank = 0;

  while (names[rank] != NULL && strcmp (names[rank], simple) != 0)
    rank++;

  return rank;
}

static void
find_fields (Column                *column,
             const EntenteGraphKey *key,
             const char            *simple)
{
  gboolean is_kind = column->use == USE_KIND;
  gboolean is_color = g_strv_contains (color_keys, simple);

  column->company_field = column->deal_field = -1;

  if (column->use != USE_NOTE && !is_kind)
    return;

  column->deal_field = is_kind ? (int)ENTENTE_DEAL_KIND : find_field (ENTENTE_DEAL, simple);
  if (key->domain == ENTENTE_GRAPH_OF_NODES)
    column->company_field = is_kind ? (int)ENTENTE_COMPANY_KIND : is_color ? (int)ENTENTE_COMPANY_COLOR
                                                                           : find_field (ENTENTE_COMPANY, simple);
}

static void
plan_column (Column                *column,
             const EntenteGraphKey *key)
{
  g_autofree char *simple = simplify (key->name);

  column->rank = find_rank (simple, name_keys);
  column->use = USE_NOTE;

  if (g_strv_contains (own_keys, key->name))
    column->use = USE_OWN;
  else if (name_keys[column->rank] != NULL)
    column->use = USE_NAME;
  else if (g_strv_contains (kind_keys, simple))
    column->use = USE_KIND;
  else if (g_strv_contains (note_keys, simple))
    column->use = USE_NOTE_TEXT;
  else if (key->domain == ENTENTE_GRAPH_OF_NODES && g_strv_contains (place_keys, simple))
    column->use = USE_PLACE;

  find_fields (column, key, simple);
}

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
      plan_column (&self->columns[i], entente_graph_get_key (graph, i));
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

      if (column->use == USE_NAME && column->rank < best && says_something (value->text))
        {
          name = value->text;
          best = column->rank;
        }
    }

  return name;
}

const char *
entente_import_columns_find_kind (EntenteImportColumns *self,
                                  guint32               first_value)
{
  for (guint32 i = first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self->graph, i)->next)
    {
      const EntenteGraphValue *value = entente_graph_get_value (self->graph, i);

      if (self->columns[value->key].use == USE_KIND && says_something (value->text))
        return value->text;
    }

  return NULL;
}

static EntenteValue *
read_choice (const EntenteField *field,
             const char         *text)
{
  g_autofree char *simple = simplify (text);

  for (const EntenteChoice *choice = field->choices; choice->name != NULL; choice++)
    if (is_called (simple, choice->name) || is_called (simple, choice->label) || is_called (simple, _ (choice->label)))
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
read_company (EntenteImportColumns *self,
              const EntenteField   *field,
              const char           *text)
{
  const char *id = entente_import_things_find (self->things, ENTENTE_COMPANY, text);

  return id != NULL ? entente_value_parse (field, id, NULL) : NULL;
}

/* Regions and dimensions go by their names; those that are not known are made. */
static EntenteValue *
read_names (EntenteImportColumns *self,
            const EntenteField   *field,
            const char           *text)
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
        g_string_append (ids, entente_import_things_find_or_make (self->things, type, *name));
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

static EntenteValue *
read_value (EntenteImportColumns *self,
            const EntenteField   *field,
            const char           *text)
{
  EntenteObject *root = entente_project_get_root (entente_import_things_get_project (self->things));
  EntenteValue  *value;

  switch (field->kind)
    {
    case ENTENTE_FIELD_CHOICE:
      return read_choice (field, text);
    case ENTENTE_FIELD_FLAG:
      return read_flag (field, text);
    case ENTENTE_FIELD_REFERENCE:
    case ENTENTE_FIELD_REFERENCES:
      return field->targets == ENTENTE_TYPE_BIT (ENTENTE_COMPANY) ? read_company (self, field, text) : read_names (self, field, text);
    case ENTENTE_FIELD_DATE:
      return read_date (field, text);
    default:
      value = entente_value_parse (field, text, NULL);
      return value != NULL ? value : entente_value_parse_input (field, text, entente_object_get_text (root, ENTENTE_PROJECT_CURRENCY), NULL);
    }
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
  value = *trimmed != '\0' ? read_value (self, field, trimmed) : NULL;

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
  int         field = type == ENTENTE_COMPANY ? column->company_field : type == ENTENTE_DEAL ? column->deal_field
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

  if (column->use == USE_OWN || (column->use == USE_PLACE && entente_graph_is_number (text, &number)))
    return;

  if (column->use == USE_NOTE_TEXT)
    append_note (note, NULL, text);
  else if (!fill_field (self, object, column, text) && (g_strcmp0 (name, text) != 0 || column->use == USE_NOTE))
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
