#pragma once

#include "model/exchange/graph.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

EntenteGraph *entente_project_graph_new (EntenteProject  *project,
                                         EntenteObject   *view,
                                         EntenteReading  *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
