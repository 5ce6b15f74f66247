#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteOutline:
 * @x: where the origin of what is flattened comes to stand, pixels
 * @y: where the origin of what is flattened comes to stand, pixels
 * @scale: pixels a point
 * @points: (element-type EntentePoint): of a path of straight pieces, pixels
 *
 * Makes straight pieces, in pixels, of paths in points. They are so short that no pixel shows the difference.
 */
typedef struct
{
  double  x;
  double  y;
  double  scale;
  GArray *points;
} EntenteOutline;

void entente_outline_init      (EntenteOutline     *self,
                                double              x,
                                double              y,
                                double              scale);
void entente_outline_clear     (EntenteOutline     *self);
void entente_outline_trace     (EntenteOutline     *self,
                                const EntentePoint *points,
                                guint32             n_points);
void entente_outline_trace_box (EntenteOutline     *self,
                                const EntenteRect  *box,
                                double              radius);

G_END_DECLS
