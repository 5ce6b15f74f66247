#include "model/layout/layout.h"
#include "model/layout/overlap-removal.h"
#include "model/layout/parallel.h"
#include "tests/support/looks.h"
#include "tests/support/odd-graphs.h"

#include <math.h>
#include <string.h>

/* Behind the kinds of layouts: only moving apart what covers each other. */
#define MAKE_ROOM ENTENTE_N_LAYOUTS
#define N_WAYS    (ENTENTE_N_LAYOUTS + 1)

#define GAP 12.0

typedef enum
{
  ALL,
  KEPT,
  SELECTION,
  MAINLY,
  N_SCOPES
} Scope;

static const char *const ways[N_WAYS] = {"stress", "circle", "layered", "lanes", "ego", "room"};
static const char *const scopes[N_SCOPES] = {"all", "kept", "selection", "mainly"};

typedef struct
{
  guint way;
  Scope scope;
} Case;

/* In a selection two of three are selected; the others are pinned, or held where mainly the selection is to move. */
static EntenteLayoutGraph *
make_graph (guint index,
            Scope scope)
{
  EntenteLayoutGraph *graph = odd_graph_new (index);

  graph->keep = scope == KEPT;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].pinned = scope == SELECTION && i % 3 == 0;
      graph->boxes[i].hold = scope == MAINLY && i % 3 == 0 ? 0.85f : 0;
    }

  return graph;
}

static gboolean
run (guint               way,
     EntenteLayoutGraph *graph,
     GCancellable       *cancellable,
     GError            **error)
{
  return way == MAKE_ROOM ? entente_layout_make_room (graph, GAP, cancellable, error) : entente_layout_run (way, graph, cancellable, error);
}

static gsize
get_size (const EntenteLayoutGraph *graph)
{
  return sizeof *graph->boxes * graph->n_boxes;
}

static void
assert_same (const EntenteLayoutGraph *a,
             const EntenteLayoutGraph *b)
{
  g_assert_cmpmem (a->boxes, get_size (a), b->boxes, get_size (b));
  g_assert_cmpmem (a->columns, sizeof *a->columns * a->n_columns, b->columns, sizeof *b->columns * b->n_columns);
  g_assert_cmpmem (a->rows, sizeof *a->rows * a->n_rows, b->rows, sizeof *b->rows * b->n_rows);
}

static void
check_result (guint way,
              guint index,
              Scope scope)
{
  g_autoptr (EntenteLayoutGraph) graph = make_graph (index, scope);
  g_autoptr (EntenteLayoutGraph) before = make_graph (index, scope);
  g_autoptr (EntenteLayoutGraph) again = make_graph (index, scope);

  entente_parallel_set_n_threads (1);
  g_assert_true (run (way, graph, NULL, NULL));

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      g_assert_true (isfinite (graph->boxes[i].x) && isfinite (graph->boxes[i].y));
      if (before->boxes[i].pinned)
        g_assert_cmpmem (&before->boxes[i], sizeof *before->boxes, &graph->boxes[i], sizeof *graph->boxes);
    }

  entente_parallel_set_n_threads (3);
  g_assert_true (run (way, again, NULL, NULL));
  assert_same (graph, again);
}

/* Places are numbers, what is pinned stays to the last bit, and the same seed gives the same on any number of threads. */
static void
test_result (gconstpointer data)
{
  const Case *test = data;

  for (guint i = 0; i < odd_graph_count (); i++)
    {
      g_test_message ("%s", odd_graph_names[i]);
      check_result (test->way, i, test->scope);
    }
  entente_parallel_set_n_threads (0);
}

static void
test_all_pinned_moves_nothing (gconstpointer way)
{
  for (guint i = 0; i < odd_graph_count (); i++)
    {
      g_autoptr (EntenteLayoutGraph) graph = make_graph (i, ALL);
      g_autofree EntenteLayoutBox *before = NULL;

      for (guint32 k = 0; k < graph->n_boxes; k++)
        graph->boxes[k].pinned = TRUE;

      before = g_memdup2 (graph->boxes, get_size (graph));
      g_assert_true (run (GPOINTER_TO_UINT (way), graph, NULL, NULL));
      g_assert_cmpmem (before, get_size (graph), graph->boxes, get_size (graph));
    }
}

static guint64
count_looks (guint way,
             guint index,
             Scope scope)
{
  g_autoptr (EntenteLayoutGraph) graph = make_graph (index, scope);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  looks_start (cancellable, 0);
  g_assert_true (run (way, graph, cancellable, NULL));

  return looks_end (NULL);
}

static void
check_stop (guint   way,
            guint   index,
            Scope   scope,
            guint64 look)
{
  g_autoptr (EntenteLayoutGraph) graph = make_graph (index, scope);
  g_autoptr (EntenteLayoutGraph) before = make_graph (index, scope);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  looks_start (cancellable, look);
  g_assert_false (run (way, graph, cancellable, &error));
  looks_end (NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (before->boxes, get_size (before), graph->boxes, get_size (graph));
}

/* At the first look, the last and some in between. */
static void
test_stopping_leaves_all (gconstpointer data)
{
  const Case *test = data;

  entente_parallel_set_n_threads (1);

  for (guint i = 0; i < odd_graph_count (); i++)
    {
      guint64 n = count_looks (test->way, i, test->scope);

      g_test_message ("%s: %" G_GUINT64_FORMAT " looks", odd_graph_names[i], n);

      for (guint64 look = 1; look <= n; look = look * 10 < n || look == n ? look * 10 : n)
        check_stop (test->way, i, test->scope, look);
    }
  entente_parallel_set_n_threads (0);
}

int
main (int   argc,
      char *argv[])
{
  static Case cases[N_WAYS][N_SCOPES];

  g_test_init (&argc, &argv, NULL);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_autofree char *pinned = g_strdup_printf ("/properties/all-pinned/%s", ways[way]);

      g_test_add_data_func (pinned, GUINT_TO_POINTER (way), test_all_pinned_moves_nothing);

      for (Scope scope = 0; scope < N_SCOPES; scope++)
        {
          g_autofree char *result = g_strdup_printf ("/properties/result/%s/%s", ways[way], scopes[scope]);
          g_autofree char *stop = g_strdup_printf ("/properties/stop/%s/%s", ways[way], scopes[scope]);

          cases[way][scope] = (Case) {way, scope};
          g_test_add_data_func (result, &cases[way][scope], test_result);
          g_test_add_data_func (stop, &cases[way][scope], test_stopping_leaves_all);
        }
    }

  return g_test_run ();
}
