#include "model/exchange/import.h"

#include "model/exchange/importer.h"

#include "model/object/company.h"
#include "model/object/project-root.h"

#include <glib/gi18n.h>
#include <string.h>

/* A node of fewer edges that says it is a deal might as well be a company that makes deals. */
#define MIN_HUB_EDGES 3u

static gboolean
is_hub (EntenteImporter *self,
        guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  const char             *own = entente_importer_get_own (self, node->first_value, ENTENTE_OWN_TYPE);
  const char             *kind = entente_import_columns_find_kind (self->columns, node->first_value);

  if (own != NULL || node->kind == ENTENTE_GRAPH_HUB)
    return node->kind == ENTENTE_GRAPH_HUB || g_strcmp0 (own, ENTENTE_OWN_DEAL) == 0;

  return kind != NULL && node->n_edges >= MIN_HUB_EDGES && (g_ascii_strcasecmp (kind, "deal") == 0 || g_ascii_strcasecmp (kind, "hub") == 0);
}

static const char *
find_name (EntenteImporter        *self,
           const EntenteGraphNode *node)
{
  const char *name = node->label != NULL ? node->label : entente_import_columns_find_name (self->columns, node->first_value);

  return name != NULL ? name : node->id;
}

static char *
make_name (EntenteImporter        *self,
           const EntenteGraphNode *node)
{
  char *clean = entente_import_clean (find_name (self, node), ENTENTE_IMPORT_MAX_NAME);

  if (*clean != '\0')
    return clean;

  g_free (clean);

  return entente_import_clean (node->id, ENTENTE_IMPORT_MAX_NAME);
}

static gboolean
is_company (EntenteProject *project,
            const char     *id)
{
  EntenteObject *object = id != NULL ? entente_project_lookup (project, id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY;
}

/* Finds a company that the project has already: by its id, or else by its name. */
static const char *
find_known (EntenteImporter        *self,
            const EntenteGraphNode *node,
            const char             *name)
{
  const char *own = entente_importer_get_own (self, node->first_value, ENTENTE_OWN_ID);

  if (is_company (self->project, own))
    return entente_object_get_id (entente_project_lookup (self->project, own));
  if (is_company (self->project, node->id))
    return entente_object_get_id (entente_project_lookup (self->project, node->id));

  return entente_import_things_find (self->things, ENTENTE_COMPANY, name);
}

static EntenteObject *
make_company (EntenteImporter        *self,
              const EntenteGraphNode *node,
              const char             *name)
{
  const char    *own = entente_importer_get_own (self, node->first_value, ENTENTE_OWN_ID);
  EntenteObject *company = own != NULL ? entente_import_things_make_with_id (self->things, ENTENTE_COMPANY, own) : NULL;

  return company != NULL ? company : entente_import_things_make (self->things, ENTENTE_COMPANY, name, node->id);
}

static void
add_company (EntenteImporter *self,
             guint32          index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self->graph, index);
  const char             *name = self->names[index];
  const char             *known = find_known (self, node, name);
  EntenteObject          *company;

  if (known != NULL)
    {
      self->import->ids[index] = known;
      self->names[index] = entente_object_get_label (entente_project_lookup (self->project, known));
      self->import->n_known_companies++;
      return;
    }

  company = make_company (self, node, name);
  entente_object_set (company, "name", name, NULL);
  entente_import_columns_fill (self->columns, company, node->first_value, ENTENTE_GRAPH_OF_NODES);
  if (node->color != NULL && entente_object_get_value (company, ENTENTE_COMPANY_COLOR) == NULL)
    entente_object_set (company, "color", node->color, NULL);

  self->import->ids[index] = entente_object_get_id (company);
  self->import->n_companies++;
  self->n_implied += node->implied;
  self->n_shortened += g_utf8_strlen (find_name (self, node), -1) > ENTENTE_IMPORT_MAX_NAME;
}

static void
add_companies (EntenteImporter *self)
{
  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    {
      const EntenteGraphNode *node = entente_graph_get_node (self->graph, i);
      g_autofree char        *name = make_name (self, node);

      self->names[i] = entente_graph_keep (self->graph, name, strlen (name));
      self->is_hub[i] = (guint8)is_hub (self, i);

      if (!self->is_hub[i] && !entente_importer_is_note (self, i) && (node->kind != ENTENTE_GRAPH_GROUP || node->n_edges > 0))
        add_company (self, i);
    }
}

static void
report (EntenteImporter *self)
{
  EntenteReading *reading = self->reading;

  self->import->n_kept = entente_import_columns_report (self->columns, reading);
  entente_import_colors_report (self->colors, reading);

  if (self->n_implied > 0 && self->n_implied < self->import->n_companies)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u company is named by deals only; it was added", "%u companies are named by deals only; they were added", self->n_implied),
                                 self->n_implied);
  if (self->n_shortened > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u name is longer than %u letters; only its beginning is kept", "%u names are longer than %u letters; only their beginnings are kept", self->n_shortened),
                                 self->n_shortened, ENTENTE_IMPORT_MAX_NAME);
  if (self->n_loops > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u deal leads from a company to itself; it has one party", "%u deals lead from a company to itself; they have one party", self->n_loops),
                                 self->n_loops);
  if (self->n_lost > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u line leads from one deal to another, which has no place in a plan; it was left out", "%u lines lead from one deal to another, which has no place in a plan; they were left out", self->n_lost),
                                 self->n_lost);
}

static void
importer_clear (EntenteImporter *self)
{
  for (guint32 i = 0; i < self->graph->nodes->len; i++)
    entente_value_unref (self->companies[i]);

  entente_import_columns_free (self->columns);
  entente_import_colors_free (self->colors);
  entente_import_things_free (self->things);
  g_free (self->names);
  g_free (self->companies);
  g_free (self->lines);
  g_free (self->is_hub);
}

/**
 * entente_import_new:
 * @graph: a graph as read
 * @project: where it is to go; companies that it has by the same id or name are not made again, and neither are deals of the
 *   same id
 * @name: what to call the view that shows it
 * @reading: takes what is to be said
 *
 * Makes objects of a graph. What has no place in a plan is kept in notes, and said.
 *
 * Returns: (transfer full): what comes of it
 */
EntenteImport *
entente_import_new (EntenteGraph   *graph,
                    EntenteProject *project,
                    const char     *name,
                    EntenteReading *reading)
{
  EntenteImport  *import = g_new0 (EntenteImport, 1);
  EntenteImporter self = {.graph = graph, .project = project, .reading = reading, .import = import};
  guint32         n = graph->nodes->len;

  self.things = entente_import_things_new (project);
  self.colors = entente_import_colors_new (graph);
  self.columns = entente_import_columns_new (graph, self.things);
  self.names = g_new0 (const char *, n);
  self.companies = g_new0 (EntenteValue *, n);
  self.lines = g_new0 (const char *, graph->edges->len);
  self.is_hub = g_new0 (guint8, n);
  import->ids = g_new0 (const char *, n);

  add_companies (&self);
  entente_import_things_learn (self.things, ENTENTE_COMPANY);
  entente_importer_add_deals (&self);
  entente_importer_add_chart (&self, name);
  if (import->view != NULL)
    entente_importer_add_notes (&self);
  report (&self);

  import->objects = g_ptr_array_ref (entente_import_things_get_objects (self.things));
  importer_clear (&self);

  return import;
}

void
entente_import_free (EntenteImport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->objects);
  g_free (self->ids);
  g_free (self);
}

/**
 * entente_import_append:
 * @self: an import
 * @changes: where to add what is new
 */
void
entente_import_append (EntenteImport     *self,
                       EntenteChangeList *changes)
{
  for (guint i = 0; i < self->objects->len; i++)
    entente_change_list_add (changes, g_ptr_array_index (self->objects, i));
}

static void
fill_root (EntenteGraph   *graph,
           const char     *name,
           EntenteReading *reading)
{
  EntenteObject *root = entente_project_get_root (reading->project);
  g_autoptr (EntenteImportThings) things = entente_import_things_new (reading->project);
  g_autoptr (EntenteImportColumns) columns = entente_import_columns_new (graph, things);
  const char      *label = entente_import_columns_find_name (columns, graph->first_value);
  g_autofree char *title = entente_import_clean (label != NULL ? label : name, ENTENTE_IMPORT_MAX_NAME);

  entente_object_set (root, "title", title, NULL);
  entente_import_columns_fill (columns, root, graph->first_value, ENTENTE_GRAPH_OF_GRAPH);
}

/**
 * entente_import_load:
 * @graph: a graph as read
 * @name: what to call the project
 * @reading: what @graph was read for; its project is empty and nobody looks at it yet
 *
 * Makes a project of a graph.
 */
void
entente_import_load (EntenteGraph   *graph,
                     const char     *name,
                     EntenteReading *reading)
{
  g_autoptr (EntenteImport) import = entente_import_new (graph, reading->project, name, reading);

  fill_root (graph, name, reading);
  for (guint i = 0; i < import->objects->len; i++)
    entente_project_load_object (reading->project, g_ptr_array_index (import->objects, i), NULL);

  entente_project_load_done (reading->project);
  reading->n_rows = graph->n_rows;
  reading->n_nodes = graph->nodes->len;
  reading->n_edges = graph->edges->len;
}
