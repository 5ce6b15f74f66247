#pragma once

#include "app/cli/call.h"
#include "model/analysis/charts/plot.h"
#include "model/project.h"

G_BEGIN_DECLS

void       entente_cli_list_plots (void);
GPtrArray *entente_cli_make_plots (const EntenteCliCall  *call,
                                   const char            *path,
                                   EntenteProject        *project) G_GNUC_WARN_UNUSED_RESULT;
gboolean   entente_cli_is_table   (const char            *path);
GBytes    *entente_cli_write_table (const EntentePlot    *plot,
                                   const char            *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
