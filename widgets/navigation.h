#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Going from one view, scenario or date to the one before or after it. */

void entente_navigate_view     (EntenteWorkspace *workspace,
                                int               step);
void entente_navigate_scenario (EntenteWorkspace *workspace,
                                int               step);
void entente_navigate_date     (EntenteWorkspace *workspace,
                                int               step);

G_END_DECLS
