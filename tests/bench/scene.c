/*
 * Measures how long it takes to describe a chart as a picture, before anything is painted: milliseconds of processor time, the
 * median of seven.
 *
 * usage: bench-scene [COMPANIES DEALS]...
 */
#include "tests/bench/plan.h"
#include "widgets/drawing/network-scene.h"

#include <stdlib.h>
#include <time.h>

#define N_ROUNDS 7u

static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static void
measure_plan (guint n_companies,
              guint n_deals)
{
  g_autoptr (EntenteProject) project = bench_plan_new (n_companies, n_deals);
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, NULL);
  g_autoptr (EntenteChart) chart = entente_chart_new (network, scope, "view");
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = get_work ();

      entente_scene_unref (entente_network_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT)));
      times[i] = get_work () - start;
    }

  qsort (times, N_ROUNDS, sizeof *times, compare);
  g_print ("%6u %6u  %7.2f\n", n_companies, n_deals, times[N_ROUNDS / 2]);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{50, 120}, {500, 2000}, {2000, 10000}, {10000, 50000}};

  g_print ("%13s  %7s\n", "", "scene");

  if (argc > 2)
    for (int i = 1; i + 1 < argc; i += 2)
      measure_plan ((guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      measure_plan (sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
