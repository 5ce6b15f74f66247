#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char       *entente_color_choices_get_code  (guint      index) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *entente_color_choices_new       (GCallback  chosen,
                                             gpointer   owner) G_GNUC_WARN_UNUSED_RESULT;
const char *entente_color_choices_get_color (GtkWidget *button);

G_END_DECLS
