#include "model/exchange/graph.h"

#include <math.h>
#include <string.h>

/* Texts are kept in blocks of this many bytes. */
#define TEXT_BLOCK (64u << 10)

/* Farther apart than this, nothing can be drawn; points. */
#define MAX_NUMBER 1e15

EntenteGraph *
entente_graph_new (void)
{
  EntenteGraph *self = g_new0 (EntenteGraph, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (EntenteGraphNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (EntenteGraphEdge));
  self->keys = g_array_new (FALSE, FALSE, sizeof (EntenteGraphKey));
  self->values = g_array_new (FALSE, FALSE, sizeof (EntenteGraphValue));
  self->bends = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  self->first_value = ENTENTE_GRAPH_NO_INDEX;
  self->texts = g_string_chunk_new (TEXT_BLOCK);
  self->node_ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    self->key_names[i] = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
entente_graph_free (EntenteGraph *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < ENTENTE_GRAPH_N_DOMAINS; i++)
    g_hash_table_unref (self->key_names[i]);

  g_hash_table_unref (self->node_ids);
  g_string_chunk_free (self->texts);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_array_unref (self->keys);
  g_array_unref (self->values);
  g_array_unref (self->bends);
  g_free (self);
}

EntenteGraphNode *
entente_graph_get_node (const EntenteGraph *self,
                        guint32             index)
{
  return &g_array_index (self->nodes, EntenteGraphNode, index);
}

EntenteGraphEdge *
entente_graph_get_edge (const EntenteGraph *self,
                        guint32             index)
{
  return &g_array_index (self->edges, EntenteGraphEdge, index);
}

const EntenteGraphKey *
entente_graph_get_key (const EntenteGraph *self,
                       guint32             index)
{
  return &g_array_index (self->keys, EntenteGraphKey, index);
}

const EntenteGraphValue *
entente_graph_get_value (const EntenteGraph *self,
                         guint32             index)
{
  return &g_array_index (self->values, EntenteGraphValue, index);
}

/**
 * entente_graph_keep:
 * @self: a graph
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer none): a copy that lives as long as the graph
 */
const char *
entente_graph_keep (EntenteGraph *self,
                    const char   *text,
                    gsize         length)
{
  return g_string_chunk_insert_len (self->texts, text, (gssize)length);
}

/**
 * entente_graph_find_node:
 * @self: a graph
 * @id: as in the file
 *
 * Returns: index of that node, or %ENTENTE_GRAPH_NO_INDEX
 */
guint32
entente_graph_find_node (const EntenteGraph *self,
                         const char         *id)
{
  gpointer index = g_hash_table_lookup (self->node_ids, id);

  return index != NULL ? GPOINTER_TO_UINT (index) - 1 : ENTENTE_GRAPH_NO_INDEX;
}

/* Ids are looked up as they stand in the file, without a copy of those that are known. */
static guint32
find_or_add (EntenteGraph *self,
             const char   *id,
             gsize         length,
             gboolean     *is_new)
{
  EntenteGraphNode node = {
    .x = NAN,
    .y = NAN,
    .parent = ENTENTE_GRAPH_NO_INDEX,
    .first_value = ENTENTE_GRAPH_NO_INDEX,
  };
  char             small[256];
  g_autofree char *large = length >= sizeof small ? g_strndup (id, length) : NULL;
  const char      *text = large != NULL ? large : small;
  guint32          index;

  if (large == NULL)
    {
      memcpy (small, id, length);
      small[length] = '\0';
    }

  index = entente_graph_find_node (self, text);
  *is_new = index == ENTENTE_GRAPH_NO_INDEX;
  if (!*is_new)
    return index;

  node.id = entente_graph_keep (self, text, length);
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->node_ids, (gpointer)node.id, GUINT_TO_POINTER (self->nodes->len));

  return self->nodes->len - 1;
}

/**
 * entente_graph_add_node:
 * @self: a graph
 * @id: as in the file; need not end in NUL
 * @length: its length in bytes
 *
 * Adds a node. One that was only referred to before is no longer implied.
 *
 * Returns: its index, or %ENTENTE_GRAPH_NO_INDEX when there is such a node already
 */
guint32
entente_graph_add_node (EntenteGraph *self,
                        const char   *id,
                        gsize         length)
{
  gboolean is_new;
  guint32  index = find_or_add (self, id, length, &is_new);

  if (!is_new && !entente_graph_get_node (self, index)->implied)
    return ENTENTE_GRAPH_NO_INDEX;

  entente_graph_get_node (self, index)->implied = FALSE;

  return index;
}

/**
 * entente_graph_refer:
 * @self: a graph
 * @id: what an edge says that it ends at; need not end in NUL
 * @length: its length in bytes
 * @line: where it says so
 *
 * Returns: index of that node, which is implied until it is added
 */
guint32
entente_graph_refer (EntenteGraph *self,
                     const char   *id,
                     gsize         length,
                     guint32       line)
{
  gboolean is_new;
  guint32  index = find_or_add (self, id, length, &is_new);

  if (is_new)
    {
      entente_graph_get_node (self, index)->implied = TRUE;
      entente_graph_get_node (self, index)->line = line;
    }

  return index;
}

/**
 * entente_graph_add_edge:
 * @self: a graph
 * @source: index of a node
 * @target: index of a node, perhaps the same
 *
 * Returns: the index of the new edge
 */
guint32
entente_graph_add_edge (EntenteGraph *self,
                        guint32       source,
                        guint32       target)
{
  EntenteGraphEdge edge = {.source = source, .target = target, .first_value = ENTENTE_GRAPH_NO_INDEX};

  g_array_append_val (self->edges, edge);
  entente_graph_get_node (self, source)->n_edges++;
  entente_graph_get_node (self, target)->n_edges++;

  return self->edges->len - 1;
}

/**
 * entente_graph_add_key:
 * @self: a graph
 * @domain: whose values it names
 * @name: as people know it
 *
 * Returns: index of the key of that name, which is made when there is none yet
 */
guint32
entente_graph_add_key (EntenteGraph      *self,
                       EntenteGraphDomain domain,
                       const char        *name)
{
  gpointer        index = g_hash_table_lookup (self->key_names[domain], name);
  EntenteGraphKey key = {.domain = domain};

  if (index != NULL)
    return GPOINTER_TO_UINT (index) - 1;

  key.name = entente_graph_keep (self, name, strlen (name));
  g_array_append_val (self->keys, key);
  g_hash_table_insert (self->key_names[domain], (gpointer)key.name, GUINT_TO_POINTER (self->keys->len));

  return self->keys->len - 1;
}

/**
 * entente_graph_add_value:
 * @self: a graph
 * @first: (inout): first value of the owner
 * @key: index of a key
 * @text: the value
 * @length: its length in bytes
 *
 * Adds a value before the others of its owner.
 *
 * Returns: index of the value
 */
guint32
entente_graph_add_value (EntenteGraph *self,
                         guint32      *first,
                         guint32       key,
                         const char   *text,
                         gsize         length)
{
  EntenteGraphValue value = {entente_graph_keep (self, text, length), key, *first};

  g_array_append_val (self->values, value);
  *first = self->values->len - 1;

  return *first;
}

/**
 * entente_graph_look_up:
 * @self: a graph
 * @first: first value of the owner
 * @name: name of a key
 *
 * Returns: (nullable): the value of that key
 */
const char *
entente_graph_look_up (const EntenteGraph *self,
                       guint32             first,
                       const char         *name)
{
  for (guint32 i = first; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self, i)->next)
    if (strcmp (entente_graph_get_key (self, entente_graph_get_value (self, i)->key)->name, name) == 0)
      return entente_graph_get_value (self, i)->text;

  return NULL;
}

/**
 * entente_graph_is_placed:
 * @self: a graph
 *
 * Returns: whether the file says where any of its nodes stand
 */
gboolean
entente_graph_is_placed (const EntenteGraph *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    if (!isnan (entente_graph_get_node (self, i)->x) && !isnan (entente_graph_get_node (self, i)->y))
      return TRUE;

  return FALSE;
}

/**
 * entente_graph_is_number:
 * @text: text from a file; blanks around the number do not matter
 * @number: (out): the number
 *
 * Takes a decimal point only, whatever the language of the user is.
 *
 * Returns: whether @text is a finite number
 */
gboolean
entente_graph_is_number (const char *text,
                         double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;

  while (g_ascii_isspace (*end))
    end++;

  return *end == '\0' && fabs (*number) <= MAX_NUMBER;
}
