#include "tests/support/document-fixture.h"

#include "tests/support/folder.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  char **outcome = user_data;

  *outcome = entente_document_save_finish (ENTENTE_DOCUMENT (object), result, &error) ? g_strdup ("saved") : g_strdup (error->message);
}

static void
start_save (DocumentFixture *fixture,
            GCancellable    *cancellable,
            char           **outcome)
{
  entente_document_save_async (fixture->document, NULL, FALSE, cancellable, saved_cb, outcome);
}

static void
wait_for (char **outcome)
{
  while (*outcome == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_save_async (DocumentFixture *fixture,
                 gconstpointer    data)
{
  g_autofree char *outcome = NULL;
  guint            n_saving = 0;

  document_fixture_open (fixture);
  g_signal_connect_swapped (fixture->document, "notify::saving", G_CALLBACK (count_cb), &n_saving);
  document_fixture_rename (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  g_assert_true (entente_document_is_saving (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  wait_for (&outcome);

  g_assert_cmpstr (outcome, ==, "saved");
  g_assert_cmpuint (n_saving, ==, 2);
  g_assert_false (entente_document_is_modified (fixture->document));
  document_fixture_assert_file_named (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
}

static void
test_edit_while_saving (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autofree char *outcome = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  document_fixture_rename (fixture, "Ccme");
  wait_for (&outcome);

  g_assert_cmpstr (outcome, ==, "saved");
  document_fixture_assert_file_named (fixture, "Bcme");
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_rename (fixture, "Dcme");
  document_fixture_crash (fixture);

  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Dcme");
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_false (entente_document_is_modified (fixture->document));
}

static void
test_undo_while_saving (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autofree char *outcome = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  g_assert_true (entente_document_undo (fixture->document));
  wait_for (&outcome);

  document_fixture_assert_file_named (fixture, "Bcme");
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Acme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Acme");
}

static void
test_failed_save_async (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autofree char *outcome = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_put (fixture, HEAD ROOT TAIL);
  start_save (fixture, NULL, &outcome);
  document_fixture_rename (fixture, "Ccme");
  wait_for (&outcome);

  g_assert_true (g_str_has_prefix (outcome, "“plan.entente” was changed by somebody else"));
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_assert_holds (fixture, HEAD ROOT TAIL);
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Ccme");
}

static void
test_save_twice_at_once (DocumentFixture *fixture,
                         gconstpointer    data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  start_save (fixture, NULL, &first);
  start_save (fixture, NULL, &second);
  wait_for (&first);
  wait_for (&second);

  g_assert_cmpstr (first, ==, "saved");
  g_assert_cmpstr (second, ==, "The project is being saved already");
}

static void
test_cancelled_save (DocumentFixture *fixture,
                     gconstpointer    data)
{
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) after = g_cancellable_new ();
  g_autofree char *refused = NULL;
  g_autofree char *outcome = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  g_cancellable_cancel (before);
  start_save (fixture, before, &refused);
  wait_for (&refused);
  g_assert_cmpstr (refused, !=, "saved");
  document_fixture_assert_file_named (fixture, "Acme");

  /* What is saved is never said not to be. */
  start_save (fixture, after, &outcome);
  g_cancellable_cancel (after);
  wait_for (&outcome);
  g_assert_cmpstr (outcome, ==, "saved");
  document_fixture_assert_file_named (fixture, "Bcme");
}

static void
test_close_while_saving (DocumentFixture *fixture,
                         gconstpointer    data)
{
  g_autofree char *journals = g_build_filename (fixture->state, "journals", NULL);
  g_autofree char *shown = NULL;
  g_autofree char *outcome = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  g_assert_true (entente_document_flush (fixture->document, NULL));
  start_save (fixture, NULL, &outcome);
  document_fixture_rename (fixture, "Ccme");
  entente_document_close (fixture->document);
  wait_for (&outcome);

  document_fixture_assert_file_named (fixture, "Bcme");
  g_assert_true (entente_document_flush (fixture->document, NULL));
  shown = folder_show (journals);
  g_assert_cmpstr (shown, ==, "");
}

int
main (int    argc,
      char **argv)
{
  static const DocumentCase cases[] = {
    {"a save goes on beside the hand", test_save_async},
    {"edits while saving stay unsaved and safe", test_edit_while_saving},
    {"undo while saving stays unsaved and safe", test_undo_while_saving},
    {"a failed save beside the hand loses nothing", test_failed_save_async},
    {"only one save goes on at a time", test_save_twice_at_once},
    {"a cancelled save is not begun", test_cancelled_save},
    {"what is closed while saving is not offered", test_close_while_saving},
  };

  return document_fixture_run (&argc, &argv, "document-saving", cases, G_N_ELEMENTS (cases));
}
