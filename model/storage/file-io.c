#define _GNU_SOURCE
#include "model/storage/file-io.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64u << 10)

typedef struct
{
  int         code;
  const char *cause;
  const char *advice;
} Reason;

/* The end of a sentence, and what to do, for those who don't know what the system calls it. */
static const Reason reasons[] = {
  {EACCES, N_("you are not allowed to write there"), N_("save it in another place")},
  {EPERM, N_("you are not allowed to write there"), N_("save it in another place")},
  {EROFS, N_("that disk can only be read"), N_("save it in another place")},
  {ENOSPC, N_("the disk is full"), N_("make room on it, or save in another place")},
  {EDQUOT, N_("your share of the disk is used up"), N_("remove other files, or save in another place")},
  {EFBIG, N_("the file is larger than that disk takes"), N_("save it in another place")},
  {EIO, N_("the disk failed"), N_("save in another place, and have the disk looked at")},
  {ENOENT, N_("the folder is not there any more"), N_("save it in another place")},
  {ENOTDIR, N_("the folder is not there any more"), N_("save it in another place")},
  {ENAMETOOLONG, N_("the name is too long"), N_("choose a shorter one")},
  {ELOOP, N_("the link leads in a circle"), N_("save it in another place")},
  {EISDIR, N_("there is a folder, or a device, of that name"), N_("choose another name")},
  {EEXIST, N_("somebody else made a file of that name meanwhile"), N_("try again, or choose another name")},
  {EBUSY, N_("another program keeps the folder locked"), N_("try again, or save in another place")},
  {EMFILE, N_("too many files are open"), N_("close other windows and try again")},
  {ENFILE, N_("too many files are open"), N_("close other programs and try again")},
  {ENOMEM, N_("memory is used up"), N_("close other programs and try again")},
};

static const Reason *
find_reason (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == code)
      return &reasons[i];

  return NULL;
}

/**
 * entente_io_open:
 * @folder: an open folder, or AT_FDCWD
 * @name: the file, looked up from @folder
 * @flags: as for open(); programs that are started never inherit the file
 * @mode: as for open()
 *
 * Returns: a file descriptor, or -1 with errno set
 */
int
entente_io_open (int         folder,
                 const char *name,
                 int         flags,
                 mode_t      mode)
{
  return TEMP_FAILURE_RETRY (openat (folder, name, flags | O_CLOEXEC, mode));
}

/**
 * entente_io_open_file:
 * @folder: an open folder, or AT_FDCWD
 * @name: the file, looked up from @folder
 * @flags: as for open()
 * @status: (out): what the file is like
 *
 * Opens a regular file that is there. Fails with EISDIR for anything else; a pipe does not make it wait.
 *
 * Returns: a file descriptor, or -1 with errno set
 */
int
entente_io_open_file (int          folder,
                      const char  *name,
                      int          flags,
                      struct stat *status)
{
  int fd = entente_io_open (folder, name, flags | O_NONBLOCK | O_NOCTTY, 0);
  int code = 0;

  if (fd < 0)
    return -1;

  if (fstat (fd, status) != 0)
    code = errno;
  else if (!S_ISREG (status->st_mode))
    code = EISDIR;

  if (code == 0)
    return fd;

  entente_io_close (&fd);
  errno = code;

  return -1;
}

/**
 * entente_io_read:
 * @fd: a file
 * @buffer: where to put what is read
 * @size: how much to read
 * @offset: from where
 *
 * Returns: how much was read, less than @size only at the end of the file; -1 with errno set on failure
 */
gssize
entente_io_read (int      fd,
                 gpointer buffer,
                 gsize    size,
                 goffset  offset)
{
  gsize done = 0;

  while (done < size)
    {
      ssize_t n = TEMP_FAILURE_RETRY (pread (fd, (char *)buffer + done, size - done, offset + (goffset)done));

      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += (gsize)n;
    }

  return (gssize)done;
}

/**
 * entente_io_write:
 * @fd: a file
 * @data: what to write
 * @size: how much
 * @offset: where in the file
 *
 * Returns: %TRUE when all was written; %FALSE with errno set otherwise
 */
gboolean
entente_io_write (int           fd,
                  gconstpointer data,
                  gsize         size,
                  goffset       offset)
{
  gsize done = 0;

  while (done < size)
    {
      ssize_t n = TEMP_FAILURE_RETRY (pwrite (fd, (const char *)data + done, size - done, offset + (goffset)done));

      if (n == 0)
        errno = EIO;
      if (n <= 0)
        return FALSE;
      done += (gsize)n;
    }

  return TRUE;
}

gboolean
entente_io_sync (int fd)
{
  return TEMP_FAILURE_RETRY (fsync (fd)) == 0;
}

/**
 * entente_io_sync_folder:
 * @fd: an open folder
 *
 * Makes names given and taken away in a folder last. Some file systems do this by themselves and refuse to be told.
 *
 * Returns: %TRUE on success; %FALSE with errno set otherwise
 */
gboolean
entente_io_sync_folder (int fd)
{
  return entente_io_sync (fd) || errno == EINVAL || errno == EOPNOTSUPP;
}

/**
 * entente_io_close:
 * @fd: (inout): a file descriptor, or -1; then set to -1
 *
 * Returns: %FALSE with errno set when what was written before may be lost
 */
gboolean
entente_io_close (int *fd)
{
  int closing = *fd;

  *fd = -1;

  /* Linux closes the file also when it says that it was interrupted. */
  return closing < 0 || close (closing) == 0 || errno == EINTR;
}

/**
 * entente_io_hash:
 * @fd: a file
 *
 * Returns: (transfer full) (nullable): SHA-256 of what is in the file, in hex; %NULL with errno set when it can't be read
 */
char *
entente_io_hash (int fd)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  goffset            offset = 0;
  gssize             n;

  while ((n = entente_io_read (fd, buffer, CHUNK, offset)) > 0)
    {
      g_checksum_update (checksum, buffer, n);
      offset += n;
    }

  return n < 0 ? NULL : g_strdup (g_checksum_get_string (checksum));
}

/**
 * entente_io_shorten:
 * @name: name of a file
 * @max_length: how many bytes of it there is room for
 *
 * Returns: how many bytes to take, so that no character of UTF-8 is cut in two
 */
gsize
entente_io_shorten (const char *name,
                    gsize       max_length)
{
  gsize length = strlen (name);

  if (length <= max_length)
    return length;

  for (length = max_length; length > 0 && (name[length] & 0xc0) == 0x80; length--)
    ;

  return length;
}

/**
 * entente_io_explain:
 * @code: an error of the system
 *
 * Returns: what went wrong, translated, as the end of a sentence
 */
const char *
entente_io_explain (int code)
{
  const Reason *reason = find_reason (code);

  return reason != NULL ? _ (reason->cause) : g_strerror (code);
}

/**
 * entente_io_advise:
 * @code: an error of the system when a file was saved
 *
 * Returns: what to do about it, translated, as the end of a sentence
 */
const char *
entente_io_advise (int code)
{
  const Reason *reason = find_reason (code);

  return reason != NULL ? _ (reason->advice) : _("save it in another place");
}

/**
 * entente_io_ignore_signals:
 *
 * Turns two signals that would end the program into errors that can be reported: a file that grows beyond its limit,
 * and a pipe that nobody reads. Programs that write files call it when they start.
 */
void
entente_io_ignore_signals (void)
{
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
}
