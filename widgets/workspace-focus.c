#include "widgets/workspace-private.h"

#include "model/network/focus.h"

static gboolean
is_focused (EntenteWorkspace *self)
{
  return self->focus->len > 0 || self->leaver != NULL;
}

/* What is struck when the company leaves, as far as the figures are there already. */
static void
follow_leaver (EntenteWorkspace *self)
{
  EntenteReport *report = entente_workspace_find_report ("S2", self);

  g_clear_pointer (&self->spread, entente_spread_free);
  self->spread = entente_spread_new (entente_analyst_get_economy (entente_workspace_get_analyst (self)), report, self->leaver);
}

/* And what was drawn since */
static GHashTable *
find_struck (EntenteWorkspace *self)
{
  GHashTable    *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->spread->rounds);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, g_strdup (id));

  for (guint i = 0; i < self->focus->len; i++)
    g_hash_table_add (ids, g_strdup (self->focus->pdata[i]));

  return ids;
}

/**
 * entente_workspace_drop_leaver:
 * @self: a workspace
 *
 * Looks no longer at what falls when a company leaves.
 */
void
entente_workspace_drop_leaver (EntenteWorkspace *self)
{
  g_clear_pointer (&self->leaver, g_free);
  g_clear_pointer (&self->spread, entente_spread_free);
}

/**
 * entente_workspace_follow_focus:
 * @self: a workspace
 * @changes: (nullable): what was edited
 *
 * What is drawn while one looks at a part stays in sight; of a company that is gone there is no exit to look at.
 */
void
entente_workspace_follow_focus (EntenteWorkspace  *self,
                                EntenteChangeList *changes)
{
  if (self->leaver != NULL && entente_scope_lookup (self->scope, self->leaver) == NULL)
    entente_workspace_drop_leaver (self);

  for (guint i = 0; is_focused (self) && changes != NULL && i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_ADD && entente_object_get_object_type (change->object) == ENTENTE_COMPANY)
        g_ptr_array_add (self->focus, g_strdup (change->id));
    }
}

/**
 * entente_workspace_find_kept:
 * @self: a workspace
 *
 * A search says more than the focus it is made in.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): ids of what is looked at, %NULL for everything
 */
GHashTable *
entente_workspace_find_kept (EntenteWorkspace *self)
{
  EntenteNetwork *network = entente_workspace_get_network (self);
  g_autoptr (GPtrArray) ids = NULL;

  if (self->leaver != NULL)
    follow_leaver (self);
  if (self->search != NULL)
    return entente_focus_search (network, self->search);
  if (self->spread != NULL)
    return find_struck (self);
  if (!is_focused (self))
    return NULL;

  ids = g_ptr_array_new ();

  for (guint i = 0; i < self->focus->len; i++)
    g_ptr_array_add (ids, self->focus->pdata[i]);

  g_ptr_array_add (ids, NULL);

  return entente_focus_around (network, (const char *const *)ids->pdata, self->steps);
}

/**
 * entente_workspace_set_focus:
 * @self: a workspace
 * @ids: (nullable) (array zero-terminated=1): ids of companies, deals or stakes; %NULL or none for everything
 * @steps: how many steps around them are looked at
 *
 * Looks at a part of the network: the rest is drawn faintly, or hidden. That is no edit of the plan, and lasts until another
 * view is shown.
 */
void
entente_workspace_set_focus (EntenteWorkspace  *self,
                             const char *const *ids,
                             guint              steps)
{
  g_autoptr (GPtrArray) focus = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (focus, g_strdup (ids[i]));

  if (focus->len == 0 && !is_focused (self))
    return;

  entente_workspace_drop_leaver (self);
  g_ptr_array_unref (self->focus);
  self->focus = g_steal_pointer (&focus);
  self->steps = steps;
  entente_workspace_tell_focus (self);
}

/**
 * entente_workspace_change_focus:
 * @self: a workspace that is focused on something
 * @steps: how many steps around it are looked at
 * @hides: whether the rest is hidden, and not only faint
 */
void
entente_workspace_change_focus (EntenteWorkspace *self,
                                guint             steps,
                                gboolean          hides)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (self->steps == steps && self->hides == hides)
    return;

  self->steps = steps;
  self->hides = hides;
  entente_workspace_tell_focus (self);
}

/**
 * entente_workspace_is_focused:
 * @self: a workspace
 * @steps: (out) (optional): how many steps around something are looked at
 * @hides: (out) (optional): whether the rest is hidden, and not only faint
 *
 * Returns: whether only a part of the network is looked at
 */
gboolean
entente_workspace_is_focused (EntenteWorkspace *self,
                              guint            *steps,
                              gboolean         *hides)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);

  if (steps != NULL)
    *steps = self->steps;
  if (hides != NULL)
    *hides = self->hides;

  return is_focused (self);
}

/**
 * entente_workspace_set_leaver:
 * @self: a workspace
 * @company: id of a company
 *
 * Looks at what falls, round by round, when it leaves, until something else or everything is looked at. The rest is drawn
 * faintly, or hidden. What is struck follows the figures.
 */
void
entente_workspace_set_leaver (EntenteWorkspace *self,
                              const char       *company)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self) && company != NULL);

  g_ptr_array_set_size (self->focus, 0);
  entente_workspace_drop_leaver (self);
  self->leaver = g_strdup (company);
  entente_workspace_tell_focus (self);
}

/**
 * entente_workspace_get_spread:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): what falls when the company leaves that somebody looks at, as the chart shows it;
 *   %NULL when nobody does
 */
const EntenteSpread *
entente_workspace_get_spread (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->leaver != NULL)
    entente_workspace_get_chart (self);

  return self->spread;
}

/**
 * entente_workspace_list_focus:
 * @self: a workspace
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the companies that are looked at, in the order of the network
 */
char **
entente_workspace_list_focus (EntenteWorkspace *self)
{
  EntenteNetwork *network = entente_workspace_get_network (self);
  g_autoptr (GHashTable) kept = entente_workspace_find_kept (self);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint32 i = 0; i < network->n_companies; i++)
    if (kept == NULL || g_hash_table_contains (kept, network->companies[i].id))
      g_ptr_array_add (ids, g_strdup (network->companies[i].id));

  g_ptr_array_add (ids, NULL);

  return (char **)g_ptr_array_free (ids, FALSE);
}

/**
 * entente_workspace_set_search:
 * @self: a workspace
 * @text: (nullable): what somebody looks for; %NULL or empty for nothing
 *
 * Draws what does not match faintly.
 */
void
entente_workspace_set_search (EntenteWorkspace *self,
                              const char       *text)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (text != NULL && *text == '\0')
    text = NULL;

  if (g_strcmp0 (self->search, text) == 0)
    return;

  g_free (self->search);
  self->search = g_strdup (text);
  entente_workspace_tell_focus (self);
}
