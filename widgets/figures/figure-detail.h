#pragma once

#include "model/analysis/report.h"
#include "model/change/scope.h"

G_BEGIN_DECLS

char *entente_figure_describe_detail (EntenteScope           *scope,
                                      const EntenteQuantity  *quantity,
                                      const char             *detail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
