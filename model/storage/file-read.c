#include "model/storage/file-read.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "model/storage/file-io.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>

/**
 * entente_file_check_size:
 * @size: how many bytes a file has
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when there are none, and with %ENTENTE_ERROR_LIMIT when there are too many.
 *
 * Returns: whether a file of that size is read
 */
gboolean
entente_file_check_size (gsize    size,
                         GError **error)
{
  if (size == 0)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("the file is empty; choose another one, or an older version of it"));
  else if (size > ENTENTE_FILE_MAX_BYTES)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("the file is larger than %u MiB; split the project"), ENTENTE_FILE_MAX_BYTES >> 20);

  return size > 0 && size <= ENTENTE_FILE_MAX_BYTES;
}

static void
set_file_error (int                code,
                const struct stat *status,
                GError           **error)
{
  if (code == ENOENT || code == ENOTDIR)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("there is no such file; choose another one"));
  else if (code == EISDIR && S_ISDIR (status->st_mode))
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is a folder; choose a file in it"));
  else if (code == EISDIR)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no ordinary file; choose another one"));
  else
    g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), _("the file cannot be read: %s"), g_strerror (code));
}

/* The file may grow while it is read, but not beyond the bound. */
static GBytes *
read_all (int      fd,
          gsize    size,
          GError **error)
{
  g_autofree guchar *data = NULL;
  gsize              capacity = size + 1;
  gssize             n;

  for (;;)
    {
      data = g_realloc (data, capacity);
      n = entente_io_read (fd, data, capacity, 0);

      if (n < (gssize)capacity || capacity > ENTENTE_FILE_MAX_BYTES)
        break;
      capacity = MIN (2 * capacity, (gsize)ENTENTE_FILE_MAX_BYTES + 1);
    }

  if (n < 0)
    {
      set_file_error (errno, NULL, error);
      return NULL;
    }

  return entente_file_check_size ((gsize)n, error) ? g_bytes_new_take (g_steal_pointer (&data), (gsize)n) : NULL;
}

/**
 * entente_file_read:
 * @path: any file
 * @error: return location for an error
 *
 * Reads a whole file. Fails with %ENTENTE_ERROR_MISSING when there is none, with %ENTENTE_ERROR_SYNTAX when it is empty or
 * no ordinary file, with %ENTENTE_ERROR_LIMIT when it is too large, and with #GFileError when it cannot be read. Messages do
 * not name the file.
 *
 * Returns: (transfer full): what stands in it, or %NULL
 */
GBytes *
entente_file_read (const char *path,
                   GError    **error)
{
  struct stat status = {0};
  GBytes     *bytes = NULL;
  int         fd = entente_io_open_file (AT_FDCWD, path, O_RDONLY, &status);

  if (fd < 0)
    {
      set_file_error (errno, &status, error);
      return NULL;
    }

  /* A file that seems to be empty may still have something to say. */
  if (entente_file_check_size (MAX ((gsize)status.st_size, 1), error))
    bytes = read_all (fd, (gsize)status.st_size, error);

  entente_io_close (&fd);

  return bytes;
}
