#include "model/change/history.h"

#include "model/object/company.h"
#include "tests/support/plan.h"

static void
apply (EntenteHistory *history,
       const char     *id,
       guint           index,
       const char     *text)
{
  const EntenteField *field = &entente_company_info.fields[index];
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Edit Company");
  g_autoptr (EntenteValue) value = entente_value_parse (field, text, NULL);
  g_autoptr (GError) error = NULL;

  entente_change_list_set_value (changes, id, field, value);
  entente_history_apply (history, changes, &error);
  g_assert_no_error (error);
}

static const char *
name_of (EntenteProject *project)
{
  return entente_object_get_label (entente_project_lookup (project, "nissan"));
}

static void
test_steps_are_undone_and_redone (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);

  g_assert_null (entente_history_undo (history));
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "A");
  entente_history_seal (history);
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "B");
  g_assert_cmpstr (entente_history_get_undo_title (history), ==, "Edit Company");

  g_assert_nonnull (entente_history_undo (history));
  g_assert_cmpstr (name_of (project), ==, "A");
  g_assert_nonnull (entente_history_undo (history));
  g_assert_cmpstr (name_of (project), ==, "Nissan");
  g_assert_false (entente_history_can_undo (history));
  g_assert_nonnull (entente_history_redo (history));
  g_assert_nonnull (entente_history_redo (history));
  g_assert_cmpstr (name_of (project), ==, "B");
  g_assert_null (entente_history_redo (history));
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);

  apply (history, "nissan", ENTENTE_COMPANY_NAME, "N");
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "Ni");
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "Nis");
  g_assert_nonnull (entente_history_undo (history));
  g_assert_cmpstr (name_of (project), ==, "Nissan");
  g_assert_false (entente_history_can_undo (history));
}

static void
test_another_field_is_another_step (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);

  apply (history, "nissan", ENTENTE_COMPANY_NAME, "N");
  apply (history, "nissan", ENTENTE_COMPANY_NOTE, "note");
  g_assert_nonnull (entente_history_undo (history));
  g_assert_cmpstr (name_of (project), ==, "N");
}

static void
test_new_step_forgets_what_was_undone (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);

  apply (history, "nissan", ENTENTE_COMPANY_NAME, "A");
  entente_history_undo (history);
  apply (history, "renault", ENTENTE_COMPANY_NAME, "B");
  g_assert_false (entente_history_can_redo (history));
}

static void
test_saved_is_a_state_not_a_moment (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);

  g_assert_true (entente_history_is_saved (history));
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "A");
  g_assert_false (entente_history_is_saved (history));
  entente_history_mark_saved (history);
  g_assert_true (entente_history_is_saved (history));

  /* Right after saving, typing goes on: it must not slip into the step that was saved. */
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "AB");
  g_assert_false (entente_history_is_saved (history));
  entente_history_undo (history);
  g_assert_true (entente_history_is_saved (history));
  g_assert_cmpstr (name_of (project), ==, "A");

  entente_history_undo (history);
  g_assert_false (entente_history_is_saved (history));
  apply (history, "nissan", ENTENTE_COMPANY_NAME, "C");
  g_assert_false (entente_history_is_saved (history));
  entente_history_undo (history);
  g_assert_false (entente_history_is_saved (history));
}

/* Random edits of all kinds, undone to the same bytes, redone to the same bytes, with undo in between. */
static void
test_random_edits_undo_to_the_same_bytes (void)
{
  EntenteRandom random;
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteHistory) history = entente_history_new (project);
  g_autofree char *start = test_plan_to_text (project), *end = NULL, *undone = NULL, *redone = NULL;
  guint            n = 0;

  entente_random_seed (&random, 1000);

  while (n < 1000)
    {
      g_autoptr (EntenteChangeList) changes = test_plan_random_edit (&random, project);

      /* A random edit may name one object twice in a way that cannot be done; then nothing of it may be done. */
      n += entente_history_apply (history, changes, NULL);
      if (entente_random_next_below (&random, 10) == 0)
        entente_history_undo (history);
    }

  while (entente_history_redo (history) != NULL)
    continue;
  end = test_plan_to_text (project);
  g_assert_false (g_str_equal (end, start));

  while (entente_history_undo (history) != NULL)
    continue;
  undone = test_plan_to_text (project);
  g_assert_true (g_str_equal (undone, start));

  while (entente_history_redo (history) != NULL)
    continue;
  redone = test_plan_to_text (project);
  g_assert_true (g_str_equal (redone, end));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/steps-are-undone-and-redone", test_steps_are_undone_and_redone);
  g_test_add_func ("/history/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/history/another-field-is-another-step", test_another_field_is_another_step);
  g_test_add_func ("/history/new-step-forgets-what-was-undone", test_new_step_forgets_what_was_undone);
  g_test_add_func ("/history/saved-is-a-state-not-a-moment", test_saved_is_a_state_not_a_moment);
  g_test_add_func ("/history/random-edits-undo-to-the-same-bytes", test_random_edits_undo_to_the_same_bytes);

  return g_test_run ();
}
