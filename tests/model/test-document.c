#include "model/document.h"

#include "model/error.h"
#include "model/object/company.h"
#include "model/object/project-root.h"
#include "model/storage/project-writer.h"
#include "model/storage/safe-save.h"
#include "tests/support/folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
#define TAIL "</entente>\n"
#define ROOT "  <project id=\"project\" title=\"Alliance\"/>\n"
#define ACME "  <company id=\"acme-0001\" name=\"Acme\"/>\n"

typedef struct
{
  char            *folder;
  char            *state;
  char            *path;
  EntenteDocument *document;
} Fixture;

static void
put (Fixture    *fixture,
     const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->state = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.entente", NULL);
  put (fixture, HEAD ROOT ACME TAIL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->document);
  folder_remove (fixture->folder);
  folder_remove (fixture->state);
  g_free (fixture->path);
}

static void
open_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->document);
  fixture->document = entente_document_open (fixture->path, fixture->state, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->document);
}

/* What a kill leaves: the journal is whole, nobody closed the document. */
static void
crash (Fixture *fixture)
{
  g_clear_object (&fixture->document);
}

static GPtrArray *
find_leftovers (Fixture *fixture)
{
  return entente_journal_find_leftovers (fixture->state);
}

static void
assert_nothing_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) leftovers = find_leftovers (fixture);

  g_assert_cmpuint (leftovers->len, ==, 0);
}

static void
recover (Fixture *fixture)
{
  g_autoptr (GPtrArray) leftovers = find_leftovers (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (leftovers->len, ==, 1);
  fixture->document = entente_document_recover (g_ptr_array_index (leftovers, 0), fixture->state, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->document);
}

static EntenteChangeList *
make_rename (const char *name)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  EntenteChangeList  *changes = entente_change_list_new ("Rename");
  g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);

  entente_change_list_set_value (changes, "acme-0001", field, value);

  return changes;
}

/* Each is a step of its own. */
static void
rename_company (Fixture    *fixture,
                const char *name)
{
  g_autoptr (EntenteChangeList) changes = make_rename (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_document_apply (fixture->document, changes, &error));
  g_assert_no_error (error);
  entente_history_seal (entente_document_get_history (fixture->document));
}

static void
add_company (Fixture    *fixture,
             const char *id,
             const char *name)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_object_set (company, "name", name, NULL));
  entente_change_list_add (changes, company);
  g_assert_true (entente_document_apply (fixture->document, changes, &error));
  g_assert_no_error (error);
}

static void
assert_named (Fixture    *fixture,
              const char *name)
{
  EntenteProject *project = entente_document_get_project (fixture->document);
  EntenteObject  *company = entente_project_lookup (project, "acme-0001");

  g_assert_nonnull (company);
  g_assert_cmpstr (entente_object_get_text (company, ENTENTE_COMPANY_NAME), ==, name);
}

static void
assert_file_holds (Fixture    *fixture,
                   const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
assert_file_names (Fixture    *fixture,
                   const char *name)
{
  g_autofree char *text = g_strdup_printf (HEAD ROOT "  <company id=\"acme-0001\" name=\"%s\"/>\n" TAIL, name);

  assert_file_holds (fixture, text);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_document_save (fixture->document, NULL, FALSE, &error));
  g_assert_no_error (error);
}

static void
assert_not_saved (Fixture     *fixture,
                  const char  *path,
                  EntenteError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_document_save (fixture->document, path, FALSE, &error));
  g_assert_error (error, ENTENTE_ERROR, (int)code);
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *shown = NULL;

  fixture->document = entente_document_new (fixture->state);

  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Untitled Project");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  assert_not_saved (fixture, NULL, ENTENTE_ERROR_MISSING);
  shown = folder_show (fixture->state);
  g_assert_cmpstr (shown, ==, "");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_title_of_untitled (Fixture      *fixture,
                        gconstpointer data)
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
test_open (Fixture      *fixture,
           gconstpointer data)
{
  open_file (fixture);

  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, fixture->path);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, ==, 0);
  assert_named (fixture, "Acme");
}

static void
test_open_missing (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_null (entente_document_open (fixture->path, fixture->state, &error));
  g_assert_nonnull (error);
}

static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  guint n_edited = 0, n_modified = 0;

  open_file (fixture);
  g_signal_connect_swapped (fixture->document, "edited", G_CALLBACK (count_cb), &n_edited);
  g_signal_connect_swapped (fixture->document, "notify::modified", G_CALLBACK (count_cb), &n_modified);

  rename_company (fixture, "Bcme");
  rename_company (fixture, "Ccme");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_false (entente_document_undo (fixture->document));

  assert_named (fixture, "Acme");
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  g_assert_false (entente_document_redo (fixture->document));
  assert_named (fixture, "Ccme");
  g_assert_cmpuint (n_edited, ==, 6);
  g_assert_cmpuint (n_modified, ==, 3);
  entente_document_close (fixture->document);
}

static void
test_failed_edit (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Remove");
  g_autoptr (GError) error = NULL;

  open_file (fixture);
  entente_change_list_remove (changes, "nobody-0000");
  g_assert_false (entente_document_apply (fixture->document, changes, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
  g_assert_false (entente_document_is_modified (fixture->document));

  crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  save (fixture);
  assert_file_names (fixture, "Bcme");
  g_assert_false (entente_document_is_modified (fixture->document));

  /* The history survives the save. */
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  save (fixture);
  assert_file_names (fixture, "Acme");

  crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_save_as (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, other);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "other");
  assert_file_names (fixture, "Acme");

  rename_company (fixture, "Ccme");
  save (fixture);
  assert_file_names (fixture, "Acme");
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&other);
  assert_file_names (fixture, "Ccme");
}

static void
test_save_as_over_other (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = entente_document_new (fixture->state);
  add_company (fixture, "acme-0001", "New");
  assert_not_saved (fixture, fixture->path, ENTENTE_ERROR_CHANGED);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));

  g_assert_true (entente_document_save (fixture->document, fixture->path, TRUE, &error));
  g_assert_no_error (error);
  assert_file_holds (fixture, HEAD "  <project id=\"project\"/>\n  <company id=\"acme-0001\" name=\"New\"/>\n" TAIL);
}

static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  put (fixture, HEAD ROOT TAIL);

  assert_not_saved (fixture, NULL, ENTENTE_ERROR_CHANGED);
  assert_file_holds (fixture, HEAD ROOT TAIL);
  g_assert_true (entente_document_is_modified (fixture->document));

  g_assert_true (entente_document_save (fixture->document, NULL, TRUE, &error));
  g_assert_no_error (error);
  assert_file_names (fixture, "Bcme");

  rename_company (fixture, "Ccme");
  save (fixture);
}

static void
test_failed_save (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);

  open_file (fixture);
  rename_company (fixture, "Bcme");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  assert_not_saved (fixture, NULL, ENTENTE_ERROR_WRITE);
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_saving (fixture->document));
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);

  crash (fixture);
  put (fixture, HEAD ROOT ACME TAIL);
  recover (fixture);
  assert_named (fixture, "Bcme");
  save (fixture);
  assert_file_names (fixture, "Bcme");
}

static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *versions = g_build_filename (fixture->state, "versions", NULL);
  g_auto (GStrv) names = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  save (fixture);
  rename_company (fixture, "Ccme");
  save (fixture);

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
test_version_warning (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *versions = g_build_filename (fixture->state, "versions", NULL);
  g_autofree char *warning = NULL;

  g_assert_true (g_file_set_contents (versions, "", 0, NULL));
  open_file (fixture);
  g_signal_connect (fixture->document, "warning", G_CALLBACK (warning_cb), &warning);
  rename_company (fixture, "Bcme");
  save (fixture);

  assert_file_names (fixture, "Bcme");
  g_assert_true (g_str_has_prefix (warning, "The former version of “plan.entente” could not be kept"));
}

static void
test_journal_warning (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *journals = g_build_filename (fixture->state, "journals", NULL);
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (journals, "", 0, NULL));
  open_file (fixture);
  g_signal_connect (fixture->document, "warning", G_CALLBACK (warning_cb), &warning);
  rename_company (fixture, "Bcme");
  g_assert_false (entente_document_flush (fixture->document, &error));
  while (warning == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (warning, ==, error->message);

  assert_named (fixture, "Bcme");
  save (fixture);
  assert_file_names (fixture, "Bcme");
}

static void
test_recover (Fixture      *fixture,
              gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  add_company (fixture, "other-0001", "Other");
  rename_company (fixture, "Ccme");
  g_assert_true (entente_document_undo (fixture->document));
  crash (fixture);
  assert_file_names (fixture, "Acme");

  recover (fixture);
  assert_named (fixture, "Bcme");
  g_assert_nonnull (entente_project_lookup (entente_document_get_project (fixture->document), "other-0001"));
  g_assert_cmpstr (entente_document_get_path (fixture->document), ==, fixture->path);
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan");
  g_assert_true (entente_document_is_modified (fixture->document));
  assert_nothing_left (fixture);

  while (entente_document_undo (fixture->document))
    ;
  assert_named (fixture, "Acme");
  g_assert_false (entente_document_is_modified (fixture->document));
}

static void
test_recover_twice (Fixture      *fixture,
                    gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  crash (fixture);
  recover (fixture);
  rename_company (fixture, "Ccme");
  crash (fixture);
  recover (fixture);

  assert_named (fixture, "Ccme");
  save (fixture);
  assert_file_names (fixture, "Ccme");
  crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_recover_untitled (Fixture      *fixture,
                       gconstpointer data)
{
  fixture->document = entente_document_new (fixture->state);
  add_company (fixture, "acme-0001", "Acme");
  crash (fixture);
  recover (fixture);

  assert_named (fixture, "Acme");
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Untitled Project");
}

static void
test_recover_over_changed (Fixture      *fixture,
                           gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  crash (fixture);
  put (fixture, HEAD ROOT TAIL);
  recover (fixture);

  assert_named (fixture, "Bcme");
  assert_not_saved (fixture, NULL, ENTENTE_ERROR_CHANGED);
  assert_file_holds (fixture, HEAD ROOT TAIL);
}

/* The program was killed after the file was written, before the journal was cut; then something more was done. */
static void
test_recover_after_save (Fixture      *fixture,
                         gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  rename_company (fixture, "Ccme");
  crash (fixture);
  put (fixture, HEAD ROOT "  <company id=\"acme-0001\" name=\"Bcme\"/>\n" TAIL);
  recover (fixture);

  assert_named (fixture, "Ccme");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_false (entente_document_is_modified (fixture->document));
  g_assert_true (entente_document_redo (fixture->document));
  save (fixture);
  assert_file_names (fixture, "Ccme");
}

static void
test_recover_saved (Fixture      *fixture,
                    gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  crash (fixture);
  put (fixture, HEAD ROOT "  <company id=\"acme-0001\" name=\"Bcme\"/>\n" TAIL);
  recover (fixture);

  g_assert_false (entente_document_is_modified (fixture->document));
  crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_recover_without_disk (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *blocked = g_build_filename (fixture->state, "blocked", NULL);
  g_autoptr (GPtrArray) leftovers = NULL;
  EntenteDocument *document;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  crash (fixture);
  g_assert_true (g_file_set_contents (blocked, "", 0, NULL));

  /* What was left behind stays until it is safe elsewhere. */
  leftovers = find_leftovers (fixture);
  document = entente_document_recover (g_ptr_array_index (leftovers, 0), blocked, NULL);
  g_clear_pointer (&leftovers, g_ptr_array_unref);
  g_assert_finalize_object (document);
  recover (fixture);
  assert_named (fixture, "Bcme");
}

static void
test_recover_what_can_be (Fixture      *fixture,
                          gconstpointer data)
{
  EntenteJournal *journal = entente_journal_new (fixture->state, NULL, NULL);
  g_autoptr (GBytes) base = g_bytes_new_static (HEAD ROOT ACME TAIL, strlen (HEAD ROOT ACME TAIL));
  g_autoptr (EntenteChangeList) good = make_rename ("Bcme");
  g_autoptr (EntenteChangeList) bad = entente_change_list_new ("Remove");
  g_autoptr (GPtrArray) leftovers = NULL;
  const EntenteProblem *problem;

  entente_change_list_remove (bad, "nobody-0000");
  entente_journal_begin (journal, fixture->path, "plan", base, NULL);
  entente_journal_append (journal, good);
  entente_journal_append (journal, bad);
  entente_journal_append (journal, good);
  entente_journal_free (journal);

  recover (fixture);
  assert_named (fixture, "Bcme");
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, ==, 1);
  problem = g_ptr_array_index (entente_document_get_problems (fixture->document), 0);
  g_assert_cmpstr (problem->text, ==, "Of 3 changes, only the first 1 could be restored");

  leftovers = find_leftovers (fixture);
  g_assert_cmpuint (leftovers->len, ==, 1);
}

static void
test_close (Fixture      *fixture,
            gconstpointer data)
{
  open_file (fixture);
  rename_company (fixture, "Bcme");
  entente_document_close (fixture->document);
  crash (fixture);
  assert_nothing_left (fixture);
  assert_file_names (fixture, "Acme");
}

static void
test_template (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD ROOT ACME TAIL, strlen (HEAD ROOT ACME TAIL));
  g_autoptr (GError) error = NULL;

  fixture->document = entente_document_open_template (bytes, fixture->state, &error);
  g_assert_no_error (error);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "Alliance");
  g_assert_false (entente_document_is_modified (fixture->document));

  rename_company (fixture, "Bcme");
  crash (fixture);
  recover (fixture);
  assert_named (fixture, "Bcme");
  g_assert_null (entente_document_get_path (fixture->document));
}

static void
test_newer (Fixture      *fixture,
            gconstpointer data)
{
  const char *text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"2.0\">\n" ROOT ACME TAIL;
  g_autofree char                                                                                                                       *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  put (fixture, text);
  open_file (fixture);
  g_assert_true (entente_document_is_read_only (fixture->document));
  rename_company (fixture, "Bcme");
  assert_not_saved (fixture, NULL, ENTENTE_ERROR_VERSION);
  assert_not_saved (fixture, fixture->path, ENTENTE_ERROR_VERSION);
  assert_file_holds (fixture, text);

  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (entente_document_is_read_only (fixture->document));
  assert_file_holds (fixture, text);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  const char *text = HEAD ROOT ACME "  <company id=\"bcme-0001\" na";
  g_autofree char             *other = g_build_filename (fixture->folder, "other.entente", NULL);
  g_autoptr (GError) error = NULL;

  put (fixture, text);
  open_file (fixture);
  g_assert_null (entente_document_get_path (fixture->document));
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan (repaired)");
  g_assert_true (entente_document_is_modified (fixture->document));
  g_assert_false (entente_document_is_read_only (fixture->document));
  g_assert_cmpuint (entente_document_get_problems (fixture->document)->len, >=, 1);
  assert_named (fixture, "Acme");
  assert_not_saved (fixture, NULL, ENTENTE_ERROR_MISSING);

  rename_company (fixture, "Bcme");
  crash (fixture);
  recover (fixture);
  assert_named (fixture, "Bcme");
  g_assert_cmpstr (entente_document_get_title (fixture->document), ==, "plan (repaired)");
  g_assert_true (entente_document_save (fixture->document, other, FALSE, &error));
  g_assert_no_error (error);
  assert_file_holds (fixture, text);
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
start_save (Fixture      *fixture,
            GCancellable *cancellable,
            char        **outcome)
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
test_save_async (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *outcome = NULL;
  guint            n_saving = 0;

  open_file (fixture);
  g_signal_connect_swapped (fixture->document, "notify::saving", G_CALLBACK (count_cb), &n_saving);
  rename_company (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  g_assert_true (entente_document_is_saving (fixture->document));
  g_assert_true (entente_document_is_modified (fixture->document));
  wait_for (&outcome);

  g_assert_cmpstr (outcome, ==, "saved");
  g_assert_cmpuint (n_saving, ==, 2);
  g_assert_false (entente_document_is_modified (fixture->document));
  assert_file_names (fixture, "Bcme");
  crash (fixture);
  assert_nothing_left (fixture);
}

static void
test_edit_while_saving (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *outcome = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  rename_company (fixture, "Ccme");
  wait_for (&outcome);

  g_assert_cmpstr (outcome, ==, "saved");
  assert_file_names (fixture, "Bcme");
  g_assert_true (entente_document_is_modified (fixture->document));
  rename_company (fixture, "Dcme");
  crash (fixture);

  recover (fixture);
  assert_named (fixture, "Dcme");
  g_assert_true (entente_document_undo (fixture->document));
  g_assert_true (entente_document_undo (fixture->document));
  assert_named (fixture, "Bcme");
  g_assert_false (entente_document_is_modified (fixture->document));
}

static void
test_undo_while_saving (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *outcome = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  g_assert_true (entente_document_undo (fixture->document));
  wait_for (&outcome);

  assert_file_names (fixture, "Bcme");
  g_assert_true (entente_document_is_modified (fixture->document));
  crash (fixture);
  recover (fixture);
  assert_named (fixture, "Acme");
  save (fixture);
  assert_file_names (fixture, "Acme");
}

static void
test_failed_save_async (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *outcome = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  put (fixture, HEAD ROOT TAIL);
  start_save (fixture, NULL, &outcome);
  rename_company (fixture, "Ccme");
  wait_for (&outcome);

  g_assert_true (g_str_has_prefix (outcome, "“plan.entente” was changed by somebody else"));
  g_assert_true (entente_document_is_modified (fixture->document));
  assert_file_holds (fixture, HEAD ROOT TAIL);
  crash (fixture);
  recover (fixture);
  assert_named (fixture, "Ccme");
}

static void
test_save_twice_at_once (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  start_save (fixture, NULL, &first);
  start_save (fixture, NULL, &second);
  wait_for (&first);
  wait_for (&second);

  g_assert_cmpstr (first, ==, "saved");
  g_assert_cmpstr (second, ==, "The project is being saved already");
}

static void
test_cancelled_save (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) after = g_cancellable_new ();
  g_autofree char *refused = NULL;
  g_autofree char *outcome = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  g_cancellable_cancel (before);
  start_save (fixture, before, &refused);
  wait_for (&refused);
  g_assert_cmpstr (refused, !=, "saved");
  assert_file_names (fixture, "Acme");

  /* What is saved is never said not to be. */
  start_save (fixture, after, &outcome);
  g_cancellable_cancel (after);
  wait_for (&outcome);
  g_assert_cmpstr (outcome, ==, "saved");
  assert_file_names (fixture, "Bcme");
}

static void
test_close_while_saving (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *outcome = NULL;

  open_file (fixture);
  rename_company (fixture, "Bcme");
  start_save (fixture, NULL, &outcome);
  rename_company (fixture, "Ccme");
  entente_document_close (fixture->document);
  wait_for (&outcome);
  crash (fixture);

  assert_file_names (fixture, "Bcme");
  assert_nothing_left (fixture);
}

static void
test_not_writable (Fixture      *fixture,
                   gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("Root may write everything");
      return;
    }

  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  open_file (fixture);
  g_assert_true (entente_document_is_read_only (fixture->document));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Fixture *, gconstpointer);
  } cases[] = {
    {"a new one is empty and has no file", test_new},
    {"one without a file is called as its project", test_title_of_untitled},
    {"a file is opened", test_open},
    {"a file that is not there can't be opened", test_open_missing},
    {"edits are undone and done again", test_edit},
    {"a failed edit changes nothing", test_failed_edit},
    {"a save survives, and so does the history", test_save},
    {"saving elsewhere leaves the former file alone", test_save_as},
    {"saving elsewhere replaces nothing unasked", test_save_as_over_other},
    {"a file that others changed is not replaced unasked", test_conflict},
    {"a failed save loses nothing", test_failed_save},
    {"former versions are kept", test_versions},
    {"a version that can't be kept is told", test_version_warning},
    {"a journal that can't be written is told", test_journal_warning},
    {"after a crash all edits are there and can be undone", test_recover},
    {"after two crashes all edits are there", test_recover_twice},
    {"after a crash one without a file is there", test_recover_untitled},
    {"after a crash a changed file is not replaced unasked", test_recover_over_changed},
    {"after a crash past a save only what is new is unsaved", test_recover_after_save},
    {"after a crash past the last save nothing is unsaved", test_recover_saved},
    {"what is recovered stays on disk until it is safe", test_recover_without_disk},
    {"what can't be recovered is told", test_recover_what_can_be},
    {"what is closed is not offered", test_close},
    {"a template is opened without a file", test_template},
    {"a newer file is never written over", test_newer},
    {"a damaged file becomes an unsaved copy", test_damaged},
    {"a save goes on beside the hand", test_save_async},
    {"edits while saving stay unsaved and safe", test_edit_while_saving},
    {"undo while saving stays unsaved and safe", test_undo_while_saving},
    {"a failed save beside the hand loses nothing", test_failed_save_async},
    {"only one save goes on at a time", test_save_twice_at_once},
    {"a cancelled save is not begun", test_cancelled_save},
    {"what is closed while saving is not offered", test_close_while_saving},
    {"a file that can't be written is read-only", test_not_writable},
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/%s", cases[i].name);

      g_test_add (path, Fixture, NULL, set_up, cases[i].func, tear_down);
    }

  return g_test_run ();
}
