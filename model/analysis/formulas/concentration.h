#pragma once

#include "model/analysis/formulas/range.h"

G_BEGIN_DECLS

EntenteRange entente_concentration_get_share (const EntenteRange *weights,
                                              guint               n_weights,
                                              guint               which);
EntenteRange entente_concentration_get_range (const EntenteRange *weights,
                                              guint               n_weights);

G_END_DECLS
