#pragma once

#include "model/analysis/conflicts.h"

G_BEGIN_DECLS

/**
 * EntenteConflictSearch:
 *
 * Looks for collisions of the signed deals of a plan piece by piece, so that a window can answer in between. What was found no longer
 * holds once the plan changes.
 */
typedef struct _EntenteConflictSearch EntenteConflictSearch;

EntenteConflictSearch *entente_conflict_search_new     (EntenteScope           *scope) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_conflict_search_free    (EntenteConflictSearch  *self);
gboolean               entente_conflict_search_advance (EntenteConflictSearch  *self,
                                                        guint                   n_objects);
GPtrArray             *entente_conflict_search_finish  (EntenteConflictSearch  *self,
                                                        EntenteEconomy        **economy) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteConflictSearch, entente_conflict_search_free)

G_END_DECLS
