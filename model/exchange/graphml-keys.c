#include "model/exchange/graphml-keys.h"

#include "model/exchange/sax.h"

#include <string.h>

/* @last holds the key declared last in each domain, for its default. */
struct _EntenteGraphmlKeys
{
  EntenteGraph      *graph;
  GHashTable        *ids[ENTENTE_GRAPH_N_DOMAINS];
  EntenteGraphmlKey *last[ENTENTE_GRAPH_N_DOMAINS];
};

/* The names that files give to what a key is for. */
static const struct
{
  const char *name;
  guint       domains;
} domains[] = {
  {"node", 1 << ENTENTE_GRAPH_OF_NODES},
  {"edge", 1 << ENTENTE_GRAPH_OF_EDGES},
  {"hyperedge", 1 << ENTENTE_GRAPH_OF_NODES},
  {"graph", 1 << ENTENTE_GRAPH_OF_GRAPH},
  {"graphml", 1 << ENTENTE_GRAPH_OF_GRAPH},
  {"endpoint", 0},
  {"port", 0},
};

#define ALL_DOMAINS ((1u << ENTENTE_GRAPH_N_DOMAINS) - 1)

/* What yEd keeps in keys that have no name. */
static const struct
{
  const char       *type;
  EntenteGraphmlUse use;
} uses[] = {
  {"nodegraphics", ENTENTE_GRAPHML_NODE_GRAPHICS},
  {"edgegraphics", ENTENTE_GRAPHML_EDGE_GRAPHICS},
  {"portgraphics", ENTENTE_GRAPHML_NOTHING},
  {"portgeometry", ENTENTE_GRAPHML_NOTHING},
  {"portuserdata", ENTENTE_GRAPHML_NOTHING},
  {"resources", ENTENTE_GRAPHML_NOTHING},
};

EntenteGraphmlKeys *
entente_graphml_keys_new (EntenteGraph *graph)
{
  EntenteGraphmlKeys *self = g_new0 (EntenteGraphmlKeys, 1);

  self->graph = graph;
  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    self->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
entente_graphml_keys_free (EntenteGraphmlKeys *self)
{
  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    g_hash_table_unref (self->ids[i]);

  g_free (self);
}

static guint
get_domains (EntenteSaxValue value)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (entente_sax_equal (value, domains[i].name))
      return domains[i].domains;

  return ALL_DOMAINS;
}

static EntenteGraphmlUse
get_use (EntenteSaxValue type)
{
  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (entente_sax_equal (type, uses[i].type))
      return uses[i].use;

  return ENTENTE_GRAPHML_VALUE;
}

/* The first declaration of an id holds. */
static EntenteGraphmlKey *
add (EntenteGraphmlKeys *self,
     EntenteGraphDomain  domain,
     const char         *id,
     const char         *name,
     EntenteGraphmlUse   use)
{
  EntenteGraphmlKey *key = g_hash_table_lookup (self->ids[domain], id);

  if (key != NULL)
    return key;

  key = g_new (EntenteGraphmlKey, 1);
  key->use = use;
  key->index = use == ENTENTE_GRAPHML_VALUE ? entente_graph_add_key (self->graph, domain, name) : ENTENTE_GRAPH_NO_INDEX;
  g_hash_table_insert (self->ids[domain], g_strdup (id), key);

  return key;
}

/**
 * entente_graphml_keys_declare:
 * @self: the keys of a file
 * @attributes: of the element that declares a key
 * @n_attributes: how many there are
 *
 * A key without a name goes by its id.
 */
void
entente_graphml_keys_declare (EntenteGraphmlKeys   *self,
                              const unsigned char **attributes,
                              int                   n_attributes)
{
  EntenteSaxValue   id = entente_sax_find (attributes, n_attributes, "id");
  EntenteSaxValue   name = entente_sax_find (attributes, n_attributes, "attr.name");
  EntenteGraphmlUse use = get_use (entente_sax_find (attributes, n_attributes, "yfiles.type"));
  guint             wanted = get_domains (entente_sax_find (attributes, n_attributes, "for"));
  g_autofree char  *id_text = id.text != NULL ? g_strndup (id.text, id.length) : NULL;
  g_autofree char  *name_text = name.length > 0 ? g_strndup (name.text, name.length) : g_strdup (id_text);

  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    self->last[i] = id_text != NULL && (wanted & 1u << i) ? add (self, i, id_text, name_text, use) : NULL;
}

/**
 * entente_graphml_keys_set_fallback:
 * @self: the keys of a file
 * @text: what holds where there is no value of the key declared last
 */
void
entente_graphml_keys_set_fallback (EntenteGraphmlKeys *self,
                                   const char         *text)
{
  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    if (self->last[i] != NULL && self->last[i]->use == ENTENTE_GRAPHML_VALUE)
      g_array_index (self->graph->keys, EntenteGraphKey, self->last[i]->index).fallback = entente_graph_keep (self->graph, text, strlen (text));
}

/**
 * entente_graphml_keys_find:
 * @self: the keys of a file
 * @domain: whose data it is
 * @id: what the data says its key is; need not end in NUL
 * @length: its length in bytes
 * @is_declared: (out): whether there was such a key; if not, there is one from now on
 *
 * Returns: the key
 */
EntenteGraphmlKey
entente_graphml_keys_find (EntenteGraphmlKeys *self,
                           EntenteGraphDomain  domain,
                           const char         *id,
                           gsize               length,
                           gboolean           *is_declared)
{
  char                     small[64];
  g_autofree char         *large = length >= sizeof small ? g_strndup (id, length) : NULL;
  const char              *text = large != NULL ? large : small;
  const EntenteGraphmlKey *key;

  if (large == NULL)
    {
      memcpy (small, id, length);
      small[length] = '\0';
    }

  key = g_hash_table_lookup (self->ids[domain], text);
  *is_declared = key != NULL;

  return key != NULL ? *key : *add (self, domain, text, text, ENTENTE_GRAPHML_VALUE);
}
