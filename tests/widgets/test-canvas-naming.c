#include "widgets/canvas/network-view.h"

#include "model/object/company.h"
#include "tests/widgets/canvas-fixture.h"

#include <math.h>

static guint
count_companies (CanvasFixture *fixture)
{
  return g_list_model_get_n_items (entente_scope_get_objects (entente_workspace_get_scope (fixture->workspace), ENTENTE_COMPANY));
}

static void
test_company_joins_a_deal_by_its_name (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  guint before = count_companies (fixture);

  entente_workspace_select (fixture->workspace, "alliance");
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "honda");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Party");
  g_assert_cmpuint (count_companies (fixture), ==, before);
  fixture_undo (fixture->workspace);

  entente_workspace_select (fixture->workspace, "alliance");
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "BYD");
  g_assert_cmpuint (count_companies (fixture), ==, before + 1);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* The card of what is named, of which nothing is to look out from under the box. */
static void
assert_covers (CanvasFixture *fixture)
{
  GtkWidget      *popover = fixture->view->name_popover;
  graphene_rect_t box;
  GdkRectangle    at;

  canvas_fixture_settle (fixture);
  at = entente_canvas_get_pointing (fixture->view, &fixture->view->draft.area);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (popover), popover, &box));
  g_assert_cmpfloat (fabs (box.size.width - at.width), <=, 1);
  g_assert_cmpfloat (fabs (box.size.height - at.height), <=, 1);
}

static void
test_box_for_a_name_covers_the_card (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  entente_network_view_set_zoom (fixture->view, 2);
  entente_workspace_select (fixture->workspace, "honda");
  entente_network_view_rename_selected (fixture->view);
  assert_covers (fixture);

  entente_workspace_select (fixture->workspace, "honda");
  entente_network_view_begin_new_deal (fixture->view);
  assert_covers (fixture);
}

/* What a key does before the text hears of it. */
static void
press_key (GtkWidget *asking,
           guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (asking);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean stops;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0u, (GdkModifierType)0, &stops);
    }
}

/* What was typed in the question for the company at the other end of a line from a company or a deal. */
static GtkWidget *
type_other (CanvasFixture *fixture,
            const char    *from,
            const char    *typed)
{
  GtkWidget *text;

  entente_workspace_select (fixture->workspace, from);
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_settle (fixture);
  text = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (text), typed);

  return text;
}

static GtkWidget *
type_partner (CanvasFixture *fixture,
              const char    *typed)
{
  return type_other (fixture, "honda", typed);
}

static void
assert_taken (CanvasFixture *fixture,
              GtkWidget     *text,
              const char    *step)
{
  g_signal_emit_by_name (text, "activate");
  canvas_fixture_settle (fixture);
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, step);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* Renault and Nissan are there. */
static void
test_typing_completes_the_company (CanvasFixture *fixture,
                                   gconstpointer  data)
{
  assert_taken (fixture, type_partner (fixture, "Ren"), "Add Deal");
  assert_taken (fixture, type_partner (fixture, "nissan"), "Add Deal");
  assert_taken (fixture, type_partner (fixture, "ault"), "Add Company and Deal");
  assert_taken (fixture, type_partner (fixture, "BYD"), "Add Company and Deal");
}

/* Honda is there, and Nissan takes part already. */
static void
test_typing_completes_the_company_that_joins (CanvasFixture *fixture,
                                              gconstpointer  data)
{
  GtkWidget *text;

  assert_taken (fixture, type_other (fixture, "alliance", "Hon"), "Add Party");
  assert_taken (fixture, type_other (fixture, "alliance", "Nis"), "Add Company to Deal");
  assert_taken (fixture, type_other (fixture, "alliance", "BYD"), "Add Company to Deal");

  text = type_other (fixture, "alliance", "Hon");
  press_key (gtk_widget_get_parent (text), GDK_KEY_Down);
  g_assert_nonnull (fixture->view->draft.from);
  press_key (fixture->view->name_popover, GDK_KEY_Escape);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* It is the last line of the list, above which arrows go round. */
static void
test_arrow_leads_to_a_new_company (CanvasFixture *fixture,
                                   gconstpointer  data)
{
  GtkWidget *text = type_partner (fixture, "Ren");

  press_key (gtk_widget_get_parent (text), GDK_KEY_Down);
  assert_taken (fixture, text, "Add Company and Deal");

  text = type_partner (fixture, "ault");
  press_key (gtk_widget_get_parent (text), GDK_KEY_Up);
  assert_taken (fixture, text, "Add Deal");
}

/* What was selected in the list is seen before the deal is added. */
static void
test_next_field_completes_the_company (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  GtkWidget *text = type_partner (fixture, "Ren");

  gtk_widget_child_focus (fixture->view->deal_popover, GTK_DIR_TAB_FORWARD);
  canvas_fixture_settle (fixture);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) != text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Renault");
}

static void
test_first_company_is_named_on_the_spot (CanvasFixture *fixture,
                                         gconstpointer  data)
{
  const char *id;

  entente_network_view_begin_new_company (fixture->view);
  g_assert_true (fixture->view->draft.company);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "  BYD ");

  id = entente_workspace_get_selected (fixture->workspace);
  g_assert_cmpstr (entente_object_get_text (entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), id), ENTENTE_COMPANY_NAME), ==, "BYD");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Company");
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
count_refusal_cb (EntenteWorkspace *workspace,
                  const char       *text,
                  guint            *n_refusals)
{
  (*n_refusals)++;
}

static void
test_name_of_a_company_shown_makes_no_second_one (CanvasFixture *fixture,
                                                  gconstpointer  data)
{
  guint before = count_companies (fixture);
  guint n_refusals = 0;

  g_signal_connect (fixture->workspace, "refused", G_CALLBACK (count_refusal_cb), &n_refusals);
  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "HONDA");

  g_assert_cmpuint (count_companies (fixture), ==, before);
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), ==, "honda");
  g_assert_cmpuint (n_refusals, ==, 1);
  g_assert_false (canvas_fixture_can_undo (fixture));
  g_assert_false (fixture->view->draft.company);
}

static void
test_enter_offers_the_next_company (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  g_autofree char *first = NULL;

  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "BYD");
  first = g_strdup (entente_workspace_get_selected (fixture->workspace));
  g_assert_true (fixture->view->draft.company);
  g_assert_null (fixture->view->draft.from);
  g_assert_true (gtk_widget_get_mapped (fixture->view->name_popover));

  /* It lies beside the first one and is nothing yet. */
  g_assert_cmpfloat (fixture->view->draft.x, >, entente_anchors_find (entente_canvas_get_anchors (fixture->view), first)->x);
  g_assert_cmpuint (count_companies (fixture), ==, 1);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "CATL");
  g_assert_cmpuint (count_companies (fixture), ==, 2);

  canvas_fixture_answer (fixture, fixture->view->name_popover, "");
  g_assert_false (fixture->view->draft.company);
  g_assert_false (gtk_widget_get_mapped (fixture->view->name_popover));
  fixture_undo (fixture->workspace);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* To the right of BYD stands CATL, through which a line to a company still farther right would lead. */
static void
test_no_line_is_offered_through_a_company (CanvasFixture *fixture,
                                           gconstpointer  data)
{
  g_autofree char *first = NULL;
  EntenteRect      card;

  entente_network_view_point_at (fixture->view, 150, 300);
  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "BYD");
  first = g_strdup (entente_workspace_get_selected (fixture->workspace));
  canvas_fixture_answer (fixture, fixture->view->name_popover, "CATL");
  press_key (fixture->view->name_popover, GDK_KEY_Escape);

  entente_workspace_select (fixture->workspace, first);
  entente_network_view_begin_new_deal (fixture->view);
  card = *entente_anchors_find (entente_canvas_get_anchors (fixture->view), first);
  g_assert_cmpfloat (fixture->view->draft.y, >, card.y + card.height);
  press_key (fixture->view->name_popover, GDK_KEY_Escape);
}

static void
test_tab_offers_a_company_with_a_deal (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  g_autofree char *first = NULL;

  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_settle (fixture);
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), "BYD");
  press_key (fixture->view->name_popover, GDK_KEY_Tab);
  first = g_strdup (entente_workspace_get_selected (fixture->workspace));
  g_assert_cmpstr (fixture->view->draft.from, ==, first);

  canvas_fixture_answer (fixture, fixture->view->name_popover, "CATL");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Company and Deal");
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), !=, first);
  g_assert_cmpint (entente_canvas_get_type_of (fixture->view, entente_workspace_get_selected (fixture->workspace)), ==, ENTENTE_COMPANY);

  press_key (fixture->view->name_popover, GDK_KEY_Escape);
  fixture_undo (fixture->workspace);
  g_assert_cmpuint (count_companies (fixture), ==, 1);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* The next press is not lost on the question, which is answered by it. */
static void
test_press_elsewhere_takes_the_name (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  guint before = count_companies (fixture);

  entente_canvas_ask_company (fixture->view, 400, 150);
  canvas_fixture_settle (fixture);
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), "BYD");
  canvas_fixture_drag (fixture, canvas_fixture_find (fixture, "honda"), 30, 20, 0);
  entente_canvas_release (fixture->view, 0);

  g_assert_cmpuint (count_companies (fixture), ==, before + 1);
  g_assert_false (fixture->view->draft.company);
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), ==, "honda");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Move “Honda”");
  fixture_undo (fixture->workspace);
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* A canvas that is not seen yet has no size; once it has one, it shows the question, if need be by moving it into view. */
static void
test_first_company_stands_where_the_pointer_is (CanvasFixture *fixture,
                                                gconstpointer  data)
{
  EntentePoint at;

  entente_network_view_begin_first_company (fixture->view, 200, 150);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "BYD");
  at = canvas_fixture_find (fixture, entente_workspace_get_selected (fixture->workspace));
  g_assert_cmpfloat_with_epsilon (at.x, 200, 2);
  g_assert_cmpfloat_with_epsilon (at.y, 150, 2);
  entente_canvas_drop_draft (fixture->view);
}

static void
test_view_stays_while_a_company_is_drawn (CanvasFixture *fixture,
                                          gconstpointer  data)
{
  EntenteViewport before;

  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_settle (fixture);
  before = fixture->view->viewport;
  canvas_fixture_answer (fixture, fixture->view->name_popover, "BYD");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 840, 560);
  canvas_fixture_settle (fixture);

  g_assert_cmpfloat (fixture->view->viewport.scale, ==, before.scale);
  g_assert_cmpfloat (fixture->view->viewport.x, ==, before.x);
  g_assert_cmpfloat (fixture->view->viewport.y, ==, before.y);
}

static void
test_no_name_is_no_company (CanvasFixture *fixture,
                            gconstpointer  data)
{
  entente_network_view_begin_new_company (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "   ");

  g_assert_false (canvas_fixture_can_undo (fixture));
  g_assert_false (fixture->view->draft.company);
}

static void
test_names_are_changed_on_the_spot (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "alliance");
  entente_network_view_rename_selected (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "Old alliance");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Rename “Alliance”");

  entente_network_view_rename_selected (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->name_popover, "Old alliance");
  fixture_undo (fixture->workspace);
  g_assert_false (canvas_fixture_can_undo (fixture));
}

/* From one company: a name that is there already means that company. */
static void
test_partner_is_found_by_name (CanvasFixture *fixture,
                               gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "renault");
  entente_network_view_begin_new_deal (fixture->view);
  canvas_fixture_answer (fixture, fixture->view->deal_popover, "honda");

  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Add Deal");
}

#define TEST(path, function) g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, function, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  TEST ("/canvas/box-for-a-name-covers-the-card", test_box_for_a_name_covers_the_card);
  TEST ("/canvas/company-joins-a-deal-by-its-name", test_company_joins_a_deal_by_its_name);
  TEST ("/canvas/typing-completes-the-company-that-joins", test_typing_completes_the_company_that_joins);
  TEST ("/canvas/typing-completes-the-company", test_typing_completes_the_company);
  TEST ("/canvas/arrow-leads-to-a-new-company", test_arrow_leads_to_a_new_company);
  TEST ("/canvas/next-field-completes-the-company", test_next_field_completes_the_company);
  TEST ("/canvas/names-are-changed-on-the-spot", test_names_are_changed_on_the_spot);
  TEST ("/canvas/press-elsewhere-takes-the-name", test_press_elsewhere_takes_the_name);
  TEST ("/canvas/partner-is-found-by-name", test_partner_is_found_by_name);
  TEST ("/canvas/name-of-a-company-shown-makes-no-second-one", test_name_of_a_company_shown_makes_no_second_one);
  g_test_add ("/canvas/first-company-is-named-on-the-spot", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_first_company_is_named_on_the_spot, canvas_fixture_tear_down);
  g_test_add ("/canvas/no-line-is-offered-through-a-company", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_no_line_is_offered_through_a_company, canvas_fixture_tear_down);
  g_test_add ("/canvas/enter-offers-the-next-company", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_enter_offers_the_next_company, canvas_fixture_tear_down);
  g_test_add ("/canvas/tab-offers-a-company-with-a-deal", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_tab_offers_a_company_with_a_deal, canvas_fixture_tear_down);
  g_test_add ("/canvas/first-company-stands-where-the-pointer-is", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_first_company_stands_where_the_pointer_is, canvas_fixture_tear_down);
  g_test_add ("/canvas/view-stays-while-a-company-is-drawn", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_view_stays_while_a_company_is_drawn, canvas_fixture_tear_down);
  g_test_add ("/canvas/no-name-is-no-company", CanvasFixture, NULL, canvas_fixture_set_up_empty, test_no_name_is_no_company, canvas_fixture_tear_down);

  return g_test_run ();
}
