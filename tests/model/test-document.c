#include "tests/support/document-fixture.h"

#include "model/object/project-root.h"
#include "tests/support/folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_new (DocumentFixture *fixture,
          gconstpointer    data)
{
  g_autofree char *shown = NULL;

  fixture->document = entente_document_new (fixture->state);

  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Untitled Project");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_MISSING);
  shown = folder_show (fixture->state);
  g_assert_cmpstr (shown, ==, "");
}

static void
test_title_of_untitled (DocumentFixture *fixture,
                        gconstpointer    data)
{
  const EntenteField *field = &entente_project_root_info.fields[ENTENTE_PROJECT_TITLE];
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Title");
  g_autoptr (EntenteValue) value = entente_value_parse (field, "Pacific", NULL);
  guint n_notified = 0;

  fixture->document = entente_document_new (fixture->state);
  g_signal_connect_swapped (fixture->document, "notify::title", G_CALLBACK (count_cb), &n_notified);

  entente_change_list_set_value (changes, "project", field, value);
  g_assert_true (entente_document_apply (fixture->document, changes, NULL));

  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Pacific");
  g_assert_cmpuint (n_notified, ==, 1);
  entente_document_close (fixture->document);
}

static void
test_open (DocumentFixture *fixture,
           gconstpointer    data)
{
  document_fixture_open (fixture);

  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, fixture->path);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, ==, 0);
  document_fixture_assert_named (fixture, "Acme");
}

static void
test_properties (DocumentFixture *fixture,
                 gconstpointer    data)
{
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  gboolean         modified, read_only, saving;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  g_object_get (fixture->document, "title", &title, "path", &path, "modified", &modified, "read-only", &read_only, "saving", &saving, NULL);

  g_assert_cmpstr (title, ==, "plan");
  g_assert_cmpstr (path, ==, fixture->path);
  g_assert_true (modified);
  g_assert_false (read_only);
  g_assert_false (saving);
}

static void
test_state_folder (DocumentFixture *fixture,
                   gconstpointer    data)
{
  g_autofree char *folder = entente_document_get_state_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_state_dir (), "entente", NULL);

  g_assert_cmpstr (folder, ==, expected);
}

static void
test_open_missing (DocumentFixture *fixture,
                   gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_null (entente_document_open (fixture->path, fixture->state, &error));
  g_assert_nonnull (error);
}

static void
test_edit (DocumentFixture *fixture,
           gconstpointer    data)
{
  guint n_edited = 0, n_modified = 0;

  document_fixture_open (fixture);
  g_signal_connect_swapped (fixture->document, "edited", G_CALLBACK (count_cb), &n_edited);
  g_signal_connect_swapped (fixture->document, "notify::modified", G_CALLBACK (count_cb), &n_modified);

  document_fixture_rename (fixture, "Bcme");
  document_fixture_rename (fixture, "Ccme");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_false (entente_document_undo (fixture->document));

  document_fixture_assert_named (fixture, "Acme");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  g_assert_false (entente_document_redo (fixture->document));
  document_fixture_assert_named (fixture, "Ccme");
  g_assert_cmpuint (n_edited, ==, 6);
  g_assert_cmpuint (n_modified, ==, 3);
  entente_document_close (fixture->document);
}

static void
test_failed_edit (DocumentFixture *fixture,
                  gconstpointer    data)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Remove");
  g_autoptr (GError) error = NULL;

  document_fixture_open (fixture);
  entente_change_list_remove (changes, "nobody-0000");
  g_assert_false (entente_document_apply (fixture->document, changes, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
  g_assert_false (entente_document_is_modified (fixture->document));

  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
}

static void
test_save (DocumentFixture *fixture,
           gconstpointer    data)
{
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Bcme");
  g_assert_false (entente_document_is_modified (fixture->document));

  /* The history survives the save. */
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Acme");

  document_fixture_crash (fixture);
  document_fixture_assert_nothing_left (fixture);
}

static void
test_save_as (DocumentFixture *fixture,
              gconstpointer    data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, other);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "other");
  document_fixture_assert_file_named (fixture, "Acme");

  document_fixture_rename (fixture, "Ccme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Acme");
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&other);
  document_fixture_assert_file_named (fixture, "Ccme");
}

static void
test_save_as_over_other (DocumentFixture *fixture,
                         gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = entente_document_new (fixture->state);
  document_fixture_add (fixture, "acme-0001", "New");
  document_fixture_assert_not_saved (fixture, fixture->path, ENTENTE_ERROR_CHANGED);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));

  g_assert_true (entente_document_save (fixture->document, fixture->path, TRUE, &error));
  g_assert_no_error (error);
  document_fixture_assert_holds (fixture, HEAD "  <project id=\"project\"/>\n  <company id=\"acme-0001\" name=\"New\"/>\n" TAIL);
}

/* What is expected in one file is not in another, even if both are the same. */
static void
test_save_as_over_same (DocumentFixture *fixture,
                        gconstpointer    data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.entente", NULL);

  g_assert_true (g_file_set_contents (other, HEAD ROOT ACME TAIL, -1, NULL));
  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_assert_not_saved (fixture, other, ENTENTE_ERROR_CHANGED);
}

static void
test_conflict (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_put (fixture, HEAD ROOT TAIL);

  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_CHANGED);
  document_fixture_assert_holds (fixture, HEAD ROOT TAIL);
  g_assert_true (entente_document_is_modified (fixture->document));

  g_assert_true (entente_document_save (fixture->document, NULL, TRUE, &error));
  g_assert_no_error (error);
  document_fixture_assert_file_named (fixture, "Bcme");

  document_fixture_rename (fixture, "Ccme");
  document_fixture_save (fixture);
}

static void
test_failed_save (DocumentFixture *fixture,
                  gconstpointer    data)
{
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_WRITE);
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_saving (fixture->document));
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);

  document_fixture_crash (fixture);
  document_fixture_put (fixture, HEAD ROOT ACME TAIL);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Bcme");
}

static void
test_versions (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autofree char *versions = g_build_filename (fixture->state, "versions", NULL);
  g_auto (GStrv) names = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;

  document_fixture_open (fixture);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_save (fixture);
  document_fixture_rename (fixture, "Ccme");
  document_fixture_save (fixture);

  names = folder_list (versions);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  folder = g_build_filename (versions, names[0], NULL);
  shown = folder_show (folder);
  g_assert_true (g_str_has_prefix (shown, "000001-"));
  g_assert_nonnull (strstr (shown, " 000002-"));
}

static void
warning_cb (EntenteDocument *document,
            const char      *text,
            char           **warning)
{
  g_free (*warning);
  *warning = g_strdup (text);
}

static void
test_version_warning (DocumentFixture *fixture,
                      gconstpointer    data)
{
  g_autofree char *versions = g_build_filename (fixture->state, "versions", NULL);
  g_autofree char *warning = NULL;

  g_assert_true (g_file_set_contents (versions, "", 0, NULL));
  document_fixture_open (fixture);
  g_signal_connect (fixture->document, "warning", G_CALLBACK (warning_cb), &warning);
  document_fixture_rename (fixture, "Bcme");
  document_fixture_save (fixture);

  document_fixture_assert_file_named (fixture, "Bcme");
  g_assert_true (g_str_has_prefix (warning, "The former version of “plan.entente” could not be kept"));
}

static void
test_journal_warning (DocumentFixture *fixture,
                      gconstpointer    data)
{
  g_autofree char *journals = g_build_filename (fixture->state, "journals", NULL);
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (journals, "", 0, NULL));
  document_fixture_open (fixture);
  g_signal_connect (fixture->document, "warning", G_CALLBACK (warning_cb), &warning);
  document_fixture_rename (fixture, "Bcme");
  g_assert_false (entente_document_flush (fixture->document, &error));
  while (warning == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (warning, ==, error->message);

  document_fixture_assert_named (fixture, "Bcme");
  document_fixture_save (fixture);
  document_fixture_assert_file_named (fixture, "Bcme");
}

static void
test_template (DocumentFixture *fixture,
               gconstpointer    data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD ROOT ACME TAIL, strlen (HEAD ROOT ACME TAIL));
  g_autoptr (GError) error = NULL;

  fixture->document = entente_document_open_template (bytes, fixture->state, &error);
  g_assert_no_error (error);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Alliance");
  g_assert_false (entente_document_is_modified (fixture->document));

  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_null (entente_document_get_path (fixture->document));
}

static void
test_newer (DocumentFixture *fixture,
            gconstpointer    data)
{
  const char *text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"2.0\">\n" ROOT ACME TAIL;
  g_autofree char                                                                                                                       *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  document_fixture_put (fixture, text);
  document_fixture_open (fixture);
  g_assert_true (entente_document_is_read_only (fixture->document));
  document_fixture_rename (fixture, "Bcme");
  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_VERSION);
  document_fixture_assert_not_saved (fixture, fixture->path, ENTENTE_ERROR_VERSION);
  document_fixture_assert_holds (fixture, text);

  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (entente_document_is_read_only (fixture->document));
  document_fixture_assert_holds (fixture, text);
}

static void
test_damaged (DocumentFixture *fixture,
              gconstpointer    data)
{
  const char *text = HEAD ROOT ACME "  <company id=\"bcme-0001\" na";
  g_autofree char             *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  document_fixture_put (fixture, text);
  document_fixture_open (fixture);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan (repaired)");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, >=, 1);
  document_fixture_assert_named (fixture, "Acme");
  document_fixture_assert_not_saved (fixture, NULL, ENTENTE_ERROR_MISSING);

  document_fixture_rename (fixture, "Bcme");
  document_fixture_crash (fixture);
  document_fixture_recover (fixture);
  document_fixture_assert_named (fixture, "Bcme");
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan (repaired)");
  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);
  document_fixture_assert_holds (fixture, text);
}

/* Root may write everywhere, so this is tried as nobody. */
static void
test_not_writable (DocumentFixture *fixture,
                   gconstpointer    data)
{
  gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  document_fixture_open (fixture);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_true (entente_document_is_read_only (fixture->document));
}

int
main (int    argc,
      char **argv)
{
  static const DocumentCase cases[] = {
    {"a new one is empty and has no file", test_new},
    {"one without a file is called as its project", test_title_of_untitled},
    {"a file is opened", test_open},
    {"what a window shows can be bound to", test_properties},
    {"state is kept where the user keeps it", test_state_folder},
    {"a file that is not there can't be opened", test_open_missing},
    {"edits are undone and done again", test_edit},
    {"a failed edit changes nothing", test_failed_edit},
    {"a save survives, and so does the history", test_save},
    {"saving elsewhere leaves the former file alone", test_save_as},
    {"saving elsewhere replaces nothing unasked", test_save_as_over_other},
    {"saving elsewhere replaces not even the same unasked", test_save_as_over_same},
    {"a file that others changed is not replaced unasked", test_conflict},
    {"a failed save loses nothing", test_failed_save},
    {"former versions are kept", test_versions},
    {"a version that can't be kept is told", test_version_warning},
    {"a journal that can't be written is told", test_journal_warning},
    {"a template is opened without a file", test_template},
    {"a newer file is never written over", test_newer},
    {"a damaged file becomes an unsaved copy", test_damaged},
    {"a file that can't be written is read-only", test_not_writable},
  };

  return document_fixture_run (&argc, &argv, "document", cases, G_N_ELEMENTS (cases));
}
