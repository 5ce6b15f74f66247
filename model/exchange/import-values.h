#pragma once

#include "model/exchange/import-things.h"

G_BEGIN_DECLS

EntenteValue *entente_import_read_value (EntenteImportThings  *things,
                                         const EntenteField   *field,
                                         const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
