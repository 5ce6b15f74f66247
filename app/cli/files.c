#include "app/cli/files.h"

#include "app/cli/console.h"
#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/exchange/project-graph.h"
#include "model/network/views.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-save.h"
#include "model/storage/project-writer.h"
#include "widgets/drawing/graph-arrangement.h"

#include <glib/gi18n.h>
#include <string.h>

#define BASE_PLAN "base"

#define OWN_FORMAT "entente"

/* %NULL stands for a project of our own, and for what nobody knows; the latter is refused when it is read. */
static const EntenteFormat *
choose_format (const char *path,
               const char *name)
{
  if (name == NULL)
    return entente_format_for_path (path);

  return entente_format_find (name);
}

static EntenteReading *
read_foreign (const EntenteFormat *format,
              const char          *path,
              gboolean             to_draw,
              GError             **error)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_format_read_file (format, path, reading, error);
  g_autofree char *name = g_filename_display_basename (path);
  char            *dot = strrchr (name, '.');

  if (graph == NULL || (to_draw && !entente_graph_arrange (graph, NULL, error)))
    return NULL;

  if (dot != NULL && dot != name)
    *dot = '\0';
  entente_import_load (graph, name, reading);

  return g_steal_pointer (&reading);
}

static void
report_all (const char           *path,
            const EntenteReading *reading)
{
  for (guint i = 0; i < reading->problems->len; i++)
    entente_cli_report (path, g_ptr_array_index (reading->problems, i));
}

static EntenteReading *
read_as (const char *path,
         const char *name,
         gboolean    to_draw)
{
  const EntenteFormat *format = choose_format (path, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = NULL;

  if (format != NULL)
    reading = read_foreign (format, path, to_draw, &error);
  else
    reading = entente_project_read_file (path, NULL, &error);

  if (reading == NULL)
    {
      g_autofree char *text = entente_cli_clean (error->message);

      entente_cli_complain (path, "%s", text);
      return NULL;
    }

  report_all (path, reading);

  return g_steal_pointer (&reading);
}

/**
 * entente_cli_read:
 * @path: a project file, or one of a format that other programs write
 *
 * Reads a project, and says on standard error what could not be read.
 *
 * Returns: (transfer full) (nullable): what could be read; %NULL when nothing could
 */
EntenteReading *
entente_cli_read (const char *path)
{
  return read_as (path, NULL, FALSE);
}

/**
 * entente_cli_read_to_draw:
 * @path: a file
 * @name: (nullable): name of its format; %NULL when its ending or its beginning tells
 *
 * Reads a project as entente_cli_read() does. What a file of another program gives no places is arranged, as in the window.
 *
 * Returns: (transfer full) (nullable): what could be read; %NULL when nothing could
 */
EntenteReading *
entente_cli_read_to_draw (const char *path,
                          const char *name)
{
  return read_as (path, name, TRUE);
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

/* Says what does not go along, and writes a file for each table that the format has. */
static gboolean
write_foreign (const EntenteFormat *format,
               const char          *path,
               gboolean             with_mark,
               EntenteProject      *project)
{
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (GPtrArray) views = entente_views_list (project);
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (project, views->len > 0 ? g_ptr_array_index (views, 0) : NULL, report);
  g_autoptr (GBytes) bytes = format->write (graph, with_mark);
  g_autoptr (GBytes) more = format->write_companion != NULL ? format->write_companion (graph, with_mark) : NULL;
  g_autofree char *companion = more != NULL ? format->name_companion (path) : NULL;

  entente_format_report (format, graph, report);
  report_all (path, report);

  return entente_cli_write (path, bytes) && (more == NULL || entente_cli_write (companion, more));
}

/**
 * entente_cli_write_project:
 * @path: where to write
 * @reading: the project, as it was read
 *
 * Writes a project, as entente_cli_write() does, in the format that the ending of @path says. One made by a newer version is
 * never written: it holds things that would be lost.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_cli_write_project (const char     *path,
                           EntenteReading *reading)
{
  return entente_cli_write_project_as (path, NULL, FALSE, reading);
}

/**
 * entente_cli_write_project_as:
 * @path: where to write
 * @name: (nullable): name of a format; %NULL when the ending of @path tells
 * @with_mark: whether a table begins with a byte order mark
 * @reading: the project, as it was read
 *
 * Writes a project as entente_cli_write_project() does.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_cli_write_project_as (const char     *path,
                              const char     *name,
                              gboolean        with_mark,
                              EntenteReading *reading)
{
  const char          *dot = strrchr (path, '.');
  const EntenteFormat *format = name != NULL ? entente_format_find (name) : dot != NULL ? entente_format_find (dot + 1)
                                                                                        : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (reading->newer)
    {
      entente_cli_complain (path, _("Not written, as the project was made by a newer version of Entente; use that version"));
      return FALSE;
    }

  if (format != NULL)
    return write_foreign (format, path, with_mark, reading->project);

  bytes = entente_project_write_bytes (reading->project);

  return write_bytes (path, bytes, entente_project_save);
}

/**
 * entente_cli_check_format:
 * @path: a file
 * @name: (nullable): name of its format, as given on the command line
 * @option: the option that gives the name
 *
 * Says on standard error when it is not known what a file is to be.
 *
 * Returns: whether the format is known
 */
gboolean
entente_cli_check_format (const char *path,
                          const char *name,
                          const char *option)
{
  const char                 *dot = strrchr (path, '.');
  guint                       n_formats;
  const EntenteFormat *const *formats = entente_format_list (&n_formats);
  g_autoptr (GString) names = g_string_new (NULL);

  if (name == NULL && dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL)
    name = dot + 1;
  if (name != NULL && (strcmp (name, OWN_FORMAT) == 0 || entente_format_find (name) != NULL))
    return TRUE;

  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", formats[i]->name);
  entente_cli_complain (path, _("The format is not known; end the name in .entente, or give --%s entente; instead of entente, it may be one of %s"), option, names->str);

  return FALSE;
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
  EntenteObject *object = entente_project_find (project, type, name);

  if (object == NULL)
    entente_cli_complain (path, _("There is no %s “%s”; “entente-cli text” lists all"), entente_type_get_info (type)->name, name);

  return object;
}

/**
 * entente_cli_find_scenario:
 * @path: the project file, for messages
 * @project: a project
 * @name: (nullable): what people call a scenario, or its id, or “base”
 * @scenario: (out) (nullable): its id, %NULL for the base plan; untouched when @name is %NULL
 *
 * Finds a scenario, and says on standard error when there is none.
 *
 * Returns: whether all is well
 */
gboolean
entente_cli_find_scenario (const char     *path,
                           EntenteProject *project,
                           const char     *name,
                           const char    **scenario)
{
  EntenteObject *object = NULL;

  if (name == NULL)
    return TRUE;

  if (strcmp (name, BASE_PLAN) != 0)
    {
      object = entente_cli_find (path, project, ENTENTE_SCENARIO, name);
      if (object == NULL)
        return FALSE;
    }

  *scenario = object != NULL ? entente_object_get_id (object) : NULL;

  return TRUE;
}
