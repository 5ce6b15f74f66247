#pragma once

#include "tests/widgets/fixture.h"

G_BEGIN_DECLS

/**
 * StepFixture:
 * @workspace: a workspace with a plan
 * @before: the plan as it was at first
 *
 * What one step does to a plan, and that undoing it leads back to the same bytes.
 */
typedef struct
{
  EntenteWorkspace *workspace;
  char             *before;
} StepFixture;

StepFixture    step_fixture_begin      (EntenteProject *plan) G_GNUC_WARN_UNUSED_RESULT;
StepFixture    step_fixture_begin_bent (void) G_GNUC_WARN_UNUSED_RESULT;
void           step_fixture_end        (StepFixture    *self,
                                        const char     *title);
EntenteObject *step_fixture_look_up    (StepFixture    *self,
                                        const char     *id);
guint          step_fixture_count      (StepFixture    *self,
                                        EntenteType     type);

G_END_DECLS
