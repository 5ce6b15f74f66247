#pragma once

#include "model/analysis/charts/plot.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePlotView:
 *
 * Shows a chart of figures as large as it is itself. A click on a bar or a dot selects what it shows. By keyboard the arrows
 * go from one to the next, and Return selects.
 */
#define ENTENTE_TYPE_PLOT_VIEW (entente_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlotView, entente_plot_view, ENTENTE, PLOT_VIEW, GtkWidget)

GtkWidget         *entente_plot_view_new         (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
void               entente_plot_view_set_plot    (EntentePlotView  *self,
                                                  EntentePlot      *plot);
const EntentePlot *entente_plot_view_get_plot    (EntentePlotView  *self);
GdkTexture        *entente_plot_view_make_picture (EntentePlotView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
