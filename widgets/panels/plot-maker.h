#pragma once

#include "model/analysis/charts/plot.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Makes charts from the figures of a workspace as they are now. */

EntentePlot *entente_plot_make        (EntenteWorkspace       *workspace,
                                       const EntentePlotKind  *kind,
                                       const char             *object) G_GNUC_WARN_UNUSED_RESULT;
void         entente_plot_make_async  (EntenteWorkspace       *workspace,
                                       const EntentePlotKind  *kind,
                                       const char             *object,
                                       GCancellable           *cancellable,
                                       GAsyncReadyCallback     callback,
                                       gpointer                user_data);
EntentePlot *entente_plot_make_finish (GAsyncResult           *result,
                                       GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
