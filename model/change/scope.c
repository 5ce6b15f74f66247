#include "model/change/scope.h"

#include "model/change/scenario-layers.h"
#include "model/object-list-changes.h"

struct _EntenteScope
{
  GObject                parent_instance;
  EntenteProject        *project;
  EntenteScenarioLayers *layers;
  EntenteObjectList     *lists[ENTENTE_N_TYPES];
};

G_DEFINE_TYPE (EntenteScope, entente_scope, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fill_list (EntenteScope *self,
           EntenteType   type)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entente_project_get_n (self->project, type); i++)
    {
      EntenteObject *object = entente_project_get_nth (self->project, type, i);

      if (entente_scenario_layers_show (self->layers, object))
        g_ptr_array_add (objects, g_object_ref (entente_scenario_layers_get_own (self->layers, object)));
    }

  entente_object_list_replace (self->lists[type], objects);
}

static void
rebuild (EntenteScope      *self,
         EntenteChangeList *changes)
{
  g_autoptr (GPtrArray) altered = entente_scenario_layers_update (self->layers);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    if (entente_type_is_layered (i))
      fill_list (self, i);

  for (guint i = 0; i < altered->len; i++)
    entente_object_emit_changed (g_ptr_array_index (altered, i));

  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static EntenteObject *
look_up (gpointer    source,
         const char *id)
{
  return entente_scope_lookup (source, id);
}

static void
follow_lists (EntenteScope      *self,
              EntenteChangeList *changes)
{
  gboolean concerned[ENTENTE_N_TYPES] = {FALSE};

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind != ENTENTE_CHANGE_SET)
        concerned[entente_object_get_object_type (change->object)] = TRUE;
    }

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    if (concerned[type] && entente_type_is_layered (type))
      entente_object_list_follow (self->lists[type], type, changes, look_up, self);
}

static void
project_changed_cb (EntenteProject    *project,
                    EntenteChangeList *changes,
                    EntenteScope      *self)
{
  if (!entente_scenario_layers_outlast (self->layers, changes))
    {
      rebuild (self, changes);
      return;
    }

  follow_lists (self, changes);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
entente_scope_finalize (GObject *object)
{
  EntenteScope *self = ENTENTE_SCOPE (object);

  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    g_clear_object (&self->lists[i]);

  g_signal_handlers_disconnect_by_data (self->project, self);
  entente_scenario_layers_free (self->layers);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_scope_parent_class)->finalize (object);
}

static void
entente_scope_class_init (EntenteScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_scope_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SCOPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, ENTENTE_TYPE_CHANGE_LIST);
}

static void
entente_scope_init (EntenteScope *self)
{
  for (guint i = 0; i < ENTENTE_N_TYPES; i++)
    if (entente_type_is_layered (i))
      self->lists[i] = entente_object_list_new ();
}

/**
 * entente_scope_new:
 * @project: a project
 * @scenario: (nullable): id of a scenario, %NULL for the base plan
 *
 * Returns: (transfer full): the project as it stands in that scenario
 */
EntenteScope *
entente_scope_new (EntenteProject *project,
                   const char     *scenario)
{
  EntenteScope *self = g_object_new (ENTENTE_TYPE_SCOPE, NULL);

  self->project = g_object_ref (project);
  self->layers = entente_scenario_layers_new (project, scenario);
  g_signal_connect (project, "changed", G_CALLBACK (project_changed_cb), self);
  rebuild (self, NULL);

  return self;
}

EntenteProject *
entente_scope_get_project (EntenteScope *self)
{
  return self->project;
}

/**
 * entente_scope_get_scenario:
 * @self: a scope
 *
 * Returns: (nullable): id of its scenario, or of the nearest one it was based on while it is gone; %NULL for the base plan
 */
const char *
entente_scope_get_scenario (EntenteScope *self)
{
  return entente_scenario_layers_get_scenario (self->layers);
}

void
entente_scope_set_scenario (EntenteScope *self,
                            const char   *scenario)
{
  if (entente_scenario_layers_set_scenario (self->layers, scenario))
    rebuild (self, NULL);
}

/**
 * entente_scope_lookup:
 * @self: a scope
 * @id: (nullable): id of an object
 *
 * Returns: (transfer none) (nullable): the object as it is in the scenario, %NULL when it is not there
 */
EntenteObject *
entente_scope_lookup (EntenteScope *self,
                      const char   *id)
{
  EntenteObject *object = entente_project_lookup (self->project, id);

  return object != NULL && entente_scenario_layers_show (self->layers, object) ? entente_scenario_layers_get_own (self->layers, object) : NULL;
}

GListModel *
entente_scope_get_objects (EntenteScope *self,
                           EntenteType   type)
{
  return entente_type_is_layered (type) ? G_LIST_MODEL (self->lists[type]) : entente_project_get_objects (self->project, type);
}

/**
 * entente_scope_find_referrers:
 * @self: a scope
 * @id: id of an object
 *
 * What the scenario does not show is listed as it is in the project.
 *
 * Returns: (transfer full) (element-type EntenteReferrer): what refers to it, by type and then by id
 */
GArray *
entente_scope_find_referrers (EntenteScope *self,
                              const char   *id)
{
  return entente_scenario_layers_find_referrers (self->layers, id);
}
