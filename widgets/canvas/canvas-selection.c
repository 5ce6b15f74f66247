#include "widgets/canvas/network-view-private.h"

static GPtrArray *
list_shown (EntenteNetworkView *self)
{
  GPtrArray              *ids = g_ptr_array_new ();
  EntenteScene           *scene = entente_workspace_get_scene (self->workspace);
  const EntenteSceneName *names;
  guint32                 n_names;

  names = entente_scene_get_names (scene, &n_names);

  for (guint32 i = 0; i < n_names; i++)
    {
      const char *const *companions = entente_scene_get_companions (scene, names[i].object);

      if (companions == NULL)
        g_ptr_array_add (ids, (char *)names[i].object);

      for (; companions != NULL && *companions != NULL; companions++)
        g_ptr_array_add (ids, (char *)*companions);
    }

  return ids;
}

/**
 * entente_network_view_select_all:
 * @self: a network view
 *
 * Selects all that is shown.
 */
void
entente_network_view_select_all (EntenteNetworkView *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  ids = list_shown (self);
  g_ptr_array_add (ids, NULL);
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
}

/**
 * entente_network_view_invert_selection:
 * @self: a network view
 *
 * Selects all that is shown and was not selected, and nothing else.
 */
void
entente_network_view_invert_selection (EntenteNetworkView *self)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  shown = list_shown (self);

  for (guint i = 0; i < shown->len; i++)
    if (!entente_workspace_is_selected (self->workspace, shown->pdata[i]))
      g_ptr_array_add (ids, shown->pdata[i]);

  g_ptr_array_add (ids, NULL);
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
}
