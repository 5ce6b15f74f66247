#pragma once

#include "model/layout/stress.h"
#include "model/network/chart.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

EntenteLayoutGraph *entente_arrangement_new    (const EntenteChart             *chart,
                                                const EntenteTheme             *theme,
                                                const char *const              *only) G_GNUC_WARN_UNUSED_RESULT;
void                entente_arrangement_free   (EntenteLayoutGraph             *graph);
void                entente_arrangement_append (const EntenteLayoutGraph       *graph,
                                                const EntenteChart             *chart,
                                                EntenteProject                 *project,
                                                EntenteChangeList              *changes);

G_END_DECLS
