#include "widgets/workspace-private.h"

#include "widgets/workspace-rules.h"

GPtrArray *
entente_workspace_new_selection (void)
{
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (selection, NULL);

  return selection;
}

static gboolean
is_same (const GPtrArray *one,
         const GPtrArray *other)
{
  gboolean same = one->len == other->len;

  for (guint i = 0; same && i + 1 < one->len; i++)
    same = strcmp (one->pdata[i], other->pdata[i]) == 0;

  return same;
}

/* As long as the same is selected, the list that callers were given stays as it is. */
static void
replace_selection (EntenteWorkspace  *self,
                   const char *const *ids)
{
  g_autoptr (GPtrArray) selection = entente_workspace_new_selection ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *old = self->selection;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (entente_workspace_may_select (self->scope, self->view, ids[i]) && g_hash_table_add (known, (char *)ids[i]))
      g_ptr_array_insert (selection, (int)selection->len - 1, g_strdup (ids[i]));

  if (is_same (old, selection))
    return;

  self->selection = g_steal_pointer (&selection);
  g_signal_emit_by_name (self, "selection-changed");
  g_ptr_array_unref (old);
}

void
entente_workspace_drop_stale_selection (EntenteWorkspace *self)
{
  replace_selection (self, (const char *const *)self->selection->pdata);
}

/**
 * entente_workspace_get_selection:
 * @self: a workspace
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of what is selected, in the order of selection; stays until
 *   something else is selected, whatever else is edited meanwhile
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
