#pragma once

#include "model/project.h"

G_BEGIN_DECLS

GPtrArray *entente_views_list (EntenteProject *project) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
