#pragma once

#include "app/application.h"

G_BEGIN_DECLS

void entente_recovery_window_offer (EntenteApplication *application);

G_END_DECLS
