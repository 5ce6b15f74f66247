#include "widgets/commands/scenario.h"

#include "widgets/commands/step.h"

static char *
find_added (EntenteChangeList *changes)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_ADD && entente_object_get_object_type (change->object) == ENTENTE_SCENARIO)
        return g_strdup (change->id);
    }

  return NULL;
}

/**
 * entente_command_make_scenario:
 * @workspace: where to make it
 * @changes: adds a scenario, and says what is different in it
 *
 * Adds a scenario in one step and shows it.
 *
 * Returns: whether it was made
 */
gboolean
entente_command_make_scenario (EntenteWorkspace  *workspace,
                               EntenteChangeList *changes)
{
  g_autofree char *scenario = find_added (changes);

  g_return_val_if_fail (scenario != NULL, FALSE);

  if (!entente_step_run (workspace, changes))
    return FALSE;

  entente_workspace_set_scenario (workspace, scenario);

  return TRUE;
}
