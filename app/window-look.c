#include "app/window-look.h"

#include "widgets/commands/look.h"

gboolean
entente_look_can_focus (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_workspace_get_selection (workspace)[0] != NULL || entente_workspace_is_focused (workspace, NULL, NULL);
}

/* Around what is selected, or around the same things as before when nothing is. */
static void
focus_on (EntenteWindow *window,
          guint          steps)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *ids = entente_workspace_get_selection (workspace);
  gboolean           hides;

  if (ids[0] != NULL)
    entente_workspace_set_focus (workspace, ids, steps);
  else if (entente_workspace_is_focused (workspace, NULL, &hides))
    entente_workspace_change_focus (workspace, steps, hides);
}

void
entente_look_toggle_focus (EntenteWindow *window)
{
  if (entente_workspace_is_focused (entente_window_get_workspace (window), NULL, NULL))
    entente_look_show_everything (window);
  else
    focus_on (window, 1);
}

void
entente_look_focus_one (EntenteWindow *window)
{
  focus_on (window, 1);
}

void
entente_look_focus_two (EntenteWindow *window)
{
  focus_on (window, 2);
}

void
entente_look_focus_three (EntenteWindow *window)
{
  focus_on (window, 3);
}

void
entente_look_show_everything (EntenteWindow *window)
{
  entente_workspace_set_focus (entente_window_get_workspace (window), NULL, 0);
}

void
entente_look_next_badges (EntenteWindow *window)
{
  entente_command_next_badges (entente_window_get_workspace (window));
}

gboolean
entente_look_can_remove_own (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_look_has_own (workspace, entente_workspace_get_selection (workspace));
}

void
entente_look_remove_own (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_remove_own_looks (workspace, entente_workspace_get_selection (workspace));
}
