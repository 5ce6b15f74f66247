#include "model/exchange/importer.h"

/**
 * entente_importer_get_own:
 * @self: what imports
 * @first_value: first value of a node or an edge
 * @name: name of a key that this program writes
 *
 * Returns: (nullable): the value
 */
const char *
entente_importer_get_own (EntenteImporter *self,
                          guint32          first_value,
                          const char      *name)
{
  return self->graph->is_own ? entente_graph_look_up (self->graph, first_value, name) : NULL;
}

/**
 * entente_importer_is_note:
 * @self: what imports
 * @index: index of a node
 *
 * Returns: whether it becomes a note on the chart; one that has deals is a company, whatever it looks like
 */
gboolean
entente_importer_is_note (EntenteImporter *self,
                          guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);

  return node->kind == ENTENTE_GRAPH_NOTE && node->n_edges == 0 && node->label != NULL;
}
