/* A project as other programs can have it: companies, deals, stakes, and where they stand in one view. */

#include "model/exchange/project-graph.h"

#include "model/exchange/import-columns.h"
#include "model/change/scope.h"
#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/group.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/project-root.h"
#include "model/object/stake.h"
#include "model/object/view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* How large cards and hubs are drawn there; points. */
#define CARD_WIDTH  130.0
#define CARD_HEIGHT 44.0
#define HUB_WIDTH   100.0
#define HUB_HEIGHT  30.0

/* @nodes holds the index of each company and hub by id; @parties and @flows the lists of each deal by its id. */
typedef struct
{
  EntenteGraph *graph;
  EntenteScope *scope;
  const char   *view;
  GHashTable   *nodes;
  GHashTable   *parties;
  GHashTable   *flows;
  GHashTable   *bends;
} Builder;

/* What goes along; whatever else there is, is said. */
static const EntenteType carried[] = {
  ENTENTE_PROJECT_ROOT,
  ENTENTE_REGION,
  ENTENTE_DIMENSION,
  ENTENTE_COMPANY,
  ENTENTE_DEAL,
  ENTENTE_PARTY,
  ENTENTE_STAKE,
  ENTENTE_GROUP,
  ENTENTE_PLACE,
  ENTENTE_BEND,
  ENTENTE_VIEW,
};

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

/* The list holds what is returned. */
static EntenteObject *
peek (GListModel *list,
      guint       index)
{
  g_autoptr (EntenteObject) object = g_list_model_get_item (list, index);

  return object;
}

static GHashTable *
collect (Builder    *self,
         EntenteType type,
         guint       owner_field)
{
  GListModel *list = entente_scope_get_objects (self->scope, type);
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject *object = peek (list, i);
      const char    *owner = entente_object_get_reference (object, owner_field);
      GPtrArray     *objects = owner != NULL ? g_hash_table_lookup (lists, owner) : NULL;

      if (owner != NULL && objects == NULL)
        {
          objects = g_ptr_array_new ();
          g_hash_table_insert (lists, (gpointer)owner, objects);
        }
      if (owner != NULL)
        g_ptr_array_add (objects, object);
    }

  return lists;
}

static void
add_text (Builder           *self,
          EntenteGraphDomain domain,
          guint32           *first,
          const char        *name,
          const char        *text)
{
  if (text != NULL && *text != '\0')
    entente_graph_add_value (self->graph, first, entente_graph_add_key (self->graph, domain, name), text, strlen (text));
}

static const char *
get_label (Builder    *self,
           const char *id)
{
  EntenteObject *object = entente_scope_lookup (self->scope, id);

  return object != NULL ? entente_object_get_label (object) : id;
}

/* Other programs do not know our ids: regions and the like go by their names. */
static char *
write_value (Builder       *self,
             EntenteObject *object,
             guint          index)
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

static void
add_fields (Builder           *self,
            EntenteGraphDomain domain,
            guint32           *first,
            EntenteObject     *object)
{
  const EntenteTypeInfo *info = entente_type_get_info (entente_object_get_object_type (object));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *text = write_value (self, object, i);

      add_text (self, domain, first, (int)i == info->label_field ? "label" : info->fields[i].name, text);
    }
}

static guint32
add_node (Builder         *self,
          EntenteObject   *object,
          EntenteGraphKind kind,
          const char      *type)
{
  const char       *id = entente_object_get_id (object);
  guint32           index = entente_graph_add_node (self->graph, id, strlen (id));
  guint32           first = ENTENTE_GRAPH_NO_INDEX;
  const char       *label = entente_object_get_label (object);
  EntenteGraphNode *node;

  add_text (self, ENTENTE_GRAPH_OF_NODES, &first, ENTENTE_OWN_ID, id);
  add_text (self, ENTENTE_GRAPH_OF_NODES, &first, ENTENTE_OWN_TYPE, type);
  if (kind != ENTENTE_GRAPH_GROUP)
    add_fields (self, ENTENTE_GRAPH_OF_NODES, &first, object);

  node = entente_graph_get_node (self->graph, index);
  node->kind = (guint8)kind;
  node->first_value = first;
  node->label = entente_graph_keep (self->graph, label, strlen (label));
  node->width = kind == ENTENTE_GRAPH_HUB ? HUB_WIDTH : CARD_WIDTH;
  node->height = kind == ENTENTE_GRAPH_HUB ? HUB_HEIGHT : CARD_HEIGHT;
  g_hash_table_insert (self->nodes, (gpointer)node->id, GUINT_TO_POINTER (index + 1));

  return index;
}

static guint32
find_node (Builder    *self,
           const char *id)
{
  gpointer index = id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;

  return index != NULL ? GPOINTER_TO_UINT (index) - 1 : ENTENTE_GRAPH_NO_INDEX;
}

static void
add_companies (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_COMPANY);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject *company = peek (list, i);
      guint32        index = add_node (self, company, ENTENTE_GRAPH_NODE, ENTENTE_OWN_COMPANY);
      const char    *color = entente_object_get_text (company, ENTENTE_COMPANY_COLOR);

      if (color != NULL)
        entente_graph_get_node (self->graph, index)->color = entente_graph_keep (self->graph, color, strlen (color));
    }
}

static void
add_bends (Builder    *self,
           guint32     index,
           const char *line)
{
  EntenteObject      *bend = g_hash_table_lookup (self->bends, line);
  guint               n = 0;
  const EntentePoint *points = bend != NULL ? entente_value_get_points (entente_object_get_value (bend, ENTENTE_BEND_POINTS), &n) : NULL;

  if (n == 0)
    return;

  entente_graph_get_edge (self->graph, index)->first_bend = self->graph->bends->len;
  entente_graph_get_edge (self->graph, index)->n_bends = n;
  g_array_append_vals (self->graph->bends, points, n);
}

/* The parties of an edge, in the order of its ends: their ids, roles and shares. */
static void
add_parties (Builder              *self,
             guint32              *first,
             EntenteObject *const *parties,
             guint                 n)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) roles = g_string_new (NULL);
  g_autoptr (GString) shares = g_string_new (NULL);
  gboolean has_roles = FALSE, has_shares = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const EntenteValue *role = entente_object_get_value (parties[i], ENTENTE_PARTY_ROLE);
      const EntenteValue *share = entente_object_get_value (parties[i], ENTENTE_PARTY_SHARE);
      g_autofree char    *role_text = role != NULL ? entente_value_to_string (role) : g_strdup ("-");
      g_autofree char    *share_text = share != NULL ? entente_value_to_string (share) : g_strdup ("-");

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_object_get_id (parties[i]));
      g_string_append_printf (roles, "%s%s", i > 0 ? " " : "", role_text);
      g_string_append_printf (shares, "%s%s", i > 0 ? ";" : "", share_text);
      has_roles = has_roles || role != NULL;
      has_shares = has_shares || share != NULL;
    }

  add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_PARTIES, ids->str);
  add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_ROLES, has_roles ? roles->str : NULL);
  add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_SHARES, has_shares ? shares->str : NULL);
}

/* Whether only one party gives, and if so, which and what */
static gboolean
find_giver (Builder     *self,
            const char  *deal,
            const char **giver,
            const char **what)
{
  GPtrArray *flows = g_hash_table_lookup (self->flows, deal);

  *giver = NULL;

  for (guint i = 0; flows != NULL && i < flows->len; i++)
    {
      EntenteObject *flow = g_ptr_array_index (flows, i);
      const char    *id = entente_object_get_reference (flow, ENTENTE_FLOW_GIVER);

      if (*giver != NULL && g_strcmp0 (*giver, id) != 0)
        return FALSE;

      *what = *giver == NULL ? entente_object_get_text (flow, ENTENTE_FLOW_WHAT) : *what;
      *giver = id;
    }

  return *giver != NULL;
}

/* That of what the deal is about first, as on charts */
static const char *
find_color (Builder       *self,
            EntenteObject *deal)
{
  const char *const *dimensions = entente_object_get_references (deal, ENTENTE_DEAL_DIMENSIONS);
  EntenteObject     *dimension = dimensions[0] != NULL ? entente_scope_lookup (self->scope, dimensions[0]) : NULL;
  const char        *color = dimension != NULL ? entente_object_get_text (dimension, ENTENTE_DIMENSION_COLOR) : NULL;

  return color != NULL ? entente_graph_keep (self->graph, color, strlen (color)) : NULL;
}

static void
add_pair (Builder       *self,
          EntenteObject *deal,
          GPtrArray     *parties)
{
  const char       *id = entente_object_get_id (deal), *giver, *what = NULL;
  gboolean          directed = find_giver (self, id, &giver, &what);
  gboolean          turned = directed && g_strcmp0 (giver, entente_object_get_id (g_ptr_array_index (parties, 1))) == 0;
  EntenteObject    *ends[2] = {g_ptr_array_index (parties, turned), g_ptr_array_index (parties, !turned)};
  guint32           source = find_node (self, entente_object_get_reference (ends[0], ENTENTE_PARTY_COMPANY));
  guint32           target = find_node (self, entente_object_get_reference (ends[1], ENTENTE_PARTY_COMPANY));
  guint32           first = ENTENTE_GRAPH_NO_INDEX, index = entente_graph_add_edge (self->graph, source, target);
  EntenteGraphEdge *edge;

  add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_ID, id);
  add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_DEAL);
  add_parties (self, &first, ends, 2);
  add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_GIVES, directed ? what : NULL);
  add_fields (self, ENTENTE_GRAPH_OF_EDGES, &first, deal);
  add_bends (self, index, id);

  edge = entente_graph_get_edge (self->graph, index);
  edge->id = entente_graph_keep (self->graph, id, strlen (id));
  edge->label = entente_graph_keep (self->graph, entente_object_get_label (deal), strlen (entente_object_get_label (deal)));
  edge->color = find_color (self, deal);
  edge->directed = (guint8)directed;
  edge->first_value = first;

  /* Bends lead from the party whose id comes first. */
  for (guint i = 0; turned && i < edge->n_bends / 2; i++)
    {
      EntentePoint *points = &g_array_index (self->graph->bends, EntentePoint, edge->first_bend);
      EntentePoint  point = points[i];

      points[i] = points[edge->n_bends - 1 - i];
      points[edge->n_bends - 1 - i] = point;
    }
}

static void
add_spoke (Builder       *self,
           guint32        hub,
           EntenteObject *party)
{
  const char *id = entente_object_get_id (party);
  guint32     company = find_node (self, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));
  guint32     first = ENTENTE_GRAPH_NO_INDEX, index;

  if (company == ENTENTE_GRAPH_NO_INDEX)
    return;

  index = entente_graph_add_edge (self->graph, hub, company);
  add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_PARTY);
  add_parties (self, &first, &party, 1);
  add_bends (self, index, id);

  entente_graph_get_edge (self->graph, index)->id = entente_graph_keep (self->graph, id, strlen (id));
  entente_graph_get_edge (self->graph, index)->first_value = first;
}

static gboolean
is_pair (Builder   *self,
         GPtrArray *parties)
{
  const char *ids[2];

  if (parties == NULL || parties->len != 2)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      ids[i] = entente_object_get_reference (g_ptr_array_index (parties, i), ENTENTE_PARTY_COMPANY);
      if (find_node (self, ids[i]) == ENTENTE_GRAPH_NO_INDEX)
        return FALSE;
    }

  return strcmp (ids[0], ids[1]) != 0;
}

static void
add_deals (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_DEAL);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject *deal = peek (list, i);
      GPtrArray     *parties = g_hash_table_lookup (self->parties, entente_object_get_id (deal));
      guint32        hub;

      if (is_pair (self, parties))
        {
          add_pair (self, deal, parties);
          continue;
        }

      hub = add_node (self, deal, ENTENTE_GRAPH_HUB, ENTENTE_OWN_DEAL);
      for (guint k = 0; parties != NULL && k < parties->len; k++)
        add_spoke (self, hub, g_ptr_array_index (parties, k));
    }
}

static void
add_stakes (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_STAKE);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject    *stake = peek (list, i);
      const char       *id = entente_object_get_id (stake);
      guint32           owner = find_node (self, entente_object_get_reference (stake, ENTENTE_STAKE_OWNER));
      guint32           owned = find_node (self, entente_object_get_reference (stake, ENTENTE_STAKE_OWNED));
      guint32           first = ENTENTE_GRAPH_NO_INDEX, index;
      EntenteGraphEdge *edge;

      if (owner == ENTENTE_GRAPH_NO_INDEX || owned == ENTENTE_GRAPH_NO_INDEX)
        continue;

      index = entente_graph_add_edge (self->graph, owner, owned);
      add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_ID, id);
      add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_STAKE);
      add_fields (self, ENTENTE_GRAPH_OF_EDGES, &first, stake);
      add_bends (self, index, id);

      edge = entente_graph_get_edge (self->graph, index);
      edge->id = entente_graph_keep (self->graph, id, strlen (id));
      edge->directed = TRUE;
      edge->first_value = first;
    }
}

static gboolean
is_of_view (Builder       *self,
            EntenteObject *object,
            guint          field)
{
  return self->view != NULL && entente_object_refers_to (object, field, self->view);
}

static void
take_places (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_PLACE);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject    *place = peek (list, i);
      guint32           index = find_node (self, entente_object_get_reference (place, ENTENTE_PLACE_OBJECT));
      EntenteGraphNode *node = index != ENTENTE_GRAPH_NO_INDEX ? entente_graph_get_node (self->graph, index) : NULL;

      if (node == NULL || !is_of_view (self, place, ENTENTE_PLACE_VIEW))
        continue;

      node->x = entente_object_get_number (place, ENTENTE_PLACE_X, NAN);
      node->y = entente_object_get_number (place, ENTENTE_PLACE_Y, NAN);
    }
}

static void
take_bends (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_BEND);

  for (guint i = 0; i < count (list); i++)
    {
      EntenteObject *bend = peek (list, i);
      const char    *line = entente_object_get_reference (bend, ENTENTE_BEND_LINE);

      if (line != NULL && is_of_view (self, bend, ENTENTE_BEND_VIEW))
        g_hash_table_insert (self->bends, (gpointer)line, bend);
    }
}

static void
add_frame (Builder       *self,
           EntenteObject *frame)
{
  guint32           index = add_node (self, frame, ENTENTE_GRAPH_GROUP, ENTENTE_OWN_FRAME);
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
      guint32 member = find_node (self, *id);

      if (member != ENTENTE_GRAPH_NO_INDEX && entente_graph_get_node (self->graph, member)->parent == ENTENTE_GRAPH_NO_INDEX)
        entente_graph_get_node (self->graph, member)->parent = index;
    }
}

static void
add_frames (Builder *self)
{
  GListModel *list = entente_scope_get_objects (self->scope, ENTENTE_GROUP);

  for (guint i = 0; i < count (list); i++)
    if (is_of_view (self, peek (list, i), ENTENTE_GROUP_VIEW))
      add_frame (self, peek (list, i));
}

static gboolean
is_carried (EntenteType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    if (carried[i] == type)
      return TRUE;

  return FALSE;
}

static void
report (EntenteProject *project,
        EntenteReading *reading)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      guint n = entente_project_get_n (project, type);

      if (n > 0 && !is_carried (type))
        entente_reading_add_problem (reading, 0, NULL, NULL, _("%s have no place in this format; left out: %u"), _ (entente_type_get_info (type)->plural), n);
    }

  if (entente_project_get_n (project, ENTENTE_VIEW) > 1)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("only one view goes along; the places in the others are left out"));
}

static void
build (Builder *self)
{
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->bends = g_hash_table_new (g_str_hash, g_str_equal);
  self->parties = collect (self, ENTENTE_PARTY, ENTENTE_PARTY_DEAL);
  self->flows = collect (self, ENTENTE_FLOW, ENTENTE_FLOW_DEAL);

  take_bends (self);
  add_companies (self);
  add_deals (self);
  add_stakes (self);
  take_places (self);
  add_frames (self);

  g_hash_table_unref (self->flows);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->bends);
  g_hash_table_unref (self->nodes);
}

/**
 * entente_project_graph_new:
 * @project: a project
 * @view: (nullable): a view of it, whose scenario, places, frames and bends are taken
 * @reading: takes what is to be said
 *
 * Makes a graph that other programs can read, from which entente_import_new() makes the same companies, deals, parties and
 * stakes at the same places. What does not go along is said.
 *
 * Returns: (transfer full): the graph
 */
EntenteGraph *
entente_project_graph_new (EntenteProject *project,
                           EntenteObject  *view,
                           EntenteReading *reading)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, view != NULL ? entente_object_get_reference (view, ENTENTE_VIEW_SCENARIO) : NULL);
  Builder self = {
    .graph = entente_graph_new (),
    .scope = scope,
    .view = view != NULL ? entente_object_get_id (view) : NULL,
  };
  EntenteObject *root = entente_project_get_root (project);

  self.graph->is_own = TRUE;
  build (&self);
  add_text (&self, ENTENTE_GRAPH_OF_GRAPH, &self.graph->first_value, "label", entente_object_get_text (root, ENTENTE_PROJECT_TITLE));
  report (project, reading);

  return self.graph;
}
