#include "model/analysis/formulas/cost-sharing.h"

#include "tests/support/near.h"

#include <string.h>

#define MILLION 1e6

typedef void (*Rule) (const EntenteCostGame *game,
                      double                *shares);

/* A runway that each needs up to its own length: what a set needs is what its greatest member needs. */
static EntenteCostGame *
make_airport (const double *lengths,
              guint         n)
{
  EntenteCostGame *game = entente_cost_game_new (n);

  for (guint32 set = 1; set < 1u << n; set++)
    for (guint i = 0; i < n; i++)
      if (set & 1u << i)
        game->costs[set] = MAX (game->costs[set], lengths[i]);

  return game;
}

static EntenteCostGame *
make_platform (void)
{
  EntenteCostCause causes[] = {
    {120000, 0, NAN},
    {60000, 150 * MILLION, 420 * MILLION},
    {90000, 200 * MILLION, NAN},
  };

  return entente_cost_game_new_platform (causes, 3, 1200 * MILLION, 18000, 250000, 0.1, 6);
}

typedef struct
{
  const char *name;
  Rule        rule;
  double      lengths[4];
  guint       n;
  double      expected[4];
} AirportCase;

/* Shapley in closed form: S. C. Littlechild, G. Owen, "A simple expression for the Shapley value in a special case", 1973. */
static const AirportCase airport_cases[] = {
  {"shapley-3", entente_cost_share_by_shapley, {1, 2, 3}, 3, {1.0 / 3, 5.0 / 6, 11.0 / 6}},
  {"shapley-4", entente_cost_share_by_shapley, {10, 18, 26, 50}, 4, {2.5, 31.0 / 6, 55.0 / 6, 199.0 / 6}},
  {"separable-3", entente_cost_share_by_separable, {1, 2, 3}, 3, {0.4, 0.8, 1.8}},
  {"separable-4", entente_cost_share_by_separable, {10, 18, 26, 50}, 4, {3.25, 5.85, 8.45, 32.45}},
  {"alone-pays-all", entente_cost_share_by_shapley, {7}, 1, {7}},
  {"alone-pays-all-separable", entente_cost_share_by_separable, {7}, 1, {7}},
};

static void
test_airport (gconstpointer data)
{
  const AirportCase *row = data;
  g_autoptr (EntenteCostGame) game = make_airport (row->lengths, row->n);
  double shares[4];

  row->rule (game, shares);

  for (guint i = 0; i < row->n; i++)
    entente_assert_near (shares[i], row->expected[i]);
}

static void
test_platform_costs (void)
{
  static const double expected[] = {0, 2187.002469, 420, 1999.217046, 2445.544856, 1798.900863, 2399.038422, 1550};
  g_autoptr (EntenteCostGame) game = make_platform ();

  for (guint set = 0; set < 8; set++)
    entente_assert_near (game->costs[set] / MILLION, expected[set]);
}

static void
check_shares (const double *shares,
              double        first,
              double        second,
              double        third)
{
  entente_assert_near (shares[0] / MILLION, first);
  entente_assert_near (shares[1] / MILLION, second);
  entente_assert_near (shares[2] / MILLION, third);
  entente_assert_near ((shares[0] + shares[1] + shares[2]) / MILLION, 1550);
}

static void
test_platform_rules (void)
{
  g_autoptr (EntenteCostGame) game = make_platform ();
  double volumes[] = {120000, 60000, 90000}, shares[3];

  g_assert_true (entente_cost_share_by_weight (game, volumes, shares));
  check_shares (shares, 688.8888889, 344.4444444, 516.6666667);
  g_assert_true (entente_cost_share_by_alone (game, shares));
  check_shares (shares, 670.9197577, 128.8458985, 750.2343438);
  entente_assert_near (entente_cost_get_saving (game, 0, shares[0]), 0.6932240511);
  entente_cost_share_by_shapley (game, shares);
  check_shares (shares, 601.4168577, 17.98440279, 930.5987395);
  entente_cost_share_by_separable (game, shares);
  check_shares (shares, 575.7366521, 65.00573815, 909.2576097);
  entente_assert_near (entente_cost_get_saving (game, 1, shares[1]), 0.845224433);
}

/* The second has a cheaper way than an equal share. */
static void
test_who_has_a_reason_to_leave (void)
{
  g_autoptr (EntenteCostGame) game = make_platform ();
  g_autoptr (GArray) equal = NULL;
  g_autoptr (GArray) fair = NULL;
  double shares[3];

  entente_cost_share_equally (game, shares);
  equal = entente_cost_find_objections (game, shares, 5);
  entente_cost_share_by_shapley (game, shares);
  fair = entente_cost_find_objections (game, shares, 5);

  g_assert_cmpuint (equal->len, ==, 1);
  g_assert_cmpuint (g_array_index (equal, EntenteCostObjection, 0).players, ==, 2);
  entente_assert_near (g_array_index (equal, EntenteCostObjection, 0).excess / MILLION, 96.66666667);
  g_assert_cmpuint (fair->len, ==, 0);
}

/* One cost for one or two, nearly twice that for three: whatever the shares, two have a reason to leave. */
static void
test_empty_core (void)
{
  static const double costs[] = {0, 1, 1, 1, 1, 1, 1, 1.8};
  g_autoptr (EntenteCostGame) game = entente_cost_game_new (3);
  g_autoptr (GArray) found = NULL;
  double shares[3];

  memcpy (game->costs, costs, sizeof costs);
  entente_cost_share_by_shapley (game, shares);
  found = entente_cost_find_objections (game, shares, 5);

  for (guint i = 0; i < 3; i++)
    entente_assert_near (shares[i], 0.6);

  g_assert_cmpuint (found->len, ==, 3);
  entente_assert_near (g_array_index (found, EntenteCostObjection, 0).excess, 0.2);
}

static void
test_no_weights (void)
{
  g_autoptr (EntenteCostGame) game = entente_cost_game_new (2);
  double none[] = {0, 0}, shares[2];

  g_assert_false (entente_cost_share_by_weight (game, none, shares));
  g_assert_false (entente_cost_share_by_alone (game, shares));
  entente_cost_share_by_separable (game, shares);
  entente_assert_near (shares[0], 0);
  g_assert_true (isnan (entente_cost_get_saving (game, 0, 0)));
}

/* Twenty partners are as many as a platform may have. */
static void
test_shares_of_many_sum_to_the_cost (void)
{
  g_autoptr (EntenteCostGame) game = NULL;
  double lengths[ENTENTE_COST_GAME_MAX_TABLE], shares[ENTENTE_COST_GAME_MAX_TABLE], sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    lengths[i] = i + 1;

  game = make_airport (lengths, G_N_ELEMENTS (lengths));
  entente_cost_share_by_shapley (game, shares);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    sum += shares[i];

  entente_assert_near (sum, 20);
  entente_assert_near (shares[0], 1.0 / 20);
}

/* One more partner than there is a table for: five of them build much and need the platform, the others could buy it. */
static EntenteCostGame *
make_crowd (void)
{
  EntenteCostCause causes[ENTENTE_COST_GAME_MAX_TABLE + 1];

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    causes[i] = (EntenteCostCause) {i < 5 ? 40000 : 5000, 10 * MILLION, i < 5 ? NAN : 100 * MILLION};

  return entente_cost_game_new_platform (causes, G_N_ELEMENTS (causes), 1200 * MILLION, 18000, 250000, 0.1, 6);
}

/* Together above the efficient scale: 1200 M and 21 adaptations of 10 M. */
static void
test_many_partners (void)
{
  g_autoptr (EntenteCostGame) game = make_crowd ();
  g_autoptr (GArray) found = NULL;
  double shares[21], errors[21], again[21], sum = 0;

  g_assert_null (game->costs);
  entente_assert_near (entente_cost_game_get_total (game) / MILLION, 1410);
  entente_assert_near (entente_cost_game_get_alone (game, 20) / MILLION, 100);
  entente_assert_near (entente_cost_game_get_without (game, 0, 1) / MILLION, 1390 + (18000 * pow (200.0 / 250, -0.1) - 18000) * 200000 * 6 / MILLION);

  g_assert_true (entente_cost_share_by_estimate (game, 7, NULL, shares, errors));
  g_assert_true (entente_cost_share_by_estimate (game, 7, NULL, again, errors));
  g_assert_cmpmem (shares, sizeof shares, again, sizeof again);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    sum += shares[i];

  entente_assert_near (sum / MILLION, 1410);
  g_assert_cmpfloat (shares[0], >, shares[20]);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    shares[i] = i == 20 ? 150 * MILLION : 63 * MILLION;

  found = entente_cost_find_objections (game, shares, 5);
  g_assert_cmpuint (g_array_index (found, EntenteCostObjection, 0).players, ==, 1u << 20);
  entente_assert_near (g_array_index (found, EntenteCostObjection, 0).excess / MILLION, 50);
}

static void
test_estimate_can_be_stopped (void)
{
  g_autoptr (EntenteCostGame) game = make_crowd ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  double shares[21], errors[21];

  g_cancellable_cancel (cancellable);
  g_assert_false (entente_cost_share_by_estimate (game, 7, cancellable, shares, errors));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (airport_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cost-sharing/airport/%s", airport_cases[i].name);

      g_test_add_data_func (path, &airport_cases[i], test_airport);
    }

  g_test_add_func ("/cost-sharing/platform-costs", test_platform_costs);
  g_test_add_func ("/cost-sharing/platform-rules", test_platform_rules);
  g_test_add_func ("/cost-sharing/who-has-a-reason-to-leave", test_who_has_a_reason_to_leave);
  g_test_add_func ("/cost-sharing/empty-core", test_empty_core);
  g_test_add_func ("/cost-sharing/no-weights", test_no_weights);
  g_test_add_func ("/cost-sharing/shares-of-many-sum-to-the-cost", test_shares_of_many_sum_to_the_cost);
  g_test_add_func ("/cost-sharing/many-partners", test_many_partners);
  g_test_add_func ("/cost-sharing/estimate-can-be-stopped", test_estimate_can_be_stopped);

  return g_test_run ();
}
