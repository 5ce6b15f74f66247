#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

gboolean entente_reference_fits (EntenteScope        *scope,
                                 EntenteObject       *object,
                                 const EntenteField  *field,
                                 EntenteObject       *candidate);

G_END_DECLS
