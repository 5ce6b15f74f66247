#include "model/layout/overlap-removal.h"

#include "model/random.h"

#include <math.h>
#include <string.h>

#define N   400
#define GAP 24.0

static gboolean
overlap (const EntenteLayoutBox *a,
         const EntenteLayoutBox *b)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 - 1e-4 && fabs (a->y - b->y) < (a->height + b->height) / 2 - 1e-4;
}

static guint
count_overlaps (const EntenteLayoutBox *boxes,
                guint                   n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      count += overlap (&boxes[i], &boxes[k]);

  return count;
}

/* Cards and hubs, so near to each other that some overlap. */
static void
scatter (EntenteLayoutBox *boxes,
         guint             n,
         double            spread)
{
  EntenteRandom random;

  entente_random_seed (&random, 7);

  for (guint i = 0; i < n; i++)
    boxes[i] = (EntenteLayoutBox) {
      .x = entente_random_next_uniform (&random) * spread * sqrt (n),
      .y = entente_random_next_uniform (&random) * spread * sqrt (n),
      .width = i % 4 == 0 ? 40 : 156,
      .height = i % 4 == 0 ? 30 : 64,
    };
}

static void
test_no_two_overlap_afterwards (void)
{
  static const double spreads[] = {260, 160, 80, 10};
  EntenteLayoutBox    boxes[N];

  for (guint i = 0; i < G_N_ELEMENTS (spreads); i++)
    {
      scatter (boxes, N, spreads[i]);
      g_assert_cmpuint (count_overlaps (boxes, N), >, 0);
      g_assert_true (entente_layout_remove_overlaps (boxes, N, GAP, NULL));
      g_assert_cmpuint (count_overlaps (boxes, N), ==, 0);
    }
}

static void
test_what_is_apart_stays (void)
{
  EntenteLayoutBox boxes[] = {{.x = 0, .y = 0, .width = 100, .height = 50}, {.x = 124, .y = 10, .width = 100, .height = 50}, {.x = -60, .y = 74, .width = 90, .height = 50}};
  EntenteLayoutBox before[3];

  memcpy (before, boxes, sizeof before);
  g_assert_true (entente_layout_remove_overlaps (boxes, 3, GAP, NULL));
  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

/* Worked by hand: they overlap by 100 - 80 = 20 across and 50 - 30 = 20 less 24 + 24 of gaps: 44 across, 44 down; wider
 * is no nearer, so each goes half of the 34 that 40 apart downwards lacks to 74. */
static void
test_two_part_along_the_shorter_way (void)
{
  EntenteLayoutBox boxes[] = {{.x = 0, .y = 0, .width = 100, .height = 50}, {.x = 10, .y = 40, .width = 100, .height = 50}};

  g_assert_true (entente_layout_remove_overlaps (boxes, 2, GAP, NULL));
  g_assert_cmpfloat_with_epsilon (boxes[0].y, -17, 1e-4);
  g_assert_cmpfloat_with_epsilon (boxes[1].y, 57, 1e-4);
  g_assert_cmpfloat (boxes[0].x, ==, 0);
  g_assert_cmpfloat (boxes[1].x, ==, 10);
}

/* Of boxes that lay side by side, none may pass the other; and so of those one above the other. */
static void
test_order_is_kept (void)
{
  EntenteLayoutBox boxes[N], before[N];
  guint            n_turned = 0, n = 0;

  scatter (boxes, N, 240);
  memcpy (before, boxes, sizeof before);
  entente_layout_remove_overlaps (boxes, N, GAP, NULL);

  for (guint i = 0; i < N; i++)
    for (guint k = 0; k < i; k++)
      if (overlap (&before[i], &before[k]))
        {
          n++;
          n_turned += (before[i].x - before[k].x) * (boxes[i].x - boxes[k].x) < -1 && (before[i].y - before[k].y) * (boxes[i].y - boxes[k].y) < -1;
        }

  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n_turned, ==, 0);
}

static void
test_pinned_boxes_stay_to_the_last_bit (void)
{
  EntenteLayoutBox boxes[N], before[N];

  scatter (boxes, N, 300);
  for (guint i = 0; i < N; i += 10)
    boxes[i].pinned = TRUE;
  memcpy (before, boxes, sizeof before);
  entente_layout_remove_overlaps (boxes, N, GAP, NULL);

  for (guint i = 0; i < N; i++)
    for (guint k = 0; k < N; k++)
      {
        if (boxes[i].pinned)
          g_assert_cmpmem (&boxes[i], sizeof boxes[i], &before[i], sizeof before[i]);
        if (i != k && !(boxes[i].pinned && boxes[k].pinned))
          g_assert_false (overlap (&boxes[i], &boxes[k]));
      }
}

static void
test_heap_spreads_to_all_sides (void)
{
  EntenteLayoutBox boxes[20];
  double           width = 0, height = 0;

  for (guint i = 0; i < 20; i++)
    boxes[i] = (EntenteLayoutBox) {.width = 156, .height = 64};

  g_assert_true (entente_layout_remove_overlaps (boxes, 20, GAP, NULL));
  g_assert_cmpuint (count_overlaps (boxes, 20), ==, 0);

  for (guint i = 0; i < 20; i++)
    {
      width = MAX (width, fabs (boxes[i].x));
      height = MAX (height, fabs (boxes[i].y));
    }
  g_assert_cmpfloat (width, <, 800);
  g_assert_cmpfloat (height, <, 800);
}

static void
test_labels_get_room (void)
{
  EntenteLayoutBox   boxes[] = {{.x = 0, .width = 100, .height = 50}, {.x = 140, .width = 100, .height = 50}};
  EntenteLayoutEdge  edge = {.b = 1, .label_width = 80, .label_height = 30};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 2, .edges = &edge, .n_edges = 1};

  g_assert_true (entente_layout_make_room (&graph, 10, NULL, NULL));

  /* 50 + 10 + 80 + 10 + 50, or else the label stands beside the cards and they stay. */
  g_assert_true (boxes[1].x - boxes[0].x >= 199 || fabs (boxes[1].y - boxes[0].y) >= 39 || boxes[1].x - boxes[0].x == 140);
}

/* Worked by hand: alone they would go to 190 and 240; the lane ends at 255, half a card to the right of 235. */
static void
test_no_box_is_pushed_out_of_its_lane (void)
{
  EntenteLayoutBox   boxes[] = {{.x = 200, .width = 40, .height = 100, .row = ENTENTE_LAYOUT_NO_INDEX}, {.x = 230, .width = 40, .height = 100, .row = ENTENTE_LAYOUT_NO_INDEX}};
  EntenteLayoutLane  column = {0, 255};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 2, .columns = &column, .n_columns = 1};

  g_assert_true (entente_layout_make_room (&graph, 10, NULL, NULL));
  g_assert_cmpfloat_with_epsilon (boxes[0].x, 185, 0.01);
  g_assert_cmpfloat_with_epsilon (boxes[1].x, 235, 0.01);
}

static void
test_stopping_leaves_all (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EntenteLayoutBox   boxes[N], before[N];
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = N};

  scatter (boxes, N, 100);
  memcpy (before, boxes, sizeof before);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_layout_make_room (&graph, GAP, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

/* A card of 100 points makes no difference to a number of 17 digits. */
static void
test_far_away_boxes_are_left_alone (void)
{
  EntenteLayoutBox far[] = {{.x = 1e17, .y = -1e17, .width = 100, .height = 50}, {.x = -1e17, .y = 1e17, .width = 100, .height = 50}, {.x = 0, .y = 0, .width = 100, .height = 50}};

  g_assert_true (entente_layout_remove_overlaps (far, 3, GAP, NULL));
  g_assert_cmpfloat (far[0].x, ==, 1e17);
  g_assert_cmpfloat (far[1].y, ==, 1e17);
  g_assert_cmpfloat (far[2].x, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overlap-removal/none-afterwards", test_no_two_overlap_afterwards);
  g_test_add_func ("/overlap-removal/apart-stays", test_what_is_apart_stays);
  g_test_add_func ("/overlap-removal/shorter-way", test_two_part_along_the_shorter_way);
  g_test_add_func ("/overlap-removal/order", test_order_is_kept);
  g_test_add_func ("/overlap-removal/pins", test_pinned_boxes_stay_to_the_last_bit);
  g_test_add_func ("/overlap-removal/heap", test_heap_spreads_to_all_sides);
  g_test_add_func ("/overlap-removal/labels", test_labels_get_room);
  g_test_add_func ("/overlap-removal/lanes", test_no_box_is_pushed_out_of_its_lane);
  g_test_add_func ("/overlap-removal/stop", test_stopping_leaves_all);
  g_test_add_func ("/overlap-removal/far-away", test_far_away_boxes_are_left_alone);

  return g_test_run ();
}
