#pragma once

#include "model/layout/neighbours.h"

G_BEGIN_DECLS

/**
 * EntenteSteps:
 * @ring: of each box, half steps from the focus; %ENTENTE_LAYOUT_NO_INDEX for what no line leads to
 * @order: the boxes ring after ring
 * @first: for each ring where it starts in @order; @first[ring + 1] is where it ends
 * @n_rings: number of rings, the focus and rings without boxes among them
 *
 * How far from one box the others are along the lines. A hub lies half way between those it joins, so that all parties of a
 * deal are one step apart, whether two or ten.
 */
typedef struct
{
  guint32 *ring;
  guint32 *order;
  guint32 *first;
  guint32  n_rings;
} EntenteSteps;

void entente_steps_init  (EntenteSteps             *self,
                          const EntenteLayoutGraph *graph,
                          const EntenteNeighbours  *neighbours);
void entente_steps_clear (EntenteSteps             *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteSteps, entente_steps_clear)

G_END_DECLS
