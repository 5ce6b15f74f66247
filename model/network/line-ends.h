#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

gboolean entente_line_ends_find (const EntenteChart  *chart,
                                 const char          *line,
                                 const char          *ends[2]);

G_END_DECLS
