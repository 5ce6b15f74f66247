#include "model/network/focus.h"

#include "tests/support/plan.h"

static EntenteNetwork *
small_network (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = NULL;

  /* A company that only holds a stake in Honda, and one that nobody knows. */
  test_plan_add (project, ENTENTE_COMPANY, "fund", "name", "Fund", NULL);
  test_plan_add (project, ENTENTE_COMPANY, "alone-co", "name", "Lone", NULL);
  test_plan_add (project, ENTENTE_STAKE, "held", "owner", "fund", "owned", "honda", "economic", "5%", NULL);
  scope = entente_scope_new (project, NULL);

  return entente_network_new (scope, NULL);
}

typedef struct
{
  const char *name;
  const char *from;
  guint       steps;
  const char *kept;
} FocusCase;

/* Renault - Nissan by the alliance; Nissan, Mitsubishi, Honda by the talks; Fund - Honda by a stake. */
static const FocusCase cases[] = {
  {"none", "renault", 0, "renault"},
  {"one", "renault", 1, "alliance nissan renault"},
  {"two", "renault", 2, "alliance honda mitsubishi nissan renault talks"},
  {"three", "renault", 3, "alliance fund held honda mitsubishi nissan renault talks"},
  {"deal", "talks", 0, "honda mitsubishi nissan talks"},
  {"stake", "held", 0, "fund held honda"},
  {"over-stake", "fund", 1, "fund held honda"},
  {"alone", "alone-co", 3, "alone-co"},
};

static char *
list (GHashTable *kept)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (kept), (GCompareFunc)g_strcmp0);
  GString *text = g_string_new (NULL);

  for (GList *key = keys; key != NULL; key = key->next)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", (const char *)key->data);

  return g_string_free (text, FALSE);
}

static void
test_around (gconstpointer data)
{
  const FocusCase *row = data;
  g_autoptr (EntenteNetwork) network = small_network ();
  const char *const ids[] = {row->from, NULL};
  g_autoptr (GHashTable) kept = entente_focus_around (network, ids, row->steps);
  g_autofree char *text = list (kept);

  g_assert_cmpstr (text, ==, row->kept);
}

static void
test_search_finds_deals_with_parties_and_wishes (void)
{
  g_autoptr (EntenteNetwork) network = small_network ();
  g_autoptr (GHashTable) deals = entente_focus_search (network, "THREE");
  g_autoptr (GHashTable) wishes = entente_focus_search (network, "electric");
  g_autofree char *deals_text = list (deals);
  g_autofree char *wishes_text = list (wishes);

  g_assert_cmpstr (deals_text, ==, "honda mitsubishi nissan talks");
  g_assert_cmpstr (wishes_text, ==, "mitsubishi nissan");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/focus/around/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_around);
    }

  g_test_add_func ("/focus/search-finds-deals-with-parties-and-wishes", test_search_finds_deals_with_parties_and_wishes);

  return g_test_run ();
}
