#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLegend:
 *
 * What the colours, lines and marks of the chart stand for: the same legend as on paper, always that of the chart shown.
 */
#define ENTENTE_TYPE_LEGEND (entente_legend_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegend, entente_legend, ENTENTE, LEGEND, GtkWidget)

GtkWidget *entente_legend_popover_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
