#include "model/analysis/formulas/commonality.h"
#include "model/analysis/formulas/making.h"
#include "model/analysis/formulas/management-load.h"
#include "model/analysis/formulas/resilience.h"
#include "model/analysis/formulas/uncertainty.h"

#include "tests/support/near.h"

#define MILLION 1e6

/* Figures worked out apart from this program: four companies, three platforms, two plants. */
enum
{
  N,
  M,
  F,
  R,
  N_COMPANIES
};

enum
{
  Q,
  P,
  E,
  N_PLATFORMS
};

static const double q_volumes[] = {120000, 60000, 90000, 0};
static const double p_volumes[] = {90000, 0, 50000, 0};
static const double e_volumes[] = {150000, 0, 0, 200000};
static const double a_loads[] = {180000, 0, 160000};
static const double c_loads[] = {0, 140000, 0};

static const EntentePlatformCase platforms[] = {
  {1550 * MILLION, 1100, 6, q_volumes},
  {900 * MILLION, 1500, 6, p_volumes},
  {400 * MILLION, 400, 5, e_volumes},
};

static const EntentePlantCase plants[] = {{360000, 0.5, a_loads}, {150000, 0.7, c_loads}};

static const EntenteNetworkCase network = {platforms, N_PLATFORMS, plants, 2, N_COMPANIES};

typedef struct
{
  const char *name;
  guint       platform;
  guint       company;
  double      kept;
  double      after;
  double      headroom;
  double      profit;
  gboolean    is_critical;
} ExitCase;

static const ExitCase exit_cases[] = {
  {"n-of-q", Q, N, 0, 150000, -0.3612903226, -560, TRUE},
  {"m-of-q", Q, M, 0, 210000, -0.1058064516, -164, TRUE},
  {"f-of-q", Q, F, 0, 180000, -0.2335483871, -362, TRUE},
  {"r-of-q", Q, R, 0, 270000, 0.1496774194, 232, FALSE},
  {"m-of-p", P, M, 0, 140000, 0.4, 360, FALSE},
  {"f-of-p", P, F, 0, 90000, -0.1, -90, TRUE},
  {"n-of-e-is-just-enough", E, N, 0, 200000, 0, 0, FALSE},
  {"r-of-e", E, R, 0, 150000, -0.25, -100, TRUE},
  {"m-of-q-keeps-a-part", Q, M, 0.3, 228000, -0.02916129032, -45.2, TRUE},
  {"f-of-p-keeps-enough", P, F, 0.3, 105000, 0.05, 45, FALSE},
};

static void
test_exit (gconstpointer data)
{
  const ExitCase *row = data;
  EntenteExit     result;

  entente_exit_measure (&platforms[row->platform], N_COMPANIES, row->company, row->kept, &result);

  entente_assert_near (result.after, row->after);
  entente_assert_near (result.headroom, row->headroom);
  entente_assert_near (result.profit / MILLION, row->profit);
  g_assert_cmpint (result.is_critical, ==, row->is_critical);
}

static void
check_steps (guint       company,
             const char *expected)
{
  g_autoptr (GArray) steps = entente_cascade_follow (&network, company);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const EntenteCascadeStep *step = &g_array_index (steps, EntenteCascadeStep, i);

      g_string_append_printf (text, "%u%c ", step->round, (step->is_plant ? "AC" : "QPE")[step->index]);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

/* M has no volume in E, and yet E dies when M leaves. */
static void
test_cascade (void)
{
  check_steps (N, "1C 1Q 1P 2A 3E ");
  check_steps (M, "1Q 2A 3E ");
  check_steps (F, "1C 1Q 1P 2A 3E ");
  check_steps (R, "1E ");
}

static void
test_triangle (void)
{
  static const EntenteUncertain input = {100, 150, 220}, certain = {7, 7, 7};

  entente_assert_near (entente_uncertain_get_value (&input, 0), 100);
  entente_assert_near (entente_uncertain_get_value (&input, 0.1), 124.4948974);
  entente_assert_near (entente_uncertain_get_value (&input, 5.0 / 12), 150);
  entente_assert_near (entente_uncertain_get_value (&input, 0.5), 155.192593);
  entente_assert_near (entente_uncertain_get_value (&input, 0.9), 191.0172465);
  entente_assert_near (entente_uncertain_get_value (&input, 1), 220);
  entente_assert_near (entente_uncertain_get_value (&certain, 0.3), 7);
}

static void
test_quantiles (void)
{
  static const double sorted[] = {1, 1, 2, 3, 4, 5, 6, 9};

  entente_assert_near (entente_quantile (sorted, 8, 0), 1);
  entente_assert_near (entente_quantile (sorted, 8, 0.05), 1);
  entente_assert_near (entente_quantile (sorted, 8, 0.25), 1.75);
  entente_assert_near (entente_quantile (sorted, 8, 0.5), 3.5);
  entente_assert_near (entente_quantile (sorted, 8, 0.95), 7.95);
  entente_assert_near (entente_quantile (sorted, 8, 1), 9);
}

static double
get_linear_outcome (const double *inputs,
                    gpointer      user_data)
{
  return -100 + 2 * inputs[0] - inputs[1] - 8 * inputs[2];
}

/* Exact mean and deviation of the sum of three triangles; quantiles from two million draws of another generator */
static void
test_draws (void)
{
  static const EntenteUncertain inputs[] = {{100, 150, 220}, {50, 80, 200}, {0, 3, 12}};
  g_autoptr (EntenteDraws) draws = entente_draws_new (inputs, 3, 10000, 42, get_linear_outcome, NULL, NULL);
  g_autoptr (EntenteDraws) again = entente_draws_new (inputs, 3, 10000, 42, get_linear_outcome, NULL, NULL);

  g_assert_cmpfloat_with_epsilon (draws->mean, 63.33333333, 2.5);
  g_assert_cmpfloat_with_epsilon (draws->deviation, 62.35561099, 2);
  g_assert_cmpfloat_with_epsilon (draws->negative, 0.159805, 0.02);
  g_assert_cmpfloat_with_epsilon (draws->error, 0.62, 0.4);
  g_assert_cmpfloat_with_epsilon (entente_quantile (draws->outcomes, draws->n, 0.05), -39.2395, 5);
  g_assert_cmpfloat_with_epsilon (entente_quantile (draws->outcomes, draws->n, 0.5), 63.0331, 5);
  g_assert_cmpfloat_with_epsilon (entente_quantile (draws->outcomes, draws->n, 0.95), 167.1426, 5);
  g_assert_cmpmem (draws->outcomes, sizeof (double) * draws->n, again->outcomes, sizeof (double) * again->n);
}

static void
test_without_doubt_there_is_one_outcome (void)
{
  static const EntenteUncertain inputs[] = {{150, 150, 150}, {80, 80, 80}, {3, 3, 3}};
  g_autoptr (EntenteDraws) draws = entente_draws_new (inputs, 3, 100, 1, get_linear_outcome, NULL, NULL);

  entente_assert_near (draws->outcomes[0], 96);
  entente_assert_near (draws->outcomes[99], 96);
  entente_assert_near (draws->deviation, 0);
}

static void
test_draws_can_be_stopped (void)
{
  static const EntenteUncertain inputs[] = {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_draws_new (inputs, 3, 100, 1, get_linear_outcome, NULL, cancellable));
}

enum
{
  TARIFF,
  VOLUME,
  MARGIN,
  DELAY
};

static double
get_platform_value (const double *inputs,
                    gpointer      user_data)
{
  double value = -600;

  for (int year = 1; year <= 6; year++)
    value += inputs[VOLUME] * (inputs[MARGIN] - inputs[TARIFF]) / MILLION / pow (1.08, year + inputs[DELAY]);

  return value;
}

static void
test_what_matters_most (void)
{
  static const EntenteUncertain inputs[] = {{0, 500, 1000}, {110000, 150000, 180000}, {1500, 1800, 2000}, {0, 0, 1}};
  static const guint            order[] = {TARIFF, VOLUME, MARGIN, DELAY};
  static const double           swings[] = {693.4319496, 420.6820494, 346.7159748, 66.77492848};
  g_autoptr (GArray) found = entente_swings_find (inputs, 4, get_platform_value, NULL);

  for (guint i = 0; i < 4; i++)
    {
      const EntenteSwing *swing = &g_array_index (found, EntenteSwing, i);

      g_assert_cmpuint (swing->input, ==, order[i]);
      entente_assert_near (fabs (swing->high - swing->low), swings[i]);
    }

  entente_assert_near (g_array_index (found, EntenteSwing, 0).high, -45.25444032);
}

static void
test_making_for_others (void)
{
  static const EntenteMaking makings[] = {{N, 300000, 2500}, {M, 60000, 600}, {F, 90000, 700}};
  EntenteMakerExposure       exposure;

  entente_making_measure (makings, 3, N, 40000, &exposure);
  entente_assert_near (exposure.volume_share, 1.0 / 3);
  entente_assert_near (exposure.margin_share, 0.1166077739);
  entente_assert_near (exposure.capture, 0.264);
  entente_assert_near (exposure.largest_client, 0.6);
  entente_assert_near (exposure.sourced, 2.0 / 17);

  entente_making_measure (NULL, 0, N, 0, &exposure);
  g_assert_true (isnan (exposure.volume_share) && isnan (exposure.capture) && isnan (exposure.sourced));
}

static void
test_share_much_show_little (void)
{
  static const EntentePartUse parts[] = {
    {1200, 3, FALSE},
    {7000, 3, FALSE},
    {1800, 3, FALSE},
    {900, 1, FALSE},
    {900, 2, FALSE},
    {2500, 1, TRUE},
    {2400, 2, TRUE},
    {1800, 1, TRUE},
    {1700, 2, TRUE},
  };

  entente_assert_near (entente_commonality_by_value (parts, 9, 0, FALSE), 10000.0 / 15200);
  entente_assert_near (entente_commonality_by_value (parts, 9, 0, TRUE), 0);
  entente_assert_near (entente_commonality_by_uses (parts, 9), 12.0 / 9);
  entente_assert_near (entente_commonality_index (parts, 9), 3.0 / 11);
  entente_assert_near (entente_cannibalisation_get_loss (60000, 0.08, 2500), 12 * MILLION);
  entente_assert_near (entente_cannibalisation_get_break_even (600, 2500), 0.24);
  g_assert_true (isnan (entente_commonality_index (parts, 0)));
}

typedef struct
{
  const char   *name;
  EntenteEffort effort;
  double        load;
} EffortCase;

static const EffortCase effort_cases[] = {
  {"two-dimensions", {2, TRUE, TRUE, 2}, 2.1},
  {"joint-company", {2, TRUE, TRUE, 1}, 1.75},
  {"three-dimensions", {2, TRUE, FALSE, 3}, 1.75},
  {"three-parties", {3, TRUE, TRUE, 1}, 5.25},
  {"at-home", {2, FALSE, FALSE, 2}, 1.2},
};

static void
test_effort (gconstpointer data)
{
  const EffortCase *row = data;

  entente_assert_near (entente_effort_get_load (&row->effort, &entente_effort_weights), row->load);
}

/* One pair out of order among four: 1 − 6 × 2 ÷ (4 × 15). Equal values share their ranks. */
static void
test_rank_correlation (void)
{
  static const double rising[] = {10, 20, 30, 40}, swapped[] = {1, 300, 2, 4000}, falling[] = {4, 3, 2, 1}, same[] = {5, 5, 5, 5}, ties[] = {1, 1, 2, 2};

  entente_assert_near (entente_rank_correlation (rising, rising, 4), 1);
  entente_assert_near (entente_rank_correlation (rising, swapped, 4), 0.8);
  entente_assert_near (entente_rank_correlation (rising, falling, 4), -1);
  entente_assert_near (entente_rank_correlation (rising, ties, 4), 2 / sqrt (5));
  g_assert_true (isnan (entente_rank_correlation (rising, same, 4)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exit_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/risk/exit/%s", exit_cases[i].name);

      g_test_add_data_func (path, &exit_cases[i], test_exit);
    }

  for (guint i = 0; i < G_N_ELEMENTS (effort_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/risk/effort/%s", effort_cases[i].name);

      g_test_add_data_func (path, &effort_cases[i], test_effort);
    }

  g_test_add_func ("/risk/cascade", test_cascade);
  g_test_add_func ("/risk/triangle", test_triangle);
  g_test_add_func ("/risk/quantiles", test_quantiles);
  g_test_add_func ("/risk/draws", test_draws);
  g_test_add_func ("/risk/without-doubt-there-is-one-outcome", test_without_doubt_there_is_one_outcome);
  g_test_add_func ("/risk/draws-can-be-stopped", test_draws_can_be_stopped);
  g_test_add_func ("/risk/what-matters-most", test_what_matters_most);
  g_test_add_func ("/risk/making-for-others", test_making_for_others);
  g_test_add_func ("/risk/share-much-show-little", test_share_much_show_little);
  g_test_add_func ("/risk/rank-correlation", test_rank_correlation);

  return g_test_run ();
}
