#include "model/change/journal.h"

#include "model/change/leftover.h"
#include "model/error.h"
#include "model/object/company.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"
#include "tests/support/journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
assert_none (const char *state_folder)
{
  g_autofree char *folder = entente_journal_get_folder (state_folder);
  g_autofree char *names = folder_show (folder);
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (state_folder);

  g_assert_cmpstr (names, ==, "");
  g_assert_cmpuint (leftovers->len, ==, 0);
}

static void
test_found_again (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  journal_fixture_begin (journal, "/home/ann/plan.entente");
  journal_fixture_append (journal, 0, 3);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  leftover = journal_fixture_find_only (leftovers, 3);
  g_assert_cmpstr (leftover->origin, ==, "/home/ann/plan.entente");
  g_assert_cmpstr (leftover->title, ==, "Plan");
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), JOURNAL_BASE, strlen (JOURNAL_BASE));
  g_assert_false (leftover->damaged);
  g_assert_cmpint (ABS (leftover->day - g_get_real_time () / G_USEC_PER_SEC), <, 100);
}

static void
test_untitled (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 1);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_null (journal_fixture_find_only (leftovers, 1)->origin);
}

static void
test_cut (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 7, 9);
  journal_fixture_flush (journal);
  entente_journal_cut (journal);
  journal_fixture_flush (journal);
  assert_none (folder);

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 2);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  journal_fixture_find_only (leftovers, 2);
}

static void
test_begun_anew (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (GBytes) base = g_bytes_new_static ("<new/>", 6);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (g_object_unref);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 7, 9);
  journal_fixture_flush (journal);
  g_ptr_array_add (edits, numbered_edit_new (0));
  entente_journal_begin (journal, "/plan", "New", base, edits);
  journal_fixture_append (journal, 1, 2);
  entente_journal_free (journal);

  g_free (journal_fixture_find_file (folder));
  leftovers = entente_journal_find_leftovers (folder);
  leftover = journal_fixture_find_only (leftovers, 2);
  g_assert_cmpstr (leftover->title, ==, "New");
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), "<new/>", 6);
}

static void
test_without_edits (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);

  journal_fixture_begin (journal, NULL);
  entente_journal_free (journal);

  g_free (journal_fixture_find_file (folder));
  g_ptr_array_unref (entente_journal_find_leftovers (folder));
  assert_none (folder);
}

static void
test_never_begun (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal  *journal = entente_journal_new (folder, NULL, NULL);
  g_autofree char *names = NULL;

  journal_fixture_flush (journal);
  entente_journal_cut (journal);
  entente_journal_free (journal);

  names = folder_show (folder);
  g_assert_cmpstr (names, ==, "");
}

static void
test_in_use (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (EntenteJournal) journal = entente_journal_new (folder, NULL, NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 1);
  journal_fixture_flush (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 0);
  path = journal_fixture_find_file (folder);
  g_assert_null (entente_journal_read (path, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

static void
test_offered_once (void)
{
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 1);
  entente_journal_free (journal);

  first = entente_journal_find_leftovers (folder);
  second = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (second->len, ==, 0);

  g_assert_true (entente_leftover_discard (journal_fixture_find_only (first, 1), &error));
  g_assert_no_error (error);
  assert_none (folder);
}

/* Longer than what one call may write, and than what one read returns. */
static void
test_large (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (GBytes) base = g_bytes_new_take (g_strnfill (5000000, 'b'), 5000000);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;

  entente_journal_begin (journal, NULL, "Plan", base, NULL);
  journal_fixture_append (journal, 0, 2000);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_true (g_bytes_equal (journal_fixture_find_only (leftovers, 2000)->base, base));
}

/* Typing changes the step that the journal was given last, and this may happen before it is written. */
static void
test_joined_later (void)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  g_autoptr (Folder) folder = folder_new ();
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (EntenteChangeList) edit = entente_change_list_new ("Rename");
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  journal_fixture_begin (journal, NULL);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);
      g_autoptr (EntenteChangeList) later = entente_change_list_new ("Rename");

      entente_change_list_set_value (i == 0 ? edit : later, "nissan", field, value);
      g_assert_true (i == 0 || entente_change_list_coalesce (edit, later));
      entente_journal_append (journal, edit);
    }
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  g_assert_cmpuint (leftovers->len, ==, 1);
  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_cmpuint (leftover->edits->len, ==, 1000);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = entente_value_to_string (entente_change_list_get (g_ptr_array_index (leftover->edits, i), 0)->new_value);

      g_assert_cmpuint (g_ascii_strtoull (name, NULL, 10), ==, i);
    }
}

typedef struct
{
  guint   n_failures;
  guint   n_recoveries;
  GError *error;
} Reports;

static void
reported_cb (const GError *error,
             gpointer      user_data)
{
  Reports *reports = user_data;

  if (error == NULL)
    {
      reports->n_recoveries++;
      return;
    }

  reports->n_failures++;
  g_clear_error (&reports->error);
  reports->error = g_error_copy (error);
}

static void
run_context (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A file stands where the folder should be, until it is taken away. */
static void
test_failure (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *blocked = g_build_filename (folder, "blocked", NULL);
  Reports          reports = {0};
  EntenteJournal  *journal = entente_journal_new (blocked, reported_cb, &reports);
  g_autoptr (GPtrArray) leftovers = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));
  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 0, 1);
  g_assert_false (entente_journal_flush (journal, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  journal_fixture_append (journal, 1, 2);
  g_assert_false (entente_journal_flush (journal, NULL));
  run_context ();
  g_assert_cmpuint (reports.n_failures, ==, 1);
  g_assert_cmpstr (reports.error->message, ==, error->message);

  g_assert_cmpint (g_unlink (blocked), ==, 0);
  journal_fixture_append (journal, 2, 3);
  journal_fixture_flush (journal);
  run_context ();
  g_assert_cmpuint (reports.n_failures, ==, 1);
  g_assert_cmpuint (reports.n_recoveries, ==, 1);
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (blocked);
  journal_fixture_find_only (leftovers, 3);
  g_error_free (reports.error);
}

/* While a new beginning can't be written, the old journal goes on, and stays complete. */
static void
test_failed_beginning (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *journals = entente_journal_get_folder (folder);
  g_autofree char *away = g_build_filename (folder, "away", NULL);
  g_autoptr (GBytes) base = g_bytes_new_static ("<new/>", 6);
  EntenteJournal *journal = entente_journal_new (folder, NULL, NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteLeftover *leftover;

  journal_fixture_begin (journal, NULL);
  journal_fixture_append (journal, 9, 10);
  journal_fixture_flush (journal);
  g_assert_cmpint (g_rename (journals, away), ==, 0);
  g_assert_true (g_file_set_contents (journals, "", 0, NULL));
  entente_journal_begin (journal, NULL, "New", base, NULL);
  journal_fixture_append (journal, 0, 1);
  journal_fixture_flush (journal);

  g_assert_cmpint (g_unlink (journals), ==, 0);
  g_assert_cmpint (g_rename (away, journals), ==, 0);
  journal_fixture_append (journal, 1, 2);
  journal_fixture_flush (journal);
  g_free (journal_fixture_find_file (folder));
  entente_journal_free (journal);

  leftovers = entente_journal_find_leftovers (folder);
  leftover = journal_fixture_find_only (leftovers, 2);
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), "<new/>", 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/edits are found again", test_found_again);
  g_test_add_func ("/journal/edits of a project without a file are found again", test_untitled);
  g_test_add_func ("/journal/what is cut is gone", test_cut);
  g_test_add_func ("/journal/a new beginning takes the place of the old one", test_begun_anew);
  g_test_add_func ("/journal/without edits it is not offered", test_without_edits);
  g_test_add_func ("/journal/before it begins nothing is written", test_never_begun);
  g_test_add_func ("/journal/in use it is not offered", test_in_use);
  g_test_add_func ("/journal/it is offered once at a time", test_offered_once);
  g_test_add_func ("/journal/a large one is found again", test_large);
  g_test_add_func ("/journal/an edit is written as it was when it was made", test_joined_later);
  g_test_add_func ("/journal/a failure is told once and made good", test_failure);
  g_test_add_func ("/journal/while a new beginning fails the old one goes on", test_failed_beginning);

  return g_test_run ();
}
