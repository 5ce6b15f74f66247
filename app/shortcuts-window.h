#pragma once

#include "app/window-action.h"

G_BEGIN_DECLS

void entente_shortcuts_show (EntenteWindow              *window,
                             const EntenteWindowAction  *actions,
                             guint                       n_actions);

G_END_DECLS
