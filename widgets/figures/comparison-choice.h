#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteComparisonChoice:
 *
 * What the plan that is shown is compared with: nothing, the base plan, or a scenario.
 */
#define ENTENTE_TYPE_COMPARISON_CHOICE (entente_comparison_choice_get_type ())
G_DECLARE_FINAL_TYPE (EntenteComparisonChoice, entente_comparison_choice, ENTENTE, COMPARISON_CHOICE, GtkWidget)

GtkWidget *entente_comparison_choice_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
