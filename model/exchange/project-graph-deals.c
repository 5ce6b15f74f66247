/* Deals and stakes as edges: a deal of two is an edge, any other a hub with an edge to each party. */

#include "model/exchange/graph-builder.h"

#include "model/exchange/import-columns.h"
#include "model/object/bend.h"
#include "model/object/deal.h"
#include "model/object/dimension.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/stake.h"

#include <string.h>

static void
add_bends (EntenteGraphBuilder *self,
           guint32              index,
           const char          *line)
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
add_parties (EntenteGraphBuilder  *self,
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

  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_PARTIES, ids->str);
  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_ROLES, has_roles ? roles->str : NULL);
  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, first, ENTENTE_OWN_SHARES, has_shares ? shares->str : NULL);
}

/* The first that a party gives in a deal, or %NULL */
static EntenteObject *
find_gift (EntenteGraphBuilder *self,
           const char          *deal,
           EntenteObject       *party)
{
  GPtrArray *flows = g_hash_table_lookup (self->flows, deal);

  for (guint i = 0; flows != NULL && i < flows->len; i++)
    if (entente_object_refers_to (g_ptr_array_index (flows, i), ENTENTE_FLOW_GIVER, entente_object_get_id (party)))
      return g_ptr_array_index (flows, i);

  return NULL;
}

/* Whether nothing is known of what is given but who gives it to whom, and what it is called */
static gboolean
is_plain (EntenteObject *flow)
{
  for (guint i = 0; i < ENTENTE_FLOW_N_FIELDS; i++)
    if (i != ENTENTE_FLOW_DEAL && i != ENTENTE_FLOW_GIVER && i != ENTENTE_FLOW_RECEIVER && i != ENTENTE_FLOW_WHAT && entente_object_get_value (flow, i) != NULL)
      return FALSE;

  return TRUE;
}

static void
add_gift (EntenteGraphBuilder *self,
          guint32             *first,
          const char          *name,
          EntenteObject       *flow)
{
  if (flow == NULL)
    return;

  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, first, name, entente_object_get_text (flow, ENTENTE_FLOW_WHAT));
  self->n_flows++;
  self->n_short += !is_plain (flow);
}

/* That of what the deal is about first, as on charts */
static const char *
find_color (EntenteGraphBuilder *self,
            EntenteObject       *deal)
{
  const char *const *dimensions = entente_object_get_references (deal, ENTENTE_DEAL_DIMENSIONS);
  EntenteObject     *dimension = dimensions[0] != NULL ? entente_scope_lookup (self->scope, dimensions[0]) : NULL;
  const char        *color = dimension != NULL ? entente_object_get_text (dimension, ENTENTE_DIMENSION_COLOR) : NULL;

  return color != NULL ? entente_graph_keep (self->graph, color, strlen (color)) : NULL;
}

static void
add_pair (EntenteGraphBuilder *self,
          EntenteObject       *deal,
          GPtrArray           *parties)
{
  const char       *id = entente_object_get_id (deal);
  EntenteObject    *gifts[2] = {find_gift (self, id, g_ptr_array_index (parties, 0)), find_gift (self, id, g_ptr_array_index (parties, 1))};
  gboolean          turned = gifts[0] == NULL && gifts[1] != NULL;
  EntenteObject    *ends[2] = {g_ptr_array_index (parties, turned), g_ptr_array_index (parties, !turned)};
  guint32           source = entente_graph_builder_find_node (self, entente_object_get_reference (ends[0], ENTENTE_PARTY_COMPANY));
  guint32           target = entente_graph_builder_find_node (self, entente_object_get_reference (ends[1], ENTENTE_PARTY_COMPANY));
  guint32           first = ENTENTE_GRAPH_NO_INDEX, index = entente_graph_add_edge (self->graph, source, target);
  EntenteGraphEdge *edge;

  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_ID, id);
  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_DEAL);
  add_parties (self, &first, ends, 2);
  add_gift (self, &first, ENTENTE_OWN_GIVES, gifts[turned]);
  add_gift (self, &first, ENTENTE_OWN_GETS, gifts[!turned]);
  entente_graph_builder_add_fields (self, ENTENTE_GRAPH_OF_EDGES, &first, deal);
  add_bends (self, index, id);

  edge = entente_graph_get_edge (self->graph, index);
  edge->id = entente_graph_keep (self->graph, id, strlen (id));
  edge->label = entente_graph_keep (self->graph, entente_object_get_label (deal), strlen (entente_object_get_label (deal)));
  edge->color = find_color (self, deal);
  edge->directed = gifts[turned] != NULL;
  edge->returns = gifts[!turned] != NULL;
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

static gboolean
gets_something (EntenteGraphBuilder *self,
                const char          *deal,
                EntenteObject       *party)
{
  GPtrArray  *flows = g_hash_table_lookup (self->flows, deal);
  const char *id = entente_object_get_id (party);

  for (guint i = 0; flows != NULL && i < flows->len; i++)
    {
      EntenteObject *flow = g_ptr_array_index (flows, i);
      const char    *receiver = entente_object_get_reference (flow, ENTENTE_FLOW_RECEIVER);

      if (receiver != NULL ? strcmp (receiver, id) == 0 : !entente_object_refers_to (flow, ENTENTE_FLOW_GIVER, id))
        return TRUE;
    }

  return FALSE;
}

/* What a party gives to one other has no place on its line to the hub; only that it gives something has. */
static void
add_spoke (EntenteGraphBuilder *self,
           EntenteObject       *deal,
           guint32              hub,
           EntenteObject       *party)
{
  const char       *id = entente_object_get_id (party);
  EntenteObject    *gift = find_gift (self, entente_object_get_id (deal), party);
  guint32           company = entente_graph_builder_find_node (self, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));
  guint32           first = ENTENTE_GRAPH_NO_INDEX, index;
  EntenteGraphEdge *edge;

  if (company == ENTENTE_GRAPH_NO_INDEX)
    return;

  index = entente_graph_add_edge (self->graph, hub, company);
  entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_PARTY);
  add_parties (self, &first, &party, 1);
  if (gift != NULL && entente_object_get_reference (gift, ENTENTE_FLOW_RECEIVER) == NULL)
    add_gift (self, &first, ENTENTE_OWN_GIVES, gift);
  add_bends (self, index, id);

  edge = entente_graph_get_edge (self->graph, index);
  edge->id = entente_graph_keep (self->graph, id, strlen (id));
  edge->directed = (guint8)gets_something (self, entente_object_get_id (deal), party);
  edge->returns = gift != NULL;
  edge->first_value = first;
}

static gboolean
is_pair (EntenteGraphBuilder *self,
         GPtrArray           *parties)
{
  const char *ids[2];

  if (parties == NULL || parties->len != 2)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      ids[i] = entente_object_get_reference (g_ptr_array_index (parties, i), ENTENTE_PARTY_COMPANY);
      if (entente_graph_builder_find_node (self, ids[i]) == ENTENTE_GRAPH_NO_INDEX)
        return FALSE;
    }

  return strcmp (ids[0], ids[1]) != 0;
}

void
entente_graph_builder_add_deals (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_DEAL);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject *deal = g_ptr_array_index (list, i);
      GPtrArray     *parties = g_hash_table_lookup (self->parties, entente_object_get_id (deal));
      guint32        hub;

      if (is_pair (self, parties))
        {
          add_pair (self, deal, parties);
          continue;
        }

      hub = entente_graph_builder_add_node (self, deal, ENTENTE_GRAPH_HUB, ENTENTE_OWN_DEAL);
      for (guint k = 0; parties != NULL && k < parties->len; k++)
        add_spoke (self, deal, hub, g_ptr_array_index (parties, k));
    }
}

void
entente_graph_builder_add_stakes (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_STAKE);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject    *stake = g_ptr_array_index (list, i);
      const char       *id = entente_object_get_id (stake);
      guint32           owner = entente_graph_builder_find_node (self, entente_object_get_reference (stake, ENTENTE_STAKE_OWNER));
      guint32           owned = entente_graph_builder_find_node (self, entente_object_get_reference (stake, ENTENTE_STAKE_OWNED));
      guint32           first = ENTENTE_GRAPH_NO_INDEX, index;
      EntenteGraphEdge *edge;

      if (owner == ENTENTE_GRAPH_NO_INDEX || owned == ENTENTE_GRAPH_NO_INDEX)
        continue;

      index = entente_graph_add_edge (self->graph, owner, owned);
      entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_ID, id);
      entente_graph_builder_add_text (self, ENTENTE_GRAPH_OF_EDGES, &first, ENTENTE_OWN_TYPE, ENTENTE_OWN_STAKE);
      entente_graph_builder_add_fields (self, ENTENTE_GRAPH_OF_EDGES, &first, stake);
      add_bends (self, index, id);

      edge = entente_graph_get_edge (self->graph, index);
      edge->id = entente_graph_keep (self->graph, id, strlen (id));
      edge->directed = TRUE;
      edge->first_value = first;
    }
}
