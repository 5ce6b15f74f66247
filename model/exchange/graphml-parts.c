/* What the elements of GraphML say: nodes, edges, hyperedges and their values. */

#include "model/exchange/graphml-parts.h"

#include "model/exchange/sax.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <string.h>

#define DESCRIPTION "description"

EntenteGraphmlOwner *
entente_graphml_reader_get_owner (EntenteGraphmlReader *self)
{
  return &g_array_index (self->owners, EntenteGraphmlOwner, self->owners->len - 1);
}

static void
push_owner (EntenteGraphmlReader   *self,
            EntenteGraphmlOwnerKind kind,
            guint32                 index)
{
  EntenteGraphmlOwner owner = {kind, self->depth, index, entente_graphml_reader_get_owner (self)->directed};

  g_array_append_val (self->owners, owner);
}

guint32
entente_graphml_reader_get_line (EntenteGraphmlReader *self)
{
  return (guint32)MAX (xmlSAX2GetLineNumber (self->context), 0);
}

void
entente_graphml_reader_want_text (EntenteGraphmlReader *self)
{
  g_string_truncate (self->value, 0);
  self->text = self->depth;
}

/* The group that a node is in: the node whose graph it stands in. */
static guint32
get_parent (EntenteGraphmlReader *self)
{
  for (guint i = self->owners->len; i > 0; i--)
    if (g_array_index (self->owners, EntenteGraphmlOwner, i - 1).kind == ENTENTE_GRAPHML_OWNER_NODE)
      return g_array_index (self->owners, EntenteGraphmlOwner, i - 1).index;

  return ENTENTE_GRAPH_NO_INDEX;
}

static void
start_graph (EntenteGraphmlReader *self,
             const xmlChar       **attributes,
             int                   n_attributes)
{
  EntenteSaxValue directed = entente_sax_find (attributes, n_attributes, "edgedefault");

  if (entente_graphml_reader_get_owner (self)->kind == ENTENTE_GRAPHML_OWNER_NODE)
    entente_graph_get_node (self->graph, entente_graphml_reader_get_owner (self)->index)->kind = ENTENTE_GRAPH_GROUP;

  push_owner (self, ENTENTE_GRAPHML_OWNER_GRAPH, ENTENTE_GRAPH_NO_INDEX);
  entente_graphml_reader_get_owner (self)->directed = entente_sax_equal (directed, "directed");
}

static void
start_node (EntenteGraphmlReader *self,
            const xmlChar       **attributes,
            int                   n_attributes)
{
  EntenteSaxValue  id = entente_sax_find (attributes, n_attributes, "id");
  g_autofree char *made = id.length == 0 ? g_strdup_printf ("node at line %u", entente_graphml_reader_get_line (self)) : g_strndup (id.text, id.length);
  guint32          index = entente_graph_add_node (self->graph, made, strlen (made));
  guint32          parent = get_parent (self);

  if (id.length == 0)
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), made, NULL, _("it has no id, so no deal can lead to it"));
    }

  if (index == ENTENTE_GRAPH_NO_INDEX)
    {
      index = entente_graph_find_node (self->graph, made);
      entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), made, NULL, _("this id stands twice; both are taken for the same company"));
    }
  else
    {
      entente_graph_get_node (self->graph, index)->line = entente_graphml_reader_get_line (self);
      entente_graph_get_node (self->graph, index)->parent = parent;
    }

  push_owner (self, ENTENTE_GRAPHML_OWNER_NODE, index);
}

static gboolean
is_directed (EntenteGraphmlReader *self,
             const xmlChar       **attributes,
             int                   n_attributes)
{
  EntenteSaxValue directed = entente_sax_find (attributes, n_attributes, "directed");

  return directed.text != NULL ? entente_sax_equal (directed, "true") || entente_sax_equal (directed, "1") : entente_graphml_reader_get_owner (self)->directed;
}

static void
start_edge (EntenteGraphmlReader *self,
            const xmlChar       **attributes,
            int                   n_attributes)
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
      entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), name, NULL, _("the edge does not say where it begins and ends; it is left out"));
      self->skip = self->depth;
      return;
    }

  a = entente_graph_refer (self->graph, source.text, source.length, entente_graphml_reader_get_line (self));
  b = entente_graph_refer (self->graph, target.text, target.length, entente_graphml_reader_get_line (self));
  index = entente_graph_add_edge (self->graph, a, b);
  edge = entente_graph_get_edge (self->graph, index);
  edge->id = id.length > 0 ? entente_graph_keep (self->graph, id.text, id.length) : NULL;
  edge->line = entente_graphml_reader_get_line (self);
  edge->directed = (guint8)is_directed (self, attributes, n_attributes);
  push_owner (self, ENTENTE_GRAPHML_OWNER_EDGE, index);
}

/* An edge among many is a node of its own kind, with an edge to each. */
static void
start_hyperedge (EntenteGraphmlReader *self,
                 const xmlChar       **attributes,
                 int                   n_attributes)
{
  EntenteSaxValue  id = entente_sax_find (attributes, n_attributes, "id");
  g_autofree char *name = id.length > 0 ? g_strndup (id.text, id.length) : g_strdup_printf ("hyperedge at line %u", entente_graphml_reader_get_line (self));
  guint32          index = entente_graph_add_node (self->graph, name, strlen (name));

  if (index == ENTENTE_GRAPH_NO_INDEX)
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), name, NULL, _("this id stands for something else already; the deal is left out"));
      self->skip = self->depth;
      return;
    }

  entente_graph_get_node (self->graph, index)->kind = ENTENTE_GRAPH_HUB;
  entente_graph_get_node (self->graph, index)->line = entente_graphml_reader_get_line (self);
  push_owner (self, ENTENTE_GRAPHML_OWNER_HYPEREDGE, index);
}

static void
start_endpoint (EntenteGraphmlReader *self,
                const xmlChar       **attributes,
                int                   n_attributes)
{
  EntenteSaxValue node = entente_sax_find (attributes, n_attributes, "node");
  guint32         index;

  if (node.length == 0 || entente_graphml_reader_get_owner (self)->kind != ENTENTE_GRAPHML_OWNER_HYPEREDGE)
    return;

  index = entente_graph_refer (self->graph, node.text, node.length, entente_graphml_reader_get_line (self));
  index = entente_graph_add_edge (self->graph, entente_graphml_reader_get_owner (self)->index, index);
  entente_graph_get_edge (self->graph, index)->line = entente_graphml_reader_get_line (self);
}

static EntenteGraphDomain
get_domain (EntenteGraphmlReader *self)
{
  switch (entente_graphml_reader_get_owner (self)->kind)
    {
    case ENTENTE_GRAPHML_OWNER_NODE:
    case ENTENTE_GRAPHML_OWNER_HYPEREDGE:
      return ENTENTE_GRAPH_OF_NODES;
    case ENTENTE_GRAPHML_OWNER_EDGE:
      return ENTENTE_GRAPH_OF_EDGES;
    default:
      return ENTENTE_GRAPH_OF_GRAPH;
    }
}

static void
note_undeclared (EntenteGraphmlReader *self,
                 EntenteSaxValue       id)
{
  g_autofree char *name = g_strndup (id.text, id.length);

  if (g_hash_table_add (self->undeclared, g_strdup (name)))
    entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), name, NULL, _("there is no key of this id; it is taken for the name of the key"));
}

static void
start_data (EntenteGraphmlReader *self,
            const xmlChar       **attributes,
            int                   n_attributes)
{
  EntenteSaxValue         id = entente_sax_find (attributes, n_attributes, "key");
  EntenteGraphmlOwnerKind owner = entente_graphml_reader_get_owner (self)->kind;
  EntenteGraphmlKey       key;
  gboolean                is_declared;

  if (id.text == NULL || owner == ENTENTE_GRAPHML_OWNER_KEY)
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
      entente_graphml_reader_want_text (self);
    }
  else if ((key.use == ENTENTE_GRAPHML_NODE_GRAPHICS && (owner == ENTENTE_GRAPHML_OWNER_NODE || owner == ENTENTE_GRAPHML_OWNER_HYPEREDGE)) ||
           (key.use == ENTENTE_GRAPHML_EDGE_GRAPHICS && owner == ENTENTE_GRAPHML_OWNER_EDGE))
    {
      self->graphics_depth = self->depth;
      entente_graphml_graphics_begin (self->graphics, entente_graphml_reader_get_owner (self)->index, owner == ENTENTE_GRAPHML_OWNER_EDGE);
    }
  else
    self->skip = self->depth;
}

static void
start_desc (EntenteGraphmlReader *self)
{
  if (entente_graphml_reader_get_owner (self)->kind == ENTENTE_GRAPHML_OWNER_KEY)
    {
      self->skip = self->depth;
      return;
    }

  self->key = entente_graph_add_key (self->graph, get_domain (self), DESCRIPTION);
  self->data = self->depth;
  entente_graphml_reader_want_text (self);
}

static void
start_port (EntenteGraphmlReader *self)
{
  self->skip = self->depth;

  if (!self->has_ports)
    entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), NULL, NULL, _("there are ports, which companies do not have; they are left out"));
  self->has_ports = TRUE;
}

static void
start_key (EntenteGraphmlReader *self,
           const xmlChar       **attributes,
           int                   n_attributes)
{
  entente_graphml_keys_declare (self->keys, attributes, n_attributes);
  push_owner (self, ENTENTE_GRAPHML_OWNER_KEY, ENTENTE_GRAPH_NO_INDEX);
}

static void
start_locator (EntenteGraphmlReader *self)
{
  self->skip = self->depth;
  entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), NULL, NULL, _("a part of the graph is in another file, which is not looked at; open that file on its own"));
}

/* A part of the graph is found where it belongs only, not in what somebody else made of the language. */
void
entente_graphml_reader_start_part (EntenteGraphmlReader *self,
                                   const char           *name,
                                   const xmlChar       **attributes,
                                   int                   n_attributes)
{
  EntenteGraphmlOwnerKind owner = entente_graphml_reader_get_owner (self)->kind;

  if (strcmp (name, "node") == 0 && owner == ENTENTE_GRAPHML_OWNER_GRAPH)
    start_node (self, attributes, n_attributes);
  else if (strcmp (name, "edge") == 0 && owner == ENTENTE_GRAPHML_OWNER_GRAPH)
    start_edge (self, attributes, n_attributes);
  else if (strcmp (name, "data") == 0)
    start_data (self, attributes, n_attributes);
  else if (strcmp (name, "graph") == 0 && owner != ENTENTE_GRAPHML_OWNER_KEY)
    start_graph (self, attributes, n_attributes);
  else if (strcmp (name, "key") == 0 && owner == ENTENTE_GRAPHML_OWNER_FILE)
    start_key (self, attributes, n_attributes);
  else if (strcmp (name, "default") == 0 && owner == ENTENTE_GRAPHML_OWNER_KEY)
    entente_graphml_reader_want_text (self);
  else if (strcmp (name, "hyperedge") == 0 && owner == ENTENTE_GRAPHML_OWNER_GRAPH)
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
