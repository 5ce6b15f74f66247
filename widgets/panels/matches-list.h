#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteMatchesList:
 *
 * Who fits whom: pairs and rings of companies that have what another wants, the best first, with the reasons. Activating a
 * line selects its companies; a button drafts the deal. It looks through the plan while it is seen.
 *
 * Property "count" tells how many there are.
 */
#define ENTENTE_TYPE_MATCHES_LIST (entente_matches_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMatchesList, entente_matches_list, ENTENTE, MATCHES_LIST, GtkWidget)

GtkWidget *entente_matches_list_new   (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;
guint      entente_matches_list_get_n (EntenteMatchesList  *self);

G_END_DECLS
