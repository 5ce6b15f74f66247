#include "model/change/scope.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "tests/support/plan.h"

static void
edit (EntenteScope      *scope,
      EntenteChangeList *changes)
{
  g_autoptr (EntenteChangeList) translated = entente_scope_translate (scope, changes);
  g_autoptr (GError) error = NULL;

  entente_project_apply (entente_scope_get_project (scope), translated, &error);
  g_assert_no_error (error);
}

static void
rename (EntenteScope *scope,
        const char   *id,
        const char   *name)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Rename");
  g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);

  entente_change_list_set_value (changes, id, field, value);
  edit (scope, changes);
}

static void
add (EntenteScope *scope,
     const char   *id)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);

  entente_change_list_add (changes, company);
  edit (scope, changes);
}

static void
remove_one (EntenteScope *scope,
            const char   *id)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Remove");

  entente_change_list_remove (changes, id);
  edit (scope, changes);
}

static const char *
label_in (EntenteScope *scope,
          const char   *id)
{
  EntenteObject *object = entente_scope_lookup (scope, id);

  return object != NULL ? entente_object_get_label (object) : NULL;
}

/* Base, "alone" and its child "far", side by side. */
typedef struct
{
  EntenteProject *project;
  EntenteScope   *base;
  EntenteScope   *alone;
  EntenteScope   *far;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->project = test_plan_new_small ();
  f->base = entente_scope_new (f->project, NULL);
  f->alone = entente_scope_new (f->project, "alone");
  f->far = entente_scope_new (f->project, "far");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_object_unref (f->base);
  g_object_unref (f->alone);
  g_object_unref (f->far);
  g_assert_finalize_object (f->project);
}

static void
test_base_shows_in_every_scenario (Fixture      *f,
                                   gconstpointer data)
{
  rename (f->base, "nissan", "Nissan Motor");
  g_assert_cmpstr (label_in (f->base, "nissan"), ==, "Nissan Motor");
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "Nissan Motor");
  g_assert_cmpstr (label_in (f->far, "nissan"), ==, "Nissan Motor");
}

static void
test_change_stays_in_its_scenario_and_below (Fixture      *f,
                                             gconstpointer data)
{
  rename (f->alone, "nissan", "Nissan alone");
  g_assert_cmpstr (label_in (f->base, "nissan"), ==, "Nissan");
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "Nissan alone");
  g_assert_cmpstr (label_in (f->far, "nissan"), ==, "Nissan alone");
  g_assert_true (entente_scope_is_changed (f->alone, "nissan", "name"));
  g_assert_false (entente_scope_is_changed (f->far, "nissan", "name"));

  rename (f->far, "nissan", "Nissan afar");
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "Nissan alone");
  g_assert_cmpstr (label_in (f->far, "nissan"), ==, "Nissan afar");

  rename (f->alone, "nissan", "Nissan again");
  g_assert_cmpuint (entente_project_get_n (f->project, ENTENTE_OVERRIDE), ==, 2);
  g_assert_cmpstr (label_in (f->far, "nissan"), ==, "Nissan afar");
}

static void
test_field_can_be_emptied_in_a_scenario (Fixture      *f,
                                         gconstpointer data)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Empty");

  entente_change_list_set_value (changes, "alliance", &entente_deal_info.fields[ENTENTE_DEAL_STATUS], NULL);
  edit (f->alone, changes);
  g_assert_null (entente_object_get_value (entente_scope_lookup (f->alone, "alliance"), ENTENTE_DEAL_STATUS));
  g_assert_nonnull (entente_object_get_value (entente_scope_lookup (f->base, "alliance"), ENTENTE_DEAL_STATUS));
}

static void
test_added_belongs_to_the_scenario (Fixture      *f,
                                    gconstpointer data)
{
  add (f->alone, "ford");
  g_assert_null (label_in (f->base, "ford"));
  g_assert_nonnull (label_in (f->alone, "ford"));
  g_assert_nonnull (label_in (f->far, "ford"));

  /* What a scenario added itself is changed itself. */
  rename (f->alone, "ford", "Ford");
  g_assert_cmpuint (entente_project_get_n (f->project, ENTENTE_OVERRIDE), ==, 0);
  remove_one (f->alone, "ford");
  g_assert_null (entente_project_lookup (f->project, "ford"));
}

static void
test_removed_stays_elsewhere (Fixture      *f,
                              gconstpointer data)
{
  remove_one (f->far, "stake");
  g_assert_nonnull (entente_scope_lookup (f->base, "stake"));
  g_assert_nonnull (entente_scope_lookup (f->alone, "stake"));
  g_assert_null (entente_scope_lookup (f->far, "stake"));
  g_assert_cmpuint (g_list_model_get_n_items (entente_scope_get_objects (f->far, ENTENTE_STAKE)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (entente_scope_get_objects (f->alone, ENTENTE_STAKE)), ==, 1);
}

static void
test_lists_follow (Fixture      *f,
                   gconstpointer data)
{
  GListModel *companies = entente_scope_get_objects (f->alone, ENTENTE_COMPANY);

  g_assert_cmpuint (g_list_model_get_n_items (companies), ==, 4);
  add (f->alone, "ford");
  g_assert_cmpuint (g_list_model_get_n_items (companies), ==, 5);
  entente_scope_set_scenario (f->alone, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (companies), ==, 4);
}

static void
test_changed_object_keeps_its_identity (Fixture      *f,
                                        gconstpointer data)
{
  EntenteObject *first;

  rename (f->alone, "nissan", "A");
  first = entente_scope_lookup (f->alone, "nissan");
  g_assert_true (first != entente_scope_lookup (f->base, "nissan"));
  rename (f->alone, "nissan", "B");
  g_assert_true (entente_scope_lookup (f->alone, "nissan") == first);
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "B");
}

static void
test_circle_of_scenarios_ends (Fixture      *f,
                               gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_SCENARIO, "a", "parent", "b", NULL);
  test_plan_add (f->project, ENTENTE_SCENARIO, "b", "parent", "a", NULL);
  entente_scope_set_scenario (f->alone, "a");
  rename (f->alone, "nissan", "In a circle");
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "In a circle");
}

static void
test_scenario_that_is_gone_is_the_base (Fixture      *f,
                                        gconstpointer data)
{
  entente_scope_set_scenario (f->alone, "nowhere");
  g_assert_null (entente_scope_get_scenario (f->alone));
  rename (f->alone, "nissan", "Nissan Motor");
  g_assert_cmpstr (label_in (f->base, "nissan"), ==, "Nissan Motor");
}

/* "far" is based on "alone". */
static void
test_scenario_that_goes_gives_way_to_its_parent (Fixture      *f,
                                                 gconstpointer data)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (f->project, "far");
  g_autoptr (EntenteChangeList) gone = entente_change_list_new ("Delete");
  g_autoptr (EntenteChangeList) back = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) far = entente_object_copy (entente_project_lookup (f->project, "far"));

  entente_change_list_remove (gone, "far");
  g_assert_true (entente_project_apply (f->project, gone, NULL));
  g_assert_cmpstr (entente_scope_get_scenario (scope), ==, "alone");
  rename (scope, "nissan", "Nissan Motor");
  g_assert_cmpstr (label_in (f->alone, "nissan"), ==, "Nissan Motor");
  g_assert_cmpstr (label_in (f->base, "nissan"), ==, "Nissan");

  entente_change_list_add (back, far);
  g_assert_true (entente_project_apply (f->project, back, NULL));
  g_assert_cmpstr (entente_scope_get_scenario (scope), ==, "far");
}

/* Whatever is done in a scenario, the base plan stays as it is. */
static void
test_random_edits_in_a_scenario_leave_the_base (Fixture      *f,
                                                gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 3);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Edit");
      EntenteType type = ENTENTE_REGION + entente_random_next_below (&random, ENTENTE_MILESTONE - ENTENTE_REGION);
      GListModel *objects = entente_scope_get_objects (f->alone, type);
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, entente_random_next_below (&random, MAX (g_list_model_get_n_items (objects), 1)));
      const EntenteField *field;
      g_autoptr (EntenteValue) value = NULL;

      if (object == NULL)
        continue;
      field = entente_object_get_field (object, 1 + entente_random_next_below (&random, entente_object_get_n_fields (object) - 1));
      value = test_plan_random_value (&random, f->project, field);
      entente_change_list_set_value (changes, entente_object_get_id (object), field, value);
      edit (f->alone, changes);

      g_assert_true (entente_value_equal (entente_object_get_value (entente_scope_lookup (f->alone, entente_object_get_id (object)),
                                                                    (guint)entente_type_find_field (type, field->name)),
                                          value));
    }

  g_assert_cmpstr (label_in (f->base, "nissan"), ==, "Nissan");
  g_assert_cmpstr (label_in (f->base, "alliance"), ==, "Alliance");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/scope/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("base-shows-in-every-scenario", test_base_shows_in_every_scenario);
  ADD ("change-stays-in-its-scenario-and-below", test_change_stays_in_its_scenario_and_below);
  ADD ("field-can-be-emptied-in-a-scenario", test_field_can_be_emptied_in_a_scenario);
  ADD ("added-belongs-to-the-scenario", test_added_belongs_to_the_scenario);
  ADD ("removed-stays-elsewhere", test_removed_stays_elsewhere);
  ADD ("lists-follow", test_lists_follow);
  ADD ("changed-object-keeps-its-identity", test_changed_object_keeps_its_identity);
  ADD ("circle-of-scenarios-ends", test_circle_of_scenarios_ends);
  ADD ("scenario-that-is-gone-is-the-base", test_scenario_that_is_gone_is_the_base);
  ADD ("scenario-that-goes-gives-way-to-its-parent", test_scenario_that_goes_gives_way_to_its_parent);
  ADD ("random-edits-in-a-scenario-leave-the-base", test_random_edits_in_a_scenario_leave_the_base);

  return g_test_run ();
}
