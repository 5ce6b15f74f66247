#include "model/analysis/methods/risk.h"
#include "model/analysis/methods/worth.h"

#include "tests/support/figures.h"
#include "tests/support/near.h"

#define MILLION 1e6

/* Figures worked out apart from this program: 600 million now, six years of volume × (margin − tariff) at 8 %, with 150,000
 * vehicles, a margin of 1,800 and a tariff of 500 in the middle of their ranges. */
#define PLAN(more) "<project id=\"project\" currency=\"USD\" discount-rate=\"8%\" from=\"2025\" until=\"2031\" " more "/>\n"
#define TARIFF     "<region id=\"us\" name=\"US\" tariff=\"0..5%\"/>\n"
#define COMPANIES  "<company id=\"n\" name=\"N\"/>\n<company id=\"m\" name=\"M\"/>\n"
#define PLATFORM(margin) \
  "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 600000000 USD\" margin=\"" margin " USD\" life=\"6 years\"/>\n"
#define PARTICIPATION(volume) "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"" volume " vehicles/yr\"/>\n"
#define MODEL \
  "<vehicle id=\"v\" name=\"V\" platform=\"q\" company=\"n\" regions=\"us\" volumes=\"150000 vehicles/yr\" customs-value=\"20000 USD\"/>\n"
#define UNCERTAIN TARIFF COMPANIES PLATFORM ("1600..2000") PARTICIPATION ("120000..180000") MODEL

static void
test_swings (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_swings, PLAN ("") UNCERTAIN, NULL);
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  entente_assert_near (entente_test_get_row (report, "swing-base", "q", NULL, 0).low / MILLION, 301.4615345);
  entente_assert_near (entente_test_get_row (report, "swing-low", "q", "us tariff", 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "swing-high", "q", "us tariff", 0).low / MILLION, -45.25444032);
  entente_assert_near (entente_test_get_row (report, "swing", "q", "us tariff", 0).low / MILLION, 693.4319496);
  entente_assert_near (entente_test_get_row (report, "swing-high", "q", "q-n volumes", 0).low / MILLION, 481.7538414);
  entente_assert_near (entente_test_get_row (report, "swing-high", "q", "q margin", 0).low / MILLION, 440.1479244);
  entente_assert_near (entente_test_get_row (report, "swing", "q", "q margin", 0).low / MILLION, 2 * (440.1479244 - 301.4615345));
  g_assert_cmpstr (rows[1].detail, ==, "us tariff");
  g_assert_cmpstr (rows[5].detail, ==, "q-n volumes");
  g_assert_cmpstr (rows[9].detail, ==, "q margin");
  g_assert_cmpuint (n_rows, ==, 13);
}

/* What moves the result most follows it most closely; tariffs against it. */
static void
test_rank_correlations (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_swings, PLAN ("") UNCERTAIN, NULL);
  double tariff = entente_test_get_row (report, "swing-correlation", "q", "us tariff", 0).low, volume = entente_test_get_row (report, "swing-correlation", "q", "q-n volumes", 0).low;
  double margin = entente_test_get_row (report, "swing-correlation", "q", "q margin", 0).low;

  g_assert_cmpfloat (tariff, <, -0.6);
  g_assert_cmpfloat (volume, >, margin);
  g_assert_cmpfloat (margin, >, 0.2);
  g_assert_cmpfloat (-tariff, >, volume);
}

/* The mean of a product of independent inputs is the product of their means: that of the base. */
static void
test_outcomes (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, PLAN ("") UNCERTAIN, NULL);
  double error = entente_test_get_row (report, "npv-error", "q", NULL, 0).low, before = -INFINITY;

  g_assert_cmpfloat (entente_test_get_row (report, "npv-draws", "q", NULL, 0).low, ==, 10000);
  g_assert_cmpfloat (error, >, 0);
  g_assert_cmpfloat_with_epsilon (entente_test_get_row (report, "npv-mean", "q", NULL, 0).low, 301.4615345 * MILLION, 4 * error);
  g_assert_cmpfloat_with_epsilon (entente_test_get_row (report, "npv-quantile", "q", "50", 0).low, 301.4615345 * MILLION, 10 * MILLION);
  g_assert_cmpfloat (entente_test_get_row (report, "npv-loss-chance", "q", NULL, 0).low, <, 0.1);

  for (guint i = 0; i < 7; i++)
    {
      static const char *const names[] = {"5", "10", "25", "50", "75", "90", "95"};
      double                   value = entente_test_get_row (report, "npv-quantile", "q", names[i], 0).low;

      g_assert_cmpfloat (value, >, before);
      before = value;
    }
}

/* Before anything is sold nothing is uncertain; then the fan opens. */
static void
test_fan (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, PLAN ("") UNCERTAIN, NULL);
  double before = 0;

  entente_assert_near (entente_test_get_row (report, "npv-fan", "q", "5", 2025).low / MILLION, -600);
  entente_assert_near (entente_test_get_row (report, "npv-fan", "q", "95", 2025).low / MILLION, -600);

  for (int year = 2026; year <= 2031; year++)
    {
      double width = entente_test_get_row (report, "npv-fan", "q", "95", year).low - entente_test_get_row (report, "npv-fan", "q", "5", year).low;

      g_assert_cmpfloat (width, >, before);
      before = width;
    }

  g_assert_null (entente_report_find (report, "npv-fan", "q", NULL, "5", 2032));
}

/* A line: all quantiles the same, no chance of anything else. Without tariff, 150,000 × 1,800. */
static void
test_certain_plan_gives_a_line (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, PLAN ("") COMPANIES PLATFORM ("1800") PARTICIPATION ("150000"), NULL);

  entente_assert_near (entente_test_get_row (report, "npv-mean", "q", NULL, 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "npv-quantile", "q", "5", 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "npv-quantile", "q", "95", 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "npv-loss-chance", "q", NULL, 0).low, 0);
  entente_assert_near (entente_test_get_row (report, "npv-error", "q", NULL, 0).low, 0);
  entente_assert_near (entente_test_get_row (report, "npv-draws", "q", NULL, 0).low, 1);
  entente_assert_near (entente_test_get_row (report, "plan-npv-quantile", NULL, "5", 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "npv-fan", "q", "95", 2026).low / MILLION, -600 + 270 / 1.08);
}

/* Where nothing is a range and nothing is brought in, the present value is that of the investment. */
static void
test_agrees_with_the_investment (void)
{
  static const char *const objects = PLAN ("") COMPANIES
    "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2024: 5 USD; 2025: 600000000 USD\" price=\"20500 USD\" unit-cost=\"18000 USD\" "
    "efficient-scale=\"250000 vehicles/yr\" life=\"7.5 years\"/>\n"
    "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"2026: 90000 vehicles/yr; 2028: 120000 vehicles/yr\" adaptation=\"30000000 USD\"/>\n";
  g_autoptr (EntenteReport) outcomes = entente_test_run (&entente_method_outcomes, objects, NULL);
  g_autoptr (EntenteReport) swings = entente_test_run (&entente_method_swings, objects, NULL);
  g_autoptr (EntenteReport) worth = entente_test_run (&entente_method_worth, objects, NULL);

  entente_assert_near (entente_test_get_row (outcomes, "npv-mean", "q", NULL, 0).low, entente_test_get_row (worth, "platform-npv", "q", NULL, 0).low);
  entente_assert_near (entente_test_get_row (swings, "swing-base", "q", NULL, 0).low, entente_test_get_row (worth, "platform-npv", "q", NULL, 0).low);
}

static void
test_same_seed_same_bytes (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, PLAN ("seed=\"7\"") UNCERTAIN, NULL);
  g_autoptr (EntenteReport) again = entente_test_run (&entente_method_outcomes, PLAN ("seed=\"7\"") UNCERTAIN, NULL);
  g_autoptr (EntenteReport) other = entente_test_run (&entente_method_outcomes, PLAN ("seed=\"8\"") UNCERTAIN, NULL);
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
  g_autoptr (GBytes) same = entente_report_to_bytes (again);

  g_assert_true (g_bytes_equal (bytes, same));
  g_assert_cmpfloat (entente_test_get_row (report, "npv-mean", "q", NULL, 0).low, !=, entente_test_get_row (other, "npv-mean", "q", NULL, 0).low);
}

/* 100,000 of 150,000 vehicles and a third of the R&D as agreed; 20 million a year from a deal, from 2025 on. */
static void
test_plan_of_the_focus (void)
{
  static const char                objects[] =
    PLAN ("focus=\"n\"") COMPANIES PLATFORM ("1800") "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"100000 vehicles/yr\" share=\"30%\"/>\n"
                                                     "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"50000 vehicles/yr\" share=\"70%\"/>\n"

                                                     "<deal id=\"d\" title=\"D\" status=\"running\" from=\"2025\" until=\"2027\"/>\n"
                                                     "<party id=\"d-n\" deal=\"d\" company=\"n\"/>\n<party id=\"d-m\" deal=\"d\" company=\"m\"/>\n"

                                                     "<flow id=\"f\" deal=\"d\" giver=\"d-m\" receiver=\"d-n\" what=\"Money\" value=\"20000000 USD\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, objects, NULL);

  entente_assert_near (entente_test_get_row (report, "npv-mean", "q", NULL, 0).low / MILLION, 648.1775093);
  entente_assert_near (entente_test_get_row (report, "plan-npv-mean", NULL, NULL, 0).low / MILLION, -180 + (648.1775093 + 600) * 2 / 3 + 20 + 20 / 1.08);
}

/* A platform that began long ago and of which nobody knows how long it lives has no value that is known, not none. */
static void
test_unknown_life (void)
{
  static const char *const objects = PLAN ("") COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2013\" rd-cost=\"2012: 5 USD\" margin=\"1800 USD\"/>\n" PARTICIPATION ("150000");
  g_autoptr (EntenteReport) worth = entente_test_run (&entente_method_worth, objects, NULL);
  g_autoptr (EntenteReport) outcomes = entente_test_run (&entente_method_outcomes, objects, NULL);

  g_assert_true (isnan (entente_test_get_row (worth, "platform-npv", "q", NULL, 0).low));
  g_assert_true (isnan (entente_test_get_row (outcomes, "npv-mean", "q", NULL, 0).low));
}

/* A plan in which no year is named: R&D now, vehicles from the next year on. 600 million and six times 270. */
static void
test_plan_without_years (void)
{
  static const char objects[] =
    "<project id=\"project\" currency=\"USD\" discount-rate=\"8%\"/>\n" COMPANIES
    "<platform id=\"q\" name=\"Q\" rd-cost=\"600000000 USD\" margin=\"1800 USD\" life=\"6 years\"/>\n" PARTICIPATION ("150000");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_outcomes, objects, NULL);
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  entente_assert_near (entente_test_get_row (report, "npv-mean", "q", NULL, 0).low / MILLION, 648.1775093);

  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpint (rows[i].year, ==, 0);
}

static void
test_unknown_value (void)
{
  g_autoptr (EntenteReport) outcomes = entente_test_run (&entente_method_outcomes, COMPANIES PLATFORM ("1800") PARTICIPATION ("150000"), NULL);
  g_autoptr (EntenteReport) swings = entente_test_run (&entente_method_swings, COMPANIES PLATFORM ("1800") PARTICIPATION ("150000"), NULL);

  g_assert_true (isnan (entente_test_get_row (outcomes, "npv-mean", "q", NULL, 0).low));
  g_assert_true (isnan (entente_test_get_row (swings, "swing-base", "q", NULL, 0).low));
  g_assert_null (entente_report_find (outcomes, "plan-npv-mean", NULL, NULL, NULL, 0));
}

/* A scenario that leaves the platform alone leaves its draws alone. */
static void
test_another_platform_changes_no_draws (void)
{
  g_autoptr (EntenteReport) one = entente_test_run (&entente_method_outcomes, PLAN ("") UNCERTAIN, NULL);
  static const char objects[] =
    PLAN ("") UNCERTAIN "<platform id=\"a\" name=\"A\" on-sale=\"2026\" rd-cost=\"2025: 1 USD\" margin=\"1..2 USD\" life=\"6 years\"/>\n"
                        "<participation id=\"a-n\" platform=\"a\" company=\"n\" volumes=\"5 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) two = entente_test_run (&entente_method_outcomes, objects, NULL);

  entente_assert_near (entente_test_get_row (two, "npv-mean", "q", NULL, 0).low, entente_test_get_row (one, "npv-mean", "q", NULL, 0).low);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chances/swings", test_swings);
  g_test_add_func ("/chances/rank-correlations", test_rank_correlations);
  g_test_add_func ("/chances/outcomes", test_outcomes);
  g_test_add_func ("/chances/fan", test_fan);
  g_test_add_func ("/chances/certain-plan-gives-a-line", test_certain_plan_gives_a_line);
  g_test_add_func ("/chances/agrees-with-the-investment", test_agrees_with_the_investment);
  g_test_add_func ("/chances/same-seed-same-bytes", test_same_seed_same_bytes);
  g_test_add_func ("/chances/plan-of-the-focus", test_plan_of_the_focus);
  g_test_add_func ("/chances/unknown-life", test_unknown_life);
  g_test_add_func ("/chances/plan-without-years", test_plan_without_years);
  g_test_add_func ("/chances/unknown-value", test_unknown_value);
  g_test_add_func ("/chances/another-platform-changes-no-draws", test_another_platform_changes_no_draws);

  return g_test_run ();
}
