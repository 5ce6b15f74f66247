#include "model/change/change-list.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "tests/support/plan.h"

#define NAME   (&entente_company_info.fields[ENTENTE_COMPANY_NAME])
#define STATUS (&entente_deal_info.fields[ENTENTE_DEAL_STATUS])

static void
apply (EntenteProject    *project,
       EntenteChangeList *changes)
{
  g_autoptr (GError) error = NULL;

  entente_project_apply (project, changes, &error);
  g_assert_no_error (error);
}

static EntenteChangeList *
rename_as (const char *title,
           const char *name)
{
  EntenteChangeList *changes = entente_change_list_new (title);
  g_autoptr (EntenteValue) value = entente_value_parse (NAME, name, NULL);

  entente_change_list_set_value (changes, "nissan", NAME, value);

  return changes;
}

static EntenteChangeList *
rename (const char *name)
{
  return rename_as ("Rename", name);
}

static void
test_inverse_takes_back (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) changes = rename ("Datsun"), inverse = NULL;
  EntenteObject *nissan = entente_project_lookup (project, "nissan");

  apply (project, changes);
  g_assert_cmpstr (entente_object_get_label (nissan), ==, "Datsun");
  inverse = entente_change_list_invert (changes);
  apply (project, inverse);
  g_assert_cmpstr (entente_object_get_label (nissan), ==, "Nissan");
}

static void
test_added_object_is_the_lists_own (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  g_autoptr (EntenteObject) ford = entente_object_new (ENTENTE_COMPANY, "ford");

  g_assert_true (entente_object_set (ford, "name", "Ford", NULL));
  entente_change_list_add (changes, ford);
  g_assert_true (entente_object_set (ford, "name", "Later", NULL));
  apply (project, changes);
  g_assert_cmpstr (entente_object_get_label (entente_project_lookup (project, "ford")), ==, "Ford");
}

static void
test_typing_becomes_one_step (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) first = rename ("Nis"), second = rename ("Nissan Motor"), inverse = NULL;

  apply (project, first);
  apply (project, second);
  g_assert_true (entente_change_list_coalesce (first, second));
  inverse = entente_change_list_invert (first);
  apply (project, inverse);
  g_assert_cmpstr (entente_object_get_label (entente_project_lookup (project, "nissan")), ==, "Nissan");
}

static void
test_other_fields_stay_steps_of_their_own (void)
{
  g_autoptr (EntenteChangeList) first = rename ("Nis"), second = entente_change_list_new ("Rename"), titled = rename_as ("Correct", "Nissan");

  entente_change_list_set_value (second, "alliance", STATUS, NULL);
  g_assert_false (entente_change_list_coalesce (first, second));
  g_assert_false (entente_change_list_coalesce (first, titled));
}

static void
test_copy_stays_as_it_was (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChangeList) first = rename ("Nis"), second = rename ("Nissan Motor"), copy = NULL;
  g_autofree char *name = NULL;

  apply (project, first);
  copy = entente_change_list_copy (first);
  apply (project, second);
  g_assert_true (entente_change_list_coalesce (first, second));
  name = entente_value_to_string (entente_change_list_get (copy, 0)->new_value);
  g_assert_cmpstr (name, ==, "Nis");
  g_assert_cmpstr (entente_change_list_get_title (copy), ==, "Rename");
}

static void
test_copy_says_the_same (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 8);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (EntenteProject) project = test_plan_new_small ();
      g_autoptr (EntenteChangeList) changes = test_plan_random_edit (&random, project), copy = NULL, inverse = NULL;
      g_autoptr (GBytes) bytes = entente_change_list_serialise (changes), again = NULL;
      g_autofree char *before = test_plan_to_text (project), *after = NULL;

      apply (project, changes);
      copy = entente_change_list_copy (changes);
      again = entente_change_list_serialise (copy);
      g_assert_true (g_bytes_equal (bytes, again));

      inverse = entente_change_list_invert (copy);
      apply (project, inverse);
      after = test_plan_to_text (project);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_bytes_hold_the_whole_list (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 7);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (EntenteProject) a = test_plan_new_small (), b = test_plan_new_small ();
      g_autoptr (EntenteChangeList) changes = test_plan_random_edit (&random, a), copy = NULL;
      g_autoptr (GBytes) bytes = NULL, again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text_a = NULL, *text_b = NULL;

      bytes = entente_change_list_serialise (changes);
      copy = entente_change_list_deserialise (bytes, &error);
      g_assert_no_error (error);
      again = entente_change_list_serialise (copy);
      g_assert_true (g_bytes_equal (bytes, again));

      apply (a, changes);
      apply (b, copy);
      text_a = test_plan_to_text (a);
      text_b = test_plan_to_text (b);
      g_assert_cmpstr (text_a, ==, text_b);
    }
}

static void
test_damaged_bytes_are_refused_or_a_list (void)
{
  g_autoptr (EntenteChangeList) changes = rename ("Datsun");
  g_autoptr (GBytes) bytes = entente_change_list_serialise (changes);
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint         n_refused = 0;

  for (gsize i = 0; i < size * 8; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (EntenteChangeList) list = NULL;
      g_autoptr (GError) error = NULL;

      copy[i / 8] ^= (guint8)(1u << (i % 8));
      damaged = g_bytes_new (copy, size);
      list = entente_change_list_deserialise (damaged, &error);
      g_assert_true ((list == NULL) == (error != NULL));
      n_refused += list == NULL;
    }

  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-list/inverse-takes-back", test_inverse_takes_back);
  g_test_add_func ("/change-list/added-object-is-the-lists-own", test_added_object_is_the_lists_own);
  g_test_add_func ("/change-list/typing-becomes-one-step", test_typing_becomes_one_step);
  g_test_add_func ("/change-list/other-fields-stay-steps-of-their-own", test_other_fields_stay_steps_of_their_own);
  g_test_add_func ("/change-list/copy-stays-as-it-was", test_copy_stays_as_it_was);
  g_test_add_func ("/change-list/copy-says-the-same", test_copy_says_the_same);
  g_test_add_func ("/change-list/bytes-hold-the-whole-list", test_bytes_hold_the_whole_list);
  g_test_add_func ("/change-list/damaged-bytes-are-refused-or-a-list", test_damaged_bytes_are_refused_or_a_list);

  return g_test_run ();
}
