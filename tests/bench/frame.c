/*
 * Measures what the canvas costs: the snapshot, the chart and the scene of a plan, a repaint of the whole view (on a
 * thread of its own when it takes long), and a frame while the view is moved, zoomed, and one company is dragged. Medians
 * of processor time in milliseconds, painted by cairo at 1920x1080.
 *
 * usage: bench-frame [COMPANIES DEALS]...
 */
#include "model/network/chart.h"
#include "model/object/place.h"
#include "model/random.h"
#include "widgets/canvas/drag-sketch.h"
#include "widgets/canvas/network-view-private.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/preview.h"
#include "widgets/drawing/network-scene.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define WIDTH  1920
#define HEIGHT 1080

#define CELL_X 260.0
#define CELL_Y 170.0

typedef struct
{
  EntenteScope       *scope;
  EntenteNetwork     *network;
  EntenteChart       *chart;
  EntenteScene       *scene;
  const EntenteTheme *theme;
  EntentePicture     *picture;
  EntenteDragSketch  *sketch;
  EntentePictureView  view;
  const char         *dragged;
  cairo_surface_t    *window;
} Bench;

static void
load (EntenteProject *project,
      EntenteType     type,
      const char     *id,
      const char     *first,
      const char     *first_value,
      const char     *second,
      const char     *second_value)
{
  g_autoptr (EntenteObject) object = entente_object_new (type, id);

  entente_object_set (object, first, first_value, NULL);

  if (second != NULL)
    entente_object_set (object, second, second_value, NULL);

  g_assert_true (entente_project_load_object (project, object, NULL));
}

static void
load_place (EntenteProject *project,
            guint           company,
            guint           columns)
{
  g_autofree char *id = g_strdup_printf ("p%u", company);
  g_autofree char *owner = g_strdup_printf ("c%u", company);
  g_autoptr (EntenteObject) place = entente_object_new (ENTENTE_PLACE, id);
  g_autoptr (EntenteValue) x = entente_value_new_number (company % columns * CELL_X);
  g_autoptr (EntenteValue) y = entente_value_new_number (company / columns * CELL_Y);

  entente_object_set (place, "view", "view", NULL);
  entente_object_set (place, "object", owner, NULL);
  entente_object_set_value (place, ENTENTE_PLACE_X, x);
  entente_object_set_value (place, ENTENTE_PLACE_Y, y);
  g_assert_true (entente_project_load_object (project, place, NULL));
}

static void
load_deal (EntenteProject *project,
           guint           deal,
           guint           a,
           guint           b)
{
  static const char *const statuses[] = {"idea", "talks", "signed", "running", "running", "loosening"};
  g_autofree char         *id = g_strdup_printf ("d%u", deal);
  g_autofree char         *title = g_strdup_printf ("Deal %u", deal);
  g_autofree char         *one = g_strdup_printf ("c%u", a);
  g_autofree char         *other = g_strdup_printf ("c%u", b);
  g_autofree char         *first = g_strdup_printf ("a%u", deal);
  g_autofree char         *second = g_strdup_printf ("b%u", deal);

  load (project, ENTENTE_DEAL, id, "title", title, "status", statuses[deal % G_N_ELEMENTS (statuses)]);
  load (project, ENTENTE_PARTY, first, "deal", id, "company", one);
  load (project, ENTENTE_PARTY, second, "deal", id, "company", other);
}

/* A few companies have many deals, most with others nearby. */
static EntenteProject *
new_plan (guint n_companies,
          guint n_deals)
{
  EntenteProject *project = entente_project_new ();
  guint           columns = (guint)ceil (sqrt (n_companies));
  EntenteRandom   random;

  entente_random_seed (&random, 2028);
  load (project, ENTENTE_VIEW, "view", "name", "Network", NULL, NULL);

  for (guint i = 0; i < n_companies; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autofree char *name = g_strdup_printf ("Company %u", i);

      load (project, ENTENTE_COMPANY, id, "name", name, "kind", "carmaker");
      load_place (project, i, columns);
    }

  for (guint i = 0; i < n_deals; i++)
    {
      guint  a = (guint)(pow (entente_random_next_uniform (&random), 2) * n_companies);
      double reach = pow (entente_random_next_uniform (&random), 3);
      guint  b = (a + 1 + (guint)(reach * (n_companies - 1))) % n_companies;

      if (a != b)
        load_deal (project, i, a, b);
    }

  entente_project_load_done (project);

  return project;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Of this thread, in milliseconds: what else the machine is busy with does not count. */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double
measure (Bench *bench,
         void (*step) (Bench *bench,
                       guint  round),
         guint n_rounds)
{
  g_autofree double *times = g_new (double, n_rounds);

  step (bench, 0);

  for (guint i = 0; i < n_rounds; i++)
    {
      double start = get_time ();

      step (bench, i + 1);
      times[i] = get_time () - start;
    }

  qsort (times, n_rounds, sizeof *times, compare);

  return times[n_rounds / 2];
}

static void
snapshot_step (Bench *bench,
               guint  round)
{
  g_clear_pointer (&bench->network, entente_network_unref);
  bench->network = entente_network_new (bench->scope, NULL);
}

static void
chart_step (Bench *bench,
            guint  round)
{
  g_clear_pointer (&bench->chart, entente_chart_unref);
  bench->chart = entente_chart_new (bench->network, bench->scope, "view");
}

static void
scene_step (Bench *bench,
            guint  round)
{
  g_clear_pointer (&bench->scene, entente_scene_unref);
  bench->scene = entente_network_scene_new (bench->chart, bench->theme);
}

static void
show (Bench *bench)
{
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t       *cr = cairo_create (bench->window);

  entente_picture_snapshot (bench->picture, snapshot, &bench->view);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
}

static void
improved_cb (gpointer user_data)
{
}

static void
repaint_step (Bench *bench,
              guint  round)
{
  entente_picture_free (bench->picture);
  bench->picture = entente_picture_new (improved_cb, NULL);
  show (bench);
}

static void
pan_step (Bench *bench,
          guint  round)
{
  bench->view.viewport.x += round % 40 < 20 ? 16 : -16;
  show (bench);
}

static void
zoom_step (Bench *bench,
           guint  round)
{
  entente_viewport_zoom_at (&bench->view.viewport, bench->view.viewport.scale * (round % 2 == 0 ? 1.1 : 1 / 1.1), WIDTH / 2.0, HEIGHT / 2.0);
  bench->view.viewport.x = rint (bench->view.viewport.x);
  bench->view.viewport.y = rint (bench->view.viewport.y);
  show (bench);
}

static void
drag_sketch_step (Bench *bench,
                  guint  round)
{
  bench->view.scene = entente_drag_sketch_get_still (bench->sketch);
  bench->view.over = entente_drag_sketch_move (bench->sketch, round % 30, round % 20);
  show (bench);
  g_clear_pointer (&bench->view.over, entente_scene_unref);
  bench->view.scene = bench->scene;
}

static void
drag_exact_step (Bench *bench,
                 guint  round)
{
  const char *const ids[] = {bench->dragged, NULL};
  g_autoptr (EntenteScene) scene = entente_preview_move (bench->chart, bench->theme, ids, round % 30, round % 20);

  bench->view.scene = scene;
  show (bench);
  bench->view.scene = bench->scene;
}

/* As the canvas does it: exact when that keeps up with the hand. */
static double
measure_drag (Bench *bench,
              guint  n_rounds)
{
  const char *const ids[] = {bench->dragged, NULL};
  guint32           n_items;
  double            time;

  entente_scene_get_items (bench->scene, &n_items);

  if (n_items <= ENTENTE_CANVAS_SMALL_SCENE)
    return measure (bench, drag_exact_step, n_rounds);

  bench->sketch = entente_drag_sketch_new (bench->scene, bench->chart, ids);
  time = measure (bench, drag_sketch_step, n_rounds);
  g_clear_pointer (&bench->sketch, entente_drag_sketch_free);

  return time;
}

static void
measure_plan (guint n_companies,
              guint n_deals)
{
  g_autoptr (EntenteProject) project = new_plan (n_companies, n_deals);
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *dragged = g_strdup_printf ("c%u", n_companies / 2);
  Bench            bench = {.scope = scope, .theme = entente_theme_get (ENTENTE_THEME_LIGHT), .dragged = dragged};
  guint            n_rounds = n_companies > 1000 ? 5 : 21;
  EntenteRect      content;
  double           time;

  g_print ("%6u %6u", n_companies, n_deals);
  g_print (" %8.2f", measure (&bench, snapshot_step, n_rounds));
  g_print (" %8.2f", measure (&bench, chart_step, n_rounds));
  g_print (" %8.2f", measure (&bench, scene_step, n_rounds));

  bench.window = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  bench.picture = entente_picture_new (NULL, NULL);
  bench.view = (EntentePictureView) {.scene = bench.scene, .theme = bench.theme, .width = WIDTH, .height = HEIGHT, .factor = 1};
  content = entente_scene_get_content (bench.scene);
  entente_viewport_fit (&bench.view.viewport, &content, WIDTH, HEIGHT, ENTENTE_VIEWPORT_ACTUAL_SCALE);
  bench.view.viewport.x = rint (bench.view.viewport.x);
  bench.view.viewport.y = rint (bench.view.viewport.y);

  g_print (" %8.2f", measure (&bench, repaint_step, n_rounds));
  g_print (" %8.2f", measure (&bench, pan_step, 41));
  time = measure_drag (&bench, n_rounds);
  g_print (" %8.2f", measure (&bench, zoom_step, n_rounds));
  g_print (" %8.2f\n", time);

  entente_picture_free (bench.picture);
  cairo_surface_destroy (bench.window);
  entente_scene_unref (bench.scene);
  entente_chart_unref (bench.chart);
  entente_network_unref (bench.network);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{50, 120}, {500, 2000}, {2000, 10000}};

  /* Render nodes are not there without it. */
  gtk_init ();

  g_print ("%6s %6s %8s %8s %8s %8s %8s %8s %8s\n", "firms", "deals", "network", "chart", "scene", "repaint", "pan", "zoom", "drag");

  if (argc > 2)
    for (int i = 1; i + 1 < argc; i += 2)
      measure_plan ((guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      measure_plan (sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
