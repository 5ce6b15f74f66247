#pragma once

#include "model/exchange/graph.h"

G_BEGIN_DECLS

void entente_graph_find_places (EntenteGraph *self);
void entente_graph_make_room   (EntenteGraph *self);

G_END_DECLS
