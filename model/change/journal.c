#include "model/change/journal.h"

#include "model/change/journal-file.h"
#include "model/error.h"
#include "model/storage/file-io.h"

#include <errno.h>
#include <glib/gi18n.h>

/* How long to wait before what could not be written is tried again, in microseconds. */
#define RETRY_TIME (2 * G_TIME_SPAN_SECOND)

typedef enum
{
  JOB_BEGIN,
  JOB_APPEND,
  JOB_FLUSH,
  JOB_CUT,
  JOB_QUIT,
} JobKind;

/* What begins has a title, a base and edits; what is appended has one edit. */
typedef struct
{
  JobKind    kind;
  char      *origin;
  char      *title;
  GBytes    *base;
  GPtrArray *edits;
} Job;

/*
 * The thread alone uses @current, the journal on disk, and @next, the one that takes its place once it is on disk; while
 * @next can't be written, @current is continued and stays complete. The lock guards what follows it.
 */
struct _EntenteJournal
{
  char               *folder;
  GThread            *thread;
  GAsyncQueue        *queue;
  EntenteJournalFunc  func;
  gpointer            user_data;
  GMainContext       *context;
  EntenteJournalFile *current;
  EntenteJournalFile *next;
  GMutex              lock;
  GCond               flushed;
  guint               n_waiting;
  int                 code;
  int                 reported_code;
  GSource            *report;
};

static Job *
job_new (JobKind kind)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->edits = g_ptr_array_new_with_free_func (g_object_unref);

  return job;
}

static void
job_free (Job *job)
{
  g_free (job->origin);
  g_free (job->title);
  g_clear_pointer (&job->base, g_bytes_unref);
  g_ptr_array_unref (job->edits);
  g_free (job);
}

static void
add_edits (GPtrArray          *edits,
           EntenteJournalFile *next,
           EntenteJournalFile *current)
{
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (GBytes) bytes = entente_change_list_serialise (g_ptr_array_index (edits, i));

      if (next != NULL)
        entente_journal_file_add (next, bytes);
      if (current != NULL)
        entente_journal_file_add (current, bytes);
    }
}

static void
drop (EntenteJournalFile **file)
{
  if (*file != NULL)
    entente_journal_file_remove (*file);
  g_clear_pointer (file, entente_journal_file_free);
}

static gboolean
handle (EntenteJournal *self,
        Job            *job)
{
  switch (job->kind)
    {
    case JOB_BEGIN:
      drop (&self->next);
      self->next = entente_journal_file_new (self->folder, job->origin, job->title, job->base);
      add_edits (job->edits, self->next, NULL);
      break;
    case JOB_APPEND:
      add_edits (job->edits, self->next, self->current);
      break;
    case JOB_CUT:
      drop (&self->next);
      drop (&self->current);
      break;
    case JOB_FLUSH:
    case JOB_QUIT:
    default:
      break;
    }

  return job->kind == JOB_QUIT;
}

/* Returns 0 when all edits are on disk, be it in the former journal only, or else an error of the system. */
static int
write_files (EntenteJournal *self)
{
  int code = 0;

  if (self->next != NULL && entente_journal_file_write (self->next))
    {
      drop (&self->current);
      self->current = g_steal_pointer (&self->next);
      return 0;
    }

  if (self->next != NULL)
    code = errno;
  if (self->current != NULL)
    code = entente_journal_file_write (self->current) ? 0 : errno;

  return code;
}

static void
set_error (int      code,
           GError **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE,
               _("Unsaved changes can't be kept safe until you save: %s"), entente_io_explain (code));
}

static gboolean
report_cb (gpointer data)
{
  EntenteJournal *self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_news;

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->report, g_source_unref);
  is_news = (self->code == 0) != (self->reported_code == 0);
  self->reported_code = self->code;
  if (self->code != 0)
    set_error (self->code, &error);
  g_mutex_unlock (&self->lock);

  if (is_news)
    self->func (error, self->user_data);

  return G_SOURCE_REMOVE;
}

/* Told is only a change between well and not well. */
static void
finish_round (EntenteJournal *self,
              int             code,
              guint           n_flushes)
{
  g_mutex_lock (&self->lock);

  self->code = code;
  self->n_waiting -= n_flushes;
  g_cond_broadcast (&self->flushed);

  if (self->func != NULL && self->report == NULL && (code == 0) != (self->reported_code == 0))
    {
      self->report = g_idle_source_new ();
      g_source_set_callback (self->report, report_cb, self, NULL);
      g_source_attach (self->report, self->context);
    }

  g_mutex_unlock (&self->lock);
}

static Job *
wait_for_job (EntenteJournal *self,
              gboolean        retry)
{
  return retry ? g_async_queue_timeout_pop (self->queue, RETRY_TIME) : g_async_queue_pop (self->queue);
}

/*
 * All that waits is written at once, so that the journal never falls behind the hand; what comes meanwhile is written next,
 * so that nothing waits for the hand to rest.
 */
static gpointer
write_journal (gpointer data)
{
  EntenteJournal *self = data;
  gboolean        quit = FALSE;
  int             code = 0;

  while (!quit)
    {
      guint n_flushes = 0;
      Job  *job = wait_for_job (self, code != 0);

      for (int n_left = g_async_queue_length (self->queue); job != NULL; job = n_left-- > 0 ? g_async_queue_pop (self->queue) : NULL)
        {
          quit |= handle (self, job);
          n_flushes += job->kind == JOB_FLUSH;
          job_free (job);
        }

      code = write_files (self);
      finish_round (self, code, n_flushes);
    }

  return NULL;
}

static void
push (EntenteJournal *self,
      JobKind         kind)
{
  g_async_queue_push (self->queue, job_new (kind));
}

/**
 * entente_journal_new:
 * @state_folder: where the program keeps its state
 * @func: (nullable): told, in the calling thread's main context, when the journal fails and when it is well again
 * @user_data: data for @func
 *
 * Returns: (transfer full): a journal, of which nothing is on disk before it begins
 */
EntenteJournal *
entente_journal_new (const char        *state_folder,
                     EntenteJournalFunc func,
                     gpointer           user_data)
{
  EntenteJournal *self = g_new0 (EntenteJournal, 1);

  self->folder = entente_journal_get_folder (state_folder);
  self->queue = g_async_queue_new ();
  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->flushed);

  return self;
}

/**
 * entente_journal_begin:
 * @self: a journal
 * @origin: (nullable): path of the project file; %NULL for a project never saved
 * @title: title of the project
 * @base: the project file's bytes that the edits start from
 * @edits: (nullable) (element-type EntenteChangeList): edits made since
 *
 * Begins anew. What was in the journal is taken away when the new beginning is on disk, not sooner.
 */
void
entente_journal_begin (EntenteJournal  *self,
                       const char      *origin,
                       const char      *title,
                       GBytes          *base,
                       const GPtrArray *edits)
{
  Job *job = job_new (JOB_BEGIN);

  job->origin = g_strdup (origin);
  job->title = g_strdup (title);
  job->base = g_bytes_ref (base);
  for (guint i = 0; edits != NULL && i < edits->len; i++)
    g_ptr_array_add (job->edits, entente_change_list_copy (g_ptr_array_index (edits, i)));

  if (self->thread == NULL)
    self->thread = g_thread_new ("journal", write_journal, self);

  g_async_queue_push (self->queue, job);
}

/**
 * entente_journal_append:
 * @self: a journal that was begun
 * @changes: an edit, as it was applied
 *
 * Never waits for the disk, nor for @changes to become what is written there. They may be applied again or taken back, or others
 * joined to them, at once: written is what they say now.
 */
void
entente_journal_append (EntenteJournal    *self,
                        EntenteChangeList *changes)
{
  Job *job = job_new (JOB_APPEND);

  g_ptr_array_add (job->edits, entente_change_list_copy (changes));
  g_async_queue_push (self->queue, job);
}

/**
 * entente_journal_flush:
 * @self: a journal
 * @error: return location for an error
 *
 * Waits until all that was appended is on disk. Fails with %ENTENTE_ERROR_WRITE when it can't be written; it will be
 * tried again.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_journal_flush (EntenteJournal *self,
                       GError        **error)
{
  int code;

  if (self->thread == NULL)
    return TRUE;

  g_mutex_lock (&self->lock);
  self->n_waiting++;
  push (self, JOB_FLUSH);
  while (self->n_waiting > 0)
    g_cond_wait (&self->flushed, &self->lock);
  code = self->code;
  g_mutex_unlock (&self->lock);

  if (code != 0)
    set_error (code, error);

  return code == 0;
}

/**
 * entente_journal_cut:
 * @self: a journal
 *
 * Takes the journal from the disk: all is saved, or is not wanted any more.
 */
void
entente_journal_cut (EntenteJournal *self)
{
  if (self->thread != NULL)
    push (self, JOB_CUT);
}

/**
 * entente_journal_free:
 * @self: (transfer full): a journal
 *
 * Writes what is still to be written and ends the thread. What was not cut stays on disk and will be found by
 * entente_journal_find_leftovers().
 */
void
entente_journal_free (EntenteJournal *self)
{
  if (self->thread != NULL)
    {
      push (self, JOB_QUIT);
      g_thread_join (self->thread);
    }

  if (self->report != NULL)
    g_source_destroy (self->report);
  g_clear_pointer (&self->report, g_source_unref);
  g_clear_pointer (&self->current, entente_journal_file_free);
  g_clear_pointer (&self->next, entente_journal_file_free);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->flushed);
  g_free (self->folder);
  g_free (self);
}

/**
 * entente_journal_get_folder:
 * @state_folder: where the program keeps its state
 *
 * Returns: (transfer full): where it keeps its journals
 */
char *
entente_journal_get_folder (const char *state_folder)
{
  return g_build_filename (state_folder, "journals", NULL);
}
