#include "widgets/drawing/path.h"
#include "widgets/drawing/scene.h"

static const EntenteColor black = {0, 0, 0, 1};

static void
add_box (EntenteScene    *scene,
         EntenteScenePart part,
         const char      *object,
         double           x,
         double           y,
         double           width,
         double           height)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .part = part, .object = object, .bounds = {x, y, width, height}, .fill = black};

  entente_scene_add (scene, &item);
}

static void
add_line (EntenteScene *scene,
          const char   *object,
          double        x0,
          double        y0,
          double        x1,
          double        y1)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_LINE, .part = ENTENTE_PART_LINE, .object = object, .stroke = black, .stroke_width = 2};
  EntentePoint     start = {x0, y0}, end = {x1, y1};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, start);
  entente_path_add_line (path, &end);
  entente_scene_add_path (scene, &item, (EntentePoint *)path->data, path->len);
}

/* Two cards and a line between them, on a ground that cannot be hit */
static EntenteScene *
make_scene (void)
{
  EntenteScene *scene = entente_scene_new ();

  add_box (scene, ENTENTE_PART_DECORATION, NULL, -50, -50, 400, 200);
  add_line (scene, "deal", 100, 25, 200, 25);
  add_box (scene, ENTENTE_PART_BODY, "a", 0, 0, 100, 50);
  add_box (scene, ENTENTE_PART_BODY, "b", 200, 0, 100, 50);

  return scene;
}

static const char *
pick (EntenteScene *scene,
      double        x,
      double        y,
      double        tolerance)
{
  const EntenteSceneItem *item = entente_scene_pick (scene, x, y, tolerance);

  return item != NULL ? item->object : NULL;
}

static void
test_card_under_the_hand_is_picked (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();

  g_assert_cmpstr (pick (scene, 50, 25, 4), ==, "a");
  g_assert_cmpstr (pick (scene, 299, 1, 0), ==, "b");
}

static void
test_ground_is_not_picked (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();

  g_assert_null (pick (scene, 150, 60, 4));
}

static void
test_line_is_picked_within_tolerance (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();

  g_assert_cmpstr (pick (scene, 150, 25, 0), ==, "deal");
  /* The line is 2 wide: 4 from its middle is 3 from its edge. */
  g_assert_cmpstr (pick (scene, 150, 29, 4), ==, "deal");
  g_assert_null (pick (scene, 150, 29, 2));
}

static void
test_nearer_of_two_is_picked (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();

  g_assert_cmpstr (pick (scene, 103, 30, 6), ==, "a");
  g_assert_cmpstr (pick (scene, 105, 27, 6), ==, "deal");
}

static void
test_topmost_is_picked (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();

  add_box (scene, ENTENTE_PART_LABEL, "label", 90, 20, 20, 10);

  g_assert_cmpstr (pick (scene, 95, 25, 4), ==, "label");
}

static void
test_area_finds_what_it_touches (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();
  EntenteRect right = {150, 0, 60, 30}, above_line = {120, 0, 60, 20};
  g_autoptr (GPtrArray) found = entente_scene_pick_area (scene, &right);
  g_autoptr (GPtrArray) none = entente_scene_pick_area (scene, &above_line);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (found->pdata[0], ==, "deal");
  g_assert_cmpstr (found->pdata[1], ==, "b");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_object_of_several_items_is_found_once (void)
{
  g_autoptr (EntenteScene) scene = make_scene ();
  EntenteRect all = {-100, -100, 500, 500};
  g_autoptr (GPtrArray) found = NULL;
  EntenteRect bounds;

  add_box (scene, ENTENTE_PART_LABEL, "deal", 130, 30, 40, 40);
  found = entente_scene_pick_area (scene, &all);

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_true (entente_scene_get_object_bounds (scene, "deal", &bounds));
  g_assert_cmpfloat (bounds.x, ==, 99);
  g_assert_cmpfloat (bounds.y, ==, 24);
  g_assert_cmpfloat (bounds.y + bounds.height, ==, 70);
  g_assert_false (entente_scene_get_object_bounds (scene, "nobody", &bounds));
}

static void
test_bounds_hold_line_widths_and_a_margin (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteRect content, bounds;

  add_line (scene, "deal", 0, 0, 100, 0);
  content = entente_scene_get_content (scene);
  bounds = entente_scene_get_bounds (scene);

  g_assert_cmpfloat (content.y, ==, -1);
  g_assert_cmpfloat (content.height, ==, 2);
  g_assert_cmpfloat (content.width, ==, 102);
  g_assert_cmpfloat (bounds.x, <, content.x);
  g_assert_cmpfloat (bounds.width, >, content.width);
}

static void
test_empty_scene_has_no_content (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteRect      content = entente_scene_get_content (scene);
  g_autofree char *text = entente_scene_to_text (scene);

  g_assert_true (entente_rect_is_empty (&content));
  g_assert_null (pick (scene, 0, 0, 10));
  g_assert_cmpstr (text, ==, "");
}

static void
test_strings_are_copied (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  char id[] = "first";

  add_box (scene, ENTENTE_PART_BODY, id, 0, 0, 10, 10);
  id[0] = 'X';

  g_assert_cmpstr (pick (scene, 5, 5, 0), ==, "first");
}

static void
test_text_dump_has_a_line_for_each_item (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteSceneItem   text = {.kind = ENTENTE_SCENE_TEXT, .part = ENTENTE_PART_TITLE, .bounds = {1.4, 2.6, 30, 12}, .text = "Two\nlines"};
  EntenteSceneItem   line = {.kind = ENTENTE_SCENE_LINE, .part = ENTENTE_PART_LINE, .object = "deal", .owner = "party", .stroke = black, .stroke_width = 1, .n_dash = 2, .dash = {8, 4}};
  const EntentePoint points[] = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};
  g_autofree char   *dump = NULL;

  add_box (scene, ENTENTE_PART_BODY, "a", 0, 0, 100, 50);
  entente_scene_add (scene, &text);
  entente_scene_add_path (scene, &line, points, G_N_ELEMENTS (points));
  dump = entente_scene_to_text (scene);

  g_assert_cmpstr (dump, ==,
                   "box body a - 0,0 100x50\n"
                   "text title - - 1,3 30x12 \"Two\\nlines\"\n"
                   "line line deal party 0,0..3,0 dash 8,4\n");
}

static void
test_appended_scene_is_moved_and_scaled (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  g_autoptr (EntenteScene) other = make_scene ();
  const EntenteSceneName *names;
  guint32                 n_names;
  EntenteRect             bounds, card = {0, 0, 100, 50};

  entente_scene_add_name (other, "a", &card, "Company A");
  entente_scene_append (scene, other, 10, 20, 0.5);
  names = entente_scene_get_names (scene, &n_names);

  g_assert_true (entente_scene_get_object_bounds (scene, "b", &bounds));
  g_assert_cmpfloat (bounds.x, ==, 110);
  g_assert_cmpfloat (bounds.y, ==, 20);
  g_assert_cmpfloat (bounds.width, ==, 50);
  g_assert_cmpstr (pick (scene, 85, 32.5, 0), ==, "deal");
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpfloat (names[0].bounds.width, ==, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/card-under-the-hand-is-picked", test_card_under_the_hand_is_picked);
  g_test_add_func ("/scene/ground-is-not-picked", test_ground_is_not_picked);
  g_test_add_func ("/scene/line-is-picked-within-tolerance", test_line_is_picked_within_tolerance);
  g_test_add_func ("/scene/nearer-of-two-is-picked", test_nearer_of_two_is_picked);
  g_test_add_func ("/scene/topmost-is-picked", test_topmost_is_picked);
  g_test_add_func ("/scene/area-finds-what-it-touches", test_area_finds_what_it_touches);
  g_test_add_func ("/scene/object-of-several-items-is-found-once", test_object_of_several_items_is_found_once);
  g_test_add_func ("/scene/bounds-hold-line-widths-and-a-margin", test_bounds_hold_line_widths_and_a_margin);
  g_test_add_func ("/scene/empty-scene-has-no-content", test_empty_scene_has_no_content);
  g_test_add_func ("/scene/strings-are-copied", test_strings_are_copied);
  g_test_add_func ("/scene/text-dump-has-a-line-for-each-item", test_text_dump_has_a_line_for_each_item);
  g_test_add_func ("/scene/appended-scene-is-moved-and-scaled", test_appended_scene_is_moved_and_scaled);

  return g_test_run ();
}
