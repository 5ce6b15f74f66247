#pragma once

#include "model/storage/safe-save.h"

G_BEGIN_DECLS

gboolean entente_project_save (const EntenteSaveRequest *request,
                               GError                  **error);

G_END_DECLS
