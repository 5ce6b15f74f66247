#include "model/layout/layout.h"
#include "model/layout/overlap-removal.h"
#include "model/layout/parallel.h"
#include "tests/support/looks.h"

#define N       4000
#define N_LINES 16000

/* Milliseconds of work; on a plain build it is a tenth of this. A layout that does not look would take seconds. */
#define SOON 250.0

#define GAP 12.0

/* Behind the kinds of layouts: only moving apart what covers each other. */
#define MAKE_ROOM ENTENTE_N_LAYOUTS

static EntenteLayoutBox  boxes[N];
static EntenteLayoutEdge edges[N_LINES];

static EntenteLayoutGraph
make_graph (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = N, .edges = edges, .n_edges = N_LINES, .focus = ENTENTE_LAYOUT_NO_INDEX};

  for (guint32 i = 0; i < N; i++)
    boxes[i] = (EntenteLayoutBox) {
      .x = i % 60 * 100,
      .y = i / 60 * 36,
      .width = 100 + i % 7 * 10,
      .height = 40,
      .group = ENTENTE_LAYOUT_NO_INDEX,
      .column = ENTENTE_LAYOUT_NO_INDEX,
      .row = ENTENTE_LAYOUT_NO_INDEX,
    };

  for (guint32 i = 0; i < N_LINES; i++)
    edges[i] = (EntenteLayoutEdge) {.a = i % N, .b = (i * 2741 + 13) % N, .length = 200, .directed = i % 3 == 0};

  return graph;
}

/* All in one row of companies, and one of them in each deal: what is done for each neighbour takes longest there. */
static EntenteLayoutGraph
make_hub (void)
{
  EntenteLayoutGraph graph = make_graph ();

  graph.n_edges = N - 1;
  for (guint32 i = 0; i < graph.n_edges; i++)
    edges[i] = (EntenteLayoutEdge) {.a = 0, .b = i + 1, .length = 200, .directed = i % 3 == 0};

  return graph;
}

static void
assert_looks (guint               way,
              EntenteLayoutGraph *graph)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  double  longest;
  guint64 n;

  looks_start (cancellable, 0);
  if (way == MAKE_ROOM)
    g_assert_true (entente_layout_make_room (graph, GAP, cancellable, NULL));
  else
    g_assert_true (entente_layout_run (way, graph, cancellable, NULL));

  n = looks_end (&longest);
  g_test_message ("%" G_GUINT64_FORMAT " looks, %.1f ms without one", n, longest);
  g_assert_cmpfloat (longest, <, SOON);
}

static void
test_looks_often (gconstpointer way)
{
  EntenteLayoutGraph graph = make_graph ();

  assert_looks (GPOINTER_TO_UINT (way), &graph);
}

static void
test_looks_often_around_a_hub (gconstpointer way)
{
  EntenteLayoutGraph graph = make_hub ();

  assert_looks (GPOINTER_TO_UINT (way), &graph);
}

static void
test_looks_often_from_the_present_drawing (gconstpointer way)
{
  EntenteLayoutGraph graph = make_graph ();

  graph.keep = TRUE;
  assert_looks (GPOINTER_TO_UINT (way), &graph);
}

static void
add_for_each_way (const char   *name,
                  GTestDataFunc func)
{
  static const char *const ways[] = {"stress", "circle", "layered", "lanes", "ego", "room"};

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stopping/%s/%s", name, ways[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_parallel_set_n_threads (1);

  add_for_each_way ("network", test_looks_often);
  add_for_each_way ("hub", test_looks_often_around_a_hub);
  add_for_each_way ("keep", test_looks_often_from_the_present_drawing);

  return g_test_run ();
}
