#include "tests/support/document-fixture.h"

#include "tests/support/folder.h"

#include <string.h>

static void
test_recover (DocumentFixture *fixture,
              gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_add (fixture, "other-0001", "Other");
  document_fixture_rename (fixture, "Ccme");
  g_assert_true (entente_document_undo (fixture->document));
  document_fixture_crash (fixture);
  document_fixture_assert_file_named (fixture, "Acme");

  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_nonnull (entente_project_lookup (entente_document_get_project (fixture->document), "other-0001"));
  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, fixture->path);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan");
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_assert_nothing_left (fixture);

  while (entente_document_undo (fixture->document))
    ;
  document_fixture_assert_named (fixture, "Acme");
  g_assert_false (entente_document_is_modified (fixture->document));
}

static void
test_recover_twice (DocumentFixture *fixture,
                    gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);
  document_fixture_rename (fixture, "Ccme");
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);

  document_fixture_assert_named (fixture, "Ccme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Ccme");
  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
}

static void
test_recover_untitled (DocumentFixture *fixture,
                       gconstpointer    data)
{
  fixture->document = entente_document_new (fixture->state);
  document_fixture_add (fixture, "acme-0001", "Acme");
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);

  document_fixture_assert_named (fixture, "Acme");
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Untitled Project");
}

static void
test_recover_over_changed (DocumentFixture *fixture,
                           gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_put (fixture, HEAD ROOT TAIL);
  document_fixture_recover (fixture);

  document_fixture_assert_named (fixture, "Bcme");
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_CHANGED);
  document_fixture_assert_holds (fixture, HEAD ROOT TAIL);
}

/* The program was killed after the file was written, before the journal was cut; then something more was done. */
static void
test_recover_after_save (DocumentFixture *fixture,
                         gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_rename (fixture, "Ccme");
  document_fixture_crash (fixture);
  document_fixture_put (fixture, HEAD ROOT "  <company id=\"acme-0001\" name=\"Bcme\"/>\n" TAIL);
  document_fixture_recover (fixture);

  document_fixture_assert_named (fixture, "Ccme");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Ccme");
}

static void
test_recover_saved (DocumentFixture *fixture,
                    gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_put (fixture, HEAD ROOT "  <company id=\"acme-0001\" name=\"Bcme\"/>\n" TAIL);
  document_fixture_recover (fixture);

  g_assert_false (entente_document_is_modified (fixture->document));
  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
}

static void
test_recover_without_disk (DocumentFixture *fixture,
                           gconstpointer    data)
{
  g_autofree char *blocked = g_build_filename (fixture->state, "blocked", NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  EntenteDocument *document;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));

  /* What was left behind stays until it is safe elsewhere. */
  leftovers = document_fixture_find_leftovers (fixture);
  document = entente_document_recover (g_ptr_array_index (leftovers, 0), blocked, NULL);
  g_clear_pointer (&leftovers, g_ptr_array_unref);
  g_assert_finalize_object (document);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
}

static void
test_recover_what_can_be (DocumentFixture *fixture,
                          gconstpointer    data)
{
  EntenteJournal *journal = entente_journal_new (fixture->state, NULL, NULL);
  g_autoptr (GBytes) base = g_bytes_new_static (HEAD ROOT ACME TAIL, strlen (HEAD ROOT ACME TAIL));
  g_autoptr (EntenteChangeList) good = document_fixture_make_rename ("Bcme");
  g_autoptr (EntenteChangeList) bad = entente_change_list_new ("Remove");
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteProblem *problem;
  guint                 n_edits = 0;

  entente_change_list_remove (bad, "nobody-0000");
  entente_journal_begin (journal, fixture->path, "plan", base, NULL);
  entente_journal_append (journal, good);
  entente_journal_append (journal, bad);
  entente_journal_append (journal, good);
  entente_journal_free (journal);

  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, ==, 1);
  problem = g_ptr_array_index (entente_document_get_problems (fixture->document), 0);
  g_assert_cmpstr (problem->text, ==, "Of 3 changes, only the first 1 could be restored");

  /* What can't be done again stays where it is; what is done now goes on from what can. */
  document_fixture_rename (fixture, "Ccme");
  document_fixture_crash (fixture);
  leftovers = document_fixture_find_leftovers (fixture);
  g_assert_cmpuint (leftovers->len, ==, 2);
  for (guint i = 0; i < leftovers->len; i++)
    n_edits += ((const EntenteLeftover *)g_ptr_array_index (leftovers, i))->edits->len;
  g_assert_cmpuint (n_edits, ==, 3 + 2);
}

static void
test_recover_before_damage (DocumentFixture *fixture,
                            gconstpointer    data)
{
  g_autofree char      *folder = entente_journal_get_folder (fixture->state);
  g_autofree char      *name = NULL;
  g_autofree char      *path = NULL;
  g_autofree char      *contents = NULL;
  const EntenteProblem *problem;
  gsize                 length;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_rename (fixture, "Ccme");
  document_fixture_crash (fixture);
  name = folder_show (folder);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  contents[length - 1] ^= 1;
  g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));

  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, ==, 1);
  problem = g_ptr_array_index (entente_document_get_problems (fixture->document), 0);
  g_assert_cmpstr (problem->text, ==, "The last changes could not be restored, as their record is damaged");
}

static void
test_close (DocumentFixture *fixture,
            gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  entente_document_close (fixture->document);
  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
  document_fixture_assert_file_named (fixture, "Acme");
}

int
main (int    argc,
      char **argv)
{
  static const DocumentCase cases[] = {
    {"after a crash all edits are there and can be undone", test_recover},
    {"after two crashes all edits are there", test_recover_twice},
    {"after a crash one without a file is there", test_recover_untitled},
    {"after a crash a changed file is not replaced unasked", test_recover_over_changed},
    {"after a crash past a save only what is new is unsaved", test_recover_after_save},
    {"after a crash past the last save nothing is unsaved", test_recover_saved},
    {"what is recovered stays on disk until it is safe", test_recover_without_disk},
    {"what can't be recovered is told", test_recover_what_can_be},
    {"what can be recovered of a damaged journal is", test_recover_before_damage},
    {"what is closed is not offered", test_close},
  };

  return document_fixture_run (&argc, &argv, "document-recovery", cases, G_N_ELEMENTS (cases));
}
