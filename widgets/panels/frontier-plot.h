#pragma once

#include "model/analysis/selection/selection.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_frontier_plot_new  (EntenteWorkspace             *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_frontier_plot_show (GtkWidget                    *area,
                                       const EntenteSelection       *selection,
                                       const EntenteSelectionAnswer *answer);

G_END_DECLS
