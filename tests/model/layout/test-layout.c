#include "model/layout/layout.h"

#include "model/layout/quality.h"
#include "model/layout/snap.h"
#include "model/random.h"

#include <math.h>
#include <string.h>

#define N         60
#define N_COLUMNS 4
#define N_ROWS    3

static EntenteLayoutBox  boxes[N];
static EntenteLayoutEdge edges[2 * N];
static EntenteLayoutLane columns[N_COLUMNS], rows[N_ROWS];

/* A tree of 50 with some lines across, a pair, and eight that nothing joins. */
static EntenteLayoutGraph
make_graph (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = N, .edges = edges, .seed = 5, .focus = 3, .columns = columns, .n_columns = N_COLUMNS, .rows = rows, .n_rows = N_ROWS};
  EntenteRandom      random;

  entente_random_seed (&random, 11);

  for (guint i = 0; i < N; i++)
    {
      boxes[i] = (EntenteLayoutBox) {
        .x = 1000 + i % 8 * 90.0 + 0.25,
        .y = i / 8 * 70.0,
        .width = i % 5 == 0 ? 90 : 156,
        .height = i % 5 == 0 ? 34 : 64,
        .group = i % 3,
        .column = i % N_COLUMNS,
        .row = i % 7 == 0 ? ENTENTE_LAYOUT_NO_INDEX : i / 4 % N_ROWS,
      };
      if (i > 0 && i < 50)
        edges[graph.n_edges++] = (EntenteLayoutEdge) {.a = entente_random_next_below (&random, i), .b = i, .length = 280, .directed = TRUE};
      if (i % 6 == 5 && i < 50)
        edges[graph.n_edges++] = (EntenteLayoutEdge) {.a = i, .b = entente_random_next_below (&random, 50), .length = 280};
    }
  edges[graph.n_edges++] = (EntenteLayoutEdge) {.a = 50, .b = 51, .length = 280, .directed = TRUE};

  return graph;
}

static gboolean
overlap (const EntenteLayoutBox *a,
         const EntenteLayoutBox *b)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 && fabs (a->y - b->y) < (a->height + b->height) / 2;
}

static void
assert_none_overlap (void)
{
  for (guint i = 0; i < N; i++)
    for (guint k = 0; k < i; k++)
      g_assert_false (overlap (&boxes[i], &boxes[k]));
}

static void
test_none_overlap (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();

  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));
  assert_none_overlap ();
}

static void
test_none_overlap_from_the_present_drawing (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();

  graph.keep = TRUE;
  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));
  assert_none_overlap ();
}

static void
test_same_seed_same_bytes (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   first[N];

  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));
  memcpy (first, boxes, sizeof first);
  graph = make_graph ();
  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));
  g_assert_cmpmem (first, sizeof first, boxes, sizeof boxes);
}

static void
test_all_pinned_moves_nothing (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];

  for (guint i = 0; i < N; i++)
    boxes[i].pinned = TRUE;
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

static void
test_pinned_stay_to_the_last_bit (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  guint              n_moved = 0;

  for (guint i = 0; i < N; i++)
    boxes[i].pinned = i % 3 > 0;
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));

  for (guint i = 0; i < N; i++)
    if (boxes[i].pinned)
      g_assert_cmpmem (&before[i], sizeof before[i], &boxes[i], sizeof boxes[i]);
    else
      n_moved += before[i].x != boxes[i].x || before[i].y != boxes[i].y;
  g_assert_cmpuint (n_moved, ==, N / 3);
}

static void
test_stopping_leaves_all (gconstpointer kind)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];

  memcpy (before, boxes, sizeof before);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

static void
test_held_boxes_move_less (gconstpointer kind)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   before[N];
  double             held = 0, others = 0;

  for (guint i = 0; i < N; i++)
    boxes[i].hold = i % 2 == 0 ? 0.9f : 0;
  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_run (GPOINTER_TO_UINT (kind), &graph, NULL, NULL));

  for (guint i = 0; i < N; i++)
    *(i % 2 == 0 ? &held : &others) += hypot (before[i].x - boxes[i].x, before[i].y - boxes[i].y);
  g_assert_cmpfloat (held, <, others);
}

static void
test_directed_lines_lead_down (void)
{
  EntenteLayoutGraph graph = make_graph ();

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LAYERED, &graph, NULL, NULL));
  for (guint i = 0; i < graph.n_edges; i++)
    if (edges[i].directed)
      g_assert_cmpfloat (boxes[edges[i].a].y, <, boxes[edges[i].b].y);
}

static gboolean
is_within (double                   middle,
           double                   size,
           const EntenteLayoutLane *lane)
{
  return middle - size / 2 >= lane->start && middle + size / 2 <= lane->end;
}

static void
test_no_box_leaves_its_lane (void)
{
  EntenteLayoutGraph graph = make_graph ();

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_LANES, &graph, NULL, NULL));

  for (guint i = 0; i < N; i++)
    {
      guint n_rows = 0;

      g_assert_true (is_within (boxes[i].x, boxes[i].width, &columns[boxes[i].column]));
      if (boxes[i].row != ENTENTE_LAYOUT_NO_INDEX)
        g_assert_true (is_within (boxes[i].y, boxes[i].height, &rows[boxes[i].row]));
      for (guint k = 0; k < N_ROWS; k++)
        n_rows += is_within (boxes[i].y, boxes[i].height, &rows[k]);
      g_assert_cmpuint (n_rows, ==, 1);
    }

  for (guint i = 1; i < N_COLUMNS; i++)
    g_assert_cmpfloat (columns[i - 1].end, <=, columns[i].start);
}

/* A ring of ten in an order that crosses often. The circle is 125 points wide at most, so two steps on it are more than 140. */
static void
test_ring_is_found_again (void)
{
  EntenteLayoutBox   ten[10];
  EntenteLayoutEdge  ring[10];
  EntenteLayoutGraph graph = {.boxes = ten, .n_boxes = 10, .edges = ring, .n_edges = 10, .focus = ENTENTE_LAYOUT_NO_INDEX};

  for (guint i = 0; i < 10; i++)
    {
      ten[i] = (EntenteLayoutBox) {.width = 20, .height = 20, .group = ENTENTE_LAYOUT_NO_INDEX};
      ring[i] = (EntenteLayoutEdge) {.a = i * 3 % 10, .b = (i * 3 + 3) % 10, .length = 100};
    }

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_CIRCLE, &graph, NULL, NULL));
  for (guint i = 0; i < 10; i++)
    g_assert_cmpfloat (hypot (ten[ring[i].a].x - ten[ring[i].b].x, ten[ring[i].a].y - ten[ring[i].b].y), <, 100);
}

static void
test_members_of_a_group_stand_side_by_side (void)
{
  EntenteLayoutGraph graph = make_graph ();
  double             x = 0, y = 0;
  guint              group[50], n_changes = 0;

  graph.n_boxes = 50;
  graph.n_edges--;
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_CIRCLE, &graph, NULL, NULL));

  for (guint i = 0; i < 50; i++)
    {
      x += boxes[i].x / 50;
      y += boxes[i].y / 50;
    }

  /* Around the circle: the group changes as often as there are groups. */
  for (guint i = 0; i < 50; i++)
    {
      guint before = 0;

      for (guint k = 0; k < 50; k++)
        before += atan2 (boxes[k].y - y, boxes[k].x - x) < atan2 (boxes[i].y - y, boxes[i].x - x);
      group[before] = boxes[i].group;
    }
  for (guint i = 0; i < 50; i++)
    n_changes += group[i] != group[(i + 1) % 50];
  g_assert_cmpuint (n_changes, ==, 3);
}

/* A path of five from its end: each box is further away than the one before. */
static void
test_rings_follow_the_steps (void)
{
  EntenteLayoutBox   path[5];
  EntenteLayoutEdge  lines[4];
  EntenteLayoutGraph graph = {.boxes = path, .n_boxes = 5, .edges = lines, .n_edges = 4, .focus = 0};

  for (guint i = 0; i < 5; i++)
    path[i] = (EntenteLayoutBox) {.width = 100, .height = 50, .group = ENTENTE_LAYOUT_NO_INDEX};
  for (guint i = 0; i < 4; i++)
    lines[i] = (EntenteLayoutEdge) {.a = i, .b = i + 1, .length = 200};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_EGO, &graph, NULL, NULL));
  for (guint i = 1; i < 5; i++)
    g_assert_cmpfloat (hypot (path[i].x - path[0].x, path[i].y - path[0].y), >, hypot (path[i - 1].x - path[0].x, path[i - 1].y - path[0].y) + 100);
}

/* A deal of three: its parties are one ring further out than the focus, which is a party too, and its hub in between. */
static void
test_parties_of_one_deal_share_a_ring (void)
{
  EntenteLayoutBox   place[5];
  EntenteLayoutEdge  lines[] = {{.a = 0, .b = 4}, {.a = 1, .b = 4}, {.a = 2, .b = 4}, {.a = 0, .b = 3}};
  EntenteLayoutGraph graph = {.boxes = place, .n_boxes = 5, .edges = lines, .n_edges = 4, .focus = 0};
  double             far[5];

  for (guint i = 0; i < 5; i++)
    place[i] = (EntenteLayoutBox) {.width = 100, .height = 50, .group = ENTENTE_LAYOUT_NO_INDEX, .is_hub = i == 4};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_EGO, &graph, NULL, NULL));
  for (guint i = 0; i < 5; i++)
    far[i] = hypot (place[i].x - place[0].x, place[i].y - place[0].y);

  g_assert_cmpfloat_with_epsilon (far[1], far[2], 2);
  g_assert_cmpfloat_with_epsilon (far[1], far[3], 2);
  g_assert_cmpfloat (far[4], >, 100);
  g_assert_cmpfloat (far[4], <, far[1] - 100);
}

/* Of two neighbours one has 40 others behind it: nearly all of the circle is theirs, and the whole stands around its middle. */
static void
test_rings_are_full_all_around (void)
{
  EntenteLayoutBox   place[43];
  EntenteLayoutEdge  lines[42];
  EntenteLayoutGraph graph = {.boxes = place, .n_boxes = 43, .edges = lines, .n_edges = 42, .focus = 0};
  guint              n_quarter[4] = {0};

  for (guint i = 0; i < 43; i++)
    place[i] = (EntenteLayoutBox) {.width = 100, .height = 50, .group = ENTENTE_LAYOUT_NO_INDEX};
  for (guint i = 0; i < 42; i++)
    lines[i] = (EntenteLayoutEdge) {.a = i < 2 ? 0 : 1, .b = i + 1};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_EGO, &graph, NULL, NULL));
  for (guint i = 3; i < 43; i++)
    n_quarter[2 * (place[i].x > place[0].x) + (place[i].y > place[0].y)]++;

  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (n_quarter[i], >=, 5);
}

/* Behind the only neighbour are two boxes with six leaves each: each has half of the circle, and so they stand across. */
static void
test_trees_have_room_behind_rings (void)
{
  EntenteLayoutBox   place[16];
  EntenteLayoutEdge  lines[15] = {{.a = 0, .b = 1}, {.a = 1, .b = 2}, {.a = 1, .b = 3}};
  EntenteLayoutGraph graph = {.boxes = place, .n_boxes = 16, .edges = lines, .n_edges = 15, .focus = 0};

  for (guint i = 0; i < 16; i++)
    place[i] = (EntenteLayoutBox) {.width = 100, .height = 50, .group = ENTENTE_LAYOUT_NO_INDEX};
  for (guint i = 3; i < 15; i++)
    lines[i] = (EntenteLayoutEdge) {.a = 2 + i % 2, .b = i + 1};

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_EGO, &graph, NULL, NULL));
  g_assert_cmpfloat (hypot (place[2].x - place[3].x, place[2].y - place[3].y), >, 1.9 * hypot (place[2].x - place[0].x, place[2].y - place[0].y));
}

/* Worked by hand: from -10 to 410 across, at heights that are 20 on average; steps of 140, as 420 / 3. */
static void
test_line_is_even (void)
{
  EntenteLayoutBox   four[] = {{.x = 410, .y = 30, .width = 100, .height = 50}, {.x = -10, .y = 10, .width = 100, .height = 50}, {.x = 100, .y = 40, .width = 100, .height = 50}, {.x = 300, .y = 0, .width = 100, .height = 50}};
  EntenteLayoutGraph graph = {.boxes = four, .n_boxes = 4};

  entente_layout_snap_to_line (&graph);
  g_assert_cmpfloat (four[1].x, ==, -10);
  g_assert_cmpfloat (four[2].x, ==, 130);
  g_assert_cmpfloat (four[3].x, ==, 270);
  g_assert_cmpfloat (four[0].x, ==, 410);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (four[i].y, ==, 20);
}

/* Four corners of a square are on a circle already; they stay in their order around its middle. */
static void
test_circle_is_around_the_middle (void)
{
  EntenteLayoutBox   four[] = {{.x = 0, .y = -310, .width = 20, .height = 20}, {.x = 300, .y = 0, .width = 20, .height = 20}, {.x = 0, .y = 310, .width = 20, .height = 20}, {.x = -300, .y = 0, .width = 20, .height = 20}};
  EntenteLayoutGraph graph = {.boxes = four, .n_boxes = 4};

  entente_layout_snap_to_circle (&graph);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (hypot (four[i].x, four[i].y), 305, 1);
  g_assert_cmpfloat (four[0].y, <, -300);
  g_assert_cmpfloat (four[1].x, >, 300);
  g_assert_cmpfloat (four[2].y, >, 300);
}

static void
add_for_each_kind (const char   *name,
                   GTestDataFunc func)
{
  static const char *const kinds[ENTENTE_N_LAYOUTS] = {"stress", "circle", "layered", "lanes", "ego"};

  for (guint i = 0; i < ENTENTE_N_LAYOUTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/%s/%s", name, kinds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_for_each_kind ("none-overlap", test_none_overlap);
  add_for_each_kind ("none-overlap-keep", test_none_overlap_from_the_present_drawing);
  add_for_each_kind ("same-seed", test_same_seed_same_bytes);
  add_for_each_kind ("all-pinned", test_all_pinned_moves_nothing);
  add_for_each_kind ("pinned", test_pinned_stay_to_the_last_bit);
  add_for_each_kind ("stop", test_stopping_leaves_all);
  add_for_each_kind ("held", test_held_boxes_move_less);
  g_test_add_func ("/layout/layered/down", test_directed_lines_lead_down);
  g_test_add_func ("/layout/lanes/within", test_no_box_leaves_its_lane);
  g_test_add_func ("/layout/circle/ring", test_ring_is_found_again);
  g_test_add_func ("/layout/circle/groups", test_members_of_a_group_stand_side_by_side);
  g_test_add_func ("/layout/ego/steps", test_rings_follow_the_steps);
  g_test_add_func ("/layout/ego/parties", test_parties_of_one_deal_share_a_ring);
  g_test_add_func ("/layout/ego/all-around", test_rings_are_full_all_around);
  g_test_add_func ("/layout/ego/trees", test_trees_have_room_behind_rings);
  g_test_add_func ("/layout/snap/line", test_line_is_even);
  g_test_add_func ("/layout/snap/circle", test_circle_is_around_the_middle);

  return g_test_run ();
}
