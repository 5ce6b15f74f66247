#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteItemList:
 *
 * The objects that belong to the one a form is about, such as the parties of a deal: edited in place, added, removed.
 * A template says what and how: "item" is the type, "owner" the field by which they belong, "shown" the fields side by
 * side, "pick" the field to choose first when one is added, "add-label" what the button says. Property "count" tells how
 * many there are.
 */
#define ENTENTE_TYPE_ITEM_LIST (entente_item_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteItemList, entente_item_list, ENTENTE, ITEM_LIST, GtkWidget)

void   entente_item_list_bind    (EntenteItemList   *self,
                                  EntenteWorkspace  *workspace,
                                  const char        *owner);
guint  entente_item_list_get_n   (EntenteItemList   *self);
char  *entente_item_list_add     (EntenteItemList   *self,
                                  const char        *picked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
