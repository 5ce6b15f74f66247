#pragma once

#include "model/layout/distances.h"
#include "model/random.h"

G_BEGIN_DECLS

/**
 * EntenteSweep:
 * @n_boxes: how many there are
 * @distances: from which the wished distances are read
 * @neighbours: who is joined with whom
 * @xs: centres, in steps
 * @ys: centres, in steps
 * @anchor_xs: where each box is drawn back to, in steps
 * @anchor_ys: where each box is drawn back to, in steps
 * @holds: how strongly, from 0, not at all, to 1, which never moves
 * @weights: the sum of the weights that pull at each box
 * @scale: how many boxes each source stands for
 * @line_pull: weight with which the two ends of each line are drawn together, 0 at first
 *
 * Places in the making, and what pulls at them.
 */
typedef struct
{
  guint32                  n_boxes;
  const EntenteDistances  *distances;
  const EntenteNeighbours *neighbours;
  float                   *xs;
  float                   *ys;
  float                   *anchor_xs;
  float                   *anchor_ys;
  float                   *holds;
  float                   *weights;
  float                    scale;
  float                    line_pull;
} EntenteSweep;

void     entente_sweep_init       (EntenteSweep            *self,
                                   const EntenteDistances  *distances,
                                   const EntenteNeighbours *neighbours);
void     entente_sweep_clear      (EntenteSweep            *self);
gboolean entente_sweep_run        (EntenteSweep            *self,
                                   guint                    n_sweeps,
                                   float                    relaxation,
                                   EntenteRandom           *random,
                                   GCancellable            *cancellable);
void     entente_sweep_get_wish   (const EntenteSweep      *self,
                                   guint32                  box,
                                   float                   *x,
                                   float                   *y);
double   entente_sweep_get_stress (const EntenteSweep      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteSweep, entente_sweep_clear)

G_END_DECLS
