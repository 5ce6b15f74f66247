/* The network as a whole and companies among their partners; the figures were worked out apart from this program. */

#include "model/analysis/methods/cohesion.h"
#include "model/analysis/methods/dependence.h"
#include "model/analysis/methods/structure.h"

#include "tests/support/near.h"
#include "tests/support/small-plan.h"

#define assert_value   entente_test_assert_value
#define assert_pair    entente_test_assert_pair
#define assert_range   entente_test_assert_range
#define assert_unknown entente_test_assert_unknown

/* A deal for each pair of letters */
static GString *
make_network (const char *companies,
              const char *pairs)
{
  GString *plan = entente_test_plan_new (companies, "");

  for (const char *pair = pairs; *pair != '\0'; pair += pair[2] == ' ' ? 3 : 2)
    {
      char id[] = {'d', '-', pair[0], pair[1], '\0'}, parties[] = {pair[0], pair[1], '\0'};

      entente_test_plan_add_deal (plan, id, parties, "status='running'");
    }

  return plan;
}

typedef struct
{
  const char *name;
  const char *companies;
  const char *pairs;
  double      density;
  double      degree;
  double      betweenness;
  double      cut_companies;
  double      bridges;
} NetworkCase;

static const NetworkCase network_cases[] = {
  {"two-triangles", "ABCDEF", "AB BC AC CD DE EF DF", 7.0 / 15, 0.2, 0.48, 2, 1},
  {"star", "CABDE", "CA CB CD CE", 0.4, 1, 1, 1, 4},
  {"ring", "ABCDE", "AB BC CD DE EA", 0.5, 0, 0, 0, 0},
  {"complete", "ABCD", "AB AC AD BC BD CD", 1, 0, 0, 0, 0},
  {"alliance", "NMFSHWR", "NM NF NS NH NW NR MR", 1.0 / 3, 14.0 / 15, 14.0 / 15, 1, 4},
  {"cluster", "FGHKMNRTVWXY", "NM NR MR NH HM FV FT VT VX FX NF WN WV KG GY KY KN", 17.0 / 66, 0.3454545455, 0.6561983471, 2, 1},
};

static void
test_network (gconstpointer data)
{
  const NetworkCase *expected = data;
  g_autoptr (EntenteReport) density = entente_test_plan_run (make_network (expected->companies, expected->pairs), NULL, &entente_method_density);
  g_autoptr (EntenteReport) centralisation = entente_test_plan_run (make_network (expected->companies, expected->pairs), NULL, &entente_method_centralisation);
  g_autoptr (EntenteReport) cuts = entente_test_plan_run (make_network (expected->companies, expected->pairs), NULL, &entente_method_cut_points);

  assert_value (density, "network-density", NULL, expected->density);
  assert_value (density, "network-parts", NULL, 1);
  assert_value (centralisation, "degree-centralisation", NULL, expected->degree);
  assert_value (centralisation, "betweenness-centralisation", NULL, expected->betweenness);
  assert_value (cuts, "cut-companies", NULL, expected->cut_companies);
  assert_value (cuts, "bridges", NULL, expected->bridges);
}

static void
test_cut_points (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_network ("ABCDEF", "AB BC AC CD DE EF DF"), NULL, &entente_method_cut_points);

  assert_value (report, "cut-company", "A", 0);
  assert_value (report, "cut-company", "C", 1);
  assert_value (report, "cut-company", "D", 1);
  assert_value (report, "cut-deal", "d-CD", 1);
  assert_value (report, "cut-deal", "d-AB", 0);
  assert_pair (report, "bridge", "C", "D", 1);
  g_assert_null (entente_report_find (report, "bridge", "A", "B", NULL, 0));
}

/* The only link between four companies is one deal among all of them. */
static void
test_deal_of_many_may_be_a_cut (void)
{
  GString *plan = entente_test_plan_new ("NMRH", "");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d", "NMRH", "status='running'");
  report = entente_test_plan_run (plan, NULL, &entente_method_cut_points);
  assert_value (report, "cut-deal", "d", 1);
  assert_value (report, "cut-companies", NULL, 0);
  assert_value (report, "bridges", NULL, 0);
}

static void
test_communities (void)
{
  g_autoptr (EntenteReport) triangles = entente_test_plan_run (make_network ("ABCDEF", "AB BC AC CD DE EF DF"), NULL, &entente_method_communities);
  g_autoptr (EntenteReport) again = entente_test_plan_run (make_network ("ABCDEF", "AB BC AC CD DE EF DF"), NULL, &entente_method_communities);
  g_autoptr (GBytes) bytes = entente_report_to_bytes (triangles), same = entente_report_to_bytes (again);

  assert_value (triangles, "modularity", NULL, 5.0 / 14);
  assert_value (triangles, "communities", NULL, 2);
  assert_value (triangles, "community", "C", 1);
  assert_value (triangles, "community", "D", 2);
  g_assert_true (g_bytes_equal (bytes, same));
}

static void
test_modularity_by_region (void)
{
  GString *plan = g_string_new ("<region id='east' name='East'/><region id='west' name='West'/>");
  g_autoptr (EntenteReport) report = NULL;

  for (const char *company = "ABCDEF"; *company != '\0'; company++)
    g_string_append_printf (plan, "<company id='%c' name='%c' region='%s'/>", *company, *company, *company < 'D' ? "east" : "west");

  for (const char *pair = "ABBCACCDDEEFDF"; *pair != '\0'; pair += 2)
    {
      char id[] = {'d', '-', pair[0], pair[1], '\0'}, parties[] = {pair[0], pair[1], '\0'};

      entente_test_plan_add_deal (plan, id, parties, "");
    }

  report = entente_test_plan_run (plan, NULL, &entente_method_communities);
  assert_value (report, "region-modularity", NULL, 5.0 / 14);
}

static void
test_cores (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_network ("NMFSHWR", "NM NF NS NH NW NR MR"), NULL, &entente_method_cores);

  assert_value (report, "core", "N", 2);
  assert_value (report, "core", "R", 2);
  assert_value (report, "core", "F", 1);
}

/* One of two parties counts in full for the pair, one of four a third. */
static void
test_strengths_sum_to_deals (void)
{
  GString *plan = entente_test_plan_new ("NMRH", "");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d1", "NM", "");
  entente_test_plan_add_deal (plan, "d7", "NMR", "");
  entente_test_plan_add_deal (plan, "d9", "NMRH", "");
  report = entente_test_plan_run (plan, NULL, &entente_method_ties);
  assert_pair (report, "tie-strength", "M", "N", 11.0 / 6);
  assert_pair (report, "tie-strength", "N", "R", 5.0 / 6);
  assert_pair (report, "tie-strength", "H", "N", 1.0 / 3);
  assert_value (report, "company-deals", "N", 3);
  assert_value (report, "company-deals", "M", 3);
  assert_value (report, "company-deals", "R", 2);
  assert_value (report, "company-deals", "H", 1);
}

static void
test_independent_partners (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_network ("NMFSHWR", "NM NF NS NH NW NR MR"), NULL, &entente_method_standing);
  g_autoptr (EntenteReport) triangle = entente_test_plan_run (make_network ("NMR", "NM NR MR"), NULL, &entente_method_standing);

  assert_value (report, "effective-size", "N", 17.0 / 3);
  assert_value (report, "efficiency", "N", 17.0 / 18);
  assert_value (report, "partner-modules", "N", 5);
  assert_value (report, "constraint", "F", 1);
  assert_value (triangle, "effective-size", "N", 1);
  assert_value (triangle, "efficiency", "N", 0.5);
  assert_value (triangle, "partner-modules", "N", 1);
}

static void
add_gift (GString    *plan,
          const char *deal,
          char        giver,
          char        receiver,
          const char *value)
{
  g_autofree char *attributes = g_strdup_printf ("value='%s'", value);

  entente_test_plan_add_flow (plan, deal, giver, receiver, attributes);
}

/* What partners exchange: N with M 162.5, F 210, S 25, H 60, W 90, R 210; M with R 72.5 */
static GString *
make_alliance (void)
{
  GString *plan = make_network ("NMFSHWR", "NM NF NS NH NW NR MR");

  add_gift (plan, "d-NM", 'N', 'M', "95 EUR");
  add_gift (plan, "d-NM", 'M', 'N', "67.5 EUR");
  add_gift (plan, "d-NF", 'N', 'F', "120 EUR");
  add_gift (plan, "d-NF", 'F', 'N', "90 EUR");
  add_gift (plan, "d-NS", 'N', 'S', "25 EUR");
  add_gift (plan, "d-NH", 'N', 'H', "30 EUR");
  add_gift (plan, "d-NH", 'H', 'N', "30 EUR");
  add_gift (plan, "d-NW", 'N', 'W', "40 EUR");
  add_gift (plan, "d-NW", 'W', 'N', "50 EUR");
  add_gift (plan, "d-NR", 'N', 'R', "85 EUR");
  add_gift (plan, "d-NR", 'R', 'N', "125 EUR");
  add_gift (plan, "d-MR", 'M', 'R', "17.5 EUR");
  add_gift (plan, "d-MR", 'R', 'M', "55 EUR");

  return plan;
}

static void
test_dependence_by_value (void)
{
  g_autoptr (EntenteReport) report = entente_test_plan_run (make_alliance (), NULL, &entente_method_dependence);

  assert_value (report, "dependence-concentration", "N", 0.2212092496);
  assert_value (report, "effective-partners", "N", 4.520606628);
  assert_value (report, "dependence-normalised", "N", 0.06545109957);
  assert_value (report, "dependence-largest-share", "N", 210 / 757.5);
  assert_value (report, "dependence-by-value", "N", 1);
  assert_value (report, "dependence-concentration", "M", 0.5733363513);
  assert_value (report, "dependence-largest-share", "M", 162.5 / 235);
  assert_value (report, "dependence-largest-share", "F", 1);
  assert_unknown (entente_report_get_value (report, "dependence-normalised", "F"));
  assert_pair (report, "dependence-share", "N", "S", 25 / 757.5);
  assert_pair (report, "dependence-share", "S", "N", 1);
}

/* What networkx and igraph say of these weights */
static void
test_ties_count_by_value_where_all_is_known (void)
{
  g_autoptr (EntenteReport) ties = entente_test_plan_run (make_alliance (), NULL, &entente_method_ties);
  g_autoptr (EntenteReport) standing = entente_test_plan_run (make_alliance (), NULL, &entente_method_standing);
  GString *plan = make_alliance ();
  g_autoptr (EntenteReport) partly = NULL;

  assert_value (ties, "ties-by-value", NULL, 1);
  assert_value (standing, "constraint", "N", 0.2978713557);
  assert_value (standing, "constraint", "M", 1.098128838);
  assert_value (standing, "constraint", "R", 1.021061041);

  entente_test_plan_add_flow (plan, "d-NS", 'S', 'N', "");
  partly = entente_test_plan_run (plan, NULL, &entente_method_ties);
  assert_value (partly, "ties-by-value", NULL, 0);
  g_assert_cmpfloat (entente_report_find (partly, "tie-value", "N", "S", NULL, 0)->completeness, <, 1);
}

/* By strength each tie counts 1: four partners of N count 1/6 each, M and R 1/6 + 1/6 x 1/2 each. */
static void
test_ties_count_by_strength_where_a_value_is_missing (void)
{
  GString *plan = make_alliance ();
  g_autoptr (EntenteReport) standing = NULL;
  g_autoptr (EntenteReport) dependence = NULL;

  entente_test_plan_add_flow (plan, "d-NS", 'S', 'N', "");
  standing = entente_test_plan_run (g_string_new (plan->str), NULL, &entente_method_standing);
  dependence = entente_test_plan_run (plan, NULL, &entente_method_dependence);
  assert_value (standing, "constraint", "N", 4.0 / 36 + 2.0 / 16);
  assert_value (dependence, "dependence-by-value", "N", 0);
  assert_value (dependence, "dependence-by-value", "R", 1);
}

/* A deal without contributions is not one worth nothing. */
static void
test_dependence_by_deals_where_values_miss (void)
{
  GString *plan = make_network ("NMR", "NM NR");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "d2", "NM", "");
  add_gift (plan, "d-NM", 'N', 'M', "80 EUR");
  report = entente_test_plan_run (plan, NULL, &entente_method_dependence);
  assert_value (report, "dependence-by-value", "N", 0);
  assert_value (report, "dependence-largest-share", "N", 2.0 / 3);
  assert_value (report, "dependence-concentration", "N", 5.0 / 9);
}

/* 100 against 50 to 150: from 100 / 250 and 50 / 150 to 100 / 150 and 150 / 250; even at 100 */
static void
test_dependence_of_ranges (void)
{
  GString *plan = make_network ("NMR", "NM NR");
  g_autoptr (EntenteReport) report = NULL;

  add_gift (plan, "d-NM", 'N', 'M', "100 EUR");
  add_gift (plan, "d-NR", 'R', 'N', "50..150 EUR");
  report = entente_test_plan_run (plan, NULL, &entente_method_dependence);
  assert_range (entente_test_get_pair (report, "dependence-share", "N", "M"), 0.4, 2.0 / 3);
  assert_range (entente_test_get_pair (report, "dependence-share", "N", "R"), 1.0 / 3, 0.6);
  assert_range (entente_report_get_value (report, "dependence-concentration", "N"), 0.5, 5.0 / 9);
  assert_range (entente_report_get_value (report, "effective-partners", "N"), 1.8, 2);
  assert_range (entente_report_get_value (report, "dependence-largest-share", "N"), 0.4, 2.0 / 3);
}

static void
test_ended_deals_do_not_count (void)
{
  GString *plan = make_network ("NMR", "NM");
  g_autoptr (EntenteReport) report = NULL;

  entente_test_plan_add_deal (plan, "old", "NR", "status='ended'");
  entente_test_plan_add_deal (plan, "later", "MR", "from='2030'");
  report = entente_test_plan_run (plan, "2026-06-30", &entente_method_density);
  assert_value (report, "network-density", NULL, 1.0 / 3);
  assert_value (report, "network-parts", NULL, 2);
  assert_value (report, "company-partners", "R", 0);
}

static void
add_topics (GString    *plan,
            const char *id,
            const char *parties,
            const char *dimensions)
{
  g_autofree char *attributes = g_strdup_printf ("dimensions='%s'", dimensions);

  entente_test_plan_add_deal (plan, id, parties, attributes);
}

static void
test_topics (void)
{
  GString *plan = entente_test_plan_new ("NMFSHWR", "");
  g_autoptr (EntenteReport) report = NULL;

  for (guint i = 0; i < 6; i++)
    {
      static const char *const names[] = {"ad-software", "e-power", "ev-platform", "pickup", "purchasing", "small-car"};

      g_string_append_printf (plan, "<dimension id='%s' name='%s'/>", names[i], names[i]);
    }

  add_topics (plan, "d1", "NM", "ev-platform purchasing");
  add_topics (plan, "d2", "NF", "pickup");
  add_topics (plan, "d3", "NR", "ev-platform purchasing");
  add_topics (plan, "d4", "NW", "ad-software");
  add_topics (plan, "d5", "NH", "ad-software e-power");
  add_topics (plan, "d6", "MR", "small-car purchasing");
  report = entente_test_plan_run (plan, NULL, &entente_method_topics);
  assert_value (report, "topics-per-tie", NULL, 10.0 / 6);
  assert_value (report, "many-sided-ties", NULL, 4.0 / 6);
  assert_value (report, "topic-spread", "N", 0.9375);
  assert_value (report, "topic-spread", "M", 0.75);
  assert_value (report, "topic-spread", "H", 0.6);
  assert_value (report, "topic-spread", "F", 0);
  assert_pair (report, "topic-overlap", "ev-platform", "purchasing", 2.0 / 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (network_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/methods/structure/network/%s", network_cases[i].name);

      g_test_add_data_func (path, &network_cases[i], test_network);
    }

  g_test_add_func ("/analysis/methods/structure/cut-points", test_cut_points);
  g_test_add_func ("/analysis/methods/structure/deal-of-many-may-be-a-cut", test_deal_of_many_may_be_a_cut);
  g_test_add_func ("/analysis/methods/structure/communities", test_communities);
  g_test_add_func ("/analysis/methods/structure/modularity-by-region", test_modularity_by_region);
  g_test_add_func ("/analysis/methods/structure/cores", test_cores);
  g_test_add_func ("/analysis/methods/structure/strengths-sum-to-deals", test_strengths_sum_to_deals);
  g_test_add_func ("/analysis/methods/structure/independent-partners", test_independent_partners);
  g_test_add_func ("/analysis/methods/structure/ties-by-value", test_ties_count_by_value_where_all_is_known);
  g_test_add_func ("/analysis/methods/structure/ties-by-strength", test_ties_count_by_strength_where_a_value_is_missing);
  g_test_add_func ("/analysis/methods/structure/dependence-by-value", test_dependence_by_value);
  g_test_add_func ("/analysis/methods/structure/dependence-by-deals-where-values-miss", test_dependence_by_deals_where_values_miss);
  g_test_add_func ("/analysis/methods/structure/dependence-of-ranges", test_dependence_of_ranges);
  g_test_add_func ("/analysis/methods/structure/ended-deals-do-not-count", test_ended_deals_do_not_count);
  g_test_add_func ("/analysis/methods/structure/topics", test_topics);

  return g_test_run ();
}
