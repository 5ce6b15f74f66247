#include "widgets/drawing/coverage.h"

static void
add_outline (EntenteCoverage *coverage,
             const double    *points,
             guint            n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      guint next = (i + 1) % n_points;

      entente_coverage_add_edge (coverage, points[2 * i], points[2 * i + 1], points[2 * next], points[2 * next + 1]);
    }
}

static void
assert_pixel (EntenteCoverage *coverage,
              int              row,
              int              column,
              gboolean         even_odd,
              int              expected)
{
  int           x, n;
  const guint8 *cover = entente_coverage_take_row (coverage, row, even_odd, &x, &n);
  int           found = column >= x && column < x + n ? cover[column - x] : 0;

  g_assert_cmpint (ABS (found - expected), <=, 1);
}

/* From (1.25, 0) to (3, 2): pixel 1 is covered by three quarters, pixel 2 wholly. */
static void
test_parts_of_pixels_are_exact (void)
{
  const double    box[] = {1.25, 0, 3, 0, 3, 2, 1.25, 2};
  EntenteCoverage coverage;

  entente_coverage_init (&coverage, 5, 2);
  add_outline (&coverage, box, 4);
  assert_pixel (&coverage, 0, 1, FALSE, 191);
  add_outline (&coverage, box, 4);
  assert_pixel (&coverage, 0, 2, FALSE, 255);
  add_outline (&coverage, box, 4);
  assert_pixel (&coverage, 0, 3, FALSE, 0);
  entente_coverage_clear (&coverage);
}

/* The triangle below the diagonal of 4 by 1 pixels: parts 1/8, 3/8, 5/8, 7/8. */
static void
test_flat_edge_covers_by_its_area (void)
{
  const double    triangle[] = {0, 1, 4, 0, 4, 1};
  const int       expected[] = {32, 96, 159, 223};
  EntenteCoverage coverage;

  entente_coverage_init (&coverage, 4, 1);

  for (int i = 0; i < 4; i++)
    {
      add_outline (&coverage, triangle, 3);
      assert_pixel (&coverage, 0, i, FALSE, expected[i]);
    }

  entente_coverage_clear (&coverage);
}

static void
test_what_is_outside_is_cut_off (void)
{
  const double    box[] = {-100, -50, 100, -50, 100, 50, -100, 50};
  EntenteCoverage coverage;

  entente_coverage_init (&coverage, 3, 3);
  add_outline (&coverage, box, 4);

  for (int y = 0; y < 3; y++)
    assert_pixel (&coverage, y, y, FALSE, 255);

  entente_coverage_clear (&coverage);
}

static void
test_hole_is_empty_by_even_odd_only (void)
{
  const double    outer[] = {0, 0, 6, 0, 6, 1, 0, 1};
  const double    inner[] = {2, 0, 4, 0, 4, 1, 2, 1};
  EntenteCoverage coverage;

  entente_coverage_init (&coverage, 6, 1);

  for (int even_odd = 0; even_odd <= 1; even_odd++)
    {
      add_outline (&coverage, outer, 4);
      add_outline (&coverage, inner, 4);
      assert_pixel (&coverage, 0, 3, even_odd, even_odd ? 0 : 255);
    }

  entente_coverage_clear (&coverage);
}

static void
test_taken_row_is_empty (void)
{
  const double    box[] = {0.3, 0, 9, 0, 9, 1, 0.7, 1};
  EntenteCoverage coverage;
  int             x, n;

  entente_coverage_init (&coverage, 4, 1);
  add_outline (&coverage, box, 4);
  entente_coverage_take_row (&coverage, 0, FALSE, &x, &n);
  g_assert_cmpint (n, ==, 4);
  entente_coverage_take_row (&coverage, 0, FALSE, &x, &n);
  g_assert_cmpint (n, ==, 0);

  for (int i = 0; i < 6; i++)
    g_assert_cmpfloat (coverage.cells[i], ==, 0);

  entente_coverage_clear (&coverage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/parts-of-pixels-are-exact", test_parts_of_pixels_are_exact);
  g_test_add_func ("/coverage/flat-edge-covers-by-its-area", test_flat_edge_covers_by_its_area);
  g_test_add_func ("/coverage/what-is-outside-is-cut-off", test_what_is_outside_is_cut_off);
  g_test_add_func ("/coverage/hole-is-empty-by-even-odd-only", test_hole_is_empty_by_even_odd_only);
  g_test_add_func ("/coverage/taken-row-is-empty", test_taken_row_is_empty);

  return g_test_run ();
}
