#pragma once

#include "model/layout/steps.h"

G_BEGIN_DECLS

/*
 * EntenteEgo:
 * @steps: how far from the focus everything is
 * @first: (array length=n_first): the boxes that are joined with the focus itself, in the order in which they stand around it
 * @radius: of each ring, points
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
  double             *angle;
  GCancellable       *cancellable;
} EntenteEgo;

gboolean entente_ego_is_first    (const EntenteEgo *self,
                                  guint32           box);
void     entente_ego_order_first (EntenteEgo       *self);

G_END_DECLS
