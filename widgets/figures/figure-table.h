#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFigureTable:
 *
 * All figures of one method in a table that can be sorted and searched, with an explanation of the one that is chosen
 * beside it.
 */
#define ENTENTE_TYPE_FIGURE_TABLE (entente_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigureTable, entente_figure_table, ENTENTE, FIGURE_TABLE, GtkWidget)

GtkWidget *entente_figure_table_new         (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
