/* Where everything stands becomes a view: places, frames and bends. */

#include "model/exchange/importer.h"

#include "model/object/bend.h"
#include "model/object/group.h"
#include "model/object/place.h"
#include "model/object/view.h"

#include <math.h>
#include <string.h>

/* Room around what a frame holds, when the file does not say how large it is; points. */
#define CARD_WIDTH  130.0
#define CARD_HEIGHT 50.0
#define FRAME_ROOM  36.0

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Extent;

/* What a group holds, however deep */
typedef struct
{
  Extent   extent;
  GString *members;
} Content;

static void
set_number (EntenteObject *object,
            guint          field,
            double         number)
{
  g_autoptr (EntenteValue) value = entente_value_new_number (number);

  entente_object_set_value (object, field, value);
}

/* What a group does itself, its company does, which stands at the top of the frame, where it hides least. */
static double
find_top (const EntenteGraphNode *node)
{
  return node->kind == ENTENTE_GRAPH_GROUP && node->height > CARD_HEIGHT ? node->y - node->height / 2 + CARD_HEIGHT : node->y;
}

static void
add_places (EntenteImporter *self)
{
  g_autoptr (EntenteValue) view = entente_value_parse (&entente_type_get_info (ENTENTE_PLACE)->fields[ENTENTE_PLACE_VIEW], self->import->view, NULL);

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    {
      const EntenteGraphNode *node = entente_graph_get_node (self->graph, i);
      EntenteObject          *place;

      if (self->import->ids[i] == NULL || isnan (node->x))
        continue;

      place = entente_import_things_make (self->things, ENTENTE_PLACE, NULL, node->id);
      entente_object_set_value (place, ENTENTE_PLACE_VIEW, view);
      entente_object_set (place, "object", self->import->ids[i], NULL);
      set_number (place, ENTENTE_PLACE_X, node->x);
      set_number (place, ENTENTE_PLACE_Y, find_top (node));
    }
}

static void
add_bends (EntenteImporter *self)
{
  for (guint32 i = 0; i < self->graph->edges->len; i++)
    {
      const EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, i);
      g_autoptr (EntenteValue) points = NULL;
      EntenteObject *bend;

      if (edge->n_bends == 0 || self->lines[i] == NULL || edge->source == edge->target)
        continue;

      bend = entente_import_things_make (self->things, ENTENTE_BEND, NULL, self->lines[i]);
      points = entente_value_new_points (&g_array_index (self->graph->bends, EntentePoint, edge->first_bend), edge->n_bends);
      entente_object_set (bend, "view", self->import->view, NULL);
      entente_object_set (bend, "line", self->lines[i], NULL);
      entente_object_set_value (bend, ENTENTE_BEND_POINTS, points);
    }
}

static void
stretch (Extent                 *extent,
         const EntenteGraphNode *node,
         double                  room)
{
  gboolean is_sized = node->kind == ENTENTE_GRAPH_GROUP || node->kind == ENTENTE_GRAPH_NOTE;
  double   width = is_sized ? node->width : MAX (node->width, CARD_WIDTH);
  double   height = is_sized ? node->height : MAX (node->height, CARD_HEIGHT);

  if (isnan (node->x))
    return;

  extent->left = MIN (extent->left, node->x - width / 2 - room);
  extent->right = MAX (extent->right, node->x + width / 2 + room);
  extent->top = MIN (extent->top, node->y - height / 2 - room);
  extent->bottom = MAX (extent->bottom, node->y + height / 2 + room);
}

/* Places are reckoned from the middle, which leaves more digits than anybody wants to read in a form. What this program wrote
   has as many as it had. */
static double
shorten (const EntenteImporter *self,
         double                 number)
{
  double digits = self->graph->is_own ? 1e6 : 100;

  return round (digits * number) / digits;
}

/* A frame is where the file has it, or else around its members. Where another program shows a closed one says nothing of how
   large it is when it is open. */
static void
set_extent (const EntenteImporter  *self,
            EntenteObject          *frame,
            const EntenteGraphNode *node,
            const Extent           *members)
{
  Extent   extent = *members;
  gboolean is_shrunk = node->closed && !self->graph->is_own && members->right >= members->left;

  if (!is_shrunk && !isnan (node->x) && node->width > 0 && node->height > 0)
    extent = (Extent) {node->x - node->width / 2, node->y - node->height / 2, node->x + node->width / 2, node->y + node->height / 2};

  if (!(extent.right >= extent.left))
    return;

  set_number (frame, ENTENTE_GROUP_X, shorten (self, extent.left));
  set_number (frame, ENTENTE_GROUP_Y, shorten (self, extent.top));
  set_number (frame, ENTENTE_GROUP_WIDTH, shorten (self, extent.right - extent.left));
  set_number (frame, ENTENTE_GROUP_HEIGHT, shorten (self, extent.bottom - extent.top));
}

static EntenteObject *
make_frame (EntenteImporter *self,
            guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  const char             *own = entente_importer_get_own (self, node->first_value, ENTENTE_OWN_ID);
  EntenteObject          *frame = own != NULL ? entente_import_things_make_with_id (self->things, ENTENTE_GROUP, own) : NULL;

  if (frame == NULL)
    frame = entente_import_things_make (self->things, ENTENTE_GROUP, self->names[index], node->id);

  entente_object_set (frame, "view", self->import->view, NULL);
  entente_object_set (frame, "name", self->names[index], NULL);
  if (node->color != NULL)
    entente_object_set (frame, "color", node->color, NULL);
  if (node->closed)
    entente_object_set (frame, "closed", "yes", NULL);
  self->import->n_frames++;

  return frame;
}

static Content *
content_new (void)
{
  Content *self = g_new (Content, 1);

  self->extent = (Extent) {INFINITY, INFINITY, -INFINITY, -INFINITY};
  self->members = g_string_new (NULL);

  return self;
}

static void
content_free (Content *self)
{
  if (self == NULL)
    return;

  g_string_free (self->members, TRUE);
  g_free (self);
}

/* Tells the groups that a node is in, from the innermost outwards. Frames lie in one another by their places, so a company
   needs to be a member of the innermost only; each frame leaves room around what is within. */
static void
put_into_groups (EntenteImporter *self,
                 Content        **contents,
                 guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  const char             *id = self->import->ids[index];
  guint32                 group = node->kind == ENTENTE_GRAPH_GROUP ? index : node->parent;
  double                  room = FRAME_ROOM;

  if (group != ENTENTE_GRAPH_NO_INDEX && id != NULL && !self->is_hub[index])
    g_string_append_printf (contents[group]->members, "%s%s", contents[group]->members->len > 0 ? " " : "", id);

  for (guint32 i = node->parent; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_node (self->graph, i)->parent, room += FRAME_ROOM)
    stretch (&contents[i]->extent, node, room);
}

static void
add_frame (EntenteImporter *self,
           guint32          index,
           const Content   *content)
{
  EntenteObject *frame = make_frame (self, index);

  if (content->members->len > 0)
    entente_object_set (frame, "members", content->members->str, NULL);
  set_extent (self, frame, entente_graph_get_node (self->graph, index), &content->extent);
}

static void
add_frames (EntenteImporter *self)
{
  Content **contents = g_new0 (Content *, self->graph->nodes->len);

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    if (entente_graph_get_node (self->graph, i)->kind == ENTENTE_GRAPH_GROUP)
      contents[i] = content_new ();

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    put_into_groups (self, contents, i);

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    {
      if (contents[i] != NULL)
        add_frame (self, i, contents[i]);
      content_free (contents[i]);
    }

  g_free (contents);
}

static gboolean
has_groups (const EntenteGraph *graph)
{
  for (guint32 i = 0; i < graph->nodes->len; i++)
    if (entente_graph_get_node (graph, i)->kind == ENTENTE_GRAPH_GROUP)
      return TRUE;

  return FALSE;
}

/* In a project that has other companies, too, the view shows those of the file only. */
static void
limit_view (EntenteImporter *self,
            EntenteObject   *view)
{
  g_autoptr (GString) ids = NULL;

  if (entente_project_get_n (self->project, ENTENTE_COMPANY) == 0)
    return;

  ids = g_string_new (NULL);
  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    if (self->import->ids[i] != NULL && !self->is_hub[i])
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", self->import->ids[i]);

  entente_object_set (view, "companies", ids->str, NULL);
}

/**
 * entente_importer_add_chart:
 * @self: what imports, with all companies and deals made
 * @name: what to call the view
 *
 * Makes a view of what stands where, when the file says it.
 */
void
entente_importer_add_chart (EntenteImporter *self,
                            const char      *name)
{
  g_autofree char *clean = entente_import_clean (name, ENTENTE_IMPORT_MAX_NAME);
  EntenteObject   *view;

  if (!entente_graph_is_placed (self->graph) && !has_groups (self->graph))
    return;

  view = entente_import_things_make (self->things, ENTENTE_VIEW, clean, clean);
  entente_object_set (view, "name", clean, NULL);
  entente_object_set (view, "kind", "network", NULL);
  limit_view (self, view);
  self->import->view = entente_object_get_id (view);

  add_places (self);
  add_bends (self);
  if (has_groups (self->graph))
    add_frames (self);
}
