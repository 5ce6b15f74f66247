#include "model/layout/frames.h"

/* A box of 40 by 20 in a frame that lies in another, beside an empty one. */
static EntenteLayoutBox boxes[] = {{.x = 100, .y = 50, .width = 40, .height = 20, .frame = 1}};

static EntenteLayoutFrame frames[] = {
  {.parent = ENTENTE_LAYOUT_NO_INDEX, .pad = 10, .name_pad = 30},
  {.parent = 0, .pad = 5, .name_pad = 15},
  {.parent = 0, .x = 900, .y = 900, .width = 10, .height = 10, .pad = 5, .name_pad = 15},
};

static const EntenteLayoutGraph graph = {.boxes = boxes, .n_boxes = 1, .frames = frames, .n_frames = G_N_ELEMENTS (frames)};

static void
test_frames_lie_in_each_other (void)
{
  g_assert_true (entente_layout_is_in_frame (&graph, 1, 0));
  g_assert_true (entente_layout_is_in_frame (&graph, 1, 1));
  g_assert_false (entente_layout_is_in_frame (&graph, 0, 1));
  g_assert_false (entente_layout_is_in_frame (&graph, ENTENTE_LAYOUT_NO_INDEX, 0));
}

static void
test_all_lies_on_the_page (void)
{
  g_assert_true (entente_layout_is_in_frame (&graph, 2, graph.n_frames));
  g_assert_true (entente_layout_is_in_frame (&graph, ENTENTE_LAYOUT_NO_INDEX, graph.n_frames));
}

/* The box reaches from 80 to 120 and from 40 to 60; each frame adds its own space. */
static void
test_frames_are_measured_from_within (void)
{
  EntenteExtent extent = entente_layout_measure_frame (&graph, 0);

  g_assert_cmpfloat (extent.left, ==, 80 - 5 - 10);
  g_assert_cmpfloat (extent.top, ==, 40 - 15 - 30);
  g_assert_cmpfloat (extent.right, ==, 120 + 5 + 10);
  g_assert_cmpfloat (extent.bottom, ==, 60 + 5 + 10);
}

static void
test_an_empty_frame_has_no_extent (void)
{
  EntenteExtent extent = entente_layout_measure_frame (&graph, 2);

  g_assert_cmpfloat (extent.left, >, extent.right);
  g_assert_cmpfloat (extent.top, >, extent.bottom);
}

static void
test_extents_meet_within_the_gap (void)
{
  const EntenteExtent a = {0, 0, 10, 10}, b = {14, 0, 24, 10}, below = {0, 14, 10, 24};

  g_assert_false (entente_extent_meets (&a, &b, 4));
  g_assert_true (entente_extent_meets (&a, &b, 5));
  g_assert_false (entente_extent_meets (&b, &a, 4));
  g_assert_true (entente_extent_meets (&a, &below, 5));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frames/frames-lie-in-each-other", test_frames_lie_in_each_other);
  g_test_add_func ("/frames/all-lies-on-the-page", test_all_lies_on_the_page);
  g_test_add_func ("/frames/frames-are-measured-from-within", test_frames_are_measured_from_within);
  g_test_add_func ("/frames/an-empty-frame-has-no-extent", test_an_empty_frame_has_no_extent);
  g_test_add_func ("/frames/extents-meet-within-the-gap", test_extents_meet_within_the_gap);

  return g_test_run ();
}
