#pragma once

#include "model/layout/starts.h"

G_BEGIN_DECLS

gboolean entente_polish (EntenteSweep             *sweep,
                         EntenteStarts            *starts,
                         const EntenteLayoutGraph *graph,
                         double                    unit,
                         double                    goal,
                         EntenteRandom            *random,
                         GCancellable             *cancellable);

G_END_DECLS
