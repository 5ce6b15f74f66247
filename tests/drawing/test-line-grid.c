#include "widgets/drawing/line-grid.h"

static const EntenteRect area = {0, 0, 400, 300};

/* Three straight lines: level at 50, upright at 200, and one from the upper left to the lower right */
static EntenteLineGrid *
new_cross (void)
{
  static const EntentePoint lines[][4] = {
    {{0, 50}, {0, 50}, {400, 50}, {400, 50}},
    {{200, 0}, {200, 0}, {200, 300}, {200, 300}},
    {{0, 0}, {0, 0}, {400, 300}, {400, 300}},
  };
  EntenteLineGrid *grid = entente_line_grid_new (&area, G_N_ELEMENTS (lines));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      EntenteFlatPath flat;

      entente_flat_path_init (&flat, lines[i], 4);
      entente_line_grid_add (grid, i, &flat);
      entente_flat_path_clear (&flat);
    }

  return grid;
}

static void
test_lines_in_a_box_are_counted_once (void)
{
  g_autoptr (EntenteLineGrid) grid = new_cross ();

  /* Around where the level and the upright line meet; the third passes (200, 150). */
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &(EntenteRect) {150, 20, 100, 60}, G_MAXUINT, G_MAXUINT), ==, 2);
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &area, G_MAXUINT, G_MAXUINT), ==, 3);
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &(EntenteRect) {300, 100, 20, 20}, G_MAXUINT, G_MAXUINT), ==, 0);
}

static void
test_one_line_may_not_count (void)
{
  g_autoptr (EntenteLineGrid) grid = new_cross ();

  g_assert_cmpuint (entente_line_grid_count_touching (grid, &area, 1, G_MAXUINT), ==, 2);
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &(EntenteRect) {190, 100, 20, 20}, 1, G_MAXUINT), ==, 0);
}

static void
test_no_more_are_counted_than_asked_for (void)
{
  g_autoptr (EntenteLineGrid) grid = new_cross ();

  g_assert_cmpuint (entente_line_grid_count_touching (grid, &area, G_MAXUINT, 2), ==, 2);
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &area, G_MAXUINT, 0), ==, 0);
}

static void
test_lines_that_cross_a_line_are_counted (void)
{
  static const EntentePoint left = {180, 40}, right = {220, 60}, below = {220, 45};
  g_autoptr (EntenteLineGrid) grid = new_cross ();

  g_assert_cmpuint (entente_line_grid_count_crossing (grid, &left, &right, G_MAXUINT), ==, 2);
  g_assert_cmpuint (entente_line_grid_count_crossing (grid, &left, &right, 0), ==, 1);
  g_assert_cmpuint (entente_line_grid_count_crossing (grid, &left, &below, G_MAXUINT), ==, 1);
}

static void
test_lines_outside_belong_to_the_border (void)
{
  static const EntentePoint far[] = {{900, 10}, {900, 10}, {900, 20}, {900, 20}};
  g_autoptr (EntenteLineGrid) grid = entente_line_grid_new (&area, 1);
  EntenteFlatPath flat;

  entente_flat_path_init (&flat, far, G_N_ELEMENTS (far));
  entente_line_grid_add (grid, 0, &flat);
  entente_flat_path_clear (&flat);

  g_assert_cmpuint (entente_line_grid_count_touching (grid, &(EntenteRect) {890, 0, 20, 30}, G_MAXUINT, G_MAXUINT), ==, 1);
  g_assert_cmpuint (entente_line_grid_count_touching (grid, &(EntenteRect) {390, 0, 10, 30}, G_MAXUINT, G_MAXUINT), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-grid/lines-in-a-box-are-counted-once", test_lines_in_a_box_are_counted_once);
  g_test_add_func ("/line-grid/one-line-may-not-count", test_one_line_may_not_count);
  g_test_add_func ("/line-grid/no-more-are-counted-than-asked-for", test_no_more_are_counted_than_asked_for);
  g_test_add_func ("/line-grid/lines-that-cross-a-line-are-counted", test_lines_that_cross_a_line_are_counted);
  g_test_add_func ("/line-grid/lines-outside-belong-to-the-border", test_lines_outside_belong_to_the_border);

  return g_test_run ();
}
