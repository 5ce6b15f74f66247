#include "app/cli/files.h"

#include "app/cli/console.h"
#include "model/storage/project-save.h"
#include "model/storage/project-writer.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * entente_cli_read:
 * @path: a project file
 *
 * Reads a project, and says on standard error what could not be read.
 *
 * Returns: (transfer full) (nullable): what could be read; %NULL when nothing could
 */
EntenteReading *
entente_cli_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, &error);

  if (reading == NULL)
    {
      g_autofree char *text = entente_cli_clean (error->message);

      entente_cli_complain (path, "%s", text);
      return NULL;
    }

  for (guint i = 0; i < reading->problems->len; i++)
    entente_cli_report (path, g_ptr_array_index (reading->problems, i));

  return g_steal_pointer (&reading);
}

typedef gboolean (*SaveFunc) (const EntenteSaveRequest *request,
                              GError                  **error);

static gboolean
write_bytes (const char *path,
             GBytes     *bytes,
             SaveFunc    save)
{
  g_autofree char   *warning = NULL;
  EntenteSaveRequest request = {.path = path, .bytes = bytes, .overwrite = TRUE, .warning = &warning};
  g_autoptr (GError) error = NULL;
  gboolean written = save (&request, &error);

  if (!written)
    entente_cli_complain (path, "%s", error->message);
  else if (warning != NULL)
    entente_cli_complain (path, "%s", warning);

  return written;
}

/**
 * entente_cli_write:
 * @path: where to write
 * @bytes: the whole file
 *
 * Puts a file in place at once, or leaves everything as it was and says on standard error why.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_cli_write (const char *path,
                   GBytes     *bytes)
{
  return write_bytes (path, bytes, entente_safe_save);
}

/**
 * entente_cli_write_project:
 * @path: where to write
 * @reading: the project, as it was read
 *
 * Writes a project, as entente_cli_write() does. One made by a newer version is never written: it holds things that would
 * be lost.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_cli_write_project (const char     *path,
                           EntenteReading *reading)
{
  g_autoptr (GBytes) bytes = NULL;

  if (reading->newer)
    {
      entente_cli_complain (path, _("Not written, as the project was made by a newer version of Entente; use that version"));
      return FALSE;
    }

  bytes = entente_project_write_bytes (reading->project);

  return write_bytes (path, bytes, entente_project_save);
}

/**
 * entente_cli_find:
 * @path: the project file, for messages
 * @project: a project
 * @type: type of object
 * @name: what people call it, or its id
 *
 * Finds an object, and says on standard error when there is none.
 *
 * Returns: (transfer none) (nullable): the object
 */
EntenteObject *
entente_cli_find (const char     *path,
                  EntenteProject *project,
                  EntenteType     type,
                  const char     *name)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);
  EntenteObject         *object = entente_project_lookup (project, name);

  if (object != NULL && entente_object_get_object_type (object) == type)
    return object;

  for (guint i = 0; i < entente_project_get_n (project, type); i++)
    {
      object = entente_project_get_nth (project, type, i);

      if (g_strcmp0 (entente_object_get_label (object), name) == 0)
        return object;
    }

  entente_cli_complain (path, _("There is no %s “%s”; “entente-cli text” lists all"), info->name, name);

  return NULL;
}
