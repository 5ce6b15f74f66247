#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

gboolean entente_command_make_scenario (EntenteWorkspace   *workspace,
                                        EntenteChangeList  *changes);

G_END_DECLS
