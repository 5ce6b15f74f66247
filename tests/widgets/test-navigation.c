#include "widgets/navigation.h"

#include "tests/support/folder.h"
#include "tests/widgets/fixture.h"

/* A document of the small plan, with an order among its scenarios and two more views. */
static EntenteWorkspace *
make_workspace (void)
{
  EntenteProject *project = test_plan_new_small ();

  test_plan_set (project, "alone", "order", "2");
  test_plan_set (project, "far", "order", "1");
  test_plan_add (project, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "scenario", "far", NULL);
  test_plan_add (project, ENTENTE_VIEW, "third", "name", "Third", "order", "3", NULL);

  return fixture_new_workspace (project);
}

static void
test_views_go_round (void)
{
  g_autoptr (EntenteWorkspace) workspace = make_workspace ();

  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "view");
  entente_navigate_view (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "second");
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "far");
  entente_navigate_view (workspace, 1);
  entente_navigate_view (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "view");
  entente_navigate_view (workspace, -1);
  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "third");
}

static void
test_base_plan_stands_before_the_first_scenario (void)
{
  g_autoptr (EntenteWorkspace) workspace = make_workspace ();

  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, NULL);
  entente_navigate_scenario (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "far");
  entente_navigate_scenario (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "alone");
  entente_navigate_scenario (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, NULL);
  entente_navigate_scenario (workspace, -1);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "alone");
}

static void
test_dates_lead_from_change_to_change (void)
{
  g_autoptr (EntenteWorkspace) workspace = make_workspace ();

  entente_workspace_set_date (workspace, "2025-06-15");
  entente_navigate_date (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, "2025-12");
  entente_navigate_date (workspace, 1);
  entente_navigate_date (workspace, 1);
  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, "2028");
  entente_navigate_date (workspace, -1);
  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, "2025-12");
}

/* Nothing of the small plan happens after 2028, nor will this test before 1999. */
static void
test_way_from_all_dates_begins_today (void)
{
  g_autoptr (EntenteWorkspace) workspace = make_workspace ();

  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, NULL);
  entente_navigate_date (workspace, -1);
  g_assert_nonnull (entente_workspace_get_date (workspace));
}

static void
test_plan_without_views_and_scenarios_stays_as_it_is (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autoptr (EntenteDocument) document = entente_document_new (folder);
  g_autoptr (EntenteWorkspace) workspace = entente_workspace_new (document);

  entente_navigate_view (workspace, 1);
  entente_navigate_scenario (workspace, -1);
  entente_navigate_date (workspace, 1);

  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, NULL);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, NULL);
  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/navigation/views-go-round", test_views_go_round);
  g_test_add_func ("/navigation/base-plan-stands-before-the-first-scenario", test_base_plan_stands_before_the_first_scenario);
  g_test_add_func ("/navigation/dates-lead-from-change-to-change", test_dates_lead_from_change_to_change);
  g_test_add_func ("/navigation/way-from-all-dates-begins-today", test_way_from_all_dates_begins_today);
  g_test_add_func ("/navigation/plan-without-views-and-scenarios-stays-as-it-is", test_plan_without_views_and_scenarios_stays_as_it_is);

  return g_test_run ();
}
