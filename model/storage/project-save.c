#include "model/storage/project-save.h"

#include "model/error.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>

static gboolean
reads_back (GBytes *bytes)
{
  g_autoptr (EntenteReading) reading = entente_project_read_bytes (bytes, NULL);
  g_autoptr (GBytes) again = reading != NULL ? entente_project_write_bytes (reading->project) : NULL;

  return again != NULL && g_bytes_equal (again, bytes);
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
  if (reads_back (request->bytes))
    return entente_safe_save (request, error);

  if (request->replaced != NULL)
    *request->replaced = FALSE;
  if (request->warning != NULL)
    *request->warning = NULL;
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED,
                       _("The project was not saved, as something in it would be lost; undo the last changes and try again"));

  return FALSE;
}
