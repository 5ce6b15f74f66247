#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

GArray  *entente_key_dates_list (EntenteScope *scope) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_key_dates_step (EntenteScope *scope,
                                 gint32        day,
                                 int           step,
                                 EntenteDate  *date);

G_END_DECLS
