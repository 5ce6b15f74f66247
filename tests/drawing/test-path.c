#include "widgets/drawing/flat-path.h"

#include <math.h>

/* A straight line from (0, 0) to (90, 0), and half a circle's arch of width 100 whose top is at 3/4 of its handles */
static const EntentePoint straight[] = {{0, 0}, {30, 0}, {60, 0}, {90, 0}};
static const EntentePoint arch[] = {{0, 0}, {0, -100}, {100, -100}, {100, 0}};

static GArray *
path_of (const EntentePoint *points,
         guint               n_points)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  return g_array_append_vals (path, points, n_points);
}

static EntentePoint
get_end (GArray  *path,
         gboolean last)
{
  return g_array_index (path, EntentePoint, last ? path->len - 1 : 0);
}

static void
test_bounds_are_those_of_the_curve (void)
{
  EntenteRect bounds = entente_path_get_bounds (arch, G_N_ELEMENTS (arch));

  g_assert_cmpfloat_with_epsilon (bounds.x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.width, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.y, -75, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.height, 75, 1e-9);
}

static void
test_bounds_span_all_pieces (void)
{
  const EntentePoint two[] = {{0, 0}, {1, 0}, {2, 0}, {3, 0}, ENTENTE_PATH_BREAK, {10, 5}, {10, 6}, {10, 7}, {10, 8}};
  EntenteRect        bounds = entente_path_get_bounds (two, G_N_ELEMENTS (two));

  g_assert_cmpfloat (bounds.width, ==, 10);
  g_assert_cmpfloat (bounds.height, ==, 8);
}

static void
test_length_of_a_straight_line (void)
{
  g_assert_cmpfloat_with_epsilon (entente_path_get_length (straight, 4), 90, 1e-9);
}

static void
test_distance_is_to_the_nearest_point (void)
{
  g_assert_cmpfloat_with_epsilon (entente_path_get_distance (straight, 4, 45, 7), 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_path_get_distance (straight, 4, 93, 4), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (entente_path_get_distance (arch, 4, 50, -80), 5, 0.1);
}

static void
test_straight_is_told_from_curved (void)
{
  g_assert_true (entente_path_is_straight (straight, 0.1));
  g_assert_false (entente_path_is_straight (arch, 99));
  g_assert_true (entente_path_is_straight (arch, 101));
}

static void
test_area_in_the_hollow_is_not_touched (void)
{
  EntenteRect hollow = {40, -40, 20, 20}, top = {40, -80, 20, 20};

  g_assert_false (entente_path_touches (arch, 4, &hollow));
  g_assert_true (entente_path_touches (arch, 4, &top));
}

static void
test_piece_that_passes_through_touches (void)
{
  EntenteRect area = {40, -5, 10, 10};

  g_assert_true (entente_path_touches (straight, 4, &area));
}

static void
test_line_is_cut_at_the_boxes_at_its_ends (void)
{
  g_autoptr (GArray) path = path_of (straight, 4);
  EntenteRect start = {-10, -10, 30, 20}, end = {80, -10, 30, 20};

  entente_path_cut_inside (path, &start, &end);

  g_assert_cmpfloat_with_epsilon (get_end (path, FALSE).x, 20, 0.05);
  g_assert_cmpfloat_with_epsilon (get_end (path, TRUE).x, 80, 0.05);
}

static void
test_line_within_a_box_stays_whole (void)
{
  g_autoptr (GArray) path = path_of (straight, 4);
  EntenteRect box = {-10, -10, 200, 20};

  entente_path_cut_inside (path, &box, &box);

  g_assert_cmpfloat (get_end (path, FALSE).x, ==, 0);
  g_assert_cmpfloat (get_end (path, TRUE).x, ==, 90);
}

static void
test_cut_spans_several_curves (void)
{
  g_autoptr (GArray) path = path_of (straight, 1);
  const EntentePoint points[] = {{30, 0}, {60, 0}, {90, 0}};
  EntenteRect        start = {-10, -10, 45, 20}, end = {70, -10, 30, 20};

  entente_path_add_through (path, points, G_N_ELEMENTS (points));
  entente_path_cut_inside (path, &start, &end);

  g_assert_cmpuint (path->len, ==, 7);
  g_assert_cmpfloat_with_epsilon (get_end (path, FALSE).x, 35, 0.05);
  g_assert_cmpfloat_with_epsilon (get_end (path, TRUE).x, 70, 0.05);
}

static void
test_shortening_takes_from_both_ends (void)
{
  g_autoptr (GArray) path = path_of (straight, 4);

  entente_path_shorten (path, 10, 20);

  g_assert_cmpfloat_with_epsilon (get_end (path, FALSE).x, 10, 0.01);
  g_assert_cmpfloat_with_epsilon (get_end (path, TRUE).x, 70, 0.01);
}

static void
test_shortening_leaves_a_third (void)
{
  g_autoptr (GArray) path = path_of (straight, 4);

  entente_path_shorten (path, 80, 80);

  g_assert_cmpfloat_with_epsilon (get_end (path, FALSE).x, 30, 0.01);
  g_assert_cmpfloat_with_epsilon (get_end (path, TRUE).x, 60, 0.01);
}

static void
test_smooth_curve_passes_all_points (void)
{
  g_autoptr (GArray) path = path_of (straight, 1);
  const EntentePoint  points[] = {{50, 40}, {100, 0}};
  const EntentePoint *passed;

  entente_path_add_through (path, points, G_N_ELEMENTS (points));
  passed = &g_array_index (path, EntentePoint, 0);

  g_assert_cmpuint (path->len, ==, 7);
  g_assert_cmpfloat (passed[3].x, ==, 50);
  g_assert_cmpfloat (passed[3].y, ==, 40);
  g_assert_cmpfloat (passed[6].x, ==, 100);
  /* Smooth: the curve leaves the middle point as it came in, here along the line between its neighbours. */
  g_assert_cmpfloat_with_epsilon (passed[3].y - passed[2].y, passed[4].y - passed[3].y, 1e-9);
  g_assert_cmpfloat (passed[2].x, <, passed[3].x);
  g_assert_cmpfloat (passed[4].x, >, passed[3].x);
}

static void
test_fraction_counts_length (void)
{
  EntenteFlatPath flat;
  EntentePoint    direction;
  EntentePoint    point;

  entente_flat_path_init (&flat, arch, 4);
  point = entente_flat_path_get_point (&flat, 0.5, &direction);
  g_assert_cmpfloat_with_epsilon (point.x, 50, 0.1);
  g_assert_cmpfloat_with_epsilon (point.y, -75, 0.1);
  g_assert_cmpfloat_with_epsilon (fabs (direction.x), 1, 0.01);

  point = entente_flat_path_get_point (&flat, 1, NULL);
  g_assert_cmpfloat_with_epsilon (point.x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (point.y, 0, 1e-9);
  entente_flat_path_clear (&flat);
}

static void
test_nearest_point_is_found (void)
{
  EntenteFlatPath flat;
  EntentePoint    point;

  entente_flat_path_init (&flat, straight, 4);
  point = entente_flat_path_get_nearest (&flat, 33, 50);
  g_assert_cmpfloat_with_epsilon (point.x, 33, 1e-9);
  g_assert_cmpfloat_with_epsilon (point.y, 0, 1e-9);
  point = entente_flat_path_get_nearest (&flat, 200, 50);
  g_assert_cmpfloat_with_epsilon (point.x, 90, 1e-9);
  entente_flat_path_clear (&flat);
}

static void
test_straight_line_is_flattened_to_one_piece (void)
{
  EntenteFlatPath flat;
  EntentePoint    point;

  entente_flat_path_init (&flat, straight, 4);
  g_assert_cmpuint (flat.n_points, ==, 2);
  point = entente_flat_path_get_point (&flat, 0.25, NULL);
  g_assert_cmpfloat_with_epsilon (point.x, 22.5, 1e-9);
  entente_flat_path_clear (&flat);
}

static void
test_piece_crosses_from_side_to_side (void)
{
  static const EntentePoint piece[] = {{0, 0}, {90, 0}};
  static const EntentePoint across[] = {{45, -10}, {45, 10}}, off[] = {{95, -10}, {95, 10}}, beside[] = {{45, 1}, {45, 10}};

  g_assert_true (entente_path_piece_crosses (&piece[0], &piece[1], &across[0], &across[1]));
  g_assert_true (entente_path_piece_crosses (&piece[0], &piece[1], &across[1], &across[0]));
  g_assert_false (entente_path_piece_crosses (&piece[0], &piece[1], &off[0], &off[1]));
  g_assert_false (entente_path_piece_crosses (&piece[0], &piece[1], &beside[0], &beside[1]));
}

static void
test_overlap_of_boxes (void)
{
  EntenteRect a = {0, 0, 10, 10}, b = {6, 7, 10, 10}, c = {10, 0, 5, 5};

  g_assert_cmpfloat (entente_rect_get_overlap (&a, &b), ==, 12);
  g_assert_cmpfloat (entente_rect_get_overlap (&a, &c), ==, 0);
  g_assert_true (entente_rect_touches (&a, &c));
}

static void
test_uniting_with_nothing_changes_nothing (void)
{
  EntenteRect nothing = {0, 0, 0, 0}, box = {5, 6, 7, 8};
  EntenteRect both = entente_rect_unite (&nothing, &box);

  g_assert_cmpfloat (both.x, ==, 5);
  g_assert_cmpfloat (both.height, ==, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/bounds-are-those-of-the-curve", test_bounds_are_those_of_the_curve);
  g_test_add_func ("/path/bounds-span-all-pieces", test_bounds_span_all_pieces);
  g_test_add_func ("/path/length-of-a-straight-line", test_length_of_a_straight_line);
  g_test_add_func ("/path/distance-is-to-the-nearest-point", test_distance_is_to_the_nearest_point);
  g_test_add_func ("/path/straight-is-told-from-curved", test_straight_is_told_from_curved);
  g_test_add_func ("/path/area-in-the-hollow-is-not-touched", test_area_in_the_hollow_is_not_touched);
  g_test_add_func ("/path/piece-that-passes-through-touches", test_piece_that_passes_through_touches);
  g_test_add_func ("/path/line-is-cut-at-the-boxes-at-its-ends", test_line_is_cut_at_the_boxes_at_its_ends);
  g_test_add_func ("/path/line-within-a-box-stays-whole", test_line_within_a_box_stays_whole);
  g_test_add_func ("/path/cut-spans-several-curves", test_cut_spans_several_curves);
  g_test_add_func ("/path/shortening-takes-from-both-ends", test_shortening_takes_from_both_ends);
  g_test_add_func ("/path/shortening-leaves-a-third", test_shortening_leaves_a_third);
  g_test_add_func ("/path/smooth-curve-passes-all-points", test_smooth_curve_passes_all_points);
  g_test_add_func ("/path/fraction-counts-length", test_fraction_counts_length);
  g_test_add_func ("/path/nearest-point-is-found", test_nearest_point_is_found);
  g_test_add_func ("/path/straight-line-is-flattened-to-one-piece", test_straight_line_is_flattened_to_one_piece);
  g_test_add_func ("/path/piece-crosses-from-side-to-side", test_piece_crosses_from_side_to_side);
  g_test_add_func ("/rect/overlap-of-boxes", test_overlap_of_boxes);
  g_test_add_func ("/rect/uniting-with-nothing-changes-nothing", test_uniting_with_nothing_changes_nothing);

  return g_test_run ();
}
