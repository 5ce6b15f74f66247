#include "model/network/key-dates.h"

#include "tests/support/plan.h"

static char *
list_dates (EntenteProject *project,
            const char     *scenario)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, scenario);
  g_autoptr (GArray) dates = entente_key_dates_list (scope);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *date = entente_date_to_string (&g_array_index (dates, EntenteDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", date);
    }

  return g_string_free (text, FALSE);
}

static void
assert_step (EntenteProject *project,
             const char     *from,
             int             step,
             const char     *expected)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *found = NULL;
  EntenteDate      date;

  g_assert_true (entente_date_parse (from, &date, NULL));

  if (entente_key_dates_step (scope, entente_date_get_first_day (&date), step, &date))
    found = entente_date_to_string (&date);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_all_that_begins_ends_or_changes_in_order (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *dates = list_dates (project, NULL);

  g_assert_cmpstr (dates, ==, "1999-03-27 2016-10-20 2024-11-08 2025 2025-12 2028");
}

static void
test_a_day_is_listed_once (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *dates = NULL;

  test_plan_set (project, "talks", "from", "2028-01");
  dates = list_dates (project, NULL);

  g_assert_cmpstr (dates, ==, "1999-03-27 2016-10-20 2024-11-08 2025 2028");
}

static void
test_dates_of_views_and_sources_do_not_count (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *before = list_dates (project, NULL);
  g_autofree char *after = NULL;

  test_plan_set (project, "view", "date", "2040");
  test_plan_add (project, ENTENTE_SOURCE, "paper", "date", "2041", NULL);
  after = list_dates (project, NULL);

  g_assert_cmpstr (after, ==, before);
}

static void
test_a_scenario_has_its_own_dates (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *base = NULL;
  g_autofree char *alone = NULL;

  test_plan_add (project, ENTENTE_OVERRIDE, "later", "scenario", "alone", "object", "talks", "field", "from", "value", "2027", NULL);
  base = list_dates (project, NULL);
  alone = list_dates (project, "alone");

  g_assert_cmpstr (base, ==, "1999-03-27 2016-10-20 2024-11-08 2025 2025-12 2028");
  g_assert_cmpstr (alone, ==, "1999-03-27 2016-10-20 2024-11-08 2025 2027 2028");
}

static void
test_steps_lead_to_the_nearest_date (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  assert_step (project, "2025-06", 1, "2025-12");
  assert_step (project, "2025-06", -1, "2025");
  assert_step (project, "2025-12", 1, "2028");
  assert_step (project, "2025-12", -1, "2025");
}

static void
test_steps_end_at_the_first_and_last_date (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  assert_step (project, "2028", 1, NULL);
  assert_step (project, "1999-03-27", -1, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-dates/all-that-begins-ends-or-changes-in-order", test_all_that_begins_ends_or_changes_in_order);
  g_test_add_func ("/key-dates/a-day-is-listed-once", test_a_day_is_listed_once);
  g_test_add_func ("/key-dates/dates-of-views-and-sources-do-not-count", test_dates_of_views_and_sources_do_not_count);
  g_test_add_func ("/key-dates/a-scenario-has-its-own-dates", test_a_scenario_has_its_own_dates);
  g_test_add_func ("/key-dates/steps-lead-to-the-nearest-date", test_steps_lead_to_the_nearest_date);
  g_test_add_func ("/key-dates/steps-end-at-the-first-and-last-date", test_steps_end_at_the_first_and_last_date);

  return g_test_run ();
}
