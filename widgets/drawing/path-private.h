#pragma once

#include "widgets/drawing/path.h"

G_BEGIN_DECLS

/* Straight pieces by which a curve is measured; its error stays far below a line's width for curves of charts. */
#define ENTENTE_PATH_STEPS 16

guint32      entente_path_count_steps (guint32             n_points);
EntentePoint entente_path_get_step    (const EntentePoint *points,
                                       guint32             n_points,
                                       guint32             i);
void         entente_path_stretch     (EntenteRect        *bounds,
                                       const EntentePoint *point,
                                       gboolean            first);

G_END_DECLS
