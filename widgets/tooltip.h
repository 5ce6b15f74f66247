#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean entente_tooltip_is_covered (GtkWidget   *widget);
void     entente_tooltip_set        (GtkWidget   *widget,
                                     const char  *text);

G_END_DECLS
