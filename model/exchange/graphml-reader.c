/* GraphML, with yEd's additions, in one pass over the text: nothing is kept but the graph. */

#include "model/exchange/graphml-graphics.h"
#include "model/exchange/graphml-keys.h"
#include "model/exchange/graphml.h"
#include "model/exchange/sax.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

/* Bounds: how deep elements may lie in one another, and how long a single value may be. */
#define MAX_DEPTH       200u
#define MAX_VALUE_BYTES (256u << 10)

#define DESCRIPTION "description"

typedef enum
{
  OWNER_FILE,
  OWNER_GRAPH,
  OWNER_NODE,
  OWNER_EDGE,
  OWNER_HYPEREDGE,
  OWNER_KEY,
} OwnerKind;

/* What the elements within belong to */
typedef struct
{
  OwnerKind kind;
  guint     depth;
  guint32   index;
  gboolean  directed;
} Owner;

/*
 * @skip is the depth of an element of no interest, @data that of the one whose text is a value, @graphics that of what
 * yEd draws, and @text that of the element whose text is wanted; 0 for none.
 */
typedef struct
{
  EntenteGraph           *graph;
  EntenteReading         *reading;
  EntenteGraphmlKeys     *keys;
  EntenteGraphmlGraphics *graphics;
  xmlParserCtxtPtr        context;
  const char             *rest;
  gsize                   rest_length;
  GArray                 *owners;
  GString                *value;
  GHashTable             *undeclared;
  guint32                 key;
  guint                   depth;
  guint                   skip;
  guint                   data;
  guint                   graphics_depth;
  guint                   text;
  gboolean                has_root;
  gboolean                has_ports;
  gboolean                has_doctype;
  GError                 *error;
} Reader;

static Owner *
get_owner (Reader *self)
{
  return &g_array_index (self->owners, Owner, self->owners->len - 1);
}

static void
push_owner (Reader   *self,
            OwnerKind kind,
            guint32   index)
{
  Owner owner = {kind, self->depth, index, get_owner (self)->directed};

  g_array_append_val (self->owners, owner);
}

static guint32
get_line (Reader *self)
{
  return (guint32)MAX (xmlSAX2GetLineNumber (self->context), 0);
}

static void
want_text (Reader *self)
{
  g_string_truncate (self->value, 0);
  self->text = self->depth;
}

/* The group that a node is in: the node whose graph it stands in. */
static guint32
get_parent (Reader *self)
{
  for (guint i = self->owners->len; i > 0; i--)
    if (g_array_index (self->owners, Owner, i - 1).kind == OWNER_NODE)
      return g_array_index (self->owners, Owner, i - 1).index;

  return ENTENTE_GRAPH_NO_INDEX;
}

static void
start_graph (Reader         *self,
             const xmlChar **attributes,
             int             n_attributes)
{
  EntenteSaxValue directed = entente_sax_find (attributes, n_attributes, "edgedefault");

  if (get_owner (self)->kind == OWNER_NODE)
    entente_graph_get_node (self->graph, get_owner (self)->index)->kind = ENTENTE_GRAPH_GROUP;

  push_owner (self, OWNER_GRAPH, ENTENTE_GRAPH_NO_INDEX);
  get_owner (self)->directed = entente_sax_equal (directed, "directed");
}

static void
start_node (Reader         *self,
            const xmlChar **attributes,
            int             n_attributes)
{
  EntenteSaxValue  id = entente_sax_find (attributes, n_attributes, "id");
  g_autofree char *made = id.length == 0 ? g_strdup_printf ("node at line %u", get_line (self)) : g_strndup (id.text, id.length);
  guint32          index = entente_graph_add_node (self->graph, made, strlen (made));
  guint32          parent = get_parent (self);

  if (id.length == 0)
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, get_line (self), made, NULL, _("it has no id, so no deal can lead to it"));
    }

  if (index == ENTENTE_GRAPH_NO_INDEX)
    {
      index = entente_graph_find_node (self->graph, made);
      entente_reading_add_problem (self->reading, get_line (self), made, NULL, _("this id stands twice; both are taken for the same company"));
    }
  else
    {
      entente_graph_get_node (self->graph, index)->line = get_line (self);
      entente_graph_get_node (self->graph, index)->parent = parent;
    }

  push_owner (self, OWNER_NODE, index);
}

static gboolean
is_directed (Reader         *self,
             const xmlChar **attributes,
             int             n_attributes)
{
  EntenteSaxValue directed = entente_sax_find (attributes, n_attributes, "directed");

  return directed.text != NULL ? entente_sax_equal (directed, "true") || entente_sax_equal (directed, "1") : get_owner (self)->directed;
}

static void
start_edge (Reader         *self,
            const xmlChar **attributes,
            int             n_attributes)
{
  EntenteSaxValue   id = entente_sax_find (attributes, n_attributes, "id");
  EntenteSaxValue   source = entente_sax_find (attributes, n_attributes, "source");
  EntenteSaxValue   target = entente_sax_find (attributes, n_attributes, "target");
  g_autofree char  *name = NULL;
  EntenteGraphEdge *edge;
  guint32           a, b, index;

  if (source.length == 0 || target.length == 0)
    {
      name = id.text != NULL ? g_strndup (id.text, id.length) : NULL;
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, get_line (self), name, NULL, _("the edge does not say where it begins and ends; it is left out"));
      self->skip = self->depth;
      return;
    }

  a = entente_graph_refer (self->graph, source.text, source.length, get_line (self));
  b = entente_graph_refer (self->graph, target.text, target.length, get_line (self));
  index = entente_graph_add_edge (self->graph, a, b);
  edge = entente_graph_get_edge (self->graph, index);
  edge->id = id.length > 0 ? entente_graph_keep (self->graph, id.text, id.length) : NULL;
  edge->line = get_line (self);
  edge->directed = (guint8)is_directed (self, attributes, n_attributes);
  push_owner (self, OWNER_EDGE, index);
}

/* An edge among many is a node of its own kind, with an edge to each. */
static void
start_hyperedge (Reader         *self,
                 const xmlChar **attributes,
                 int             n_attributes)
{
  EntenteSaxValue  id = entente_sax_find (attributes, n_attributes, "id");
  g_autofree char *name = id.length > 0 ? g_strndup (id.text, id.length) : g_strdup_printf ("hyperedge at line %u", get_line (self));
  guint32          index = entente_graph_add_node (self->graph, name, strlen (name));

  if (index == ENTENTE_GRAPH_NO_INDEX)
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, get_line (self), name, NULL, _("this id stands for something else already; the deal is left out"));
      self->skip = self->depth;
      return;
    }

  entente_graph_get_node (self->graph, index)->kind = ENTENTE_GRAPH_HUB;
  entente_graph_get_node (self->graph, index)->line = get_line (self);
  push_owner (self, OWNER_HYPEREDGE, index);
}

static void
start_endpoint (Reader         *self,
                const xmlChar **attributes,
                int             n_attributes)
{
  EntenteSaxValue node = entente_sax_find (attributes, n_attributes, "node");
  guint32         index;

  if (node.length == 0 || get_owner (self)->kind != OWNER_HYPEREDGE)
    return;

  index = entente_graph_refer (self->graph, node.text, node.length, get_line (self));
  index = entente_graph_add_edge (self->graph, get_owner (self)->index, index);
  entente_graph_get_edge (self->graph, index)->line = get_line (self);
}

static EntenteGraphDomain
get_domain (Reader *self)
{
  switch (get_owner (self)->kind)
    {
    case OWNER_NODE:
    case OWNER_HYPEREDGE:
      return ENTENTE_GRAPH_OF_NODES;
    case OWNER_EDGE:
      return ENTENTE_GRAPH_OF_EDGES;
    default:
      return ENTENTE_GRAPH_OF_GRAPH;
    }
}

static void
note_undeclared (Reader         *self,
                 EntenteSaxValue id)
{
  g_autofree char *name = g_strndup (id.text, id.length);

  if (g_hash_table_add (self->undeclared, g_strdup (name)))
    entente_reading_add_problem (self->reading, get_line (self), name, NULL, _("there is no key of this id; it is taken for the name of the key"));
}

static void
start_data (Reader         *self,
            const xmlChar **attributes,
            int             n_attributes)
{
  EntenteSaxValue   id = entente_sax_find (attributes, n_attributes, "key");
  OwnerKind         owner = get_owner (self)->kind;
  EntenteGraphmlKey key;
  gboolean          is_declared;

  if (id.text == NULL || owner == OWNER_KEY)
    {
      self->skip = self->depth;
      return;
    }

  key = entente_graphml_keys_find (self->keys, get_domain (self), id.text, id.length, &is_declared);
  if (!is_declared)
    note_undeclared (self, id);

  if (key.use == ENTENTE_GRAPHML_VALUE)
    {
      self->key = key.index;
      self->data = self->depth;
      want_text (self);
    }
  else if ((key.use == ENTENTE_GRAPHML_NODE_GRAPHICS && (owner == OWNER_NODE || owner == OWNER_HYPEREDGE)) ||
           (key.use == ENTENTE_GRAPHML_EDGE_GRAPHICS && owner == OWNER_EDGE))
    {
      self->graphics_depth = self->depth;
      entente_graphml_graphics_begin (self->graphics, get_owner (self)->index, owner == OWNER_EDGE);
    }
  else
    self->skip = self->depth;
}

static void
start_desc (Reader *self)
{
  if (get_owner (self)->kind == OWNER_KEY)
    {
      self->skip = self->depth;
      return;
    }

  self->key = entente_graph_add_key (self->graph, get_domain (self), DESCRIPTION);
  self->data = self->depth;
  want_text (self);
}

static void
start_port (Reader *self)
{
  self->skip = self->depth;

  if (!self->has_ports)
    entente_reading_add_problem (self->reading, get_line (self), NULL, NULL, _("there are ports, which companies do not have; they are left out"));
  self->has_ports = TRUE;
}

static void
start_key (Reader         *self,
           const xmlChar **attributes,
           int             n_attributes)
{
  entente_graphml_keys_declare (self->keys, attributes, n_attributes);
  push_owner (self, OWNER_KEY, ENTENTE_GRAPH_NO_INDEX);
}

static void
start_locator (Reader *self)
{
  self->skip = self->depth;
  entente_reading_add_problem (self->reading, get_line (self), NULL, NULL, _("a part of the graph is in another file, which is not looked at; open that file on its own"));
}

/* A part of the graph is found where it belongs only, not in what somebody else made of the language. */
static void
start_part (Reader         *self,
            const char     *name,
            const xmlChar **attributes,
            int             n_attributes)
{
  OwnerKind owner = get_owner (self)->kind;

  if (strcmp (name, "node") == 0 && owner == OWNER_GRAPH)
    start_node (self, attributes, n_attributes);
  else if (strcmp (name, "edge") == 0 && owner == OWNER_GRAPH)
    start_edge (self, attributes, n_attributes);
  else if (strcmp (name, "data") == 0)
    start_data (self, attributes, n_attributes);
  else if (strcmp (name, "graph") == 0 && owner != OWNER_KEY)
    start_graph (self, attributes, n_attributes);
  else if (strcmp (name, "key") == 0 && owner == OWNER_FILE)
    start_key (self, attributes, n_attributes);
  else if (strcmp (name, "default") == 0 && owner == OWNER_KEY)
    want_text (self);
  else if (strcmp (name, "hyperedge") == 0 && owner == OWNER_GRAPH)
    start_hyperedge (self, attributes, n_attributes);
  else if (strcmp (name, "endpoint") == 0)
    start_endpoint (self, attributes, n_attributes);
  else if (strcmp (name, "desc") == 0)
    start_desc (self);
  else if (strcmp (name, "port") == 0)
    start_port (self);
  else if (strcmp (name, "locator") == 0)
    start_locator (self);
  else
    self->skip = self->depth;
}

static void
refuse (Reader     *self,
        const char *text)
{
  if (self->error == NULL)
    self->error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, text);

  xmlStopParser (self->context);
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  Reader *self = user_data;

  self->depth++;

  if (self->depth > MAX_DEPTH)
    refuse (self, _("elements lie too deep in one another; this is no graph that can be drawn"));
  else if (self->skip > 0)
    return;
  else if (self->graphics_depth > 0)
    {
      if (entente_graphml_graphics_start (self->graphics, (const char *)name, attributes, n_attributes, self->depth))
        want_text (self);
    }
  else if (self->data > 0)
    self->skip = self->depth;
  else if (self->depth > 1)
    start_part (self, (const char *)name, attributes, n_attributes);
  else if (strcmp ((const char *)name, "graphml") == 0)
    self->has_root = TRUE;
  else
    refuse (self, _("this is no GraphML; choose another file, or say what it is"));
}

static guint32 *
get_first_value (Reader      *self,
                 const Owner *owner)
{
  if (owner->kind == OWNER_NODE || owner->kind == OWNER_HYPEREDGE)
    return &entente_graph_get_node (self->graph, owner->index)->first_value;
  if (owner->kind == OWNER_EDGE)
    return &entente_graph_get_edge (self->graph, owner->index)->first_value;

  return &self->graph->first_value;
}

static void
end_data (Reader *self)
{
  gsize length = self->value->len;

  if (length > MAX_VALUE_BYTES)
    {
      length = (gsize)(g_utf8_find_prev_char (self->value->str, self->value->str + MAX_VALUE_BYTES) - self->value->str);
      entente_reading_add_problem (self->reading, get_line (self), NULL, entente_graph_get_key (self->graph, self->key)->name, _("the text is too long; only its beginning is kept"));
    }

  if (length > 0)
    entente_graph_add_value (self->graph, get_first_value (self, get_owner (self)), self->key, self->value->str, length);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reader *self = user_data;

  if (self->text == self->depth)
    {
      if (self->data > 0)
        end_data (self);
      else if (self->graphics_depth > 0)
        entente_graphml_graphics_take_label (self->graphics, self->value->str);
      else if (self->skip == 0)
        entente_graphml_keys_set_fallback (self->keys, self->value->str);
      self->text = 0;
    }

  if (self->skip == self->depth)
    self->skip = 0;
  if (self->data == self->depth)
    self->data = 0;
  if (self->graphics_depth == self->depth)
    self->graphics_depth = 0;
  if (self->owners->len > 1 && get_owner (self)->depth == self->depth)
    g_array_set_size (self->owners, self->owners->len - 1);

  self->depth--;
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  Reader *self = user_data;

  if (self->text == self->depth && self->text > 0 && self->value->len <= MAX_VALUE_BYTES)
    g_string_append_len (self->value, (const char *)text, length);
}

/* What a declaration defines is not looked at. */
static void
doctype_cb (void          *user_data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  Reader *self = user_data;

  if (!self->has_doctype)
    entente_reading_add_problem (self->reading, get_line (self), NULL, NULL, _("the document type declaration is not looked at"));
  self->has_doctype = TRUE;
}

static xmlEntityPtr
entity_cb (void          *user_data,
           const xmlChar *name)
{
  return xmlGetPredefinedEntity (name);
}

static void
error_cb (void       *user_data,
          xmlErrorPtr xml_error)
{
  Reader          *self = user_data;
  g_autofree char *message = g_strstrip (g_utf8_make_valid (xml_error->message != NULL ? xml_error->message : "", -1));

  if (self->error != NULL || xml_error->level == XML_ERR_WARNING)
    return;

  if (xml_error->level == XML_ERR_FATAL)
    self->reading->damaged = TRUE;

  entente_reading_add_problem (self->reading, get_line (self), NULL, NULL, _("the file is damaged here (%s)"), message);
}

static int
read_cb (void *user_data,
         char *buffer,
         int   length)
{
  Reader *self = user_data;
  gsize   n = MIN ((gsize)length, self->rest_length);

  memcpy (buffer, self->rest, n);
  self->rest += n;
  self->rest_length -= n;

  return (int)n;
}

static xmlSAXHandler handler = {
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = start_element_cb,
  .endElementNs = end_element_cb,
  .characters = characters_cb,
  .ignorableWhitespace = characters_cb,
  .cdataBlock = characters_cb,
  .internalSubset = doctype_cb,
  .getEntity = entity_cb,
  .serror = error_cb,
};

static void
parse (Reader *self)
{
  xmlInitParser ();
  self->context = xmlCreateIOParserCtxt (&handler, self, read_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  g_assert (self->context != NULL);
  xmlCtxtUseOptions (self->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_RECOVER);
  xmlParseDocument (self->context);
  xmlFreeParserCtxt (self->context);
}

static gboolean
run (Reader  *self,
     GError **error)
{
  Owner file = {OWNER_FILE, 0, ENTENTE_GRAPH_NO_INDEX, FALSE};

  self->owners = g_array_new (FALSE, FALSE, sizeof (Owner));
  g_array_append_val (self->owners, file);
  self->value = g_string_new (NULL);
  self->undeclared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  parse (self);

  g_hash_table_unref (self->undeclared);
  g_string_free (self->value, TRUE);
  g_array_unref (self->owners);

  if (self->error == NULL && !self->has_root)
    self->error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no GraphML; choose another file, or say what it is"));

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, self->error);

  return FALSE;
}

/**
 * entente_graphml_read:
 * @graph: an empty graph
 * @text: what stands in the file
 * @length: its length in bytes
 * @reading: takes what is to be said of the file
 * @error: return location for an error
 *
 * Reads GraphML: nodes, edges and hyperedges with their values; graphs within nodes become groups. Of yEd's additions, it takes
 * boxes, labels, colours and bends. Nothing outside of the file is looked at, and no entity is expanded. What is damaged is
 * left out and listed. Fails with %ENTENTE_ERROR_SYNTAX when the text is no GraphML at all.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_graphml_read (EntenteGraph   *graph,
                      const char     *text,
                      gsize           length,
                      EntenteReading *reading,
                      GError        **error)
{
  g_autoptr (EntenteGraphmlKeys) keys = entente_graphml_keys_new (graph);
  g_autoptr (EntenteGraphmlGraphics) graphics = entente_graphml_graphics_new (graph);
  Reader self = {
    .graph = graph,
    .reading = reading,
    .keys = keys,
    .graphics = graphics,
    .rest = text,
    .rest_length = length,
  };

  return run (&self, error);
}

/**
 * entente_graphml_sniff:
 * @text: how a file begins
 * @length: its length in bytes
 *
 * Returns: whether it seems to be GraphML
 */
gboolean
entente_graphml_sniff (const char *text,
                       gsize       length)
{
  return length > 0 && text[0] == '<' && g_strstr_len (text, (gssize)MIN (length, 4096), "<graphml") != NULL;
}
