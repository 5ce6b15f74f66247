#pragma once

#include "model/layout/layout.h"

G_BEGIN_DECLS

void entente_layout_snap_to_circle (EntenteLayoutGraph *graph);
void entente_layout_snap_to_line   (EntenteLayoutGraph *graph);

G_END_DECLS
