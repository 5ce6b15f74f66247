/* Worth, flexibility and the course of time; the figures were worked out apart from this program. */

#include "model/analysis/methods/time.h"
#include "model/analysis/methods/worth.h"

#include "tests/support/near.h"
#include "tests/support/small-plan.h"

#define assert_value   entente_test_assert_value
#define assert_pair    entente_test_assert_pair
#define assert_range   entente_test_assert_range
#define assert_unknown entente_test_assert_unknown

#define HORIZON "focus='N' discount-rate='8%' price-year='2026' from='2026' until='2033'"

/* N puts in 1,200 in 2026 and gets 300 in each of the six years after. */
static GString *
make_investment (void)
{
  GString *plan = entente_test_plan_new ("NM", HORIZON);

  entente_test_plan_add_deal (plan, "d", "NM", "status='talks' from='2026-01-01' until='2033-01-01'");
  entente_test_plan_add_flow (plan, "d", 'M', 'N', "from='2027-01-01' until='2033-01-01' value='300 EUR'");
  entente_test_plan_add_flow (plan, "d", 'N', 'M', "until='2027-01-01' cost='1200 EUR'");

  return plan;
}

static void
test_worth_of_deal (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_investment (), "2026-01-01", &entente_method_worth);

  assert_value (report, "deal-npv", "d", 186.8638992);
  assert_value (report, "deal-npv-mid-year", "d", 241.2712419);
  assert_value (report, "deal-irr", "d", 0.1297800069);
  assert_value (report, "deal-payback", "d", 4);
  assert_value (report, "deal-discounted-payback", "d", 5.011568255);
  assert_value (report, "deal-value-index", "d", 1.155719916);
  assert_value (report, "deal-annual-value", "d", 40.42153653);
  assert_pair (report, "party-npv", "d", "N", 186.8638992);
  assert_value (report, "company-npv", "N", 186.8638992);
  assert_range (entente_test_get_row (report, "company-cash", "N", NULL, 2026), -1200, -1200);
  assert_range (entente_test_get_row (report, "company-cash", "N", NULL, 2032), 300, 300);
}

/* Of the money of a deal each party bears its share; half of a year counts half. */
static void
test_money_and_part_years (void)
{
  GString *plan = entente_test_plan_new ("NM", "focus='N' discount-rate='0%' price-year='2026' from='2026' until='2028'");
  g_autoptr (EntenteReport) report = NULL;

  g_string_append (plan, "<deal id='d' title='d' from='2026-01-01' until='2028-01-01' money='2026: 100 EUR'/>"
                         "<party id='d-N' deal='d' company='N' share='60%'/><party id='d-M' deal='d' company='M' share='40%'/>");
  entente_test_plan_add_flow (plan, "d", 'M', 'N', "from='2026-07-02' until='2027-01-01' value='365 EUR' cost='73 EUR'");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_worth);
  assert_pair (report, "party-npv", "d", "N", 183 - 60);
  assert_pair (report, "party-npv", "d", "M", -36.6 - 40);
  assert_value (report, "deal-npv", "d", 183 - 60 - 36.6 - 40);
}

static void
test_worth_without_rate_or_values (void)
{
  GString *plan = entente_test_plan_new ("NM", "price-year='2026' from='2026' until='2033'");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d", "NM", "");
  entente_test_plan_add_deal (plan, "blank", "NM", "");
  entente_test_plan_add_deal (plan, "nothing", "NM", "");
  entente_test_plan_add_flow (plan, "d", 'M', 'N', "value='300 EUR'");
  entente_test_plan_add_flow (plan, "blank", 'M', 'N', "");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_worth);
  assert_unknown (entente_report_get_value (report, "deal-npv", "d"));
  assert_unknown (entente_report_get_value (report, "deal-npv", "blank"));
  g_assert_null (entente_report_find (report, "deal-npv", "nothing", NULL, NULL, 0));
  entente_assert_near (entente_report_find (report, "deal-npv", "blank", NULL, NULL, 0)->completeness, 0);
}

static void
test_worth_of_ranges (void)
{
  GString *plan = entente_test_plan_new ("NM", "discount-rate='0..25%' price-year='2026' from='2026' until='2028'");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d", "NM", "");
  entente_test_plan_add_flow (plan, "d", 'M', 'N', "from='2027-01-01' until='2028-01-01' value='100..200 EUR'");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_worth);
  assert_range (entente_report_get_value (report, "deal-npv", "d"), 80, 200);
}

/* 1,200 of research in 2026, then six years of 1,000 vehicles with a margin of 0.3 each */
static void
test_worth_of_platform (void)
{
  GString *plan = entente_test_plan_new ("NM", HORIZON);
  g_autoptr (EntenteReport) report = NULL;

  g_string_append (plan, "<platform id='p' name='p' owner='N' on-sale='2027' rd-cost='2026: 1200 EUR' margin='0.3 EUR' life='6 years'/>"
                         "<participation id='n' platform='p' company='N' volumes='2027: 600 vehicles/yr'/>"
                         "<participation id='m' platform='p' company='M' volumes='2027: 400 vehicles/yr'/>");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_worth);
  assert_value (report, "platform-npv", "p", 186.8638992);
  assert_value (report, "platform-irr", "p", 0.1297800069);
  assert_value (report, "platform-payback", "p", 4);
}

/* Exactly three and four years of 365.25 days */
static void
test_options (void)
{
  GString *plan = entente_test_plan_new ("NM", "discount-rate='4%'");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "exit", "NM", "option='hand-over' option-value='400 EUR' option-price='320 EUR' volatility='40%' option-until='2030-01-01'");
  entente_test_plan_add_deal (plan, "open", "NM", "option='buy' option-value='400 EUR'");
  entente_test_plan_add_deal (plan, "plain", "NM", "");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_flexibility);
  assert_value (report, "option-worth", "exit", 56.29412134);
  assert_value (report, "option-used-now", "exit", -80);
  assert_unknown (entente_report_get_value (report, "option-worth", "open"));
  g_assert_null (entente_report_find (report, "option-worth", "plain", NULL, NULL, 0));
}

static void
test_stages (void)
{
  GString *plan = entente_test_plan_new ("NM", "discount-rate='8%'");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d", "NM", "probability='50%' first-cost='80 EUR' decision-years='2 years' good-value='400 EUR' bad-value='150 EUR' second-cost='250 EUR'");
  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_flexibility);
  assert_value (report, "staged-committed", "d", -58.56652949);
  assert_value (report, "staged-with-choice", "d", -15.69958848);
  assert_value (report, "staged-flexibility", "d", 42.86694102);
}

static void
add_term (GString    *plan,
          const char *id,
          const char *from,
          const char *until,
          double      value)
{
  g_autofree char *term = g_strdup_printf ("from='%s' until='%s'", from, until);
  g_autofree char *amount = g_strdup_printf ("value='%g EUR'", value);

  entente_test_plan_add_deal (plan, id, "NM", term);
  entente_test_plan_add_flow (plan, id, 'N', 'M', amount);
}

static GString *
make_course (void)
{
  GString *plan = entente_test_plan_new ("NM", "");

  add_term (plan, "d1", "2024-04-01", "2030-04-01", 40);
  add_term (plan, "d2", "2026-01-01", "2032-01-01", 90);
  add_term (plan, "d3", "2025-07-01", "2030-07-01", 60);
  add_term (plan, "d4", "2025-01-01", "2028-01-01", 30);
  add_term (plan, "d5", "2023-01-01", "2025-01-01", 20);

  return plan;
}

typedef struct
{
  const char *date;
  double      n;
  double      value;
  double      years;
  double      ending;
} StateCase;

static const StateCase state_cases[] = {
  {"2025-01-01", 2, 70, 4.282389753, 0},
  {"2024-12-31", 2, 60, 3.499885923, 1.0 / 3},
  {"2026-06-30", 4, 220, 4.231846183, 3.0 / 22},
  {"2030-04-01", 2, 150, 1.150992471, 1},
};

static void
test_state (gconstpointer data)
{
  const StateCase *expected = data;
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_course (), expected->date, &entente_method_state);

  assert_value (report, "active-deals", NULL, expected->n);
  assert_value (report, "active-value", NULL, expected->value);
  assert_value (report, "remaining-years", NULL, expected->years);
  assert_value (report, "ending-share", NULL, expected->ending);
}

static void
test_empty_day (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_course (), "2033-01-01", &entente_method_state);

  assert_value (report, "active-deals", NULL, 0);
  assert_unknown (entente_report_get_value (report, "remaining-years", NULL));
  assert_unknown (entente_report_get_value (report, "ending-share", NULL));
}

static void
test_course (void)
{
  static const struct
  {
    const char *date;
    int         year;
    double      n;
    double      stability;
  } steps[] = {
    {"2023-01-01", 2023, 1, -1},
    {"2024-04-01", 2024, 2, 0.5},
    {"2025-01-01", 2025, 2, 1.0 / 3},
    {"2025-07-01", 2025, 3, 2.0 / 3},
    {"2026-01-01", 2026, 4, 0.75},
    {"2028-01-01", 2028, 3, 0.75},
    {"2030-04-01", 2030, 2, 2.0 / 3},
    {"2030-07-01", 2030, 1, 0.5},
    {"2032-01-01", 2032, 0, 0},
  };
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_course (), NULL, &entente_method_course);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      assert_range (entente_test_get_row (report, "deals-over-time", NULL, steps[i].date, steps[i].year), steps[i].n, steps[i].n);

      if (steps[i].stability >= 0)
        assert_range (entente_test_get_row (report, "deal-stability", NULL, steps[i].date, steps[i].year), steps[i].stability, steps[i].stability);
    }
}

/* Six months before the end; nobody covers the dimension in the last year. */
static void
test_notice_and_gaps (void)
{
  GString *plan = entente_test_plan_new ("NM", "focus='N' price-year='2026' from='2026' until='2029'");
  g_autoptr (EntenteReport) report = NULL;
  const EntenteReportRow *row;
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JULY, 2027);

  g_string_append (plan, "<region id='e' name='E'/><dimension id='p' name='P'/>");
  entente_test_plan_add_deal (plan, "d", "NM", "dimensions='p' regions='e' from='2026-01-01' until='2028-01-01' notice='6 months'");
  report = entente_test_plan_run (plan, "2026-03-01", &entente_method_state);
  assert_value (report, "notice-day", "d", g_date_get_julian (day));
  row = entente_report_find (report, "covering-deals", "p", "e", NULL, 2027);
  g_assert_true (row != NULL && row->value.low > 0);
  row = entente_report_find (report, "covering-deals", "p", "e", NULL, 2028);
  g_assert_true (row != NULL && row->value.high < 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/methods/worth/deal", test_worth_of_deal);
  g_test_add_func ("/analysis/methods/worth/money-and-part-years", test_money_and_part_years);
  g_test_add_func ("/analysis/methods/worth/without-rate-or-values", test_worth_without_rate_or_values);
  g_test_add_func ("/analysis/methods/worth/ranges", test_worth_of_ranges);
  g_test_add_func ("/analysis/methods/worth/platform", test_worth_of_platform);
  g_test_add_func ("/analysis/methods/flexibility/options", test_options);
  g_test_add_func ("/analysis/methods/flexibility/stages", test_stages);
  g_test_add_func ("/analysis/methods/time/empty-day", test_empty_day);
  g_test_add_func ("/analysis/methods/time/course", test_course);
  g_test_add_func ("/analysis/methods/time/notice-and-gaps", test_notice_and_gaps);

  for (guint i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/methods/time/state/%s", state_cases[i].date);

      g_test_add_data_func (path, &state_cases[i], test_state);
    }

  return g_test_run ();
}
