#include "model/demand.h"

#include "tests/support/plan.h"

/* Nissan offers what Honda wants, and what it wants itself; of the wants and the offer only the regions differ, %NULL for all. */
typedef struct
{
  const char *name;
  const char *wanted_by_honda;
  const char *wanted_by_nissan;
  const char *offered;
  gboolean    is_there;
} Case;

#define NOT_WANTED "-"

static const Case cases[] = {
  {"in-the-same-region", "japan", NOT_WANTED, "japan", TRUE},
  {"in-another-region", "europe", NOT_WANTED, "japan", FALSE},
  {"in-all-regions", NULL, NOT_WANTED, "japan", TRUE},
  {"offered-in-all-regions", "europe", NOT_WANTED, NULL, TRUE},
  {"only-by-itself", NOT_WANTED, "japan", "japan", FALSE},
  {"only-by-itself-everywhere", NOT_WANTED, NULL, NULL, FALSE},
  {"by-itself-and-another", "japan", "japan", "japan", TRUE},
  {"by-another-elsewhere", "europe", "japan", "japan", FALSE},
  {"by-nobody", NOT_WANTED, NOT_WANTED, NULL, FALSE},
};

static EntenteObject *
add (EntenteProject *project,
     EntenteType     type,
     const char     *id,
     const char     *company,
     const char     *region)
{
  test_plan_add (project, type, id, "company", company, "name", "Pickup", "dimension", "pickup", NULL);
  test_plan_set (project, id, "region", region);

  return entente_project_lookup (project, id);
}

static void
want (EntenteProject *project,
      EntenteDemand  *demand,
      const char     *company,
      const char     *region)
{
  g_autofree char *id = g_strconcat ("wanted-by-", company, NULL);

  if (g_strcmp0 (region, NOT_WANTED) != 0)
    entente_demand_add (demand, add (project, ENTENTE_WANT, id, company, region));
}

static void
test_demand (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteDemand) demand = entente_demand_new ();
  EntenteObject *offer = add (project, ENTENTE_OFFER, "offer", "nissan", c->offered);

  want (project, demand, "nissan", c->wanted_by_nissan);
  want (project, demand, "honda", c->wanted_by_honda);

  g_assert_cmpint (entente_demand_is_there (demand, offer), ==, c->is_there);

  test_plan_set (project, "offer", "dimension", "ev");
  g_assert_false (entente_demand_is_there (demand, offer));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/demand/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_demand);
    }

  return g_test_run ();
}
