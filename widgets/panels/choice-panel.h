#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteChoicePanel:
 *
 * Which of the deals not signed yet to sign: the limits that have to be kept, the best sets, what each limit costs and what
 * could be had with more effort. The search runs beside the window and can be stopped; a set can be made a scenario.
 *
 * Signal "made" when that happened.
 */
#define ENTENTE_TYPE_CHOICE_PANEL (entente_choice_panel_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoicePanel, entente_choice_panel, ENTENTE, CHOICE_PANEL, GtkWidget)

GtkWidget *entente_choice_panel_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
