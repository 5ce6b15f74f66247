/*
 * Measures how long it takes to describe a chart as a picture, before anything is painted; and how much of that lines take to
 * find their ways (ways), and titles and figures to find their places (labels). All in milliseconds of processor time, medians
 * of seven. What finds no place is only shown when asked for: how many of all labels that is (hidden).
 *
 * usage: bench-scene [COMPANIES DEALS]... [PROJECT]...
 */
#include "model/storage/project-reader.h"
#include "tests/bench/plan.h"
#include "tests/support/timing.h"
#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/network-scene.h"

#include <stdlib.h>

#define N_ROUNDS 7u

typedef enum
{
  WHOLE,
  WAYS,
  LABELS,
  N_PARTS
} Part;

/* Of the picture that is being described */
static double times[N_PARTS];
static guint  n_labels;
static guint  n_hidden;

/* The linker leads all calls of the two functions to these. */
void __real_entente_network_route_lines (EntenteNetworkBuilder *builder);
void __wrap_entente_network_route_lines (EntenteNetworkBuilder *builder);
void __real_entente_network_place_labels (EntenteNetworkBuilder *builder);
void __wrap_entente_network_place_labels (EntenteNetworkBuilder *builder);

void
__wrap_entente_network_route_lines (EntenteNetworkBuilder *builder)
{
  double start = timing_get_work ();

  __real_entente_network_route_lines (builder);
  times[WAYS] = timing_get_work () - start;
}

void
__wrap_entente_network_place_labels (EntenteNetworkBuilder *builder)
{
  double start = timing_get_work ();

  __real_entente_network_place_labels (builder);
  times[LABELS] = timing_get_work () - start;
  n_labels = builder->labels->len;
  n_hidden = 0;

  for (guint i = 0; i < n_labels; i++)
    n_hidden += g_array_index (builder->labels, EntenteNetworkLabel, i).is_hidden;
}

static void
measure_view (EntenteProject *project,
              const char     *view,
              const char     *name)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, NULL);
  g_autoptr (EntenteChart) chart = entente_chart_new (network, scope, view);
  double all[N_PARTS][N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = timing_get_work ();

      entente_scene_unref (entente_network_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT)));
      times[WHOLE] = timing_get_work () - start;

      for (Part part = 0; part < N_PARTS; part++)
        all[part][i] = times[part];
    }

  g_print ("%-24s", name);

  for (Part part = 0; part < N_PARTS; part++)
    {
      g_print ("  %8.2f", timing_get_median (all[part], N_ROUNDS));
    }

  g_print ("  %6u of %u\n", n_hidden, n_labels);
}

static void
measure_plan (guint n_companies,
              guint n_deals)
{
  g_autoptr (EntenteProject) project = bench_plan_new (n_companies, n_deals);
  g_autofree char *name = g_strdup_printf ("%u/%u", n_companies, n_deals);

  measure_view (project, "view", name);
}

/* Its first chart */
static void
measure_project (const char *path)
{
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, NULL);
  g_autoptr (EntenteObject) view = reading != NULL ? g_list_model_get_item (entente_project_get_objects (reading->project, ENTENTE_VIEW), 0) : NULL;
  g_autofree char *name = g_path_get_basename (path);

  if (view == NULL)
    g_error ("%s holds no chart", path);

  measure_view (reading->project, entente_object_get_id (view), name);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{50, 120}, {500, 2000}, {2000, 10000}, {10000, 50000}};

  g_print ("%-24s  %8s  %8s  %8s  %6s\n", "", "scene", "ways", "labels", "hidden");

  for (int i = 1; i < argc; i++)
    if (g_ascii_isdigit (argv[i][0]) && i + 1 < argc)
      {
        measure_plan ((guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
        i++;
      }
    else
      {
        measure_project (argv[i]);
      }

  for (guint i = 0; i < G_N_ELEMENTS (sizes) && argc == 1; i++)
    measure_plan (sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
