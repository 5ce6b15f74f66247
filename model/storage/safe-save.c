#define _GNU_SOURCE
#include "model/storage/safe-save.h"

#include "model/error.h"
#include "model/storage/file-io.h"
#include "model/storage/temp-file.h"
#include "model/storage/versions.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <limits.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_LINKS      40u
#define LOCK_PATIENCE  (10 * G_TIME_SPAN_SECOND)
#define LOCK_PAUSE     (5 * G_TIME_SPAN_MILLISECOND)
#define MAX_ATTRIBUTES (64u << 10)

/* Everything that is open during a save; -1 and NULL where there is nothing. */
typedef struct
{
  const EntenteSaveRequest *request;
  char                     *shown;
  char                     *path;
  char                     *name;
  int                       folder;
  int                       former;
  struct stat               status;
  char                     *hash;
  EntenteTempFile           temp;
} Save;

static gboolean
fail (Save    *save,
      int      code,
      GError **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE, _("“%s” was not saved: %s; %s"),
               save->shown, entente_io_explain (code), entente_io_advise (code));

  return FALSE;
}

/* A link stays a link: what it leads to is replaced, also when that is not there yet. */
static char *
follow_links (const char *path)
{
  g_autofree char *here = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char    target[PATH_MAX];
      ssize_t length = readlink (here, target, sizeof target - 1);

      if (length < 0)
        return errno == EINVAL || errno == ENOENT ? g_steal_pointer (&here) : NULL;

      target[length] = '\0';
      if (g_path_is_absolute (target))
        {
          g_free (here);
          here = g_strdup (target);
        }
      else
        {
          g_autofree char *folder = g_path_get_dirname (here);

          g_free (here);
          here = g_build_filename (folder, target, NULL);
        }
    }

  errno = ELOOP;

  return NULL;
}

/*
 * The lock is on the folder itself. A lock file in the user's folder would be litter, and one in a place of our own
 * would not be seen by another user who saves in the same folder. Where a network file system keeps locks to one
 * machine, comparing the content still finds what another machine wrote.
 */
static gboolean
lock_folder (int folder)
{
  gint64 end = g_get_monotonic_time () + LOCK_PATIENCE;

  while (flock (folder, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EBADF || errno == EINVAL || errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP)
        return TRUE;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return FALSE;
      if (g_get_monotonic_time () > end)
        {
          errno = EBUSY;
          return FALSE;
        }
      g_usleep (LOCK_PAUSE);
    }

  return TRUE;
}

static gboolean
open_folder (Save *save)
{
  g_autofree char *followed = follow_links (save->request->path);
  g_autofree char *folder = NULL;
  g_autofree char *real = NULL;

  if (followed == NULL)
    return FALSE;

  folder = g_path_get_dirname (followed);
  real = realpath (folder, NULL);
  if (real == NULL)
    return FALSE;

  save->name = g_path_get_basename (followed);
  save->path = g_build_filename (real, save->name, NULL);
  save->folder = entente_io_open (AT_FDCWD, real, O_RDONLY | O_DIRECTORY, 0);

  return save->folder >= 0 && lock_folder (save->folder);
}

/* A file that may not be written is not replaced either, though the folder would allow it. */
static gboolean
examine_former (Save *save)
{
  save->former = entente_io_open_file (save->folder, save->name, O_RDONLY | O_NOFOLLOW, &save->status);
  if (save->former < 0)
    return errno == ENOENT;

  if (faccessat (save->folder, save->name, W_OK, AT_EACCESS) != 0)
    return FALSE;

  save->hash = entente_io_hash (save->former);

  return save->hash != NULL;
}

/* What is the same as what will be written is nobody's loss. A file that is gone is written anew. */
static gboolean
check_expected (Save    *save,
                GError **error)
{
  const EntenteSaveRequest *request = save->request;
  g_autofree char          *new_hash = NULL;

  if (request->overwrite || save->hash == NULL || g_strcmp0 (save->hash, request->expected) == 0)
    return TRUE;

  new_hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, request->bytes);
  if (strcmp (save->hash, new_hash) == 0)
    return TRUE;

  if (request->expected == NULL)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED,
                 _("There is a file “%s” already; replace it, or choose another name"), save->shown);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED,
                 _("“%s” was changed by somebody else since it was opened; save a copy, or replace what they did"), save->shown);

  return FALSE;
}

/* Not every file system has owners and attributes; what can be kept is kept. */
static void
copy_attributes (int from,
                 int to)
{
  g_autofree char *names = g_malloc (MAX_ATTRIBUTES);
  g_autofree char *value = g_malloc (MAX_ATTRIBUTES);
  ssize_t          length = flistxattr (from, names, MAX_ATTRIBUTES);

  for (const char *name = names; name < names + MAX (length, 0); name += strlen (name) + 1)
    {
      ssize_t n = g_str_has_prefix (name, "security.") ? -1 : fgetxattr (from, name, value, MAX_ATTRIBUTES);

      if (n >= 0)
        (void)fsetxattr (to, name, value, (size_t)n, 0);
    }
}

/* Where the owner can't be kept, the group gets no more than what everybody has: it may be another group. */
static gboolean
keep_owner_and_mode (Save *save)
{
  int         fd = save->temp.fd;
  mode_t      mode = save->status.st_mode & 07777;
  struct stat status;

  if (fstat (fd, &status) != 0)
    return FALSE;

  if ((status.st_uid != save->status.st_uid || status.st_gid != save->status.st_gid) &&
      fchown (fd, save->status.st_uid, save->status.st_gid) != 0)
    {
      mode &= 0777;
      if (fchown (fd, (uid_t)-1, save->status.st_gid) != 0)
        mode = (mode & ~(mode_t)S_IRWXG) | ((mode & S_IRWXO) << 3);
    }

  copy_attributes (save->former, fd);

  return fchmod (fd, mode) == 0 || errno == EPERM || errno == EOPNOTSUPP;
}

static gboolean
write_temp (Save *save)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (save->request->bytes, &size);

  return entente_temp_file_open (&save->temp, save->folder, save->name, save->former >= 0 ? 0600 : 0666) &&
         entente_io_write (save->temp.fd, data, size, 0) &&
         (save->former < 0 || keep_owner_and_mode (save)) &&
         entente_io_sync (save->temp.fd) &&
         entente_temp_file_check (&save->temp, save->request->bytes);
}

/*
 * A former version that can't be kept does not stop the save: the new version would then exist nowhere but in memory,
 * which is the greater loss. It is not passed over in silence either.
 */
static void
keep_former (Save *save)
{
  const EntenteSaveRequest *request = save->request;

  if (request->versions == NULL || save->former < 0 ||
      entente_versions_keep (request->versions, save->path, save->former, save->hash))
    return;

  if (request->warning != NULL)
    *request->warning = g_strdup_printf (_("The former version of “%s” could not be kept: %s"), save->shown, entente_io_explain (errno));
}

static gboolean
is_same_file (const struct stat *a,
              const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
         a->st_ctim.tv_sec == b->st_ctim.tv_sec && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* Somebody who knows nothing of our lock may have written since the file was examined. */
static gboolean
replace_former (Save    *save,
                GError **error)
{
  struct stat now;
  gboolean    is_there = fstatat (save->folder, save->name, &now, AT_SYMLINK_NOFOLLOW) == 0;

  if (!is_there && errno != ENOENT)
    return fail (save, errno, error);

  if (is_there && (save->former < 0 || !is_same_file (&now, &save->status)))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED,
                   _("“%s” was changed by somebody else while it was saved; try again"), save->shown);
      return FALSE;
    }

  if (!entente_temp_file_rename (&save->temp, save->name, save->former >= 0))
    return fail (save, errno, error);

  if (save->request->replaced != NULL)
    *save->request->replaced = TRUE;

  return TRUE;
}

static gboolean
confirm (Save    *save,
         GError **error)
{
  if (entente_io_sync_folder (save->folder))
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE,
               _("“%s” was written, but it is not sure that it will last: %s; save a copy in another place"),
               save->shown, entente_io_explain (errno));

  return FALSE;
}

static gboolean
run (Save    *save,
     GError **error)
{
  const EntenteSaveRequest *request = save->request;

  if (!open_folder (save))
    return fail (save, errno, error);

  entente_temp_file_sweep (save->folder);

  if (!examine_former (save))
    return fail (save, errno, error);
  if (!check_expected (save, error))
    return FALSE;
  if (!write_temp (save))
    return fail (save, errno, error);

  keep_former (save);
  if (request->approve != NULL && !request->approve (request->approve_data, error))
    return FALSE;

  return replace_former (save, error) && confirm (save, error);
}

/**
 * entente_safe_save:
 * @request: what to write and where
 * @error: return location for an error
 *
 * Replaces a file as a whole: at any moment there is either the former file or the new one in its place, and the new one
 * was read back before it took that place. Nothing is left behind but the file itself; what a save that was killed left
 * is removed by the next one in the same folder. Blocks; may be called from any thread.
 *
 * Fails with %ENTENTE_ERROR_CHANGED when the file is not the one expected, and with %ENTENTE_ERROR_WRITE when it can't be
 * written. Other names of the same file (hard links) keep the former version.
 *
 * Returns: %TRUE when the new file is in its place and will last
 */
gboolean
entente_safe_save (const EntenteSaveRequest *request,
                   GError                  **error)
{
  Save save = {
    .request = request,
    .folder = -1,
    .former = -1,
    .temp = ENTENTE_TEMP_FILE_NONE,
  };
  gboolean saved;

  g_return_val_if_fail (request != NULL && request->path != NULL && request->bytes != NULL, FALSE);

  if (request->replaced != NULL)
    *request->replaced = FALSE;
  if (request->warning != NULL)
    *request->warning = NULL;

  save.shown = g_filename_display_basename (request->path);
  saved = run (&save, error);

  entente_temp_file_clear (&save.temp);
  entente_io_close (&save.former);
  entente_io_close (&save.folder);
  g_free (save.hash);
  g_free (save.name);
  g_free (save.path);
  g_free (save.shown);

  return saved;
}

/**
 * entente_file_hash:
 * @path: a file
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_MISSING when the file can't be read.
 *
 * Returns: (transfer full) (nullable): SHA-256 of what is in the file, in hex
 */
char *
entente_file_hash (const char *path,
                   GError    **error)
{
  struct stat status;
  int         fd = entente_io_open_file (AT_FDCWD, path, O_RDONLY, &status);
  char       *hash = fd >= 0 ? entente_io_hash (fd) : NULL;

  if (hash == NULL)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("“%s” can't be read: %s"), name, g_strerror (errno));
    }
  entente_io_close (&fd);

  return hash;
}
