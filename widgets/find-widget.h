#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_find_widget (GtkWidget *root,
                                GType      type);

G_END_DECLS
