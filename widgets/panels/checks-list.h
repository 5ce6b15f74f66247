#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteChecksList:
 *
 * What is wrong or missing in the plan, worst first; activating a line selects the object concerned. It looks through
 * the plan in idle time, when something has changed.
 *
 * Property "count" tells how many findings there are.
 */
#define ENTENTE_TYPE_CHECKS_LIST (entente_checks_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChecksList, entente_checks_list, ENTENTE, CHECKS_LIST, GtkWidget)

GtkWidget *entente_checks_list_new            (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
guint      entente_checks_list_get_n          (EntenteChecksList  *self);
void       entente_checks_list_set_max_height (EntenteChecksList  *self,
                                               int                 height);

G_END_DECLS
