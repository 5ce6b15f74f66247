/* Files of other programs: opened as new projects, and taken into the open one. */

#include "app/window-exchange.h"

#include "app/file-chooser.h"
#include "app/problems-window.h"
#include "app/question.h"
#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "widgets/drawing/graph-arrangement.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a file is read into, off the main thread */
typedef struct
{
  const EntenteFormat *format;
  char                *path;
  char                *name;
  char                *doing;
  gboolean             is_new;
  EntenteGraph        *graph;
  EntenteReading      *reading;
  EntenteImport       *import;
} Job;

static Job *
job_new (const char *path,
         gboolean    is_new)
{
  Job  *job = g_new0 (Job, 1);
  char *dot;

  job->format = entente_format_for_path (path);
  job->path = g_strdup (path);
  job->name = g_filename_display_basename (path);
  job->is_new = is_new;
  job->reading = entente_reading_new ();

  dot = strrchr (job->name, '.');
  if (dot != NULL && dot != job->name)
    *dot = '\0';

  return job;
}

static void
job_free (Job *job)
{
  entente_import_free (job->import);
  entente_graph_free (job->graph);
  entente_reading_free (job->reading);
  g_free (job->doing);
  g_free (job->name);
  g_free (job->path);
  g_free (job);
}

static void
read_thread (GTask        *task,
             gpointer      window,
             gpointer      data,
             GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  job->graph = entente_format_read_file (job->format, job->path, job->reading, &error);

  if (job->graph == NULL || !entente_graph_arrange (job->graph, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (job->is_new)
    entente_import_load (job->graph, job->name, job->reading);

  g_task_return_boolean (task, TRUE);
}

static void
tell_failure (EntenteWindow *window,
              const Job     *job,
              const GError  *error)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Read"), name);

  entente_tell (GTK_WINDOW (window), heading, error->message);
}

static char *
count_to_text (guint n_companies,
               guint n_deals)
{
  g_autofree char *companies = g_strdup_printf (ngettext ("%u company", "%u companies", n_companies), n_companies);
  g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", n_deals), n_deals);

  /* Translators: as in “85 companies and 86 deals” */
  return g_strdup_printf (_("%s and %s"), companies, deals);
}

static void
show_document (EntenteWindow *window,
               Job           *job)
{
  EntenteApplication *application = entente_window_get_application (window);
  EntenteProject     *project = job->reading->project;
  g_autofree char    *count = count_to_text (entente_project_get_n (project, ENTENTE_COMPANY), entente_project_get_n (project, ENTENTE_DEAL));
  g_autofree char    *text = g_strdup_printf (_("%s came in. This is a new project, which is not saved yet."), count);
  g_autoptr (EntenteDocument) document = entente_document_open_import (job->reading, job->name, entente_application_get_state_folder (application));

  /* What was begun while the file was read stays where it is. */
  if (!entente_window_is_untouched (window))
    {
      window = entente_window_new (application, NULL);
      gtk_window_present (GTK_WINDOW (window));
    }

  entente_window_set_document (window, document);
  entente_window_toast (window, text);
  if (job->reading->problems->len > 0)
    entente_problems_window_tell (GTK_WINDOW (window), _("What Came In"), text, job->reading->problems);
}

/* What is added while a scenario is shown is added to it, so the view that comes along must show that scenario. */
static void
show_in_scenario (const EntenteImport *import,
                  const char          *scenario)
{
  for (guint i = 0; scenario != NULL && i < import->objects->len; i++)
    if (g_strcmp0 (entente_object_get_id (import->objects->pdata[i]), import->view) == 0)
      entente_object_set (import->objects->pdata[i], "scenario", scenario, NULL);
}

static void
apply_import (EntenteWindow *window,
              Job           *job)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Import"));
  g_autoptr (GError) error = NULL;
  g_autofree char *count = count_to_text (job->import->n_companies, job->import->n_deals);
  g_autofree char *text = g_strdup_printf (_("%s imported"), count);

  show_in_scenario (job->import, entente_workspace_get_scenario (workspace));
  entente_import_append (job->import, changes);

  if (!entente_workspace_edit (workspace, changes, &error))
    {
      tell_failure (window, job, error);
      return;
    }

  if (job->import->view != NULL)
    entente_workspace_set_view (workspace, job->import->view);
  entente_network_view_fit (entente_window_get_canvas (window));
  entente_workspace_offer_undo (workspace, text);
}

static void
preview_cb (EntenteWindow *window,
            const char    *response,
            GtkWindow     *question)
{
  GTask *task = g_object_get_data (G_OBJECT (question), "task");

  if (strcmp (response, "import") == 0)
    apply_import (window, g_task_get_task_data (task));
}

static void
append_problems (GString         *text,
                 const GPtrArray *problems)
{
  const guint max = 8;

  for (guint i = 0; i < MIN (problems->len, max); i++)
    {
      const EntenteProblem *problem = g_ptr_array_index (problems, i);
      const char           *about = problem->field != NULL ? problem->field : problem->object;

      g_string_append_printf (text, "\n• %s%s%s", about != NULL ? about : "", about != NULL ? ": " : "", problem->text);
    }

  if (problems->len > max)
    {
      g_string_append (text, "\n");
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", problems->len - max), problems->len - max);
    }
}

static char *
describe_import (const Job *job)
{
  const EntenteImport *import = job->import;
  g_autofree char     *count = count_to_text (import->n_companies, import->n_deals);
  GString             *text = g_string_new (NULL);

  g_string_append_printf (text, _("%s will be added."), count);
  if (import->n_known_companies + import->n_known_deals > 0)
    {
      g_autofree char *known = count_to_text (import->n_known_companies, import->n_known_deals);

      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("%s are in the plan already, by their names, and stay as they are."), known);
    }
  if (import->view != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("A new view, “%s”, shows them."), job->name);
    }

  if (job->reading->problems->len > 0)
    g_string_append_c (text, '\n');
  append_problems (text, job->reading->problems);

  return g_string_free (text, FALSE);
}

static void
ask_for_import (EntenteWindow *window,
                GTask         *task)
{
  Job             *job = g_task_get_task_data (task);
  EntenteProject  *project = entente_document_get_project (entente_window_get_document (window));
  g_autofree char *heading = g_strdup_printf (_("Import “%s”?"), job->name);
  g_autofree char *text = NULL;
  GtkWindow       *question;

  job->import = entente_import_new (job->graph, project, job->name, job->reading);
  text = describe_import (job);
  question = entente_question_new (GTK_WINDOW (window), heading, text);
  entente_question_add (question, "import", _("_Import"), ADW_RESPONSE_SUGGESTED);
  g_object_set_data_full (G_OBJECT (question), "task", g_object_ref (task), g_object_unref);
  entente_question_ask (question, G_CALLBACK (preview_cb), window);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (EntenteWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!entente_window_is_open (window))
    return;

  entente_toast_end (entente_window_get_toast (window), job->doing);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tell_failure (window, job, error);
  else if (job->is_new)
    show_document (window, job);
  else
    ask_for_import (window, G_TASK (result));
}

static void
read_job (EntenteWindow *window,
          Job           *job)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, g_object_ref (window));

  job->doing = g_strdup_printf (_("Reading “%s”"), job->name);
  entente_toast_begin (entente_window_get_toast (window), job->doing);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * entente_exchange_open:
 * @application: the application
 * @window: (nullable): a window in which nothing was done yet; %NULL for a new one
 * @path: a file of another program
 *
 * Opens a file of another program as a new project, which is not saved yet, and says what came in. What the file gives no places
 * is arranged. The file is read while the window answers.
 */
void
entente_exchange_open (EntenteApplication *application,
                       EntenteWindow      *window,
                       const char         *path)
{
  if (window == NULL || !entente_window_is_untouched (window))
    window = entente_window_new (application, NULL);

  gtk_window_present (GTK_WINDOW (window));
  read_job (window, job_new (path, TRUE));
}

/**
 * entente_exchange_import:
 * @window: a window
 * @path: a file of another program
 *
 * Takes a file into the open project as one step, after saying what it holds.
 */
void
entente_exchange_import (EntenteWindow *window,
                         const char    *path)
{
  if (entente_format_for_path (path) == NULL)
    {
      entente_tell (GTK_WINDOW (window), _("The File Could Not Be Imported"), _("It is neither a graph nor a table; choose another file"));
      return;
    }

  entente_window_flush (window);
  read_job (window, job_new (path, FALSE));
}

static void
chosen_cb (EntenteWindow  *window,
           int             response,
           GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    entente_exchange_import (window, g_file_peek_path (file));
}

/**
 * entente_exchange_choose:
 * @window: a window
 *
 * Asks for a file and imports it.
 */
void
entente_exchange_choose (EntenteWindow *window)
{
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (window), _("Import"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"));

  entente_file_chooser_add_formats (chooser, _("Graphs and tables"), NULL);
  entente_file_chooser_add_filter (chooser, _("All files"), NULL);
  entente_file_chooser_run (chooser, G_CALLBACK (chosen_cb), window);
}
