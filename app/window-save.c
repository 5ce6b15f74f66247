#include "app/window-save.h"

#include "app/file-chooser.h"
#include "app/question.h"
#include "app/recent.h"
#include "model/error.h"
#include "widgets/sentence.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a save that is under way is for. */
typedef struct
{
  EntenteWindow *window;
  char          *path;
  gboolean       then_close;
} Job;

static void start (EntenteWindow *window,
                   const char    *path,
                   gboolean       overwrite,
                   gboolean       then_close);
static void choose (EntenteWindow *window,
                    gboolean       then_close);

static void
job_free (Job *job)
{
  g_object_unref (job->window);
  g_free (job->path);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (EntenteWindow *window,
         const char    *path,
         gboolean       then_close)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->path = g_strdup (path);
  job->then_close = then_close;

  return job;
}

static void
attach_job (gpointer dialog,
            Job     *job)
{
  g_object_set_data_full (dialog, "entente-job", job, (GDestroyNotify)job_free);
}

static const Job *
get_job (gpointer dialog)
{
  return g_object_get_data (dialog, "entente-job");
}

static void
conflict_cb (EntenteWindow *window,
             const char    *response,
             GtkWindow     *question)
{
  const Job *job = get_job (question);

  if (g_str_equal (response, "copy"))
    choose (window, job->then_close);
  else if (g_str_equal (response, "overwrite"))
    start (window, job->path, TRUE, job->then_close);
}

/* Somebody else's work is never written over without asking. */
static void
ask_about_conflict (const Job *job)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Changed by Somebody Else"), name);
  GtkWindow       *question = entente_question_new (GTK_WINDOW (job->window), heading,
                                                    _("The file is not as it was when it was opened. Save yours as a copy to keep both, "
                                                             "or overwrite the file and lose what the other changed. The former version is kept."));

  entente_question_add (question, "overwrite", _("_Overwrite"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_add (question, "copy", _("_Save a Copy…"), ADW_RESPONSE_SUGGESTED);
  attach_job (question, job_new (job->window, job->path, job->then_close));
  entente_question_ask (question, G_CALLBACK (conflict_cb), job->window);
}

static void
failure_cb (EntenteWindow *window,
            const char    *response,
            GtkWindow     *question)
{
  if (g_str_equal (response, "elsewhere"))
    choose (window, get_job (question)->then_close);
}

static void
ask_about_failure (const Job *job,
                   GError    *error)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Saved"), name);
  g_autofree char *sentence = entente_sentence_new (error->message);
  g_autofree char *body = g_strdup_printf (_("%s\n\nNothing is lost: your changes are still here."), sentence);
  GtkWindow       *question = entente_question_new (GTK_WINDOW (job->window), heading, body);

  entente_question_add (question, "elsewhere", _("_Save Elsewhere…"), ADW_RESPONSE_SUGGESTED);
  attach_job (question, job_new (job->window, job->path, job->then_close));
  entente_question_ask (question, G_CALLBACK (failure_cb), job->window);
}

static void
remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    entente_recent_add (uri);
}

static void
saved_cb (GObject      *document,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (entente_document_save_finish (ENTENTE_DOCUMENT (document), result, &error))
    {
      remember (job->path);

      if (job->then_close && !entente_document_is_modified (ENTENTE_DOCUMENT (document)))
        entente_window_close_now (job->window);
      else
        entente_window_toast (job->window, _("Saved"));
    }
  else if (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED))
    ask_about_conflict (job);
  else
    ask_about_failure (job, error);
}

static void
start (EntenteWindow *window,
       const char    *path,
       gboolean       overwrite,
       gboolean       then_close)
{
  EntenteDocument *document = entente_window_get_document (window);
  gboolean         is_own = g_strcmp0 (path, entente_document_get_path (document)) == 0;

  entente_document_save_async (document, is_own ? NULL : path, overwrite, NULL, saved_cb, job_new (window, path, then_close));
}

/* A name without an ending gets ours, unless something stands there that nobody was asked about. */
static char *
complete_path (const char *path)
{
  g_autofree char *completed = g_strconcat (path, ".entente", NULL);
  g_autofree char *name = g_path_get_basename (path);

  if (strchr (name, '.') != NULL || g_file_test (completed, G_FILE_TEST_EXISTS))
    return g_strdup (path);

  return g_steal_pointer (&completed);
}

static void
chosen_cb (EntenteWindow  *window,
           int             response,
           GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *completed = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (chooser);

  if (file != NULL)
    path = g_file_get_path (file);

  if (path == NULL)
    return;

  /* The dialog has asked whether what is there may be replaced. */
  completed = complete_path (path);
  start (window, completed, TRUE, get_job (chooser)->then_close);
}

static void
choose (EntenteWindow *window,
        gboolean       then_close)
{
  EntenteDocument      *document = entente_window_get_document (window);
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (window), _("Save Project"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));

  entente_file_chooser_add_filter (chooser, _("Entente projects"), "entente");
  entente_file_chooser_suggest (chooser, entente_document_get_path (document), entente_document_get_title (document), "entente");
  attach_job (chooser, job_new (window, NULL, then_close));
  entente_file_chooser_run (chooser, G_CALLBACK (chosen_cb), window);
}

static void
save (EntenteWindow *window,
      gboolean       then_close)
{
  EntenteDocument *document = entente_window_get_document (window);

  entente_window_flush (window);

  if (entente_document_get_path (document) == NULL || entente_document_is_read_only (document))
    choose (window, then_close);
  else
    start (window, entente_document_get_path (document), FALSE, then_close);
}

/**
 * entente_save:
 * @window: a window
 *
 * Saves the project to its file, or asks for one when it has none that may be written.
 */
void
entente_save (EntenteWindow *window)
{
  save (window, FALSE);
}

/**
 * entente_save_as:
 * @window: a window
 *
 * Asks for a file and saves the project there.
 */
void
entente_save_as (EntenteWindow *window)
{
  entente_window_flush (window);
  choose (window, FALSE);
}

/**
 * entente_save_to:
 * @window: a window
 * @path: where to save
 *
 * Saves the project to a file. What stands there is replaced, unless it is the project's own file and somebody else
 * changed it.
 */
void
entente_save_to (EntenteWindow *window,
                 const char    *path)
{
  EntenteDocument *document = entente_window_get_document (window);
  gboolean         is_own = g_strcmp0 (path, entente_document_get_path (document)) == 0;

  entente_window_flush (window);
  start (window, path, !is_own, FALSE);
}

static void
close_cb (EntenteWindow *window,
          const char    *response,
          GtkWindow     *question)
{
  if (g_str_equal (response, "save"))
    save (window, TRUE);
  else if (g_str_equal (response, "discard"))
    entente_window_close_now (window);
}

/**
 * entente_save_before_close:
 * @window: a window that is about to be closed
 *
 * Asks what is to become of unsaved changes, if there are any. The window closes once they are saved or discarded.
 *
 * Returns: whether the window must stay open for now
 */
gboolean
entente_save_before_close (EntenteWindow *window)
{
  EntenteDocument *document = entente_window_get_document (window);
  g_autofree char *heading = NULL;
  GtkWindow       *question;

  entente_window_flush (window);

  if (!entente_document_is_modified (document))
    return FALSE;

  heading = g_strdup_printf (_("Save Changes to “%s”?"), entente_document_get_title (document));
  question = entente_question_new (GTK_WINDOW (window), heading, _("Changes that are not saved will be lost."));
  entente_question_add (question, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_add (question, "save", _("_Save"), ADW_RESPONSE_SUGGESTED);
  entente_question_ask (question, G_CALLBACK (close_cb), window);

  return TRUE;
}
