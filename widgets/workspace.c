#include "widgets/workspace-private.h"

#include "model/object/view.h"
#include "widgets/idle.h"
#include "widgets/workspace-rules.h"

G_DEFINE_TYPE (EntenteWorkspace, entente_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SCENARIO,
  PROP_DATE,
  PROP_VIEW,
  N_PROPS
};

enum
{
  CHANGED,
  FOCUS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static EntenteProject *
get_project (EntenteWorkspace *self)
{
  return entente_scope_get_project (self->scope);
}

static void
set_day (EntenteWorkspace *self,
         const char       *date)
{
  self->day = (EntenteDate) {0};

  if (date != NULL && !entente_date_parse (date, &self->day, NULL))
    date = NULL;

  g_free (self->date);
  self->date = g_strdup (date);
}

static void
switch_scenario (EntenteWorkspace *self,
                 const char       *scenario)
{
  self->switching = TRUE;
  entente_scope_set_scenario (self->scope, scenario);
  self->switching = FALSE;
}

/* The scope falls back to what its scenario was based on while that is gone. */
static gboolean
follow_scenario (EntenteWorkspace *self)
{
  const char *scenario = entente_scope_get_scenario (self->scope);

  if (g_strcmp0 (self->scenario, scenario) == 0)
    return FALSE;

  g_free (self->scenario);
  self->scenario = g_strdup (scenario);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);

  return TRUE;
}

void
entente_workspace_tell_focus (EntenteWorkspace *self)
{
  entente_workspace_forget_pictures (self, FALSE);
  g_signal_emit (self, signals[FOCUS_CHANGED], 0);
  entente_workspace_tell_scene (self);
}

/* Everything about what is shown goes through here, so that each thing is told once and only when it changed. */
static void
show (EntenteWorkspace *self,
      const char       *wish_view,
      const char       *wish_scenario,
      const char       *wish_date)
{
  g_autofree char *view = g_strdup (wish_view);
  g_autofree char *scenario = g_strdup (wish_scenario);
  g_autofree char *date = g_strdup (wish_date);
  gboolean         other_view = g_strcmp0 (view, self->view) != 0;
  gboolean         other_scenario = g_strcmp0 (scenario, self->scenario) != 0;
  gboolean         other_date = g_strcmp0 (date, self->date) != 0;

  if (!other_view && !other_scenario && !other_date)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  if (other_view)
    {
      g_free (self->view);
      self->view = g_steal_pointer (&view);
      g_ptr_array_set_size (self->focus, 0);
      entente_workspace_drop_leaver (self);
      g_signal_emit (self, signals[FOCUS_CHANGED], 0);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
    }

  if (other_scenario)
    {
      switch_scenario (self, scenario);
      follow_scenario (self);
    }

  if (other_date)
    {
      set_day (self, date);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
    }

  entente_workspace_forget_pictures (self, other_scenario || other_date);
  g_object_thaw_notify (G_OBJECT (self));
  entente_workspace_drop_stale_selection (self);

  if (other_scenario || other_date)
    g_signal_emit (self, signals[CHANGED], 0);

  entente_workspace_tell_scene (self);
}

static void
show_view (EntenteWorkspace *self,
           const char       *view)
{
  EntenteObject     *object = view != NULL ? entente_project_lookup (get_project (self), view) : NULL;
  const EntenteDate *date;
  g_autofree char   *text = NULL;

  if (object == NULL)
    {
      show (self, NULL, self->scenario, self->date);
      return;
    }

  date = entente_object_get_date (object, ENTENTE_VIEW_DATE);

  if (date != NULL)
    text = entente_date_to_string (date);

  show (self, view, entente_object_get_reference (object, ENTENTE_VIEW_SCENARIO), text);
}

static void
follow_view (EntenteWorkspace  *self,
             EntenteChangeList *changes)
{
  if (self->view == NULL || entente_project_lookup (get_project (self), self->view) == NULL)
    show_view (self, entente_workspace_find_first_view (get_project (self)));
  else if (entente_workspace_alters_view (self->view, changes))
    show_view (self, self->view);
}

static void
scope_changed_cb (EntenteWorkspace  *self,
                  EntenteChangeList *changes)
{
  if (self->switching)
    return;

  entente_workspace_forget_pictures (self, entente_workspace_concerns_plan (get_project (self), changes));
  entente_workspace_follow_focus (self, changes);
  follow_scenario (self);
  follow_view (self, changes);
  entente_workspace_drop_stale_selection (self);

  self->changes = changes;
  g_signal_emit (self, signals[CHANGED], 0);
  self->changes = NULL;
  entente_workspace_tell_scene (self);
}

/* As many objects as are gone through in one turn. */
#define FEW_OBJECTS 2000

static gboolean
note_referrers_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;

  if (!entente_project_note_referrers (get_project (self), FEW_OBJECTS))
    return G_SOURCE_CONTINUE;

  self->note_id = 0;

  return G_SOURCE_REMOVE;
}

static void
entente_workspace_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  switch (property)
    {
    case PROP_SCENARIO:
      g_value_set_string (value, self->scenario);
      break;

    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;

    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_workspace_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  switch (property)
    {
    case PROP_SCENARIO:
      entente_workspace_set_scenario (self, g_value_get_string (value));
      break;

    case PROP_DATE:
      entente_workspace_set_date (self, g_value_get_string (value));
      break;

    case PROP_VIEW:
      entente_workspace_set_view (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_workspace_dispose (GObject *object)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  if (self->scope != NULL)
    g_signal_handlers_disconnect_by_func (self->scope, scope_changed_cb, self);

  entente_workspace_drop_figures (self);
  entente_workspace_forget_pictures (self, TRUE);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->note_id, g_source_remove);
  g_clear_object (&self->scope);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_workspace_parent_class)->dispose (object);
}

static void
entente_workspace_finalize (GObject *object)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  g_free (self->view);
  g_free (self->scenario);
  g_free (self->date);
  g_ptr_array_unref (self->selection);
  g_ptr_array_unref (self->focus);
  g_free (self->search);
  entente_workspace_drop_leaver (self);
  entente_scene_maker_free (self->maker);

  G_OBJECT_CLASS (entente_workspace_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("scene-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOCUS_CHANGED] = g_signal_new ("focus-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("adjusted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_workspace_class_init (EntenteWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_workspace_dispose;
  object_class->finalize = entente_workspace_finalize;
  object_class->get_property = entente_workspace_get_property;
  object_class->set_property = entente_workspace_set_property;

  properties[PROP_SCENARIO] = g_param_spec_string ("scenario", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
entente_workspace_init (EntenteWorkspace *self)
{
  self->selection = entente_workspace_new_selection ();
  self->focus = g_ptr_array_new_with_free_func (g_free);
  self->theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  self->maker = entente_scene_maker_new (entente_workspace_scene_made, self);
  self->adjustments = entente_adjustments_new ();
  self->drawn_reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)entente_report_unref);
}

/**
 * entente_workspace_new:
 * @document: what is worked on
 *
 * Shows the first view of @document, in the scenario and at the date that the view says.
 *
 * Returns: (transfer full): the workspace
 */
EntenteWorkspace *
entente_workspace_new (EntenteDocument *document)
{
  EntenteWorkspace *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_WORKSPACE, NULL);
  self->document = g_object_ref (document);
  self->scope = entente_scope_new (entente_document_get_project (document), NULL);
  self->note_id = g_idle_add_full (ENTENTE_IDLE_CHECKS, note_referrers_cb, self, NULL);
  show_view (self, entente_workspace_find_first_view (get_project (self)));
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (scope_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_workspace_get_document:
 * @self: a workspace
 *
 * Returns: (transfer none): the document
 */
EntenteDocument *
entente_workspace_get_document (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->document;
}

/**
 * entente_workspace_get_scope:
 * @self: a workspace
 *
 * Returns: (transfer none): the plan as it stands in the scenario shown
 */
EntenteScope *
entente_workspace_get_scope (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->scope;
}

/**
 * entente_workspace_get_changes:
 * @self: a workspace that tells of "changed"
 *
 * Returns: (transfer none) (nullable): what was edited; %NULL for perhaps everything
 */
EntenteChangeList *
entente_workspace_get_changes (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->changes;
}

/**
 * entente_workspace_get_view:
 * @self: a workspace
 *
 * Returns: (nullable): id of the view shown, %NULL while the project has none
 */
const char *
entente_workspace_get_view (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->view;
}

/**
 * entente_workspace_set_view:
 * @self: a workspace
 * @view: id of a view
 *
 * Shows another view, in the scenario and at the date it says.
 */
void
entente_workspace_set_view (EntenteWorkspace *self,
                            const char       *view)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (g_strcmp0 (view, self->view) != 0)
    show_view (self, view);
}

/**
 * entente_workspace_get_scenario:
 * @self: a workspace
 *
 * Returns: (nullable): id of the scenario shown, %NULL for the base plan
 */
const char *
entente_workspace_get_scenario (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->scenario;
}

/**
 * entente_workspace_set_scenario:
 * @self: a workspace
 * @scenario: (nullable): id of a scenario, %NULL for the base plan
 *
 * Shows the plan in another scenario. What the view says is not altered.
 */
void
entente_workspace_set_scenario (EntenteWorkspace *self,
                                const char       *scenario)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  show (self, self->view, scenario, self->date);
}

/**
 * entente_workspace_get_date:
 * @self: a workspace
 *
 * Returns: (nullable): the date shown, as stored in files, %NULL for all dates
 */
const char *
entente_workspace_get_date (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->date;
}

/**
 * entente_workspace_set_date:
 * @self: a workspace
 * @date: (nullable): a date as stored in files, %NULL for all dates
 *
 * Shows the plan at another date. What the view says is not altered.
 */
void
entente_workspace_set_date (EntenteWorkspace *self,
                            const char       *date)
{
  EntenteDate day;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (date == NULL || entente_date_parse (date, &day, NULL));

  show (self, self->view, self->scenario, date);
}
