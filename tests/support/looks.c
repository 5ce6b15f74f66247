#include "tests/support/looks.h"

#include <time.h>

/* Only the looks of the thread that started counting are counted: work that is measured is done on one. */
static struct
{
  GThread      *thread;
  GCancellable *cancellable;
  guint64       stop_at;
  guint64       n;
  double        last;
  double        longest;
} looks;

gboolean __real_g_cancellable_is_cancelled (GCancellable *cancellable);
gboolean __wrap_g_cancellable_is_cancelled (GCancellable *cancellable);

/* What this thread worked, milliseconds: a busy machine makes that no longer. */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

gboolean
__wrap_g_cancellable_is_cancelled (GCancellable *cancellable)
{
  if (cancellable != NULL && cancellable == looks.cancellable && g_thread_self () == looks.thread)
    {
      double now = get_time ();

      looks.longest = MAX (looks.longest, now - looks.last);
      looks.last = now;
      if (++looks.n == looks.stop_at)
        g_cancellable_cancel (cancellable);
    }

  return __real_g_cancellable_is_cancelled (cancellable);
}

/**
 * looks_start:
 * @cancellable: what is looked at
 * @stop_at: at which look it is cancelled, from 1; 0 for never
 *
 * Counts the looks of this thread from now on.
 */
void
looks_start (GCancellable *cancellable,
             guint64       stop_at)
{
  looks.thread = g_thread_self ();
  looks.cancellable = cancellable;
  looks.stop_at = stop_at;
  looks.n = 0;
  looks.longest = 0;
  looks.last = get_time ();
}

/**
 * looks_end:
 * @longest: (out) (nullable): the longest time without a look, from the start to now, milliseconds of the processor
 *
 * Returns: how many looks there were
 */
guint64
looks_end (double *longest)
{
  looks.longest = MAX (looks.longest, get_time () - looks.last);
  looks.cancellable = NULL;

  if (longest != NULL)
    *longest = looks.longest;

  return looks.n;
}
