#include "widgets/workspace.h"

/**
 * entente_workspace_get_selected:
 * @self: a workspace
 *
 * Returns: (nullable): id of the object selected when it is the only one
 */
const char *
entente_workspace_get_selected (EntenteWorkspace *self)
{
  const char *const *ids = entente_workspace_get_selection (self);

  return ids != NULL && ids[0] != NULL && ids[1] == NULL ? ids[0] : NULL;
}

/**
 * entente_workspace_is_selected:
 * @self: a workspace
 * @id: id of an object
 *
 * Returns: whether it is selected
 */
gboolean
entente_workspace_is_selected (EntenteWorkspace *self,
                               const char       *id)
{
  const char *const *ids = entente_workspace_get_selection (self);

  g_return_val_if_fail (id != NULL, FALSE);

  return ids != NULL && g_strv_contains (ids, id);
}

/**
 * entente_workspace_select:
 * @self: a workspace
 * @id: (nullable): id of an object, %NULL for nothing
 *
 * Selects one object and nothing else.
 */
void
entente_workspace_select (EntenteWorkspace *self,
                          const char       *id)
{
  const char *const ids[] = {id, NULL};

  entente_workspace_set_selection (self, ids);
}

/**
 * entente_workspace_toggle:
 * @self: a workspace
 * @id: id of an object
 *
 * Adds it to the selection, or takes it out.
 */
void
entente_workspace_toggle (EntenteWorkspace *self,
                          const char       *id)
{
  const char *const *old = entente_workspace_get_selection (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (id != NULL);

  for (guint i = 0; old[i] != NULL; i++)
    if (strcmp (old[i], id) != 0)
      g_ptr_array_add (ids, (char *)old[i]);

  if (!entente_workspace_is_selected (self, id))
    g_ptr_array_add (ids, (char *)id);

  g_ptr_array_add (ids, NULL);
  entente_workspace_set_selection (self, (const char *const *)ids->pdata);
}
