/* Edges become deals between two companies, hubs deals among several. */

#include "model/exchange/importer.h"

#include "model/object/flow.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands for "nothing" in a list of roles */
#define NO_ROLE "-"

/* What is said of each party of an edge, in the order of its ends */
typedef struct
{
  GStrv ids;
  GStrv roles;
  GStrv shares;
} Parties;

static const char *
get_nth (GStrv list,
         guint n)
{
  return list != NULL && g_strv_length (list) > n && strcmp (list[n], NO_ROLE) != 0 && *list[n] != '\0' ? list[n] : NULL;
}

static GStrv
split (const char *text,
       const char *separator)
{
  return text != NULL ? g_strsplit (text, separator, -1) : NULL;
}

static Parties
find_parties (EntenteImporter *self,
              guint32          first_value)
{
  if (!self->graph->is_own)
    return (Parties) {NULL, NULL, NULL};

  return (Parties) {
    split (entente_importer_get_own (self, first_value, ENTENTE_OWN_PARTIES), " "),
    split (entente_importer_get_own (self, first_value, ENTENTE_OWN_ROLES), " "),
    split (entente_importer_get_own (self, first_value, ENTENTE_OWN_SHARES), ";"),
  };
}

static void
parties_clear (Parties *self)
{
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->roles, g_strfreev);
  g_clear_pointer (&self->shares, g_strfreev);
}

static EntenteValue *
make_reference (EntenteType type,
                guint       field,
                const char *id)
{
  return entente_value_parse (&entente_type_get_info (type)->fields[field], id, NULL);
}

/* The same company is a party of many deals: its reference is made once. */
static EntenteValue *
get_company (EntenteImporter *self,
             guint32          node)
{
  if (self->companies[node] == NULL)
    self->companies[node] = make_reference (ENTENTE_PARTY, ENTENTE_PARTY_COMPANY, self->import->ids[node]);

  return self->companies[node];
}

static EntenteObject *
add_party (EntenteImporter    *self,
           const EntenteValue *deal,
           guint32             node,
           const Parties      *known,
           guint               n,
           const char         *seed)
{
  const char      *id = get_nth (known->ids, n);
  const char      *role = get_nth (known->roles, n);
  const char      *share = get_nth (known->shares, n);
  g_autofree char *text = NULL;
  EntenteObject   *party = id != NULL ? entente_import_things_make_with_id (self->things, ENTENTE_PARTY, id) : NULL;

  if (party == NULL)
    {
      text = g_strdup_printf ("%s %u", seed, n);
      party = entente_import_things_make (self->things, ENTENTE_PARTY, NULL, text);
    }

  entente_object_set_value (party, ENTENTE_PARTY_DEAL, deal);
  entente_object_set_value (party, ENTENTE_PARTY_COMPANY, get_company (self, node));
  if (role != NULL)
    entente_object_set (party, "role", role, NULL);
  if (share != NULL)
    entente_object_set (party, "share", share, NULL);

  return party;
}

/* What an edge says of what is given: what this program wrote of it, or else no more than that it leads from one to the other */
static char *
find_what (EntenteImporter        *self,
           const EntenteGraphEdge *edge,
           const char             *key)
{
  const char *own = entente_importer_get_own (self, edge->first_value, key);
  const char *kind = entente_import_columns_find_kind (self->columns, edge->first_value);
  const char *what = own != NULL ? own : kind != NULL        ? kind
                                       : edge->label != NULL ? edge->label
                                                             : _("Not said");

  return entente_import_clean (what, ENTENTE_IMPORT_MAX_NAME);
}

/* What @giver gives to @receiver, or, when that is %NULL, to all others. */
static void
add_flow (EntenteImporter *self,
          const char      *deal,
          EntenteObject   *giver,
          EntenteObject   *receiver,
          const char      *what)
{
  EntenteObject *flow = entente_import_things_make (self->things, ENTENTE_FLOW, NULL, deal);

  entente_object_set (flow, "deal", deal, NULL);
  entente_object_set (flow, "giver", entente_object_get_id (giver), NULL);
  if (receiver != NULL)
    entente_object_set (flow, "receiver", entente_object_get_id (receiver), NULL);
  entente_object_set (flow, "what", what, NULL);
}

/* Tables say of an edge that it is directed, but not that it is so both ways; what comes back tells. */
static void
add_flows (EntenteImporter        *self,
           const EntenteGraphEdge *edge,
           const char             *deal,
           EntenteObject          *source,
           EntenteObject          *target)
{
  g_autofree char *gives = edge->directed ? find_what (self, edge, ENTENTE_OWN_GIVES) : NULL;
  gboolean         returns = edge->returns || entente_importer_get_own (self, edge->first_value, ENTENTE_OWN_GETS) != NULL;
  g_autofree char *gets = returns ? find_what (self, edge, ENTENTE_OWN_GETS) : NULL;

  if (gives != NULL)
    add_flow (self, deal, source, target, gives);
  if (gets != NULL)
    add_flow (self, deal, target, source, gets);
}

/* A deal without a name of its own is called after its companies, so that it can be told from others. */
static char *
make_title (EntenteImporter        *self,
            const EntenteGraphEdge *edge)
{
  const char      *title = edge->label != NULL ? edge->label : entente_import_columns_find_name (self->columns, edge->first_value);
  g_autofree char *ends = NULL;

  if (title == NULL)
    title = entente_import_columns_find_kind (self->columns, edge->first_value);
  if (title == NULL && edge->open)
    title = self->names[edge->source];
  if (title == NULL)
    title = ends = g_strdup_printf (_("%s – %s"), self->names[edge->source], self->names[edge->target]);

  return entente_import_clean (title, ENTENTE_IMPORT_MAX_NAME);
}

static gboolean
is_known_deal (EntenteImporter *self,
               const char      *id)
{
  EntenteObject *object = id != NULL ? entente_project_lookup (self->project, id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == ENTENTE_DEAL;
}

static EntenteObject *
make_deal (EntenteImporter *self,
           guint32          first_value,
           const char      *title,
           const char      *seed)
{
  const char    *own = entente_importer_get_own (self, first_value, ENTENTE_OWN_ID);
  EntenteObject *deal;

  if (is_known_deal (self, own))
    {
      self->import->n_known_deals++;
      return NULL;
    }

  deal = own != NULL ? entente_import_things_make_with_id (self->things, ENTENTE_DEAL, own) : NULL;
  if (deal == NULL)
    deal = entente_import_things_make (self->things, ENTENTE_DEAL, title, seed);

  entente_object_set (deal, "title", title, NULL);
  self->import->n_deals++;

  return deal;
}

static void
add_two_parties (EntenteImporter        *self,
                 const EntenteGraphEdge *edge,
                 EntenteObject          *deal,
                 const char             *seed)
{
  g_autoptr (EntenteValue) reference = make_reference (ENTENTE_PARTY, ENTENTE_PARTY_DEAL, entente_object_get_id (deal));
  Parties        known = find_parties (self, edge->first_value);
  EntenteObject *source = add_party (self, reference, edge->source, &known, 0, seed);
  EntenteObject *target = NULL;

  if (edge->source != edge->target)
    target = add_party (self, reference, edge->target, &known, 1, seed);
  else
    self->n_loops += !edge->open;

  if (target != NULL)
    add_flows (self, edge, entente_object_get_id (deal), source, target);
  if (edge->directed != edge->returns && !self->graph->is_own)
    entente_object_set (deal, "return-unknown", "yes", NULL);

  /* Bends lead from the party whose id comes first. */
  if (target != NULL && edge->n_bends > 0 && strcmp (entente_object_get_id (source), entente_object_get_id (target)) > 0)
    for (guint i = 0; i < edge->n_bends / 2; i++)
      {
        EntentePoint *points = &g_array_index (self->graph->bends, EntentePoint, edge->first_bend);
        EntentePoint  point = points[i];

        points[i] = points[edge->n_bends - 1 - i];
        points[edge->n_bends - 1 - i] = point;
      }

  parties_clear (&known);
}

/* What this program wrote of a share in another company. */
static void
add_stake (EntenteImporter *self,
           guint32          index)
{
  static const char *const fields[] = {"economic", "voting", "from", "until"};
  const EntenteGraphEdge  *edge = entente_graph_get_edge (self->graph, index);
  const char              *own = entente_importer_get_own (self, edge->first_value, ENTENTE_OWN_ID);
  EntenteObject           *stake = NULL;

  if (own != NULL && entente_project_lookup (self->project, own) == NULL)
    stake = entente_import_things_make_with_id (self->things, ENTENTE_STAKE, own);
  if (stake == NULL)
    return;

  entente_object_set (stake, "owner", self->import->ids[edge->source], NULL);
  entente_object_set (stake, "owned", self->import->ids[edge->target], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    entente_object_set (stake, fields[i], entente_graph_look_up (self->graph, edge->first_value, fields[i]), NULL);

  self->lines[index] = entente_object_get_id (stake);
}

static void
add_edge (EntenteImporter *self,
          guint32          index)
{
  const EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, index);
  g_autofree char        *seed = edge->id != NULL ? g_strdup (edge->id) : g_strdup_printf ("%u", index);
  g_autofree char        *title = make_title (self, edge);
  EntenteObject          *deal = make_deal (self, edge->first_value, title, seed);

  if (deal == NULL)
    return;

  entente_import_columns_fill (self->columns, deal, edge->first_value, ENTENTE_GRAPH_OF_EDGES);
  entente_import_colors_apply (self->colors, self->things, deal, edge->color);
  add_two_parties (self, edge, deal, seed);
  self->lines[index] = entente_object_get_id (deal);
}

/* What a hub has more than one edge to is one party all the same. */
static gboolean
is_party (GHashTable *parties,
          guint32     hub,
          guint32     node)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64)hub << 32 | node;

  return !g_hash_table_add (parties, key);
}

static void
add_spoke (EntenteImporter *self,
           GHashTable      *parties,
           guint32          index)
{
  const EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, index);
  gboolean                begins = self->is_hub[edge->source];
  guint32                 hub = begins ? edge->source : edge->target;
  guint32                 node = begins ? edge->target : edge->source;
  g_autofree char        *seed = NULL;
  g_autoptr (EntenteValue) reference = NULL;
  const char    *gives = entente_importer_get_own (self, edge->first_value, ENTENTE_OWN_GIVES);
  Parties        known;
  EntenteObject *party;

  if (self->is_hub[node] || is_party (parties, hub, node))
    {
      self->n_lost++;
      return;
    }

  if (self->import->ids[hub] == NULL || is_known_deal (self, self->import->ids[hub]))
    return;

  known = find_parties (self, edge->first_value);
  seed = g_strdup_printf ("%s %u", self->import->ids[hub], index);
  reference = make_reference (ENTENTE_PARTY, ENTENTE_PARTY_DEAL, self->import->ids[hub]);
  party = add_party (self, reference, node, &known, 0, seed);
  if (gives != NULL)
    add_flow (self, self->import->ids[hub], party, NULL, gives);
  self->lines[index] = entente_object_get_id (party);
  parties_clear (&known);
}

static void
add_hub (EntenteImporter *self,
         guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  EntenteObject          *deal = make_deal (self, node->first_value, self->names[index], node->id);

  if (deal != NULL)
    entente_import_columns_fill (self->columns, deal, node->first_value, ENTENTE_GRAPH_OF_NODES);

  self->import->ids[index] = deal != NULL ? entente_object_get_id (deal) : entente_importer_get_own (self, node->first_value, ENTENTE_OWN_ID);
}

/**
 * entente_importer_add_deals:
 * @self: what imports, with all companies made
 *
 * Makes deals, their parties, and what one gives to the other.
 */
void
entente_importer_add_deals (EntenteImporter *self)
{
  g_autoptr (GHashTable) parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    if (self->is_hub[i])
      add_hub (self, i);

  for (guint32 i = 0; i < self->graph->edges->len; i++)
    {
      const EntenteGraphEdge *edge = entente_graph_get_edge (self->graph, i);

      if (self->is_hub[edge->source] || self->is_hub[edge->target])
        add_spoke (self, parties, i);
      else if (g_strcmp0 (entente_importer_get_own (self, edge->first_value, ENTENTE_OWN_TYPE), ENTENTE_OWN_STAKE) == 0)
        add_stake (self, i);
      else
        add_edge (self, i);
    }
}
