#define _GNU_SOURCE
#include "model/change/leftover.h"

#include "model/change/journal-file.h"
#include "model/change/journal-record.h"
#include "model/change/journal.h"
#include "model/error.h"
#include "model/storage/file-io.h"
#include "model/storage/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* No journal is as large: it would be written anew at each save. */
#define MAX_SIZE (G_GINT64_CONSTANT (1) << 30)

/* What is read, and the open journal it is read from. */
typedef struct
{
  const char *path;
  int         lock;
  struct stat status;
} Source;

static gboolean
fail_to_read (const char *path,
              const char *reason,
              GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("What was left in “%s” can't be recovered: %s"), name, reason);

  return FALSE;
}

/* The lock tells that nobody is writing it; that it has its name still, that nobody has just thrown it away. */
static gboolean
lock_journal (Source  *source,
              GError **error)
{
  struct stat *status = &source->status;
  struct stat  named;

  source->lock = entente_io_open_file (AT_FDCWD, source->path, O_RDWR | O_NOFOLLOW, status);
  if (source->lock < 0)
    return fail_to_read (source->path, g_strerror (errno), error);

  if (TEMP_FAILURE_RETRY (flock (source->lock, LOCK_EX | LOCK_NB)) != 0 || lstat (source->path, &named) != 0 ||
      named.st_ino != status->st_ino || named.st_dev != status->st_dev || fstat (source->lock, status) != 0)
    return fail_to_read (source->path, _("the program that writes it is running"), error);

  return TRUE;
}

static GBytes *
read_journal (Source  *source,
              GError **error)
{
  goffset          size;
  g_autofree char *buffer = NULL;
  gssize           n;

  if (!lock_journal (source, error))
    return NULL;

  size = source->status.st_size;
  if (size <= MAX_SIZE)
    buffer = g_try_malloc ((gsize)size + 1);
  if (buffer == NULL)
    {
      fail_to_read (source->path, _("it is too large"), error);
      return NULL;
    }

  n = entente_io_read (source->lock, buffer, (gsize)size, 0);
  if (n != size)
    {
      fail_to_read (source->path, n < 0 ? g_strerror (errno) : _("it could not be read to its end"), error);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), (gsize)n);
}

static gboolean
read_base (EntenteLeftover      *leftover,
           EntenteJournalCursor *cursor,
           GBytes               *file)
{
  g_autoptr (GBytes) header = NULL;
  g_autofree char *hash = NULL;
  const char      *origin, *title, *expected;

  if (!entente_journal_record_open (cursor, file) ||
      entente_journal_record_next (cursor, file, &header) != ENTENTE_JOURNAL_END_NONE ||
      entente_journal_record_next (cursor, file, &leftover->base) != ENTENTE_JOURNAL_END_NONE ||
      !entente_journal_header_read (header, &origin, &title, &expected))
    return FALSE;

  leftover->origin = g_strdup (origin);
  leftover->title = g_strdup (title);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, leftover->base);

  return strcmp (hash, expected) == 0;
}

/* Reading stops at the first edit that is not exactly as it was written; those before it are whole. */
static void
read_edits (EntenteLeftover      *leftover,
            EntenteJournalCursor *cursor,
            GBytes               *file)
{
  EntenteJournalEnd end;

  do
    {
      g_autoptr (GBytes) payload = NULL;
      EntenteChangeList *edit;

      end = entente_journal_record_next (cursor, file, &payload);
      if (end != ENTENTE_JOURNAL_END_NONE)
        break;

      edit = entente_change_list_deserialise (payload, NULL);
      if (edit == NULL)
        end = ENTENTE_JOURNAL_END_DAMAGED;
      else
        g_ptr_array_add (leftover->edits, edit);
    }
  while (end == ENTENTE_JOURNAL_END_NONE);

  leftover->damaged = end == ENTENTE_JOURNAL_END_DAMAGED;
}

/**
 * entente_journal_parse:
 * @file: a whole journal, or anything else
 *
 * Returns: (transfer full) (nullable): what is in it, up to the first edit that was not written whole or was damaged;
 *   %NULL when nothing can be made of it
 */
EntenteLeftover *
entente_journal_parse (GBytes *file)
{
  g_autoptr (EntenteLeftover) leftover = g_new0 (EntenteLeftover, 1);
  EntenteJournalCursor cursor;

  leftover->edits = g_ptr_array_new_with_free_func (g_object_unref);
  leftover->lock = -1;

  if (!read_base (leftover, &cursor, file))
    return NULL;

  read_edits (leftover, &cursor, file);

  return g_steal_pointer (&leftover);
}

/**
 * entente_journal_read:
 * @path: a journal file
 * @error: return location for an error
 *
 * Reads a journal as entente_journal_parse() does, and keeps others from doing the same until it is freed. Fails with
 * %ENTENTE_ERROR_DAMAGED when nothing can be made of it, or when it is in use.
 *
 * Returns: (transfer full): what is in it
 */
EntenteLeftover *
entente_journal_read (const char *path,
                      GError    **error)
{
  Source source = {.path = path, .lock = -1};
  g_autoptr (GBytes) file = read_journal (&source, error);
  EntenteLeftover *leftover = file != NULL ? entente_journal_parse (file) : NULL;

  if (leftover == NULL)
    {
      if (file != NULL)
        fail_to_read (path, _("it is damaged"), error);
      entente_io_close (&source.lock);
      return NULL;
    }

  leftover->path = g_strdup (path);
  leftover->lock = source.lock;
  leftover->day = source.status.st_mtime;

  return leftover;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const EntenteLeftover *x = *(const EntenteLeftover *const *)a, *y = *(const EntenteLeftover *const *)b;

  return x->day != y->day ? (x->day < y->day) - (x->day > y->day) : strcmp (x->path, y->path);
}

/* What could not be removed was emptied; a journal in use never is empty. */
static gboolean
is_empty (const char *path)
{
  struct stat status;

  return lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0;
}

static void
sweep (const char *folder)
{
  int fd = entente_io_open (AT_FDCWD, folder, O_RDONLY | O_DIRECTORY, 0);

  if (fd >= 0)
    entente_temp_file_sweep (fd);
  entente_io_close (&fd);
}

/**
 * entente_journal_find_leftovers:
 * @state_folder: where the program keeps its state
 *
 * Looks for journals that no running program writes. What is valid decides, not what is newer than what. A journal in
 * which there is no edit is removed; one that is damaged so that nothing can be made of it is left alone.
 *
 * Returns: (transfer full) (element-type EntenteLeftover): what can be recovered, newest first
 */
GPtrArray *
entente_journal_find_leftovers (const char *state_folder)
{
  GPtrArray       *leftovers = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_leftover_free);
  g_autofree char *folder = entente_journal_get_folder (state_folder);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir != NULL)
    sweep (folder);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (EntenteLeftover) leftover = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ENTENTE_JOURNAL_SUFFIX))
        continue;

      leftover = entente_journal_read (path, &error);
      if (leftover == NULL && is_empty (path))
        unlink (path);
      else if (leftover == NULL)
        g_debug ("%s", error->message);
      else if (leftover->edits->len > 0)
        g_ptr_array_add (leftovers, g_steal_pointer (&leftover));
      else if (!leftover->damaged)
        unlink (path);
    }

  g_ptr_array_sort (leftovers, compare_newest_first);

  return leftovers;
}

/**
 * entente_leftover_discard:
 * @leftover: what was left behind
 * @error: return location for an error
 *
 * Throws it away for good.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_leftover_discard (EntenteLeftover *leftover,
                          GError         **error)
{
  if (unlink (leftover->path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE, _("What was left of “%s” could not be removed: %s"),
               leftover->title, entente_io_explain (errno));

  return FALSE;
}

void
entente_leftover_free (EntenteLeftover *leftover)
{
  entente_io_close (&leftover->lock);
  g_free (leftover->path);
  g_free (leftover->origin);
  g_free (leftover->title);
  g_clear_pointer (&leftover->base, g_bytes_unref);
  g_ptr_array_unref (leftover->edits);
  g_free (leftover);
}
