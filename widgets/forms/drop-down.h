#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_drop_down_new             (GtkStringList *labels);
void       entente_drop_down_let_shrink      (GtkDropDown   *drop_down);
void       entente_drop_down_set_placeholder (GtkDropDown   *drop_down,
                                              const char    *text);
void       entente_drop_down_let_search      (GtkDropDown   *drop_down);
void       entente_drop_down_append_heading  (GtkStringList *labels,
                                              const char    *heading);

G_END_DECLS
