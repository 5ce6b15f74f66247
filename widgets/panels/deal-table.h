#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDealTable:
 *
 * All deals of the scenario in a table that can be sorted by each column. The selection is that of the workspace. It is
 * made when it is first seen.
 *
 * Signal "activated" with the id of a deal that was double-clicked, or for which Enter was pressed.
 */
#define ENTENTE_TYPE_DEAL_TABLE (entente_deal_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealTable, entente_deal_table, ENTENTE, DEAL_TABLE, GtkWidget)

GtkWidget *entente_deal_table_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
