/* Who gives what to whom: seven companies and eight deals, worked out apart from this program; money a year. */

#include "model/analysis/methods/exchange.h"

#include "tests/support/figures.h"
#include "tests/support/near.h"

#define COMPANY(id)          "<company id='" id "' name='" id "'/>"
#define DEAL(id)             "<deal id='" id "' title='" id "' status='running'/>"
#define PARTY(deal, company) "<party id='" deal "-" company "' deal='" deal "' company='" company "'/>"
#define FLOW(deal, giver, receiver, value, cost)                                                                              \
  "<flow id='" deal "-" giver "-gives' deal='" deal "' giver='" deal "-" giver "' receiver='" deal "-" receiver "' what='x' " \
  "value='" value " EUR' cost='" cost " EUR'/>"
#define SPLIT(deal, giver, value, cost)                                                                            \
  "<flow id='" deal "-" giver "-gives' deal='" deal "' giver='" deal "-" giver "' what='x' value='" value " EUR' " \
  "cost='" cost " EUR' rule='split'/>"

static const char companies[] = COMPANY ("n") COMPANY ("m") COMPANY ("f") COMPANY ("s") COMPANY ("h") COMPANY ("w") COMPANY ("r");

static const char deals[] =
  DEAL ("d1") DEAL ("d2") DEAL ("d3") DEAL ("d4") DEAL ("d5") DEAL ("d6") DEAL ("d7") DEAL ("d8")
    PARTY ("d1", "n") PARTY ("d1", "m") PARTY ("d2", "n") PARTY ("d2", "f") PARTY ("d3", "n") PARTY ("d3", "r")
      PARTY ("d4", "n") PARTY ("d4", "w") PARTY ("d5", "n") PARTY ("d5", "h") PARTY ("d6", "r") PARTY ("d6", "m")
        PARTY ("d7", "n") PARTY ("d7", "m") PARTY ("d7", "r") PARTY ("d8", "n") PARTY ("d8", "s")
          FLOW ("d1", "n", "m", "80", "20") FLOW ("d1", "m", "n", "60", "35")
            FLOW ("d2", "n", "f", "120", "30") FLOW ("d2", "f", "n", "90", "60")
              FLOW ("d3", "n", "r", "70", "25") FLOW ("d3", "r", "n", "110", "40")
                FLOW ("d4", "w", "n", "50", "15") FLOW ("d4", "n", "w", "40", "40")
                  FLOW ("d5", "n", "h", "30", "10") FLOW ("d5", "h", "n", "30", "10")
                    FLOW ("d6", "r", "m", "40", "20") FLOW ("d6", "m", "r", "10", "6")
                      SPLIT ("d7", "n", "30", "30") SPLIT ("d7", "m", "15", "15") SPLIT ("d7", "r", "30", "30")
                        FLOW ("d8", "n", "s", "25", "5");

static EntenteReport *
run_sample (const EntenteMethod *method)
{
  g_autofree char *objects = g_strconcat (companies, deals, NULL);

  return entente_test_run (method, objects, NULL);
}

static void
test_balance_of_companies (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_value_balance);

  entente_test_assert_value (report, "value-given", "n", 395);
  entente_test_assert_value (report, "value-received", "n", 362.5);
  entente_test_assert_value (report, "giving-cost", "n", 160);
  entente_test_assert_value (report, "value-balance", "n", -0.04290429043);
  entente_test_assert_value (report, "net-benefit", "n", 202.5);
  entente_test_assert_value (report, "value-given", "r", 180);
  entente_test_assert_value (report, "value-received", "r", 102.5);
  entente_test_assert_value (report, "value-balance", "r", -0.2743362832);
  entente_test_assert_value (report, "value-balance", "s", 1);
  entente_test_assert_value (report, "value-given", "s", 0);
  entente_test_assert_value (report, "net-benefit", "s", 25);
}

static void
test_balance_of_deals (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_value_balance);

  entente_test_assert_pair (report, "deal-value-balance", "d1", "n", -0.1428571429);
  entente_test_assert_pair (report, "deal-party-net-benefit", "d1", "n", 40);
  entente_test_assert_pair (report, "deal-party-net-benefit", "d1", "m", 45);
  entente_test_assert_pair (report, "deal-value-received", "d7", "n", 22.5);
  entente_test_assert_pair (report, "deal-party-net-benefit", "d7", "n", -7.5);
  entente_test_assert_pair (report, "deal-value-balance", "d7", "m", 1.0 / 3);
  entente_test_assert_pair (report, "deal-party-net-benefit", "d6", "r", -10);
  entente_test_assert_pair (report, "deal-value-balance", "d8", "n", -1);
  entente_test_assert_value (report, "deal-value", "d7", 75);
  entente_test_assert_value (report, "deal-net-benefit", "d7", 0);
}

static void
test_balance_of_plan_and_pairs (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_value_balance);

  entente_test_assert_value (report, "exchange-value", NULL, 830);
  entente_test_assert_value (report, "exchange-net-benefit", NULL, 830 - 391);
  entente_test_assert_pair (report, "pair-value", "n", "m", 95);
  entente_test_assert_pair (report, "pair-value", "m", "n", 67.5);
  entente_test_assert_pair (report, "pair-value", "n", "s", 25);
  entente_test_assert_pair (report, "pair-value", "s", "n", 0);
  g_assert_null (entente_report_find (report, "pair-value", "f", "h", NULL, 0));
}

static void
test_reciprocity (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_reciprocity);

  entente_test_assert_value (report, "reciprocity", NULL, 0.7951807229);
  entente_test_assert_value (report, "reciprocity-beyond-chance", NULL, 0.8885941645);
  entente_test_assert_value (report, "company-reciprocity", "n", 0.8250825083);
  entente_test_assert_value (report, "company-reciprocity", "m", 0.7234042553);
  entente_test_assert_value (report, "company-reciprocity", "s", 0);
  entente_test_assert_value (report, "company-reciprocity", "h", 1);
  entente_test_assert_pair (report, "pair-reciprocity", "m", "r", 0.4827586207);
  entente_test_assert_pair (report, "pair-imbalance", "m", "r", -0.5172413793);
  entente_test_assert_pair (report, "pair-reciprocity", "n", "s", 0);
}

static void
test_one_sided (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_one_sided);

  entente_test_assert_value (report, "one-sided-parties", NULL, 2);
  entente_test_assert_value (report, "one-sided-deals", NULL, 1);
  entente_test_assert_pair (report, "gives-only", "d8", "n", 1);
  entente_test_assert_pair (report, "gets-only", "d8", "s", 1);
  g_assert_null (entente_report_find (report, "gives-only", "d7", "n", NULL, 0));
}

#define TWO               COMPANY ("a") COMPANY ("b")
#define ABOUT(attributes) TWO "<deal id='d' title='d' " attributes "/>" PARTY ("d", "a") PARTY ("d", "b")
#define GIFT(deal)        "<deal id='" deal "' title='" deal "' status='running' %s/>" PARTY (deal, "a") PARTY (deal, "b") FLOW (deal, "a", "b", "80", "1")

/* Twice a gives b something, without a word of what b gives. */
static EntenteReport *
run_gift (const char *first,
          const char *second)
{
  g_autofree char *objects = g_strdup_printf (TWO GIFT ("d") GIFT ("e"), first, second);

  return entente_test_run (&entente_method_one_sided, objects, NULL);
}

static void
test_unknown_return_is_left_out (void)
{
  g_autoptr (EntenteReport) one_unknown = run_gift ("return-unknown='yes'", "");
  g_autoptr (EntenteReport) both_unknown = run_gift ("return-unknown='yes'", "return-unknown='yes'");

  entente_test_assert_value (one_unknown, "one-sided-parties", NULL, 2);
  entente_test_assert_value (one_unknown, "one-sided-deals", NULL, 1);
  entente_test_assert_value (one_unknown, "unknown-returns", NULL, 1);
  g_assert_null (entente_report_find (one_unknown, "gives-only", "d", "a", NULL, 0));
  entente_test_assert_pair (one_unknown, "gives-only", "e", "a", 1);

  g_assert_false (entente_range_is_known (entente_report_get_value (both_unknown, "one-sided-deals", NULL)));
  entente_test_assert_value (both_unknown, "unknown-returns", NULL, 2);
}

/* 60 to 80 one way, 70 to 90 the other: equal when both are 70 to 80; most apart at 60 and 90. */
static void
test_ranges (void)
{
  static const char objects[] = ABOUT ("status='running'") FLOW ("d", "a", "b", "60..80", "20..30") FLOW ("d", "b", "a", "70..90", "0");
  g_autoptr (EntenteReport) balance = entente_test_run (&entente_method_value_balance, objects, NULL);
  g_autoptr (EntenteReport) reciprocity = entente_test_run (&entente_method_reciprocity, objects, NULL);

  entente_test_assert_range (entente_report_get_value (balance, "net-benefit", "a"), 70 - 30, 90 - 20);
  entente_test_assert_range (entente_report_get_value (balance, "value-balance", "a"), (70.0 - 80) / 150, (90.0 - 60) / 150);
  entente_test_assert_range (entente_report_get_value (reciprocity, "reciprocity", NULL), 120.0 / 150, 1);
  entente_test_assert_range (entente_test_get_pair (reciprocity, "pair-reciprocity", "a", "b"), 120.0 / 150, 1);
  entente_test_assert_range (entente_test_get_pair (reciprocity, "pair-imbalance", "a", "b"), (60.0 - 90) / 150, (80.0 - 70) / 150);
}

static gboolean
is_noted (EntenteReport          *report,
          const EntenteReportRow *row,
          const char             *field)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);

  for (guint i = 0; i < row->n_inputs; i++)
    if (inputs[i].is_missing && g_str_equal (inputs[i].object, "d-a-gives") && g_str_equal (inputs[i].field, field))
      return TRUE;

  return FALSE;
}

static void
test_unknown_is_not_zero (void)
{
  static const char objects[] = ABOUT ("status='running'") "<flow id='d-a-gives' deal='d' giver='d-a' receiver='d-b' what='x'/>" FLOW ("d", "b", "a", "70", "5");
  g_autoptr (EntenteReport) balance = entente_test_run (&entente_method_value_balance, objects, NULL);
  g_autoptr (EntenteReport) reciprocity = entente_test_run (&entente_method_reciprocity, objects, NULL);
  const EntenteReportRow *row = entente_report_find (balance, "value-given", "a", NULL, NULL, 0);

  g_assert_nonnull (row);
  g_assert_false (entente_range_is_known (row->value));
  g_assert_true (is_noted (balance, row, "value"));
  g_assert_cmpfloat (row->completeness, <, 1);
  g_assert_false (entente_range_is_known (entente_report_get_value (balance, "value-balance", "a")));
  entente_test_assert_value (balance, "value-given", "b", 70);
  g_assert_false (entente_range_is_known (entente_test_get_pair (balance, "pair-value", "a", "b")));
  g_assert_false (entente_range_is_known (entente_report_get_value (reciprocity, "reciprocity", NULL)));
}

static void
test_ended_deals_do_not_count (void)
{
  static const char objects[] = ABOUT ("status='ended'") FLOW ("d", "a", "b", "80", "1") FLOW ("d", "b", "a", "70", "1");
  g_autoptr (EntenteReport) balance = entente_test_run (&entente_method_value_balance, objects, NULL);
  g_autoptr (EntenteReport) one_sided = entente_test_run (&entente_method_one_sided, objects, NULL);

  g_assert_false (entente_range_is_known (entente_report_get_value (balance, "exchange-value", NULL)));
  g_assert_null (entente_report_find (balance, "value-given", "a", NULL, NULL, 0));
  g_assert_false (entente_range_is_known (entente_report_get_value (one_sided, "one-sided-parties", NULL)));
}

/* Half of 2026, and all of 2027 */
static void
test_years (void)
{
  static const char objects[] = ABOUT ("status='running' from='2026-07-02' until='2028'") FLOW ("d", "a", "b", "2026: 365 EUR; 2027: 100", "2027: 30") FLOW ("d", "b", "a", "73", "0");
  g_autoptr (EntenteReport) in_2026 = entente_test_run (&entente_method_value_balance, objects, "2026-12-01");
  g_autoptr (EntenteReport) before = entente_test_run (&entente_method_value_balance, objects, "2026-02-01");
  const EntenteReportRow *row = entente_report_find (in_2026, "value-given", "a", NULL, NULL, 2026);

  entente_test_assert_value (in_2026, "value-given", "a", 365);
  g_assert_nonnull (row);
  entente_test_assert_range (row->value, 183, 183);
  row = entente_report_find (in_2026, "net-benefit", "a", NULL, NULL, 2027);
  g_assert_nonnull (row);
  entente_test_assert_range (row->value, 43, 43);
  g_assert_null (entente_report_find (before, "value-given", "a", NULL, NULL, 0));
}

/* What one gives, others get: the sums over companies agree, whatever the flows. */
static void
test_sums_agree (void)
{
  g_autoptr (EntenteReport) report = run_sample (&entente_method_value_balance);
  static const char names[][2] = {"n", "m", "f", "s", "h", "w", "r"};
  double            given = 0, received = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      given += entente_report_get_value (report, "value-given", names[i]).low;
      received += entente_report_get_value (report, "value-received", names[i]).low;
    }

  entente_assert_near (given, received);
  entente_assert_near (given, entente_report_get_value (report, "exchange-value", NULL).low);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value-methods/balance-of-companies", test_balance_of_companies);
  g_test_add_func ("/value-methods/balance-of-deals", test_balance_of_deals);
  g_test_add_func ("/value-methods/balance-of-plan-and-pairs", test_balance_of_plan_and_pairs);
  g_test_add_func ("/value-methods/reciprocity", test_reciprocity);
  g_test_add_func ("/value-methods/one-sided", test_one_sided);
  g_test_add_func ("/value-methods/unknown-return-is-left-out", test_unknown_return_is_left_out);
  g_test_add_func ("/value-methods/ranges", test_ranges);
  g_test_add_func ("/value-methods/unknown-is-not-zero", test_unknown_is_not_zero);
  g_test_add_func ("/value-methods/ended-deals-do-not-count", test_ended_deals_do_not_count);
  g_test_add_func ("/value-methods/years", test_years);
  g_test_add_func ("/value-methods/sums-agree", test_sums_agree);

  return g_test_run ();
}
