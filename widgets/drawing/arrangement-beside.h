#pragma once

#include "model/layout/layout.h"
#include "model/network/chart.h"

G_BEGIN_DECLS

void entente_arrangement_append_beside (const EntenteLayoutGraph *graph,
                                        const EntenteChart       *chart,
                                        EntenteProject           *project,
                                        EntenteChangeList        *changes);

G_END_DECLS
