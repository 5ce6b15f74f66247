#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/far-look.h"
#include "widgets/drawing/network-scene.h"

#define N_PARTNERS 6

/* A company in the middle of a row, close to its partners, who have no other deals; and one far away without any. */
static EntenteProject *
new_star (void)
{
  EntenteProject *project = test_drawing_new ();

  test_drawing_add_company (project, "hub", "Hub", 0, 0);
  test_drawing_add_company (project, "alone", "Alone", 9000, 0);

  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("partner-%u", i);
      g_autofree char *name = g_strdup_printf ("Partner %u", i);
      g_autofree char *deal = g_strdup_printf ("deal-%u", i);
      g_autofree char *companies = g_strdup_printf ("hub %s", id);

      test_drawing_add_company (project, id, name, 300. * (i + 1), 0);
      test_drawing_add_deal (project, deal, "Deal", "running", companies);
    }

  return project;
}

/* The name of an object in the overview, not the ground it stands on. */
static const EntenteSceneItem *
find_name (EntenteScene *scene,
           const char   *object)
{
  guint32                 n_items = 0;
  const EntenteSceneItem *items = entente_scene_get_items (entente_scene_get_overview (scene), &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT && g_strcmp0 (items[i].object, object) == 0)
      return &items[i];

  return NULL;
}

static void
test_who_has_deals_is_named_first (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *hub = find_name (scene, "hub"), *partner = find_name (scene, "partner-0");

  g_assert_cmpstr (hub->text, ==, "Hub");
  g_assert_cmpfloat (hub->far->from, <, partner->far->from);
  g_assert_cmpfloat (hub->far->least_height, >, partner->far->least_height);

  /* Nobody is near. */
  g_assert_cmpfloat (find_name (scene, "alone")->far->from, <, 0.05);
}

static void
test_who_has_deals_has_a_large_dot (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *hub = test_drawing_find (scene, ENTENTE_PART_BODY, "hub", NULL);
  const EntenteSceneItem *partner = test_drawing_find (scene, ENTENTE_PART_BODY, "partner-0", NULL);
  const EntenteSceneItem *alone = test_drawing_find (scene, ENTENTE_PART_BODY, "alone", NULL);

  g_assert_cmpfloat (hub->far->width, >, partner->far->width);
  g_assert_cmpfloat (partner->far->width, >, alone->far->width);
  g_assert_cmpfloat (hub->far->width, ==, hub->far->height);
}

static void
test_short_lines_are_stronger (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);

  g_assert_cmpfloat (test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL)->far_gain, >,
                     test_drawing_find (scene, ENTENTE_PART_LINE, "deal-5", NULL)->far_gain);
}

/* From close by, and on paper, nothing of the overview is seen. */
static void
test_overview_is_gone_from_close_by (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (entente_scene_get_overview (scene), &n_items);

  g_assert_cmpuint (n_items, >, 0);

  for (guint32 i = 0; i < n_items; i++)
    {
      EntenteSceneItem space;

      g_assert_null (entente_far_look_see (&items[i], 1, &space));
      g_assert_null (entente_far_look_see (&items[i], 0, &space));
    }
}

/* A name goes over into the one on the card without a jump. */
static void
test_name_comes_to_stand_on_the_card (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *name = find_name (scene, "hub"), *on_card = test_drawing_find_text (scene, "Hub");

  g_assert_cmpfloat_with_epsilon (name->bounds.x, on_card->bounds.x, 0.01);
  g_assert_cmpfloat_with_epsilon (name->bounds.y, on_card->bounds.y, 0.01);
  g_assert_cmpfloat_with_epsilon (name->bounds.height, on_card->bounds.height, 0.01);
  g_assert_cmpfloat (name->style.size, ==, on_card->style.size);
}

/* The card that stands for a company's own as long as that cannot be read; with its name on it, in the overview */
static const EntenteSceneItem *
find_plate (EntenteScene *scene,
            const char   *object)
{
  guint32                 n_items = 0;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && items[i].far->fleeting && g_strcmp0 (items[i].object, object) == 0)
      return &items[i];

  return NULL;
}

/* The name has four pixels of air at both sides, and is wider than a card of 140 points that is 140 x 0.3 = 42 pixels wide. */
static void
test_card_is_as_wide_as_a_long_name_on_it (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *plate;
  EntenteSceneItem        seen, name;

  test_drawing_add_company (project, "long", "Mitsubishi Motors", 0, 0);
  scene = test_drawing_scene (project);
  plate = find_plate (entente_scene_get_overview (scene), "long");

  g_assert_nonnull (entente_far_look_see (plate, 0.3, &seen));
  g_assert_nonnull (entente_far_look_see (find_name (scene, "long"), 0.3, &name));
  g_assert_cmpfloat (seen.bounds.width * 0.3, >, 42);
  g_assert_cmpfloat_with_epsilon (seen.bounds.width * 0.3, name.bounds.width * 0.3 + 8, 0.01);
  g_assert_cmpfloat_with_epsilon (seen.bounds.x + seen.bounds.width / 2, name.bounds.x + name.bounds.width / 2, 0.01);

  /* None where cards are dots, nor where they can be read, nor on a sheet of paper */
  g_assert_null (entente_far_look_see (plate, 0.9 * ENTENTE_FAR_CARD, &seen));
  g_assert_null (entente_far_look_see (plate, 0.6, &seen));
  g_assert_false (entente_far_look_print (plate, 0.3, &seen));
}

static void
assert_plate_goes_with_name (EntenteScene *scene,
                             const char   *id,
                             double        scale)
{
  EntenteScene           *overview = entente_scene_get_overview (scene);
  const EntenteSceneItem *name = find_name (scene, id), *card = test_drawing_find (scene, ENTENTE_PART_BODY, id, NULL);
  guint32                 n_items = 0;
  const EntenteSceneItem *items = entente_scene_get_items (overview, &n_items);
  EntenteSceneItem        seen, space;

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && g_strcmp0 (items[i].object, id) == 0 && entente_far_look_see (&items[i], scale, &seen) != NULL &&
        (name == NULL || entente_far_look_see (name, scale, &space) == NULL))
      g_assert_cmpfloat_with_epsilon (seen.bounds.width, card->bounds.width, 0.1);
}

/* Many long names close to each other: where one has to wait until there is room, no empty card as large as it stands there. */
static void
test_card_is_not_as_wide_as_a_name_that_is_not_there (void)
{
  static const char *const names[] = {"Mitsubishi Materials", "Robert Bosch", "General Motors", "Alliance Ventures", "Horse Powertrain", "Sony Honda Mobility"};
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) * 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("c-%u", i);

      test_drawing_add_company (project, id, names[i % 6], i % 6 * 340., i / 6 * 62.);
    }

  scene = test_drawing_scene (project);

  for (guint i = 0; i < G_N_ELEMENTS (names) * 6; i++)
    for (double scale = 0.24; scale < 0.5; scale += 0.01)
      {
        g_autofree char *id = g_strdup_printf ("c-%u", i);

        assert_plate_goes_with_name (scene, id, scale);
      }
}

/* The names of two companies are too wide for cards that stand 260 x 0.27 = 70 pixels apart, but not for such that stand
   260 x 0.4 = 104 pixels apart: there the one that was named later, because it has no deals, is on its card, too. */
static void
test_name_goes_onto_its_card_as_soon_as_it_can (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;
  EntenteSceneItem seen;

  test_drawing_add_company (project, "other", "Summit", -260, 0);
  test_plan_set (project, "hub", "name", "Aster Systems");
  scene = test_drawing_scene (project);

  g_assert_nonnull (entente_far_look_see (find_name (scene, "other"), 0.4, &seen));
  g_assert_cmpfloat_with_epsilon (seen.bounds.x + seen.bounds.width / 2, -260, 10);
  g_assert_cmpfloat_with_epsilon (seen.bounds.y + seen.bounds.height / 2, 0, 10);
}

/* Of two companies in one place one is not named from far away: its plate stands below what its card bears. */
static void
test_unnamed_card_keeps_what_it_bears (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *plate;

  test_drawing_add_company (project, "a", "First", 0, 0);
  test_drawing_add_company (project, "b", "Other", 8, 8);
  scene = test_drawing_scene (project);
  plate = find_plate (scene, "b");

  g_assert_nonnull (find_plate (entente_scene_get_overview (scene), "a"));
  g_assert_null (find_plate (entente_scene_get_overview (scene), "b"));
  g_assert_nonnull (plate);
  g_assert_true (plate < test_drawing_find_text (scene, "Other"));
}

static void
test_frames_are_named_before_companies (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *frame;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "hub partner-0", "x", "-200", "y", "-100",
                 "width", "4000", "height", "200", "closed", "no", NULL);
  scene = test_drawing_scene (project);
  frame = find_name (scene, "frame");

  g_assert_cmpstr (frame->text, ==, "Europe");
  g_assert_cmpfloat (frame->far->from, <, 0.05);
  /* No wider than its frame */
  g_assert_cmpfloat (frame->far->least_width / frame->far->from, <=, 4000);
}

static void
test_closed_frame_is_named (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "hub partner-0", "x", "-200", "y", "-100",
                 "width", "4000", "height", "200", "closed", "yes", NULL);
  scene = test_drawing_scene (project);

  g_assert_cmpstr (find_name (scene, "frame")->text, ==, "Europe");
  g_assert_null (find_name (scene, "hub"));
}

/* Six pixels of air at both sides: a card of at most 200 points is 16 pixels wide. */
static void
test_closed_frame_is_a_card_around_its_name (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *plate;
  EntenteSceneItem        seen, name;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "hub partner-0", "x", "-200", "y", "-100",
                 "width", "4000", "height", "200", "closed", "yes", NULL);
  scene = test_drawing_scene (project);
  plate = find_plate (entente_scene_get_overview (scene), "frame");

  g_assert_nonnull (entente_far_look_see (plate, 0.08, &seen));
  g_assert_nonnull (entente_far_look_see (find_name (scene, "frame"), 0.08, &name));
  g_assert_cmpfloat (seen.bounds.width * 0.08, >, 16);
  g_assert_cmpfloat_with_epsilon (seen.bounds.width * 0.08, name.bounds.width * 0.08 + 12, 0.01);
  g_assert_cmpfloat (seen.stroke_width, >, 0);
  g_assert_cmpfloat (seen.fill.alpha, ==, 1);

  g_assert_null (entente_far_look_see (plate, 0.6, &seen));
  g_assert_false (entente_far_look_print (plate, 0.08, &seen));
}

static void
assert_named_once (const EntenteSceneItem *afar,
                   const EntenteSceneItem *close_by,
                   double                  from)
{
  for (double scale = from; scale < 1; scale += 0.01)
    {
      EntenteSceneItem space;
      gboolean         is_shown_afar = entente_far_look_see (afar, scale, &space) != NULL;

      g_assert_true (is_shown_afar != (entente_far_look_see (close_by, scale, &space) != NULL));
    }
}

/* Not where it stands on the frame and beside it at once. */
static void
test_open_frame_is_named_once (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "hub partner-0", "x", "-200", "y", "-100",
                 "width", "4000", "height", "200", "closed", "no", NULL);
  scene = test_drawing_scene (project);
  assert_named_once (find_name (scene, "frame"), test_drawing_find_text (scene, "Europe"), 0.1);
}

/* Nor in the middle of its card and at its left edge. */
static void
test_company_is_named_once (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *afar = find_name (scene, "hub");

  assert_named_once (afar, test_drawing_find_text (scene, afar->text), ENTENTE_FAR_CARD);
}

static void
test_dot_can_be_hit (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  double radius = test_drawing_find (scene, ENTENTE_PART_BODY, "hub", NULL)->far->width / 2;

  /* Above the card, which is less than 80 points high */
  g_assert_cmpfloat (radius, >, 55);
  g_assert_cmpstr (entente_scene_pick_dot (scene, 0, -50, 0.05)->object, ==, "hub");
  g_assert_null (entente_scene_pick_dot (scene, 0, -50, 0.5));
  g_assert_null (entente_scene_pick_dot (scene, 0, -radius - 10, 0.05));
}

/* As far as coordinates may reach in a file */
static void
test_chart_may_be_as_wide_as_can_be (void)
{
  g_autoptr (EntenteProject) project = new_star ();
  g_autoptr (EntenteScene) scene = NULL;
  EntenteRect content;

  test_drawing_add_company (project, "left", "Left", -1e13, 0);
  test_drawing_add_company (project, "low", "Low", 0, 1e13);
  scene = test_drawing_scene (project);
  content = entente_scene_get_content (scene);
  g_assert_cmpfloat (content.x, <, -1e13);
  g_assert_cmpfloat (content.height, >, 1e13);
  g_assert_nonnull (find_name (scene, "hub"));
}

static void
test_empty_chart (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);

  g_assert_null (entente_scene_get_overview (scene));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-overview/who-has-deals-is-named-first", test_who_has_deals_is_named_first);
  g_test_add_func ("/network-overview/who-has-deals-has-a-large-dot", test_who_has_deals_has_a_large_dot);
  g_test_add_func ("/network-overview/short-lines-are-stronger", test_short_lines_are_stronger);
  g_test_add_func ("/network-overview/is-gone-from-close-by", test_overview_is_gone_from_close_by);
  g_test_add_func ("/network-overview/name-comes-to-stand-on-the-card", test_name_comes_to_stand_on_the_card);
  g_test_add_func ("/network-overview/card-is-not-as-wide-as-a-name-that-is-not-there", test_card_is_not_as_wide_as_a_name_that_is_not_there);
  g_test_add_func ("/network-overview/card-is-as-wide-as-a-long-name-on-it", test_card_is_as_wide_as_a_long_name_on_it);
  g_test_add_func ("/network-overview/name-goes-onto-its-card-as-soon-as-it-can", test_name_goes_onto_its_card_as_soon_as_it_can);
  g_test_add_func ("/network-overview/unnamed-card-keeps-what-it-bears", test_unnamed_card_keeps_what_it_bears);
  g_test_add_func ("/network-overview/frames-are-named-before-companies", test_frames_are_named_before_companies);
  g_test_add_func ("/network-overview/closed-frame-is-named", test_closed_frame_is_named);
  g_test_add_func ("/network-overview/closed-frame-is-a-card-around-its-name", test_closed_frame_is_a_card_around_its_name);
  g_test_add_func ("/network-overview/open-frame-is-named-once", test_open_frame_is_named_once);
  g_test_add_func ("/network-overview/company-is-named-once", test_company_is_named_once);
  g_test_add_func ("/network-overview/dot-can-be-hit", test_dot_can_be_hit);
  g_test_add_func ("/network-overview/chart-may-be-as-wide-as-can-be", test_chart_may_be_as_wide_as_can_be);
  g_test_add_func ("/network-overview/empty-chart", test_empty_chart);

  return g_test_run ();
}
