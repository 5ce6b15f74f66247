#include "model/layout/starts.h"

#include "model/layout/unfolding.h"

/* Two boxes that want to be one step apart: the stress of a pair counts twice. */
static EntenteLayoutBox  boxes[2];
static EntenteLayoutEdge edge = {.a = 0, .b = 1, .length = 200};

static void
add_start (EntenteUnfolding *map,
           float             apart,
           double            n_crossings)
{
  map->sweep.xs[0] = map->sweep.ys[0] = map->sweep.ys[1] = 0;
  map->sweep.xs[1] = apart;
  entente_starts_add (&map->starts, &map->sweep, n_crossings);
}

static void
map_init (EntenteUnfolding   *map,
          EntenteLayoutGraph *graph,
          EntenteRandom      *random)
{
  entente_random_seed (random, 1);
  entente_unfolding_init (map, graph, random, NULL);
  entente_starts_init (&map->starts, 2, 4);
}

/* Stress .5, .5408, 1.28 and .5: 1, 1.08, 2.56 and 1 times the least. */
static void
test_few_crossings_and_little_stress_come_first (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 2, .edges = &edge, .n_edges = 1};
  EntenteUnfolding   map;
  EntenteRandom      random;
  EntenteSweep       taken;

  map_init (&map, &graph, &random);
  add_start (&map, 0.5f, 4);
  add_start (&map, 0.48f, 3);
  add_start (&map, 0.2f, 0);
  add_start (&map, 1.5f, 3);
  g_assert_cmpfloat_with_epsilon (map.starts.least_stress, 0.5, 1e-3);

  /* The last has three crossings and is as good as the least; the second is worth 3 x 1.16, and the first 4. */
  taken = map.sweep;
  g_assert_false (entente_starts_take (&map.starts, &taken));
  g_assert_true (entente_starts_take (&map.starts, &taken));
  g_assert_cmpfloat_with_epsilon (taken.xs[1] - taken.xs[0], 0.48, 1e-6);
  g_assert_false (entente_starts_take (&map.starts, &taken));

  /* The third has too much stress to be taken ever. */
  g_assert_false (entente_starts_take (&map.starts, &taken));
  entente_unfolding_clear (&map);
}

static void
test_least_stress_is_copied (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 2, .edges = &edge, .n_edges = 1};
  EntenteUnfolding   map;
  EntenteRandom      random;

  map_init (&map, &graph, &random);
  add_start (&map, 2, 0);
  add_start (&map, 0.75f, 9);
  add_start (&map, 0.5f, 0);
  entente_starts_copy_least (&map.starts, &map.sweep);
  g_assert_cmpfloat_with_epsilon (map.sweep.xs[1] - map.sweep.xs[0], 0.75, 1e-6);
  entente_unfolding_clear (&map);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/starts/order", test_few_crossings_and_little_stress_come_first);
  g_test_add_func ("/starts/least", test_least_stress_is_copied);

  return g_test_run ();
}
