#include "model/layout/layers.h"

#include "model/layout/extent.h"
#include "model/layout/quality.h"

#include <math.h>

/* Each box of the upper rows leads to two of the next: 31 boxes that can be drawn without a crossing. */
static void
test_tree_crosses_nowhere (void)
{
  EntenteLayoutBox   tree[31];
  EntenteLayoutEdge  lines[30];
  EntenteLayoutGraph graph = {.boxes = tree, .n_boxes = 31, .edges = lines, .n_edges = 30, .seed = 3, .focus = ENTENTE_LAYOUT_NO_INDEX};

  for (guint i = 0; i < 31; i++)
    tree[i] = (EntenteLayoutBox) {.width = 80 + i * 7 % 5 * 20, .height = 40, .group = ENTENTE_LAYOUT_NO_INDEX};
  for (guint i = 0; i < 30; i++)
    lines[i] = (EntenteLayoutEdge) {.a = i / 2, .b = i + 1, .length = 200, .directed = TRUE};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

/* One leads to six, and each of these to one more, in another order: the six lines can all be parallel. */
static void
test_pairs_stand_below_each_other (void)
{
  EntenteLayoutBox   pairs[13];
  EntenteLayoutEdge  lines[12];
  EntenteLayoutGraph graph = {.boxes = pairs, .n_boxes = 13, .edges = lines, .n_edges = 12, .seed = 3, .focus = 12};

  for (guint i = 0; i < 13; i++)
    pairs[i] = (EntenteLayoutBox) {.width = 80, .height = 40, .group = ENTENTE_LAYOUT_NO_INDEX};
  for (guint i = 0; i < 6; i++)
    {
      lines[2 * i] = (EntenteLayoutEdge) {.a = 12, .b = i, .length = 200, .directed = TRUE};
      lines[2 * i + 1] = (EntenteLayoutEdge) {.a = i, .b = 6 + i * 5 % 6, .length = 200, .directed = TRUE};
    }

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
}

static EntenteLayoutBox
make_card (double x,
           double y)
{
  return (EntenteLayoutBox) {.x = x, .y = y, .width = 100, .height = 40, .group = ENTENTE_LAYOUT_NO_INDEX};
}

/* Ten rows of ten, each joined with its neighbours: without a direction, layers along one side or from a corner cross nowhere. */
static void
test_grid_crosses_nowhere (void)
{
  EntenteLayoutBox   grid[100];
  EntenteLayoutEdge  lines[180];
  EntenteLayoutGraph graph = {.boxes = grid, .n_boxes = 100, .edges = lines, .seed = 3, .focus = ENTENTE_LAYOUT_NO_INDEX};

  for (guint i = 0; i < 100; i++)
    {
      grid[i] = make_card (0, 0);
      if (i % 10 < 9)
        lines[graph.n_edges++] = (EntenteLayoutEdge) {.a = i, .b = i + 1, .length = 200};
      if (i < 90)
        lines[graph.n_edges++] = (EntenteLayoutEdge) {.a = i, .b = i + 10, .length = 200};
    }

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

/* Two lines cross, and there is room beside the lower boxes. */
static void
test_box_slides_to_where_nothing_crosses (void)
{
  EntenteLayoutBox   four[] = {make_card (-200, 0), make_card (200, 0), make_card (-100, 150), make_card (100, 150)};
  EntenteLayoutEdge  lines[] = {{.a = 0, .b = 3, .directed = TRUE}, {.a = 1, .b = 2, .directed = TRUE}};
  EntenteLayoutGraph graph = {.boxes = four, .n_boxes = 4, .edges = lines, .n_edges = 2};

  entente_layers_slide (&graph, 4, NULL);
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (four[i].y, ==, i < 2 ? 0 : 150);
      g_assert_cmpfloat (fabs (four[i].x), <=, 200);
    }
}

/* The line from the first box to the last runs behind the one between them, which has room at either side. */
static void
test_box_slides_out_of_the_way (void)
{
  EntenteLayoutBox   five[] = {make_card (0, 0), make_card (0, 150), make_card (0, 300), make_card (-300, 300), make_card (300, 0)};
  EntenteLayoutEdge  lines[] = {{.a = 0, .b = 2}, {.a = 0, .b = 1}, {.a = 1, .b = 2}};
  EntenteLayoutGraph graph = {.boxes = five, .n_boxes = 5, .edges = lines, .n_edges = 3};
  double             line_x;

  entente_layers_slide (&graph, 4, NULL);
  line_x = (five[0].x + five[2].x) / 2;
  g_assert_cmpfloat (fabs (five[1].x - line_x), >=, 50);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

static void
test_round_trip_is_broken_in_one_place (void)
{
  EntenteLayoutBox   three[3] = {{.width = 10, .height = 10}, {.width = 10, .height = 10}, {.width = 10, .height = 10}};
  EntenteLayoutEdge  ring[] = {{.b = 1, .directed = TRUE}, {.a = 1, .b = 2, .directed = TRUE}, {.a = 2, .directed = TRUE}};
  EntenteLayoutGraph graph = {.boxes = three, .n_boxes = 3, .edges = ring, .n_edges = 3, .focus = ENTENTE_LAYOUT_NO_INDEX};
  guint              n_up = 0;

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  for (guint i = 0; i < 3; i++)
    n_up += three[ring[i].a].y > three[ring[i].b].y;
  g_assert_cmpuint (n_up, ==, 1);
}

/* Of 200 partners in one row, the picture would be 35,000 points wide and 200 high. */
static void
test_wide_layer_is_wrapped (void)
{
  g_autofree EntenteLayoutBox  *list = g_new0 (EntenteLayoutBox, 201);
  g_autofree EntenteLayoutEdge *spokes = g_new0 (EntenteLayoutEdge, 200);
  EntenteLayoutGraph            graph = {.boxes = list, .n_boxes = 201, .edges = spokes, .n_edges = 200, .seed = 1};
  EntenteExtent                 extent;

  for (guint i = 0; i <= 200; i++)
    list[i] = (EntenteLayoutBox) {.width = 150, .height = 60};
  for (guint i = 0; i < 200; i++)
    spokes[i] = (EntenteLayoutEdge) {.a = 0, .b = i + 1, .length = 250, .directed = TRUE};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  extent = entente_extent_of_graph (&graph);
  g_assert_cmpfloat (extent.right - extent.left, <, 3 * (extent.bottom - extent.top));
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
  for (guint i = 1; i <= 200; i++)
    g_assert_cmpfloat (list[i].y, >, list[0].y + 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layers/tree", test_tree_crosses_nowhere);
  g_test_add_func ("/layers/pairs", test_pairs_stand_below_each_other);
  g_test_add_func ("/layers/wide", test_wide_layer_is_wrapped);
  g_test_add_func ("/layers/grid", test_grid_crosses_nowhere);
  g_test_add_func ("/layers/slide", test_box_slides_to_where_nothing_crosses);
  g_test_add_func ("/layers/out-of-the-way", test_box_slides_out_of_the_way);
  g_test_add_func ("/layers/round-trip", test_round_trip_is_broken_in_one_place);

  return g_test_run ();
}
