#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteRuleList:
 *
 * The rules of the view shown, in the order in which they count, with what it takes to add, move, change and remove them.
 */
#define ENTENTE_TYPE_RULE_LIST (entente_rule_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRuleList, entente_rule_list, ENTENTE, RULE_LIST, GtkWidget)

GtkWidget *entente_rule_list_new (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
