#include "app/window-copy.h"

#include "app/clip.h"
#include "widgets/commands.h"
#include "widgets/commands/excerpt.h"

static void
put (EntenteWindow  *window,
     EntenteProject *excerpt,
     EntenteProject *shown)
{
  g_autoptr (GdkContentProvider) clip = entente_clip_new (excerpt, shown);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), clip);
}

/**
 * entente_can_copy:
 * @window: a window
 *
 * Returns: whether something is selected that can be copied, cut or duplicated
 */
gboolean
entente_can_copy (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_excerpt_can_hold (workspace, entente_workspace_get_selection (workspace));
}

/**
 * entente_copy_selection:
 * @window: a window
 *
 * Puts what is selected on the clipboard.
 */
void
entente_copy_selection (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  g_autoptr (EntenteProject) excerpt = entente_excerpt_new (workspace, entente_workspace_get_selection (workspace), ENTENTE_EXCERPT_COPY);

  put (window, excerpt, excerpt);
}

/**
 * entente_cut_selection:
 * @window: a window
 *
 * Puts what is selected on the clipboard, with all that cannot be without it, and takes it out of the plan.
 */
void
entente_cut_selection (EntenteWindow *window)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *ids = entente_workspace_get_selection (workspace);
  g_autoptr (EntenteProject) excerpt = entente_excerpt_new (workspace, ids, ENTENTE_EXCERPT_CUT);
  g_autoptr (EntenteProject) shown = entente_excerpt_new (workspace, ids, ENTENTE_EXCERPT_COPY);

  put (window, excerpt, shown);
  entente_command_cut (workspace, ids);
}
