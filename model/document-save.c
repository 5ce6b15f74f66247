#include "model/document-private.h"

#include "model/error.h"
#include "model/storage/project-save.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>

/* One save, which touches nothing of the document while it runs. */
typedef struct
{
  char              *path;
  GBytes            *bytes;
  char              *hash;
  char              *expected;
  char              *versions;
  char              *warning;
  gboolean           replaced;
  EntenteSaveRequest request;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->path);
  g_bytes_unref (save->bytes);
  g_free (save->hash);
  g_free (save->expected);
  g_free (save->versions);
  g_free (save->warning);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static gboolean
may_save (EntenteDocument *self,
          const char      *path,
          GError         **error)
{
  if (self->late != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PENDING, _("The project is being saved already"));
  else if (path == NULL)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING, _("The project has no file yet; choose where to save it"));
  else if (self->is_newer && g_strcmp0 (path, self->path) == 0)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_VERSION,
                 _("“%s” was made by a newer version of Entente, which knows more than this one; save a copy in another place"),
                 self->shown_title);
  else
    return TRUE;

  return FALSE;
}

static Save *
start_save (EntenteDocument *self,
            const char      *path,
            gboolean         overwrite,
            GError         **error)
{
  g_autofree char *target = path != NULL ? g_canonicalize_filename (path, NULL) : g_strdup (self->path);
  Save            *save;

  if (!may_save (self, target, error))
    return NULL;

  save = g_new0 (Save, 1);
  save->bytes = entente_project_write_bytes (self->project);
  save->expected = g_strcmp0 (target, self->path) == 0 ? g_strdup (self->expected) : NULL;
  save->versions = g_build_filename (self->state_folder, "versions", NULL);
  save->path = g_steal_pointer (&target);
  save->request = (EntenteSaveRequest) {
    .path = save->path,
    .bytes = save->bytes,
    .expected = save->expected,
    .overwrite = overwrite,
    .versions = save->versions,
    .replaced = &save->replaced,
    .warning = &save->warning,
  };

  self->was_modified = entente_document_is_modified (self);
  self->late = g_ptr_array_new_with_free_func (g_object_unref);
  entente_history_mark_saved (self->history);
  g_object_notify (G_OBJECT (self), "saving");

  return save;
}

/* All that takes time; may run in any thread. */
static gboolean
run_save (Save    *save,
          GError **error)
{
  save->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, save->bytes);

  return entente_project_save (&save->request, error);
}

/* The journal begins anew from what is on disk now, or is not needed until the next edit. */
static void
settle (EntenteDocument *self,
        Save            *save,
        GPtrArray       *late)
{
  gboolean was_read_only = entente_document_is_read_only (self);

  if (g_strcmp0 (self->path, save->path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (save->path);
      g_object_notify (G_OBJECT (self), "path");
    }

  g_bytes_unref (self->base);
  self->base = g_bytes_ref (save->bytes);
  self->unsaved = FALSE;
  self->is_newer = FALSE;
  self->is_writable = TRUE;
  entente_document_update (self);
  if (was_read_only)
    g_object_notify (G_OBJECT (self), "read-only");

  self->is_journaling = late->len > 0;
  if (self->is_journaling)
    entente_journal_begin (self->journal, self->path, self->shown_title, self->base, late);
  else
    entente_journal_cut (self->journal);
}

static void
finish_save (EntenteDocument *self,
             Save            *save,
             gboolean         saved)
{
  g_autoptr (GPtrArray) late = g_steal_pointer (&self->late);

  if (save->replaced && (saved || g_strcmp0 (self->path, save->path) == 0))
    {
      g_free (self->expected);
      self->expected = g_steal_pointer (&save->hash);
    }

  if (saved)
    settle (self, save, late);
  else
    self->unsaved = self->unsaved || self->was_modified;

  entente_document_update (self);
  g_object_notify (G_OBJECT (self), "saving");
  if (save->warning != NULL)
    g_signal_emit_by_name (self, "warning", save->warning);
}

/**
 * entente_document_save:
 * @self: a document
 * @path: (nullable): where to save; %NULL for the document's own file
 * @overwrite: replace what is there even when it is not what was opened or saved last
 * @error: return location for an error
 *
 * Saves the project, and makes @path its file. Fails as entente_project_save() does, with %ENTENTE_ERROR_MISSING when it
 * has no file, and with %ENTENTE_ERROR_VERSION when its file was made by a newer version; all edits are then in the journal
 * as before.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_document_save (EntenteDocument *self,
                       const char      *path,
                       gboolean         overwrite,
                       GError         **error)
{
  g_autoptr (Save) save = start_save (self, path, overwrite, error);
  gboolean saved;

  if (save == NULL)
    return FALSE;

  saved = run_save (save, error);
  finish_save (self, save, saved);

  return saved;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Save *save = task_data;
  g_autoptr (GError) error = NULL;

  if (run_save (save, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The thread knows nothing of the document, so that it is never the thread that lets go of it last. */
static void
save_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  finish_save (ENTENTE_DOCUMENT (g_task_get_source_object (task)), g_task_get_task_data (G_TASK (result)), saved);

  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * entente_document_save_async:
 * @self: a document
 * @path: (nullable): where to save; %NULL for the document's own file
 * @overwrite: replace what is there even when it is not what was opened or saved last
 * @cancellable: (nullable): has no effect once the save has begun
 * @callback: called when the save is done
 * @user_data: data for @callback
 *
 * Saves the project as it is now. It can be edited meanwhile; what is done then is not saved.
 */
void
entente_document_save_async (EntenteDocument    *self,
                             const char         *path,
                             gboolean            overwrite,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) work = NULL;
  g_autoptr (GError) error = NULL;
  Save *save;

  g_task_set_source_tag (task, entente_document_save_async);
  g_task_set_check_cancellable (task, FALSE);

  save = g_cancellable_set_error_if_cancelled (cancellable, &error) ? NULL : start_save (self, path, overwrite, &error);
  if (save == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  work = g_task_new (NULL, NULL, save_done_cb, g_steal_pointer (&task));
  g_task_set_task_data (work, save, save_free);
  g_task_run_in_thread (work, save_thread);
}

gboolean
entente_document_save_finish (EntenteDocument *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
