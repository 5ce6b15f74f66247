#include "model/object/picture.h"
#include "tests/widgets/canvas-fixture.h"
#include "widgets/commands.h"
#include "widgets/commands/stack.h"

#define DATA "data:image/png;base64,iVBORw0KGgo="

static EntenteObject *
look_up (CanvasFixture *fixture,
         const char    *id)
{
  return entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), id);
}

static void
assert_rect (CanvasFixture *fixture,
             const char    *id,
             double         x,
             double         y,
             double         width,
             double         height)
{
  EntenteObject *picture = look_up (fixture, id);

  g_assert_cmpfloat_with_epsilon (entente_object_get_number (picture, ENTENTE_PICTURE_X, 0), x, 0.11);
  g_assert_cmpfloat_with_epsilon (entente_object_get_number (picture, ENTENTE_PICTURE_Y, 0), y, 0.11);
  g_assert_cmpfloat_with_epsilon (entente_object_get_number (picture, ENTENTE_PICTURE_WIDTH, 0), width, 0.11);
  g_assert_cmpfloat_with_epsilon (entente_object_get_number (picture, ENTENTE_PICTURE_HEIGHT, 0), height, 0.11);
}

/* 80 by 40 points, its left upper corner at 400, 100 */
static char *
add_picture (CanvasFixture *fixture)
{
  const EntenteNewPicture picture = {"Map", DATA, {400, 100, 80, 40}};

  g_assert_true (entente_command_add_pictures (fixture->workspace, &picture, 1));
  entente_network_view_fit (fixture->view);
  canvas_fixture_settle (fixture);

  return g_strdup (entente_workspace_get_selected (fixture->workspace));
}

static void
test_inserting_is_one_step (CanvasFixture *fixture,
                            gconstpointer  data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *id = add_picture (fixture);

  fixture_assert_selection (fixture->workspace, id);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Insert Picture");
  assert_rect (fixture, id, 400, 100, 80, 40);
  fixture_assert_undone (fixture->workspace, before);
}

static void
test_picture_is_inserted_where_pointed (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  EntenteNewPicture picture = {"Map", DATA, {.width = 80, .height = 40}};
  EntentePoint      at = entente_viewport_to_scene (&fixture->view->viewport, 300, 200);

  entente_network_view_point_at (fixture->view, 300, 200);
  entente_network_view_add_pictures (fixture->view, &picture, 1);
  assert_rect (fixture, entente_workspace_get_selected (fixture->workspace), round (at.x - 40), round (at.y - 20), 80, 40);
}

static void
test_several_pictures_are_one_step (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  g_autofree char   *before = fixture_to_text (fixture->workspace);
  EntenteNewPicture  pictures[] = {{"Map", DATA, {.width = 80, .height = 40}}, {"Sign", DATA, {.width = 20, .height = 60}}, {NULL, DATA, {.width = 30, .height = 30}}};
  EntentePoint       at = entente_viewport_to_scene (&fixture->view->viewport, 300, 200);
  const char *const *selected;

  entente_network_view_point_at (fixture->view, 300, 200);
  entente_network_view_add_pictures (fixture->view, pictures, G_N_ELEMENTS (pictures));
  selected = entente_workspace_get_selection (fixture->workspace);
  g_assert_cmpuint (g_strv_length ((GStrv)selected), ==, 3);
  assert_rect (fixture, selected[0], round (at.x - 40), round (at.y - 20), 80, 40);
  assert_rect (fixture, selected[1], round (at.x + 52), round (at.y - 30), 20, 60);
  assert_rect (fixture, selected[2], round (at.x + 84), round (at.y - 15), 30, 30);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Insert 3 Pictures");
  fixture_assert_undone (fixture->workspace, before);
}

static int
get_drawn (CanvasFixture *fixture,
           const char    *id)
{
  guint32                 n_items;
  EntenteScene           *scene = entente_canvas_get_scene (fixture->view);
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && g_strcmp0 (items[i].object, id) == 0)
      return (int)i;

  return -1;
}

/* Each is drawn before the next. */
static void
assert_stacked (CanvasFixture *fixture,
                const char    *first,
                const char    *second,
                const char    *third)
{
  canvas_fixture_settle (fixture);
  g_assert_cmpint (get_drawn (fixture, first), >=, 0);
  g_assert_cmpint (get_drawn (fixture, first), <, get_drawn (fixture, second));
  g_assert_cmpint (get_drawn (fixture, second), <, get_drawn (fixture, third));
}

static void
test_sheets_go_to_the_front_and_to_the_back (CanvasFixture *fixture,
                                             gconstpointer  data)
{
  g_autofree char  *note = entente_command_add_note (fixture->workspace, "Mind", 400, 100);
  g_autofree char  *map = add_picture (fixture);
  g_autofree char  *before = fixture_to_text (fixture->workspace);
  const char *const ids[] = {map, NULL};

  assert_stacked (fixture, "nissan", map, note);

  g_assert_true (entente_command_stack (fixture->workspace, ids, TRUE));
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Bring to Front");
  assert_stacked (fixture, "nissan", note, map);

  g_assert_true (entente_command_stack (fixture->workspace, ids, FALSE));
  assert_stacked (fixture, map, "nissan", note);

  fixture_undo (fixture->workspace);
  fixture_assert_undone (fixture->workspace, before);
}

/* Of several, the one that lay higher still does. */
static void
test_sheets_keep_their_order (CanvasFixture *fixture,
                              gconstpointer  data)
{
  g_autofree char  *note = entente_command_add_note (fixture->workspace, "Mind", 400, 100);
  g_autofree char  *map = add_picture (fixture);
  g_autofree char  *other = add_picture (fixture);
  const char *const one[] = {map, NULL}, *const both[] = {map, other, "nissan", NULL};

  g_assert_true (entente_command_stack (fixture->workspace, one, TRUE));
  g_assert_true (entente_command_stack (fixture->workspace, both, FALSE));
  assert_stacked (fixture, other, map, note);
  assert_stacked (fixture, map, "nissan", note);
  g_assert_false (entente_command_can_stack (fixture->workspace, both + 2));
}

static void
test_picture_is_dragged (CanvasFixture *fixture,
                         gconstpointer  data)
{
  g_autofree char *id = add_picture (fixture);
  g_autofree char *before = fixture_to_text (fixture->workspace);
  double           scale = fixture->view->viewport.scale;

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, id), 30 * scale, 20 * scale, GDK_CONTROL_MASK);
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  assert_rect (fixture, id, 430, 120, 80, 40);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Move “Map”");
  fixture_assert_undone (fixture->workspace, before);
}

/* The corner moves by (dx, dy) points; Shift is pressed on the way when it is held at the end. */
static void
drag_corner (CanvasFixture  *fixture,
             const char     *id,
             double          dx,
             double          dy,
             GdkModifierType modifiers)
{
  EntentePoint middle = canvas_fixture_find (fixture, id);
  double       scale = fixture->view->viewport.scale;
  EntentePoint corner = {middle.x + 40 * scale, middle.y + 20 * scale};

  canvas_fixture_drag (fixture, corner, dx * scale, dy * scale, 0);
  entente_canvas_drag (fixture->view, corner.x + dx * scale, corner.y + dy * scale, modifiers);
  entente_canvas_release (fixture->view, modifiers);
}

static void
test_resizing_keeps_the_shape (CanvasFixture *fixture,
                               gconstpointer  data)
{
  g_autofree char *id = add_picture (fixture);
  g_autofree char *before = fixture_to_text (fixture->workspace);

  drag_corner (fixture, id, 40, 0, 0);
  assert_rect (fixture, id, 400, 100, 120, 60);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Resize “Map”");
  fixture_assert_undone (fixture->workspace, before);
}

static void
test_shift_frees_the_shape (CanvasFixture *fixture,
                            gconstpointer  data)
{
  g_autofree char *id = add_picture (fixture);

  drag_corner (fixture, id, 40, 10, GDK_SHIFT_MASK);
  assert_rect (fixture, id, 400, 100, 120, 50);
}

/* It is ground to select on, until a click has selected it. */
static void
test_what_lies_under_stays_until_selected (CanvasFixture *fixture,
                                           gconstpointer  data)
{
  g_autofree char *id = add_picture (fixture);
  double           scale = fixture->view->viewport.scale;

  test_plan_set (fixture_get_project (fixture->workspace), id, "layer", "under");
  entente_workspace_select (fixture->workspace, NULL);
  canvas_fixture_settle (fixture);

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, id), 30 * scale, 20 * scale, 0);
  entente_canvas_release (fixture->view, 0);
  assert_rect (fixture, id, 400, 100, 80, 40);

  canvas_fixture_click (fixture, canvas_fixture_find (fixture, id), 0);
  fixture_assert_selection (fixture->workspace, id);
  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, id), 30 * scale, 20 * scale, GDK_CONTROL_MASK);
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  assert_rect (fixture, id, 430, 120, 80, 40);
}

static void
test_frame_takes_the_picture_along (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  g_autofree char  *id = add_picture (fixture);
  const char *const ids[] = {"frame", NULL};
  g_autofree char  *before = NULL;

  test_plan_add (fixture_get_project (fixture->workspace), ENTENTE_GROUP, "frame", "view", "view", "x", "380", "y", "80", "width", "200", "height", "200", NULL);
  before = fixture_to_text (fixture->workspace);
  g_assert_true (entente_command_move (fixture->workspace, ids, 10, 20));
  assert_rect (fixture, id, 410, 120, 80, 40);
  fixture_assert_undone (fixture->workspace, before);
}

static void
test_picture_is_deleted (CanvasFixture *fixture,
                         gconstpointer  data)
{
  g_autofree char  *id = add_picture (fixture);
  g_autofree char  *before = fixture_to_text (fixture->workspace);
  const char *const ids[] = {id, NULL};

  g_assert_true (entente_command_delete (fixture->workspace, ids));
  g_assert_null (look_up (fixture, id));
  fixture_assert_undone (fixture->workspace, before);
}

/* Notes, pictures and frames are among what the Tab key goes round. */
static void
test_keys_reach_notes_pictures_and_frames (CanvasFixture *fixture,
                                           gconstpointer  data)
{
  g_autofree char *id = add_picture (fixture);
  g_autofree char *note = entente_command_add_note (fixture->workspace, "Mind", 400, 200);
  EntenteProject  *project = fixture_get_project (fixture->workspace);

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "x", "380", "y", "80", "width", "200", "height", "200", NULL);
  canvas_fixture_settle (fixture);
  g_assert_nonnull (entente_canvas_items_find (fixture->view->items, id));
  g_assert_nonnull (entente_canvas_items_find (fixture->view->items, note));
  g_assert_nonnull (entente_canvas_items_find (fixture->view->items, "frame"));
}

static void
add (const char *name,
     void (*run) (CanvasFixture *fixture,
                  gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/pictures/", name, NULL);

  g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, run, canvas_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("inserting-is-one-step", test_inserting_is_one_step);
  add ("picture-is-inserted-where-pointed", test_picture_is_inserted_where_pointed);
  add ("several-pictures-are-one-step", test_several_pictures_are_one_step);
  add ("sheets-go-to-the-front-and-to-the-back", test_sheets_go_to_the_front_and_to_the_back);
  add ("sheets-keep-their-order", test_sheets_keep_their_order);
  add ("picture-is-dragged", test_picture_is_dragged);
  add ("resizing-keeps-the-shape", test_resizing_keeps_the_shape);
  add ("shift-frees-the-shape", test_shift_frees_the_shape);
  add ("what-lies-under-stays-until-selected", test_what_lies_under_stays_until_selected);
  add ("frame-takes-the-picture-along", test_frame_takes_the_picture_along);
  add ("picture-is-deleted", test_picture_is_deleted);
  add ("keys-reach-notes-pictures-and-frames", test_keys_reach_notes_pictures_and_frames);

  return g_test_run ();
}
