#include "model/network/network-reader.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "tests/support/plan.h"

#include <math.h>

static EntenteNetwork *
network_at (EntenteProject *project,
            const char     *scenario,
            const char     *date)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, scenario);
  EntenteDate parsed = {0};

  if (date != NULL)
    g_assert_true (entente_date_parse (date, &parsed, NULL));

  return entente_network_new (scope, &parsed);
}

static void
test_deal_stands_with_its_parties_and_contributions (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = network_at (project, NULL, NULL);
  EntenteNetworkDeal *deal = &network->deals[entente_network_find (network, ENTENTE_DEAL, "alliance")];

  g_assert_cmpuint (network->n_companies, ==, 4);
  g_assert_cmpuint (network->n_deals, ==, 2);
  g_assert_cmpuint (network->n_parties, ==, 5);
  g_assert_cmpuint (deal->n_parties, ==, 2);
  g_assert_cmpuint (deal->n_flows, ==, 2);
  g_assert_cmpuint (deal->n_dimensions, ==, 2);
  g_assert_cmpstr (network->dimensions[deal->dimension].id, ==, "ev");
  g_assert_cmpstr (network->regions[deal->regions[0]].id, ==, "europe");
  g_assert_cmpint (deal->status, ==, ENTENTE_DEAL_STATUS_RUNNING);
  g_assert_cmpfloat (network->parties[deal->first_party].share, ==, 0.6);
  g_assert_cmpstr (network->companies[network->parties[deal->first_party].company].name, ==, "Nissan");
  g_assert_cmpuint (network->flows[deal->first_flow].deal, ==, (guint)(deal - network->deals));
}

static void
test_dimensions_stand_in_the_planners_order (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = NULL;

  test_plan_set (project, "ev", "order", "2");
  test_plan_add (project, ENTENTE_DIMENSION, "zinc", "name", "Zinc", "order", "1", NULL);
  network = network_at (project, NULL, NULL);
  g_assert_cmpstr (network->dimensions[0].id, ==, "zinc");
  g_assert_cmpstr (network->dimensions[1].id, ==, "ev");
  g_assert_cmpstr (network->dimensions[2].id, ==, "pickup");
  g_assert_cmpuint (entente_network_find (network, ENTENTE_DIMENSION, "ev"), ==, 1);
}

static void
test_company_knows_its_parties (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = network_at (project, NULL, NULL);
  guint32 nissan = entente_network_find (network, ENTENTE_COMPANY, "nissan");

  g_assert_cmpuint (network->company_offsets[nissan + 1] - network->company_offsets[nissan], ==, 2);
  for (guint32 i = network->company_offsets[nissan]; i < network->company_offsets[nissan + 1]; i++)
    g_assert_cmpuint (network->parties[network->company_parties[i]].company, ==, nissan);
  g_assert_cmpuint (network->company_offsets[network->n_companies], ==, network->n_parties);
}

static void
test_date_shows_what_held_then (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) early = network_at (project, NULL, "1998"), before = network_at (project, NULL, "2024-11-07"), after = network_at (project, NULL, "2024-11-08");

  g_assert_cmpuint (early->n_deals, ==, 0);
  g_assert_cmpuint (early->n_parties, ==, 0);
  g_assert_cmpuint (before->n_deals, ==, 1);
  g_assert_cmpuint (before->n_stakes, ==, 1);
  g_assert_cmpfloat (before->stakes[0].economic, ==, 34);
  g_assert_cmpuint (after->n_stakes, ==, 0);
}

static void
test_without_a_date_only_stakes_still_held_show (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = NULL;

  test_plan_add (project, ENTENTE_STAKE, "now", "owner", "nissan", "owned", "mitsubishi", "economic", "24.05%", "from", "2024-11-08", NULL);
  network = network_at (project, NULL, NULL);
  g_assert_cmpuint (network->n_stakes, ==, 1);
  g_assert_cmpstr (network->stakes[0].id, ==, "now");
  g_assert_true (isnan (network->stakes[0].voting));
}

static void
test_volume_is_that_of_the_year (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  static const struct
  {
    const char *date;
    double      low, high;
  } cases[] = {{"2020", 3350000, 3350000}, {"2025", 3350000, 3350000}, {"2026-07", 3200000, 3400000}, {"2040", 3200000, 3400000}, {NULL, 3200000, 3400000}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteNetwork) network = network_at (project, NULL, cases[i].date);
      EntenteNetworkCompany *nissan = &network->companies[entente_network_find (network, ENTENTE_COMPANY, "nissan")];
      EntenteNetworkCompany *honda = &network->companies[entente_network_find (network, ENTENTE_COMPANY, "honda")];

      g_assert_cmpfloat (nissan->volume_low, ==, cases[i].low);
      g_assert_cmpfloat (nissan->volume_high, ==, cases[i].high);
      g_assert_true (isnan (honda->volume_low));
    }
}

static void
test_platform_matures (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) a = network_at (project, NULL, "2024"), b = network_at (project, NULL, "2025"), c = network_at (project, NULL, "2028-01-01");

  g_assert_cmpint (a->assets[0].stage, ==, 0);
  g_assert_cmpint (b->assets[0].stage, ==, 1);
  g_assert_cmpint (c->assets[0].stage, ==, 3);
}

static void
test_scenario_shows_what_it_changes (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) base = NULL, alone = NULL;

  test_plan_add (project, ENTENTE_REMOVAL, "r", "scenario", "alone", "object", "talks", NULL);
  test_plan_add (project, ENTENTE_OVERRIDE, "o", "scenario", "alone", "object", "alliance", "field", "status", "value", "ended", NULL);
  base = network_at (project, NULL, NULL);
  alone = network_at (project, "alone", NULL);

  g_assert_cmpuint (base->n_deals, ==, 2);
  g_assert_cmpuint (alone->n_deals, ==, 1);
  g_assert_cmpuint (alone->n_parties, ==, 2);
  g_assert_cmpint (alone->deals[0].status, ==, ENTENTE_DEAL_STATUS_ENDED);
  g_assert_cmpstr (alone->scenario, ==, "Alone");
  g_assert_null (base->scenario);
}

static void
test_one_who_gets_nothing_makes_a_deal_one_sided (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = NULL;

  test_plan_add (project, ENTENTE_FLOW, "f", "deal", "talks", "giver", "talks-nissan", "what", "Pickup", NULL);
  network = network_at (project, NULL, NULL);
  g_assert_true (network->deals[entente_network_find (network, ENTENTE_DEAL, "talks")].one_sided);
  g_assert_false (network->deals[entente_network_find (network, ENTENTE_DEAL, "alliance")].one_sided);
}

static void
test_unknown_return_leads_one_way (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = NULL;
  const EntenteNetworkDeal *deal;

  test_plan_add (project, ENTENTE_FLOW, "f", "deal", "talks", "giver", "talks-nissan", "what", "Pickup", NULL);
  test_plan_set (project, "talks", "return-unknown", "yes");
  network = network_at (project, NULL, NULL);
  deal = &network->deals[entente_network_find (network, ENTENTE_DEAL, "talks")];
  g_assert_true (deal->one_way);
  g_assert_false (deal->one_sided);
}

/* Piece by piece as well as at once. */
static void
test_reader_can_pause (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetworkReader) reader = entente_network_reader_new (scope, NULL);
  g_autoptr (EntenteNetworkReader) dropped = entente_network_reader_new (scope, NULL);
  g_autoptr (EntenteNetwork) network = NULL;
  guint n = 1;

  for (; !entente_network_reader_advance (reader, 1); n++)
    g_assert_cmpuint (n, <, 1000);

  g_assert_cmpuint (n, >, 11);
  g_assert_false (entente_network_reader_advance (dropped, 8));
  network = entente_network_reader_finish (reader);
  g_assert_cmpuint (network->n_companies, ==, 4);
  g_assert_cmpuint (network->n_deals, ==, 2);
  g_assert_cmpuint (network->n_parties, ==, 5);
  g_assert_cmpuint (network->n_flows, ==, 2);
  g_assert_cmpuint (network->deals[entente_network_find (network, ENTENTE_DEAL, "alliance")].n_dimensions, ==, 2);
}

static void
test_snapshot_outlives_the_plan (void)
{
  EntenteProject *project = test_plan_new_small ();
  g_autoptr (EntenteNetwork) network = network_at (project, NULL, NULL);

  g_assert_finalize_object (project);
  g_assert_cmpstr (network->companies[entente_network_find (network, ENTENTE_COMPANY, "nissan")].name, ==, "Nissan");
  g_assert_cmpuint (entente_network_find (network, ENTENTE_DEAL, "nissan"), ==, ENTENTE_NO_INDEX);
  g_assert_cmpuint (entente_network_find (network, ENTENTE_DEAL, NULL), ==, ENTENTE_NO_INDEX);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/deal-stands-with-its-parties-and-contributions", test_deal_stands_with_its_parties_and_contributions);
  g_test_add_func ("/network/dimensions-stand-in-the-planners-order", test_dimensions_stand_in_the_planners_order);
  g_test_add_func ("/network/company-knows-its-parties", test_company_knows_its_parties);
  g_test_add_func ("/network/date-shows-what-held-then", test_date_shows_what_held_then);
  g_test_add_func ("/network/without-a-date-only-stakes-still-held-show", test_without_a_date_only_stakes_still_held_show);
  g_test_add_func ("/network/volume-is-that-of-the-year", test_volume_is_that_of_the_year);
  g_test_add_func ("/network/platform-matures", test_platform_matures);
  g_test_add_func ("/network/scenario-shows-what-it-changes", test_scenario_shows_what_it_changes);
  g_test_add_func ("/network/one-who-gets-nothing-makes-a-deal-one-sided", test_one_who_gets_nothing_makes_a_deal_one_sided);
  g_test_add_func ("/network/unknown-return-leads-one-way", test_unknown_return_leads_one_way);
  g_test_add_func ("/network/reader-can-pause", test_reader_can_pause);
  g_test_add_func ("/network/snapshot-outlives-the-plan", test_snapshot_outlives_the_plan);

  return g_test_run ();
}
