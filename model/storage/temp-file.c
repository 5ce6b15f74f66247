#define _GNU_SOURCE
#include "model/storage/temp-file.h"

#include "model/storage/file-io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* ".plan.entente.entente-x7k2p9~": hidden, and taken for a left-over by backup programs and by git. */
#define MARK      ".entente-"
#define N_RANDOM  6u
#define MAX_TRIES 100u
#define MAX_STEM  (NAME_MAX - sizeof "." MARK "~" - N_RANDOM)
#define CHUNK     (64u << 10)

static const char random_characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static char *
make_name (const char *target)
{
  char suffix[N_RANDOM + 1] = "";

  for (guint i = 0; i < N_RANDOM; i++)
    suffix[i] = random_characters[g_random_int_range (0, sizeof random_characters - 1)];

  return g_strdup_printf (".%.*s" MARK "%s~", (int)entente_io_shorten (target, MAX_STEM), target, suffix);
}

static gboolean
is_ours (const char *name)
{
  gsize       length = strlen (name), tail = strlen (MARK) + N_RANDOM + 1;
  const char *random = name + length - N_RANDOM - 1;

  return name[0] == '.' && length > tail && g_str_has_prefix (name + length - tail, MARK) &&
         name[length - 1] == '~' && strspn (random, random_characters) == N_RANDOM;
}

/**
 * entente_temp_file_open:
 * @self: (out): the file, to be cleared in any case
 * @folder: an open folder
 * @target: name of the file it is going to replace
 * @mode: as for open()
 *
 * Returns: %TRUE on success; %FALSE with errno set otherwise
 */
gboolean
entente_temp_file_open (EntenteTempFile *self,
                        int              folder,
                        const char      *target,
                        mode_t           mode)
{
  *self = (EntenteTempFile) {.folder = folder, .fd = -1};

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = make_name (target);

      self->fd = entente_io_open (folder, name, O_RDWR | O_CREAT | O_EXCL, mode);
      if (self->fd >= 0)
        {
          self->name = g_steal_pointer (&name);
          break;
        }
      if (errno != EEXIST)
        break;
    }

  /* A file system without locks is none to refuse to write on. */
  if (self->fd >= 0)
    (void)TEMP_FAILURE_RETRY (flock (self->fd, LOCK_EX | LOCK_NB));

  return self->fd >= 0;
}

/**
 * entente_temp_file_check:
 * @self: a file that was written and synchronised
 * @bytes: what should be in it
 *
 * Reads the file back, from the disk itself as far as the system lets go of what it remembers.
 *
 * Returns: %TRUE when exactly @bytes is in the file; %FALSE with errno set otherwise
 */
gboolean
entente_temp_file_check (EntenteTempFile *self,
                         GBytes          *bytes)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gsize            size, offset = 0;
  const char      *data = g_bytes_get_data (bytes, &size);
  gssize           n;

  (void)posix_fadvise (self->fd, 0, 0, POSIX_FADV_DONTNEED);

  while ((n = entente_io_read (self->fd, buffer, CHUNK, (goffset)offset)) > 0)
    {
      if ((gsize)n > size - offset || memcmp (buffer, data + offset, (gsize)n) != 0)
        break;
      offset += (gsize)n;
    }

  if (n == 0 && offset == size)
    return TRUE;
  if (n >= 0)
    errno = EIO;

  return FALSE;
}

static int
rename_new (int         folder,
            const char *name,
            const char *target)
{
  struct stat status;

  if (renameat2 (folder, name, folder, target, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  /* This file system can't do both in one step. */
  if (fstatat (folder, target, &status, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return -1;
    }

  return errno == ENOENT ? renameat (folder, name, folder, target) : -1;
}

/**
 * entente_temp_file_rename:
 * @self: a file
 * @target: its final name
 * @replace: whether a file of that name may be there
 *
 * Returns: %TRUE on success; %FALSE with errno set otherwise, EEXIST when there is a file that may not be replaced
 */
gboolean
entente_temp_file_rename (EntenteTempFile *self,
                          const char      *target,
                          gboolean         replace)
{
  int result = replace ? renameat (self->folder, self->name, self->folder, target)
                       : rename_new (self->folder, self->name, target);

  if (result == 0)
    g_clear_pointer (&self->name, g_free);

  return result == 0;
}

/**
 * entente_temp_file_clear:
 * @self: a file
 *
 * Closes the file, and removes it unless it was renamed. errno stays as it is.
 */
void
entente_temp_file_clear (EntenteTempFile *self)
{
  int code = errno;

  if (self->name != NULL)
    unlinkat (self->folder, self->name, 0);
  g_clear_pointer (&self->name, g_free);
  entente_io_close (&self->fd);

  errno = code;
}

static void
sweep_file (int         folder,
            const char *name)
{
  struct stat status;
  int         fd = entente_io_open_file (folder, name, O_RDWR | O_NOFOLLOW, &status);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    unlinkat (folder, name, 0);
  entente_io_close (&fd);
}

/**
 * entente_temp_file_sweep:
 * @folder: an open folder
 *
 * Removes the files that programs which were killed left in a folder. Those that are in use stay.
 */
void
entente_temp_file_sweep (int folder)
{
  int            fd = entente_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0);
  DIR           *entries = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (entries == NULL)
    {
      entente_io_close (&fd);
      return;
    }

  while ((entry = readdir (entries)) != NULL)
    if (is_ours (entry->d_name))
      sweep_file (folder, entry->d_name);

  closedir (entries);
}
