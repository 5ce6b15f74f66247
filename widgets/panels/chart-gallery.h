#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteChartGallery:
 *
 * Four charts of figures side by side, each of what the planner chooses, or one of them alone. Follows every edit.
 */
#define ENTENTE_TYPE_CHART_GALLERY (entente_chart_gallery_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChartGallery, entente_chart_gallery, ENTENTE, CHART_GALLERY, GtkWidget)

GtkWidget *entente_chart_gallery_new  (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_chart_gallery_show (EntenteChartGallery *self,
                                       const char          *kind,
                                       const char          *object);
GVariant  *entente_chart_gallery_get_shown (EntenteChartGallery *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
