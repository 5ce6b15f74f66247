/* Which view is shown, in which scenario and at which date. */

#include "widgets/workspace-private.h"

#include "model/object/view.h"
#include "widgets/workspace-rules.h"

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

/* What is looked at alone is so in one view. */
static void
switch_view (EntenteWorkspace *self,
             char             *view)
{
  g_free (self->view);
  self->view = view;
  g_ptr_array_set_size (self->focus, 0);
  entente_workspace_drop_leaver (self);
  g_signal_emit_by_name (self, "focus-changed");
  g_object_notify (G_OBJECT (self), "view");
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
  g_object_notify (G_OBJECT (self), "scenario");

  return TRUE;
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
    switch_view (self, g_steal_pointer (&view));

  if (other_scenario)
    {
      switch_scenario (self, scenario);
      follow_scenario (self);
    }

  if (other_date)
    {
      set_day (self, date);
      g_object_notify (G_OBJECT (self), "date");
    }

  entente_workspace_forget_pictures (self, other_scenario || other_date);
  g_object_thaw_notify (G_OBJECT (self));
  entente_workspace_drop_stale_selection (self);

  if (other_scenario || other_date)
    g_signal_emit_by_name (self, "changed");

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

void
entente_workspace_show_first_view (EntenteWorkspace *self)
{
  show_view (self, entente_workspace_find_first_view (get_project (self)));
}

/* After an edit of the plan: a scenario or a view that is gone makes way for another, and a view that says otherwise is obeyed. */
void
entente_workspace_follow_shown (EntenteWorkspace  *self,
                                EntenteChangeList *changes)
{
  follow_scenario (self);

  if (self->view == NULL || entente_project_lookup (get_project (self), self->view) == NULL)
    entente_workspace_show_first_view (self);
  else if (entente_workspace_alters_view (self->view, changes))
    show_view (self, self->view);
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
