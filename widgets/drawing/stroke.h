#pragma once

#include "widgets/drawing/raster.h"

G_BEGIN_DECLS

void entente_stroke_add (EntenteRaster      *raster,
                         const EntentePoint *points,
                         guint               n_points,
                         gboolean            closed,
                         gboolean            round_cap,
                         double              width);

G_END_DECLS
