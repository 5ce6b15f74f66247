#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

void entente_removal_plan_append (EntenteScope        *scope,
                                  const char *const   *ids,
                                  EntenteChangeList   *changes);

G_END_DECLS
