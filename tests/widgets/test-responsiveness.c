#include "tests/widgets/canvas-fixture.h"

#include "model/layout/stress.h"
#include "widgets/commands.h"

#include <math.h>

#define N_COMPANIES 2000u
#define N_DEALS     5000u

/* The window never has to wait longer than this, milliseconds; on a quiet machine it is far less. */
#define LONGEST_GAP 200
#define N_TRIES     4

/* How often the window should get its turn, milliseconds. */
#define TURN 5

typedef struct
{
  gint64 last;
  double longest;
} Turns;

static gboolean
turn_cb (gpointer data)
{
  Turns *turns = data;
  gint64 now = g_get_monotonic_time ();

  turns->longest = MAX (turns->longest, (double)(now - turns->last) / 1000);
  turns->last = now;

  return G_SOURCE_CONTINUE;
}

/* Returns the longest time from one turn to the next, milliseconds. */
static double
run_for (CanvasFixture *fixture,
         guint          milliseconds)
{
  gint64 start = g_get_monotonic_time ();
  Turns  turns = {.last = start};
  guint  id = g_timeout_add_full (G_PRIORITY_HIGH, TURN, turn_cb, &turns, NULL);

  while (turns.last - start < (gint64)milliseconds * 1000 || !entente_workspace_is_drawn (fixture->workspace))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
  g_test_message ("longest gap %.1f ms", turns.longest);

  return turns.longest;
}

static void
load (EntenteProject *plan,
      EntenteType     type,
      const char     *id,
      ...)
{
  g_autoptr (EntenteObject) object = entente_object_new (type, id);
  const char *field;
  va_list     fields;

  va_start (fields, id);

  while ((field = va_arg (fields, const char *)) != NULL)
    g_assert_true (entente_object_set (object, field, va_arg (fields, const char *), NULL));

  va_end (fields);
  g_assert_true (entente_project_load_object (plan, object, NULL));
}

static void
load_company (EntenteProject *plan,
              guint           index,
              gboolean        has_view)
{
  g_autofree char *company = g_strdup_printf ("c%u", index);
  g_autofree char *name = g_strdup_printf ("Company %u", index);
  g_autofree char *place = g_strdup_printf ("l%u", index);
  g_autofree char *x = g_strdup_printf ("%u", index % 45 * 220);
  g_autofree char *y = g_strdup_printf ("%u", index / 45 * 150);

  load (plan, ENTENTE_COMPANY, company, "name", name, NULL);
  if (has_view)
    load (plan, ENTENTE_PLACE, place, "view", "view", "object", company, "x", x, "y", y, NULL);
}

/* A few companies have many deals. */
static void
load_deal (EntenteProject *plan,
           guint           index)
{
  g_autofree char *deal = g_strdup_printf ("d%u", index);
  g_autofree char *one = g_strdup_printf ("c%u", index * 31 % N_COMPANIES);
  g_autofree char *other = g_strdup_printf ("c%u", (index * 31 % N_COMPANIES + 1 + index * index % 97) % N_COMPANIES);
  g_autofree char *first = g_strdup_printf ("a%u", index);
  g_autofree char *second = g_strdup_printf ("b%u", index);

  load (plan, ENTENTE_DEAL, deal, "title", deal, "status", "running", NULL);
  load (plan, ENTENTE_PARTY, first, "deal", deal, "company", one, NULL);
  load (plan, ENTENTE_PARTY, second, "deal", deal, "company", other, NULL);
}

static EntenteProject *
new_large (gboolean has_view)
{
  EntenteProject *plan = entente_project_new ();

  if (has_view)
    load (plan, ENTENTE_VIEW, "view", "name", "Network", NULL);

  for (guint i = 0; i < N_COMPANIES; i++)
    load_company (plan, i, has_view);

  for (guint i = 0; i < N_DEALS; i++)
    load_deal (plan, i);

  entente_project_load_done (plan);

  return plan;
}

static void
set_up_large (CanvasFixture *fixture,
              gconstpointer  data)
{
  canvas_fixture_set_up_with (fixture, new_large (TRUE));
}

static void
set_up_without_views (CanvasFixture *fixture,
                      gconstpointer  data)
{
  canvas_fixture_set_up_with (fixture, new_large (FALSE));
}

/* Nothing asks for a view when such a plan is opened. */
static void
test_plan_without_views_is_drawn (CanvasFixture *fixture,
                                  gconstpointer  data)
{
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_places, ==, N_COMPANIES);
}

/* What else the machine is busy with may hold up one try, but not all of them. */
static void
test_window_answers_while_a_chart_is_drawn (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  const char *const ids[] = {"c1000", NULL};
  double            gap = INFINITY;

  run_for (fixture, 1000);

  for (int i = 0; i < N_TRIES; i++)
    {
      g_assert_true (entente_command_move (fixture->workspace, ids, 60, 40));
      g_assert_false (entente_workspace_is_drawn (fixture->workspace));
      gap = MIN (gap, run_for (fixture, 500));
    }

  g_assert_cmpfloat (gap, <=, LONGEST_GAP);
}

static gboolean
is_all_seen (CanvasFixture *fixture)
{
  EntenteRect content = entente_scene_get_content (entente_workspace_get_scene (fixture->workspace));

  content = entente_viewport_rect_to_widget (&fixture->view->viewport, &content);

  return content.x >= 0 && content.y >= 0 && content.x + content.width <= 900 && content.y + content.height <= 600;
}

/* Who zooms too early still sees the chart when it is there. */
static void
test_chart_fits_though_zoomed_before_it_was_drawn (CanvasFixture *fixture,
                                                   gconstpointer  data)
{
  const char *const ids[] = {"c1000", NULL};

  g_assert_true (entente_command_move (fixture->workspace, ids, 60, 40));
  g_assert_false (entente_workspace_is_drawn (fixture->workspace));
  fixture->view = ENTENTE_NETWORK_VIEW (entente_network_view_new (fixture->workspace));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  entente_network_view_zoom_in (fixture->view);
  entente_canvas_pan (fixture->view, 400, 0);
  canvas_fixture_settle (fixture);
  g_assert_true (is_all_seen (fixture));

  /* From then on, it stays as it was left. */
  entente_canvas_pan (fixture->view, 400, 0);
  g_assert_true (entente_command_move (fixture->workspace, ids, 60, 40));
  canvas_fixture_settle (fixture);
  g_assert_false (is_all_seen (fixture));
}

static EntenteLayoutGraph *
make_graph (void)
{
  EntenteLayoutGraph *graph = g_new0 (EntenteLayoutGraph, 1);

  graph->n_boxes = N_COMPANIES;
  graph->n_edges = N_DEALS;
  graph->seed = 1;
  graph->focus = ENTENTE_LAYOUT_NO_INDEX;
  graph->boxes = g_new0 (EntenteLayoutBox, N_COMPANIES);
  graph->edges = g_new0 (EntenteLayoutEdge, N_DEALS);

  for (guint32 i = 0; i < N_COMPANIES; i++)
    graph->boxes[i] = (EntenteLayoutBox) {.width = 120, .height = 40};

  for (guint32 i = 0; i < N_DEALS; i++)
    graph->edges[i] = (EntenteLayoutEdge) {.a = i * 31 % N_COMPANIES, .b = (i * 31 + 1 + i * i % 97) % N_COMPANIES, .length = 250};

  return graph;
}

typedef struct
{
  EntenteLayoutGraph *graph;
  GCancellable       *cancellable;
} Layout;

/* Again and again, until it is cancelled. */
static gpointer
lay_out_thread (gpointer data)
{
  Layout *layout = data;

  while (entente_layout_stress (layout->graph, layout->cancellable, NULL))
    ;

  return NULL;
}

static void
test_window_answers_while_a_layout_runs (CanvasFixture *fixture,
                                         gconstpointer  data)
{
  EntenteLayoutGraph *graph = make_graph ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Layout   layout = {graph, cancellable};
  GThread *thread;
  double   gap = INFINITY;

  run_for (fixture, 1000);
  thread = g_thread_new ("layout", lay_out_thread, &layout);

  for (int i = 0; i < N_TRIES; i++)
    {
      entente_canvas_pan (fixture->view, i % 2 == 0 ? 8 : -8, 0);
      gap = MIN (gap, run_for (fixture, 150));
    }

  g_cancellable_cancel (cancellable);
  g_thread_join (thread);
  g_assert_cmpfloat (gap, <=, LONGEST_GAP);
  g_free (graph->boxes);
  g_free (graph->edges);
  g_free (graph);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/responsiveness/window-answers-while-a-chart-is-drawn", CanvasFixture, NULL,
              set_up_large, test_window_answers_while_a_chart_is_drawn, canvas_fixture_tear_down);
  g_test_add ("/responsiveness/chart-fits-though-zoomed-before-it-was-drawn", CanvasFixture, NULL,
              set_up_large, test_chart_fits_though_zoomed_before_it_was_drawn, canvas_fixture_tear_down);
  g_test_add ("/responsiveness/plan-without-views-is-drawn", CanvasFixture, NULL,
              set_up_without_views, test_plan_without_views_is_drawn, canvas_fixture_tear_down);
  g_test_add ("/responsiveness/window-answers-while-a-layout-runs", CanvasFixture, NULL,
              set_up_large, test_window_answers_while_a_layout_runs, canvas_fixture_tear_down);

  return g_test_run ();
}
