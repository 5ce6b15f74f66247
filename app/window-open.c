#include "app/window-open.h"

#include "app/file-chooser.h"
#include "app/problems-window.h"
#include "app/question.h"
#include "app/recent.h"
#include "app/window-exchange.h"
#include "config.h"
#include "model/exchange/format.h"

#include <glib/gi18n.h>

static EntenteWindow *
find_window (EntenteApplication *application,
             const char         *path)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (application)); window != NULL; window = window->next)
    if (ENTENTE_IS_WINDOW (window->data) &&
        g_strcmp0 (entente_document_get_path (entente_window_get_document (window->data)), path) == 0)
      return window->data;

  return NULL;
}

static void
tell_failure (EntenteApplication *application,
              EntenteWindow      *window,
              const char         *path,
              GError             *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Opened"), name);

  if (window == NULL)
    window = entente_window_new (application, NULL);

  gtk_window_present (GTK_WINDOW (window));
  entente_tell (GTK_WINDOW (window), heading, error->message);
}

static void
show_document (EntenteApplication *application,
               EntenteWindow      *window,
               EntenteDocument    *document)
{
  const GPtrArray *problems = entente_document_get_problems (document);

  /* A window in which nothing was done yet is used again. */
  if (window != NULL && entente_window_is_untouched (window))
    entente_window_set_document (window, document);
  else
    window = entente_window_new (application, document);

  gtk_window_present (GTK_WINDOW (window));

  if (problems != NULL && problems->len > 0)
    entente_problems_window_show (GTK_WINDOW (window), document);
}

/* What is shown from a file does not make way for another file. */
static EntenteWindow *
get_blank (EntenteWindow *window)
{
  if (window == NULL || entente_document_get_path (entente_window_get_document (window)) != NULL)
    return NULL;

  return window;
}

/**
 * entente_open_file:
 * @application: the application
 * @window: (nullable): the window from which it was asked for
 * @file: a project file, or one of another program
 *
 * Opens a project in @window, if that has no file and nothing was done there yet, or else in a window of its own. A project that is already open
 * is brought to the front instead. What went wrong is said in a window.
 */
void
entente_open_file (EntenteApplication *application,
                   EntenteWindow      *window,
                   GFile              *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = g_file_get_uri (file);
  EntenteWindow   *open_already = path != NULL ? find_window (application, path) : NULL;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (open_already != NULL)
    {
      gtk_window_present (GTK_WINDOW (open_already));
      return;
    }

  if (path != NULL && entente_format_for_path (path) != NULL)
    {
      entente_exchange_open (application, get_blank (window), path);
      entente_recent_add (uri);
      return;
    }

  if (path == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Only files on this computer can be opened; copy it here first"));
  else
    document = entente_document_open (path, entente_application_get_state_folder (application), &error);

  if (document == NULL)
    {
      tell_failure (application, window, path != NULL ? path : uri, error);
      return;
    }

  show_document (application, get_blank (window), document);
  entente_recent_add (uri);
}

/**
 * entente_open_leftover:
 * @application: the application
 * @leftover: what a crash left behind
 *
 * Opens a project as it was before the crash, not yet saved: in the window that shows its file, if nothing was done there
 * yet, or in one that has no file, or else in a window of its own.
 */
void
entente_open_leftover (EntenteApplication *application,
                       EntenteLeftover    *leftover)
{
  EntenteWindow *window = find_window (application, leftover->origin);
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    window = find_window (application, NULL);

  document = entente_document_recover (leftover, entente_application_get_state_folder (application), &error);

  if (document == NULL)
    tell_failure (application, window, leftover->origin != NULL ? leftover->origin : leftover->title, error);
  else
    show_document (application, window, document);
}

/**
 * entente_open_new:
 * @window: the window from which it was asked for
 *
 * Opens a window with an empty project.
 */
void
entente_open_new (EntenteWindow *window)
{
  gtk_window_present (GTK_WINDOW (entente_window_new (entente_window_get_application (window), NULL)));
}

static void
response_cb (EntenteWindow  *window,
             int             response,
             GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (chooser);

  if (file != NULL)
    entente_open_file (entente_window_get_application (window), window, file);
}

/**
 * entente_open_choose:
 * @window: the window from which it was asked for
 *
 * Asks for a file and opens it.
 */
void
entente_open_choose (EntenteWindow *window)
{
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (window), _("Open Project"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));

  entente_file_chooser_add_formats (chooser, _("Projects, graphs and tables"), "entente");
  entente_file_chooser_add_filter (chooser, _("All files"), NULL);
  entente_file_chooser_run (chooser, G_CALLBACK (response_cb), window);
}

/**
 * entente_open_example:
 * @window: the window from which it was asked for
 * @name: name of an example, without the ending of files
 *
 * Opens an example as a new project, which cannot be saved over the example by mistake.
 */
void
entente_open_example (EntenteWindow *window,
                      const char    *name)
{
  EntenteApplication *application = entente_window_get_application (window);
  g_autofree char    *path = g_strdup_printf (ENTENTE_RESOURCE_PATH "/examples/%s.entente", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (EntenteDocument) document = NULL;

  if (bytes != NULL)
    document = entente_document_open_template (bytes, entente_application_get_state_folder (application), &error);

  if (document == NULL)
    tell_failure (application, window, name, error);
  else
    show_document (application, get_blank (window), document);
}
