#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteOutlineRow:
 *
 * One line of the outline: the title of a section with a count, or an object with its icon. Signal "menu-wanted" with the
 * place of a secondary click or a long press.
 */
#define ENTENTE_TYPE_OUTLINE_ROW (entente_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineRow, entente_outline_row, ENTENTE, OUTLINE_ROW, GtkWidget)

GtkWidget *entente_outline_row_new     (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_outline_row_show    (EntenteOutlineRow  *self,
                                        GtkTreeListRow     *row);
void       entente_outline_row_refresh (EntenteOutlineRow  *self);

G_END_DECLS
