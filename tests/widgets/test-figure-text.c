/* What planners read of figures: no ids, no dates as stored in files, no more digits than are known. */

#include "tests/widgets/form-fixture.h"
#include "widgets/figures/figure-text.h"

static EntenteWorkspace *
new_workspace (void)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_COMPANY, "nissan-1", "name", "Nissan", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "honda-1", "name", "Honda", NULL);
  test_plan_set (plan, entente_object_get_id (entente_project_get_root (plan)), "currency", "EUR");

  return fixture_new_workspace (plan);
}

static void
assert_about (EntenteWorkspace *workspace,
              const char       *name,
              const char       *detail,
              int               year,
              const char       *expected)
{
  EntenteQuantity  quantity = {.name = name, .label = "", .kind = ENTENTE_QUANTITY_NUMBER};
  EntenteReportRow row = {.detail = detail, .year = year};
  g_autofree char *about = entente_figure_get_about (entente_workspace_get_scope (workspace), &quantity, &row);

  g_assert_cmpstr (about, ==, expected);
}

static void
test_details_are_words (void)
{
  EntenteWorkspace *workspace = new_workspace ();

  assert_about (workspace, "cost-share", "volume", 0, "by volume");
  assert_about (workspace, "shapley-share", "shapley", 0, "by what joining adds");
  assert_about (workspace, "ring-value", "honda-1 nissan-1", 0, "Honda → Nissan");
  assert_about (workspace, "sharing-objection", "equal: honda-1 nissan-1", 0, "in equal parts: Honda, Nissan");
  assert_about (workspace, "swing", "nissan-1 margin", 0, "Nissan · Margin");
  assert_about (workspace, "npv-quantile", "5", 0, "lower in 5 of 100 cases");
  assert_about (workspace, "plan-npv-fan", "95", 2028, "lower in 95 of 100 cases, 2028");
  assert_about (workspace, "deals-alive", "30", 2030, "30 % ended within five years, 2030");
  assert_about (workspace, "deals-alive", "median-7", 2030, "half ended after seven years, 2030");
  assert_about (workspace, "claims", "1999-03-01", 1999, "1 March 1999");
  assert_about (workspace, "choice-value", "2", 0, "set 2");
  assert_about (workspace, "choice-frontier", "12.00", 0, "with 12 person-months a year");
  assert_about (workspace, "choice-limit-price", "budget-2028", 0, "budget of 2028");
  assert_about (workspace, "choice-limit-price", "requires honda-1 nissan-1", 0, "Honda needs Nissan");

  g_assert_finalize_object (workspace);
}

static void
assert_number (EntenteQuantityKind kind,
               double              low,
               double              high,
               const char         *expected)
{
  EntenteQuantity  quantity = {.name = "any", .label = "", .kind = kind};
  EntenteReportRow row = {.value = {low, high}};
  g_autofree char *text = entente_figure_get_number (&quantity, &row);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ranges_are_short (void)
{
  assert_number (ENTENTE_QUANTITY_MONEY, 27594, 28015, "27\u202f600–28\u202f000");
  assert_number (ENTENTE_QUANTITY_MONEY, 27594, 27594, "27\u202f594");
  assert_number (ENTENTE_QUANTITY_MONEY, -1.2204e9, 3.4e9, "−1.22 to 3.40\u00a0bn");
  assert_number (ENTENTE_QUANTITY_VOLUME, 194232, 207443, "194\u202f000–207\u202f000");
  assert_number (ENTENTE_QUANTITY_SHARE, -0.184, -0.062, "−18.4 to −6.2\u00a0%");
  assert_number (ENTENTE_QUANTITY_NUMBER, -0.4551, -0.333, "−0.455 to −0.333");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-text/details", test_details_are_words);
  g_test_add_func ("/figure-text/ranges", test_ranges_are_short);

  return g_test_run ();
}
