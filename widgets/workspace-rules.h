#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/* What a workspace has to follow after an edit; for the workspace alone. */

const char *entente_workspace_find_first_view (EntenteProject     *project);
gboolean    entente_workspace_concerns_plan   (EntenteProject     *project,
                                               EntenteChangeList  *changes);
gboolean    entente_workspace_only_moves      (EntenteChangeList  *changes);
gboolean    entente_workspace_alters_view     (const char         *view,
                                               EntenteChangeList  *changes);
gboolean    entente_workspace_may_select      (EntenteScope       *scope,
                                               const char         *view,
                                               const char         *id);

G_END_DECLS
