#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_arrange_bar_new    (void);
void       entente_arrange_bar_show   (GtkWidget          *bar,
                                       EntenteWorkspace   *workspace,
                                       const char *const  *ids);

G_END_DECLS
