#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_first_paint_report (GtkWindow *window);

G_END_DECLS
