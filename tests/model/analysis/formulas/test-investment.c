#include "model/analysis/formulas/investment.h"
#include "model/analysis/formulas/option.h"
#include "model/analysis/formulas/survival.h"
#include "model/analysis/formulas/timeline.h"

#include "tests/support/near.h"

/* Figures of made-up deals, worked out apart from this program. */
static const double flows[] = {-1200, 300, 300, 300, 300, 300, 300};

static void
test_value (void)
{
  entente_assert_near (entente_investment_get_value (flows, 7, 0.08, ENTENTE_DISCOUNT_END_OF_YEAR), 186.8638992);
  entente_assert_near (entente_investment_get_value (flows, 7, 0.08, ENTENTE_DISCOUNT_MID_YEAR), 241.2712419);
  entente_assert_near (entente_investment_get_index (flows, 7, 0.08), 1.155719916);
  entente_assert_near (entente_investment_get_annual (flows, 7, 0.08), 40.42153653);
}

static void
test_return (void)
{
  static const double gift[] = {100, 50}, twice[] = {-100, 230, -132};

  g_assert_cmpfloat_with_epsilon (entente_investment_get_return (flows, 7), 0.1297800069, 1e-9);
  g_assert_true (isnan (entente_investment_get_return (gift, 2)));
  g_assert_true (isnan (entente_investment_get_return (twice, 3)));
}

static void
test_payback (void)
{
  static const double never[] = {-100, 10};

  entente_assert_near (entente_investment_get_payback (flows, 7, 0), 4);
  entente_assert_near (entente_investment_get_payback (flows, 7, 0.08), 5.011568255);
  g_assert_true (isnan (entente_investment_get_payback (never, 2, 0)));
}

static void
test_right_to_buy (void)
{
  EntenteOption option = {500, 550, 0.04, 0.35, 3, FALSE, FALSE};

  entente_assert_near (entente_option_get_value (&option, 3), 130.9453748);
  entente_assert_near (entente_option_get_value (&option, 200), 123.7925345);

  /* Without chance: what is left of 500 grown at 4 % for three years above 550, discounted; worth using at the end only. */
  option.volatility = 0;
  entente_assert_near (entente_option_get_value (&option, 200), 500 - 550 * exp (-0.12));
}

static void
test_right_to_leave (void)
{
  EntenteOption option = {400, 320, 0.04, 0.4, 4, TRUE, FALSE};

  entente_assert_near (entente_option_get_value (&option, 4), 54.20242275);
  option.early = TRUE;
  entente_assert_near (entente_option_get_value (&option, 4), 56.86860522);
  entente_assert_near (entente_option_get_value (&option, 200), 56.29412134);
}

static void
test_stages (void)
{
  EntenteStagedDeal deal = {80, 2, 0.5, 400, 150, 250, 0.08};

  entente_assert_near (entente_staged_get_committed (&deal), -58.56652949);
  entente_assert_near (entente_staged_get_with_choice (&deal), -15.69958848);
}

static gint32
get_day (int year,
         int month,
         int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);

  return (gint32)g_date_get_julian (&date);
}

static void
fill_terms (EntenteTerm *terms)
{
  terms[0] = (EntenteTerm) {get_day (2024, 4, 1), get_day (2030, 4, 1), 40};
  terms[1] = (EntenteTerm) {get_day (2026, 1, 1), get_day (2032, 1, 1), 90};
  terms[2] = (EntenteTerm) {get_day (2025, 7, 1), get_day (2030, 7, 1), 60};
  terms[3] = (EntenteTerm) {get_day (2025, 1, 1), get_day (2028, 1, 1), 30};
  terms[4] = (EntenteTerm) {get_day (2023, 1, 1), get_day (2025, 1, 1), 20};
}

static void
test_state_on_a_day (void)
{
  EntenteTerm          terms[5];
  EntenteTimelineState state;

  fill_terms (terms);

  entente_timeline_get_state (terms, 5, get_day (2026, 6, 30), get_day (2028, 6, 30), &state);
  g_assert_cmpuint (state.n_active, ==, 4);
  entente_assert_near (state.value, 220);
  entente_assert_near (state.remaining_years, 4.231846183);
  entente_assert_near (state.ending_share, 3.0 / 22);

  entente_timeline_get_state (terms, 5, get_day (2030, 4, 1), get_day (2032, 4, 1), &state);
  g_assert_cmpuint (state.n_active, ==, 2);
  entente_assert_near (state.remaining_years, 1.150992471);
  entente_assert_near (state.ending_share, 1);

  entente_timeline_get_state (terms, 5, get_day (2033, 1, 1), get_day (2035, 1, 1), &state);
  g_assert_cmpuint (state.n_active, ==, 0);
  g_assert_true (isnan (state.remaining_years) && isnan (state.ending_share));
}

static void
test_days_of_change (void)
{
  static const guint  counts[] = {1, 2, 2, 3, 4, 3, 2, 1, 0};
  static const double stability[] = {1.0 / 2, 1.0 / 3, 2.0 / 3, 3.0 / 4, 3.0 / 4, 2.0 / 3, 1.0 / 2, 0};
  EntenteTerm         terms[5];
  g_autoptr (GArray) days = NULL;

  fill_terms (terms);
  days = entente_timeline_find_days (terms, 5);
  g_assert_cmpuint (days->len, ==, G_N_ELEMENTS (counts));

  for (guint i = 0; i < days->len; i++)
    {
      EntenteTimelineState state;

      entente_timeline_get_state (terms, 5, g_array_index (days, gint32, i), G_MAXINT32, &state);
      g_assert_cmpuint (state.n_active, ==, counts[i]);

      if (i > 0)
        entente_assert_near (entente_timeline_get_stability (terms, 5, g_array_index (days, gint32, i - 1), g_array_index (days, gint32, i)), stability[i - 1]);
    }

  g_assert_true (isnan (entente_timeline_get_stability (terms, 0, 1, 2)));
}

static void
test_some_deals_end (void)
{
  static const double income[] = {0, 100, 100, 100, 100, 100, 100};
  double              rate = entente_survival_get_rate_of_failures (0.5, 5);

  entente_assert_near (entente_survival_get_rate_of_failures (0.3, 5), 0.07133498879);
  entente_assert_near (rate, 0.1386294361);
  entente_assert_near (entente_survival_get_rate_of_failures (0.7, 5), 0.2407945609);
  entente_assert_near (entente_survival_get_rate_of_failures (0.5, 7), 0.09902102579);
  entente_assert_near (5 * entente_survival_get_share (rate, 3), 3.298769777);
  entente_assert_near (pow (entente_survival_get_share (rate, 3), 5), 0.125);
  entente_assert_near (entente_survival_get_value (income, 7, 0, 0.08), 462.2879664);
  entente_assert_near (entente_survival_get_value (income, 7, entente_survival_get_rate_of_failures (0.5, 7), 0.08), 338.9093811);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/investment/value", test_value);
  g_test_add_func ("/investment/return", test_return);
  g_test_add_func ("/investment/payback", test_payback);
  g_test_add_func ("/investment/right-to-buy", test_right_to_buy);
  g_test_add_func ("/investment/right-to-leave", test_right_to_leave);
  g_test_add_func ("/investment/stages", test_stages);
  g_test_add_func ("/investment/state-on-a-day", test_state_on_a_day);
  g_test_add_func ("/investment/days-of-change", test_days_of_change);
  g_test_add_func ("/investment/some-deals-end", test_some_deals_end);

  return g_test_run ();
}
