#pragma once

#include <gtk/gtk.h>

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteScenarioBar:
 *
 * Which view, scenario and date are shown, each to be chosen.
 *
 * Property "workspace".
 */
#define ENTENTE_TYPE_SCENARIO_BAR (entente_scenario_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScenarioBar, entente_scenario_bar, ENTENTE, SCENARIO_BAR, GtkWidget)

void entente_scenario_bar_set_workspace (EntenteScenarioBar  *self,
                                         EntenteWorkspace    *workspace);

G_END_DECLS
