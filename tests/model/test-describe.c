#include "model/describe.h"

#include "model/object/deal.h"
#include "tests/support/plan.h"

typedef struct
{
  const char *name;
  const char *id;
  const char *description;
} Case;

static const Case cases[] = {
  {"by-its-name", "nissan", "Nissan"},
  {"party-by-its-company", "talks-honda", "Honda"},
  {"stake-by-both-ends", "stake", "Nissan → Mitsubishi Motors"},
  {"nothing-is-a-dash", "nobody", "–"},
};

static void
test_object (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *text = entente_describe_id (scope, c->id);

  g_assert_cmpstr (text, ==, c->description);
}

static void
assert_caption (EntenteProject *project,
                const char     *id,
                const char     *caption)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *text = entente_describe_caption (scope, entente_scope_lookup (scope, id));

  g_assert_cmpstr (text, ==, caption);
}

/* "All others" are one where a deal is between two. */
static void
test_who_gets_is_named_where_there_are_two (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  assert_caption (project, "gets", "Renault → Nissan");

  test_plan_add (project, ENTENTE_PARTY, "alliance-honda", "deal", "alliance", "company", "honda", NULL);
  assert_caption (project, "gets", "Renault → all others");
}

static void
test_project_without_a_title_is_called_as_its_window (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *text = entente_describe_id (scope, "project");

  g_assert_cmpstr (text, ==, "Untitled Project");
}

/* A file that is wrong must not send the program round in circles. */
static void
test_party_of_itself_is_described (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autofree char *text = NULL;

  test_plan_add (project, ENTENTE_PARTY, "odd", "deal", "talks", "company", "odd", NULL);
  text = entente_describe_id (scope, "odd");
  g_assert_cmpstr (text, ==, "Party");
}

static void
test_references_are_names (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  EntenteObject   *deal = entente_scope_lookup (scope, "alliance");
  g_autofree char *dimensions = entente_describe_field (scope, deal, ENTENTE_DEAL_DIMENSIONS), *money = entente_describe_field (scope, deal, ENTENTE_DEAL_MONEY);

  g_assert_cmpstr (dimensions, ==, "Electric platforms, Pickup platform");
  g_assert_null (money);
}

static void
test_claim_is_read_like_its_field (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  EntenteObject   *date = test_plan_add (project, ENTENTE_CLAIM, "a", "object", "talks", "field", "from", "value", "2025-12", NULL);
  EntenteObject   *place = test_plan_add (project, ENTENTE_CLAIM, "b", "object", "nissan", "field", "region", "value", "Mexico", NULL);
  g_autofree char *month = entente_describe_claim (scope, date), *mexico = entente_describe_claim (scope, place);

  g_assert_cmpstr (month, ==, "December 2025");
  g_assert_cmpstr (mexico, ==, "Mexico");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/describe/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_object);
    }
  g_test_add_func ("/describe/party-of-itself-is-described", test_party_of_itself_is_described);
  g_test_add_func ("/describe/project-without-a-title-is-called-as-its-window", test_project_without_a_title_is_called_as_its_window);
  g_test_add_func ("/describe/who-gets-is-named-where-there-are-two", test_who_gets_is_named_where_there_are_two);
  g_test_add_func ("/describe/references-are-names", test_references_are_names);
  g_test_add_func ("/describe/claim-is-read-like-its-field", test_claim_is_read_like_its_field);

  return g_test_run ();
}
