#include "model/storage/project-save.h"

#include "model/error.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>

/* Reading back goes on in a thread of its own, while the file is written. */
typedef struct
{
  GBytes  *bytes;
  GThread *thread;
  gboolean is_same;
} ReadBack;

static gpointer
read_back (gpointer data)
{
  ReadBack *self = data;
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (self->bytes, NULL);
  g_autoptr (GBytes) again = reading != NULL ? entente_project_write_bytes (reading->project) : NULL;

  self->is_same = again != NULL && g_bytes_equal (again, self->bytes);

  return NULL;
}

static void
read_back_finish (ReadBack *self)
{
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
}

static gboolean
read_back_approve (gpointer data,
                   GError **error)
{
  ReadBack *self = data;

  read_back_finish (self);
  if (!self->is_same)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
                         _("The project was not saved, as something in it would be lost; undo the last changes and try again"));

  return self->is_same;
}

/**
 * entente_project_save:
 * @request: a project file and where to write it
 * @error: return location for an error
 *
 * Makes sure that reading the file would give back all that is in it, then saves it as entente_safe_save() does. Blocks;
 * may be called from any thread.
 *
 * Fails as entente_safe_save() does, and with %ENTENTE_ERROR_DAMAGED when the file would not give back what is in it.
 * What is on disk is then untouched.
 *
 * Returns: %TRUE when the new file is in its place and will last
 */
gboolean
entente_project_save (const EntenteSaveRequest *request,
                      GError                  **error)
{
  EntenteSaveRequest checked = *request;
  ReadBack           self = {.bytes = request->bytes};
  gboolean           saved;

  self.thread = g_thread_new ("read-back", read_back, &self);
  checked.approve = read_back_approve;
  checked.approve_data = &self;

  saved = entente_safe_save (&checked, error);
  read_back_finish (&self);

  return saved;
}
