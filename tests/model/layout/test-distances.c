#include "model/layout/distances.h"

#define N_PATH 200

/* 200 boxes in a row: more than go into one search, and farther apart than a byte could count. */
static EntenteLayoutGraph
make_path (EntenteLayoutBox  *boxes,
           EntenteLayoutEdge *edges)
{
  for (guint i = 0; i + 1 < N_PATH; i++)
    edges[i] = (EntenteLayoutEdge) {i, i + 1};

  return (EntenteLayoutGraph) {.boxes = boxes, .n_boxes = N_PATH, .edges = edges, .n_edges = N_PATH - 1};
}

static void
test_steps_are_counted (void)
{
  EntenteLayoutBox   boxes[N_PATH] = {{0}};
  EntenteLayoutEdge  edges[N_PATH];
  EntenteLayoutGraph graph = make_path (boxes, edges);
  EntenteNeighbours  neighbours;
  g_auto (EntenteDistances) distances = {0};
  guint32 sources[N_PATH];

  for (guint32 i = 0; i < N_PATH; i++)
    sources[i] = N_PATH - 1 - i;

  entente_neighbours_init (&neighbours, &graph);
  entente_distances_init (&distances, &neighbours, N_PATH, sources, N_PATH, NULL);

  for (guint32 i = 0; i < N_PATH; i++)
    for (guint32 k = 0; k < N_PATH; k++)
      if (sources[k] == i)
        g_assert_cmpuint (distances.closeness[i * distances.stride + k], ==, 0);
      else
        g_assert_cmpfloat_with_epsilon (entente_distances_get (&distances, i, k), ABS ((int)i - (int)sources[k]), 0.4);

  entente_neighbours_clear (&neighbours);
}

/* Two ways from 0 to 2: 1 + 1.5 by 1, and 4 directly. Box 3 cannot be reached. */
static void
test_shortest_way_counts (void)
{
  EntenteLayoutBox   boxes[4] = {{0}};
  EntenteLayoutEdge  edges[] = {{0, 1}, {1, 2}, {0, 2}};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 4, .edges = edges, .n_edges = 3};
  const double       lengths[] = {1, 1.5, 4};
  EntenteNeighbours  neighbours;
  g_auto (EntenteDistances) distances = {0};

  entente_neighbours_init (&neighbours, &graph);
  entente_distances_init_weighted (&distances, &neighbours, 4, lengths, NULL);
  g_assert_cmpfloat_with_epsilon (entente_distances_get (&distances, 0, 2), 2.5, 1e-4);
  g_assert_cmpfloat_with_epsilon (entente_distances_get (&distances, 2, 1), 1.5, 1e-4);
  g_assert_cmpuint (distances.closeness[3 * distances.stride], ==, 0);
  entente_neighbours_clear (&neighbours);
}

static void
test_parts_are_told_apart (void)
{
  EntenteLayoutBox   path[4] = {{0}};
  EntenteLayoutEdge  lines[] = {{0, 1, 100}, {1, 2, 50}};
  EntenteLayoutGraph graph = {.boxes = path, .n_boxes = 4, .edges = lines, .n_edges = 2};
  guint32            part[4];

  g_assert_cmpuint (entente_layout_find_parts (&graph, part), ==, 2);
  g_assert_cmpuint (part[0], ==, part[2]);
  g_assert_cmpuint (part[0], !=, part[3]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distances/steps-are-counted", test_steps_are_counted);
  g_test_add_func ("/distances/shortest-way-counts", test_shortest_way_counts);
  g_test_add_func ("/distances/parts-are-told-apart", test_parts_are_told_apart);

  return g_test_run ();
}
