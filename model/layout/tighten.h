#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

void entente_layout_tighten (EntenteLayoutGraph *graph,
                             double              most_rise);

G_END_DECLS
