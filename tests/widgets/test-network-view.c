#include "widgets/canvas/network-view.h"

#include "model/object/place.h"
#include "tests/support/near.h"
#include "tests/widgets/canvas-fixture.h"
#include "widgets/commands.h"
#include "widgets/panels/layout-runner.h"

#include <math.h>

static void
test_clicks_select (CanvasFixture *fixture,
                    gconstpointer  data)
{
  canvas_fixture_click (fixture, canvas_fixture_find (fixture, "nissan"), 0);
  fixture_assert_selection (fixture->workspace, "nissan");

  canvas_fixture_click (fixture, canvas_fixture_find (fixture, "talks"), GDK_SHIFT_MASK);
  canvas_fixture_click (fixture, canvas_fixture_find (fixture, "talks"), GDK_SHIFT_MASK);
  fixture_assert_selection (fixture->workspace, "nissan talks");

  canvas_fixture_click (fixture, canvas_fixture_find (fixture, "nissan"), GDK_CONTROL_MASK);
  fixture_assert_selection (fixture->workspace, "talks");

  canvas_fixture_click (fixture, canvas_fixture_find (fixture, "alliance"), 0);
  fixture_assert_selection (fixture->workspace, "alliance");

  canvas_fixture_click (fixture, (EntentePoint) {2, 2}, 0);
  fixture_assert_selection (fixture->workspace, "");
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_drag_is_one_step (CanvasFixture *fixture,
                       gconstpointer  data)
{
  double scale = fixture->view->viewport.scale;

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "nissan"), -90 * scale, -60 * scale, GDK_CONTROL_MASK);
  g_assert_false (canvas_fixture_can_undo (fixture));
  fixture_assert_place (fixture->workspace, "nissan", 0, 0);

  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  fixture_assert_place (fixture->workspace, "nissan", -90, -60);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Move “Nissan”");

  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
wait_until_hand_rests (CanvasFixture *fixture)
{
  while (!fixture->view->hand.rests)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_drag_shows_what_comes (CanvasFixture *fixture,
                            gconstpointer  data)
{
  g_autofree char *shown = NULL;
  g_autofree char *made = NULL;
  double           scale = fixture->view->viewport.scale;

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "nissan"), 90 * scale, 60 * scale, GDK_CONTROL_MASK);
  wait_until_hand_rests (fixture);
  shown = entente_scene_to_text (entente_canvas_get_scene (fixture->view));
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  made = entente_scene_to_text (entente_canvas_get_scene (fixture->view));

  g_assert_cmpstr (shown, ==, made);
}

static void
test_drag_moves_all_that_is_selected (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  const char *const ids[] = {"nissan", "talks", "alliance", NULL};
  double            scale = fixture->view->viewport.scale;

  entente_workspace_set_selection (fixture->workspace, ids);
  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "talks"), 30 * scale, 40 * scale, GDK_CONTROL_MASK);
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);

  fixture_assert_place (fixture->workspace, "nissan", 30, 40);
  fixture_assert_place (fixture->workspace, "talks", 180, 170);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Move 2 Items");
}

/* Renault stands at (300, 0), Honda at (300, 260). */
static void
test_card_snaps_to_another (CanvasFixture *fixture,
                            gconstpointer  data)
{
  double scale = fixture->view->viewport.scale;

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "honda"), 2 * scale, -100 * scale, 0);
  g_assert_cmpuint (fixture->view->hand.guides.n_lines, >=, 1);
  entente_canvas_release (fixture->view, 0);
  g_assert_cmpfloat (entente_object_get_number (fixture_find_place (fixture->workspace, "honda"), ENTENTE_PLACE_X, 0), ==, 300);
}

static void
test_cancelled_drag_leaves_nothing (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;
  EntenteScene    *scene = entente_canvas_get_scene (fixture->view);

  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "nissan"), -80, -50, 0);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));
  entente_canvas_cancel (fixture->view);
  entente_canvas_drag (fixture->view, 10, 10, 0);
  entente_canvas_release (fixture->view, 0);

  after = fixture_to_text (fixture->workspace);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_drag_is_sketched_until_the_hand_rests (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  EntenteScene      *scene = entente_canvas_get_scene (fixture->view);
  double             scale = fixture->view->viewport.scale;
  EntenteRect        before = *entente_anchors_find (entente_canvas_get_anchors (fixture->view), "nissan");
  EntentePoint       at = canvas_fixture_find (fixture, "nissan");
  const EntenteRect *after;

  canvas_fixture_drag (fixture, at, 100 * scale, 60 * scale, GDK_CONTROL_MASK);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));

  wait_until_hand_rests (fixture);
  g_assert_false (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_null (entente_canvas_get_over (fixture->view));
  after = entente_anchors_find (entente_canvas_get_anchors (fixture->view), "nissan");
  entente_assert_near (after->x, before.x + 100);
  entente_assert_near (after->y, before.y + 60);

  entente_canvas_drag (fixture->view, at.x, at.y + 90 * scale, GDK_CONTROL_MASK);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));
}

static void
test_edit_does_not_move_the_view (CanvasFixture *fixture,
                                  gconstpointer  data)
{
  EntenteViewport before = fixture->view->viewport;

  fixture_set (fixture->workspace, "place-nissan", "x", "-400");
  canvas_fixture_settle (fixture);
  g_assert_cmpfloat (fixture->view->viewport.x, ==, before.x);
  g_assert_cmpfloat (fixture->view->viewport.scale, ==, before.scale);

  entente_network_view_fit (fixture->view);
  g_assert_cmpfloat (fixture->view->viewport.scale, <, before.scale);
}

static void
test_marquee_selects_what_it_touches (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  EntentePoint nissan = canvas_fixture_find (fixture, "nissan");
  EntentePoint renault = canvas_fixture_find (fixture, "renault");
  EntentePoint start = {nissan.x - 20, 4};

  canvas_fixture_drag (fixture, start, renault.x + 20 - start.x, nissan.y - 4, 0);
  fixture_assert_selection (fixture->workspace, "nissan renault");
  entente_canvas_cancel (fixture->view);
  fixture_assert_selection (fixture->workspace, "");

  entente_workspace_select (fixture->workspace, "honda");
  canvas_fixture_drag (fixture, start, 40, nissan.y - 4, GDK_SHIFT_MASK);
  entente_canvas_release (fixture->view, GDK_SHIFT_MASK);
  fixture_assert_selection (fixture->workspace, "honda nissan");
}

static void
test_middle_button_moves_the_view (CanvasFixture *fixture,
                                   gconstpointer  data)
{
  double x = fixture->view->viewport.x;
  double y = fixture->view->viewport.y;
  double new_x;
  double new_y;

  entente_canvas_press (fixture->view, 100, 100, 0, TRUE);
  entente_canvas_drag (fixture->view, 160, 70, 0);
  entente_canvas_release (fixture->view, 0);

  entente_network_view_get_offset (fixture->view, &new_x, &new_y);
  g_assert_cmpfloat (new_x, ==, x + 60);
  g_assert_cmpfloat (new_y, ==, y - 30);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_drag_to_the_edge_moves_the_view (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  EntentePoint start = canvas_fixture_find (fixture, "nissan");
  double       scale = fixture->view->viewport.scale;
  double       x = fixture->view->viewport.x;

  canvas_fixture_drag (fixture, start, 4 - start.x, 0, GDK_CONTROL_MASK);
  canvas_fixture_settle (fixture);
  canvas_fixture_settle (fixture);
  g_assert_cmpfloat (fixture->view->viewport.x, >, x);
  x = fixture->view->viewport.x - x;
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  canvas_fixture_settle (fixture);

  /* As far as the hand went, and the view below it. */
  fixture_assert_place (fixture->workspace, "nissan", round ((4 - start.x - x) / scale), 0);
}

static void
test_every_company_deal_and_stake_has_an_item (CanvasFixture *fixture,
                                               gconstpointer  data)
{
  EntenteCanvasItem *nissan = entente_canvas_items_find (fixture->view->items, "nissan");
  EntenteCanvasItem *first = entente_canvas_items_get (fixture->view->items, 0);

  g_assert_cmpuint (entente_canvas_items_get_n (fixture->view->items), ==, 4 + 2);
  g_assert_true (first == nissan);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Partnership network");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nissan), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (g_str_has_prefix (entente_canvas_item_get_name (nissan), "Company, Nissan, Carmaker, Japan"));

  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (nissan), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  entente_workspace_select (fixture->workspace, "nissan");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (nissan), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_items_follow_the_plan (CanvasFixture *fixture,
                            gconstpointer  data)
{
  EntenteCanvasItem *nissan = entente_canvas_items_find (fixture->view->items, "nissan");

  fixture_set (fixture->workspace, "nissan", "name", "Datsun");
  entente_workspace_set_date (fixture->workspace, "1990");
  canvas_fixture_settle (fixture);

  g_assert_true (entente_canvas_items_find (fixture->view->items, "nissan") == nissan);
  g_assert_true (g_str_has_prefix (entente_canvas_item_get_name (nissan), "Company, Datsun"));
  g_assert_null (entente_canvas_items_find (fixture->view->items, "alliance"));
}

static void
test_tab_walks_in_reading_order_and_out (CanvasFixture *fixture,
                                         gconstpointer  data)
{
  guint n = entente_canvas_items_get_n (fixture->view->items);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));
      g_assert_true (entente_canvas_items_get_focused (fixture->view->items) == entente_canvas_items_get (fixture->view->items, i));
    }

  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));
}

static void
test_nearest_item_lies_in_that_direction (CanvasFixture *fixture,
                                          gconstpointer  data)
{
  EntenteCanvasItems *items = fixture->view->items;
  EntenteCanvasItem  *nissan = entente_canvas_items_find (items, "nissan");
  EntenteCanvasItem  *alliance = entente_canvas_items_find (items, "alliance");

  g_assert_true (entente_canvas_items_get_nearest (items, nissan, GTK_DIR_RIGHT) == alliance);
  g_assert_true (entente_canvas_items_get_nearest (items, alliance, GTK_DIR_LEFT) == nissan);
  g_assert_null (entente_canvas_items_get_nearest (items, nissan, GTK_DIR_UP));
}

static gboolean
is_seen (CanvasFixture *fixture,
         const char    *id)
{
  EntentePoint at = canvas_fixture_find (fixture, id);

  return at.x > 0 && at.y > 0 && at.x < 900 && at.y < 600;
}

/* As when a layout is undone, unless the view was moved by hand since. */
static void
test_chart_that_goes_out_of_sight_is_fitted_again (CanvasFixture *fixture,
                                                   gconstpointer  data)
{
  const char *const ids[] = {"honda", "renault", NULL};
  double            zoom;

  entente_network_view_fit (fixture->view);
  zoom = entente_network_view_get_zoom (fixture->view);
  g_assert_true (entente_command_move (fixture->workspace, ids, 24, 24));
  entente_network_view_fit_again (fixture->view);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), ==, zoom);

  g_assert_true (entente_command_move (fixture->workspace, ids, 3000, 0));
  entente_network_view_fit_again (fixture->view);
  g_assert_true (is_seen (fixture, "honda"));
  g_assert_true (is_seen (fixture, "nissan"));

  entente_canvas_pan (fixture->view, 8, 0);
  zoom = entente_network_view_get_zoom (fixture->view);
  g_assert_true (entente_command_move (fixture->workspace, ids, 3000, 0));
  entente_network_view_fit_again (fixture->view);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), ==, zoom);
  g_assert_false (is_seen (fixture, "honda"));
}

static void
arrange (CanvasFixture           *fixture,
         const EntenteLayoutWish *wish)
{
  GtkWidget *runner = g_object_ref_sink (entente_layout_runner_new ());

  entente_layout_runner_start (ENTENTE_LAYOUT_RUNNER (runner), fixture->workspace, fixture->view, wish);

  while (entente_layout_runner_is_running (ENTENTE_LAYOUT_RUNNER (runner)))
    g_main_context_iteration (NULL, TRUE);

  canvas_fixture_settle (fixture);
  g_object_unref (runner);
}

/* Amid what stood far apart there may be nothing to see so far. */
static void
test_what_is_set_on_a_circle_is_seen (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  const char *const far[] = {"honda", "renault", NULL};
  const char *const selected[] = {"honda", "renault", "nissan", NULL};

  entente_network_view_set_zoom (fixture->view, 1);
  g_assert_true (entente_command_move (fixture->workspace, far, 6000, 0));
  entente_workspace_set_selection (fixture->workspace, selected);
  arrange (fixture, &(EntenteLayoutWish) {.method = ENTENTE_LAYOUT_METHOD_CIRCLE, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION});

  for (guint i = 0; selected[i] != NULL; i++)
    g_assert_true (is_seen (fixture, selected[i]));
}

static void
test_views_are_found_as_they_were_left (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  test_plan_add (fixture_get_project (fixture->workspace), ENTENTE_VIEW, "second", "name", "Second", "order", "2", NULL);
  entente_network_view_set_zoom (fixture->view, 2);
  entente_workspace_set_view (fixture->workspace, "second");
  canvas_fixture_settle (fixture);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), !=, 2);

  entente_workspace_set_view (fixture->workspace, "view");
  canvas_fixture_settle (fixture);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), ==, 2);
}

static void
test_all_and_the_others_are_selected (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  entente_network_view_select_all (fixture->view);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (fixture->workspace)), ==, 6);

  entente_workspace_select (fixture->workspace, "nissan");
  entente_network_view_invert_selection (fixture->view);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (fixture->workspace)), ==, 5);
  g_assert_false (entente_workspace_is_selected (fixture->workspace, "nissan"));
}

static void
test_line_is_bent_by_hand (CanvasFixture *fixture,
                           gconstpointer  data)
{
  EntentePoint nissan = canvas_fixture_find (fixture, "nissan");
  EntentePoint renault = canvas_fixture_find (fixture, "renault");
  EntentePoint label = canvas_fixture_find (fixture, "alliance");
  EntentePoint on_line = {(label.x + renault.x) / 2 - 40, (nissan.y + renault.y) / 2};

  g_assert_nonnull (entente_canvas_pick (fixture->view, on_line.x, on_line.y));
  canvas_fixture_drag (fixture, on_line, 0, -60, 0);
  g_assert_true (fixture->view->hand.drag == &entente_drag_bend);
  entente_canvas_release (fixture->view, 0);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Bend Line");
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_bends, ==, 1);
}

static void
set_up_large (CanvasFixture *fixture,
              gconstpointer  data)
{
  EntenteProject *plan = test_plan_new_small ();

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *company = g_strdup_printf ("c%u", i);
      g_autofree char *place = g_strdup_printf ("p%u", i);
      g_autofree char *x = g_strdup_printf ("%u", i % 30 * 200);
      g_autofree char *y = g_strdup_printf ("%u", 500 + i / 30 * 120);

      test_plan_add (plan, ENTENTE_COMPANY, company, "name", company, NULL);
      test_plan_add (plan, ENTENTE_PLACE, place, "view", "view", "object", company, "x", x, "y", y, NULL);
    }

  canvas_fixture_set_up_with (fixture, plan);
}

/* Items of many come when there is nothing else to do. */
static void
assert_read_in_order (CanvasFixture *fixture)
{
  EntenteCanvasItems *items = fixture->view->items;

  canvas_fixture_settle (fixture);
  while (fixture->view->itemized != entente_canvas_get_scene (fixture->view))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 1; i < entente_canvas_items_get_n (items); i++)
    g_assert_true (gtk_widget_get_prev_sibling (GTK_WIDGET (entente_canvas_items_get (items, i))) ==
                   GTK_WIDGET (entente_canvas_items_get (items, i - 1)));
}

static void
assert_comes_after (CanvasFixture *fixture,
                    const char    *id,
                    const char    *other)
{
  EntenteCanvasItem *item = entente_canvas_items_find (fixture->view->items, other);

  g_assert_cmpstr (entente_canvas_item_get_id (entente_canvas_items_get_next (fixture->view->items, item, 1)), ==, id);
}

/* Few of many are moved one by one, many all at once; each row has thirty companies. */
static void
test_many_items_are_children_in_reading_order (CanvasFixture *fixture,
                                               gconstpointer  data)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Turn Over");
  const EntenteField *field = &entente_place_info.fields[ENTENTE_PLACE_Y];

  assert_read_in_order (fixture);
  g_assert_cmpuint (entente_canvas_items_get_n (fixture->view->items), ==, 600 + 4 + 2);
  assert_comes_after (fixture, "c30", "c29");

  fixture_set (fixture->workspace, "p30", "y", "9000");
  assert_read_in_order (fixture);
  assert_comes_after (fixture, "c31", "c29");
  assert_comes_after (fixture, "c30", "c599");

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *y = g_strdup_printf ("%u", 5000 - i / 30 * 120);
      g_autoptr (EntenteValue) value = entente_value_parse (field, y, NULL);

      entente_change_list_set_value (changes, id, field, value);
    }

  g_assert_true (entente_workspace_edit (fixture->workspace, changes, NULL));
  assert_read_in_order (fixture);
  assert_comes_after (fixture, "c0", "c59");
}

static void
test_large_chart_is_sketched_while_dragged (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  EntenteScene *scene = entente_canvas_get_scene (fixture->view);
  double        scale = fixture->view->viewport.scale;

  g_assert_true (entente_canvas_is_large (fixture->view));
  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "nissan"), 400 * scale, -200 * scale, GDK_CONTROL_MASK);
  canvas_fixture_settle (fixture);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);

  /* Where it was dropped it stays until the chart is drawn anew, which happens on another thread. */
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));
  fixture_assert_place (fixture->workspace, "nissan", 400, -200);
  canvas_fixture_settle (fixture);
  g_assert_false (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_null (entente_canvas_get_over (fixture->view));
}

#define TEST(path, function) g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, function, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  TEST ("/network-view/clicks-select", test_clicks_select);
  TEST ("/network-view/drag-is-one-step", test_drag_is_one_step);
  TEST ("/network-view/drag-shows-what-comes", test_drag_shows_what_comes);
  TEST ("/network-view/drag-moves-all-that-is-selected", test_drag_moves_all_that_is_selected);
  TEST ("/network-view/card-snaps-to-another", test_card_snaps_to_another);
  TEST ("/network-view/cancelled-drag-leaves-nothing", test_cancelled_drag_leaves_nothing);
  TEST ("/network-view/drag-is-sketched-until-the-hand-rests", test_drag_is_sketched_until_the_hand_rests);
  TEST ("/network-view/edit-does-not-move-the-view", test_edit_does_not_move_the_view);
  TEST ("/network-view/marquee-selects-what-it-touches", test_marquee_selects_what_it_touches);
  TEST ("/network-view/middle-button-moves-the-view", test_middle_button_moves_the_view);
  TEST ("/network-view/drag-to-the-edge-moves-the-view", test_drag_to_the_edge_moves_the_view);
  TEST ("/network-view/every-company-deal-and-stake-has-an-item", test_every_company_deal_and_stake_has_an_item);
  TEST ("/network-view/items-follow-the-plan", test_items_follow_the_plan);
  TEST ("/network-view/tab-walks-in-reading-order-and-out", test_tab_walks_in_reading_order_and_out);
  TEST ("/network-view/nearest-item-lies-in-that-direction", test_nearest_item_lies_in_that_direction);
  TEST ("/network-view/chart-that-goes-out-of-sight-is-fitted-again", test_chart_that_goes_out_of_sight_is_fitted_again);
  TEST ("/network-view/what-is-set-on-a-circle-is-seen", test_what_is_set_on_a_circle_is_seen);
  TEST ("/network-view/views-are-found-as-they-were-left", test_views_are_found_as_they_were_left);
  TEST ("/network-view/all-and-the-others-are-selected", test_all_and_the_others_are_selected);
  TEST ("/network-view/line-is-bent-by-hand", test_line_is_bent_by_hand);
  g_test_add ("/network-view/many-items-are-children-in-reading-order", CanvasFixture, NULL, set_up_large, test_many_items_are_children_in_reading_order, canvas_fixture_tear_down);
  g_test_add ("/network-view/large-chart-is-sketched-while-dragged", CanvasFixture, NULL, set_up_large, test_large_chart_is_sketched_while_dragged, canvas_fixture_tear_down);

  return g_test_run ();
}
