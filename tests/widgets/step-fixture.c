#include "tests/widgets/step-fixture.h"

#include "tests/support/plan.h"

/**
 * step_fixture_begin:
 * @plan: (transfer full): a plan
 *
 * Returns: a workspace with that plan, before anything is done to it
 */
StepFixture
step_fixture_begin (EntenteProject *plan)
{
  StepFixture self = {.workspace = fixture_new_workspace (plan)};

  self.before = fixture_to_text (self.workspace);

  return self;
}

/**
 * step_fixture_begin_bent:
 *
 * Returns: a workspace with the small plan, in which the line of the deal "alliance" has the bend "bend" at (150, 80), and
 *   its title at (150, 90)
 */
StepFixture
step_fixture_begin_bent (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "150,80", "label", "150,90", NULL);

  return step_fixture_begin (plan);
}

/**
 * step_fixture_end:
 * @self: what step_fixture_begin() returned
 * @title: of the one step that was done
 *
 * Undoes it, after which every byte is as it was, and frees the workspace.
 */
void
step_fixture_end (StepFixture *self,
                  const char  *title)
{
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (self->workspace)), ==, title);
  fixture_assert_undone (self->workspace, self->before);
  g_assert_false (entente_history_can_undo (fixture_get_history (self->workspace)));

  g_clear_pointer (&self->before, g_free);
  g_assert_finalize_object (self->workspace);
}

/**
 * step_fixture_look_up:
 * @self: what step_fixture_begin() returned
 * @id: id of an object
 *
 * Returns: (nullable) (transfer none): the object in the scenario shown
 */
EntenteObject *
step_fixture_look_up (StepFixture *self,
                      const char  *id)
{
  return entente_scope_lookup (entente_workspace_get_scope (self->workspace), id);
}

/**
 * step_fixture_count:
 * @self: what step_fixture_begin() returned
 * @type: a type
 *
 * Returns: how many objects of it there are in the scenario shown
 */
guint
step_fixture_count (StepFixture *self,
                    EntenteType  type)
{
  return g_list_model_get_n_items (entente_scope_get_objects (entente_workspace_get_scope (self->workspace), type));
}
