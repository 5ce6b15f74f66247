#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDifferenceTable:
 *
 * All figures that differ between the plan that is shown and what it is compared with: before, after, change, and whether that is
 * better or worse. A line leads to what it is about; Ctrl+C copies what is listed.
 */
#define ENTENTE_TYPE_DIFFERENCE_TABLE (entente_difference_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDifferenceTable, entente_difference_table, ENTENTE, DIFFERENCE_TABLE, GtkWidget)

GtkWidget *entente_difference_table_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
