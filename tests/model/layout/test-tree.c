#include "model/layout/quality.h"
#include "model/layout/unfold.h"

#include <math.h>

#define N 400

static EntenteLayoutBox  boxes[N];
static EntenteLayoutEdge edges[N - 1];

/* Each hangs on one of so many before it: the more there are, the more have many that hang on them. */
static EntenteLayoutGraph
make_tree (guint32 n_before)
{
  EntenteRandom random;

  entente_random_seed (&random, n_before);

  for (guint32 i = 0; i < N; i++)
    boxes[i] = (EntenteLayoutBox) {.width = 120, .height = 40};
  for (guint32 i = 1; i < N; i++)
    edges[i - 1] = (EntenteLayoutEdge) {i, i - 1 - entente_random_next_below (&random, MIN (i, n_before)), 250};

  return (EntenteLayoutGraph) {.boxes = boxes, .n_boxes = N, .edges = edges, .n_edges = N - 1};
}

static void
test_no_line_crosses (gconstpointer n_before)
{
  EntenteLayoutGraph  graph = make_tree (GPOINTER_TO_UINT (n_before));
  EntenteLayoutStress stress;
  EntenteRandom       random;
  double              most_rise;

  entente_random_seed (&random, 1);
  g_assert_true (entente_layout_unfold (&graph, &random, &most_rise, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);

  /* On rings it would be 0.2 or more. */
  entente_quality_measure_stress (&graph, &stress);
  g_assert_cmpfloat (stress.least_stress / (double)stress.n_pairs, <, 0.12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/tree/no-line-crosses/path", GUINT_TO_POINTER (1), test_no_line_crosses);
  g_test_add_data_func ("/tree/no-line-crosses/deep", GUINT_TO_POINTER (4), test_no_line_crosses);
  g_test_add_data_func ("/tree/no-line-crosses/middling", GUINT_TO_POINTER (60), test_no_line_crosses);
  g_test_add_data_func ("/tree/no-line-crosses/flat", GUINT_TO_POINTER (N), test_no_line_crosses);

  return g_test_run ();
}
