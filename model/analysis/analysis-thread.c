#include "model/analysis/analysis-thread.h"

typedef struct
{
  EntenteAnalysisStep step;
  gpointer            data;
  GDestroyNotify      free_func;
} Task;

/* Somebody who waits. */
typedef struct
{
  GThreadFunc function;
  gpointer    data;
  GMutex      lock;
  GCond       done;
  gboolean    is_done;
} Errand;

static GThread *thread;

/* Tasks take turns, step by step. */
static gpointer
work (gpointer data)
{
  GAsyncQueue *queue = data;

  while (TRUE)
    {
      Task *task = g_async_queue_pop (queue);

      if (task->step (task->data))
        {
          g_async_queue_push (queue, task);
          continue;
        }

      if (task->free_func != NULL)
        task->free_func (task->data);
      g_free (task);
    }

  return NULL;
}

/* Starts the thread with the first task; it stays for as long as the program runs. */
static GAsyncQueue *
get_queue (void)
{
  static GAsyncQueue *queue;

  if (g_once_init_enter (&queue))
    {
      GAsyncQueue *new_queue = g_async_queue_new ();

      thread = g_thread_new ("figures", work, new_queue);
      g_once_init_leave (&queue, new_queue);
    }

  return queue;
}

static Task *
new_task (EntenteAnalysisStep step,
          gpointer            data,
          GDestroyNotify      free_func)
{
  Task *task = g_new (Task, 1);

  *task = (Task) {step, data, free_func};

  return task;
}

/**
 * entente_analysis_thread_add:
 * @step: does a part of it
 * @data: passed to @step
 * @free_func: (nullable): called on the thread, when nothing is left to do
 *
 * Lets the thread do something, in turns with what else it has to do.
 */
void
entente_analysis_thread_add (EntenteAnalysisStep step,
                             gpointer            data,
                             GDestroyNotify      free_func)
{
  g_async_queue_push (get_queue (), new_task (step, data, free_func));
}

static gboolean
run_errand (gpointer data)
{
  Errand *errand = data;

  errand->function (errand->data);

  g_mutex_lock (&errand->lock);
  errand->is_done = TRUE;
  g_cond_signal (&errand->done);
  g_mutex_unlock (&errand->lock);

  return FALSE;
}

/**
 * entente_analysis_thread_wait:
 * @function: what to do
 * @data: passed to @function
 *
 * Blocks until the thread has done it, before all else that it has to do.
 */
void
entente_analysis_thread_wait (GThreadFunc function,
                              gpointer    data)
{
  Errand       errand = {function, data};
  GAsyncQueue *queue = get_queue ();

  if (g_thread_self () == thread)
    {
      function (data);
      return;
    }

  g_mutex_init (&errand.lock);
  g_cond_init (&errand.done);
  g_async_queue_push_front (queue, new_task (run_errand, &errand, NULL));

  g_mutex_lock (&errand.lock);
  while (!errand.is_done)
    g_cond_wait (&errand.done, &errand.lock);
  g_mutex_unlock (&errand.lock);

  g_cond_clear (&errand.done);
  g_mutex_clear (&errand.lock);
}
