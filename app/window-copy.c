#include "app/window-copy.h"

#include "app/clip.h"
#include "widgets/commands.h"
#include "widgets/commands/duplicate.h"
#include "widgets/commands/excerpt.h"

#include <glib/gi18n.h>

static void
put (EntenteWindow  *window,
     EntenteProject *excerpt,
     EntenteProject *shown)
{
  g_autoptr (GdkContentProvider) clip = entente_clip_new (excerpt, shown);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), clip);
}

/* Says so when there is nothing. */
static gboolean
has_something (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  if (entente_excerpt_can_hold (workspace, entente_workspace_get_selection (workspace)))
    return TRUE;

  entente_window_toast (window, _("Select something on the chart first"));

  return FALSE;
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
  g_autoptr (EntenteProject) excerpt = NULL;

  if (!has_something (window))
    return;

  excerpt = entente_excerpt_new (workspace, entente_workspace_get_selection (workspace), ENTENTE_EXCERPT_COPY);
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
  const char *const *ids;
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autoptr (EntenteProject) shown = NULL;

  if (!has_something (window))
    return;

  ids = entente_workspace_get_selection (workspace);
  excerpt = entente_excerpt_new (workspace, ids, ENTENTE_EXCERPT_CUT);
  shown = entente_excerpt_new (workspace, ids, ENTENTE_EXCERPT_COPY);
  put (window, excerpt, shown);
  entente_command_cut (workspace, ids);
}

/**
 * entente_duplicate_selection:
 * @window: a window
 *
 * Puts what is selected on the chart once more.
 */
void
entente_duplicate_selection (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  if (has_something (window))
    entente_command_duplicate (workspace, entente_workspace_get_selection (workspace));
}
