#include "model/layout/layout.h"

#include "model/layout/quality.h"

#include <math.h>
#include <string.h>

#define NONE ENTENTE_LAYOUT_NO_INDEX

static EntenteLayoutBox   boxes[60];
static EntenteLayoutEdge  edges[120];
static EntenteLayoutFrame frames[4];

static void
add_box (EntenteLayoutGraph *graph,
         guint32             frame)
{
  guint32 i = graph->n_boxes++;

  boxes[i] = (EntenteLayoutBox) {.x = i % 7 * 50.0, .y = i / 7 * 50.0, .width = 150, .height = 60, .group = NONE, .column = NONE, .row = NONE, .frame = frame};
}

static void
add_edge (EntenteLayoutGraph *graph,
          guint32             a,
          guint32             b)
{
  edges[graph->n_edges++] = (EntenteLayoutEdge) {a, b, 250, FALSE, 0, 0};
}

static void
add_frame (EntenteLayoutGraph *graph,
           guint32             parent)
{
  frames[graph->n_frames++] = (EntenteLayoutFrame) {parent, 0, 0, 300, 200, 24, 40};
}

/* A ring of four boxes in each of three frames, of which the second lies in the first, a free box, and lines between. */
static EntenteLayoutGraph
make_graph (void)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .edges = edges, .frames = frames, .seed = 5, .keep_frames = ENTENTE_LAYOUT_FRAMES_KEEP};

  add_frame (&graph, NONE);
  add_frame (&graph, 0);
  add_frame (&graph, NONE);

  for (guint32 i = 0; i < 12; i++)
    add_box (&graph, i / 4);
  add_box (&graph, NONE);

  for (guint32 i = 0; i < 12; i++)
    add_edge (&graph, i, i / 4 * 4 + (i + 1) % 4);
  for (guint32 i = 0; i < 4; i++)
    add_edge (&graph, i, 4 + i);
  add_edge (&graph, 0, 8);
  add_edge (&graph, 5, 9);
  add_edge (&graph, 12, 10);
  add_edge (&graph, 12, 2);

  return graph;
}

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Rect;

static gboolean
lies_in (guint32 frame,
         guint32 outer)
{
  while (frame != NONE && frame != outer)
    frame = frames[frame].parent;

  return frame == outer;
}

static Rect
get_rect (const EntenteLayoutBox *box)
{
  return (Rect) {box->x - box->width / 2, box->y - box->height / 2, box->x + box->width / 2, box->y + box->height / 2};
}

/* Around what lies in a frame and in the frames within, which keep their own edges off its own. */
static Rect
get_frame (const EntenteLayoutGraph *graph,
           guint32                   frame)
{
  Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};

  for (guint32 i = 0; i < graph->n_boxes + graph->n_frames; i++)
    {
      gboolean is_box = i < graph->n_boxes;
      Rect     inner;

      if ((is_box ? boxes[i].frame : frames[i - graph->n_boxes].parent) != frame)
        continue;

      inner = is_box ? get_rect (&boxes[i]) : get_frame (graph, i - graph->n_boxes);
      rect = (Rect) {MIN (rect.left, inner.left), MIN (rect.top, inner.top), MAX (rect.right, inner.right), MAX (rect.bottom, inner.bottom)};
    }

  return (Rect) {rect.left - 24, rect.top - 40, rect.right + 24, rect.bottom + 24};
}

static gboolean
meet (Rect a,
      Rect b)
{
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static void
assert_apart (const EntenteLayoutGraph *graph)
{
  g_assert_cmpuint (entente_quality_count_overlaps (graph, NULL), ==, 0);

  for (guint32 i = 0; i < graph->n_frames; i++)
    {
      for (guint32 k = 0; k < graph->n_boxes; k++)
        g_assert_true (lies_in (boxes[k].frame, i) || !meet (get_frame (graph, i), get_rect (&boxes[k])));
      for (guint32 k = 0; k < i; k++)
        g_assert_true (lies_in (k, i) || lies_in (i, k) || !meet (get_frame (graph, i), get_frame (graph, k)));
    }
}

static void
test_boxes_stay_in_their_frames (void)
{
  for (guint seed = 0; seed < 8; seed++)
    {
      EntenteLayoutGraph graph = make_graph ();

      graph.seed = seed;
      g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
      assert_apart (&graph);
    }
}

static void
test_same_seed_same_bytes (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   first[G_N_ELEMENTS (boxes)];

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  memcpy (first, boxes, sizeof first);

  graph = make_graph ();
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  g_assert_cmpmem (first, sizeof first, boxes, sizeof boxes);
}

static void
test_cancelled_leaves_all_in_place (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   first[G_N_ELEMENTS (boxes)];
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  memcpy (first, boxes, sizeof first);
  g_cancellable_cancel (cancellable);

  g_assert_false (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpmem (first, sizeof first, boxes, sizeof boxes);
}

/* Kept, they cannot but cross: every box of a ring lies in another of four frames. Without frames, no line of a ring crosses. */
static EntenteLayoutGraph
make_ring_across (EntenteLayoutFrames keep)
{
  EntenteLayoutGraph graph = {.boxes = boxes, .edges = edges, .frames = frames, .seed = 5, .keep_frames = keep};

  for (guint32 i = 0; i < 4; i++)
    add_frame (&graph, NONE);
  for (guint32 i = 0; i < 40; i++)
    add_box (&graph, i * 7 % 4);
  for (guint32 i = 0; i < 40; i++)
    add_edge (&graph, i, (i + 1) % 40);

  return graph;
}

static void
test_frames_give_way_to_clear_lines (void)
{
  EntenteLayoutGraph graph = make_ring_across (ENTENTE_LAYOUT_FRAMES_KEEP);

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), >, 4);
  assert_apart (&graph);

  graph = make_ring_across (ENTENTE_LAYOUT_FRAMES_WEIGH);
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  g_assert_cmpuint (entente_quality_count_crossings (&graph), ==, 0);
}

static void
test_frames_stay_where_lines_are_clear (void)
{
  EntenteLayoutGraph graph = make_graph ();

  graph.keep_frames = ENTENTE_LAYOUT_FRAMES_WEIGH;
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  assert_apart (&graph);
}

static void
test_empty_frame_is_moved_out_of_the_way (void)
{
  EntenteLayoutGraph graph = make_graph ();

  add_frame (&graph, NONE);
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));

  for (guint32 i = 0; i < graph.n_boxes; i++)
    g_assert_false (meet ((Rect) {frames[3].x, frames[3].y, frames[3].x + 300, frames[3].y + 200}, get_rect (&boxes[i])));
}

static void
pin (guint32 box,
     double  x,
     double  y)
{
  boxes[box].pinned = TRUE;
  boxes[box].x = x;
  boxes[box].y = y;
}

/* One in a frame, one in the frame within, and one far away in another: all else gathers around them. */
static void
test_frames_stay_around_pins (void)
{
  for (guint seed = 0; seed < 4; seed++)
    {
      EntenteLayoutGraph graph = make_graph ();

      graph.seed = seed;
      pin (3, 1234.5, 100);
      pin (5, 2200, 600);
      pin (9, 5000, 900);
      g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
      g_assert_cmpfloat (boxes[3].x, ==, 1234.5);
      g_assert_cmpfloat (boxes[5].y, ==, 600);
      g_assert_cmpfloat (boxes[9].x, ==, 5000);
      assert_apart (&graph);
    }
}

/* Two frames cannot be apart when their boxes are pinned among each other; what else is in them still does not overlap. */
static void
test_pins_stay_across_frames (void)
{
  EntenteLayoutGraph graph = make_graph ();

  pin (0, 0, 0);
  pin (1, 1000, 0);
  pin (8, 500, 0);
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  g_assert_cmpfloat (boxes[8].x, ==, 500);
  g_assert_cmpuint (entente_quality_count_overlaps (&graph, NULL), ==, 0);
}

static double
get_move (guint32                 box,
          const EntenteLayoutBox *before)
{
  return hypot (boxes[box].x - before[box].x, boxes[box].y - before[box].y);
}

/*
 * What was just laid out is tidy: nothing stands a line's length from where it belongs, and so nothing is let go. Frames may
 * still give way to each other by less than the least gap between boxes, 18 points, as those are measured anew.
 */
static void
test_tidy_moves_little (void)
{
  for (guint seed = 0; seed < 8; seed++)
    {
      EntenteLayoutGraph graph = make_graph ();
      EntenteLayoutBox   first[G_N_ELEMENTS (boxes)];

      graph.seed = seed;
      g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
      memcpy (first, boxes, sizeof first);

      graph.keep = TRUE;
      g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
      assert_apart (&graph);

      for (guint32 i = 0; i < graph.n_boxes; i++)
        g_assert_cmpfloat (get_move (i, first), <, 18);
    }
}

/* A box of a ring of four in a frame is dragged off, and comes back to the other three. */
static void
test_tidy_brings_back_what_is_far (void)
{
  EntenteLayoutGraph graph = make_graph ();
  EntenteLayoutBox   first[G_N_ELEMENTS (boxes)];

  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  memcpy (first, boxes, sizeof first);

  boxes[11].x += 2500;
  graph.keep = TRUE;
  g_assert_true (entente_layout_run (ENTENTE_LAYOUT_STRESS, &graph, NULL, NULL));
  assert_apart (&graph);

  g_assert_cmpfloat (hypot (boxes[11].x - boxes[8].x, boxes[11].y - boxes[8].y), <, 500);
  g_assert_cmpfloat (hypot (boxes[11].x - boxes[10].x, boxes[11].y - boxes[10].y), <, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nested/boxes-stay-in-their-frames", test_boxes_stay_in_their_frames);
  g_test_add_func ("/nested/same-seed-same-bytes", test_same_seed_same_bytes);
  g_test_add_func ("/nested/cancelled-leaves-all-in-place", test_cancelled_leaves_all_in_place);
  g_test_add_func ("/nested/frames-give-way-to-clear-lines", test_frames_give_way_to_clear_lines);
  g_test_add_func ("/nested/frames-stay-where-lines-are-clear", test_frames_stay_where_lines_are_clear);
  g_test_add_func ("/nested/empty-frame-is-moved-out-of-the-way", test_empty_frame_is_moved_out_of_the_way);
  g_test_add_func ("/nested/frames-stay-around-pins", test_frames_stay_around_pins);
  g_test_add_func ("/nested/pins-stay-across-frames", test_pins_stay_across_frames);
  g_test_add_func ("/nested/tidy-moves-little", test_tidy_moves_little);
  g_test_add_func ("/nested/tidy-brings-back-what-is-far", test_tidy_brings_back_what_is_far);

  return g_test_run ();
}
