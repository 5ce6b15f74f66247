#include "model/layout/stress.h"

#include "model/layout/distances.h"
#include "model/layout/overlap-removal.h"
#include "model/random.h"

#include <math.h>
#include <string.h>

#define N 40

static EntenteLayoutBox  boxes[N];
static EntenteLayoutEdge edges[2 * N];

/* A ring with chords. */
static EntenteLayoutGraph
make_graph (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = N, .edges = edges, .seed = 5};

  for (guint i = 0; i < N; i++)
    {
      boxes[i] = (EntenteLayoutBox) {.x = i % 7 * 50.0, .y = i / 7 * 50.0, .width = 156, .height = 64};
      edges[graph.n_edges++] = (EntenteLayoutEdge) {i, (i + 1) % N, 250};
      if (i % 5 == 0)
        edges[graph.n_edges++] = (EntenteLayoutEdge) {i, (i + 11) % N, 250};
    }

  return graph;
}

static gboolean
overlap (const EntenteLayoutBox *a,
         const EntenteLayoutBox *b)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 - 1 && fabs (a->y - b->y) < (a->height + b->height) / 2 - 1;
}

static guint
count_overlaps (const EntenteLayoutBox *list,
                guint                   n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      count += overlap (&list[i], &list[k]);

  return count;
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

static void
test_nothing_overlaps_afterwards (void)
{
  EntenteLayoutGraph graph = make_graph ();

  g_assert_cmpuint (count_overlaps (boxes, N), >, 0);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpuint (count_overlaps (boxes, N), ==, 0);
}

static void
test_neighbours_come_to_stand_nearer_than_others (void)
{
  EntenteLayoutGraph graph = make_graph ();
  double             near = 0, far = 0;

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  for (guint i = 0; i < N; i++)
    {
      const EntenteLayoutBox *next = &boxes[(i + 1) % N], *other = &boxes[(i + N / 2) % N];

      near += hypot (boxes[i].x - next->x, boxes[i].y - next->y) / N;
      far += hypot (boxes[i].x - other->x, boxes[i].y - other->y) / N;
    }
  g_assert_cmpfloat (near, <, 0.6 * far);
}

static void
test_all_pinned_moves_nothing (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];

  for (guint i = 0; i < N; i++)
    boxes[i].pinned = TRUE;
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof before);
}

static void
test_pins_stay_and_the_rest_moves (void)
{
  EntenteLayoutGraph graph = make_graph ();
  guint              n_moved = 0;

  boxes[3].pinned = boxes[17].pinned = TRUE;
  boxes[17].x = 1000.25;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpfloat (boxes[3].x, ==, 150);
  g_assert_cmpfloat (boxes[17].x, ==, 1000.25);
  for (guint i = 0; i < N; i++)
    n_moved += boxes[i].x != i % 7 * 50.0;
  g_assert_cmpuint (n_moved, >, N / 2);
}

static void
test_same_seed_same_bytes (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   first[N];

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  memcpy (first, boxes, sizeof first);
  graph = make_graph ();
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpmem (first, sizeof first, boxes, sizeof first);
}

static void
test_tidy_moves_little (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  double             moved = 0;

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  boxes[0].x += 30;
  memcpy (before, boxes, sizeof before);
  graph.keep = TRUE;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  for (guint i = 0; i < N; i++)
    moved += hypot (boxes[i].x - before[i].x, boxes[i].y - before[i].y) / N;
  g_assert_cmpfloat (moved, <, boxes[0].width);
}

static void
test_cancelled_leaves_all_in_place (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  memcpy (before, boxes, sizeof before);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_layout_stress (&graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (before, sizeof before, boxes, sizeof before);
}

static void
test_odd_graphs_are_laid_out (void)
{
  EntenteLayoutBox   one[3] = {{.width = 10, .height = 10}, {.width = 10, .height = 10}, {.width = 10, .height = 10}};
  EntenteLayoutEdge  lines[] = {{0, 0, 50}, {0, 1, 50}, {0, 1, 50}};
  EntenteLayoutGraph none = {0}, single = {.boxes = one, .n_boxes = 1}, odd = {.boxes = one, .n_boxes = 3, .edges = lines, .n_edges = 3};

  g_assert_true (entente_layout_stress (&none, NULL, NULL));
  g_assert_true (entente_layout_stress (&single, NULL, NULL));
  g_assert_true (isfinite (one[0].x));
  g_assert_true (entente_layout_stress (&odd, NULL, NULL));
  g_assert_cmpuint (count_overlaps (one, 3), ==, 0);
}

static void
test_crowd_is_moved_apart (void)
{
  EntenteLayoutBox crowd[60];
  EntenteRandom    random;

  entente_random_seed (&random, 60);
  for (guint i = 0; i < 60; i++)
    crowd[i] = (EntenteLayoutBox) {.x = entente_random_next_uniform (&random) * 300, .y = entente_random_next_uniform (&random) * 200, .width = 156, .height = 64};

  g_assert_true (entente_layout_remove_overlaps (crowd, 60, 24));
  g_assert_cmpuint (count_overlaps (crowd, 60), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stress/parts-are-told-apart", test_parts_are_told_apart);
  g_test_add_func ("/stress/nothing-overlaps-afterwards", test_nothing_overlaps_afterwards);
  g_test_add_func ("/stress/neighbours-come-to-stand-nearer-than-others", test_neighbours_come_to_stand_nearer_than_others);
  g_test_add_func ("/stress/all-pinned-moves-nothing", test_all_pinned_moves_nothing);
  g_test_add_func ("/stress/pins-stay-and-the-rest-moves", test_pins_stay_and_the_rest_moves);
  g_test_add_func ("/stress/same-seed-same-bytes", test_same_seed_same_bytes);
  g_test_add_func ("/stress/tidy-moves-little", test_tidy_moves_little);
  g_test_add_func ("/stress/cancelled-leaves-all-in-place", test_cancelled_leaves_all_in_place);
  g_test_add_func ("/stress/odd-graphs-are-laid-out", test_odd_graphs_are_laid_out);
  g_test_add_func ("/stress/crowd-is-moved-apart", test_crowd_is_moved_apart);

  return g_test_run ();
}
