#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkBitset *entente_outline_lines_find_selected (GtkTreeListModel  *tree,
                                                GListModel        *sections,
                                                EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
