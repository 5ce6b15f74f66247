#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

const char *entente_type_get_icon (EntenteType type);

G_END_DECLS
