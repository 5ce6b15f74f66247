#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

gboolean entente_command_can_stack (EntenteWorkspace  *workspace,
                                    const char *const *ids);
gboolean entente_command_stack     (EntenteWorkspace  *workspace,
                                    const char *const *ids,
                                    gboolean           to_front);

G_END_DECLS
