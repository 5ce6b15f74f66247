#include "model/document-private.h"

#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"
#include "model/storage/safe-save.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static EntenteDocument *
create_from_reading (const char     *state_folder,
                     EntenteReading *reading)
{
  EntenteDocument *self = entente_document_create (state_folder, reading->project);

  self->problems = g_ptr_array_ref (reading->problems);
  self->is_newer = reading->newer;

  return self;
}

/* Saving replaces the file, so its folder must be writable as well. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = NULL;
  char            *real = realpath (path, NULL);
  gboolean         writable;

  folder = g_path_get_dirname (real != NULL ? real : path);
  writable = faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0 && faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
  free (real);

  return writable;
}

/* What could be read of a damaged file is a copy that is not saved; the file stays as it is. */
static void
become_repaired_copy (EntenteDocument *self)
{
  g_autofree char *title = g_strdup (self->shown_title);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->expected, g_free);
  g_bytes_unref (self->base);
  self->base = entente_project_write_bytes (self->project);
  self->name = g_strdup_printf (_("%s (repaired)"), title);
  self->is_newer = FALSE;
  self->is_writable = TRUE;
  self->unsaved = TRUE;
  entente_document_update (self);
}

/**
 * entente_document_open:
 * @path: a project file
 * @state_folder: where the program keeps its state
 * @error: return location for an error
 *
 * Opens a project file. What can be read of a damaged one becomes an unsaved copy; entente_document_get_problems() tells
 * what could not be. One made by a newer major version, or one that may not be written, is read-only: it can be saved only
 * as another file.
 *
 * Returns: (transfer full): a document, or %NULL when the file can't be read at all
 */
EntenteDocument *
entente_document_open (const char *path,
                       const char *state_folder,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, &bytes, error);
  EntenteDocument *self;

  if (reading == NULL)
    return NULL;

  self = create_from_reading (state_folder, reading);
  self->path = g_canonicalize_filename (path, NULL);
  self->expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->base = g_steal_pointer (&bytes);
  self->is_writable = is_writable (self->path);
  entente_document_update (self);

  if (reading->damaged)
    become_repaired_copy (self);

  return self;
}

/**
 * entente_document_open_template:
 * @bytes: a project file
 * @state_folder: where the program keeps its state
 * @error: return location for an error
 *
 * Returns: (transfer full): a document with the project in @bytes, which has no file; %NULL when it can't be read
 */
EntenteDocument *
entente_document_open_template (GBytes     *bytes,
                                const char *state_folder,
                                GError    **error)
{
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (bytes, error);
  EntenteDocument *self;

  if (reading == NULL)
    return NULL;

  self = create_from_reading (state_folder, reading);
  self->base = g_bytes_ref (bytes);
  entente_document_update (self);

  return self;
}

/**
 * entente_document_open_import:
 * @reading: what was made of a file of another program
 * @name: what the document is called until it is saved
 * @state_folder: where the program keeps its state
 *
 * Returns: (transfer full): a document that has no file and is not saved yet
 */
EntenteDocument *
entente_document_open_import (EntenteReading *reading,
                              const char     *name,
                              const char     *state_folder)
{
  EntenteDocument *self = create_from_reading (state_folder, reading);

  self->base = entente_project_write_bytes (self->project);
  self->name = g_strdup (name);
  self->unsaved = TRUE;
  entente_document_update (self);

  return self;
}

static char *
hash_project (EntenteProject *project)
{
  g_autoptr (GBytes) bytes = entente_project_write_bytes (project);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/*
 * The program may have stopped between saving and cutting the journal. Then one of the states that the edits lead through
 * is on disk, and only what was done after it is unsaved.
 */
static void
note_if_on_disk (EntenteDocument *self,
                 const char      *on_disk)
{
  g_autofree char *hash = NULL;

  if (on_disk == NULL || strcmp (on_disk, self->expected) == 0)
    return;

  hash = hash_project (self->project);
  if (strcmp (on_disk, hash) != 0)
    return;

  g_free (self->expected);
  self->expected = g_steal_pointer (&hash);
  entente_history_mark_saved (self->history);
}

/* Returns how many edits were done again. */
static guint
replay (EntenteDocument *self,
        GPtrArray       *edits)
{
  g_autofree char *on_disk = self->path != NULL ? entente_file_hash (self->path, NULL) : NULL;

  for (guint i = 0; i < edits->len; i++)
    {
      EntenteChangeList *edit = g_ptr_array_index (edits, i);

      if (!entente_history_apply (self->history, edit, NULL))
        return i;

      entente_history_seal (self->history);
      note_if_on_disk (self, on_disk);
    }

  return edits->len;
}

/**
 * entente_document_recover:
 * @leftover: what a program that did not end well left behind
 * @state_folder: where the program keeps its state
 * @error: return location for an error
 *
 * Opens a project as it was before the program stopped. The edits can be undone; they are not saved yet, and what was left
 * behind is thrown away only when they are in the journal of the new document. Saving goes to the file that the project
 * came from, with the usual question if that was changed meanwhile.
 *
 * Returns: (transfer full): a document, or %NULL when the project can't be read at all
 */
EntenteDocument *
entente_document_recover (EntenteLeftover *leftover,
                          const char      *state_folder,
                          GError         **error)
{
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (leftover->base, error);
  EntenteDocument *self;
  guint            n_done, n_edits = leftover->edits->len;

  if (reading == NULL)
    return NULL;

  self = entente_document_create (state_folder, reading->project);
  self->is_newer = reading->newer;
  self->path = g_strdup (leftover->origin);
  self->base = g_bytes_ref (leftover->base);
  self->expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->base);
  self->is_writable = self->path == NULL || is_writable (self->path);
  if (self->path == NULL)
    {
      self->name = g_strdup (leftover->title);
      self->unsaved = TRUE;
    }

  n_done = replay (self, leftover->edits);
  if (n_done < n_edits)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("Of %u changes, only the first %u could be restored"), n_edits, n_done);
  if (leftover->damaged)
    entente_reading_add_problem (reading, 0, NULL, NULL, _("The last changes could not be restored, as their record is damaged"));
  self->problems = g_ptr_array_ref (reading->problems);
  entente_document_update (self);

  g_ptr_array_set_size (leftover->edits, (int)n_done);
  entente_journal_begin (self->journal, self->path, self->shown_title, self->base, leftover->edits);
  self->is_journaling = TRUE;
  if (entente_journal_flush (self->journal, NULL) && n_done == n_edits)
    entente_leftover_discard (leftover, NULL);

  return self;
}
