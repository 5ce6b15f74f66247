#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLookPanel:
 *
 * What the look of companies, deals and stakes follows from in the view shown: for each part of it a choice of fields and
 * figures, and the list of all rules.
 */
#define ENTENTE_TYPE_LOOK_PANEL (entente_look_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLookPanel, entente_look_panel, ENTENTE, LOOK_PANEL, GtkWidget)

GtkWidget *entente_look_panel_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
