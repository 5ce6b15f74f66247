#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

/**
 * EntenteStarts:
 * @n: how many
 * @n_boxes: of the map
 * @xs: places in steps, start by start
 * @ys: places in steps, start by start
 * @stress: of each
 * @n_crossings: of each; infinite when it was taken
 * @least_stress: of all
 *
 * Ways to begin a small map, each with little stress near it.
 */
typedef struct
{
  guint   n;
  guint32 n_boxes;
  float  *xs;
  float  *ys;
  double *stress;
  double *n_crossings;
  double  least_stress;
} EntenteStarts;

void     entente_starts_init       (EntenteStarts       *self,
                                    guint32              n_boxes,
                                    guint                most);
void     entente_starts_clear      (EntenteStarts       *self);
void     entente_starts_add        (EntenteStarts       *self,
                                    const EntenteSweep  *sweep,
                                    double               n_crossings);
void     entente_starts_copy_least (const EntenteStarts *self,
                                    EntenteSweep        *sweep);
gboolean entente_starts_take       (EntenteStarts       *self,
                                    EntenteSweep        *sweep);

G_END_DECLS
