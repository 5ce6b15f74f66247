#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* For the making of excerpts alone. */

void entente_excerpt_view_add (EntenteWorkspace   *workspace,
                               EntenteProject     *excerpt,
                               const char *const  *chosen,
                               const char *const  *along);

G_END_DECLS
