#include "model/analysis/formulas/ownership.h"

#include "model/error.h"
#include "tests/support/near.h"

/* Three companies with cross-holdings as published; what follows from them was worked out apart from this program. */
typedef struct
{
  const char *name;
  double      first_in_second;
  double      second_in_first;
  double      second_in_third;
  double      chains_first_in_second;
  double      integrated_first_in_second;
  double      integrated_first_in_third;
  double      first_in_itself;
} OwnershipCase;

static const OwnershipCase ownership_cases[] = {
  {"2022", 0.434, 0.15, 0.34, 0.4642207723, 0.434, 0.14756, 0.0651},
  {"2023-votes", 0.15, 0.15, 0.34, 0.1534526854, 0.15, 0.051, 0.0225},
  {"2025", 0.3571, 0.15, 0.24, 0.3773106447, 0.3571, 0.085704, 0.053565},
  {"ten-percent-each", 0.1, 0.1, 0.24, 0.101010101, 0.1, 0.024, 0.01},
};

static void
test_ownership (gconstpointer data)
{
  const OwnershipCase *row = data;
  double               direct[] = {0, row->first_in_second, 0, row->second_in_first, 0, row->second_in_third, 0, 0, 0};
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteOwnership) ownership = entente_ownership_new (direct, 3, &error);

  g_assert_no_error (error);
  entente_assert_near (ownership->chains[1], row->chains_first_in_second);
  entente_assert_near (ownership->integrated[1], row->integrated_first_in_second);
  entente_assert_near (ownership->integrated[2], row->integrated_first_in_third);
  entente_assert_near (ownership->integrated[0], row->first_in_itself);
}

static void
test_too_much_is_refused (void)
{
  static const double two_hold_all[] = {0, 0, 0.7, 0, 0, 0.7, 0, 0, 0}, each_other[] = {0, 1, 1, 0};
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_null (entente_ownership_new (two_hold_all, 3, &first));
  g_assert_error (first, ENTENTE_ERROR, ENTENTE_ERROR_RANGE);
  g_assert_null (entente_ownership_new (each_other, 2, &second));
  g_assert_error (second, ENTENTE_ERROR, ENTENTE_ERROR_RANGE);
}

static void
test_voting_power (void)
{
  static const double votes[] = {35, 20, 10, 10, 25};
  static const double shapley[] = {0.4, 7.0 / 30, 1.0 / 15, 1.0 / 15, 7.0 / 30};
  static const double banzhaf[] = {5.0 / 13, 3.0 / 13, 1.0 / 13, 1.0 / 13, 3.0 / 13};
  double              by_order[5], by_set[5];

  entente_voting_power (votes, 5, 50, by_order, by_set);

  for (guint i = 0; i < 5; i++)
    {
      entente_assert_near (by_order[i], shapley[i]);
      entente_assert_near (by_set[i], banzhaf[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ownership_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ownership/%s", ownership_cases[i].name);

      g_test_add_data_func (path, &ownership_cases[i], test_ownership);
    }

  g_test_add_func ("/ownership/too-much-is-refused", test_too_much_is_refused);
  g_test_add_func ("/ownership/voting-power", test_voting_power);

  return g_test_run ();
}
