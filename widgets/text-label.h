#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_text_label_new (const char *text,
                                   const char *style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
