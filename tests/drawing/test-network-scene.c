#include "widgets/drawing/network-builder.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"

#include <math.h>

static void
test_placeholder_is_dashed (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_set (project, "b", "placeholder", "yes");
  scene = test_drawing_scene (project);

  g_assert_cmpuint (test_drawing_find (scene, ENTENTE_PART_BODY, "a", NULL)->n_dash, ==, 0);
  g_assert_cmpuint (test_drawing_find (scene, ENTENTE_PART_BODY, "b", NULL)->n_dash, ==, 2);
}

static void
test_focus_company_stands_out (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_set (project, "project", "focus", "b");
  scene = test_drawing_scene (project);

  g_assert_cmpfloat (test_drawing_find (scene, ENTENTE_PART_BODY, "b", NULL)->stroke_width, >,
                     test_drawing_find (scene, ENTENTE_PART_BODY, "a", NULL)->stroke_width);
  g_assert_cmpfloat (test_drawing_find_text (scene, "Boreal")->style.size, >, test_drawing_find_text (scene, "Aster")->style.size);
}

static void
test_badges_as_numbers_words_or_not (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) numbers = NULL;
  g_autoptr (EntenteScene) words = NULL;
  g_autoptr (EntenteScene) hidden = NULL;

  test_plan_add (project, ENTENTE_OFFER, "o1", "company", "a", "name", "Plant at Lund", NULL);
  test_plan_add (project, ENTENTE_OFFER, "o2", "company", "a", "name", "Platform", NULL);
  test_plan_add (project, ENTENTE_WANT, "w1", "company", "a", "name", "Volume", NULL);
  numbers = test_drawing_scene (project);
  test_plan_set (project, "view", "show-badges", "list");
  words = test_drawing_scene (project);
  test_plan_set (project, "view", "show-badges", "hide");
  hidden = test_drawing_scene (project);

  /* Of no dimension: two things that it has, one that it wants */
  g_assert_nonnull (test_drawing_find_text (numbers, "2"));
  g_assert_nonnull (test_drawing_find_text (numbers, "1"));
  g_assert_null (test_drawing_find_text (numbers, "Platform"));
  g_assert_nonnull (test_drawing_find_text (words, "Plant at Lund"));
  g_assert_nonnull (test_drawing_find_text (words, "Volume"));
  g_assert_null (test_drawing_find_text (hidden, "2"));
}

static void
test_names_are_full_sentences (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_REGION, "europe", "name", "Europe", NULL);
  test_plan_set (project, "a", "region", "europe");
  test_plan_add (project, ENTENTE_OFFER, "o1", "company", "a", "name", "Platform", NULL);
  test_plan_add (project, ENTENTE_WANT, "w1", "company", "a", "name", "Volume", NULL);
  test_plan_add (project, ENTENTE_WANT, "w2", "company", "a", "name", "Cells", NULL);
  test_drawing_add_deal (project, "pickup", "Frontier platform", "talks", "a b");
  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "pickup", "giver", "pickup-a", "receiver", "pickup-b", "what", "Platform", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "pickup", "giver", "pickup-b", "receiver", "pickup-a", "what", "Volume", NULL);
  test_plan_add (project, ENTENTE_STAKE, "s1", "owner", "a", "owned", "b", "economic", "15%", "voting", "0%", NULL);
  scene = test_drawing_scene (project);

  g_assert_cmpstr (test_drawing_get_name (scene, "a"), ==,
                   "Company, Aster, Carmaker, Europe, 1 deal; has Platform; wants Volume and Cells");
  g_assert_cmpstr (test_drawing_get_name (scene, "pickup"), ==,
                   "Deal, Frontier platform, Aster and Boreal, Talks; Aster gives Platform, gets Volume; Boreal gives Volume, gets Platform");
  g_assert_cmpstr (test_drawing_get_name (scene, "s1"), ==,
                   "Stake, Aster owns 15 % of Boreal, with 0 % of the votes");
}

static void
test_measured_size_is_the_drawn_one (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_theme_get (ENTENTE_THEME_LIGHT));

  for (guint32 i = 0; i < chart->n_places; i++)
    {
      const EntenteSceneItem *body = test_drawing_find (scene, ENTENTE_PART_BODY, chart->places[i].id, NULL);

      g_assert_cmpfloat (body->bounds.width, ==, boxes[i].width);
      g_assert_cmpfloat (body->bounds.height, ==, boxes[i].height);
      g_assert_cmpfloat_with_epsilon (body->bounds.x + boxes[i].width / 2, chart->places[i].x, 1e-6);
    }
}

static void
test_frame_is_hit_at_its_border_only (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *item;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Group", "x", "-200", "y", "-100", "width", "400", "height", "200", NULL);
  scene = test_drawing_scene (project);

  g_assert_null (entente_scene_pick (scene, -120, 50, 4));
  item = entente_scene_pick (scene, -200, 50, 4);
  g_assert_nonnull (item);
  g_assert_cmpstr (item->object, ==, "frame");
}

static void
test_same_chart_gives_the_same_scene (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) first = test_drawing_scene (project);
  g_autoptr (EntenteScene) second = test_drawing_scene (project);
  g_autofree char *first_text = entente_scene_to_text (first);
  g_autofree char *second_text = entente_scene_to_text (second);

  g_assert_cmpstr (first_text, ==, second_text);
}

static gboolean
is_ground (const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_BOX && item->detail > 0 && item->fill.alpha > 0 && (item->part == ENTENTE_PART_LABEL || item->part == ENTENTE_PART_BADGE);
}

/* Nothing is seen of a label or a number whose words are too small to be read. */
static void
test_words_go_with_what_they_stand_on (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *items, *ground = NULL;
  guint32                 n_items, n_words = 0;

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_VIEW); i++)
    {
      g_autofree char *id = g_strdup_printf ("rule-%u", i);

      test_plan_add (project, ENTENTE_RULE, id, "view", entente_object_get_id (entente_project_get_nth (project, ENTENTE_VIEW, i)), "target",
                     "companies", "channel", "badge", "by", "deals", NULL);
    }

  scene = test_drawing_scene (project);
  items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      gboolean is_on_it = ground != NULL && items[i].kind == ENTENTE_SCENE_TEXT && items[i].bounds.x >= ground->bounds.x &&
                          items[i].bounds.x + items[i].bounds.width <= ground->bounds.x + ground->bounds.width + 1 &&
                          fabs (items[i].bounds.y + items[i].bounds.height / 2 - ground->bounds.y - ground->bounds.height / 2) < 1;

      if (is_on_it)
        {
          g_assert_cmpfloat (items[i].detail, ==, ground->detail);
          n_words++;
        }

      if (is_ground (&items[i]))
        ground = &items[i];
    }

  g_assert_cmpuint (n_words, >, 10);
}

static void
test_chart_of_nothing_is_empty (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  guint32 n_items;

  entente_scene_get_items (scene, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-scene/placeholder-is-dashed", test_placeholder_is_dashed);
  g_test_add_func ("/network-scene/focus-company-stands-out", test_focus_company_stands_out);
  g_test_add_func ("/network-scene/badges-as-numbers-words-or-not", test_badges_as_numbers_words_or_not);
  g_test_add_func ("/network-scene/names-are-full-sentences", test_names_are_full_sentences);
  g_test_add_func ("/network-scene/measured-size-is-the-drawn-one", test_measured_size_is_the_drawn_one);
  g_test_add_func ("/network-scene/frame-is-hit-at-its-border-only", test_frame_is_hit_at_its_border_only);
  g_test_add_func ("/network-scene/same-chart-gives-the-same-scene", test_same_chart_gives_the_same_scene);
  g_test_add_func ("/network-scene/words-go-with-what-they-stand-on", test_words_go_with_what_they_stand_on);
  g_test_add_func ("/network-scene/chart-of-nothing-is-empty", test_chart_of_nothing_is_empty);

  return g_test_run ();
}
