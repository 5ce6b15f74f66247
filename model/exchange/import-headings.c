/* What the headings of other programs mean here. */

#include "model/exchange/import-headings.h"

#include "model/exchange/import-columns.h"
#include "model/object/company.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <string.h>

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

/**
 * entente_import_simplify:
 * @name: a name
 *
 * Returns: (transfer full): it in small letters, without blanks and what people put in their place
 */
char *
entente_import_simplify (const char *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  GString         *text = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p++)
    if (strchr (" -_.:", *p) == NULL)
      g_string_append_c (text, *p);

  return g_string_free (text, FALSE);
}

/**
 * entente_import_is_called:
 * @simple: a name as entente_import_simplify() has it
 * @name: a name
 *
 * Returns: whether both are the same but for letters and blanks
 */
gboolean
entente_import_is_called (const char *simple,
                          const char *name)
{
  g_autofree char *other = entente_import_simplify (name);

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
        (g_strcmp0 (synonym, info->fields[i].name) == 0 || entente_import_is_called (simple, info->fields[i].name) || entente_import_is_called (simple, info->fields[i].label) || entente_import_is_called (simple, _ (info->fields[i].label))))
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
find_fields (EntenteImportHeading  *heading,
             const EntenteGraphKey *key,
             const char            *simple)
{
  gboolean is_kind = heading->use == ENTENTE_IMPORT_KIND;
  gboolean is_color = g_strv_contains (color_keys, simple);

  heading->company_field = heading->deal_field = -1;

  if (heading->use != ENTENTE_IMPORT_NOTE && !is_kind)
    return;

  heading->deal_field = is_kind ? (int)ENTENTE_DEAL_KIND : find_field (ENTENTE_DEAL, simple);
  if (key->domain == ENTENTE_GRAPH_OF_NODES)
    heading->company_field = is_kind ? (int)ENTENTE_COMPANY_KIND : is_color ? (int)ENTENTE_COMPANY_COLOR
                                                                            : find_field (ENTENTE_COMPANY, simple);
}

/**
 * entente_import_heading_plan:
 * @heading: (out): what the values are for
 * @key: what the file calls them
 */
void
entente_import_heading_plan (EntenteImportHeading  *heading,
                             const EntenteGraphKey *key)
{
  g_autofree char *simple = entente_import_simplify (key->name);

  heading->rank = find_rank (simple, name_keys);
  heading->use = ENTENTE_IMPORT_NOTE;

  if (g_strv_contains (own_keys, key->name))
    heading->use = ENTENTE_IMPORT_OWN;
  else if (name_keys[heading->rank] != NULL)
    heading->use = ENTENTE_IMPORT_NAME;
  else if (g_strv_contains (kind_keys, simple))
    heading->use = ENTENTE_IMPORT_KIND;
  else if (g_strv_contains (note_keys, simple))
    heading->use = ENTENTE_IMPORT_NOTE_TEXT;
  else if (key->domain == ENTENTE_GRAPH_OF_NODES && g_strv_contains (place_keys, simple))
    heading->use = ENTENTE_IMPORT_PLACE;

  find_fields (heading, key, simple);
}
