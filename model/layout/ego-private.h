#pragma once

#include "model/layout/steps.h"

G_BEGIN_DECLS

/* Least distance of two boxes on a ring, points */
#define ENTENTE_EGO_GAP 20.0

/*
 * EntenteEgo:
 * @steps: how far from the focus everything is
 * @first: (array length=n_first): the boxes that are joined with the focus itself, in the order in which they stand around it
 * @radius: of each ring, points
 * @offset: of each box from straight out behind the one that it hangs on, radians
 * @angle: of each box, radians
 *
 * A layout in rings while it is made.
 */
typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteNeighbours   neighbours;
  EntenteSteps        steps;
  guint32            *first;
  guint32             n_first;
  double             *radius;
  double             *offset;
  double             *angle;
  GCancellable       *cancellable;
} EntenteEgo;

/* ego-first.c */
gboolean entente_ego_is_first       (const EntenteEgo *self,
                                     guint32           box);
void     entente_ego_order_first    (EntenteEgo       *self);

/* ego-wedges.c */
double   entente_ego_get_length     (const EntenteEgo *self,
                                     guint32           box);
gboolean entente_ego_is_inner       (const EntenteEgo *self,
                                     guint32           box,
                                     guint32           other);
double  *entente_ego_measure_wedges (const EntenteEgo *self) G_GNUC_WARN_UNUSED_RESULT;
void     entente_ego_spread_trees   (EntenteEgo       *self,
                                     const double     *wedge,
                                     double            spread);

G_END_DECLS
