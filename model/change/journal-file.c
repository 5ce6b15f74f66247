#define _GNU_SOURCE
#include "model/change/journal-file.h"

#include "model/change/journal-record.h"
#include "model/storage/file-io.h"
#include "model/storage/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define N_HEADER_PARTS 3u
#define MAX_TRIES      100u

struct _EntenteJournalFile
{
  char                *folder_path;
  int                  folder;
  char                *name;
  EntenteTempFile      temp;
  gboolean             is_named;
  gboolean             name_lasts;
  goffset              durable;
  GByteArray          *pending;
  EntenteJournalCursor cursor;
};

/* Content of the first record: origin, title and the SHA-256 of @base, each ended by a NUL. The second record is @base, all
   others are edits. */
static GBytes *
make_header (const char *origin,
             const char *title,
             GBytes     *base)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, base);
  GString         *header = g_string_new (origin);

  g_string_append_c (header, '\0');
  g_string_append (header, title);
  g_string_append_c (header, '\0');
  g_string_append (header, hash);
  g_string_append_c (header, '\0');

  return g_string_free_to_bytes (header);
}

/**
 * entente_journal_header_read:
 * @header: content of the first record; owns what is returned
 * @origin: (out) (transfer none) (nullable): path of the project file
 * @title: (out) (transfer none): title of the project
 * @hash: (out) (transfer none): SHA-256 of the base
 *
 * Returns: whether it is one
 */
gboolean
entente_journal_header_read (GBytes      *header,
                             const char **origin,
                             const char **title,
                             const char **hash)
{
  gsize       size;
  const char *data = g_bytes_get_data (header, &size);
  const char *parts[N_HEADER_PARTS];

  for (guint i = 0; i < N_HEADER_PARTS; i++)
    {
      const char *end = size > 0 ? memchr (data, '\0', size) : NULL;

      if (end == NULL)
        return FALSE;

      parts[i] = data;
      size -= (gsize)(end + 1 - data);
      data = end + 1;
    }

  *origin = *parts[0] != '\0' ? parts[0] : NULL;
  *title = parts[1];
  *hash = parts[2];

  return size == 0;
}

/**
 * entente_journal_file_new:
 * @folder: folder of all journals; made when the file is first written
 * @origin: (nullable): path of the project file
 * @title: title of the project
 * @base: the project file's bytes that the edits start from
 *
 * Returns: (transfer full): a journal, nothing of which is on disk
 */
EntenteJournalFile *
entente_journal_file_new (const char *folder,
                          const char *origin,
                          const char *title,
                          GBytes     *base)
{
  EntenteJournalFile *self = g_new0 (EntenteJournalFile, 1);
  g_autoptr (GBytes) header = make_header (origin, title, base);

  self->folder_path = g_strdup (folder);
  self->folder = -1;
  self->temp = (EntenteTempFile)ENTENTE_TEMP_FILE_NONE;
  self->pending = g_byte_array_new ();
  entente_journal_record_start (&self->cursor, self->pending);
  entente_journal_record_add (&self->cursor, self->pending, header);
  entente_journal_record_add (&self->cursor, self->pending, base);

  return self;
}

/**
 * entente_journal_file_add:
 * @self: a journal
 * @edit: a change list as bytes
 */
void
entente_journal_file_add (EntenteJournalFile *self,
                          GBytes             *edit)
{
  entente_journal_record_add (&self->cursor, self->pending, edit);
}

static gboolean
open_folder (EntenteJournalFile *self)
{
  if (self->folder >= 0)
    return TRUE;
  if (g_mkdir_with_parents (self->folder_path, 0700) != 0)
    return FALSE;

  self->folder = entente_io_open (AT_FDCWD, self->folder_path, O_RDONLY | O_DIRECTORY, 0);

  return self->folder >= 0;
}

/* What is tried again is written over what was written in part. */
static gboolean
write_pending (EntenteJournalFile *self)
{
  return entente_io_write (self->temp.fd, self->pending->data, self->pending->len, self->durable) &&
         TEMP_FAILURE_RETRY (fdatasync (self->temp.fd)) == 0;
}

static void
choose_name (EntenteJournalFile *self)
{
  g_autofree char *uuid = g_uuid_string_random ();

  g_free (self->name);
  self->name = g_strconcat (uuid, ENTENTE_JOURNAL_SUFFIX, NULL);
}

/* The file gets the name by which it is found only when it holds all that it must, and is locked. */
static gboolean
create (EntenteJournalFile *self)
{
  gboolean is_written;

  choose_name (self);
  is_written = open_folder (self) && entente_temp_file_open (&self->temp, self->folder, self->name, 0600) && write_pending (self);

  for (guint i = 0; is_written && !self->is_named && i < MAX_TRIES; i++)
    {
      self->is_named = entente_temp_file_rename (&self->temp, self->name, FALSE);
      if (!self->is_named && errno != EEXIST)
        break;
      if (!self->is_named)
        choose_name (self);
    }

  if (!self->is_named)
    entente_temp_file_clear (&self->temp);

  return self->is_named;
}

/**
 * entente_journal_file_write:
 * @self: a journal
 *
 * Writes what was added and is not on disk yet.
 *
 * Returns: %TRUE when all that was added is on disk; %FALSE with errno set otherwise
 */
gboolean
entente_journal_file_write (EntenteJournalFile *self)
{
  if (self->pending->len == 0)
    return TRUE;
  if (!(self->is_named ? write_pending (self) : create (self)))
    return FALSE;

  self->name_lasts = self->name_lasts || entente_io_sync_folder (self->folder);
  if (!self->name_lasts)
    return FALSE;

  self->durable += self->pending->len;
  g_byte_array_unref (self->pending);
  self->pending = g_byte_array_new ();

  return TRUE;
}

/**
 * entente_journal_file_remove:
 * @self: a journal
 *
 * Takes a journal that is not needed any more from the disk; if that fails, at least nothing is left in it.
 */
void
entente_journal_file_remove (EntenteJournalFile *self)
{
  if (self->is_named && unlinkat (self->folder, self->name, 0) != 0)
    (void)!ftruncate (self->temp.fd, 0);
}

/**
 * entente_journal_file_free:
 * @self: (transfer full): a journal
 *
 * Lets go of a journal. What is on disk stays there.
 */
void
entente_journal_file_free (EntenteJournalFile *self)
{
  entente_temp_file_clear (&self->temp);
  entente_io_close (&self->folder);
  g_byte_array_unref (self->pending);
  g_free (self->folder_path);
  g_free (self->name);
  g_free (self);
}
