#include "model/layout/quality.h"

#define CLOSE 1e-6

/* Four companies on the corners of a square of side 1, each connected with all others. */
static EntenteLayoutBox  square_boxes[] = {{.x = 0, .y = 0}, {.x = 1, .y = 0}, {.x = 1, .y = 1}, {.x = 0, .y = 1}};
static EntenteLayoutEdge square_edges[] = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}};
static EntenteLayoutBox  line_boxes[] = {{.x = 0}, {.x = 1}, {.x = 2}, {.x = 3}, {.x = 4}};
static EntenteLayoutEdge line_edges[] = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
static EntenteLayoutEdge hexagon_edges[] = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}};
static EntenteLayoutBox  hexagon_boxes[] = {
   {.x = 1, .y = 0},
   {.x = 0.5, .y = 0.8660254038},
   {.x = -0.5, .y = 0.8660254038},
   {.x = -1, .y = 0},
   {.x = -0.5, .y = -0.8660254038},
   {.x = 0.5, .y = -0.8660254038},
};

static const EntenteLayoutGraph square = {
  .boxes = square_boxes, .n_boxes = G_N_ELEMENTS (square_boxes), .edges = square_edges, .n_edges = G_N_ELEMENTS (square_edges)};
static const EntenteLayoutGraph line = {
  .boxes = line_boxes, .n_boxes = G_N_ELEMENTS (line_boxes), .edges = line_edges, .n_edges = G_N_ELEMENTS (line_edges)};
static const EntenteLayoutGraph hexagon = {
  .boxes = hexagon_boxes, .n_boxes = G_N_ELEMENTS (hexagon_boxes), .edges = hexagon_edges, .n_edges = G_N_ELEMENTS (hexagon_edges)};
static const EntenteLayoutGraph empty = {.boxes = NULL};

/* The sides are as they should be, the two diagonals sqrt 2 instead of 1: 2 (sqrt 2 - 1)². */
static void
test_stress_of_square (void)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (&square, &stress);

  g_assert_cmpuint (stress.n_pairs, ==, 6);
  g_assert_cmpfloat_with_epsilon (stress.stress, 0.3431457505, CLOSE);
  g_assert_cmpfloat_with_epsilon (stress.best_scale, 0.8535533906, CLOSE);
  g_assert_cmpfloat_with_epsilon (stress.least_stress, 0.1715728753, CLOSE);
}

/* Opposite corners are 2 apart along 3 edges, the next but one sqrt 3 along 2. */
static void
test_stress_of_hexagon (void)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (&hexagon, &stress);

  g_assert_cmpfloat_with_epsilon (stress.stress, 0.4410284879, CLOSE);
  g_assert_cmpfloat_with_epsilon (stress.best_scale, 1.11516781, CLOSE);
  g_assert_cmpfloat_with_epsilon (stress.least_stress, 0.2840755975, CLOSE);
}

static void
test_straight_line_has_no_stress (void)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (&line, &stress);

  g_assert_cmpuint (stress.n_pairs, ==, 10);
  g_assert_cmpfloat_with_epsilon (stress.stress, 0, CLOSE);
  g_assert_cmpfloat_with_epsilon (stress.best_scale, 1, CLOSE);
}

static void
test_parts_without_connection_do_not_count (void)
{
  EntenteLayoutGraph  parts = line;
  EntenteLayoutStress stress;

  parts.n_edges = 1;
  entente_quality_measure_stress (&parts, &stress);

  g_assert_cmpuint (stress.n_pairs, ==, 1);
}

static void
test_boxes_on_one_spot_have_full_stress (void)
{
  EntenteLayoutBox    boxes[] = {{.x = 7}, {.x = 7}};
  EntenteLayoutEdge   edge = {0, 1};
  EntenteLayoutGraph  graph = {.boxes = boxes, .n_boxes = 2, .edges = &edge, .n_edges = 1};
  EntenteLayoutStress stress;

  entente_quality_measure_stress (&graph, &stress);

  g_assert_cmpfloat_with_epsilon (stress.least_stress, 1, CLOSE);
}

static void
test_diagonals_of_square_cross (void)
{
  g_assert_cmpuint (entente_quality_count_crossings (&square), ==, 1);
}

static void
test_edges_that_share_an_end_do_not_cross (void)
{
  g_assert_cmpuint (entente_quality_count_crossings (&line), ==, 0);
}

static void
test_overlap_is_counted_once (void)
{
  EntenteLayoutBox   boxes[] = {{.x = 5, .y = 5, .width = 1, .height = 1},
                                {.x = 0, .y = 0, .width = 2, .height = 1},
                                {.x = 1, .y = 0.5, .width = 2, .height = 1}};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = G_N_ELEMENTS (boxes)};
  double             area;

  g_assert_cmpuint (entente_quality_count_overlaps (&graph, &area), ==, 1);
  g_assert_cmpfloat_with_epsilon (area, 0.5, CLOSE);
}

static void
test_boxes_that_touch_do_not_overlap (void)
{
  EntenteLayoutBox   boxes[] = {{.x = 0, .y = 0, .width = 2, .height = 1}, {.x = 2, .y = 0, .width = 2, .height = 1}};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = G_N_ELEMENTS (boxes)};

  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

static void
test_empty_graph_is_perfect (void)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (&empty, &stress);

  g_assert_cmpfloat (stress.least_stress, ==, 0);
  g_assert_cmpuint (entente_quality_count_crossings (&empty), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&empty, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quality/stress-of-square", test_stress_of_square);
  g_test_add_func ("/quality/stress-of-hexagon", test_stress_of_hexagon);
  g_test_add_func ("/quality/straight-line-has-no-stress", test_straight_line_has_no_stress);
  g_test_add_func ("/quality/parts-without-connection-do-not-count", test_parts_without_connection_do_not_count);
  g_test_add_func ("/quality/boxes-on-one-spot-have-full-stress", test_boxes_on_one_spot_have_full_stress);
  g_test_add_func ("/quality/diagonals-of-square-cross", test_diagonals_of_square_cross);
  g_test_add_func ("/quality/edges-that-share-an-end-do-not-cross", test_edges_that_share_an_end_do_not_cross);
  g_test_add_func ("/quality/overlap-is-counted-once", test_overlap_is_counted_once);
  g_test_add_func ("/quality/boxes-that-touch-do-not-overlap", test_boxes_that_touch_do_not_overlap);
  g_test_add_func ("/quality/empty-graph-is-perfect", test_empty_graph_is_perfect);

  return g_test_run ();
}
