#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/* What titles of rows and of columns take, unless the lanes are so large that they are enlarged; points. */
#define ENTENTE_LANE_TITLE_WIDTH  164.
#define ENTENTE_LANE_TITLE_HEIGHT 52.

double entente_network_get_lane_enlargement (const EntenteRect *lanes);

G_END_DECLS
