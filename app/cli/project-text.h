#pragma once

#include "model/project.h"

G_BEGIN_DECLS

char *entente_project_to_text (EntenteProject *project) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
