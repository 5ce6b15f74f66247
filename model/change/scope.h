#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * EntenteScope:
 *
 * The project as it stands in one scenario: the base plan with the changes of the scenario and of the scenarios it is
 * based on laid over it. Objects that no scenario changes are the project's own; changed ones are copies. Everything
 * that shows or edits the plan goes through a scope; an edit made in a scenario is turned into changes of that scenario.
 *
 * Emits "changed" with the project's change list (or %NULL after a switch of scenario) when its objects may have changed.
 */
#define ENTENTE_TYPE_SCOPE (entente_scope_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScope, entente_scope, ENTENTE, SCOPE, GObject)

EntenteScope      *entente_scope_new          (EntenteProject     *project,
                                               const char         *scenario) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject    *entente_scope_get_project  (EntenteScope       *self);
const char        *entente_scope_get_scenario (EntenteScope       *self);
void               entente_scope_set_scenario (EntenteScope       *self,
                                               const char         *scenario);
EntenteObject     *entente_scope_lookup       (EntenteScope       *self,
                                               const char         *id);
GListModel        *entente_scope_get_objects  (EntenteScope       *self,
                                               EntenteType         type);
GArray            *entente_scope_find_referrers (EntenteScope     *self,
                                               const char         *id) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList *entente_scope_translate    (EntenteScope       *self,
                                               EntenteChangeList  *changes) G_GNUC_WARN_UNUSED_RESULT;
gboolean           entente_scope_is_changed   (EntenteScope       *self,
                                               const char         *id,
                                               const char         *field);

G_END_DECLS
