#include "model/analysis/methods/risk.h"

#include "tests/support/economy.h"
#include "tests/support/figures.h"
#include "tests/support/near.h"

#define MILLION 1e6

#define COMPANY(id, region)  "<company id=\"" id "\" name=\"" id "\" region=\"" region "\"/>\n"
#define COMPANY_ALONE(id)    "<company id=\"" id "\" name=\"" id "\"/>\n"
#define REGIONS              "<region id=\"eu\" name=\"EU\"/>\n<region id=\"jp\" name=\"JP\"/>\n"
#define PARTY(deal, company) "<party id=\"" deal "-" company "\" deal=\"" deal "\" company=\"" company "\"/>\n"

/* 300,000 own vehicles of a margin of 2,500, 60,000 at 600 for M, 90,000 at 700 for F; 40,000 come from R. */
#define MAKING                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                \
  "<company id=\"n\" name=\"N\" volumes=\"340000 vehicles/yr\" margin=\"2500 USD\"/>\n"                                                                                                                                                                                                                                                                                                                                                                                                                                       \
  "<company id=\"m\" name=\"M\"/>\n<company id=\"f\" name=\"F\"/>\n<company id=\"r\" name=\"R\"/>\n"                                                                                                                                                                                                                                                                                                                                                                                                                          \
  "<deal id=\"d1\" title=\"1\" kind=\"contract-build\" status=\"running\" until=\"2030\"/>\n" PARTY ("d1", "n") PARTY ("d1", "m") "<deal id=\"d2\" title=\"2\" kind=\"supply\" status=\"running\"/>\n" PARTY ("d2", "n") PARTY ("d2", "f") "<deal id=\"d3\" title=\"3\" kind=\"supply\" status=\"running\"/>\n" PARTY ("d3", "n") PARTY ("d3", "r") "<flow id=\"f1\" deal=\"d1\" giver=\"d1-n\" receiver=\"d1-m\" what=\"Cars\" kind=\"vehicles\" quantity=\"60000 vehicles/yr\" value=\"1 USD\" cost=\"900000000 USD\"/>\n"  \
                                                                                                                                                                                                                                                                                                                                                    "<flow id=\"f2\" deal=\"d1\" giver=\"d1-m\" receiver=\"d1-n\" what=\"Money\" kind=\"money\" value=\"936000000 USD\" cost=\"936000000 USD\"/>\n"                           \
                                                                                                                                                                                                                                                                                                                                                    "<flow id=\"f3\" deal=\"d2\" giver=\"d2-n\" receiver=\"d2-f\" what=\"Cars\" kind=\"vehicles\" quantity=\"90000 vehicles/yr\" value=\"1 USD\" cost=\"1000000000 USD\"/>\n" \
                                                                                                                                                                                                                                                                                                                                                    "<flow id=\"f4\" deal=\"d2\" giver=\"d2-f\" receiver=\"d2-n\" what=\"Money\" kind=\"money\" value=\"1063000000 USD\" cost=\"0 USD\"/>\n"                                  \
                                                                                                                                                                                                                                                                                                                                                    "<flow id=\"f5\" deal=\"d3\" giver=\"d3-r\" receiver=\"d3-n\" what=\"Cars\" kind=\"vehicles\" quantity=\"40000 vehicles/yr\"/>\n"

static void
test_making (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_making, MAKING, "2026-01-01");

  entente_test_assert_pair (report, "made-for", "n", "m", 60000);
  entente_test_assert_pair (report, "made-for", "n", "f", 90000);
  entente_test_assert_value (report, "maker-volume-share", "n", 0.3333333333);
  entente_test_assert_value (report, "maker-margin-share", "n", 0.1166077739);
  entente_test_assert_value (report, "maker-capture", "n", 0.264);
  entente_test_assert_value (report, "maker-largest-client", "n", 0.6);
  entente_test_assert_value (report, "maker-sourced", "n", 0.1176470588);
  entente_test_assert_value (report, "maker-drift", "n", 1);
  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "maker-volume-share", "r", NULL)));
  g_assert_null (entente_report_find (report, "maker-volume-share", "m", NULL, NULL, 0));
}

/* The first deal is over: 90,000 of 390,000 are left. */
static void
test_making_later (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_making, MAKING, "2031-01-01");

  entente_test_assert_value (report, "maker-volume-share", "n", 90.0 / 390);
  entente_test_assert_value (report, "maker-largest-client", "n", 1);
  entente_test_assert_value (report, "maker-drift", "n", 0);
}

/* A model of M in a plant of N counts, unless a deal says already how many N makes for M. */
static void
test_making_in_plants (void)
{
  static const char *const model =
    "<plant id=\"a\" name=\"A\" owner=\"n\"/>\n<vehicle id=\"v\" name=\"V\" company=\"m\" plant=\"a\" volumes=\"20000 vehicles/yr\"/>\n";
  g_autofree char *with_deal = g_strconcat (MAKING, model, NULL);
  g_autofree char *bare = g_strconcat ("<company id=\"n\" name=\"N\" volumes=\"80000 vehicles/yr\"/>\n<company id=\"m\" name=\"M\"/>\n", model, NULL);
  g_autoptr (EntenteReport) deal = entente_test_run (&entente_method_making, with_deal, "2026-01-01");
  g_autoptr (EntenteReport) plant = entente_test_run (&entente_method_making, bare, NULL);

  entente_test_assert_pair (deal, "made-for", "n", "m", 60000);
  entente_test_assert_pair (plant, "made-for", "n", "m", 20000);
  entente_test_assert_value (plant, "maker-volume-share", "n", 0.2);
  g_assert_false (entente_range_is_known (entente_test_get_pair (plant, "maker-capture", "n", NULL)));
}

/* Half of the cost in each: floor 1,200, battery 7,000, axle 1,800, architecture 900, body 2,500 and interior 1,800 of 30,400. */
#define PART(model, name, share, shared, visible) \
  "<part id=\"" model "-" name "\" vehicle=\"" model "\" name=\"" name "\" share=\"" share "%\" shared=\"" shared "\" visible=\"" visible "\"/>\n"
#define MODEL_PARTS(model)                   \
  PART (model, "axle", "9", "yes", "no")     \
  PART (model, "battery", "35", "yes", "no") \
  PART (model, "body", "12.5", "no", "yes")  \
  PART (model, "ee", "4.5", "no", "no")      \
  PART (model, "floor", "6", "yes", "no")    \
  PART (model, "interior", "9", "no", "yes")
#define OVERLAP                                                                                               \
  "<company id=\"n\" name=\"N\" margin=\"2500 USD\"/>\n<company id=\"m\" name=\"M\"/>\n"                      \
  "<platform id=\"q\" name=\"Q\" owner=\"n\"/>\n"                                                             \
  "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"60000 vehicles/yr\" diversion=\"8%\"/>\n" \
  "<vehicle id=\"v1\" name=\"1\" platform=\"q\" company=\"n\"/>\n<vehicle id=\"v2\" name=\"2\" platform=\"q\" company=\"m\"/>\n" MODEL_PARTS ("v1") MODEL_PARTS ("v2")

static void
test_overlap (void)
{
  static const char objects[] =
    OVERLAP
    "<deal id=\"d\" title=\"D\" status=\"running\"/>\n" PARTY ("d", "n")
      PARTY ("d", "m") "<flow id=\"f1\" deal=\"d\" giver=\"d-m\" receiver=\"d-n\" what=\"Fee\" value=\"46000000 USD\"/>\n"
                       "<flow id=\"f2\" deal=\"d\" giver=\"d-n\" receiver=\"d-m\" what=\"Help\" value=\"1 USD\" cost=\"10000000 USD\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_overlap, objects, "2026-01-01");

  entente_test_assert_value (report, "shared-value", "v1", 0.6578947368);
  entente_test_assert_value (report, "shared-visible", "v1", 0);
  entente_test_assert_value (report, "part-uses", "q", 1.333333333);
  entente_test_assert_value (report, "part-commonality", "q", 0.2727272727);
  entente_test_assert_pair (report, "diverted-volume", "q", "m", 4800);
  entente_test_assert_pair (report, "diversion-loss", "q", "m", 12 * MILLION);
  entente_test_assert_pair (report, "diversion-benefit", "q", "m", 36 * MILLION);
  entente_test_assert_pair (report, "break-even-diversion", "q", "m", 0.24);
}

/* A value that nobody entered leaves the benefit unknown, not zero. */
static void
test_overlap_of_an_unknown_value (void)
{
  static const char objects[] =
    OVERLAP
    "<deal id=\"d\" title=\"D\" status=\"running\"/>\n" PARTY ("d", "n")
      PARTY ("d", "m") "<flow id=\"f1\" deal=\"d\" giver=\"d-m\" receiver=\"d-n\" what=\"Fee\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_overlap, objects, NULL);

  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "diversion-benefit", "q", "m")));
  entente_test_assert_pair (report, "diversion-loss", "q", "m", 12 * MILLION);
}

/* 10 to 20 % shared of 10 to 20 % and 30 to 40 % */
static void
test_overlap_of_ranges (void)
{
  static const char objects[] =
    "<vehicle id=\"v1\" name=\"1\"/>\n" PART ("v1", "a", "10..20", "yes", "no") PART ("v1", "b", "30..40", "no", "yes");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_overlap, objects, NULL);
  EntenteRange value = entente_test_get_pair (report, "shared-value", "v1", NULL);

  entente_assert_near (value.low, 0.2);
  entente_assert_near (value.high, 0.4);
}

#define DIMENSIONS "<dimension id=\"x1\" name=\"1\"/>\n<dimension id=\"x2\" name=\"2\"/>\n<dimension id=\"x3\" name=\"3\"/>\n"
#define LOADS                                                                                                                                                                                                                 \
  REGIONS DIMENSIONS "<company id=\"n\" name=\"N\" region=\"jp\" management=\"8 person-months/yr\"/>\n" COMPANY ("m", "eu") COMPANY ("f", "eu") COMPANY ("k", "jp") "<company id=\"j\" name=\"J\" kind=\"joint-company\"/>\n" \
                                                                                                                                                                    "<deal id=\"d1\" title=\"1\" status=\"running\" venture=\"j\" dimensions=\"x1 x2\" until=\"2028\"/>\n" PARTY ("d1", "n") PARTY ("d1", "m") "<deal id=\"d2\" title=\"2\" status=\"running\" kind=\"joint-company\" dimensions=\"x1\"/>\n" PARTY ("d2", "n") PARTY ("d2", "m") "<deal id=\"d3\" title=\"3\" status=\"running\" dimensions=\"x1 x2 x3\" from=\"2027\"/>\n" PARTY ("d3", "n") PARTY ("d3", "m") "<deal id=\"d4\" title=\"4\" status=\"running\" dimensions=\"x1 x2\"/>\n" PARTY ("d4", "n") PARTY ("d4", "k") "<deal id=\"d7\" title=\"7\" status=\"running\" venture=\"j\" dimensions=\"x1\"/>\n" PARTY ("d7", "n") PARTY ("d7", "m") PARTY ("d7", "f")

static void
test_management_load (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_management_load, LOADS, "2027-06-30");

  entente_test_assert_value (report, "deal-load", "d1", 2.1);
  entente_test_assert_value (report, "deal-load", "d2", 1.75);
  entente_test_assert_value (report, "deal-load", "d3", 1.75);
  entente_test_assert_value (report, "deal-load", "d4", 1.2);
  entente_test_assert_value (report, "deal-load", "d7", 5.25);
  entente_test_assert_value (report, "management-load", "n", 12.05);
  entente_test_assert_value (report, "management-utilisation", "n", 1.50625);
  entente_test_assert_value (report, "management-load", "k", 1.2);
  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "management-utilisation", "k", NULL)));
  g_assert_null (entente_report_find (report, "management-load", "j", NULL, NULL, 0));
}

static void
test_management_load_by_year (void)
{
  static const char objects[] =
    "<project id=\"project\" from=\"2026\" until=\"2029\"/>\n" LOADS;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_management_load, objects, "2026-01-01");

  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2026).low, 10.3);
  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2027).low, 12.05);
  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2028).low, 9.95);
  entente_assert_near (entente_test_get_row (report, "management-utilisation-by-year", "n", NULL, 2027).low, 1.50625);
  g_assert_null (entente_report_find (report, "management-load-by-year", "m", NULL, NULL, 2027));
}

/* d1 in its last year, 2.1, and d3 in its first, 1.75, take 30 % more; so does d9 in talks, 1. */
static void
test_management_load_at_busy_ends (void)
{
  static const char objects[] =
    "<project id=\"project\" from=\"2026\" until=\"2029\" busy-ends=\"yes\"/>\n" LOADS "<deal id=\"d9\" title=\"9\" status=\"talks\" dimensions=\"x1\"/>\n" PARTY ("d9", "n") PARTY ("d9", "k");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_management_load, objects, "2027-06-30");

  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2026).low, 10.3 + 1.3);
  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2027).low, 2.73 + 2.275 + 1.75 + 1.2 + 5.25 + 1.3);
  entente_assert_near (entente_test_get_row (report, "management-load-by-year", "n", NULL, 2028).low, 9.95 + 1.3);
  entente_test_assert_value (report, "management-load", "n", 14.505);
  entente_test_assert_value (report, "deal-load", "d1", 2.1);
}

/* What is entered goes before the formula; a deal that ended costs nothing. */
static void
test_management_effort_entered (void)
{
  static const char objects[] =
    COMPANY_ALONE ("n") COMPANY_ALONE ("m") "<deal id=\"d1\" title=\"1\" status=\"running\" effort=\"4..6 person-months/yr\"/>\n" PARTY ("d1", "n")
      PARTY ("d1", "m") "<deal id=\"d2\" title=\"2\" status=\"ended\"/>\n" PARTY ("d2", "n")
        PARTY ("d2", "m");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_management_load, objects, NULL);

  entente_assert_near (entente_test_get_pair (report, "management-load", "n", NULL).low, 4);
  entente_assert_near (entente_test_get_pair (report, "management-load", "n", NULL).high, 6);
  g_assert_null (entente_report_find (report, "deal-load", "d2", NULL, NULL, 0));
}

#define RUNNING(id) "<deal id=\"" id "\" title=\"" id "\" status=\"running\"/>\n" PARTY (id, "n") PARTY (id, "m")
#define ENTERED     "<deal id=\"e\" title=\"e\" status=\"running\" effort=\"12 person-months/yr\"/>\n" PARTY ("e", "n") PARTY ("e", "m")
#define PROJECT     "<project id=\"project\" discount-rate=\"8%\" from=\"2025\" until=\"2032\" currency=\"USD\"/>\n"

/* 12 person-months, and one for a plain deal of two, of which nobody said what it takes: one effort of two is missing. */
static void
test_effort_beside_entered_ones_is_incomplete (void)
{
  g_autoptr (EntenteReport) mixed = entente_test_run (&entente_method_management_load, COMPANY_ALONE ("n") COMPANY_ALONE ("m") RUNNING ("a") ENTERED, NULL);
  g_autoptr (EntenteReport) plain = entente_test_run (&entente_method_management_load, COMPANY_ALONE ("n") COMPANY_ALONE ("m") RUNNING ("a"), NULL);

  entente_test_assert_value (mixed, "management-load", "n", 13);
  entente_assert_near (entente_report_find (mixed, "management-load", "n", NULL, NULL, 0)->completeness, 0.5);
  entente_test_assert_value (plain, "management-load", "n", 1);
  entente_assert_near (entente_report_find (plain, "management-load", "n", NULL, NULL, 0)->completeness, 1);
}

static void
test_survival (void)
{
  static const char objects[] =
    PROJECT
      COMPANY_ALONE ("n") COMPANY_ALONE ("m") RUNNING ("a") RUNNING ("b") RUNNING ("c") RUNNING ("d") RUNNING ("e");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_survival, objects, NULL);

  entente_assert_near (entente_test_get_row (report, "deals-alive", NULL, "50", 2028).low, 3.298769777);
  entente_assert_near (entente_test_get_row (report, "all-deals-alive", NULL, "50", 2028).low, 0.125);
  entente_assert_near (entente_test_get_row (report, "deals-alive", NULL, "30", 2030).low, 5 * 0.7);
  entente_assert_near (entente_test_get_row (report, "deals-alive", NULL, "70", 2030).low, 5 * 0.3);
  entente_assert_near (entente_test_get_row (report, "deals-alive", NULL, "median-7", 2032).low, 2.5);
  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "deal-survival", "a", NULL)));
}

/* 100 a year from 2026 to 2031, seen from 2025; five years left on 1 January 2025 */
static void
test_expected_value (void)
{
  static const char objects[] =
    PROJECT
      COMPANY_ALONE ("n") COMPANY_ALONE ("m") "<deal id=\"d\" title=\"D\" status=\"signed\" from=\"2026\" until=\"2032\"/>\n" PARTY ("d", "n")
        PARTY ("d", "m") "<flow id=\"f\" deal=\"d\" giver=\"d-m\" receiver=\"d-n\" what=\"Money\" value=\"100 USD\"/>\n"
                         "<deal id=\"e\" title=\"E\" status=\"running\" from=\"2020\" until=\"2030-01-01\"/>\n" PARTY ("e", "n")
                           PARTY ("e", "m");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_survival, objects, "2025-01-01");

  entente_test_assert_value (report, "deal-certain-value", "d", 462.2879664);
  entente_assert_near (entente_test_get_row (report, "deal-expected-value", "d", "median-7", 0).low, 338.9093811);
  g_assert_cmpfloat (entente_test_get_pair (report, "deal-expected-value", "d", NULL).low, <, 338);
  g_assert_cmpfloat (entente_test_get_pair (report, "deal-expected-value", "d", NULL).high, <, 462);
  g_assert_cmpfloat_with_epsilon (entente_test_get_pair (report, "deal-survival", "e", NULL).low, 0.3, 1e-3);
  g_assert_cmpfloat_with_epsilon (entente_test_get_pair (report, "deal-survival", "e", NULL).high, 0.7, 1e-3);
  g_assert_null (entente_report_find (report, "deal-certain-value", "e", NULL, NULL, 0));
}

/* Taking a company out of the plan never leaves more deals alive. */
static void
test_removal_never_raises_deals (void)
{
  static const char *const objects = PROJECT COMPANY_ALONE ("n") COMPANY_ALONE ("m") COMPANY_ALONE ("k") RUNNING ("a") RUNNING ("b") "<deal id=\"c\" title=\"C\" status=\"running\"/>\n" PARTY ("c", "n") PARTY ("c", "k");
  g_autoptr (EntenteReport) all = entente_test_run (&entente_method_survival, objects, NULL);
  double before = entente_report_find (all, "deals-alive", NULL, NULL, "50", 2026)->value.low;

  for (guint i = 0; i < 6; i++)
    {
      static const char *const gone[] = {"n", "m", "k", "a", "b", "c"};
      EntenteEconomyOptions    options = {.without = gone[i]};
      g_autoptr (EntenteEconomy) economy = entente_test_economy_with (objects, &options);
      g_autoptr (EntenteReport) report = entente_method_run (&entente_method_survival, economy, NULL);
      const EntenteReportRow *row = entente_report_find (report, "deals-alive", NULL, NULL, "50", 2026);

      g_assert_true (row == NULL || row->value.low < before);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dependence-risk/making", test_making);
  g_test_add_func ("/dependence-risk/making-later", test_making_later);
  g_test_add_func ("/dependence-risk/making-in-plants", test_making_in_plants);
  g_test_add_func ("/dependence-risk/overlap", test_overlap);
  g_test_add_func ("/dependence-risk/overlap-of-an-unknown-value", test_overlap_of_an_unknown_value);
  g_test_add_func ("/dependence-risk/overlap-of-ranges", test_overlap_of_ranges);
  g_test_add_func ("/dependence-risk/management-load", test_management_load);
  g_test_add_func ("/dependence-risk/management-load-by-year", test_management_load_by_year);
  g_test_add_func ("/dependence-risk/management-load-at-busy-ends", test_management_load_at_busy_ends);
  g_test_add_func ("/dependence-risk/management-effort-entered", test_management_effort_entered);
  g_test_add_func ("/dependence-risk/management-effort-incomplete", test_effort_beside_entered_ones_is_incomplete);
  g_test_add_func ("/dependence-risk/survival", test_survival);
  g_test_add_func ("/dependence-risk/expected-value", test_expected_value);
  g_test_add_func ("/dependence-risk/removal-never-raises-deals", test_removal_never_raises_deals);

  return g_test_run ();
}
