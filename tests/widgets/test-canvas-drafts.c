#include "widgets/canvas/network-view.h"

#include "model/object/deal.h"
#include "tests/widgets/canvas-fixture.h"
#include "widgets/commands.h"

static void
press_handle (CanvasFixture *fixture,
              const char    *id)
{
  EntentePoint at = canvas_fixture_find (fixture, id);
  EntentePoint handles[4];

  entente_canvas_hover (fixture->view, at.x, at.y);
  g_assert_cmpstr (entente_canvas_get_handle_owner (fixture->view), ==, id);
  entente_canvas_get_handles (fixture->view, id, handles);
  entente_canvas_press (fixture->view, handles[1].x, handles[1].y, 0, FALSE);
}

static void
draw_from_handle (CanvasFixture *fixture,
                  const char    *id,
                  EntentePoint   to)
{
  press_handle (fixture, id);
  entente_canvas_drag (fixture->view, to.x, to.y, 0);
  entente_canvas_release (fixture->view, 0);
}

static void
test_line_to_a_company_makes_a_deal (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  EntenteObject *deal;

  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "honda"));
  g_assert_false (canvas_fixture_can_undo (fixture));
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "Vans");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Deal");
  deal = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), entente_workspace_get_selected (fixture->workspace));
  g_assert_cmpstr (entente_object_get_text (deal, ENTENTE_DEAL_TITLE), ==, "Vans");
}

static void
test_line_into_the_void_makes_a_company (CanvasFixture *fixture,
                                         gconstpointer  data)
{
  draw_from_handle (fixture, "renault", (EntentePoint) {880, 300});
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "BYD");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Company and Deal");
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_line_into_a_frame_makes_a_company (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  EntentePoint     at = entente_viewport_to_scene (&fixture->view->viewport, 880, 300);
  g_autofree char *x = g_strdup_printf ("%d", (int)at.x - 120), *y = g_strdup_printf ("%d", (int)at.y - 120);

  test_plan_add (entente_document_get_project (entente_workspace_get_document (fixture->workspace)), ENTENTE_GROUP, "frame",
                 "view", "view", "name", "China", "x", x, "y", y, "width", "240", "height", "240", NULL);
  draw_from_handle (fixture, "renault", (EntentePoint) {880, 300});
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "BYD");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Company and Deal");
}

/* Those in the frame are offered by name. */
static void
test_line_to_a_closed_frame_asks_for_the_company (CanvasFixture *fixture,
                                                  gconstpointer  data)
{
  EntenteScope  *scope = entente_workspace_get_scope (fixture->workspace);
  EntenteObject *deal;

  test_plan_add (entente_document_get_project (entente_workspace_get_document (fixture->workspace)), ENTENTE_GROUP, "frame",
                 "view", "view", "name", "Japan", "members", "honda mitsubishi", "closed", "yes", "x", "500", "y", "-80", "width", "240", "height", "240", NULL);
  canvas_fixture_settle (fixture);
  g_assert_true (entente_canvas_is_closed_frame (fixture->view, "frame"));

  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "frame"));
  g_assert_cmpstr (fixture->view->draft.to, ==, "frame");
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "Honda");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Deal");
  deal = entente_scope_lookup (scope, entente_workspace_get_selected (fixture->workspace));
  g_assert_nonnull (deal);
  g_assert_cmpint (entente_object_get_object_type (deal), ==, ENTENTE_DEAL);
  /* In the frame, it stays where it stood. */
  fixture_assert_place (fixture->workspace, "honda", 300, 260);
}

static void
test_line_to_a_hub_adds_a_party (CanvasFixture *fixture,
                                 gconstpointer  data)
{
  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "talks"));
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Party");

  fixture_undo (fixture->workspace);
  draw_from_handle (fixture, "talks", canvas_fixture_find (fixture, "renault"));
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Party");
}

static void
test_line_to_who_takes_part_already_is_nothing (CanvasFixture *fixture,
                                                gconstpointer  data)
{
  press_handle (fixture, "nissan");
  entente_canvas_drag (fixture->view, canvas_fixture_find (fixture, "talks").x, canvas_fixture_find (fixture, "talks").y, 0);
  g_assert_null (fixture->view->hand.target);
  entente_canvas_release (fixture->view, 0);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* So that Escape reaches the chart, wherever the keyboard was. */
static void
test_line_takes_the_keyboard (CanvasFixture *fixture,
                              gconstpointer  data)
{
  GtkWidget *focus;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  press_handle (fixture, "renault");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->view)));
  entente_canvas_cancel (fixture->view);
}

/* A line may end at nearly everything; only what is near the pointer says so. */
static void
test_what_is_near_glows (CanvasFixture *fixture,
                         gconstpointer  data)
{
  const EntenteRect under = {590, 290, 100, 40}, near = {700, 290, 100, 40}, farther = {780, 290, 100, 40}, far = {100, 100, 100, 40};

  press_handle (fixture, "renault");
  entente_canvas_drag (fixture->view, 600, 300, 0);
  g_assert_cmpfloat (entente_canvas_get_glow (fixture->view, &under), >, entente_canvas_get_glow (fixture->view, &near));
  g_assert_cmpfloat (entente_canvas_get_glow (fixture->view, &near), >, 0);
  g_assert_cmpfloat (entente_canvas_get_glow (fixture->view, &farther), ==, 0);
  g_assert_cmpfloat (entente_canvas_get_glow (fixture->view, &far), ==, 0);
  entente_canvas_cancel (fixture->view);
}

static void
test_question_given_up_leaves_nothing (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "honda"));
  canvas_fixture_settle (fixture);
  entente_deal_popover_give_up (ENTENTE_DEAL_POPOVER (fixture->view->deal_popover));
  canvas_fixture_settle (fixture);

  g_assert_false (canvas_fixture_can_undo (fixture));
  g_assert_null (fixture->view->draft.from);
}

static void
test_question_about_what_is_gone_is_forgotten (CanvasFixture *fixture,
                                               gconstpointer  data)
{
  g_autofree char *id = entente_command_add_company (fixture->workspace, "BYD", 600, 400);

  canvas_fixture_settle (fixture);
  entente_workspace_select (fixture->workspace, id);
  entente_network_view_begin_new_deal (fixture->view);
  g_assert_cmpstr (fixture->view->draft.from, ==, id);

  fixture_undo (fixture->workspace);
  g_assert_null (fixture->view->draft.from);
  canvas_fixture_settle (fixture);
  g_assert_false (gtk_widget_get_visible (fixture->view->deal_popover));
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* Drawing line after line needs no click in between. */
static void
test_next_line_takes_the_deal (CanvasFixture *fixture,
                               gconstpointer  data)
{
  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "honda"));
  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "mitsubishi"));
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Deal");
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "Vans");
  fixture_undo (fixture->workspace);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_deal_among_all_selected (CanvasFixture *fixture,
                              gconstpointer  data)
{
  const char *const ids[] = {"nissan", "renault", "alliance", "honda", NULL};

  entente_workspace_set_selection (fixture->workspace, ids);
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "Three");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Deal");
  g_assert_nonnull (fixture_find_place (fixture->workspace, entente_workspace_get_selected (fixture->workspace)));
}

/* What it would hang from is above the window; GDK knows of no monitor there. */
static void
test_question_at_the_edge_stays_on_the_screen (CanvasFixture *fixture,
                                               gconstpointer  data)
{
  GdkRectangle at;

  entente_canvas_hover (fixture->view, 860, 3);
  entente_network_view_begin_new_note (fixture->view);
  canvas_fixture_settle (fixture);
  gtk_popover_get_pointing_to (GTK_POPOVER (fixture->view->name_popover), &at);
  g_assert_cmpint (at.y, >=, 0);
}

/* There may be no room on that side, but the partner may be there already: nobody wants the chart to jump. */
static void
test_partner_is_asked_for_where_it_is_seen (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  EntentePoint    at = canvas_fixture_find (fixture, "honda");
  EntenteViewport before;

  entente_canvas_pan (fixture->view, 880 - at.x, 0);
  canvas_fixture_settle (fixture);
  entente_workspace_select (fixture->workspace, "honda");
  before = fixture->view->viewport;
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_settle (fixture);

  g_assert_cmpfloat (fixture->view->viewport.x, ==, before.x);
  g_assert_cmpfloat (fixture->view->viewport.y, ==, before.y);
}

static void
choose_last (GtkWidget *widget)
{
  GListModel *model = GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;

  if (model != NULL && gtk_widget_get_mapped (widget))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), g_list_model_get_n_items (model) - 1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    choose_last (child);
}

static void
test_deal_is_about_a_region (CanvasFixture *fixture,
                             gconstpointer  data)
{
  EntenteObject *deal;

  draw_from_handle (fixture, "renault", canvas_fixture_find (fixture, "honda"));
  canvas_fixture_settle (fixture);
  choose_last (fixture->view->deal_popover);
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "Vans");

  deal = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), entente_workspace_get_selected (fixture->workspace));
  g_assert_true (entente_object_refers_to (deal, ENTENTE_DEAL_REGIONS, "japan"));
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_KIND, -1), ==, ENTENTE_DEAL_N_KINDS - 1);
}

/* A canvas that was just made has no size yet, and the view is moved by the wheel while the question is open. */
static void
test_popover_stays_with_what_it_asks_about (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  GdkRectangle before;
  GdkRectangle after;

  entente_canvas_ask_company (fixture->view, 0, 0);
  gtk_popover_get_pointing_to (GTK_POPOVER (fixture->view->name_popover), &before);
  entente_canvas_pan (fixture->view, 30, -20);
  canvas_fixture_settle (fixture);
  gtk_popover_get_pointing_to (GTK_POPOVER (fixture->view->name_popover), &after);

  g_assert_cmpint (after.x, ==, before.x + 30);
  g_assert_cmpint (after.y, ==, before.y - 20);
}

#define TEST(path, function) g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, function, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  TEST ("/canvas/line-to-a-company-makes-a-deal", test_line_to_a_company_makes_a_deal);
  TEST ("/canvas/line-into-the-void-makes-a-company", test_line_into_the_void_makes_a_company);
  TEST ("/canvas/line-into-a-frame-makes-a-company", test_line_into_a_frame_makes_a_company);
  TEST ("/canvas/line-to-a-closed-frame-asks-for-the-company", test_line_to_a_closed_frame_asks_for_the_company);
  TEST ("/canvas/line-to-a-hub-adds-a-party", test_line_to_a_hub_adds_a_party);
  TEST ("/canvas/line-to-who-takes-part-already-is-nothing", test_line_to_who_takes_part_already_is_nothing);
  TEST ("/canvas/line-takes-the-keyboard", test_line_takes_the_keyboard);
  TEST ("/canvas/what-is-near-glows", test_what_is_near_glows);
  TEST ("/canvas/question-given-up-leaves-nothing", test_question_given_up_leaves_nothing);
  TEST ("/canvas/question-about-what-is-gone-is-forgotten", test_question_about_what_is_gone_is_forgotten);
  TEST ("/canvas/deal-among-all-selected", test_deal_among_all_selected);
  TEST ("/canvas/popover-stays-with-what-it-asks-about", test_popover_stays_with_what_it_asks_about);
  TEST ("/canvas/next-line-takes-the-deal", test_next_line_takes_the_deal);
  TEST ("/canvas/partner-is-asked-for-where-it-is-seen", test_partner_is_asked_for_where_it_is_seen);
  TEST ("/canvas/question-at-the-edge-stays-on-the-screen", test_question_at_the_edge_stays_on_the_screen);
  TEST ("/canvas/deal-is-about-a-region", test_deal_is_about_a_region);

  return g_test_run ();
}
