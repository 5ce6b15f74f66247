#pragma once

#include <gtk/gtk.h>

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteScenarioBar:
 *
 * Which view, scenario and date are shown, each to be chosen.
 */
#define ENTENTE_TYPE_SCENARIO_BAR (entente_scenario_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScenarioBar, entente_scenario_bar, ENTENTE, SCENARIO_BAR, GtkWidget)

GtkWidget *entente_scenario_bar_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
