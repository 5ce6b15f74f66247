#include "tests/support/folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * folder_new:
 *
 * Returns: (transfer full): a folder of its own for a test
 */
char *
folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("entente-test-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

/**
 * folder_remove:
 * @path: (transfer full): a folder
 *
 * Removes a folder with everything in it.
 */
void
folder_remove (char *path)
{
  folder_empty (path);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_free (path);
}

/**
 * folder_empty:
 * @path: a folder
 *
 * Removes everything in a folder. A link is removed, not followed.
 */
void
folder_empty (const char *path)
{
  g_auto (GStrv) names = folder_list (path);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *inner = g_build_filename (path, names[i], NULL);

      if (g_unlink (inner) == 0)
        continue;

      g_assert_cmpint (errno, ==, EISDIR);
      folder_empty (inner);
      g_assert_cmpint (g_rmdir (inner), ==, 0);
    }
}

/**
 * folder_list:
 * @path: a folder
 *
 * Returns: (transfer full): names of what is in it, in order
 */
GStrv
folder_list (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * folder_show:
 * @path: a folder
 *
 * Returns: (transfer full): names of what is in it, in order, with a space between them
 */
char *
folder_show (const char *path)
{
  g_auto (GStrv) names = folder_list (path);

  return g_strjoinv (" ", names);
}
