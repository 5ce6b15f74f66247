#pragma once

#include "app/application.h"

G_BEGIN_DECLS

void entente_session_begin (EntenteApplication  *application);

G_END_DECLS
