#include "tests/support/document-fixture.h"

#include "model/object/company.h"
#include "tests/support/folder.h"

void
document_fixture_put (DocumentFixture *fixture,
                      const char      *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

void
document_fixture_set_up (DocumentFixture *fixture,
                         gconstpointer    data)
{
  fixture->folder = folder_new ();
  fixture->state = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.entente", NULL);
  document_fixture_put (fixture, HEAD ROOT ACME TAIL);
}

void
document_fixture_tear_down (DocumentFixture *fixture,
                            gconstpointer    data)
{
  g_clear_object (&fixture->document);
  folder_remove (fixture->folder);
  folder_remove (fixture->state);
  g_free (fixture->path);
}

void
document_fixture_open (DocumentFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->document);
  fixture->document = entente_document_open (fixture->path, fixture->state, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->document);
}

/* What a kill leaves: the journal is whole, nobody closed the document. */
void
document_fixture_crash (DocumentFixture *fixture)
{
  g_clear_object (&fixture->document);
}

GPtrArray *
document_fixture_find_leftovers (DocumentFixture *fixture)
{
  return entente_journal_find_leftovers (fixture->state);
}

void
document_fixture_assert_nothing_left (DocumentFixture *fixture)
{
  g_autoptr (GPtrArray) leftovers = document_fixture_find_leftovers (fixture);

  g_assert_cmpuint (leftovers->len, ==, 0);
}

void
document_fixture_recover (DocumentFixture *fixture)
{
  g_autoptr (GPtrArray) leftovers = document_fixture_find_leftovers (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (leftovers->len, ==, 1);
  fixture->document = entente_document_recover (g_ptr_array_index (leftovers, 0), fixture->state, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->document);
}

EntenteChangeList *
document_fixture_make_rename (const char *name)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  EntenteChangeList  *changes = entente_change_list_new ("Rename");
  g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);

  entente_change_list_set_value (changes, "acme-0001", field, value);

  return changes;
}

/* Each is a step of its own. */
void
document_fixture_rename (DocumentFixture *fixture,
                         const char      *name)
{
  g_autoptr (EntenteChangeList) changes = document_fixture_make_rename (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_document_apply (fixture->document, changes, &error));
  g_assert_no_error (error);
  entente_history_seal (entente_document_get_history (fixture->document));
}

void
document_fixture_add (DocumentFixture *fixture,
                      const char      *id,
                      const char      *name)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_object_set (company, "name", name, NULL));
  entente_change_list_add (changes, company);
  g_assert_true (entente_document_apply (fixture->document, changes, &error));
  g_assert_no_error (error);
}

void
document_fixture_assert_named (DocumentFixture *fixture,
                               const char      *name)
{
  EntenteProject *project = entente_document_get_project (fixture->document);
  EntenteObject  *company = entente_project_lookup (project, "acme-0001");

  g_assert_nonnull (company);
  g_assert_cmpstr (entente_object_get_text (company, ENTENTE_COMPANY_NAME), ==, name);
}

void
document_fixture_assert_holds (DocumentFixture *fixture,
                               const char      *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

void
document_fixture_assert_file_named (DocumentFixture *fixture,
                                    const char      *name)
{
  g_autofree char *text = g_strdup_printf (HEAD ROOT "  <company id=\"acme-0001\" name=\"%s\"/>\n" TAIL, name);

  document_fixture_assert_holds (fixture, text);
}

void
document_fixture_save (DocumentFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_document_save (fixture->document, NULL, FALSE, &error));
  g_assert_no_error (error);
}

void
document_fixture_assert_not_saved (DocumentFixture *fixture,
                                   const char      *path,
                                   EntenteError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_document_save (fixture->document, path, FALSE, &error));
  g_assert_error (error, ENTENTE_ERROR, (int)code);
}

/**
 * document_fixture_run:
 * @argc: of the program
 * @argv: of the program
 * @group: what the tests are about
 * @cases: (array length=n_cases): tests, each with a fixture of its own
 * @n_cases: how many
 *
 * Returns: what the program ends with
 */
int
document_fixture_run (int                *argc,
                      char             ***argv,
                      const char         *group,
                      const DocumentCase *cases,
                      guint               n_cases)
{
  g_test_init (argc, argv, NULL);

  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", group, cases[i].name);

      g_test_add (path, DocumentFixture, NULL, document_fixture_set_up, cases[i].run, document_fixture_tear_down);
    }

  return g_test_run ();
}
