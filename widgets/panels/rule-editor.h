#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteRuleEditor:
 *
 * Says what a rule says: whom it is about, what it gives, by what, where, and which look. Changes a rule, or adds one.
 */
#define ENTENTE_TYPE_RULE_EDITOR (entente_rule_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRuleEditor, entente_rule_editor, ENTENTE, RULE_EDITOR, GtkWidget)

GtkWidget *entente_rule_editor_new  (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_rule_editor_edit (EntenteRuleEditor  *self,
                                     const char         *rule);

G_END_DECLS
