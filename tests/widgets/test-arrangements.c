#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/place.h"
#include "tests/support/odd-graphs.h"
#include "tests/widgets/fixture.h"

#include <string.h>

/* Deals of three parties behind those of two, which have places of their own */
#define N_HUBS 2

typedef struct
{
  const char       *title;
  EntenteLayoutWish wish;
} Way;

static const Way ways[] = {
  {"Arrange Evenly", {.kind = ENTENTE_LAYOUT_STRESS}},
  {"Arrange Evenly", {.kind = ENTENTE_LAYOUT_STRESS, .frames = ENTENTE_LAYOUT_FRAMES_KEEP}},
  {"Untangle", {.kind = ENTENTE_LAYOUT_STRESS, .frames = ENTENTE_LAYOUT_FRAMES_WEIGH}},
  {"Arrange on a Circle", {.kind = ENTENTE_LAYOUT_CIRCLE, .grouping = ENTENTE_ARRANGEMENT_BY_FRAME}},
  {"Arrange in Layers", {.kind = ENTENTE_LAYOUT_LAYERED}},
  {"Arrange by Region and Dimension", {.kind = ENTENTE_LAYOUT_LANES}},
  {"Arrange in Rings", {.kind = ENTENTE_LAYOUT_EGO}},
  {"Tidy Up", {.kind = ENTENTE_LAYOUT_STRESS, .keep = TRUE}},
  {"Make Room", {.method = ENTENTE_LAYOUT_METHOD_ROOM}},
  {"Set on a Line", {.method = ENTENTE_LAYOUT_METHOD_LINE}},
  {"Set on a Circle", {.method = ENTENTE_LAYOUT_METHOD_CIRCLE}},
};

static void
add_company (EntenteProject         *plan,
             const EntenteLayoutBox *box,
             guint32                 index)
{
  g_autofree char *id = g_strdup_printf ("c%u", index), *place = g_strdup_printf ("p%u", index);
  g_autofree char *x = g_strdup_printf ("%.2f", box->x), *y = g_strdup_printf ("%.2f", box->y);

  test_plan_add (plan, ENTENTE_COMPANY, id, "name", id, "region", index % 2 == 0 ? "japan" : "europe", NULL);
  test_plan_add (plan, ENTENTE_PLACE, place, "view", "view", "object", id, "x", x, "y", y, NULL);
}

static void
add_party (EntenteProject *plan,
           const char     *deal,
           guint32         company)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", deal, entente_project_get_n (plan, ENTENTE_PARTY));
  g_autofree char *whom = g_strdup_printf ("c%u", company);

  test_plan_add (plan, ENTENTE_PARTY, id, "deal", deal, "company", whom, NULL);
}

/* Every fifth deal has a bend. */
static void
add_deal (EntenteProject          *plan,
          const EntenteLayoutEdge *edge,
          guint32                  index)
{
  g_autofree char *id = g_strdup_printf ("d%u", index), *bend = g_strdup_printf ("b%u", index);

  test_plan_add (plan, ENTENTE_DEAL, id, "title", id, "dimensions", "ev", NULL);
  add_party (plan, id, edge->a);
  add_party (plan, id, edge->b);
  if (index % 5 == 0)
    test_plan_add (plan, ENTENTE_BEND, bend, "view", "view", "line", id, "points", "40,60 90,10", NULL);
}

static void
add_hub (EntenteProject *plan,
         guint32         n_companies,
         guint32         index)
{
  g_autofree char *id = g_strdup_printf ("h%u", index), *place = g_strdup_printf ("ph%u", index);

  test_plan_add (plan, ENTENTE_DEAL, id, "title", id, NULL);
  test_plan_add (plan, ENTENTE_PLACE, place, "view", "view", "object", id, "x", "512.5", "y", "-33", NULL);
  for (guint32 i = 0; i < 4; i++)
    add_party (plan, id, (index + i * 2) % n_companies);
}

/* One frame in another, a closed one, and a note. */
static void
add_surroundings (EntenteProject *plan)
{
  test_plan_add (plan, ENTENTE_GROUP, "outer", "view", "view", "name", "Outer", "members", "c0 c1 c2 c3", "x", "-200", "y", "-100", "width", "1200", "height", "400", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "inner", "view", "view", "name", "Inner", "members", "c0 c1", "x", "-150", "y", "-60", "width", "600", "height", "200", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "closed", "view", "view", "name", "Closed", "members", "c7 c8", "x", "900", "y", "300", "width", "300", "height", "200", "closed", "yes", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Here", "x", "0", "y", "200", NULL);
}

/* A plan of the shape of an odd graph. */
static EntenteProject *
make_plan (guint index)
{
  g_autoptr (EntenteLayoutGraph) graph = odd_graph_new (index);
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_REGION, "japan", "name", "Japan", NULL);
  test_plan_add (plan, ENTENTE_REGION, "europe", "name", "Europe", NULL);
  test_plan_add (plan, ENTENTE_DIMENSION, "ev", "name", "Electric platforms", NULL);
  test_plan_add (plan, ENTENTE_VIEW, "view", "name", "Network", NULL);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    add_company (plan, &graph->boxes[i], i);
  for (guint32 i = 0; i < graph->n_edges; i++)
    add_deal (plan, &graph->edges[i], i);
  for (guint32 i = 0; graph->n_boxes > 4 && i < N_HUBS; i++)
    add_hub (plan, graph->n_boxes, i);
  if (graph->n_boxes > 8)
    add_surroundings (plan);

  return plan;
}

static void
select_some (EntenteWorkspace *workspace)
{
  const char *const ids[] = {"c1", "c2", "c4", "c5", "h0", NULL};

  entente_workspace_set_selection (workspace, ids);
}

/* Bends follow what they hang on, and lanes get new ids each time. */
static gboolean
is_told (EntenteWorkspace *workspace,
         EntenteObject    *object,
         gboolean          others)
{
  EntenteType type = entente_object_get_object_type (object);

  return type != ENTENTE_LANE &&
         (!others || (type != ENTENTE_BEND && (type != ENTENTE_PLACE || !entente_workspace_is_selected (workspace, entente_object_get_reference (object, ENTENTE_PLACE_OBJECT)))));
}

/* All that the file holds, or what does not belong to the selection. */
static char *
describe (EntenteWorkspace *workspace,
          gboolean          others)
{
  EntenteProject *plan = fixture_get_project (workspace);
  GString        *text = g_string_new (NULL);

  for (EntenteType type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_project_get_n (plan, type); i++)
      {
        EntenteObject *object = entente_project_get_nth (plan, type, i);

        if (!is_told (workspace, object, others))
          continue;

        g_string_append (text, entente_object_get_id (object));
        for (guint k = 0; k < entente_object_get_n_fields (object); k++)
          {
            const EntenteValue *value = entente_object_get_value (object, k);
            g_autofree char    *stored = value != NULL ? entente_value_to_string (value) : NULL;

            g_string_append_printf (text, " %s", stored != NULL ? stored : "-");
          }
        g_string_append_c (text, '\n');
      }

  return g_string_free (text, FALSE);
}

/* Returns what the file holds afterwards; it is undone then, in one step of that name, to the same bytes. */
static char *
arrange (EntenteWorkspace  *workspace,
         const Way         *way,
         EntenteLayoutScope scope)
{
  EntenteHistory   *history = fixture_get_history (workspace);
  EntenteLayoutWish wish = way->wish;
  g_autofree char  *before = fixture_to_text (workspace), *undone = NULL;
  g_autofree char  *others = describe (workspace, TRUE), *others_after = NULL;
  char             *after;
  gboolean          moved;

  wish.scope = scope;
  moved = fixture_layout (workspace, &wish, NULL, NULL);
  after = describe (workspace, FALSE);
  others_after = describe (workspace, TRUE);
  g_assert_cmpint (moved, ==, entente_history_can_undo (history));

  /* Lanes are those of the whole chart, and one thing alone cannot be arranged. */
  if (scope == ENTENTE_LAYOUT_SCOPE_SELECTION && wish.kind != ENTENTE_LAYOUT_LANES && g_strv_length ((char **)entente_workspace_get_selection (workspace)) > 1)
    g_assert_cmpstr (others_after, ==, others);

  if (moved)
    {
      g_assert_cmpstr (entente_history_get_undo_title (history), ==, way->title);
      fixture_undo (workspace);
    }

  undone = fixture_to_text (workspace);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (entente_history_can_undo (history));

  return after;
}

static void
test_arranging (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (make_plan (index));

  select_some (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (EntenteLayoutScope scope = ENTENTE_LAYOUT_SCOPE_ALL; scope <= ENTENTE_LAYOUT_SCOPE_MAINLY; scope++)
      {
        g_autofree char *first = NULL, *again = NULL;

        g_test_message ("%s, scope %u", ways[i].title, scope);
        first = arrange (workspace, &ways[i], scope);
        if (scope == ENTENTE_LAYOUT_SCOPE_ALL)
          {
            again = arrange (workspace, &ways[i], scope);
            g_assert_cmpstr (first, ==, again);
          }
      }
}

static void
test_all_pinned_moves_nothing (gconstpointer data)
{
  EntenteProject *plan = make_plan (GPOINTER_TO_UINT (data));
  g_autoptr (EntenteWorkspace) workspace = NULL;

  for (guint i = 0; i < entente_project_get_n (plan, ENTENTE_PLACE); i++)
    test_plan_set (plan, entente_object_get_id (entente_project_get_nth (plan, ENTENTE_PLACE, i)), "pinned", "yes");

  workspace = fixture_new_workspace (plan);
  select_some (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (EntenteLayoutScope scope = ENTENTE_LAYOUT_SCOPE_ALL; scope <= ENTENTE_LAYOUT_SCOPE_MAINLY; scope++)
      {
        g_autofree char *before = describe (workspace, FALSE), *after = NULL;

        /* Lanes are drawn around what stands. */
        if (ways[i].wish.kind == ENTENTE_LAYOUT_LANES)
          continue;

        g_test_message ("%s, scope %u", ways[i].title, scope);
        after = arrange (workspace, &ways[i], scope);
        g_assert_cmpstr (after, ==, before);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < odd_graph_count (); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (odd_graph_names[i]), " ", '-');
      g_autofree char *any = g_strdup_printf ("/arrangements/any/%s", name), *pinned = g_strdup_printf ("/arrangements/pinned/%s", name);

      g_test_add_data_func (any, GUINT_TO_POINTER (i), test_arranging);
      g_test_add_data_func (pinned, GUINT_TO_POINTER (i), test_all_pinned_moves_nothing);
    }

  return g_test_run ();
}
