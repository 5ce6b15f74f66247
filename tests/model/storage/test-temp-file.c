#include "model/storage/temp-file.h"

#include "model/storage/file-io.h"
#include "tests/support/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static int
open_folder (const char *path)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);

  return fd;
}

static void
put (int         folder,
     const char *name)
{
  int fd = openat (folder, name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
}

static void
assert_shows (const char *path,
              const char *names)
{
  g_autofree char *shown = folder_show (path);

  g_assert_cmpstr (shown, ==, names);
}

static void
test_cleared (void)
{
  g_autoptr (Folder) path = folder_new ();
  int             folder = open_folder (path);
  EntenteTempFile temp;

  g_assert_true (entente_temp_file_open (&temp, folder, "plan", 0600));
  g_assert_true (g_str_has_prefix (temp.name, ".plan.entente-"));
  assert_shows (path, temp.name);

  errno = ENOSPC;
  entente_temp_file_clear (&temp);
  g_assert_cmpint (errno, ==, ENOSPC);
  assert_shows (path, "");
  close (folder);
}

static void
test_renamed (void)
{
  g_autoptr (Folder) path = folder_new ();
  int             folder = open_folder (path);
  EntenteTempFile temp;

  put (folder, "taken");
  g_assert_true (entente_temp_file_open (&temp, folder, "plan", 0600));
  g_assert_false (entente_temp_file_rename (&temp, "taken", FALSE));
  g_assert_cmpint (errno, ==, EEXIST);
  g_assert_true (entente_temp_file_rename (&temp, "plan", FALSE));
  entente_temp_file_clear (&temp);
  assert_shows (path, "plan taken");

  g_assert_true (entente_temp_file_open (&temp, folder, "plan", 0600));
  g_assert_true (entente_temp_file_rename (&temp, "taken", TRUE));
  entente_temp_file_clear (&temp);
  assert_shows (path, "plan taken");
  close (folder);
}

static void
test_checked (void)
{
  g_autoptr (Folder) path = folder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abcd", 4);
  int             folder = open_folder (path);
  EntenteTempFile temp;

  static const struct
  {
    const char *text;
    gboolean    right;
  } writings[] = {{"", FALSE}, {"abc", FALSE}, {"abcd", TRUE}, {"abce", FALSE}, {"abcde", FALSE}};

  g_assert_true (entente_temp_file_open (&temp, folder, "plan", 0600));
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      const char *text = writings[i].text;

      g_assert_true (entente_io_write (temp.fd, text, strlen (text), 0));
      errno = 0;
      g_assert_cmpint (entente_temp_file_check (&temp, bytes), ==, writings[i].right);
      g_assert_cmpint (errno, ==, writings[i].right ? 0 : EIO);
    }

  entente_temp_file_clear (&temp);
  close (folder);
}

static void
test_swept (void)
{
  g_autoptr (Folder) path = folder_new ();
  int              folder = open_folder (path);
  EntenteTempFile  temp;
  g_autofree char *expected = NULL;

  put (folder, ".a.entente-x7k2p9~");
  put (folder, ".b.entente.entente-000000~");
  put (folder, ".c.entente-x7k2p~");
  put (folder, ".d.entente-x7k2P9~");
  put (folder, ".e.entente-x7k2p9");
  put (folder, "f.entente-x7k2p9~");
  put (folder, "g.entente~");
  g_assert_cmpint (mkdirat (folder, ".h.entente-x7k2p9~", 0700), ==, 0);
  g_assert_true (entente_temp_file_open (&temp, folder, "plan", 0600));

  entente_temp_file_sweep (folder);

  expected = g_strjoin (" ", ".c.entente-x7k2p~", ".d.entente-x7k2P9~", ".e.entente-x7k2p9", ".h.entente-x7k2p9~",
                        temp.name, "f.entente-x7k2p9~", "g.entente~", NULL);
  assert_shows (path, expected);
  entente_temp_file_clear (&temp);
  close (folder);
}

/* Programs that come from one fork make the same random names. */
static void
test_same_name (void)
{
  g_autoptr (Folder) path = folder_new ();
  int             folder = open_folder (path);
  EntenteTempFile first, second;

  g_random_set_seed (1);
  g_assert_true (entente_temp_file_open (&first, folder, "plan", 0600));
  g_random_set_seed (1);
  g_assert_true (entente_temp_file_open (&second, folder, "plan", 0600));
  g_assert_cmpstr (first.name, !=, second.name);

  entente_temp_file_clear (&first);
  entente_temp_file_clear (&second);
  assert_shows (path, "");
  close (folder);
}

static void
test_long_name (void)
{
  g_autoptr (Folder) path = folder_new ();
  GString        *name = g_string_new (NULL);
  int             folder = open_folder (path);
  EntenteTempFile temp;

  /* 85 characters of three bytes are the 255 that a name may have. */
  for (guint i = 0; i < 85; i++)
    g_string_append (name, "社");

  g_assert_true (entente_temp_file_open (&temp, folder, name->str, 0600));
  g_assert_true (g_utf8_validate (temp.name, -1, NULL));
  g_assert_true (entente_temp_file_rename (&temp, name->str, FALSE));
  entente_temp_file_clear (&temp);
  assert_shows (path, name->str);

  g_string_free (name, TRUE);
  close (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/temp-file/what is cleared is gone", test_cleared);
  g_test_add_func ("/temp-file/what is renamed stays", test_renamed);
  g_test_add_func ("/temp-file/what was not written as it should is found", test_checked);
  g_test_add_func ("/temp-file/what nobody uses is swept", test_swept);
  g_test_add_func ("/temp-file/a name that is taken is not taken again", test_same_name);
  g_test_add_func ("/temp-file/a long name is cut at a character", test_long_name);

  return g_test_run ();
}
