#include "model/change/removal-plan.h"

#include "model/checks.h"
#include "model/object/deal.h"
#include "tests/support/plan.h"

#include <string.h>

static void
remove_from (EntenteScope *scope,
             const char   *id)
{
  const char *ids[] = {id, NULL};
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Remove"), translated = NULL;
  g_autoptr (GError) error = NULL;

  entente_removal_plan_append (scope, ids, changes);
  translated = entente_scope_translate (scope, changes);
  entente_project_apply (entente_scope_get_project (scope), translated, &error);
  g_assert_no_error (error);
}

static guint
count_dangling (EntenteScope *scope)
{
  g_autoptr (GPtrArray) findings = entente_checks_run (scope);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += strcmp (((EntenteFinding *)g_ptr_array_index (findings, i))->rule, "reference-dangling") == 0;

  return n;
}

static void
test_deal_goes_with_a_company_it_needs (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  remove_from (scope, "renault");
  g_assert_null (entente_project_lookup (project, "renault"));
  g_assert_null (entente_project_lookup (project, "alliance"));
  g_assert_null (entente_project_lookup (project, "alliance-nissan"));
  g_assert_null (entente_project_lookup (project, "gives"));
  g_assert_null (entente_project_lookup (project, "place-renault"));
  g_assert_nonnull (entente_project_lookup (project, "nissan"));
  g_assert_nonnull (entente_project_lookup (project, "talks"));
}

static void
test_deal_of_three_goes_on_with_two (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  remove_from (scope, "honda");
  g_assert_nonnull (entente_project_lookup (project, "talks"));
  g_assert_null (entente_project_lookup (project, "talks-honda"));
}

static void
test_party_taken_out_leaves_the_deal (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  remove_from (scope, "alliance-renault");
  g_assert_nonnull (entente_project_lookup (project, "alliance"));
  g_assert_null (entente_project_lookup (project, "gets"));
}

static void
test_reference_to_what_is_gone_is_cleared (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  const char *const *dimensions;

  remove_from (scope, "ev");
  dimensions = entente_object_get_references (entente_project_lookup (project, "alliance"), ENTENTE_DEAL_DIMENSIONS);
  g_assert_cmpstr (dimensions[0], ==, "pickup");
  g_assert_null (dimensions[1]);

  remove_from (scope, "pickup");
  g_assert_null (entente_object_get_value (entente_project_lookup (project, "alliance"), ENTENTE_DEAL_DIMENSIONS));
}

static void
test_scenario_hides_and_the_base_keeps (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) base = entente_scope_new (project, NULL), alone = entente_scope_new (project, "alone");

  remove_from (alone, "renault");
  g_assert_null (entente_scope_lookup (alone, "alliance"));
  g_assert_null (entente_scope_lookup (alone, "gives"));
  g_assert_nonnull (entente_scope_lookup (base, "alliance"));
  g_assert_nonnull (entente_project_lookup (project, "place-renault"));
}

static void
test_scenario_goes_with_all_that_is_its_own (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) base = entente_scope_new (project, NULL);

  test_plan_add (project, ENTENTE_COMPANY, "ford", "in", "alone", "name", "Ford", NULL);
  test_plan_add (project, ENTENTE_OVERRIDE, "o", "scenario", "alone", "object", "nissan", "field", "name", "value", "N", NULL);
  remove_from (base, "alone");
  g_assert_null (entente_project_lookup (project, "ford"));
  g_assert_null (entente_project_lookup (project, "o"));
  g_assert_nonnull (entente_project_lookup (project, "far"));
}

static void
test_change_that_names_what_is_gone_goes (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) base = entente_scope_new (project, NULL);

  test_plan_add (project, ENTENTE_OVERRIDE, "o", "scenario", "alone", "object", "nissan", "field", "region", "value", "europe", NULL);
  remove_from (base, "europe");
  g_assert_null (entente_project_lookup (project, "o"));
}

/* Whatever is removed, wherever: nothing dangles, and undoing brings back the same bytes. */
static void
test_removing_anything_leaves_references_whole (void)
{
  static const char *const scenarios[] = {NULL, "alone", "far"};

  for (guint s = 0; s < G_N_ELEMENTS (scenarios); s++)
    for (guint type = ENTENTE_SCENARIO; type < ENTENTE_N_TYPES; type++)
      {
        g_autoptr (EntenteProject) project = test_plan_new_small ();
        g_autoptr (EntenteScope) scope = entente_scope_new (project, scenarios[s]);

        while (g_list_model_get_n_items (entente_scope_get_objects (scope, type)) > 0)
          {
            g_autoptr (EntenteObject) object = g_list_model_get_item (entente_scope_get_objects (scope, type), 0);

            remove_from (scope, entente_object_get_id (object));
            g_assert_cmpuint (count_dangling (scope), ==, 0);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/removal/deal-goes-with-a-company-it-needs", test_deal_goes_with_a_company_it_needs);
  g_test_add_func ("/removal/deal-of-three-goes-on-with-two", test_deal_of_three_goes_on_with_two);
  g_test_add_func ("/removal/party-taken-out-leaves-the-deal", test_party_taken_out_leaves_the_deal);
  g_test_add_func ("/removal/reference-to-what-is-gone-is-cleared", test_reference_to_what_is_gone_is_cleared);
  g_test_add_func ("/removal/scenario-hides-and-the-base-keeps", test_scenario_hides_and_the_base_keeps);
  g_test_add_func ("/removal/scenario-goes-with-all-that-is-its-own", test_scenario_goes_with_all_that_is_its_own);
  g_test_add_func ("/removal/change-that-names-what-is-gone-goes", test_change_that_names_what_is_gone_goes);
  g_test_add_func ("/removal/removing-anything-leaves-references-whole", test_removing_anything_leaves_references_whole);

  return g_test_run ();
}
