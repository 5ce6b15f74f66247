#include "widgets/drawing/network-builder.h"

#include "model/network/views.h"
#include "model/random.h"
#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"

#include <math.h>

static const char *const shapes[] = {"curved", "straight", "orthogonal"};
static const char *const samples[] = {"nissan-alliance", "carmakers"};

/* A card reaches so far beyond the end of a line; points */
#define END_GAP 11

/* Companies in a loose grid, and deals between any two */
static EntenteProject *
new_random_plan (guint32 seed,
                 guint   n_companies,
                 guint   n_deals)
{
  static const char *const statuses[] = {"running", "talks", "idea", "ended"};
  EntenteProject          *project = test_drawing_new ();
  EntenteRandom            random;

  entente_random_seed (&random, seed);

  for (guint i = 0; i < n_companies; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autofree char *name = g_strdup_printf ("Company %u", i);

      test_drawing_add_company (project, id, name, i % 8 * 240 + 80 * entente_random_next_uniform (&random),
                                i / 8 * 150 + 60 * entente_random_next_uniform (&random));
    }

  for (guint i = 0; i < n_deals; i++)
    {
      guint            a = (guint)(entente_random_next_uniform (&random) * n_companies);
      guint            b = (a + 1 + (guint)(entente_random_next_uniform (&random) * (n_companies - 1))) % n_companies;
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *title = g_strdup_printf ("Deal %u", i);
      g_autofree char *parties = g_strdup_printf ("c%u c%u", a, b);

      test_drawing_add_deal (project, id, title, statuses[i % G_N_ELEMENTS (statuses)], parties);
    }

  return project;
}

static gboolean
is_by_hand (const EntenteChart     *chart,
            const EntenteSceneItem *line)
{
  for (guint32 i = 0; i < chart->n_bends; i++)
    if (chart->bends[i].n_points > 0 && g_str_equal (chart->bends[i].line, line->owner != NULL ? line->owner : line->object))
      return TRUE;

  return FALSE;
}

static gboolean
crosses (EntenteScene           *scene,
         const EntenteSceneItem *line,
         const EntenteRect      *card)
{
  const EntentePoint *points = entente_scene_get_points (scene) + line->first_point;
  EntenteRect         around = entente_rect_inflate (card, END_GAP), inside = entente_rect_inflate (card, -0.5);

  if (!entente_rect_touches (&line->bounds, &inside))
    return FALSE;
  if (entente_rect_contains (&around, points[0].x, points[0].y) ||
      entente_rect_contains (&around, points[line->n_points - 1].x, points[line->n_points - 1].y))
    return FALSE;

  return entente_path_touches (points, line->n_points, &inside);
}

static gboolean
is_card (const EntenteSceneItem *item)
{
  return item->part == ENTENTE_PART_BODY && item->kind == ENTENTE_SCENE_BOX && item->object != NULL && item->fill.alpha == 1;
}

static void
assert_no_line_crosses_a_card (EntenteScene       *scene,
                               const EntenteChart *chart)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      if (items[i].part != ENTENTE_PART_LINE || items[i].kind != ENTENTE_SCENE_LINE || items[i].object == NULL || is_by_hand (chart, &items[i]))
        continue;

      for (guint32 j = 0; j < n_items; j++)
        if (is_card (&items[j]) && crosses (scene, &items[i], &items[j].bounds))
          g_error ("%s crosses %s", items[i].object, items[j].object);
    }
}

static void
assert_no_label_covers_anything (EntenteScene *scene)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    for (guint32 j = 0; j < n_items && items[i].part == ENTENTE_PART_LABEL; j++)
      if (j != i && (is_card (&items[j]) || items[j].part == ENTENTE_PART_LABEL) &&
          entente_rect_get_overlap (&items[i].bounds, &items[j].bounds) > 0.01)
        g_error ("The label of %s covers %s", items[i].object, items[j].object);
}

static void
assert_all_titles_are_shown (EntenteScene       *scene,
                             const EntenteChart *chart)
{
  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        const char *id = chart->network->deals[i].id;

        g_assert_true (test_drawing_find (scene, ENTENTE_PART_LABEL, id, NULL) != NULL ||
                       test_drawing_find (scene, ENTENTE_PART_BODY, id, NULL) != NULL);
      }
}

static void
test_samples (gconstpointer data)
{
  g_autoptr (EntenteProject) project = test_drawing_read_sample (data);
  g_autoptr (GPtrArray) views = entente_views_list (project);

  for (guint i = 0; i < views->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (shapes); j++)
      {
        g_autoptr (EntenteChart) chart = NULL;
        g_autoptr (EntenteScene) scene = NULL;

        test_plan_set (project, entente_object_get_id (views->pdata[i]), "line-shape", shapes[j]);
        chart = entente_views_make_chart (project, views->pdata[i]);
        scene = entente_network_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT));
        g_test_message ("%s, %s", chart->name, shapes[j]);
        assert_no_line_crosses_a_card (scene, chart);
        assert_no_label_covers_anything (scene);
        assert_all_titles_are_shown (scene, chart);
      }
}

static void
test_random_plans (gconstpointer data)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (EntenteProject) project = new_random_plan (seed, 44, 56);
      g_autoptr (EntenteChart) chart = NULL;
      g_autoptr (EntenteScene) scene = NULL;

      test_plan_set (project, "view", "line-shape", data);
      chart = test_drawing_chart (project);
      scene = test_drawing_scene (project);
      g_test_message ("seed %u", seed);
      assert_no_line_crosses_a_card (scene, chart);
      assert_no_label_covers_anything (scene);
    }
}

static void
test_lines_side_by_side_stay_apart (gconstpointer data)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (5);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_set (project, "view", "line-shape", data);
  scene = test_drawing_scene (project);

  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < i; j++)
      {
        g_autofree char *first = g_strdup_printf ("deal-%u", i), *second = g_strdup_printf ("deal-%u", j);

        g_assert_cmpfloat (fabs (test_drawing_get_middle (scene, first).y - test_drawing_get_middle (scene, second).y), >=, 6);
        g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LABEL, first, NULL));
      }
}

static void
test_line_turns_at_right_angles_only (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *line;
  const EntentePoint     *points;

  test_plan_set (project, "view", "line-shape", "orthogonal");
  test_drawing_add_company (project, "c", "Contour", 700, 400);
  test_drawing_add_deal (project, "deal", "A deal", "running", "a c");
  scene = test_drawing_scene (project);
  line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal", NULL);
  points = entente_scene_get_points (scene) + line->first_point;

  /* One turn: a level piece, its rounding, an upright piece */
  g_assert_cmpuint (line->n_points, ==, 1 + 3 * 3);
  g_assert_true (points[0].y == points[3].y || points[0].x == points[3].x);
  g_assert_true (points[6].y == points[9].y || points[6].x == points[9].x);
}

static void
test_level_cards_are_joined_by_one_piece (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_set (project, "view", "line-shape", "orthogonal");
  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_drawing_add_company (project, "b", "Boreal", 600, 14);
  test_drawing_add_deal (project, "deal", "A deal", "running", "a b");
  scene = test_drawing_scene (project);

  g_assert_cmpfloat_with_epsilon (test_drawing_find (scene, ENTENTE_PART_LINE, "deal", NULL)->bounds.height,
                                  test_drawing_find (scene, ENTENTE_PART_LINE, "deal", NULL)->stroke_width, 0.01);
}

static EntenteProject *
new_blocked_pair (const char *shape,
                  double      y)
{
  EntenteProject *project = test_drawing_new_pair (1);

  test_plan_set (project, "view", "line-shape", shape);
  test_drawing_add_company (project, "c", "Contour", 300, y);

  return project;
}

static void
test_direct_lines_cross_cards (gconstpointer data)
{
  g_autoptr (EntenteProject) project = new_blocked_pair (data, 4);
  g_autoptr (EntenteScene) around = test_drawing_scene (project);
  g_autoptr (EntenteScene) direct = NULL;

  test_plan_set (project, "view", "line-routing", "direct");
  direct = test_drawing_scene (project);

  g_assert_false (crosses (around, test_drawing_find (around, ENTENTE_PART_LINE, "deal-0", NULL),
                           &test_drawing_find (around, ENTENTE_PART_BODY, "c", NULL)->bounds));
  g_assert_true (crosses (direct, test_drawing_find (direct, ENTENTE_PART_LINE, "deal-0", NULL),
                          &test_drawing_find (direct, ENTENTE_PART_BODY, "c", NULL)->bounds));
}

/* A card just below the line of two others: the line passes above it, however it is nudged. */
static void
test_small_moves_do_not_make_lines_jump (gconstpointer data)
{
  g_autoptr (EntenteProject) project = new_blocked_pair (data, 12);
  g_autoptr (EntenteScene) before = test_drawing_scene (project);
  double y = test_drawing_get_middle (before, "deal-0").y;

  g_assert_cmpfloat (y, <, 0);

  for (int i = 13; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autoptr (EntenteScene) after = NULL;

      test_plan_set (project, "place-c", "y", text);
      after = test_drawing_scene (project);
      g_assert_cmpfloat_with_epsilon (test_drawing_get_middle (after, "deal-0").y, y, 10);
    }
}

static void
test_bends_by_hand_win (gconstpointer data)
{
  g_autoptr (EntenteProject) project = new_blocked_pair (data, 4);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *line;
  const EntentePoint     *points;

  test_plan_add (project, ENTENTE_BEND, "bend", "view", "view", "line", "deal-0", "points", "150,200 450,200", NULL);
  scene = test_drawing_scene (project);
  line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL);
  points = entente_scene_get_points (scene) + line->first_point;

  g_assert_cmpfloat (entente_path_get_distance (points, line->n_points, 150, 200), <, 4);
  g_assert_cmpfloat (entente_path_get_distance (points, line->n_points, 450, 200), <, 4);
}

/* Cards on one spot, near another one: there is room for few of the names of their deals. */
static void
test_lowest_priority_is_hidden_first (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;
  gboolean shows_ended = FALSE, hides_running = FALSE;
  guint    n_hidden = 0;

  /* Ways around forty cards on one spot take long to find, and say nothing about names. */
  test_plan_set (project, "view", "line-routing", "direct");
  test_drawing_add_company (project, "a", "Aster", 0, 0);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i), *company = g_strdup_printf ("c%u", i), *parties = g_strdup_printf ("a c%u", i);

      test_drawing_add_company (project, company, "Boreal", 240, 0);
      test_drawing_add_deal (project, id, "A deal with a long title", i % 2 == 0 ? "ended" : "running", parties);
    }

  scene = test_drawing_scene (project);
  assert_no_label_covers_anything (scene);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char  *id = g_strdup_printf ("deal-%u", i);
      const char *const ids[] = {id, NULL};
      gboolean          shown = test_drawing_find (scene, ENTENTE_PART_LABEL, id, NULL) != NULL;
      g_autoptr (EntenteScene) hidden = entente_scene_reveal (scene, ids);

      g_assert_cmpint (hidden != NULL, ==, !shown);
      g_assert_true (shown || test_drawing_find_text (hidden, "A deal with a long title") != NULL);
      n_hidden += !shown;
      shows_ended |= shown && i % 2 == 0;
      hides_running |= !shown && i % 2 == 1;
    }

  g_assert_cmpuint (n_hidden, >, 0);
  g_assert_false (shows_ended && hides_running);
}

static guint
count_parts (EntenteScene    *scene,
             EntenteScenePart part,
             EntenteSceneKind kind)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n = 0;

  for (guint32 i = 0; i < n_items; i++)
    n += items[i].part == part && items[i].kind == kind;

  return n;
}

/* All lines are there, and all titles can be asked for. */
static void
test_picture_wanted_at_once_lacks_nothing (gconstpointer data)
{
  g_autoptr (EntenteProject) project = new_random_plan (5, 24, 40);
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteScene) whole = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (GCancellable) hurry = g_cancellable_new ();

  test_plan_set (project, "view", "line-shape", data);
  chart = test_drawing_chart (project);
  whole = entente_network_scene_new_in_time (chart, entente_theme_get (ENTENTE_THEME_LIGHT), hurry);
  g_cancellable_cancel (hurry);
  scene = entente_network_scene_new_in_time (chart, entente_theme_get (ENTENTE_THEME_LIGHT), hurry);

  g_assert_cmpuint (count_parts (whole, ENTENTE_PART_LABEL, ENTENTE_SCENE_BOX), >, 0);
  g_assert_cmpuint (count_parts (scene, ENTENTE_PART_LABEL, ENTENTE_SCENE_BOX), ==, 0);
  g_assert_cmpuint (count_parts (scene, ENTENTE_PART_LINE, ENTENTE_SCENE_LINE), ==, count_parts (whole, ENTENTE_PART_LINE, ENTENTE_SCENE_LINE));
  g_assert_cmpuint (count_parts (entente_scene_get_hidden (scene), ENTENTE_PART_LABEL, ENTENTE_SCENE_BOX), ==,
                    count_parts (whole, ENTENTE_PART_LABEL, ENTENTE_SCENE_BOX) +
                      count_parts (entente_scene_get_hidden (whole), ENTENTE_PART_LABEL, ENTENTE_SCENE_BOX));
}

static void
add_for_each (const char       *name,
              const char *const keys[],
              guint             n_keys,
              GTestDataFunc     test)
{
  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *path = g_strdup_printf ("/network-routes/%s/%s", name, keys[i]);

      g_test_add_data_func (path, keys[i], test);
    }
}

/* The hub lies little lower than the first of its companies: a line that turns just before it gets there would end askew. */
static void
test_heads_point_where_right_angled_lines_come_from (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *items;
  guint32                 n_items;
  guint                   n_heads = 0;

  test_plan_set (project, "view", "line-shape", "orthogonal");
  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_drawing_add_company (project, "b", "Boreal", 0, 220);
  test_drawing_add_company (project, "c", "Cirrus", 400, -20);
  test_drawing_add_company (project, "d", "Delta", 400, 240);
  test_drawing_add_deal (project, "hub", "Four with the frame", "running", "a b c d");
  test_drawing_add_place (project, "hub", 270, 30);
  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "hub", "giver", "hub-a", "what", "Platform", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "hub", "giver", "hub-b", "what", "Volume", NULL);
  scene = test_drawing_scene (project);
  items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_SHAPE && g_strcmp0 (items[i].object, "hub") == 0)
      {
        const EntentePoint *points = entente_scene_get_points (scene) + items[i].first_point;
        EntentePoint        left = points[0], tip = points[3], right = points[6];

        g_assert_cmpfloat_with_epsilon (MIN (fabs (tip.x - (left.x + right.x) / 2), fabs (tip.y - (left.y + right.y) / 2)), 0, 0.01);
        n_heads++;
      }

  g_assert_cmpuint (n_heads, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_for_each ("samples", samples, G_N_ELEMENTS (samples), test_samples);
  add_for_each ("random-plans", shapes, G_N_ELEMENTS (shapes), test_random_plans);
  add_for_each ("lines-side-by-side-stay-apart", shapes, G_N_ELEMENTS (shapes), test_lines_side_by_side_stay_apart);
  add_for_each ("direct-lines-cross-cards", shapes, G_N_ELEMENTS (shapes), test_direct_lines_cross_cards);
  add_for_each ("small-moves-do-not-make-lines-jump", shapes, G_N_ELEMENTS (shapes), test_small_moves_do_not_make_lines_jump);
  add_for_each ("bends-by-hand-win", shapes, G_N_ELEMENTS (shapes), test_bends_by_hand_win);
  add_for_each ("picture-wanted-at-once-lacks-nothing", shapes, G_N_ELEMENTS (shapes), test_picture_wanted_at_once_lacks_nothing);
  g_test_add_func ("/network-routes/heads-point-where-right-angled-lines-come-from", test_heads_point_where_right_angled_lines_come_from);
  g_test_add_func ("/network-routes/line-turns-at-right-angles-only", test_line_turns_at_right_angles_only);
  g_test_add_func ("/network-routes/level-cards-are-joined-by-one-piece", test_level_cards_are_joined_by_one_piece);
  g_test_add_func ("/network-routes/lowest-priority-is-hidden-first", test_lowest_priority_is_hidden_first);

  return g_test_run ();
}
