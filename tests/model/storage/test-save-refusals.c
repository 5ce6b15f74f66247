#include "model/storage/safe-save.h"

#include "model/error.h"
#include "model/storage/file-io.h"
#include "tests/support/folder.h"
#include "tests/support/save-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

static void
test_link_in_a_circle (SaveFixture  *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("plan.entente", fixture->path), ==, 0);

  g_assert_false (save_fixture_save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: the link leads in a circle; save it in another place");
  save_fixture_assert_only (fixture, "plan.entente");
}

static void
test_changed_file (SaveFixture  *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *shown = NULL;

  save_fixture_put (fixture->path, "foreign");

  g_assert_false (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED);
  save_fixture_assert_holds (fixture->path, "foreign");
  save_fixture_assert_only (fixture, "plan.entente");

  g_assert_true (save_fixture_save_over (fixture, "new", &warning));
  g_assert_null (warning);
  save_fixture_assert_holds (fixture->path, "new");
  shown = save_fixture_show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000001 foreign\n");
}

static void
test_same_change (SaveFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_fixture_put (fixture->path, "new");

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));
  g_assert_no_error (error);
}

static void
test_unexpected_file (SaveFixture  *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_fixture_put (fixture->path, "foreign");

  g_assert_false (save_fixture_save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED);
  g_assert_cmpstr (error->message, ==, "There is a file “plan.entente” already; replace it, or choose another name");
  save_fixture_assert_holds (fixture->path, "foreign");
}

static void
test_file_that_is_gone (SaveFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  save_fixture_assert_holds (fixture->path, "new");
}

static void
test_folder_of_that_name (SaveFixture  *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);

  g_assert_false (save_fixture_save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  save_fixture_assert_only (fixture, "plan.entente");
}

static void
test_pipe_of_that_name (SaveFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0644), ==, 0);

  g_assert_false (save_fixture_save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  save_fixture_assert_only (fixture, "plan.entente");
}

static void
test_missing_folder (SaveFixture  *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "plan.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save_fixture_save (fixture, path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: the folder is not there any more; save it in another place");
}

/* Root may write everywhere, so these are tried as nobody. */
static void
test_folder_not_writable (SaveFixture  *fixture,
                          gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  save_fixture_put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_false (saved);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: you are not allowed to write there; save it in another place");
  save_fixture_assert_holds (fixture->path, "old");
  save_fixture_assert_only (fixture, "plan.entente");
}

static void
test_file_not_writable (SaveFixture  *fixture,
                        gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  save_fixture_put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_false (saved);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  save_fixture_assert_holds (fixture->path, "old");
  save_fixture_assert_only (fixture, "plan.entente");
}

static void
test_long_name (SaveFixture  *fixture,
                gconstpointer data)
{
  g_autofree char *stem = g_strnfill (255 - strlen (".entente"), 'n');
  g_autofree char *name = g_strconcat (stem, ".entente", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (save_fixture_save (fixture, path, "new", NULL, &error));
  g_assert_no_error (error);
  save_fixture_assert_only (fixture, name);
}

static void
test_name_too_long (SaveFixture  *fixture,
                    gconstpointer data)
{
  g_autofree char *name = g_strnfill (256, 'n');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save_fixture_save (fixture, path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_true (g_str_has_suffix (error->message, "the name is too long; choose a shorter one"));
  save_fixture_assert_only (fixture, "");
}

/* The limit holds for the process, so that it takes one of its own. */
static void
test_size_limit (SaveFixture  *fixture,
                 gconstpointer data)
{
  const struct rlimit limit = {1000, 1000};
  g_autofree char    *text = g_strnfill (2000, 'x');
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  entente_io_ignore_signals ();
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (save_fixture_save (fixture, fixture->path, text, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  save_fixture_assert_only (fixture, "");
}

static gpointer
unlock_soon (gpointer data)
{
  g_usleep (60 * G_TIME_SPAN_MILLISECOND);
  close (GPOINTER_TO_INT (data));

  return NULL;
}

static void
test_locked_folder (SaveFixture  *fixture,
                    gconstpointer data)
{
  int      fd = open (fixture->folder, O_RDONLY | O_CLOEXEC);
  gint64   start = g_get_monotonic_time ();
  GThread *other;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  other = g_thread_new ("other", unlock_soon, GINT_TO_POINTER (fd));

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", NULL, &error));

  g_thread_join (other);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 50 * G_TIME_SPAN_MILLISECOND);
}

static const SaveCase cases[] = {
  {"a link in a circle is an error", test_link_in_a_circle},
  {"a file changed by others is not replaced unless asked", test_changed_file},
  {"a file changed to the same is no conflict", test_same_change},
  {"a file that should not be there is not replaced", test_unexpected_file},
  {"a file that is gone is written anew", test_file_that_is_gone},
  {"a folder is not replaced", test_folder_of_that_name},
  {"a pipe is not replaced and not waited for", test_pipe_of_that_name},
  {"a missing folder is an error", test_missing_folder},
  {"a folder that can't be written is an error", test_folder_not_writable},
  {"a file that can't be written is not replaced", test_file_not_writable},
  {"the longest name can be saved", test_long_name},
  {"a longer name is an error", test_name_too_long},
  {"a limit to the size of files is an error", test_size_limit},
  {"a locked folder is waited for", test_locked_folder},
};

int
main (int    argc,
      char **argv)
{
  return save_fixture_run (&argc, &argv, "save-refusals", cases, G_N_ELEMENTS (cases));
}
