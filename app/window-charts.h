#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Charts of figures to files and printers. */

void entente_charts_export    (EntenteWindow  *window,
                               GVariant       *chart);
void entente_charts_export_to (EntenteWindow  *window,
                               GVariant       *chart);
void entente_charts_print     (EntenteWindow  *window,
                               GVariant       *chart);
void     entente_charts_export_shown (EntenteWindow *window);
void     entente_charts_print_shown  (EntenteWindow *window);
gboolean entente_charts_can_export   (EntenteWindow *window);
gboolean entente_charts_can_preview  (EntenteWindow *window);

G_END_DECLS
