#include "widgets/canvas/network-view.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/note.h"
#include "model/object/place.h"
#include "tests/widgets/fixture.h"
#include "widgets/canvas/network-view-private.h"

#include <math.h>

typedef struct
{
  EntenteWorkspace   *workspace;
  EntenteNetworkView *view;
  GtkWidget          *window;
} Fixture;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  int *n_frames = data;

  return --*n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until everything that was asked for is laid out and drawn. */
static void
settle (Fixture *fixture)
{
  int n_frames = 3;

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->view), tick_cb, &n_frames, NULL);

  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up_with (Fixture        *fixture,
             EntenteProject *plan)
{
  fixture->workspace = fixture_new_workspace (plan);
  fixture->view = ENTENTE_NETWORK_VIEW (entente_network_view_new (fixture->workspace));
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));

  settle (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "0", "y", "240", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "300", "y", "260", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-talks", "view", "view", "object", "talks", "x", "150", "y", "130", NULL);
  set_up_with (fixture, plan);
}

static void
set_up_empty (Fixture      *fixture,
              gconstpointer data)
{
  set_up_with (fixture, entente_project_new ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->workspace);
}

static EntentePoint
find (Fixture    *fixture,
      const char *id)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (fixture->view), id);
  EntenteRect        rect;

  g_assert_nonnull (anchor);
  rect = entente_viewport_rect_to_widget (&fixture->view->viewport, anchor);

  return (EntentePoint) {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

static void
click (Fixture        *fixture,
       EntentePoint    at,
       GdkModifierType modifiers)
{
  entente_canvas_hover (fixture->view, at.x, at.y);
  entente_canvas_press (fixture->view, at.x, at.y, modifiers, FALSE);
  entente_canvas_release (fixture->view, modifiers);
}

/* Up to the release, so that what is shown meanwhile can be looked at. */
static void
drag (Fixture        *fixture,
      EntentePoint    from,
      double          dx,
      double          dy,
      GdkModifierType modifiers)
{
  entente_canvas_hover (fixture->view, from.x, from.y);
  entente_canvas_press (fixture->view, from.x, from.y, modifiers, FALSE);

  for (int i = 1; i <= 4; i++)
    entente_canvas_drag (fixture->view, from.x + dx * i / 4, from.y + dy * i / 4, modifiers);
}

static gboolean
can_undo (Fixture *fixture)
{
  return entente_history_can_undo (fixture_get_history (fixture->workspace));
}

static const char *
get_undo_title (Fixture *fixture)
{
  return entente_history_get_undo_title (fixture_get_history (fixture->workspace));
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
answer (Fixture    *fixture,
        GtkWidget  *popover,
        const char *text)
{
  GtkWidget *entry;

  settle (fixture);
  entry = find_child (popover, GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle (fixture);
}

static void
test_clicks_select (Fixture      *fixture,
                    gconstpointer data)
{
  click (fixture, find (fixture, "nissan"), 0);
  fixture_assert_selection (fixture->workspace, "nissan");

  click (fixture, find (fixture, "talks"), GDK_SHIFT_MASK);
  click (fixture, find (fixture, "talks"), GDK_SHIFT_MASK);
  fixture_assert_selection (fixture->workspace, "nissan talks");

  click (fixture, find (fixture, "nissan"), GDK_CONTROL_MASK);
  fixture_assert_selection (fixture->workspace, "talks");

  click (fixture, find (fixture, "alliance"), 0);
  fixture_assert_selection (fixture->workspace, "alliance");

  click (fixture, (EntentePoint) {2, 2}, 0);
  fixture_assert_selection (fixture->workspace, "");
  g_assert_false (can_undo (fixture));
}

static void
test_drag_is_one_step (Fixture      *fixture,
                       gconstpointer data)
{
  double scale = fixture->view->viewport.scale;

  drag (fixture, find (fixture, "nissan"), -90 * scale, -60 * scale, GDK_CONTROL_MASK);
  g_assert_false (can_undo (fixture));
  fixture_assert_place (fixture->workspace, "nissan", 0, 0);

  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  fixture_assert_place (fixture->workspace, "nissan", -90, -60);
  g_assert_cmpstr (get_undo_title (fixture), ==, "Move “Nissan”");

  fixture_undo (fixture->workspace);
  g_assert_false (can_undo (fixture));
}

static void
test_drag_shows_what_comes (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *shown = NULL;
  g_autofree char *made = NULL;
  double           scale = fixture->view->viewport.scale;

  drag (fixture, find (fixture, "nissan"), -90 * scale, -60 * scale, GDK_CONTROL_MASK);
  shown = entente_scene_to_text (entente_canvas_get_scene (fixture->view));
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);
  made = entente_scene_to_text (entente_canvas_get_scene (fixture->view));

  g_assert_cmpstr (shown, ==, made);
}

static void
test_drag_moves_all_that_is_selected (Fixture      *fixture,
                                      gconstpointer data)
{
  const char *const ids[] = {"nissan", "talks", "alliance", NULL};
  double            scale = fixture->view->viewport.scale;

  entente_workspace_set_selection (fixture->workspace, ids);
  drag (fixture, find (fixture, "talks"), 30 * scale, 40 * scale, GDK_CONTROL_MASK);
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);

  fixture_assert_place (fixture->workspace, "nissan", 30, 40);
  fixture_assert_place (fixture->workspace, "talks", 180, 170);
  g_assert_cmpstr (get_undo_title (fixture), ==, "Move 2 Items");
}

/* Renault stands at (300, 0), Honda at (300, 260). */
static void
test_card_snaps_to_another (Fixture      *fixture,
                            gconstpointer data)
{
  double scale = fixture->view->viewport.scale;

  drag (fixture, find (fixture, "honda"), 2 * scale, -100 * scale, 0);
  g_assert_cmpuint (fixture->view->hand.guides.n_lines, >=, 1);
  entente_canvas_release (fixture->view, 0);
  g_assert_cmpfloat (entente_object_get_number (fixture_find_place (fixture->workspace, "honda"), ENTENTE_PLACE_X, 0), ==, 300);
}

static void
test_cancelled_drag_leaves_nothing (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;
  EntenteScene    *scene = entente_canvas_get_scene (fixture->view);

  drag (fixture, find (fixture, "nissan"), -80, -50, 0);
  g_assert_false (entente_canvas_get_scene (fixture->view) == scene);
  entente_canvas_cancel (fixture->view);
  entente_canvas_drag (fixture->view, 10, 10, 0);
  entente_canvas_release (fixture->view, 0);

  after = fixture_to_text (fixture->workspace);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (can_undo (fixture));
}

static void
test_edit_does_not_move_the_view (Fixture      *fixture,
                                  gconstpointer data)
{
  EntenteViewport before = fixture->view->viewport;

  fixture_set (fixture->workspace, "place-nissan", "x", "-400");
  settle (fixture);
  g_assert_cmpfloat (fixture->view->viewport.x, ==, before.x);
  g_assert_cmpfloat (fixture->view->viewport.scale, ==, before.scale);

  entente_network_view_fit (fixture->view);
  g_assert_cmpfloat (fixture->view->viewport.scale, <, before.scale);
}

static void
test_marquee_selects_what_it_touches (Fixture      *fixture,
                                      gconstpointer data)
{
  EntentePoint nissan = find (fixture, "nissan");
  EntentePoint renault = find (fixture, "renault");
  EntentePoint start = {nissan.x - 20, 4};

  drag (fixture, start, renault.x + 20 - start.x, nissan.y - 4, 0);
  fixture_assert_selection (fixture->workspace, "nissan renault");
  entente_canvas_cancel (fixture->view);
  fixture_assert_selection (fixture->workspace, "");

  entente_workspace_select (fixture->workspace, "honda");
  drag (fixture, start, 40, nissan.y - 4, GDK_SHIFT_MASK);
  entente_canvas_release (fixture->view, GDK_SHIFT_MASK);
  fixture_assert_selection (fixture->workspace, "honda nissan");
}

static void
test_middle_button_moves_the_view (Fixture      *fixture,
                                   gconstpointer data)
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
  g_assert_false (can_undo (fixture));
}

static void
press_handle (Fixture    *fixture,
              const char *id)
{
  EntentePoint at = find (fixture, id);
  EntentePoint handles[4];

  entente_canvas_hover (fixture->view, at.x, at.y);
  g_assert_cmpstr (entente_canvas_get_handle_owner (fixture->view), ==, id);
  entente_canvas_get_handles (fixture->view, id, handles);
  entente_canvas_press (fixture->view, handles[1].x, handles[1].y, 0, FALSE);
}

static void
draw_from_handle (Fixture     *fixture,
                  const char  *id,
                  EntentePoint to)
{
  press_handle (fixture, id);
  entente_canvas_drag (fixture->view, to.x, to.y, 0);
  entente_canvas_release (fixture->view, 0);
}

static void
test_line_to_a_company_makes_a_deal (Fixture      *fixture,
                                     gconstpointer data)
{
  EntenteObject *deal;

  draw_from_handle (fixture, "renault", find (fixture, "honda"));
  g_assert_false (can_undo (fixture));
  answer (fixture, fixture->view->deal_popover, "Vans");

  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Deal");
  deal = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), entente_workspace_get_selected (fixture->workspace));
  g_assert_cmpstr (entente_object_get_text (deal, ENTENTE_DEAL_TITLE), ==, "Vans");
}

static void
test_line_into_the_void_makes_a_company (Fixture      *fixture,
                                         gconstpointer data)
{
  draw_from_handle (fixture, "renault", (EntentePoint) {880, 300});
  answer (fixture, fixture->view->deal_popover, "BYD");

  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Company and Deal");
  fixture_undo (fixture->workspace);
  g_assert_false (can_undo (fixture));
}

static void
test_line_into_a_frame_makes_a_company (Fixture      *fixture,
                                        gconstpointer data)
{
  EntentePoint     at = entente_viewport_to_scene (&fixture->view->viewport, 880, 300);
  g_autofree char *x = g_strdup_printf ("%d", (int)at.x - 120), *y = g_strdup_printf ("%d", (int)at.y - 120);

  test_plan_add (entente_document_get_project (entente_workspace_get_document (fixture->workspace)), ENTENTE_GROUP, "frame",
                 "view", "view", "name", "China", "x", x, "y", y, "width", "240", "height", "240", NULL);
  draw_from_handle (fixture, "renault", (EntentePoint) {880, 300});
  answer (fixture, fixture->view->deal_popover, "BYD");

  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Company and Deal");
}

static void
test_line_to_a_hub_adds_a_party (Fixture      *fixture,
                                 gconstpointer data)
{
  draw_from_handle (fixture, "renault", find (fixture, "talks"));
  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Party");

  fixture_undo (fixture->workspace);
  draw_from_handle (fixture, "talks", find (fixture, "renault"));
  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Party");
}

static void
test_line_to_who_takes_part_already_is_nothing (Fixture      *fixture,
                                                gconstpointer data)
{
  press_handle (fixture, "nissan");
  entente_canvas_drag (fixture->view, find (fixture, "talks").x, find (fixture, "talks").y, 0);
  g_assert_null (fixture->view->hand.target);
  entente_canvas_release (fixture->view, 0);
  g_assert_false (can_undo (fixture));
}

static void
test_question_given_up_leaves_nothing (Fixture      *fixture,
                                       gconstpointer data)
{
  draw_from_handle (fixture, "renault", find (fixture, "honda"));
  settle (fixture);
  entente_deal_popover_give_up (ENTENTE_DEAL_POPOVER (fixture->view->deal_popover));
  settle (fixture);

  g_assert_false (can_undo (fixture));
  g_assert_null (fixture->view->draft.from);
}

static void
test_first_company_is_named_on_the_spot (Fixture      *fixture,
                                         gconstpointer data)
{
  const char *id;

  entente_network_view_begin_new_company (fixture->view);
  g_assert_true (fixture->view->draft.company);
  answer (fixture, fixture->view->name_popover, "  BYD ");

  id = entente_workspace_get_selected (fixture->workspace);
  g_assert_cmpstr (entente_object_get_text (entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), id), ENTENTE_COMPANY_NAME), ==, "BYD");
  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Company");
  fixture_undo (fixture->workspace);
  g_assert_false (can_undo (fixture));
}

static void
test_no_name_is_no_company (Fixture      *fixture,
                            gconstpointer data)
{
  entente_network_view_begin_new_company (fixture->view);
  answer (fixture, fixture->view->name_popover, "   ");

  g_assert_false (can_undo (fixture));
  g_assert_false (fixture->view->draft.company);
}

static void
test_names_are_changed_on_the_spot (Fixture      *fixture,
                                    gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "alliance");
  entente_network_view_rename_selected (fixture->view);
  answer (fixture, fixture->view->name_popover, "Old alliance");
  g_assert_cmpstr (get_undo_title (fixture), ==, "Rename “Alliance”");

  entente_network_view_rename_selected (fixture->view);
  answer (fixture, fixture->view->name_popover, "Old alliance");
  fixture_undo (fixture->workspace);
  g_assert_false (can_undo (fixture));
}

static void
test_deal_among_all_selected (Fixture      *fixture,
                              gconstpointer data)
{
  const char *const ids[] = {"nissan", "renault", "alliance", "honda", NULL};

  entente_workspace_set_selection (fixture->workspace, ids);
  entente_network_view_begin_new_deal (fixture->view);
  answer (fixture, fixture->view->deal_popover, "Three");

  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Deal");
  g_assert_nonnull (fixture_find_place (fixture->workspace, entente_workspace_get_selected (fixture->workspace)));
}

/* From one company: a name that is there already means that company. */
static void
test_partner_is_found_by_name (Fixture      *fixture,
                               gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "renault");
  entente_network_view_begin_new_deal (fixture->view);
  answer (fixture, fixture->view->deal_popover, "honda");

  g_assert_cmpstr (get_undo_title (fixture), ==, "Add Deal");
}

static void
test_every_company_deal_and_stake_has_an_item (Fixture      *fixture,
                                               gconstpointer data)
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
test_items_follow_the_plan (Fixture      *fixture,
                            gconstpointer data)
{
  EntenteCanvasItem *nissan = entente_canvas_items_find (fixture->view->items, "nissan");

  fixture_set (fixture->workspace, "nissan", "name", "Datsun");
  entente_workspace_set_date (fixture->workspace, "1990");
  settle (fixture);

  g_assert_true (entente_canvas_items_find (fixture->view->items, "nissan") == nissan);
  g_assert_true (g_str_has_prefix (entente_canvas_item_get_name (nissan), "Company, Datsun"));
  g_assert_null (entente_canvas_items_find (fixture->view->items, "alliance"));
}

static void
test_tab_walks_in_reading_order_and_out (Fixture      *fixture,
                                         gconstpointer data)
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
test_nearest_item_lies_in_that_direction (Fixture      *fixture,
                                          gconstpointer data)
{
  EntenteCanvasItems *items = fixture->view->items;
  EntenteCanvasItem  *nissan = entente_canvas_items_find (items, "nissan");
  EntenteCanvasItem  *alliance = entente_canvas_items_find (items, "alliance");

  g_assert_true (entente_canvas_items_get_nearest (items, nissan, GTK_DIR_RIGHT) == alliance);
  g_assert_true (entente_canvas_items_get_nearest (items, alliance, GTK_DIR_LEFT) == nissan);
  g_assert_null (entente_canvas_items_get_nearest (items, nissan, GTK_DIR_UP));
}

static void
test_views_are_found_as_they_were_left (Fixture      *fixture,
                                        gconstpointer data)
{
  test_plan_add (fixture_get_project (fixture->workspace), ENTENTE_VIEW, "second", "name", "Second", "order", "2", NULL);
  entente_network_view_set_zoom (fixture->view, 2);
  entente_workspace_set_view (fixture->workspace, "second");
  settle (fixture);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), !=, 2);

  entente_workspace_set_view (fixture->workspace, "view");
  settle (fixture);
  g_assert_cmpfloat (entente_network_view_get_zoom (fixture->view), ==, 2);
}

static void
test_all_and_the_others_are_selected (Fixture      *fixture,
                                      gconstpointer data)
{
  entente_network_view_select_all (fixture->view);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (fixture->workspace)), ==, 6);

  entente_workspace_select (fixture->workspace, "nissan");
  entente_network_view_invert_selection (fixture->view);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (fixture->workspace)), ==, 5);
  g_assert_false (entente_workspace_is_selected (fixture->workspace, "nissan"));
}

static void
test_line_is_bent_by_hand (Fixture      *fixture,
                           gconstpointer data)
{
  EntentePoint nissan = find (fixture, "nissan");
  EntentePoint renault = find (fixture, "renault");
  EntentePoint label = find (fixture, "alliance");
  EntentePoint on_line = {(label.x + renault.x) / 2 - 40, (nissan.y + renault.y) / 2};

  g_assert_nonnull (entente_canvas_pick (fixture->view, on_line.x, on_line.y));
  drag (fixture, on_line, 0, -60, 0);
  g_assert_cmpint (fixture->view->hand.state, ==, ENTENTE_HAND_BENDING);
  entente_canvas_release (fixture->view, 0);
  g_assert_cmpstr (get_undo_title (fixture), ==, "Bend Line");
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_bends, ==, 1);
}

static void
set_up_large (Fixture      *fixture,
              gconstpointer data)
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

  set_up_with (fixture, plan);
}

static void
test_large_chart_is_sketched_while_dragged (Fixture      *fixture,
                                            gconstpointer data)
{
  EntenteScene *scene = entente_canvas_get_scene (fixture->view);
  double        scale = fixture->view->viewport.scale;

  g_assert_true (entente_canvas_is_large (fixture->view));
  drag (fixture, find (fixture, "nissan"), 400 * scale, -200 * scale, GDK_CONTROL_MASK);
  settle (fixture);
  g_assert_true (entente_canvas_get_scene (fixture->view) == scene);
  g_assert_nonnull (entente_canvas_get_over (fixture->view));
  entente_canvas_release (fixture->view, GDK_CONTROL_MASK);

  g_assert_null (entente_canvas_get_over (fixture->view));
  fixture_assert_place (fixture->workspace, "nissan", 400, -200);
  settle (fixture);
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

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
  TEST ("/network-view/edit-does-not-move-the-view", test_edit_does_not_move_the_view);
  TEST ("/network-view/marquee-selects-what-it-touches", test_marquee_selects_what_it_touches);
  TEST ("/network-view/middle-button-moves-the-view", test_middle_button_moves_the_view);
  TEST ("/network-view/line-to-a-company-makes-a-deal", test_line_to_a_company_makes_a_deal);
  TEST ("/network-view/line-into-the-void-makes-a-company", test_line_into_the_void_makes_a_company);
  TEST ("/network-view/line-into-a-frame-makes-a-company", test_line_into_a_frame_makes_a_company);
  TEST ("/network-view/line-to-a-hub-adds-a-party", test_line_to_a_hub_adds_a_party);
  TEST ("/network-view/line-to-who-takes-part-already-is-nothing", test_line_to_who_takes_part_already_is_nothing);
  TEST ("/network-view/question-given-up-leaves-nothing", test_question_given_up_leaves_nothing);
  TEST ("/network-view/names-are-changed-on-the-spot", test_names_are_changed_on_the_spot);
  TEST ("/network-view/deal-among-all-selected", test_deal_among_all_selected);
  TEST ("/network-view/partner-is-found-by-name", test_partner_is_found_by_name);
  TEST ("/network-view/every-company-deal-and-stake-has-an-item", test_every_company_deal_and_stake_has_an_item);
  TEST ("/network-view/items-follow-the-plan", test_items_follow_the_plan);
  TEST ("/network-view/tab-walks-in-reading-order-and-out", test_tab_walks_in_reading_order_and_out);
  TEST ("/network-view/nearest-item-lies-in-that-direction", test_nearest_item_lies_in_that_direction);
  TEST ("/network-view/views-are-found-as-they-were-left", test_views_are_found_as_they_were_left);
  TEST ("/network-view/all-and-the-others-are-selected", test_all_and_the_others_are_selected);
  TEST ("/network-view/line-is-bent-by-hand", test_line_is_bent_by_hand);
  g_test_add ("/network-view/first-company-is-named-on-the-spot", Fixture, NULL, set_up_empty, test_first_company_is_named_on_the_spot, tear_down);
  g_test_add ("/network-view/no-name-is-no-company", Fixture, NULL, set_up_empty, test_no_name_is_no_company, tear_down);
  g_test_add ("/network-view/large-chart-is-sketched-while-dragged", Fixture, NULL, set_up_large, test_large_chart_is_sketched_while_dragged, tear_down);

  return g_test_run ();
}
