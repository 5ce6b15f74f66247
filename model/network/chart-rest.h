#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

void entente_chart_place_the_rest (EntenteChart  *chart);

G_END_DECLS
