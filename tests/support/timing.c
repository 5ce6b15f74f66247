#include "tests/support/timing.h"

#include <stdlib.h>

/**
 * timing_read:
 * @clock: such as %CLOCK_MONOTONIC
 *
 * Returns: what it shows, in milliseconds
 */
double
timing_read (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/**
 * timing_get_work:
 *
 * Returns: how long the process itself has worked, on all of its threads, whatever else the machine does; in milliseconds
 */
double
timing_get_work (void)
{
  return timing_read (CLOCK_PROCESS_CPUTIME_ID);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/**
 * timing_sort:
 * @times: (array length=n_times): times
 * @n_times: how many
 *
 * Sorts them, the shortest first.
 */
void
timing_sort (double *times,
             guint   n_times)
{
  qsort (times, n_times, sizeof *times, compare_times);
}

/**
 * timing_get_median:
 * @times: (array length=n_times): times, which are sorted
 * @n_times: how many, at least one
 *
 * Returns: the one in the middle
 */
double
timing_get_median (double *times,
                   guint   n_times)
{
  timing_sort (times, n_times);

  return times[n_times / 2];
}
