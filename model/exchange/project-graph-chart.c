/* Where everything stands in a view, what is put into frames, and what is written beside it. */

#include "model/exchange/graph-builder.h"

#include "model/exchange/import-columns.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/place.h"

#include <math.h>
#include <string.h>

/* A note as large as it is when nobody made it larger, and what its text takes; points */
#define NOTE_WIDTH   180.0
#define NOTE_ROOM    6.0
#define LINE_HEIGHT  16.0
#define LETTER_WIDTH 6.0

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

static guint32
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

  return index;
}

static gboolean
lies_in (const EntenteGraphNode *inner,
         const EntenteGraphNode *outer)
{
  return fabs (inner->x - outer->x) <= (outer->width - inner->width) / 2 && fabs (inner->y - outer->y) <= (outer->height - inner->height) / 2;
}

/* As on charts, frames lie in one another by their places: the innermost that holds all of one is what it is in. Of two that
   are alike, the later one lies in the earlier one. */
static guint32
find_outer (EntenteGraphBuilder *self,
            const GArray        *frames,
            guint                frame)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, g_array_index (frames, guint32, frame));
  guint32                 outer = ENTENTE_GRAPH_NO_INDEX;

  for (guint i = 0; i < frames->len; i++)
    {
      guint32                 index = g_array_index (frames, guint32, i);
      const EntenteGraphNode *other = entente_graph_get_node (self->graph, index);

      if (i != frame && lies_in (node, other) && (i < frame || !lies_in (other, node)) &&
          (outer == ENTENTE_GRAPH_NO_INDEX || lies_in (other, entente_graph_get_node (self->graph, outer))))
        outer = index;
    }

  return outer;
}

static gboolean
is_within (const EntenteGraph *graph,
           guint32             node,
           guint32             group)
{
  while (node != group && node != ENTENTE_GRAPH_NO_INDEX)
    node = entente_graph_get_node (graph, node)->parent;

  return node == group;
}

/* Of frames in one another a company is in the innermost; of others in the first one only, as other programs have it. */
static void
add_members (EntenteGraphBuilder *self,
             EntenteObject       *frame,
             guint32              index)
{
  for (const char *const *id = entente_object_get_references (frame, ENTENTE_GROUP_MEMBERS); *id != NULL; id++)
    {
      guint32           member = entente_graph_builder_find_node (self, *id);
      EntenteGraphNode *node = member != ENTENTE_GRAPH_NO_INDEX ? entente_graph_get_node (self->graph, member) : NULL;

      if (node == NULL)
        continue;

      if (node->parent == ENTENTE_GRAPH_NO_INDEX || is_within (self->graph, index, node->parent))
        node->parent = index;
      else if (!is_within (self->graph, node->parent, index))
        self->n_crowded++;
    }
}

void
entente_graph_builder_add_frames (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_GROUP);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < list->len; i++)
    if (entente_graph_builder_is_of_view (self, g_ptr_array_index (list, i), ENTENTE_GROUP_VIEW))
      {
        guint32 index = add_frame (self, g_ptr_array_index (list, i));

        g_array_append_val (frames, index);
        g_ptr_array_add (objects, g_ptr_array_index (list, i));
      }

  for (guint i = 0; i < frames->len; i++)
    entente_graph_get_node (self->graph, g_array_index (frames, guint32, i))->parent = find_outer (self, frames, i);

  for (guint i = 0; i < frames->len; i++)
    add_members (self, g_ptr_array_index (objects, i), g_array_index (frames, guint32, i));
}

/* About how high a note of that text is, for programs that do not find out themselves; points */
static double
guess_height (const char *text,
              double      width)
{
  guint n_lines = 0;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    n_lines += 1 + (guint)(LETTER_WIDTH * (double)g_utf8_strlen (lines[i], -1) / width);

  return n_lines * LINE_HEIGHT + 2 * NOTE_ROOM;
}

static void
add_note (EntenteGraphBuilder *self,
          EntenteObject       *note)
{
  static const guint looks[] = {ENTENTE_NOTE_STYLE, ENTENTE_NOTE_ALIGN, ENTENTE_NOTE_LAYER, ENTENTE_NOTE_ORDER};
  const char        *text = entente_object_get_text (note, ENTENTE_NOTE_TEXT);
  const char        *color = entente_object_get_text (note, ENTENTE_NOTE_COLOR);
  guint32            index = entente_graph_builder_add_node (self, note, ENTENTE_GRAPH_NOTE, ENTENTE_OWN_NOTE);
  guint32            first = entente_graph_get_node (self->graph, index)->first_value;
  EntenteGraphNode  *node;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      const EntenteValue *value = entente_object_get_value (note, looks[i]);
      g_autofree char    *look = value != NULL ? entente_value_to_string (value) : NULL;

      entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_NODES, &first, entente_object_get_field (note, looks[i])->name, look);
    }

  node = entente_graph_get_node (self->graph, index);
  node->first_value = first;
  node->label = entente_graph_keep (self->graph, text, strlen (text));
  node->color = color != NULL ? entente_graph_keep (self->graph, color, strlen (color)) : NULL;
  node->width = entente_object_get_number (note, ENTENTE_NOTE_WIDTH, NOTE_WIDTH);
  node->height = guess_height (text, node->width);
  node->x = entente_object_get_number (note, ENTENTE_NOTE_X, 0) + node->width / 2;
  node->y = entente_object_get_number (note, ENTENTE_NOTE_Y, 0) + node->height / 2;
}

void
entente_graph_builder_add_notes (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_NOTE);

  for (guint i = 0; i < list->len; i++)
    if (entente_graph_builder_is_of_view (self, g_ptr_array_index (list, i), ENTENTE_NOTE_VIEW) &&
        entente_object_get_text (g_ptr_array_index (list, i), ENTENTE_NOTE_TEXT) != NULL)
      add_note (self, g_ptr_array_index (list, i));
}
