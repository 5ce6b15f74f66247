#include "tests/support/near.h"
#include "tests/widgets/canvas-fixture.h"

/* Where nothing is */
static const EntentePoint ground = {860, 560};

static void
press_finger (CanvasFixture *fixture,
              EntentePoint   at)
{
  entente_canvas_press (fixture->view, at.x, at.y, 0, FALSE);
  fixture->view->hand.is_finger = TRUE;
}

static void
test_finger_moves_the_view (CanvasFixture *fixture,
                            gconstpointer  data)
{
  EntenteViewport before = fixture->view->viewport;

  entente_workspace_select (fixture->workspace, "nissan");
  press_finger (fixture, ground);
  entente_canvas_drag (fixture->view, ground.x - 100, ground.y - 60, 0);

  g_assert_cmpint (fixture->view->hand.state, ==, ENTENTE_HAND_PANNING);
  entente_assert_near (fixture->view->viewport.x, before.x - 100);
  entente_assert_near (fixture->view->viewport.y, before.y - 60);
  entente_canvas_release (fixture->view, 0);
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), ==, "nissan");
}

static void
test_tap_on_the_ground_selects_nothing (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "nissan");
  press_finger (fixture, ground);
  entente_canvas_release (fixture->view, 0);

  g_assert_null (entente_workspace_get_selected (fixture->workspace));
}

static void
test_finger_moves_a_card (CanvasFixture *fixture,
                          gconstpointer  data)
{
  EntentePoint at = canvas_fixture_find (fixture, "nissan");

  press_finger (fixture, at);
  entente_canvas_drag (fixture->view, at.x - 30, at.y - 30, 0);
  entente_canvas_drag (fixture->view, at.x - 80, at.y - 50, 0);
  entente_canvas_release (fixture->view, 0);

  g_assert_true (canvas_fixture_can_undo (fixture));
}

/* What is amid the fingers stays there, to a pixel, while these move apart and along. */
static void
test_fingers_zoom_where_they_are (CanvasFixture *fixture,
                                  gconstpointer  data)
{
  double       scale = fixture->view->viewport.scale;
  EntentePoint held = entente_viewport_to_scene (&fixture->view->viewport, 300, 200);
  EntentePoint now;

  entente_canvas_begin_pinch (fixture->view, 300, 200);
  entente_canvas_pinch (fixture->view, 1.2, 310, 220);
  entente_canvas_pinch (fixture->view, 1.5, 340, 250);

  now = entente_viewport_to_widget (&fixture->view->viewport, held.x, held.y);
  entente_assert_near (fixture->view->viewport.scale, 1.5 * scale);
  g_assert_cmpfloat_with_epsilon (now.x, 340, 1);
  g_assert_cmpfloat_with_epsilon (now.y, 250, 1);
}

static void
test_second_finger_leaves_the_view_where_it_is (CanvasFixture *fixture,
                                                gconstpointer  data)
{
  EntenteViewport before = fixture->view->viewport;
  EntentePoint    at = canvas_fixture_find (fixture, "nissan");

  press_finger (fixture, ground);
  entente_canvas_drag (fixture->view, ground.x - 100, ground.y, 0);
  entente_canvas_begin_pinch (fixture->view, 300, 200);
  entente_assert_near (fixture->view->viewport.x, before.x - 100);

  press_finger (fixture, (EntentePoint) {at.x - 100, at.y});
  entente_canvas_drag (fixture->view, at.x, at.y + 40, 0);
  entente_canvas_begin_pinch (fixture->view, 300, 200);
  entente_canvas_release (fixture->view, 0);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

#define TEST(path, run) g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, run, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  TEST ("/canvas/touch/finger-moves-the-view", test_finger_moves_the_view);
  TEST ("/canvas/touch/tap-on-the-ground-selects-nothing", test_tap_on_the_ground_selects_nothing);
  TEST ("/canvas/touch/finger-moves-a-card", test_finger_moves_a_card);
  TEST ("/canvas/touch/fingers-zoom-where-they-are", test_fingers_zoom_where_they_are);
  TEST ("/canvas/touch/second-finger-leaves-the-view", test_second_finger_leaves_the_view_where_it_is);

  return g_test_run ();
}
