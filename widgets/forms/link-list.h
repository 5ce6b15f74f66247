#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLinkList:
 *
 * Objects to go to: a click selects one. Property "count" tells how many there are.
 */
#define ENTENTE_TYPE_LINK_LIST (entente_link_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLinkList, entente_link_list, ENTENTE, LINK_LIST, GtkWidget)

void entente_link_list_show (EntenteLinkList   *self,
                             EntenteWorkspace  *workspace,
                             const GPtrArray   *objects);

G_END_DECLS
