#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* What is shown of the plan, and how. */

void     entente_show_zoom_in            (EntenteWindow  *window);
void     entente_show_zoom_out           (EntenteWindow  *window);
void     entente_show_actual_size        (EntenteWindow  *window);
void     entente_show_all                (EntenteWindow  *window);
void     entente_show_selection          (EntenteWindow  *window);
void     entente_show_next_view          (EntenteWindow  *window);
void     entente_show_previous_view      (EntenteWindow  *window);
void     entente_show_next_scenario      (EntenteWindow  *window);
void     entente_show_previous_scenario  (EntenteWindow  *window);
void     entente_show_next_date          (EntenteWindow  *window);
void     entente_show_previous_date      (EntenteWindow  *window);
void     entente_show_view               (EntenteWindow  *window,
                                          GVariant       *name);
void     entente_show_scenario           (EntenteWindow  *window,
                                          GVariant       *name);
void     entente_show_comparison         (EntenteWindow  *window,
                                          GVariant       *name);
void     entente_show_toggle_comparison  (EntenteWindow  *window);
gboolean entente_show_can_compare        (EntenteWindow  *window);
void     entente_show_date               (EntenteWindow  *window,
                                          GVariant       *date);
void     entente_show_next_pane          (EntenteWindow  *window);
void     entente_show_previous_pane      (EntenteWindow  *window);
void     entente_show_editor             (EntenteWindow  *window);
void     entente_show_page               (EntenteWindow  *window,
                                          GVariant       *page);
GVariant *entente_show_get_page          (EntenteWindow  *window);
void     entente_show_network            (EntenteWindow  *window);
void     entente_show_analytics          (EntenteWindow  *window);
void     entente_show_charts             (EntenteWindow  *window);
void     entente_show_matches            (EntenteWindow  *window);
void     entente_show_field              (EntenteWindow  *window,
                                          GVariant       *place);

G_END_DECLS
