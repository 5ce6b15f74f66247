#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

gboolean entente_time_span_touches   (const EntenteTimeSpan *span,
                                      int                    year);
gboolean entente_time_span_overlap   (const EntenteTimeSpan *a,
                                      const EntenteTimeSpan *b);
double   entente_time_span_get_years (const EntenteTimeSpan *span);

G_END_DECLS
