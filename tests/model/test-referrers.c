#include "model/change/history.h"
#include "model/change/scope.h"
#include "tests/support/plan.h"

#include <string.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
append (GPtrArray     *lines,
        EntenteObject *object,
        guint          field)
{
  g_ptr_array_add (lines, g_strdup_printf ("%s %s", entente_object_get_id (object), entente_object_get_field (object, field)->name));
}

static char *
join (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (", ", (char **)lines->pdata);
}

/* By going through the whole plan. */
static char *
look_for (EntenteScope *scope,
          const char   *id)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      EntenteProject *project = entente_scope_get_project (scope);

      for (guint i = 0; i < entente_project_get_n (project, type); i++)
        {
          EntenteObject *object = entente_project_get_nth (project, type, i);
          EntenteObject *shown = entente_scope_lookup (scope, entente_object_get_id (object));

          for (guint k = 0; k < entente_object_get_n_fields (object); k++)
            if (entente_referrers_has (shown != NULL ? shown : object, k, id))
              append (lines, object, k);
        }
    }

  return join (lines);
}

/* A field that names the same twice refers to it twice. */
static char *
list (EntenteScope *scope,
      const char   *id)
{
  g_autoptr (GArray) referrers = entente_scope_find_referrers (scope, id);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < referrers->len; i++)
    {
      const EntenteReferrer *referrer = &g_array_index (referrers, EntenteReferrer, i);

      if (i == 0 || referrer->object != (referrer - 1)->object || referrer->field != (referrer - 1)->field)
        append (lines, referrer->object, referrer->field);
    }

  return join (lines);
}

static void
check_all (EntenteScope *scope)
{
  EntenteProject *project = entente_scope_get_project (scope);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (project, type); i++)
      {
        const char      *id = entente_object_get_id (entente_project_get_nth (project, type, i));
        g_autofree char *found = list (scope, id), *expected = look_for (scope, id);

        g_assert_cmpstr (found, ==, expected);
      }
}

/* The lists of a scope that was there all the time are those of one that was made now. */
static void
check_lists (EntenteScope *scope)
{
  g_autoptr (EntenteScope) fresh = entente_scope_new (entente_scope_get_project (scope), entente_scope_get_scenario (scope));

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      GListModel *objects = entente_scope_get_objects (scope, type), *expected = entente_scope_get_objects (fresh, type);

      g_assert_cmpuint (g_list_model_get_n_items (objects), ==, g_list_model_get_n_items (expected));

      for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
        {
          g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i), same = g_list_model_get_item (expected, i);

          g_assert_true (entente_object_equal (object, same));
        }
    }
}

static void
test_partners_refer_to_their_deal (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) base = entente_scope_new (project, NULL);
  g_autofree char *before = list (base, "talks"), *after = NULL;

  g_assert_cmpstr (before, ==, "talks-honda deal, talks-mitsubishi deal, talks-nissan deal");
  test_plan_set (project, "talks-honda", "deal", "alliance");
  after = list (base, "talks");
  g_assert_cmpstr (after, ==, "talks-mitsubishi deal, talks-nissan deal");
}

static void
test_scenario_may_refer_to_something_else (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) base = entente_scope_new (project, NULL), alone = NULL;
  g_autofree char *there = NULL, *here = NULL;

  test_plan_add (project, ENTENTE_OVERRIDE, "o", "scenario", "alone", "object", "alliance-nissan", "field", "deal", "value", "talks", NULL);
  alone = entente_scope_new (project, "alone");
  there = list (alone, "talks");
  here = list (base, "talks");
  g_assert_nonnull (strstr (there, "alliance-nissan deal"));
  g_assert_null (strstr (here, "alliance-nissan deal"));
}

/* Also when everything is undone. */
static void
test_random_edits_are_followed (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 11);

  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (EntenteProject) project = test_plan_new_random (&random, 12);
      g_autoptr (EntenteHistory) history = entente_history_new (project);
      g_autoptr (EntenteScope) base = entente_scope_new (project, NULL);

      check_all (base);

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (EntenteChangeList) changes = test_plan_random_edit (&random, project);

          if (!entente_history_apply (history, changes, NULL))
            continue;
          if (i % 10 == 0)
            check_all (base);
          check_lists (base);
        }

      while (entente_history_undo (history) != NULL)
        check_lists (base);
      check_all (base);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/referrers/partners-refer-to-their-deal", test_partners_refer_to_their_deal);
  g_test_add_func ("/referrers/scenario-may-refer-to-something-else", test_scenario_may_refer_to_something_else);
  g_test_add_func ("/referrers/random-edits-are-followed", test_random_edits_are_followed);

  return g_test_run ();
}
