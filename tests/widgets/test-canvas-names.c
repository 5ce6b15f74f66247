#include "tests/widgets/canvas-fixture.h"
#include "tests/widgets/fixture.h"
#include "widgets/canvas/network-view-private.h"
#include "widgets/drawing/path.h"

/* Pixels per point: so far away that cards are dots, and that they are cards which cannot be read */
static const double scales[] = {0.1, 0.2, 0.3, 0.4};

static void
assert_handles_clear (CanvasFixture *fixture,
                      const char    *id)
{
  EntentePoint handles[4];
  EntenteRect  name;

  g_assert_true (entente_canvas_find_name (fixture->view, id, &name));
  entente_canvas_get_handles (fixture->view, id, handles);

  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    g_assert_false (entente_rect_contains (&name, handles[i].x, handles[i].y));

  /* Above, to the right, below and to the left, as ever */
  g_assert_cmpfloat (handles[0].y, <, handles[2].y);
  g_assert_cmpfloat (handles[3].x, <, handles[1].x);
}

static void
test_handles_stand_off_the_name_of_a_dot (CanvasFixture *fixture,
                                          gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      entente_network_view_set_zoom (fixture->view, scales[i] / ENTENTE_VIEWPORT_ACTUAL_SCALE);
      assert_handles_clear (fixture, "nissan");
      assert_handles_clear (fixture, "renault");
      assert_handles_clear (fixture, "mitsubishi");
      assert_handles_clear (fixture, "honda");
    }
}

/* On the way to a handle that stands beyond the name, too */
static void
test_handles_stay_while_the_pointer_is_on_its_way (CanvasFixture *fixture,
                                                   gconstpointer  data)
{
  EntentePoint at, handles[4];

  test_plan_set (fixture_get_project (fixture->workspace), "place-honda", "x", "1500");
  canvas_fixture_settle (fixture);
  entente_network_view_set_zoom (fixture->view, 0.1 / ENTENTE_VIEWPORT_ACTUAL_SCALE);
  at = canvas_fixture_find (fixture, "honda");
  entente_canvas_hover (fixture->view, at.x, at.y);
  g_assert_cmpstr (entente_canvas_get_handle_owner (fixture->view), ==, "honda");
  entente_canvas_get_handles (fixture->view, "honda", handles);

  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    {
      entente_canvas_hover (fixture->view, handles[i].x, handles[i].y);
      g_assert_cmpstr (entente_canvas_get_handle_owner (fixture->view), ==, "honda");
      g_assert_true (entente_canvas_is_on_handle (fixture->view, handles[i].x, handles[i].y));
    }
}

/* Two companies on the same spot: the chart shows one of the names at most. */
static void
test_company_without_room_for_its_name_has_one (CanvasFixture *fixture,
                                                gconstpointer  data)
{
  EntenteRect names[2];

  test_plan_set (fixture_get_project (fixture->workspace), "place-renault", "x", "10");
  canvas_fixture_settle (fixture);
  entente_network_view_set_zoom (fixture->view, 0.1 / ENTENTE_VIEWPORT_ACTUAL_SCALE);

  g_assert_true (entente_canvas_find_name (fixture->view, "nissan", &names[0]));
  g_assert_true (entente_canvas_find_name (fixture->view, "renault", &names[1]));
  g_assert_cmpfloat (names[0].height, >, 9);
  g_assert_cmpfloat (names[1].height, >, 9);
}

/* Cards that can be read bear their names. */
static void
test_names_on_cards_stand_for_nothing (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  EntenteRect name;

  entente_network_view_set_zoom (fixture->view, 0.8 / ENTENTE_VIEWPORT_ACTUAL_SCALE);
  g_assert_false (entente_canvas_find_name (fixture->view, "nissan", &name));
  g_assert_false (entente_canvas_find_name (fixture->view, "talks", &name));
  g_assert_false (entente_canvas_find_name (fixture->view, NULL, &name));
}

static void
set_up_apart (CanvasFixture *fixture,
              gconstpointer  data)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_COMPANY, "long", "name", "Nissan Motors", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "inside", "name", "Renault", NULL);
  test_plan_add (plan, ENTENTE_VIEW, "view", "name", "View", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-long", "view", "view", "object", "long", "x", "0", "y", "0", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-inside", "view", "view", "object", "inside", "x", "3000", "y", "0", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "inside", "x", "2900", "y", "-80",
                 "width", "200", "height", "160", "closed", "yes", NULL);
  canvas_fixture_set_up_with (fixture, plan);
}

/* From far away, too, where a card is as large as the name; only dots are round. */
static void
test_ring_goes_around_the_name_on_a_card (CanvasFixture *fixture,
                                          gconstpointer  data)
{
  EntenteRect name, card;

  entente_network_view_set_zoom (fixture->view, 0.28 / ENTENTE_VIEWPORT_ACTUAL_SCALE);
  g_assert_true (entente_canvas_find_name (fixture->view, "long", &name));
  g_assert_true (entente_canvas_get_card (fixture->view, "long", &card));
  g_assert_cmpfloat_with_epsilon (card.width, name.width + 8, 0.1);

  entente_network_view_set_zoom (fixture->view, 0.1 / ENTENTE_VIEWPORT_ACTUAL_SCALE);
  g_assert_true (entente_canvas_get_card (fixture->view, "frame", &card));
  g_assert_cmpfloat (card.width, >, 40);
  g_assert_cmpfloat (entente_canvas_get_radius (fixture->view, "frame"), <, 5);
  g_assert_cmpfloat (entente_canvas_get_radius (fixture->view, "long"), >, 20);
}

static void
add (const char *name,
     void (*run) (CanvasFixture *fixture,
                  gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/canvas-names/", name, NULL);

  g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, run, canvas_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("handles-stand-off-the-name-of-a-dot", test_handles_stand_off_the_name_of_a_dot);
  add ("handles-stay-while-the-pointer-is-on-its-way", test_handles_stay_while_the_pointer_is_on_its_way);
  add ("company-without-room-for-its-name-has-one", test_company_without_room_for_its_name_has_one);
  add ("names-on-cards-stand-for-nothing", test_names_on_cards_stand_for_nothing);
  g_test_add ("/canvas-names/ring-goes-around-the-name-on-a-card", CanvasFixture, NULL, set_up_apart, test_ring_goes_around_the_name_on_a_card, canvas_fixture_tear_down);

  return g_test_run ();
}
