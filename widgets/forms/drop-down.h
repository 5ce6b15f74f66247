#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_drop_down_new        (GtkStringList *labels);
void       entente_drop_down_let_shrink (GtkDropDown   *drop_down);

G_END_DECLS
