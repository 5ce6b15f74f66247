#pragma once

#include "tests/support/plan.h"
#include "widgets/commands.h"

G_BEGIN_DECLS

EntenteWorkspace *fixture_new_workspace    (EntenteProject    *plan) G_GNUC_WARN_UNUSED_RESULT;
EntenteWorkspace *fixture_new_small        (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject   *fixture_get_project      (EntenteWorkspace  *workspace);
EntenteHistory   *fixture_get_history      (EntenteWorkspace  *workspace);
char             *fixture_to_text          (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;
void              fixture_undo             (EntenteWorkspace  *workspace);
void              fixture_assert_undone    (EntenteWorkspace  *workspace,
                                            const char        *before);
EntenteObject    *fixture_find_place       (EntenteWorkspace  *workspace,
                                            const char        *id);
void              fixture_assert_place     (EntenteWorkspace  *workspace,
                                            const char        *id,
                                            double             x,
                                            double             y);
void              fixture_assert_selection (EntenteWorkspace  *workspace,
                                            const char        *ids);
void              fixture_set              (EntenteWorkspace  *workspace,
                                            const char        *id,
                                            const char        *field,
                                            const char        *text);
gboolean          fixture_layout           (EntenteWorkspace  *workspace,
                                            const EntenteLayoutWish *wish,
                                            GCancellable      *cancellable,
                                            GError           **error);

G_END_DECLS
