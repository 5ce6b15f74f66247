#include "model/layout/tighten.h"

#include <string.h>

/* Nine cards in a square, 200 apart, and one that hangs far to the right. */
static void
place_square_and_one (EntenteLayoutBox *boxes)
{
  for (guint i = 0; i < 9; i++)
    boxes[i] = (EntenteLayoutBox) {.x = i % 3 * 200.0, .y = i / 3 * 200.0, .width = 100, .height = 50};
  boxes[9] = (EntenteLayoutBox) {.x = 3000, .y = 200, .width = 100, .height = 50};
}

/* The way to the last card is empty: it is made shorter, and nobody changes sides. */
static void
test_empty_strips_are_made_narrow (void)
{
  EntenteLayoutBox   boxes[10];
  EntenteLayoutEdge  edges[] = {{.a = 5, .b = 9}};
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 10, .edges = edges, .n_edges = 1};

  place_square_and_one (boxes);
  entente_layout_tighten (&graph, G_MAXDOUBLE);

  g_assert_cmpfloat (boxes[9].x - boxes[5].x, <, 0.5 * 2600);
  g_assert_cmpfloat (boxes[9].x - boxes[5].x, >, 100);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_true (i % 3 == 0 || boxes[i - 1].x < boxes[i].x);
      g_assert_true (i < 3 || boxes[i - 3].y < boxes[i].y);
    }
}

/* Twenty lines on ten cards are as many as it takes for distances to matter. */
static void
test_many_lines_keep_their_lengths (void)
{
  EntenteLayoutBox   boxes[10], before[10];
  EntenteLayoutEdge  edges[20];
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 10, .edges = edges, .n_edges = 20};

  for (guint32 i = 0; i < 20; i++)
    edges[i] = (EntenteLayoutEdge) {.a = i % 10, .b = (i + 1 + i / 10) % 10};
  place_square_and_one (boxes);
  memcpy (before, boxes, sizeof before);
  entente_layout_tighten (&graph, G_MAXDOUBLE);

  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

/* A path that stands as its lines wish has no stress, so any strip made narrower would add more than it may. */
static void
test_stress_rises_no_further (void)
{
  EntenteLayoutBox   boxes[10], before[10];
  EntenteLayoutEdge  edges[9];
  EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 10, .edges = edges, .n_edges = 9};

  for (guint32 i = 0; i < 10; i++)
    boxes[i] = (EntenteLayoutBox) {.x = i * 500.0, .width = 100, .height = 50};
  for (guint32 i = 0; i < 9; i++)
    edges[i] = (EntenteLayoutEdge) {.a = i, .b = i + 1};
  memcpy (before, boxes, sizeof before);
  entente_layout_tighten (&graph, 1.01);

  g_assert_cmpmem (before, sizeof before, boxes, sizeof boxes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tighten/empty-strips-are-made-narrow", test_empty_strips_are_made_narrow);
  g_test_add_func ("/tighten/many-lines-keep-their-lengths", test_many_lines_keep_their_lengths);

  g_test_add_func ("/tighten/stress-rises-no-further", test_stress_rises_no_further);

  return g_test_run ();
}
