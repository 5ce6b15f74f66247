#include "widgets/drawing/far-look.h"

#include <math.h>

#define EPSILON 1e-4

static void
assert_rect (const EntenteRect *rect,
             double             x,
             double             y,
             double             width,
             double             height)
{
  g_assert_cmpfloat_with_epsilon (rect->x, x, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->y, y, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->width, width, EPSILON);
  g_assert_cmpfloat_with_epsilon (rect->height, height, EPSILON);
}

static void
test_item_without_far_look (void)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .detail = 0.5f}, space;

  g_assert_true (entente_far_look_see (&item, 1, &space) == &item);
  g_assert_true (entente_far_look_see (&item, 0, &space) == &item);
  g_assert_null (entente_far_look_see (&item, 0.4, &space));
}

static void
test_card_becomes_a_dot (void)
{
  const EntenteFarLook far = {.width = 60, .height = 60, .least_width = 3, .least_height = 3, .edge = 1, .fill = {1, 0, 0, 1}, .near = 0.125f, .until = 0.5f};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 120, 40}, .fill = {1, 1, 1, 1}, .stroke_width = 2, .radius = 8, .far = &far}, space;

  g_assert_true (entente_far_look_see (&item, 0, &space) == &item);
  g_assert_true (entente_far_look_see (&item, 0.5, &space) == &item);

  g_assert_true (entente_far_look_see (&item, 0.125, &space) == &space);
  assert_rect (&space.bounds, 30, -10, 60, 60);
  g_assert_cmpfloat_with_epsilon (space.radius, 30, EPSILON);
  g_assert_cmpfloat_with_epsilon (space.stroke_width, 8, EPSILON);
  g_assert_cmpfloat_with_epsilon (space.fill.green, 0, EPSILON);

  /* Half the steps of the zoom between: half a dot, half a card */
  entente_far_look_see (&item, 0.25, &space);
  assert_rect (&space.bounds, 15, -5, 90, 50);
  g_assert_cmpfloat_with_epsilon (space.fill.green, 0.5, EPSILON);

  /* No less than three pixels: 300 points; of which its border takes 15 % at most */
  entente_far_look_see (&item, 0.01, &space);
  assert_rect (&space.bounds, -90, -130, 300, 300);
  g_assert_cmpfloat_with_epsilon (space.stroke_width, 45, EPSILON);
}

/* Three pixels, where four points take one */
static void
test_box_may_have_corners (void)
{
  const EntenteFarLook far = {.width = 60, .height = 60, .radius = 3, .near = 0.3f, .until = 0.5f};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 120, 40}, .far = &far}, space;

  entente_far_look_see (&item, 0.25, &space);
  g_assert_cmpfloat_with_epsilon (space.radius, 12, EPSILON);
}

static void
test_name_keeps_its_size (void)
{
  const EntenteFarLook far = {.offset = {0, 50}, .aside = {.pixels = {0, 2}, .leaves = ENTENTE_FAR_DOT, .arrives = 0.22f}, .least_height = 10, .near = 0.2f, .until = 0.5f, .from = 0.05f, .fleeting = TRUE};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_TEXT, .bounds = {0, 0, 20, 10}, .far = &far}, space;

  g_assert_null (entente_far_look_see (&item, 0.04, &space));
  g_assert_null (entente_far_look_see (&item, 0.5, &space));
  g_assert_null (entente_far_look_see (&item, 0, &space));

  /* Ten pixels are a hundred points: ten times as large, 50 points and 2 pixels (20 points) lower */
  entente_far_look_see (&item, 0.1, &space);
  g_assert_cmpfloat_with_epsilon (space.scale, 10, EPSILON);
  assert_rect (&space.bounds, -90, 25, 200, 100);
}

/* Wholly below its card, 12 points and 5 pixels, where cards are dots; half as much on half the way up; on it from there on */
static void
test_name_rises_to_its_card (void)
{
  const EntenteFarLook far = {.aside = {.dot = {0, 12}, .card = {0, 12}, .pixels = {0, 5}, .leaves = ENTENTE_FAR_DOT, .arrives = 0.24f}, .width = 20, .height = 10, .near = 0.36f, .until = 0.5f};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 20, 10}, .far = &far}, space;
  double               half = sqrt (ENTENTE_FAR_DOT * 0.24);

  entente_far_look_see (&item, 0.1, &space);
  assert_rect (&space.bounds, 0, 12 + 50, 20, 10);
  entente_far_look_see (&item, half, &space);
  assert_rect (&space.bounds, 0, (12 + 5 / half) / 2, 20, 10);
  entente_far_look_see (&item, 0.24, &space);
  assert_rect (&space.bounds, 0, 0, 20, 10);
}

/* A name of 40 points that moves to the left end of a frame of 50, around (35, 5): no further than from 10 to 60. */
static void
test_name_stays_in_its_room (void)
{
  const EntenteFarLook far = {.offset = {25, 0}, .room = 50, .width = 40, .height = 20, .near = 0.4f, .until = 0.5f};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 20, 10}, .far = &far}, space;

  entente_far_look_see (&item, 0.1, &space);
  assert_rect (&space.bounds, 15, -5, 40, 20);

  /* Half of the way, it is 30 points wide, and would have its middle at 22.5. */
  entente_far_look_see (&item, sqrt (0.4 * 0.5), &space);
  assert_rect (&space.bounds, 10, -2.5, 30, 15);
}

static void
test_lines_gain_strength (void)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_LINE};

  g_assert_cmpfloat (entente_far_look_get_gain (&item, 0.05), ==, 1);

  item.far_gain = 3;
  g_assert_cmpfloat_with_epsilon (entente_far_look_get_gain (&item, 0.05), 3, EPSILON);
  g_assert_cmpfloat_with_epsilon (entente_far_look_get_gain (&item, sqrt (ENTENTE_FAR_DOT * ENTENTE_FAR_CARD)), 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (entente_far_look_get_gain (&item, 1), 1, EPSILON);
}

/* The name of a card that moves is drawn on a ground of its own, which must reach as far as the name. */
static void
test_bounds_hold_what_is_seen (void)
{
  const EntenteFarLook far = {.least_height = 10, .near = 0.2f, .until = 0.5f, .fleeting = TRUE};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_TEXT, .bounds = {0, 0, 20, 10}, .text = "Nissan", .far = &far};
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteRect bounds;

  entente_scene_add_overview (scene, &item);
  bounds = entente_far_look_get_bounds (scene, 0.1);

  g_assert_cmpfloat (bounds.x, <=, -90);
  g_assert_cmpfloat (bounds.x + bounds.width, >=, 110);
}

/* A picture within a picture looks like itself at a smaller scale. */
static void
test_append_scales (void)
{
  const EntenteFarLook far = {.offset = {4, 8}, .width = 60, .height = 60, .near = 0.1f, .until = 0.4f, .from = 0.05f};
  EntenteSceneItem     item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 120, 40}, .fill = {1, 1, 1, 1}, .far = &far};
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  g_autoptr (EntenteScene) page = entente_scene_new ();
  const EntenteSceneItem *items;
  guint32                 n_items;

  entente_scene_add (scene, &item);
  entente_scene_append (page, scene, 0, 0, 0.5);
  items = entente_scene_get_items (page, &n_items);

  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpfloat_with_epsilon (items->far->width, 30, EPSILON);
  g_assert_cmpfloat_with_epsilon (items->far->offset.y, 4, EPSILON);
  g_assert_cmpfloat_with_epsilon (items->far->until, 0.8, EPSILON);
}

/* At any scale, even where a screen shows the card as it is */
static void
test_sheet_shows_the_dot (void)
{
  const EntenteFarLook far = {.width = 60, .height = 60, .near = 0.1f, .until = 0.2f};
  EntenteSceneItem     card = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, 120, 40}, .fill = {1, 1, 1, 1}, .far = &far}, space;
  EntenteSceneItem     small = {.kind = ENTENTE_SCENE_TEXT, .detail = 0.3f};

  g_assert_true (entente_far_look_print (&card, 0.35, &space));
  assert_rect (&space.bounds, 30, -10, 60, 60);
  g_assert_null (space.far);
  g_assert_false (entente_far_look_print (&small, 0.35, &space));
}

/* 0.35 pixels are the least, here 3.5 points: half of the line that is drawn twice as wide */
static void
test_sheet_has_pale_lines_instead_of_thin_ones (void)
{
  EntenteSceneItem line = {.kind = ENTENTE_SCENE_LINE, .stroke = {0, 0, 0, 1}, .stroke_width = 3.5f / 4, .far_gain = 2}, space;

  g_assert_true (entente_far_look_print (&line, 0.1, &space));
  g_assert_cmpfloat_with_epsilon (space.stroke_width, 3.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (space.stroke.alpha, 0.5, EPSILON);
  g_assert_cmpfloat (space.far_gain, ==, 0);
}

/* Two points of three are drawn; together they are less than a pixel. */
static void
test_sheet_has_pale_lines_instead_of_fine_dashes (void)
{
  EntenteSceneItem line = {.kind = ENTENTE_SCENE_LINE, .stroke = {0, 0, 0, 1}, .stroke_width = 10, .n_dash = 2, .dash = {2, 1}}, space;

  g_assert_true (entente_far_look_print (&line, 0.1, &space));
  g_assert_cmpuint (space.n_dash, ==, 0);
  g_assert_cmpfloat_with_epsilon (space.stroke.alpha, 2. / 3, EPSILON);

  g_assert_true (entente_far_look_print (&line, 2, &space));
  g_assert_cmpuint (space.n_dash, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/far-look/item-without-far-look", test_item_without_far_look);
  g_test_add_func ("/far-look/card-becomes-a-dot", test_card_becomes_a_dot);
  g_test_add_func ("/far-look/box-may-have-corners", test_box_may_have_corners);
  g_test_add_func ("/far-look/name-keeps-its-size", test_name_keeps_its_size);
  g_test_add_func ("/far-look/name-rises-to-its-card", test_name_rises_to_its_card);
  g_test_add_func ("/far-look/name-stays-in-its-room", test_name_stays_in_its_room);
  g_test_add_func ("/far-look/lines-gain-strength", test_lines_gain_strength);
  g_test_add_func ("/far-look/bounds-hold-what-is-seen", test_bounds_hold_what_is_seen);
  g_test_add_func ("/far-look/append-scales", test_append_scales);
  g_test_add_func ("/far-look/sheet-shows-the-dot", test_sheet_shows_the_dot);
  g_test_add_func ("/far-look/sheet-has-pale-lines-instead-of-thin-ones", test_sheet_has_pale_lines_instead_of_thin_ones);
  g_test_add_func ("/far-look/sheet-has-pale-lines-instead-of-fine-dashes", test_sheet_has_pale_lines_instead_of_fine_dashes);

  return g_test_run ();
}
