#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteOutline:
 *
 * All views, companies, deals, platforms, plants and technologies by name, with an entry that narrows them down. The
 * selection is that of the workspace; a view that is activated is shown. A context menu offers "win.rename" and
 * "win.delete".
 */
#define ENTENTE_TYPE_OUTLINE (entente_outline_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutline, entente_outline, ENTENTE, OUTLINE, GtkWidget)

GtkWidget *entente_outline_new          (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_outline_focus_search (EntenteOutline    *self);

G_END_DECLS
