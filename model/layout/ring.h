#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

void     entente_ring_order     (const EntenteLayoutGraph *graph,
                                 guint32                  *order,
                                 GCancellable             *cancellable);
double   entente_ring_place     (EntenteLayoutBox         *boxes,
                                 const guint32            *order,
                                 guint32                   n_boxes,
                                 double                    gap,
                                 double                    least_radius,
                                 GCancellable             *cancellable);
gboolean entente_ring_is_clear  (const EntenteLayoutBox   *boxes,
                                 const guint32            *order,
                                 guint32                   n_boxes,
                                 double                    gap);
double   entente_ring_get_step  (const EntenteLayoutBox   *a,
                                 const EntenteLayoutBox   *b,
                                 double                    angle,
                                 double                    radius,
                                 double                    gap);

G_END_DECLS
