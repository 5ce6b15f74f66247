/* A project as other programs can have it: companies, deals, stakes, and where they stand in one view. */

#include "model/exchange/project-graph.h"

#include "model/exchange/graph-builder.h"
#include "model/exchange/import-columns.h"
#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/project-root.h"
#include "model/object/view.h"

#include <glib/gi18n.h>
#include <string.h>

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
  ENTENTE_NOTE,
  ENTENTE_PLACE,
  ENTENTE_BEND,
  ENTENTE_VIEW,
};

static GHashTable *
collect (EntenteGraphBuilder *self,
         EntenteType          type,
         guint                owner_field)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, type);
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject *object = g_ptr_array_index (list, i);
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
add_companies (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_COMPANY);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject *company = g_ptr_array_index (list, i);
      guint32        index = entente_graph_builder_add_node (self, company, ENTENTE_GRAPH_NODE, ENTENTE_OWN_COMPANY);
      const char    *color = entente_object_get_text (company, ENTENTE_COMPANY_COLOR);

      if (color != NULL)
        entente_graph_get_node (self->graph, index)->color = entente_graph_keep (self->graph, color, strlen (color));
    }
}

static void
take_bends (EntenteGraphBuilder *self)
{
  g_autoptr (GPtrArray) list = entente_graph_builder_list (self, ENTENTE_BEND);

  for (guint i = 0; i < list->len; i++)
    {
      EntenteObject *bend = g_ptr_array_index (list, i);
      const char    *line = entente_object_get_reference (bend, ENTENTE_BEND_LINE);

      if (line != NULL && entente_graph_builder_is_of_view (self, bend, ENTENTE_BEND_VIEW))
        g_hash_table_insert (self->bends, (gpointer)line, bend);
    }
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
report_type (EntenteReading *reading,
             EntenteType     type,
             guint           n)
{
  if (n > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("%s have no place in this format; left out: %u"), _ (entente_type_get_info (type)->plural), n);
}

static void
report (EntenteGraphBuilder *self,
        EntenteProject      *project,
        EntenteReading      *reading)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      guint n = entente_project_get_n (project, type);

      if (!is_carried (type))
        report_type (reading, type, type == ENTENTE_FLOW ? n - MIN (self->n_flows, n) : n);
    }

  if (self->n_short > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("of %u contribution only who gives and gets it, and what it is, goes along", "of %u contributions only who gives and gets them, and what they are, goes along", self->n_short),
                                 self->n_short);
  if (self->n_crowded > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u company is in several frames; it goes along in the first", "%u companies are in several frames; they go along in the first", self->n_crowded),
                                 self->n_crowded);
  if (entente_project_get_n (project, ENTENTE_VIEW) > 1)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("only one view goes along; the places in the others are left out"));
}

static void
build (EntenteGraphBuilder *self)
{
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->bends = g_hash_table_new (g_str_hash, g_str_equal);
  self->parties = collect (self, ENTENTE_PARTY, ENTENTE_PARTY_DEAL);
  self->flows = collect (self, ENTENTE_FLOW, ENTENTE_FLOW_DEAL);

  take_bends (self);
  add_companies (self);
  entente_graph_builder_add_deals (self);
  entente_graph_builder_add_stakes (self);
  entente_graph_builder_add_places (self);
  entente_graph_builder_add_frames (self);
  entente_graph_builder_add_notes (self);

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
  EntenteGraphBuilder self = {
    .graph = entente_graph_new (),
    .scope = scope,
    .view = view != NULL ? entente_object_get_id (view) : NULL,
  };
  EntenteObject *root = entente_project_get_root (project);

  self.graph->is_own = TRUE;
  build (&self);
  entente_graph_builder_add_text (&self, ENTENTE_GRAPH_OF_GRAPH, &self.graph->first_value, "label", entente_object_get_text (root, ENTENTE_PROJECT_TITLE));
  report (&self, project, reading);

  return self.graph;
}
