#include "model/layout/stress.h"

#include "model/layout/parallel.h"
#include "model/layout/quality.h"
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

/* What is pinned sets the scale: however near the two stand together, the third stays within a few lines of them. */
static void
test_company_stays_near_two_large_pins (void)
{
  EntenteLayoutBox   three[] = {{.width = 150, .height = 60}, {.x = 534, .y = 310, .width = 1307, .height = 1163, .pinned = TRUE}, {.x = 338, .y = 480, .width = 1225, .height = 1140, .pinned = TRUE}};
  EntenteLayoutEdge  triangle[] = {{0, 1, 250}, {0, 2, 250}, {1, 2, 250}};
  EntenteLayoutGraph graph = {.boxes = three, .n_boxes = 3, .edges = triangle, .n_edges = 3};

  for (graph.seed = 0; graph.seed < 8; graph.seed++)
    {
      three[0].x = three[0].y = 0;
      g_assert_true (entente_layout_stress (&graph, NULL, NULL));
      g_assert_cmpfloat (hypot (three[0].x - three[1].x, three[0].y - three[1].y), <, 6000);
    }
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
test_held_boxes_hardly_move (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  double             held = 0, free_ones = 0;

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  for (guint i = 0; i < N; i++)
    {
      boxes[i].hold = i % 4 == 0 ? 0 : 0.95f;
      if (i % 4 == 0)
        boxes[i].x += 900;
    }
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  for (guint i = 0; i < N; i++)
    *(i % 4 == 0 ? &free_ones : &held) += hypot (boxes[i].x - before[i].x, boxes[i].y - before[i].y) / (i % 4 == 0 ? N / 4 : 3 * N / 4);
  g_assert_cmpfloat (held, <, 40);
  g_assert_cmpfloat (free_ones, >, 400);
}

static void
test_tidy_moves_nothing_that_is_tidy (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  graph.keep = TRUE;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof before);
}

/* Crossing and long lines among so many that several teams work, and that chosen boxes stand for all. */
static EntenteLayoutGraph
make_large_graph (guint32 n)
{
  EntenteLayoutGraph graph = {.boxes = g_new0 (EntenteLayoutBox, n), .n_boxes = n, .edges = g_new0 (EntenteLayoutEdge, 2 * n), .seed = 7};

  for (guint32 i = 0; i < n; i++)
    graph.boxes[i] = (EntenteLayoutBox) {.width = 100, .height = 40};
  for (guint32 i = 1; i < n; i++)
    {
      graph.edges[graph.n_edges++] = (EntenteLayoutEdge) {i, i * 7919u % i, 200};
      graph.edges[graph.n_edges++] = (EntenteLayoutEdge) {i, i / 2, 200};
    }

  return graph;
}

static void
free_graph (EntenteLayoutGraph *graph)
{
  g_free (graph->boxes);
  g_free (graph->edges);
}

static void
test_threads_do_not_show (gconstpointer data)
{
  guint32            n = GPOINTER_TO_UINT (data);
  EntenteLayoutGraph alone = make_large_graph (n), together = make_large_graph (n);

  entente_parallel_set_n_threads (1);
  g_assert_true (entente_layout_stress (&alone, NULL, NULL));
  entente_parallel_set_n_threads (5);
  g_assert_true (entente_layout_stress (&together, NULL, NULL));
  entente_parallel_set_n_threads (0);
  g_assert_cmpmem (alone.boxes, sizeof *alone.boxes * n, together.boxes, sizeof *alone.boxes * n);
  g_assert_cmpuint (entente_quality_count_overlaps (&alone, NULL), ==, 0);
  free_graph (&alone);
  free_graph (&together);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (20000);
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_cancelled_on_the_way_leaves_all_in_place (void)
{
  EntenteLayoutGraph           graph = make_large_graph (9000);
  g_autofree EntenteLayoutBox *before = g_memdup2 (graph.boxes, sizeof *graph.boxes * graph.n_boxes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_false (entente_layout_stress (&graph, cancellable, NULL));
  g_assert_cmpmem (before, sizeof *before * graph.n_boxes, graph.boxes, sizeof *before * graph.n_boxes);
  g_thread_join (thread);
  free_graph (&graph);
}

/* A line from a box to itself, the same line twice, and nothing at all. */
static void
test_odd_graphs_are_laid_out (void)
{
  EntenteLayoutBox   one[3] = {{.width = 10, .height = 10}, {.width = 10, .height = 10}, {.width = 10, .height = 10}};
  EntenteLayoutEdge  lines[] = {{0, 0, 50}, {0, 1, 50}, {0, 1, 50}};
  EntenteLayoutGraph none = {0}, single = {.boxes = one, .n_boxes = 1}, odd = {.boxes = one, .n_boxes = 3, .edges = lines, .n_edges = 3};

  g_assert_true (entente_layout_stress (&none, NULL, NULL));
  g_assert_true (entente_layout_stress (&single, NULL, NULL));
  g_assert_cmpfloat (one[0].x, ==, 0);
  g_assert_true (entente_layout_stress (&odd, NULL, NULL));
  g_assert_cmpuint (count_overlaps (one, 3), ==, 0);
}

static void
fill_tree (EntenteLayoutEdge *tree,
           guint              n)
{
  for (guint i = 1; i < n; i++)
    tree[i - 1] = (EntenteLayoutEdge) {i, (i - 1) / 2, 200};
}

static void
fill_star (EntenteLayoutEdge *star,
           guint              n)
{
  for (guint i = 1; i < n; i++)
    star[i - 1] = (EntenteLayoutEdge) {0, i, 200};
}

static void
fill_path (EntenteLayoutEdge *path,
           guint              n)
{
  for (guint i = 1; i < n; i++)
    path[i - 1] = (EntenteLayoutEdge) {i - 1, i, 200};
}

static double
get_stress (const EntenteLayoutGraph *graph)
{
  EntenteLayoutStress stress;

  entente_quality_measure_stress (graph, &stress);

  return stress.least_stress / (double)stress.n_pairs;
}

static double
get_mean_length (const EntenteLayoutGraph *graph)
{
  double sum = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      const EntenteLayoutBox *a = &graph->boxes[graph->edges[i].a], *b = &graph->boxes[graph->edges[i].b];

      sum += hypot (a->x - b->x, a->y - b->y) / graph->n_edges;
    }

  return sum;
}

/* 200 companies, most deals with one of a few dozen before them, and room for one company more. */
static EntenteLayoutGraph
make_known_map (guint64 seed)
{
  EntenteLayoutGraph graph = {.boxes = g_new0 (EntenteLayoutBox, 201), .n_boxes = 200, .edges = g_new0 (EntenteLayoutEdge, 602), .seed = seed};
  EntenteRandom      random;

  entente_random_seed (&random, seed);
  for (guint32 i = 0; i <= 200; i++)
    graph.boxes[i] = (EntenteLayoutBox) {.width = 120, .height = 40};
  for (guint32 i = 0; i < 600; i++)
    {
      guint32 a = 1 + i % 199;

      graph.edges[graph.n_edges++] = (EntenteLayoutEdge) {a, a - 1 - entente_random_next_below (&random, MIN (a, 30)), 250};
    }

  return graph;
}

/*
 * A company far off says nothing of the scale of the others, and they stay. Returns: how far from where it was it comes to
 * stand, in lengths of a line
 */
static double
drag_off_and_tidy (guint dragged)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  double             moved = 0, length;

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  memcpy (before, boxes, sizeof before);
  length = get_mean_length (&graph);

  boxes[dragged].x += 2500;
  graph.keep = TRUE;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));

  for (guint i = 0; i < N; i++)
    if (i != dragged)
      moved += hypot (boxes[i].x - before[i].x, boxes[i].y - before[i].y) / (N - 1);

  g_assert_cmpfloat (moved, <, 0.1 * length);

  return hypot (boxes[dragged].x - before[dragged].x, boxes[dragged].y - before[dragged].y) / length;
}

/*
 * It comes back to where its lines are even. Where it stood before they may have been less so, for fewer crossings, so that
 * one of them alone tells little.
 */
static void
test_only_what_was_dragged_off_comes_back (void)
{
  double sum = 0;

  for (guint i = 0; i < N; i += 4)
    sum += drag_off_and_tidy (i);

  g_assert_cmpfloat (sum / (N / 4.0), <, 0.6);
}

/* Nobody who knows the map has to look for anything: the others hardly move, and it is as good as a new one. */
static void
test_added_company_leaves_the_map (gconstpointer seed)
{
  EntenteLayoutGraph           graph = make_known_map (GPOINTER_TO_UINT (seed));
  g_autofree EntenteLayoutBox *before = NULL;
  double                       moved = 0, tidied;

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  before = g_memdup2 (graph.boxes, sizeof *before * 200);

  graph.edges[graph.n_edges++] = (EntenteLayoutEdge) {3, 200, 250};
  graph.edges[graph.n_edges++] = (EntenteLayoutEdge) {20, 200, 250};
  graph.n_boxes++;
  graph.keep = TRUE;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  for (guint i = 0; i < 200; i++)
    moved += hypot (graph.boxes[i].x - before[i].x, graph.boxes[i].y - before[i].y) / 200;
  g_assert_cmpfloat (moved, <=, 0.1 * get_mean_length (&graph));
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);

  tidied = get_stress (&graph);
  graph.keep = FALSE;
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpfloat (tidied, <=, 1.02 * get_stress (&graph));
  free_graph (&graph);
}

typedef struct
{
  const char *name;
  void (*fill) (EntenteLayoutEdge *lines,
                guint              n);
} TreeCase;

static const TreeCase tree_cases[] = {
  {"tree", fill_tree},
  {"star", fill_star},
  {"path", fill_path},
};

/* What can be drawn without crossings is. */
static void
test_nothing_crosses (gconstpointer data)
{
  const TreeCase    *test = data;
  EntenteLayoutBox   cards[31] = {{0}};
  EntenteLayoutEdge  lines[30];
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 31, .edges = lines, .n_edges = 30, .seed = 1};

  for (guint i = 0; i < 31; i++)
    cards[i] = (EntenteLayoutBox) {.width = 100, .height = 40};
  test->fill (lines, 31);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

static void
fill_cards (EntenteLayoutBox *cards,
            guint             n)
{
  for (guint i = 0; i < n; i++)
    cards[i] = (EntenteLayoutBox) {.width = 100, .height = 40};
}

/* All spokes of a star are as long as each other, and each turns as far from the one before. */
static void
test_star_is_even (void)
{
  EntenteLayoutBox   cards[31];
  EntenteLayoutEdge  lines[30];
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 31, .edges = lines, .n_edges = 30, .seed = 1, .focus = 7};
  double             shortest = INFINITY, longest = 0;

  fill_cards (cards, 31);
  fill_star (lines, 31);
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));

  for (guint i = 1; i < 31; i++)
    {
      double length = hypot (cards[i].x - cards[0].x, cards[i].y - cards[0].y);

      shortest = MIN (shortest, length);
      longest = MAX (longest, length);
    }
  g_assert_cmpfloat (longest - shortest, <, 0.02 * longest);
}

/* Ten in a ring stand around their middle, nearly as on a circle. */
static void
test_ring_is_round (void)
{
  EntenteLayoutBox   cards[10];
  EntenteLayoutEdge  lines[10];
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 10, .edges = lines, .n_edges = 10, .seed = 1};
  double             x = 0, y = 0;

  fill_cards (cards, 10);
  for (guint i = 0; i < 10; i++)
    lines[i] = (EntenteLayoutEdge) {i * 3 % 10, (i + 1) * 3 % 10, 200};
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));

  for (guint i = 0; i < 10; i++)
    {
      x += cards[i].x / 10;
      y += cards[i].y / 10;
    }
  for (guint i = 0; i < 10; i++)
    g_assert_cmpfloat_with_epsilon (hypot (cards[i].x - x, cards[i].y - y) / hypot (cards[0].x - x, cards[0].y - y), 1, 0.25);
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
}

/* Six by five: no line crosses, and none is longer than the way round a field. */
static void
test_grid_stays_flat (void)
{
  EntenteLayoutBox   cards[30];
  EntenteLayoutEdge  lines[49];
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 30, .edges = lines, .seed = 1};

  fill_cards (cards, 30);
  for (guint i = 0; i < 30; i++)
    {
      if (i % 6 < 5)
        lines[graph.n_edges++] = (EntenteLayoutEdge) {i, i + 1, 200};
      if (i < 24)
        lines[graph.n_edges++] = (EntenteLayoutEdge) {i, i + 6, 200};
    }
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

/* Each is joined with the next and the next but one: a band of triangles, which can be drawn flat. */
static void
test_band_of_triangles_stays_flat (void)
{
  EntenteLayoutBox   cards[24];
  EntenteLayoutEdge  lines[45];
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 24, .edges = lines, .seed = 1};

  fill_cards (cards, 24);
  for (guint i = 0; i < 23; i++)
    {
      lines[graph.n_edges++] = (EntenteLayoutEdge) {i * 5 % 24, (i + 1) * 5 % 24, 200};
      if (i < 22)
        lines[graph.n_edges++] = (EntenteLayoutEdge) {i * 5 % 24, (i + 2) * 5 % 24, 200};
    }
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
}

/* A label of 300 points needs a line that is longer than others. */
static void
test_label_has_room_on_its_line (void)
{
  EntenteLayoutBox   cards[3] = {{0}};
  EntenteLayoutEdge  lines[] = {{0, 1, 200, .label_width = 300, .label_height = 20}, {1, 2, 200}};
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 3, .edges = lines, .n_edges = 2, .seed = 1};
  double             dx, dy;

  for (guint i = 0; i < 3; i++)
    cards[i] = (EntenteLayoutBox) {.width = 100, .height = 40};
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  dx = fabs (cards[0].x - cards[1].x) - 100;
  dy = fabs (cards[0].y - cards[1].y) - 40;
  g_assert_true (dx >= 300 || dy >= 20);
}

/* Thirty that nothing joins fill a block of 4:3, in their order. */
static void
test_single_boxes_stand_in_a_block (void)
{
  EntenteLayoutBox   cards[30] = {{0}};
  EntenteLayoutGraph graph = {.boxes = cards, .n_boxes = 30};

  for (guint i = 0; i < 30; i++)
    cards[i] = (EntenteLayoutBox) {.width = 100, .height = 40};
  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_assert_cmpuint (count_overlaps (cards, 30), ==, 0);
  g_assert_cmpfloat (cards[1].y, ==, cards[0].y);
  g_assert_cmpfloat (cards[1].x, >, cards[0].x);
  g_assert_cmpfloat (cards[29].x - cards[0].x, <, 600);
  g_assert_cmpfloat (cards[29].y - cards[0].y, <, 600);
}

static void
test_crowd_is_moved_apart (void)
{
  EntenteLayoutBox crowd[60];
  EntenteRandom    random;

  entente_random_seed (&random, 60);
  for (guint i = 0; i < 60; i++)
    crowd[i] = (EntenteLayoutBox) {.x = entente_random_next_uniform (&random) * 300, .y = entente_random_next_uniform (&random) * 200, .width = 156, .height = 64};

  g_assert_true (entente_layout_remove_overlaps (crowd, 60, 24, NULL));
  g_assert_cmpuint (count_overlaps (crowd, 60), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stress/nothing-overlaps-afterwards", test_nothing_overlaps_afterwards);
  g_test_add_func ("/stress/neighbours-come-to-stand-nearer-than-others", test_neighbours_come_to_stand_nearer_than_others);
  g_test_add_func ("/stress/all-pinned-moves-nothing", test_all_pinned_moves_nothing);
  g_test_add_func ("/stress/pins-stay-and-the-rest-moves", test_pins_stay_and_the_rest_moves);
  g_test_add_func ("/stress/company-stays-near-two-large-pins", test_company_stays_near_two_large_pins);
  g_test_add_func ("/stress/same-seed-same-bytes", test_same_seed_same_bytes);
  g_test_add_func ("/stress/tidy-moves-little", test_tidy_moves_little);
  g_test_add_func ("/stress/cancelled-leaves-all-in-place", test_cancelled_leaves_all_in_place);
  g_test_add_func ("/stress/held-boxes-hardly-move", test_held_boxes_hardly_move);
  g_test_add_func ("/stress/only-what-was-dragged-off-comes-back", test_only_what_was_dragged_off_comes_back);
  g_test_add_func ("/stress/tidy-moves-nothing-that-is-tidy", test_tidy_moves_nothing_that_is_tidy);
  g_test_add_data_func ("/stress/threads-do-not-show/teams", GUINT_TO_POINTER (1500), test_threads_do_not_show);
  g_test_add_data_func ("/stress/threads-do-not-show/sources", GUINT_TO_POINTER (3500), test_threads_do_not_show);
  g_test_add_func ("/stress/cancelled-on-the-way-leaves-all-in-place", test_cancelled_on_the_way_leaves_all_in_place);
  g_test_add_func ("/stress/label-has-room-on-its-line", test_label_has_room_on_its_line);
  g_test_add_func ("/stress/single-boxes-stand-in-a-block", test_single_boxes_stand_in_a_block);
  for (guint i = 0; i < G_N_ELEMENTS (tree_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stress/nothing-crosses/%s", tree_cases[i].name);

      g_test_add_data_func (path, &tree_cases[i], test_nothing_crosses);
    }
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/stress/added-company-leaves-the-map/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_added_company_leaves_the_map);
    }
  g_test_add_func ("/stress/star-is-even", test_star_is_even);
  g_test_add_func ("/stress/ring-is-round", test_ring_is_round);
  g_test_add_func ("/stress/grid-stays-flat", test_grid_stays_flat);
  g_test_add_func ("/stress/band-of-triangles-stays-flat", test_band_of_triangles_stays_flat);
  g_test_add_func ("/stress/odd-graphs-are-laid-out", test_odd_graphs_are_laid_out);
  g_test_add_func ("/stress/crowd-is-moved-apart", test_crowd_is_moved_apart);

  return g_test_run ();
}
