#include "widgets/workspace.h"

#include <glib/gi18n.h>

static const char *
find_added_view (EntenteChangeList *changes)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_ADD && entente_object_get_object_type (change->object) == ENTENTE_VIEW)
        return change->id;
    }

  return NULL;
}

/**
 * entente_workspace_ensure_view:
 * @self: a workspace
 * @changes: a step in the making
 *
 * Sees to it that there is a view to put something into: when the project has none, @changes adds one.
 *
 * Returns: id of the view shown once @changes is applied
 */
const char *
entente_workspace_ensure_view (EntenteWorkspace  *self,
                               EntenteChangeList *changes)
{
  g_autoptr (EntenteObject) view = NULL;
  const char      *shown = entente_workspace_get_view (self);
  const char      *scenario;
  const char      *date;
  g_autofree char *id = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_CHANGE_LIST (changes), NULL);

  if (shown == NULL)
    shown = find_added_view (changes);

  if (shown != NULL)
    return shown;

  id = entente_project_make_id (entente_document_get_project (entente_workspace_get_document (self)), "network", ENTENTE_VIEW);
  view = entente_object_new (ENTENTE_VIEW, id);
  scenario = entente_workspace_get_scenario (self);
  date = entente_workspace_get_date (self);

  entente_object_set (view, "name", _("Network"), NULL);

  if (scenario != NULL)
    entente_object_set (view, "scenario", scenario, NULL);

  if (date != NULL)
    entente_object_set (view, "date", date, NULL);

  entente_change_list_add (changes, view);

  return entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;
}

/**
 * entente_workspace_edit:
 * @self: a workspace
 * @changes: what to change, as it stands in the scenario shown
 * @error: return location for an error
 *
 * Carries out one step. In a scenario, it becomes a change of that scenario alone. Fails as entente_document_apply()
 * does, and then nothing is changed.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_workspace_edit (EntenteWorkspace  *self,
                        EntenteChangeList *changes,
                        GError           **error)
{
  g_autoptr (EntenteChangeList) translated = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_CHANGE_LIST (changes), FALSE);

  translated = entente_scope_translate (entente_workspace_get_scope (self), changes);

  return entente_document_apply (entente_workspace_get_document (self), translated, error);
}

/**
 * entente_workspace_offer_undo:
 * @self: a workspace
 * @text: what was done, such as "Deleted Nissan and 4 deals"
 *
 * Asks the window to say what was done and to offer to undo it.
 */
void
entente_workspace_offer_undo (EntenteWorkspace *self,
                              const char       *text)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  g_signal_emit_by_name (self, "edited", text);
}

/**
 * entente_workspace_refuse:
 * @self: a workspace
 * @reason: why, for people
 *
 * Asks the window to say why something was not done.
 */
void
entente_workspace_refuse (EntenteWorkspace *self,
                          const char       *reason)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  g_signal_emit_by_name (self, "refused", reason);
}
