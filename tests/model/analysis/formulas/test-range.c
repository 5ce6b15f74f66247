#include "model/analysis/formulas/range.h"

#include "tests/support/near.h"

static void
assert_range (EntenteRange range,
              double       low,
              double       high)
{
  entente_assert_near (range.low, low);
  entente_assert_near (range.high, high);
}

static void
test_numbers_are_ranges_without_width (void)
{
  assert_range (entente_range_of (7), 7, 7);
  g_assert_false (entente_range_is_known (entente_range_of (NAN)));
  g_assert_false (entente_range_is_known (entente_range_unknown));
  g_assert_true (entente_range_is_known (entente_range_of (0)));
  entente_assert_near (entente_range_get_middle ((EntenteRange) {3, 8}), 5.5);
  g_assert_true (isnan (entente_range_get_middle (entente_range_unknown)));
}

static void
test_sums_and_differences (void)
{
  EntenteRange a = {2, 3}, b = {10, 14};

  assert_range (entente_range_add (a, b), 12, 17);
  assert_range (entente_range_subtract (a, b), -12, -7);
  assert_range (entente_range_subtract (a, a), -1, 1);
  g_assert_false (entente_range_is_known (entente_range_add (a, entente_range_unknown)));
  g_assert_false (entente_range_is_known (entente_range_subtract (entente_range_unknown, a)));
}

static void
test_products_of_signs (void)
{
  assert_range (entente_range_multiply ((EntenteRange) {2, 3}, (EntenteRange) {4, 5}), 8, 15);
  assert_range (entente_range_multiply ((EntenteRange) {-2, 3}, (EntenteRange) {4, 5}), -10, 15);
  assert_range (entente_range_multiply ((EntenteRange) {-2, 3}, (EntenteRange) {-5, 4}), -15, 12);
  assert_range (entente_range_multiply ((EntenteRange) {-3, -2}, (EntenteRange) {-5, -4}), 8, 15);
  g_assert_false (entente_range_is_known (entente_range_multiply (entente_range_of (0), entente_range_unknown)));
}

static double
divide (const double *inputs,
        gpointer      n_calls)
{
  ++*(guint *)n_calls;

  return inputs[0] / inputs[1];
}

static void
test_quotients_lie_between_corners (void)
{
  EntenteRange inputs[2] = {{10, 20}, {2, 5}};
  guint        n_calls = 0;

  assert_range (entente_range_evaluate (divide, inputs, 2, &n_calls), 2, 10);
  g_assert_cmpuint (n_calls, ==, 4);

  inputs[1] = entente_range_of (4);
  assert_range (entente_range_evaluate (divide, inputs, 2, &n_calls), 2.5, 5);
  g_assert_cmpuint (n_calls, ==, 6);
}

static void
test_quotient_by_zero_is_not_known (void)
{
  EntenteRange inputs[2] = {{10, 20}, {0, 5}};
  guint        n_calls = 0;

  g_assert_false (entente_range_is_known (entente_range_evaluate (divide, inputs, 2, &n_calls)));

  inputs[0] = entente_range_of (0);
  g_assert_false (entente_range_is_known (entente_range_evaluate (divide, inputs, 2, &n_calls)));

  inputs[1] = entente_range_unknown;
  n_calls = 0;
  g_assert_false (entente_range_is_known (entente_range_evaluate (divide, inputs, 2, &n_calls)));
  g_assert_cmpuint (n_calls, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/range/numbers-are-ranges-without-width", test_numbers_are_ranges_without_width);
  g_test_add_func ("/range/sums-and-differences", test_sums_and_differences);
  g_test_add_func ("/range/products-of-signs", test_products_of_signs);
  g_test_add_func ("/range/quotients-lie-between-corners", test_quotients_lie_between_corners);
  g_test_add_func ("/range/quotient-by-zero-is-not-known", test_quotient_by_zero_is_not_known);

  return g_test_run ();
}
