/* Binding, separability and stakes; the figures were worked out apart from this program. */

#include "model/analysis/methods/binding.h"
#include "model/analysis/methods/ownership.h"

#include "tests/support/near.h"
#include "tests/support/small-plan.h"

#define assert_value   entente_test_assert_value
#define assert_pair    entente_test_assert_pair
#define assert_range   entente_test_assert_range
#define assert_unknown entente_test_assert_unknown

/* Ten years of 365.25 days before this day lies 2026-01-01. */
#define DATE "2026-01-01"

static void
add_value (GString    *plan,
           const char *deal,
           char        giver,
           double      value)
{
  g_autofree char *attributes = g_strdup_printf ("value='%g EUR'", value);

  entente_test_plan_add_flow (plan, deal, giver, 'N', attributes);
}

static void
add_bond (GString    *plan,
          char        partner,
          const char *attributes,
          const char *votes,
          double      value)
{
  char id[] = {'d', '-', partner, '\0'}, parties[] = {'N', partner, '\0'};

  entente_test_plan_add_deal (plan, id, parties, attributes);
  add_value (plan, id, partner, value);

  if (votes != NULL)
    g_string_append_printf (plan, "<stake id='s-%c' owner='%c' owned='N' voting='%s'/>", partner, partner, votes);
}

/* Both partners hold votes in N, and the terms are ten years or more. */
static void
test_close_alliance (void)
{
  GString *plan = entente_test_plan_new ("NRM", "");
  g_autoptr (EntenteReport) report = NULL;

  add_bond (plan, 'R', "until='2036-01-02' exclusivity='100%' notice='36 months' dedicated='60%'", "43.4%", 700);
  add_bond (plan, 'M', "until='2036-01-02' exclusivity='50%' notice='24 months' dedicated='40%'", "34%", 250);
  report = entente_test_plan_run (plan, DATE, &entente_method_binding);
  assert_value (report, "deal-binding", "d-R", 0.9004);
  assert_value (report, "deal-binding", "d-M", 0.664);
  assert_value (report, "deal-votes", "d-R", 0.434);
  assert_value (report, "binding", "N", 0.8381894737);
  assert_value (report, "autonomy", "N", 0.1618105263);
  assert_value (report, "plan-autonomy", NULL, 1 - (0.9004 + 0.664) / 2);
}

/* One that says neither an end nor how exclusive it is binds nobody knows how much. */
static void
test_binding_of_unknown_terms (void)
{
  GString *plan = entente_test_plan_new ("NRM", "");
  g_autoptr (EntenteReport) report = NULL;
  const EntenteReportRow *row;

  add_bond (plan, 'R', "until='2036-01-02' exclusivity='100%' notice='36 months' dedicated='60%'", "43.4%", 700);
  add_bond (plan, 'M', "notice='24 months'", NULL, 250);
  report = entente_test_plan_run (plan, DATE, &entente_method_binding);
  assert_unknown (entente_report_get_value (report, "deal-binding", "d-M"));
  assert_value (report, "binding", "N", 0.9004);
  row = entente_report_find (report, "deal-binding", "d-M", NULL, NULL, 0);
  entente_assert_near (row->completeness, 0.25);
}

/* Exclusivity from 0 to 100 % moves it by a fifth. */
static void
test_binding_of_ranges (void)
{
  GString *plan = entente_test_plan_new ("NR", "");
  g_autoptr (EntenteReport) report = NULL;

  add_bond (plan, 'R', "until='2036-01-02' exclusivity='0..100%' notice='36 months' dedicated='60%'", "43.4%", 700);
  report = entente_test_plan_run (plan, DATE, &entente_method_binding);
  assert_range (entente_report_get_value (report, "deal-binding", "d-R"), 0.7004, 0.9004);
  assert_range (entente_report_get_value (report, "autonomy", "N"), 1 - 0.9004, 1 - 0.7004);
}

static void
test_purpose (void)
{
  GString *plan = entente_test_plan_new ("NR", "");
  g_autoptr (EntenteReport) report = NULL;

  g_string_append (plan, "<region id='e' name='E'/><dimension id='p' name='P'/>");
  entente_test_plan_add_deal (plan, "d1", "NR", "dimensions='p' regions='e' until='2030'");
  entente_test_plan_add_deal (plan, "d2", "NR", "dimensions='p' until='2030'");
  entente_test_plan_add_deal (plan, "d3", "NR", "dimensions='p' regions='e' until='2030' status='ended'");
  report = entente_test_plan_run (plan, DATE, &entente_method_binding);
  assert_value (report, "purposeful-deals", NULL, 0.5);
  assert_value (report, "clear-purpose", "d1", 1);
  assert_value (report, "clear-purpose", "d2", 0);
  g_assert_null (entente_report_find (report, "clear-purpose", "d3", NULL, NULL, 0));
}

static void
add_need (GString    *plan,
          const char *thing,
          const char *needed)
{
  g_string_append_printf (plan, "<dependency id='%s-%s' item='%s' needs='%s'/>", thing, needed, thing, needed);
}

static void
test_separability (void)
{
  static const char *const needs[][2] = {
    {"d1", "ev"},
    {"d3", "ev"},
    {"d3", "eu"},
    {"d2", "pickup"},
    {"ev", "plant-a"},
    {"pickup", "plant-c"},
    {"d4", "sw"},
    {"d5", "sw"},
  };
  GString *plan = entente_test_plan_new ("NM", "");
  g_autoptr (EntenteReport) report = NULL;

  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);

      entente_test_plan_add_deal (plan, id, "NM", "");
    }

  g_string_append (plan, "<platform id='ev' name='Ev' owner='N'/><platform id='pickup' name='P' owner='N'/><platform id='eu' name='Eu' owner='N'/>"
                         "<plant id='plant-a' name='A' owner='N'/><plant id='plant-c' name='C' owner='N'/><technology id='sw' name='S' owner='N'/>");

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    add_need (plan, needs[i][0], needs[i][1]);

  report = entente_test_plan_run (plan, NULL, &entente_method_separability);
  assert_value (report, "propagation-cost", NULL, 23.0 / 144);
  assert_value (report, "separability", NULL, 13.0 / 15);
  assert_value (report, "coupled-pairs", NULL, 2);
  assert_value (report, "coupled-deals", "d1", 1);
  assert_value (report, "coupled-deals", "d6", 0);
  g_assert_nonnull (entente_report_find (report, "coupling", "d1", "d3", "ev", 0));
  g_assert_nonnull (entente_report_find (report, "coupling", "d4", "d5", "sw", 0));
}

/* Renault holds 43.4 % of Nissan, of which it may vote with 15 % from November 2023; Nissan 15 % of Renault and 34 % of Mitsubishi. */
static const char holdings[] =
  "<stake id='rn1' owner='R' owned='N' economic='43.4%' voting='43.4%' until='2023-11-08'/>"
  "<stake id='rn2' owner='R' owned='N' economic='43.4%' voting='15%' from='2023-11-08'/>"
  "<stake id='nr1' owner='N' owned='R' economic='15%' voting='0%' until='2023-11-08'/>"
  "<stake id='nr2' owner='N' owned='R' economic='15%' voting='15%' from='2023-11-08'/>"
  "<stake id='nm' owner='N' owned='M' economic='34%' voting='34%'/>";

static EntenteReport *
run_holdings (const char *stakes,
              const char *date)
{
  GString *plan = entente_test_plan_new ("RNM", "");

  g_string_append (plan, stakes);

  return entente_test_plan_run (plan, date, &entente_method_ownership);
}

static void
test_ownership_over_chains (void)
{
  g_autoptr (EntenteReport) report = run_holdings (holdings, "2024-01-01");

  assert_pair (report, "claims", "R", "N", 0.434);
  assert_pair (report, "claims", "R", "M", 0.14756);
  assert_pair (report, "claims-with-loops", "R", "N", 0.4642207723);
  assert_pair (report, "claims-with-loops", "R", "M", 0.1578350626);
  assert_value (report, "self-holding", "R", 0.0651);
  assert_pair (report, "influence", "R", "M", 0.051);
  assert_pair (report, "influence", "R", "N", 0.15);
}

static void
test_ownership_by_date (void)
{
  g_autoptr (EntenteReport) report = run_holdings (holdings, "2022-01-01");
  const EntenteReportRow *later = entente_report_find (report, "influence", "R", "N", "2023-11-08", 2023);

  assert_pair (report, "influence", "R", "N", 0.434);
  g_assert_nonnull (later);
  entente_assert_near (later->value.low, 0.15);
}

/* What follows from a stake without a percentage is not known; what does not, is. */
static void
test_unknown_stake (void)
{
  g_autoptr (EntenteReport) report = run_holdings ("<stake id='rn' owner='R' owned='N'/><stake id='nm' owner='N' owned='M' economic='34%'/>", NULL);

  assert_unknown (entente_test_get_pair (report, "claims", "R", "N"));
  assert_unknown (entente_test_get_pair (report, "claims", "R", "M"));
  assert_pair (report, "claims", "N", "M", 0.34);
  entente_assert_near (entente_report_find (report, "claims", "R", "N", NULL, 0)->completeness, 0.5);
}

/* Companies that hold each other completely leave nothing to others. */
static void
test_impossible_stakes (void)
{
  g_autoptr (EntenteReport) report = run_holdings ("<stake id='rn' owner='R' owned='N' economic='100%'/><stake id='nr' owner='N' owned='R' economic='100%'/>", NULL);

  assert_unknown (entente_test_get_pair (report, "claims", "R", "N"));
  assert_value (report, "claims-contradict", "R", 1);
  assert_value (report, "claims-contradict", "N", 1);
}

/* Renault may well hold all of Nissan, and half of itself through it; of Mitsubishi more is held than there is. */
static void
test_contradiction_names_the_company (void)
{
  g_autoptr (EntenteReport) report = run_holdings ("<stake id='rn' owner='R' owned='N' economic='100%'/>"
                                                   "<stake id='nr' owner='N' owned='R' economic='50%'/>"
                                                   "<stake id='nm' owner='N' owned='M' economic='60..70%'/>"
                                                   "<stake id='rm' owner='R' owned='M' economic='35%'/>",
                                                   NULL);

  assert_unknown (entente_test_get_pair (report, "claims", "R", "M"));
  assert_value (report, "claims-contradict", "M", 1);
  g_assert_null (entente_report_find (report, "claims-contradict", "N", NULL, NULL, 0));
  g_assert_null (entente_report_find (report, "claims-contradict", "R", NULL, NULL, 0));
}

/* Without a date: as in November 2023, and not 43.4 % of votes and 15 % more */
static void
test_stakes_that_follow_each_other_do_not_add_up (void)
{
  g_autoptr (EntenteReport) report = run_holdings (holdings, NULL);

  assert_pair (report, "claims", "R", "N", 0.434);
  assert_pair (report, "influence", "R", "N", 0.15);
  assert_pair (report, "influence", "R", "M", 0.051);
}

static void
test_voting_power (void)
{
  static const char *const votes[] = {"35%", "20%", "10%", "10%", "25%"};
  static const double      shapley[] = {0.4, 0.2333333333, 0.06666666667, 0.06666666667, 0.2333333333};
  static const double      banzhaf[] = {0.3846153846, 0.2307692308, 0.07692307692, 0.07692307692, 0.2307692308};
  GString                 *plan = entente_test_plan_new ("ABCDEX", "");
  g_autoptr (EntenteReport) report = NULL;

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (plan, "<stake id='s%c' owner='%c' owned='X' voting='%s'/>", 'A' + i, 'A' + i, votes[i]);

  report = entente_test_plan_run (plan, NULL, &entente_method_voting_power);

  for (guint i = 0; i < 5; i++)
    {
      char owner[] = {(char)('A' + i), '\0'};

      assert_pair (report, "voting-power", owner, "X", shapley[i]);
      assert_pair (report, "voting-power-by-sets", owner, "X", banzhaf[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/methods/binding/close-alliance", test_close_alliance);
  g_test_add_func ("/analysis/methods/binding/unknown-terms", test_binding_of_unknown_terms);
  g_test_add_func ("/analysis/methods/binding/ranges", test_binding_of_ranges);
  g_test_add_func ("/analysis/methods/binding/purpose", test_purpose);
  g_test_add_func ("/analysis/methods/binding/separability", test_separability);
  g_test_add_func ("/analysis/methods/ownership/chains", test_ownership_over_chains);
  g_test_add_func ("/analysis/methods/ownership/by-date", test_ownership_by_date);
  g_test_add_func ("/analysis/methods/ownership/unknown-stake", test_unknown_stake);
  g_test_add_func ("/analysis/methods/ownership/impossible-stakes", test_impossible_stakes);
  g_test_add_func ("/analysis/methods/ownership/contradiction", test_contradiction_names_the_company);
  g_test_add_func ("/analysis/methods/ownership/without-date", test_stakes_that_follow_each_other_do_not_add_up);
  g_test_add_func ("/analysis/methods/ownership/voting-power", test_voting_power);

  return g_test_run ();
}
