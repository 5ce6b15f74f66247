#include "model/project.h"

#include "model/error.h"
#include "model/object/company.h"
#include "tests/support/plan.h"

#define NAME (&entente_company_info.fields[ENTENTE_COMPANY_NAME])

static void
count_cb (guint *n)
{
  (*n)++;
}

static EntenteValue *
name_value (const char *name)
{
  return entente_value_parse (NAME, name, NULL);
}

static void
test_signals_once_for_a_list (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Edit");
  g_autoptr (EntenteValue) a = name_value ("A"), b = name_value ("B");
  guint n_project = 0, n_nissan = 0, n_renault = 0;

  g_signal_connect_swapped (project, "changed", G_CALLBACK (count_cb), &n_project);
  g_signal_connect_swapped (entente_project_lookup (project, "nissan"), "changed", G_CALLBACK (count_cb), &n_nissan);
  g_signal_connect_swapped (entente_project_lookup (project, "renault"), "changed", G_CALLBACK (count_cb), &n_renault);
  entente_change_list_set_value (changes, "nissan", NAME, a);
  entente_change_list_set_value (changes, "nissan", NAME, b);

  g_assert_true (entente_project_apply (project, changes, NULL));
  g_assert_cmpuint (n_project, ==, 1);
  g_assert_cmpuint (n_nissan, ==, 1);
  g_assert_cmpuint (n_renault, ==, 0);
  g_assert_cmpstr (entente_object_get_label (entente_project_lookup (project, "nissan")), ==, "B");
}

static void
test_list_is_done_whole_or_not_at_all (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Edit");
  g_autoptr (EntenteObject) ford = entente_object_new (ENTENTE_COMPANY, "ford");
  g_autoptr (EntenteValue) a = name_value ("A");
  g_autofree char *before = test_plan_to_text (project), *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect_swapped (project, "changed", G_CALLBACK (count_cb), &n);
  entente_change_list_add (changes, ford);
  entente_change_list_set_value (changes, "nissan", NAME, a);
  entente_change_list_remove (changes, "stake");
  entente_change_list_set_value (changes, "nobody", NAME, a);

  g_assert_false (entente_project_apply (project, changes, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
  after = test_plan_to_text (project);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_field_of_another_type_is_refused (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Edit");
  g_autoptr (GError) error = NULL;

  entente_change_list_set_value (changes, "japan", NAME, NULL);
  g_assert_false (entente_project_apply (project, changes, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
}

static void
test_root_cannot_be_removed_and_id_not_taken_twice (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) removal = entente_change_list_new ("Remove"), addition = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) nissan = entente_object_new (ENTENTE_REGION, "nissan");
  g_autoptr (GError) error = NULL;

  entente_change_list_remove (removal, "project");
  g_assert_false (entente_project_apply (project, removal, NULL));
  entente_change_list_add (addition, nissan);
  g_assert_false (entente_project_apply (project, addition, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_EXISTS);
}

static void
test_objects_are_sorted_by_id (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  GListModel              *companies = entente_project_get_objects (project, ENTENTE_COMPANY);
  static const char *const ids[] = {"honda", "mitsubishi", "nissan", "renault"};

  g_assert_cmpuint (g_list_model_get_n_items (companies), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (entente_object_get_id (entente_project_get_nth (project, ENTENTE_COMPANY, i)), ==, ids[i]);
}

static void
test_ids_are_readable_and_new (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autofree char *plain = entente_project_make_id (project, "Mitsubishi Motors (Japan)", ENTENTE_COMPANY);
  g_autofree char *accents = entente_project_make_id (project, "Citroën", ENTENTE_COMPANY);
  g_autofree char *signs = entente_project_make_id (project, "日産", ENTENTE_COMPANY);
  g_autofree char *none = entente_project_make_id (project, NULL, ENTENTE_PARTY);

  g_assert_true (g_regex_match_simple ("^mitsubishi-motors-japan-[0-9a-z]{4}$", plain, 0, 0));
  g_assert_true (g_regex_match_simple ("^citroen-[0-9a-z]{4}$", accents, 0, 0));
  g_assert_true (g_regex_match_simple ("^company-[0-9a-z]{4}$", signs, 0, 0));
  g_assert_true (g_regex_match_simple ("^party-[0-9a-z]{4}$", none, 0, 0));
}

static void
test_ids_of_unknown_elements_are_known (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();

  entente_project_load_foreign (project, "<fund id=\"vision-1a2b\"><slot id=\"inner\"/></fund>");
  g_assert_true (entente_project_knows_id (project, "vision-1a2b"));
  g_assert_true (entente_project_knows_id (project, "inner"));
  g_assert_false (entente_project_knows_id (project, "vision"));
}

static void
test_objects_are_found_by_name_or_id (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  EntenteObject *nissan = entente_project_lookup (project, "nissan");

  g_assert_true (entente_project_find (project, ENTENTE_COMPANY, "Nissan") == nissan);
  g_assert_true (entente_project_find (project, ENTENTE_COMPANY, "nissan") == nissan);
  g_assert_null (entente_project_find (project, ENTENTE_DEAL, "nissan"));
  g_assert_null (entente_project_find (project, ENTENTE_COMPANY, "Datsun"));
}

/* Here an id is what another company is called. */
static void
test_id_counts_before_name (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  test_plan_add (project, ENTENTE_COMPANY, "a-0001", "name", "honda", NULL);

  g_assert_true (entente_project_find (project, ENTENTE_COMPANY, "honda") == entente_project_lookup (project, "honda"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/project/signals-once-for-a-list", test_signals_once_for_a_list);
  g_test_add_func ("/project/list-is-done-whole-or-not-at-all", test_list_is_done_whole_or_not_at_all);
  g_test_add_func ("/project/field-of-another-type-is-refused", test_field_of_another_type_is_refused);
  g_test_add_func ("/project/root-cannot-be-removed-and-id-not-taken-twice", test_root_cannot_be_removed_and_id_not_taken_twice);
  g_test_add_func ("/project/objects-are-sorted-by-id", test_objects_are_sorted_by_id);
  g_test_add_func ("/project/objects-are-found-by-name-or-id", test_objects_are_found_by_name_or_id);
  g_test_add_func ("/project/id-counts-before-name", test_id_counts_before_name);
  g_test_add_func ("/project/ids-are-readable-and-new", test_ids_are_readable_and_new);
  g_test_add_func ("/project/ids-of-unknown-elements-are-known", test_ids_of_unknown_elements_are_known);

  return g_test_run ();
}
