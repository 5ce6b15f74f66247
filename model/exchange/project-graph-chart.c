/* Where everything stands in a view, and what is put into frames. */

#include "model/exchange/graph-builder.h"

#include "model/exchange/import-columns.h"
#include "model/object/group.h"
#include "model/object/place.h"

#include <math.h>

void
entente_graph_builder_add_places (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_PLACE);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject    *place = g_ptr_array_index (list, i);
      guint32           index = entente_graph_builder_find_node (self, entente_object_get_reference (place, ENTENTE_PLACE_OBJECT));
      EntenteGraphNode *node = index != ENTENTE_GRAPH_NO_INDEX ? entente_graph_get_node (self->graph, index) : NULL;

      if (node == NULL || !entente_graph_builder_is_of_view (self, place, ENTENTE_PLACE_VIEW))
        continue;

      node->x = entente_object_get_number (place, ENTENTE_PLACE_X, NAN);
      node->y = entente_object_get_number (place, ENTENTE_PLACE_Y, NAN);
    }
}

static void
add_frame (EntenteGraphBuilder *self,
           EntenteObject       *frame)
{
  guint32           index = entente_graph_builder_add_node (self, frame, ENTENTE_GRAPH_GROUP, ENTENTE_OWN_FRAME);
  EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  const char       *color = entente_object_get_text (frame, ENTENTE_GROUP_COLOR);

  node->width = entente_object_get_number (frame, ENTENTE_GROUP_WIDTH, 0);
  node->height = entente_object_get_number (frame, ENTENTE_GROUP_HEIGHT, 0);
  node->x = entente_object_get_number (frame, ENTENTE_GROUP_X, NAN) + node->width / 2;
  node->y = entente_object_get_number (frame, ENTENTE_GROUP_Y, NAN) + node->height / 2;
  node->closed = (guint8)entente_object_get_flag (frame, ENTENTE_GROUP_CLOSED);
  node->color = color != NULL ? entente_graph_keep (self->graph, color, strlen (color)) : NULL;

  /* A company in several frames is in the first one only, as other programs have it. */
  for (const char *const *id = entente_object_get_references (frame, ENTENTE_GROUP_MEMBERS); *id != NULL; id++)
    {
      guint32 member = entente_graph_builder_find_node (self, *id);

      if (member != ENTENTE_GRAPH_NO_INDEX && entente_graph_get_node (self->graph, member)->parent == ENTENTE_GRAPH_NO_INDEX)
        entente_graph_get_node (self->graph, member)->parent = index;
    }
}

void
entente_graph_builder_add_frames (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_GROUP);

  for (guint i = 0; i < list->len; i++)
    if (entente_graph_builder_is_of_view (self, g_ptr_array_index (list, i), ENTENTE_GROUP_VIEW))
      add_frame (self, g_ptr_array_index (list, i));
}
