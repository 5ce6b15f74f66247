#include "model/storage/safe-save.h"

#include "model/error.h"
#include "model/storage/file-io.h"
#include "tests/support/save-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_new_file (SaveFixture  *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", NULL, &error));
  umask (mask);

  g_assert_no_error (error);
  save_fixture_assert_holds (fixture->path, "new");
  save_fixture_assert_only (fixture, "plan.entente");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0640);
}

static void
test_replaced_file (SaveFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  save_fixture_put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0604), ==, 0);

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  save_fixture_assert_holds (fixture->path, "new");
  save_fixture_assert_only (fixture, "plan.entente");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0604);
  shown = save_fixture_show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000001 old\n");
}

static void
test_large_file (SaveFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *text = g_strnfill (3000001, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (save_fixture_save (fixture, fixture->path, text, NULL, &error));

  g_assert_no_error (error);
  save_fixture_assert_holds (fixture->path, text);
}

static void
test_empty_file (SaveFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_fixture_put (fixture->path, "old");
  g_assert_true (save_fixture_save (fixture, fixture->path, "", fixture->old_hash, &error));

  g_assert_no_error (error);
  save_fixture_assert_holds (fixture->path, "");
}

static void
test_owner (SaveFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  save_fixture_put (fixture->path, "old");
  if (chown (fixture->path, 65534, 65534) != 0)
    {
      g_test_skip ("Only root can give a file away");
      return;
    }

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, 65534);
  g_assert_cmpuint (status.st_gid, ==, 65534);
}

/* Who can't keep the group gives it no more than everybody: it is another group. */
static void
test_owner_not_kept (SaveFixture  *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (geteuid () != 0)
    {
      g_test_skip ("Only root can act as somebody else");
      return;
    }

  save_fixture_put (fixture->path, "old");
  g_assert_cmpint (g_chmod (fixture->path, 0676), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (fixture->versions, 0777), ==, 0);
  g_assert_cmpint (setegid (65534), ==, 0);
  g_assert_cmpint (seteuid (65534), ==, 0);

  saved = save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error);

  g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (setegid (0), ==, 0);
  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0666);
}

static void
test_attributes (SaveFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  char value[8] = "";

  save_fixture_put (fixture->path, "old");
  if (setxattr (fixture->path, "user.tag", "blue", 4, 0) != 0)
    {
      g_test_skip ("This file system has no attributes");
      return;
    }

  g_assert_true (save_fixture_save (fixture, fixture->path, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "blue");
}

static void
test_link (SaveFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  save_fixture_put (fixture->path, "old");
  g_assert_cmpint (symlink ("plan.entente", link), ==, 0);

  g_assert_true (save_fixture_save (fixture, link, "new", fixture->old_hash, &error));

  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  save_fixture_assert_holds (fixture->path, "new");
  save_fixture_assert_only (fixture, "link plan.entente");
}

static void
test_link_to_nothing (SaveFixture  *fixture,
                      gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);

  g_assert_true (save_fixture_save (fixture, link, "new", NULL, &error));

  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  save_fixture_assert_holds (fixture->path, "new");
}

static void
test_version_not_kept (SaveFixture  *fixture,
                       gconstpointer data)
{
  g_autofree char *warning = NULL;
  g_autofree char *folder = g_steal_pointer (&fixture->versions);

  save_fixture_put (fixture->path, "old");
  fixture->versions = g_build_filename (fixture->path, "versions", NULL);

  g_assert_true (save_fixture_save_over (fixture, "new", &warning));

  save_fixture_assert_holds (fixture->path, "new");
  g_assert_cmpstr (warning, ==, "The former version of “plan.entente” could not be kept: the folder is not there any more");

  g_free (fixture->versions);
  fixture->versions = g_steal_pointer (&folder);
}

static void
test_last_versions (SaveFixture  *fixture,
                    gconstpointer data)
{
  g_autofree char *shown = NULL;

  save_fixture_put (fixture->path, "0");
  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_true (save_fixture_save_over (fixture, text, NULL));
    }

  /* Thirteen were replaced; of those of one hour, more than the last ten are not kept. */
  shown = save_fixture_show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000004 3\n000005 4\n000006 5\n000007 6\n000008 7\n000009 8\n000010 9\n000011 10\n000012 11\n000013 12\n");
}

static void
test_same_version (SaveFixture  *fixture,
                   gconstpointer data)
{
  g_autofree char *shown = NULL;
  const char      *texts[] = {"b", "a", "c", "c", "d"};

  save_fixture_put (fixture->path, "a");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (save_fixture_save_over (fixture, texts[i], NULL));

  /* Replaced were a, b, a, c, c: the second a takes the place of the first, the second c changes nothing. */
  shown = save_fixture_show_versions (fixture);
  g_assert_cmpstr (shown, ==, "000002 b\n000003 a\n000004 c\n");
}

static void
test_hash (SaveFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  save_fixture_put (fixture->path, "abc");
  hash = entente_file_hash (fixture->path, &error);
  g_assert_no_error (error);
  /* FIPS 180-2, appendix B.1 */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  g_assert_null (entente_file_hash (fixture->folder, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
}

static const SaveCase cases[] = {
  {"a new file is written", test_new_file},
  {"a file is replaced and keeps its mode", test_replaced_file},
  {"a file keeps its owner", test_owner},
  {"a group that can't be kept gets no rights", test_owner_not_kept},
  {"a file keeps its attributes", test_attributes},
  {"a large file is written", test_large_file},
  {"an empty file is written", test_empty_file},
  {"a link stays a link", test_link},
  {"a link to nothing makes what it leads to", test_link_to_nothing},
  {"a version that can't be kept is a warning", test_version_not_kept},
  {"the last ten versions are kept in order", test_last_versions},
  {"the same version is kept once", test_same_version},
  {"a file is known by its SHA-256", test_hash},
};

int
main (int    argc,
      char **argv)
{
  return save_fixture_run (&argc, &argv, "safe-save", cases, G_N_ELEMENTS (cases));
}
