#include "widgets/workspace-private.h"

#include "widgets/idle.h"
#include "widgets/workspace-rules.h"

G_DEFINE_TYPE (EntenteWorkspace, entente_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SCENARIO,
  PROP_DATE,
  PROP_VIEW
};

enum
{
  CHANGED,
  FOCUS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteProject *
get_project (EntenteWorkspace *self)
{
  return entente_scope_get_project (self->scope);
}

void
entente_workspace_tell_focus (EntenteWorkspace *self)
{
  entente_workspace_forget_pictures (self, FALSE);
  g_signal_emit (self, signals[FOCUS_CHANGED], 0);
  entente_workspace_tell_scene (self);
}

static void
scope_changed_cb (EntenteWorkspace  *self,
                  EntenteChangeList *changes)
{
  if (self->switching)
    return;

  entente_workspace_forget_pictures (self, entente_workspace_concerns_plan (get_project (self), changes));
  entente_workspace_follow_focus (self, changes);
  entente_workspace_follow_shown (self, changes);
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

  g_object_class_install_property (object_class, PROP_SCENARIO, g_param_spec_string ("scenario", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_DATE, g_param_spec_string ("date", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_VIEW, g_param_spec_string ("view", NULL, NULL, NULL, flags));

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
  entente_workspace_show_first_view (self);
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
