#include "model/network/views.h"

#include "tests/support/plan.h"

static char *
list_views (EntenteProject *project)
{
  g_autoptr (GPtrArray) views = entente_views_list (project);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", entente_object_get_id (views->pdata[i]));

  return g_string_free (text, FALSE);
}

static void
test_views_are_in_the_order_of_the_planner (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *views = NULL;

  test_plan_add (project, ENTENTE_VIEW, "a-last", "name", "Without order", NULL);
  test_plan_add (project, ENTENTE_VIEW, "b-third", "name", "Third", "order", "1.5", NULL);
  test_plan_add (project, ENTENTE_VIEW, "z-first", "name", "First", "order", "-1", NULL);
  views = list_views (project);

  g_assert_cmpstr (views, ==, "z-first view b-third a-last");
}

static void
test_views_of_equal_order_do_not_swap (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *views = NULL;

  test_plan_add (project, ENTENTE_VIEW, "zz", "name", "Same", "order", "1", NULL);
  test_plan_add (project, ENTENTE_VIEW, "aa", "name", "Same", "order", "1", NULL);
  views = list_views (project);

  g_assert_cmpstr (views, ==, "aa view zz");
}

static void
test_scenarios_are_in_the_order_of_the_planner (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (GPtrArray) scenarios = NULL;

  test_plan_add (project, ENTENTE_SCENARIO, "a", "name", "Last", NULL);
  test_plan_add (project, ENTENTE_SCENARIO, "b", "name", "Second", "order", "2", NULL);
  test_plan_add (project, ENTENTE_SCENARIO, "c", "name", "First", "order", "1", NULL);
  scenarios = entente_views_list_scenarios (project);

  g_assert_cmpuint (scenarios->len, ==, 3);
  g_assert_cmpstr (entente_object_get_id (scenarios->pdata[0]), ==, "c");
  g_assert_cmpstr (entente_object_get_id (scenarios->pdata[1]), ==, "b");
  g_assert_cmpstr (entente_object_get_id (scenarios->pdata[2]), ==, "a");
}

static void
test_chart_is_in_the_scenario_and_at_the_date_of_the_view (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) before = NULL;
  g_autoptr (EntenteChart) after = NULL;

  test_plan_set (project, "view", "date", "2024-11-07");
  before = entente_views_make_chart (project, entente_project_lookup (project, "view"));
  test_plan_set (project, "view", "scenario", "alone");
  test_plan_set (project, "view", "date", "2024-11-08");
  after = entente_views_make_chart (project, entente_project_lookup (project, "view"));

  g_assert_null (before->network->scenario);
  g_assert_cmpuint (before->network->n_stakes, ==, 1);
  g_assert_cmpstr (after->network->scenario, ==, "Alone");
  g_assert_cmpuint (after->network->n_stakes, ==, 0);
  g_assert_cmpstr (after->name, ==, "Network");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/views/views-are-in-the-order-of-the-planner", test_views_are_in_the_order_of_the_planner);
  g_test_add_func ("/views/views-of-equal-order-do-not-swap", test_views_of_equal_order_do_not_swap);
  g_test_add_func ("/views/scenarios-are-in-the-order-of-the-planner", test_scenarios_are_in_the_order_of_the_planner);
  g_test_add_func ("/views/chart-is-in-the-scenario-and-at-the-date-of-the-view", test_chart_is_in_the_scenario_and_at_the_date_of_the_view);

  return g_test_run ();
}
