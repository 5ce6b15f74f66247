#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * EntenteHistory:
 *
 * The steps done and undone in a project, without limit. Steps that follow each other within a second and set the same
 * fields of the same objects become one step.
 *
 * Properties "can-undo", "can-redo", "undo-title" and "redo-title" notify when they change.
 */
#define ENTENTE_TYPE_HISTORY (entente_history_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHistory, entente_history, ENTENTE, HISTORY, GObject)

EntenteHistory    *entente_history_new            (EntenteProject     *project) G_GNUC_WARN_UNUSED_RESULT;
gboolean           entente_history_apply          (EntenteHistory     *self,
                                                   EntenteChangeList  *changes,
                                                   GError            **error);
EntenteChangeList *entente_history_undo           (EntenteHistory     *self);
EntenteChangeList *entente_history_redo           (EntenteHistory     *self);
gboolean           entente_history_can_undo       (EntenteHistory     *self);
gboolean           entente_history_can_redo       (EntenteHistory     *self);
const char        *entente_history_get_undo_title (EntenteHistory     *self);
const char        *entente_history_get_redo_title (EntenteHistory     *self);
void               entente_history_seal           (EntenteHistory     *self);
void               entente_history_mark_saved     (EntenteHistory     *self);
gboolean           entente_history_is_saved       (EntenteHistory     *self);

G_END_DECLS
