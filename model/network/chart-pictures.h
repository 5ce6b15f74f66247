#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

void entente_chart_take_pictures (EntenteChart  *chart,
                                  EntenteScope  *scope);

G_END_DECLS
