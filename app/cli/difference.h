#pragma once

#include "app/cli/call.h"
#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

gboolean entente_cli_print_difference (const EntenteCliCall *call,
                                       const char           *path,
                                       EntenteProject       *project,
                                       EntenteEconomy       *economy,
                                       GPtrArray            *methods);

G_END_DECLS
