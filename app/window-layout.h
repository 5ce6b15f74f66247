#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* How a planner has the chart arranged by menus and keys, and scripts by D-Bus. */

void     entente_arrange_shape         (EntenteWindow  *window,
                                       GVariant       *name);
void     entente_arrange_untangle      (EntenteWindow  *window);
void     entente_arrange_tidy          (EntenteWindow  *window);
void     entente_arrange_open_up       (EntenteWindow  *window);
void     entente_arrange_set_on_line   (EntenteWindow  *window);
void     entente_arrange_set_on_circle (EntenteWindow  *window);
void     entente_arrange_stop          (EntenteWindow  *window);
gboolean entente_arrange_is_running    (EntenteWindow  *window);

G_END_DECLS
