#include "model/exchange/graph-builder.h"

#include "model/exchange/import-columns.h"

#include <string.h>

/* How large cards and hubs are drawn there; points. */
#define CARD_WIDTH  130.0
#define CARD_HEIGHT 44.0
#define HUB_WIDTH   100.0
#define HUB_HEIGHT  30.0

/**
 * entente_graph_builder_list:
 * @self: what makes a graph
 * @type: a type
 *
 * Returns: (transfer container) (element-type EntenteObject): all objects of that type
 */
GPtrArray *
entente_graph_builder_list (EntenteGraphBuilder *self,
                            EntenteType          type)
{
  GListModel *list = entente_scope_get_objects (self->scope, type);
  guint       n = g_list_model_get_n_items (list);
  GPtrArray  *objects = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (objects, g_list_model_get_item (list, i));

  return objects;
}

gboolean
entente_graph_builder_is_of_view (EntenteGraphBuilder *self,
                                  EntenteObject       *object,
                                  guint                field)
{
  return self->view != NULL && entente_object_refers_to (object, field, self->view);
}

void
entente_graph_builder_add_text (EntenteGraphBuilder *self,
                                EntenteGraphDomain   domain,
                                guint32             *first,
                                const char          *name,
                                const char          *text)
{
  if (text != NULL && *text != '\0')
    entente_graph_add_value (self->graph, first, entente_graph_add_key (self->graph, domain, name), text, strlen (text));
}

static const char *
get_label (EntenteGraphBuilder *self,
           const char          *id)
{
  EntenteObject *object = entente_scope_lookup (self->scope, id);

  return object != NULL ? entente_object_get_label (object) : id;
}

/* Other programs do not know our ids: regions and the like go by their names. */
static char *
write_value (EntenteGraphBuilder *self,
             EntenteObject       *object,
             guint                index)
{
  const EntenteValue *value = entente_object_get_value (object, index);
  const EntenteField *field = entente_object_get_field (object, index);
  g_autoptr (GString) names = NULL;

  if (value == NULL || (field->flags & ENTENTE_FIELD_INTERNAL) || field->flags & ENTENTE_FIELD_OWNER)
    return NULL;
  if (field->kind == ENTENTE_FIELD_REFERENCE)
    return g_strdup (get_label (self, entente_value_get_text (value)));
  if (field->kind != ENTENTE_FIELD_REFERENCES)
    return entente_value_to_string (value);

  names = g_string_new (NULL);
  for (const char *const *id = entente_value_get_references (value); *id != NULL; id++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", get_label (self, *id));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
entente_graph_builder_add_fields (EntenteGraphBuilder *self,
                                  EntenteGraphDomain   domain,
                                  guint32             *first,
                                  EntenteObject       *object)
{
  const EntenteTypeInfo *info = entente_type_get_info (entente_object_get_object_type (object));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *text = write_value (self, object, i);

      entente_graph_builder_add_text (self, domain, first, (int)i == info->label_field ? "label" : info->fields[i].name, text);
    }
}

/**
 * entente_graph_builder_add_node:
 * @self: a graph being made of a project
 * @object: what becomes a node
 * @kind: of node
 * @type: name of its type, for reading it back
 *
 * Fields become values of the node, unless it is a frame or a note.
 *
 * Returns: the index of the new node
 */
guint32
entente_graph_builder_add_node (EntenteGraphBuilder *self,
                                EntenteObject       *object,
                                EntenteGraphKind     kind,
                                const char          *type)
{
  const char       *id = entente_object_get_id (object);
  guint32           index = entente_graph_add_node (self->graph, id, strlen (id));
  guint32           first = ENTENTE_GRAPH_NO_INDEX;
  const char       *label = entente_object_get_label (object);
  EntenteGraphNode *node;

  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_NODES, &first, ENTENTE_OWN_ID, id);
  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_NODES, &first, ENTENTE_OWN_TYPE, type);
  if (kind == ENTENTE_GRAPH_NODE || kind == ENTENTE_GRAPH_HUB)
    entente_graph_builder_add_fields (self, ENTENTE_GRAPH_OF_NODES, &first, object);

  node = entente_graph_get_node (self->graph, index);
  node->kind = (guint8)kind;
  node->first_value = first;
  node->label = entente_graph_keep (self->graph, label, strlen (label));
  node->width = kind == ENTENTE_GRAPH_HUB ? HUB_WIDTH : CARD_WIDTH;
  node->height = kind == ENTENTE_GRAPH_HUB ? HUB_HEIGHT : CARD_HEIGHT;
  g_hash_table_insert (self->nodes, (gpointer)node->id, GUINT_TO_POINTER (index + 1));

  return index;
}

guint32
entente_graph_builder_find_node (EntenteGraphBuilder *self,
                                 const char          *id)
{
  gpointer index = id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;

  return index != NULL ? GPOINTER_TO_UINT (index) - 1 : ENTENTE_GRAPH_NO_INDEX;
}
