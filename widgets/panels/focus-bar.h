#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFocusBar:
 *
 * Says that not all is shown, and what can be done about it. There is nothing to be seen of it while all is shown.
 */
#define ENTENTE_TYPE_FOCUS_BAR (entente_focus_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFocusBar, entente_focus_bar, ENTENTE, FOCUS_BAR, GtkWidget)

GtkWidget *entente_focus_bar_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
