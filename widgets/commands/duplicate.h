#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

gboolean entente_command_duplicate (EntenteWorkspace   *workspace,
                                    const char *const  *ids);

G_END_DECLS
