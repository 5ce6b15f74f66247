#pragma once

#include "model/layout/sweep.h"

G_BEGIN_DECLS

float entente_layout_box_get_hold (const EntenteLayoutBox *box);
void  entente_sweep_anchor        (EntenteSweep           *sweep,
                                   const EntenteLayoutBox *boxes,
                                   double                  unit);

G_END_DECLS
