#include "tests/support/save-fixture.h"

#include "model/storage/safe-save.h"
#include "model/storage/versions.h"
#include "tests/support/folder.h"

#include <stdlib.h>
#include <string.h>

static void
set_up (SaveFixture  *fixture,
        gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.entente", NULL);
  fixture->versions = folder_new ();
  fixture->old_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "old", -1);
}

static void
tear_down (SaveFixture  *fixture,
           gconstpointer data)
{
  folder_remove (fixture->folder);
  folder_remove (fixture->versions);
  g_free (fixture->path);
  g_free (fixture->old_hash);
}

int
save_fixture_run (int            *argc,
                  char         ***argv,
                  const char     *group,
                  const SaveCase *cases,
                  guint           n_cases)
{
  g_test_init (argc, argv, NULL);

  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", group, cases[i].name);

      g_test_add (path, SaveFixture, NULL, set_up, cases[i].run, tear_down);
    }

  return g_test_run ();
}

void
save_fixture_put (const char *path,
                  const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
save_fixture_assert_holds (const char *path,
                           const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

void
save_fixture_assert_only (SaveFixture *fixture,
                          const char  *names)
{
  g_autofree char *shown = folder_show (fixture->folder);

  g_assert_cmpstr (shown, ==, names);
}

gboolean
save_fixture_save (SaveFixture *fixture,
                   const char  *path,
                   const char  *text,
                   const char  *expected,
                   GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  EntenteSaveRequest request = {
    .path = path,
    .bytes = bytes,
    .expected = expected,
    .versions = fixture->versions,
  };

  return entente_safe_save (&request, error);
}

gboolean
save_fixture_save_over (SaveFixture *fixture,
                        const char  *text,
                        char       **warning)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gboolean           replaced = FALSE;
  EntenteSaveRequest request = {
    .path = fixture->path,
    .bytes = bytes,
    .overwrite = TRUE,
    .versions = fixture->versions,
    .replaced = &replaced,
    .warning = warning,
  };
  gboolean saved = entente_safe_save (&request, &error);

  g_assert_no_error (error);
  g_assert_true (replaced);

  return saved;
}

char *
save_fixture_show_versions (SaveFixture *fixture)
{
  g_autofree char *folder = NULL;
  g_autofree char *real = realpath (fixture->path, NULL);
  g_auto (GStrv) names = NULL;
  GString *shown = g_string_new (NULL);

  folder = entente_versions_folder (fixture->versions, real);
  names = folder_list (folder);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_string_append_printf (shown, "%.6s %s\n", names[i], text);
    }

  return g_string_free (shown, FALSE);
}
