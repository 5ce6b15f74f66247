#include "model/storage/safe-save.h"

#include "model/error.h"
#include "model/storage/file-io.h"
#include "model/storage/versions.h"
#include "tests/support/folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/xattr.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  char *versions;
  char *old_hash;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.entente", NULL);
  fixture->versions = folder_new ();
  fixture->old_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "old", -1);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  folder_remove (fixture->folder);
  folder_remove (fixture->versions);
  g_free (fixture->path);
  g_free (fixture->old_hash);
}

static void
put (const char *path,
     const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
assert_only (Fixture    *fixture,
             const char *names)
{
  g_autofree char *shown = folder_show (fixture->folder);

  g_assert_cmpstr (shown, ==, names);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static gboolean
save (Fixture    *fixture,
      const char *path,
      const char *text,
      const char *expected,
      GError    **error)
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

static gboolean
save_over (Fixture    *fixture,
           const char *text,
           char      **warning)
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

static char *
show_versions (Fixture *fixture)
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

static void
test_new_file (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  g_assert_true (save (fixture, fixture->path, "new", NULL, &error));
  umask (mask);

  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  assert_only (fixture, "plan.entente");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0640);
}

static void
test_replaced_file (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0604), ==, 0);

  g_assert_true (save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  assert_only (fixture, "plan.entente");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0604);
  shown = show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000001 old\n");
}

static void
test_large_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *text = g_strnfill (3000001, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, fixture->path, text, NULL, &error));

  g_assert_no_error (error);
  assert_holds (fixture->path, text);
}

static void
test_empty_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  g_assert_true (save (fixture, fixture->path, "", fixture->old_hash, &error));

  g_assert_no_error (error);
  assert_holds (fixture->path, "");
}

static void
test_owner (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  put (fixture->path, "old");
  if (chown (fixture->path, 65534, 65534) != 0)
    {
      g_test_skip ("Only root can give a file away");
      return;
    }

  g_assert_true (save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, 65534);
  g_assert_cmpuint (status.st_gid, ==, 65534);
}

/* Who can't keep the group gives it no more than everybody: it is another group. */
static void
test_owner_not_kept (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (geteuid () != 0)
    {
      g_test_skip ("Only root can act as somebody else");
      return;
    }

  put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0676), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (fixture->versions, 0777), ==, 0);
  g_assert_cmpint (setegid (65534), ==, 0);
  g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save (fixture, fixture->path, "new", fixture->old_hash, &error);

  g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (setegid (0), ==, 0);
  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0666);
}

static void
test_attributes (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char value[8] = "";

  put (fixture->path, "old");
  if (setxattr (fixture->path, "user.tag", "blue", 4, 0) != 0)
    {
      g_test_skip ("This file system has no attributes");
      return;
    }

  g_assert_true (save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "blue");
}

static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  g_assert_cmpint (symlink ("plan.entente", link), ==, 0);

  g_assert_true (save (fixture, link, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_holds (fixture->path, "new");
  assert_only (fixture, "link plan.entente");
}

static void
test_link_to_nothing (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);

  g_assert_true (save (fixture, link, "new", NULL, &error));

  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (fixture->path, "new");
}

static void
test_link_in_a_circle (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("plan.entente", fixture->path), ==, 0);

  g_assert_false (save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: the link leads in a circle; save it in another place");
  assert_only (fixture, "plan.entente");
}

static void
test_changed_file (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *shown = NULL;

  put (fixture->path, "foreign");

  g_assert_false (save (fixture, fixture->path, "new", fixture->old_hash, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED);
  assert_holds (fixture->path, "foreign");
  assert_only (fixture, "plan.entente");

  g_assert_true (save_over (fixture, "new", &warning));
  g_assert_null (warning);
  assert_holds (fixture->path, "new");
  shown = show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000001 foreign\n");
}

static void
test_same_change (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture->path, "new");

  g_assert_true (save (fixture, fixture->path, "new", fixture->old_hash, &error));
  g_assert_no_error (error);
}

static void
test_unexpected_file (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture->path, "foreign");

  g_assert_false (save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED);
  g_assert_cmpstr (error->message, ==, "There is a file “plan.entente” already; replace it, or choose another name");
  assert_holds (fixture->path, "foreign");
}

static void
test_file_that_is_gone (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
}

static void
test_folder_of_that_name (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);

  g_assert_false (save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  assert_only (fixture, "plan.entente");
}

static void
test_pipe_of_that_name (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0644), ==, 0);

  g_assert_false (save (fixture, fixture->path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  assert_only (fixture, "plan.entente");
}

static void
test_missing_folder (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "plan.entente", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: the folder is not there any more; save it in another place");
}

/* Root may write everywhere, so these are tried as nobody. */
static void
test_folder_not_writable (Fixture      *fixture,
                          gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save (fixture, fixture->path, "new", fixture->old_hash, &error);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_false (saved);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“plan.entente” was not saved: you are not allowed to write there; save it in another place");
  assert_holds (fixture->path, "old");
  assert_only (fixture, "plan.entente");
}

static void
test_file_not_writable (Fixture      *fixture,
                        gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save (fixture, fixture->path, "new", fixture->old_hash, &error);

  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_false (saved);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  assert_holds (fixture->path, "old");
  assert_only (fixture, "plan.entente");
}

static void
test_long_name (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *stem = g_strnfill (255 - strlen (".entente"), 'n');
  g_autofree char *name = g_strconcat (stem, ".entente", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, path, "new", NULL, &error));
  g_assert_no_error (error);
  assert_only (fixture, name);
}

static void
test_name_too_long (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *name = g_strnfill (256, 'n');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, path, "new", NULL, &error));

  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  g_assert_true (g_str_has_suffix (error->message, "the name is too long; choose a shorter one"));
  assert_only (fixture, "");
}

/* The limit holds for the process, so that it takes one of its own. */
static void
test_size_limit (Fixture      *fixture,
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
  g_assert_false (save (fixture, fixture->path, text, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE);
  assert_only (fixture, "");
}

static gpointer
unlock_soon (gpointer data)
{
  g_usleep (60 * G_TIME_SPAN_MILLISECOND);
  close (GPOINTER_TO_INT (data));

  return NULL;
}

static void
test_locked_folder (Fixture      *fixture,
                    gconstpointer data)
{
  int      fd = open (fixture->folder, O_RDONLY | O_CLOEXEC);
  gint64   start = g_get_monotonic_time ();
  GThread *other;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  other = g_thread_new ("other", unlock_soon, GINT_TO_POINTER (fd));

  g_assert_true (save (fixture, fixture->path, "new", NULL, &error));

  g_thread_join (other);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 50 * G_TIME_SPAN_MILLISECOND);
}

static void
test_version_not_kept (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *warning = NULL;
  g_autofree char *folder = g_steal_pointer (&fixture->versions);

  put (fixture->path, "old");
  fixture->versions = g_build_filename (fixture->path, "versions", NULL);

  g_assert_true (save_over (fixture, "new", &warning));

  assert_holds (fixture->path, "new");
  g_assert_cmpstr (warning, ==, "The former version of “plan.entente” could not be kept: the folder is not there any more");

  g_free (fixture->versions);
  fixture->versions = g_steal_pointer (&folder);
}

static void
test_last_versions (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *shown = NULL;

  put (fixture->path, "0");
  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_true (save_over (fixture, text, NULL));
    }

  /* Thirteen were replaced; of those of one hour, more than the last ten are not kept. */
  shown = show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000004 3\n000005 4\n000006 5\n000007 6\n000008 7\n000009 8\n000010 9\n000011 10\n000012 11\n000013 12\n");
}

static void
test_same_version (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *shown = NULL;
  const char      *texts[] = {"b", "a", "c", "c", "d"};

  put (fixture->path, "a");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (save_over (fixture, texts[i], NULL));

  /* Replaced were a, b, a, c, c: the second a takes the place of the first, the second c changes nothing. */
  shown = show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000002 b\n000003 a\n000004 c\n");
}

static void
test_hash (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  put (fixture->path, "abc");
  hash = entente_file_hash (fixture->path, &error);
  g_assert_no_error (error);
  /* FIPS 180-2, appendix B.1 */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  g_assert_null (entente_file_hash (fixture->folder, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
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
    {"a new file is written", test_new_file},
    {"a file is replaced and keeps its mode", test_replaced_file},
    {"a file keeps its owner", test_owner},
    {"a group that can't be kept gets no rights", test_owner_not_kept},
    {"a file keeps its attributes", test_attributes},
    {"a large file is written", test_large_file},
    {"an empty file is written", test_empty_file},
    {"a link stays a link", test_link},
    {"a link to nothing makes what it leads to", test_link_to_nothing},
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
    {"a version that can't be kept is a warning", test_version_not_kept},
    {"the last ten versions are kept in order", test_last_versions},
    {"the same version is kept once", test_same_version},
    {"a file is known by its SHA-256", test_hash},
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/safe-save/%s", cases[i].name);

      g_test_add (path, Fixture, NULL, set_up, cases[i].func, tear_down);
    }

  return g_test_run ();
}
