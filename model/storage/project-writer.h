#pragma once

#include "model/project.h"

G_BEGIN_DECLS

GBytes *entente_project_write_bytes (EntenteProject  *project) G_GNUC_WARN_UNUSED_RESULT;
void    entente_object_write        (EntenteObject   *object,
                                     GString         *buffer);

G_END_DECLS
