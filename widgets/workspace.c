#include "widgets/workspace-private.h"

#include "model/object/view.h"
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
  SCENE_CHANGED,
  SELECTION_CHANGED,
  FOCUS_CHANGED,
  ADJUSTED,
  EDITED,
  REFUSED,
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
forget_pictures (EntenteWorkspace *self,
                 gboolean          plan)
{
  g_clear_pointer (&self->chart, entente_chart_unref);

  if (plan)
    g_clear_pointer (&self->network, entente_network_unref);
}

static void
made_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[SCENE_CHANGED], 0);
}

static gboolean
tell_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;

  self->tell_id = 0;
  entente_workspace_get_scene (self);

  if (entente_workspace_is_drawn (self))
    g_signal_emit (self, signals[SCENE_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* A small picture is drawn when it is asked for. A large one is told about when it is there. */
static void
tell_scene (EntenteWorkspace *self)
{
  if (!entente_scene_maker_lags (self->maker))
    g_signal_emit (self, signals[SCENE_CHANGED], 0);
  else if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, self, NULL);
}

/* As when the plan is the same and its figures are not. */
void
entente_workspace_draw_again (EntenteWorkspace *self)
{
  forget_pictures (self, FALSE);
  tell_scene (self);
}

static GPtrArray *
new_selection (void)
{
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (selection, NULL);

  return selection;
}

static gboolean
has_id (GPtrArray  *selection,
        const char *id)
{
  for (guint i = 0; i + 1 < selection->len; i++)
    if (strcmp (selection->pdata[i], id) == 0)
      return TRUE;

  return FALSE;
}

static void
replace_selection (EntenteWorkspace  *self,
                   const char *const *ids)
{
  g_autoptr (GPtrArray) old = self->selection;
  gboolean same;

  self->selection = new_selection ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (entente_workspace_may_select (self->scope, self->view, ids[i]) && !has_id (self->selection, ids[i]))
      g_ptr_array_insert (self->selection, (int)self->selection->len - 1, g_strdup (ids[i]));

  same = old->len == self->selection->len;

  for (guint i = 0; same && i + 1 < old->len; i++)
    same = strcmp (old->pdata[i], self->selection->pdata[i]) == 0;

  if (!same)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
drop_stale_selection (EntenteWorkspace *self)
{
  replace_selection (self, (const char *const *)self->selection->pdata);
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
  forget_pictures (self, FALSE);
  g_signal_emit (self, signals[FOCUS_CHANGED], 0);
  tell_scene (self);
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

  forget_pictures (self, other_scenario || other_date);
  g_object_thaw_notify (G_OBJECT (self));
  drop_stale_selection (self);

  if (other_scenario || other_date)
    g_signal_emit (self, signals[CHANGED], 0);

  tell_scene (self);
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

  forget_pictures (self, entente_workspace_concerns_plan (get_project (self), changes));
  entente_workspace_follow_focus (self, changes);
  follow_scenario (self);
  follow_view (self, changes);
  drop_stale_selection (self);

  self->changes = changes;
  g_signal_emit (self, signals[CHANGED], 0);
  self->changes = NULL;
  tell_scene (self);
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
  forget_pictures (self, TRUE);
  g_clear_handle_id (&self->tell_id, g_source_remove);
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
  signals[SCENE_CHANGED] = g_signal_new ("scene-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOCUS_CHANGED] = g_signal_new ("focus-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADJUSTED] = g_signal_new ("adjusted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  self->selection = new_selection ();
  self->focus = g_ptr_array_new_with_free_func (g_free);
  self->theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  self->maker = entente_scene_maker_new (made_cb, self);
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
 * entente_workspace_get_network:
 * @self: a workspace
 *
 * Returns: (transfer none): the plan in the scenario and at the date shown, made when first asked for
 */
EntenteNetwork *
entente_workspace_get_network (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->network == NULL)
    self->network = entente_network_new (self->scope, self->date != NULL ? &self->day : NULL);

  return self->network;
}

/**
 * entente_workspace_get_chart:
 * @self: a workspace
 *
 * Returns: (transfer none): the network as the view arranges it, made when first asked for
 */
EntenteChart *
entente_workspace_get_chart (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->chart == NULL)
    {
      g_autoptr (GHashTable) kept = NULL;
      EntenteReportSource reports = {entente_workspace_find_report, self};

      g_hash_table_remove_all (self->drawn_reports);
      kept = entente_workspace_find_kept (self);
      self->chart = entente_chart_new_focused (entente_workspace_get_network (self), self->scope, self->view, kept,
                                               self->hides && self->search == NULL, &reports);

      if (self->spread != NULL)
        entente_lens_show_spread (self->chart->lens, self->chart->network, self->spread);
    }

  return self->chart;
}

/**
 * entente_workspace_get_scene:
 * @self: a workspace
 *
 * A small chart is drawn when its picture is first asked for. A large one is drawn on a thread of its own; until it is there,
 * the picture before it is returned, which is empty at first.
 *
 * Returns: (transfer none): the picture of the chart
 */
EntenteScene *
entente_workspace_get_scene (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return entente_scene_maker_get (self->maker, entente_workspace_get_chart (self), self->theme);
}

/**
 * entente_workspace_is_drawn:
 * @self: a workspace
 *
 * Returns: whether entente_workspace_get_scene() returns the picture of what is planned now, and not the one before
 */
gboolean
entente_workspace_is_drawn (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), TRUE);

  return entente_scene_maker_shows (self->maker, self->chart, self->theme);
}

/**
 * entente_workspace_get_theme:
 * @self: a workspace
 *
 * Returns: colours and type sizes of pictures on screen
 */
const EntenteTheme *
entente_workspace_get_theme (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->theme;
}

/**
 * entente_workspace_set_theme:
 * @self: a workspace
 * @kind: what the window looks like
 *
 * Changes the colours of pictures on screen.
 */
void
entente_workspace_set_theme (EntenteWorkspace *self,
                             EntenteThemeKind  kind)
{
  const EntenteTheme *theme = entente_theme_get (kind);

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (theme == self->theme)
    return;

  self->theme = theme;
  tell_scene (self);
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

/**
 * entente_workspace_get_selection:
 * @self: a workspace
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of what is selected, in the order of selection
 */
const char *const *
entente_workspace_get_selection (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return (const char *const *)self->selection->pdata;
}

/**
 * entente_workspace_set_selection:
 * @self: a workspace
 * @ids: (nullable) (array zero-terminated=1): ids of objects; those that are not there are left out
 *
 * Selects these objects and nothing else.
 */
void
entente_workspace_set_selection (EntenteWorkspace  *self,
                                 const char *const *ids)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  replace_selection (self, ids);
}
