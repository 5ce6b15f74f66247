#pragma once

#include "widgets/forms/item-layout.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteItemRow:
 *
 * One object in an #EntenteItemList: some of its fields side by side, the others below when it is opened.
 */
#define ENTENTE_TYPE_ITEM_ROW (entente_item_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteItemRow, entente_item_row, ENTENTE, ITEM_ROW, GtkWidget)

GtkWidget  *entente_item_row_new         (const EntenteItemLayout  *layout) G_GNUC_WARN_UNUSED_RESULT;
void        entente_item_row_bind        (EntenteItemRow           *self,
                                          EntenteWorkspace         *workspace,
                                          const char               *id);
const char *entente_item_row_get_id      (EntenteItemRow           *self);
void        entente_item_row_set_open    (EntenteItemRow           *self,
                                          gboolean                  is_open);

G_END_DECLS
