#include "tests/bench/plan.h"

#include "model/layout/stress.h"
#include "model/object/place.h"
#include "model/random.h"

#include <math.h>

#define CARD_WIDTH  140.0
#define CARD_HEIGHT 44.0
#define LINE_LENGTH 260.0

/* ends: two for each deal. */
typedef struct
{
  guint    n_companies;
  guint    n_deals;
  guint32 *ends;
} Plan;

/* Each company joins a community, communities are of very different sizes, and who has many deals gets more: five out of six
   deals stay within a community. */
static Plan
make_plan (guint n_companies,
           guint n_deals)
{
  Plan          plan = {n_companies, 0, g_new (guint32, 2 * n_deals)};
  guint         n_communities = (guint)ceil (sqrt (n_companies) * 0.8);
  guint32      *communities = g_new (guint32, n_companies);
  GArray       *urn = g_array_new (FALSE, FALSE, sizeof (guint32));
  GPtrArray    *urns = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  GHashTable   *seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  EntenteRandom random;

  entente_random_seed (&random, 20240 + n_companies);

  for (guint i = 0; i < n_communities; i++)
    g_ptr_array_add (urns, g_array_new (FALSE, FALSE, sizeof (guint32)));

  for (guint32 i = 0; i < n_companies; i++)
    communities[i] = (guint32)(pow (entente_random_next_uniform (&random), 2) * n_communities);

  for (guint i = 0; plan.n_deals < n_deals; i++)
    {
      guint32 a = i < n_companies ? i : g_array_index (urn, guint32, (guint)(entente_random_next_uniform (&random) * urn->len));
      GArray *own = urns->pdata[communities[a]];
      GArray *from = own->len > 0 && entente_random_next_uniform (&random) < 0.85 ? own : urn;
      guint32 b = from->len > 0 ? g_array_index (from, guint32, (guint)(entente_random_next_uniform (&random) * from->len)) : a;
      gint64  key = (gint64)MIN (a, b) << 32 | MAX (a, b);

      if (i < n_companies)
        {
          g_array_append_val (own, a);
          g_array_append_val (urn, a);
        }

      if (a == b || !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        continue;

      g_array_append_val (urn, a);
      g_array_append_val (urn, b);
      g_array_append_val (own, b);
      plan.ends[2 * plan.n_deals] = a;
      plan.ends[2 * plan.n_deals + 1] = b;
      plan.n_deals++;
    }

  g_hash_table_unref (seen);
  g_ptr_array_unref (urns);
  g_array_unref (urn);
  g_free (communities);

  return plan;
}

static EntenteLayoutBox *
lay_out (const Plan *plan)
{
  EntenteLayoutGraph graph = {.n_boxes = plan->n_companies, .n_edges = plan->n_deals, .seed = 1, .focus = ENTENTE_LAYOUT_NO_INDEX};

  graph.boxes = g_new0 (EntenteLayoutBox, graph.n_boxes);
  graph.edges = g_new0 (EntenteLayoutEdge, graph.n_edges);

  for (guint32 i = 0; i < graph.n_boxes; i++)
    graph.boxes[i] = (EntenteLayoutBox) {.width = CARD_WIDTH, .height = CARD_HEIGHT};

  for (guint32 i = 0; i < graph.n_edges; i++)
    graph.edges[i] = (EntenteLayoutEdge) {.a = plan->ends[2 * i], .b = plan->ends[2 * i + 1], .length = LINE_LENGTH};

  g_assert_true (entente_layout_stress (&graph, NULL, NULL));
  g_free (graph.edges);

  return graph.boxes;
}

static void
load (EntenteProject *project,
      EntenteObject  *object)
{
  g_assert_true (entente_project_load_object (project, object, NULL));
  g_object_unref (object);
}

static EntenteObject *
new_object (EntenteType type,
            const char *prefix,
            guint32     index)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, index);

  return entente_object_new (type, id);
}

static void
refer (EntenteObject *object,
       const char    *field,
       const char    *prefix,
       guint32        index)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, index);

  entente_object_set (object, field, id, NULL);
}

static void
load_company (EntenteProject         *project,
              guint32                 index,
              const EntenteLayoutBox *box)
{
  static const char *const names[] = {"Nimo", "Reto", "Hoda", "Suvo", "Gefo", "Hykiby", "Tessai", "Cheluma"};
  static const char *const kinds[] = {"Motor", "Mobility", "Power", "Robotics", "Cells"};
  g_autofree char         *name = g_strdup_printf ("%s %s %u", names[index % 8], kinds[index % 5], index);
  g_autoptr (EntenteValue) x = entente_value_new_number (box->x);
  g_autoptr (EntenteValue) y = entente_value_new_number (box->y);
  EntenteObject *company = new_object (ENTENTE_COMPANY, "c", index);
  EntenteObject *place = new_object (ENTENTE_PLACE, "p", index);

  entente_object_set (company, "name", name, NULL);
  entente_object_set (company, "kind", "carmaker", NULL);
  load (project, company);

  entente_object_set (place, "view", "view", NULL);
  refer (place, "object", "c", index);
  entente_object_set_value (place, ENTENTE_PLACE_X, x);
  entente_object_set_value (place, ENTENTE_PLACE_Y, y);
  load (project, place);
}

static void
load_deal (EntenteProject *project,
           const Plan     *plan,
           guint32         index)
{
  static const char *const statuses[] = {"idea", "talks", "signed", "running", "running", "loosening"};
  g_autofree char         *title = g_strdup_printf ("Deal %u", index);
  EntenteObject           *deal = new_object (ENTENTE_DEAL, "d", index);

  entente_object_set (deal, "title", title, NULL);
  entente_object_set (deal, "status", statuses[index % G_N_ELEMENTS (statuses)], NULL);
  load (project, deal);

  for (guint32 i = 0; i < 2; i++)
    {
      EntenteObject *party = new_object (ENTENTE_PARTY, "q", 2 * index + i);

      refer (party, "deal", "d", index);
      refer (party, "company", "c", plan->ends[2 * index + i]);
      load (project, party);
    }
}

/**
 * bench_plan_new:
 * @n_companies: number of companies
 * @n_deals: number of deals, each of two companies
 *
 * Returns: (transfer full): a plan of communities, laid out in one view, called view; the same each time
 */
EntenteProject *
bench_plan_new (guint n_companies,
                guint n_deals)
{
  EntenteProject              *project = entente_project_new ();
  Plan                         plan = make_plan (n_companies, n_deals);
  g_autofree EntenteLayoutBox *boxes = lay_out (&plan);
  EntenteObject               *view = entente_object_new (ENTENTE_VIEW, "view");

  entente_object_set (view, "name", "Network", NULL);
  load (project, view);

  for (guint32 i = 0; i < plan.n_companies; i++)
    load_company (project, i, &boxes[i]);

  for (guint32 i = 0; i < plan.n_deals; i++)
    load_deal (project, &plan, i);

  entente_project_load_done (project);
  g_free (plan.ends);

  return project;
}
