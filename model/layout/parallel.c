#include "model/layout/parallel.h"

#define MAX_THREADS 8u

/* What is worked on. Threads that are late find no piece left and go back to sleep. */
static struct
{
  GMutex              mutex;
  GCond               work;
  GCond               done;
  gboolean            taken;
  guint               n_threads;
  guint               n_started;
  EntenteParallelFunc func;
  gpointer            user_data;
  guint               n_pieces;
  guint               next;
  guint               n_open;
} pool;

/* Does pieces until none is left; called and left with the mutex locked. */
static void
work (void)
{
  while (pool.next < pool.n_pieces)
    {
      EntenteParallelFunc func = pool.func;
      gpointer            user_data = pool.user_data;
      guint               piece = pool.next++;

      g_mutex_unlock (&pool.mutex);
      func (piece, user_data);
      g_mutex_lock (&pool.mutex);

      if (--pool.n_open == 0)
        g_cond_signal (&pool.done);
    }
}

static gpointer
help (gpointer data)
{
  g_mutex_lock (&pool.mutex);

  while (TRUE)
    {
      work ();
      g_cond_wait (&pool.work, &pool.mutex);
    }

  return NULL;
}

/* Helpers are kept for the life of the program; one that cannot be had is done without. */
static void
start_helpers (void)
{
  if (pool.n_threads == 0)
    pool.n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);

  while (pool.n_started + 1 < pool.n_threads)
    {
      GThread *thread = g_thread_try_new ("layout", help, NULL, NULL);

      if (thread == NULL)
        break;

      g_thread_unref (thread);
      pool.n_started++;
    }
}

static void
run_alone (guint               n_pieces,
           EntenteParallelFunc func,
           gpointer            user_data)
{
  for (guint i = 0; i < n_pieces; i++)
    func (i, user_data);
}

/**
 * entente_parallel_run:
 * @n_pieces: how many pieces of work there are
 * @func: does one of them
 * @user_data: for @func
 *
 * Does all pieces, in any order, on as many threads as the machine has processors, and returns when all are done. The
 * threads sleep in between and never spin. Where they are busy with the work of another caller, the caller does its
 * own work alone; so pieces may be neither counted on to run at the same time, nor on to run one after the other.
 */
void
entente_parallel_run (guint               n_pieces,
                      EntenteParallelFunc func,
                      gpointer            user_data)
{
  g_mutex_lock (&pool.mutex);

  if (pool.taken || pool.n_threads == 1 || n_pieces < 2)
    {
      g_mutex_unlock (&pool.mutex);
      run_alone (n_pieces, func, user_data);
      return;
    }

  start_helpers ();
  pool.taken = TRUE;
  pool.func = func;
  pool.user_data = user_data;
  pool.next = 0;
  pool.n_pieces = pool.n_open = n_pieces;
  g_cond_broadcast (&pool.work);
  work ();

  while (pool.n_open > 0)
    g_cond_wait (&pool.done, &pool.mutex);

  pool.taken = FALSE;
  g_mutex_unlock (&pool.mutex);
}

/**
 * entente_parallel_set_n_threads:
 * @n_threads: how many threads work at the same time, the caller's among them; 0 for one on each processor
 *
 * Helpers that were started before are kept. Results never depend on it.
 */
void
entente_parallel_set_n_threads (guint n_threads)
{
  g_mutex_lock (&pool.mutex);
  pool.n_threads = MIN (n_threads, MAX_THREADS);
  g_mutex_unlock (&pool.mutex);
}
