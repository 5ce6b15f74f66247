#define _GNU_SOURCE
#include "model/storage/versions.h"

#include "model/storage/file-io.h"
#include "model/storage/temp-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HASH_LENGTH 16u
#define STEM_LENGTH 60u
#define CHUNK       (64u << 10)
#define HOUR        (G_GINT64_CONSTANT (3600))
#define DAY         (24 * HOUR)

/*
 * The former versions of a file stand in a folder of their own, named after the file and where it is:
 * "plan.entente-0f1e2d3c4b5a6978". The name of each says in which order it came (a counter, as clocks go wrong), when
 * it was put there, and what is in it (the first digits of its SHA-256): "000042-20251122T113800Z-9f86d081884c7d65".
 */
typedef struct
{
  char   *name;
  guint64 counter;
  gint64  time;
  char    hash[HASH_LENGTH + 1];
} Version;

static void
version_free (gpointer data)
{
  Version *version = data;

  g_free (version->name);
  g_free (version);
}

static char *
version_make_name (guint64     counter,
                   const char *hash)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *when = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  return g_strdup_printf ("%06" G_GUINT64_FORMAT "-%s-%.*s", counter, when, (int)HASH_LENGTH, hash);
}

static Version *
version_parse (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "-", 4);
  g_autoptr (GDateTime) when = NULL;
  Version *version;
  guint64  counter;

  if (g_strv_length (parts) != 3 || strlen (parts[2]) != HASH_LENGTH)
    return NULL;
  if (!g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXINT64, &counter, NULL))
    return NULL;
  when = g_date_time_new_from_iso8601 (parts[1], NULL);
  if (when == NULL)
    return NULL;

  version = g_new0 (Version, 1);
  version->name = g_strdup (name);
  version->counter = counter;
  version->time = g_date_time_to_unix (when);
  g_strlcpy (version->hash, parts[2], sizeof version->hash);

  return version;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const Version *x = *(const Version *const *)a, *y = *(const Version *const *)b;

  return (x->counter < y->counter) - (x->counter > y->counter);
}

/* Returns NULL with errno set when the folder can't be read. */
static GPtrArray *
list_versions (int folder)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (version_free);
  int            fd = entente_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0);
  DIR           *entries = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;
  Version       *version;
  int            code;

  if (entries == NULL)
    {
      entente_io_close (&fd);
      return NULL;
    }

  for (errno = 0; (entry = readdir (entries)) != NULL; errno = 0)
    if ((version = version_parse (entry->d_name)) != NULL)
      g_ptr_array_add (versions, version);

  code = errno;
  closedir (entries);
  errno = code;
  g_ptr_array_sort (versions, compare_newest_first);

  return code == 0 ? g_steal_pointer (&versions) : NULL;
}

static gboolean
copy (int         from,
      int         to,
      const char *hash)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  g_autofree char *copied = NULL;
  goffset          offset = 0;
  gssize           n;

  while ((n = entente_io_read (from, buffer, CHUNK, offset)) > 0)
    {
      if (!entente_io_write (to, buffer, (gsize)n, offset))
        return FALSE;
      offset += n;
    }

  if (n < 0 || !entente_io_sync (to) || (copied = entente_io_hash (to)) == NULL)
    return FALSE;
  if (strcmp (copied, hash) == 0)
    return TRUE;

  errno = EIO;

  return FALSE;
}

static gboolean
add_version (int         folder,
             const char *name,
             int         fd,
             const char *hash)
{
  EntenteTempFile temp;
  gboolean        added = entente_temp_file_open (&temp, folder, name, 0600) && copy (fd, temp.fd, hash) &&
                   entente_temp_file_rename (&temp, name, FALSE);

  entente_temp_file_clear (&temp);

  return added;
}

static Version *
find_version (GPtrArray  *versions,
              const char *hash)
{
  for (guint i = 0; i < versions->len; i++)
    {
      Version *version = g_ptr_array_index (versions, i);

      if (strncmp (version->hash, hash, HASH_LENGTH) == 0)
        return version;
    }

  return NULL;
}

/* What is there already under the same hash moves to the front. */
static gboolean
put_in_front (int         folder,
              GPtrArray  *versions,
              int         fd,
              const char *hash)
{
  const Version   *newest = versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;
  const Version   *same = find_version (versions, hash);
  g_autofree char *name = version_make_name (newest != NULL ? newest->counter + 1 : 1, hash);

  if (same == NULL)
    return add_version (folder, name, fd, hash);

  return same == newest || renameat (folder, same->name, folder, name) == 0;
}

static void
thin_out (int folder)
{
  g_autoptr (GPtrArray) versions = list_versions (folder);
  g_autofree gint64   *times = NULL;
  g_autofree gboolean *kept = NULL;

  if (versions == NULL)
    return;

  times = g_new0 (gint64, versions->len + 1);
  kept = g_new0 (gboolean, versions->len + 1);
  for (guint i = 0; i < versions->len; i++)
    times[i] = ((const Version *)g_ptr_array_index (versions, i))->time;
  entente_versions_choose (times, versions->len, kept);

  for (guint i = 0; i < versions->len; i++)
    if (!kept[i])
      unlinkat (folder, ((const Version *)g_ptr_array_index (versions, i))->name, 0);
}

/**
 * entente_versions_keep:
 * @versions: folder of all former versions; made when it is not there
 * @path: path of the file, with links resolved
 * @fd: the file as it is now
 * @hash: SHA-256 of it, in hex
 *
 * Keeps a copy of a file before it is replaced, unless the same content is kept already, and thins out the older ones.
 *
 * Returns: %TRUE when the content is kept; %FALSE with errno set otherwise
 */
gboolean
entente_versions_keep (const char *versions,
                       const char *path,
                       int         fd,
                       const char *hash)
{
  g_autofree char *name = entente_versions_folder (versions, path);
  g_autoptr (GPtrArray) present = NULL;
  gboolean kept;
  int      folder, code;

  if (g_mkdir_with_parents (name, 0700) != 0)
    return FALSE;
  folder = entente_io_open (AT_FDCWD, name, O_RDONLY | O_DIRECTORY, 0);
  if (folder < 0)
    return FALSE;

  entente_temp_file_sweep (folder);
  present = list_versions (folder);
  kept = present != NULL && put_in_front (folder, present, fd, hash);
  code = errno;
  if (kept)
    thin_out (folder);
  entente_io_close (&folder);
  errno = code;

  return kept;
}

/**
 * entente_versions_folder:
 * @versions: folder of all former versions
 * @path: path of a file, with links resolved
 *
 * Returns: (transfer full): the folder with the former versions of that file
 */
char *
entente_versions_folder (const char *versions,
                         const char *path)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("%.*s-%.*s", (int)entente_io_shorten (base, STEM_LENGTH), base, (int)HASH_LENGTH, hash);

  return g_build_filename (versions, name, NULL);
}

/**
 * entente_versions_choose:
 * @times: (array length=n_times): when versions were put away, newest version first
 * @n_times: how many there are
 * @kept: (out caller-allocates) (array length=n_times): whether to keep each
 *
 * Keeps the newest ones, then one an hour, then one a day.
 */
void
entente_versions_choose (const gint64 *times,
                         gsize         n_times,
                         gboolean     *kept)
{
  guint  n_hours = 0, n_days = 0;
  gint64 last = 0;

  for (gsize i = 0; i < n_times; i++)
    {
      gboolean of_hour = n_hours < ENTENTE_VERSIONS_HOURLY && times[i] / HOUR != last / HOUR;
      gboolean of_day = n_hours == ENTENTE_VERSIONS_HOURLY && n_days < ENTENTE_VERSIONS_DAILY && times[i] / DAY != last / DAY;

      kept[i] = i < ENTENTE_VERSIONS_LAST || of_hour || of_day;
      if (!kept[i])
        continue;

      last = times[i];
      if (i >= ENTENTE_VERSIONS_LAST)
        {
          n_hours += of_hour;
          n_days += of_day;
        }
    }
}
