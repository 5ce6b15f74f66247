#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *entente_growing_list_new (GListModel  *items,
                                      GtkWidget   *scroller) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
