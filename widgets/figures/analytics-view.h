#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteAnalyticsView:
 *
 * What the plan gives and costs, as a whole: the card of its six sides and what stands out, ranked; and all figures in
 * tables.
 */
#define ENTENTE_TYPE_ANALYTICS_VIEW (entente_analytics_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnalyticsView, entente_analytics_view, ENTENTE, ANALYTICS_VIEW, GtkWidget)

GtkWidget *entente_analytics_view_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
