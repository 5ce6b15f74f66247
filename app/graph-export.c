/* The plan as files that other programs read. */

#include "app/graph-export.h"

#include "app/problems-window.h"
#include "app/question.h"
#include "model/exchange/project-graph.h"
#include "model/storage/safe-save.h"

#include <glib/gi18n.h>

static gboolean
write_bytes (const char *path,
             GBytes     *bytes,
             GError    **error)
{
  EntenteSaveRequest request = {.path = path, .bytes = bytes, .overwrite = TRUE};

  return entente_safe_save (&request, error);
}

/* Tables begin with a mark, as spreadsheets take them for another encoding otherwise. */
static gboolean
write_graph (const EntenteFormat *format,
             const EntenteGraph  *graph,
             const char          *path,
             GError             **error)
{
  g_autoptr (GBytes) bytes = format->write (graph, TRUE);
  g_autoptr (GBytes) more = format->write_companion != NULL ? format->write_companion (graph, TRUE) : NULL;
  g_autofree char *companion = more != NULL ? format->name_companion (path) : NULL;

  return write_bytes (path, bytes, error) && (more == NULL || write_bytes (companion, more, error));
}

/**
 * entente_graph_export:
 * @window: a window
 * @format: what to write
 * @path: where to write
 *
 * Writes the plan, with the places of the view shown, for another program, and says what does not go along.
 *
 * Returns: whether it was written
 */
gboolean
entente_graph_export (EntenteWindow       *window,
                      const EntenteFormat *format,
                      const char          *path)
{
  EntenteProject *project = entente_document_get_project (entente_window_get_document (window));
  EntenteObject  *view = entente_project_lookup (project, entente_workspace_get_view (entente_window_get_workspace (window)));
  g_autoptr (EntenteReading) report = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_project_graph_new (project, view, report);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_("Exported as “%s”"), name);

  entente_format_report (format, graph, report);
  if (!write_graph (format, graph, path, &error))
    {
      entente_tell (GTK_WINDOW (window), _("The Plan Could Not Be Exported"), error->message);
      return FALSE;
    }

  if (report->problems->len > 0)
    entente_problems_window_tell (GTK_WINDOW (window), text, _("Companies, deals and their places went along. These did not:"), report->problems);
  else
    entente_window_toast (window, text);

  return TRUE;
}
