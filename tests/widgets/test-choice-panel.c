#include "model/object/deal.h"
#include "tests/widgets/fixture.h"
#include "tests/widgets/form-fixture.h"
#include "widgets/panels/choice-panel.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *panel;
  GtkWidget        *window;
  guint             n_made;
} Fixture;

/* A deal in talks in which Nissan gains the value for the cost; all in 2026. */
static void
add_open_deal (EntenteProject *plan,
               const char     *id,
               const char     *partner,
               const char     *value,
               const char     *cost)
{
  g_autofree char *own = g_strconcat (id, "-own", NULL), *other = g_strconcat (id, "-other", NULL);
  g_autofree char *gain = g_strconcat (id, "-gain", NULL), *gift = g_strconcat (id, "-gift", NULL);

  test_plan_add (plan, ENTENTE_DEAL, id, "title", id, "status", "talks", NULL);
  test_plan_add (plan, ENTENTE_PARTY, own, "deal", id, "company", "nissan", NULL);
  test_plan_add (plan, ENTENTE_PARTY, other, "deal", id, "company", partner, NULL);
  test_plan_add (plan, ENTENTE_FLOW, gain, "deal", id, "giver", other, "receiver", own, "what", "x", "value", value, NULL);
  test_plan_add (plan, ENTENTE_FLOW, gift, "deal", id, "giver", own, "receiver", other, "what", "x", "cost", cost, NULL);
}

/* With 100, which is 50 of another currency, one may have A and B for 90, or C for 60. */
static EntenteProject *
make_plan (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_set (plan, "project", "currency", "EUR");
  test_plan_set (plan, "project", "focus", "nissan");
  test_plan_set (plan, "project", "price-year", "2026");
  test_plan_set (plan, "project", "from", "2026");
  test_plan_set (plan, "project", "until", "2027");
  test_plan_set (plan, "project", "rates", "USD: 2");
  test_plan_set (plan, "project", "budget", "50 USD");
  add_open_deal (plan, "deal-a", "renault", "90 EUR", "40 EUR");
  add_open_deal (plan, "deal-b", "mitsubishi", "100 EUR", "60 EUR");
  add_open_deal (plan, "deal-c", "renault", "150 EUR", "90 EUR");

  return plan;
}

static void
made_cb (Fixture *fixture)
{
  fixture->n_made++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->workspace = fixture_new_workspace (make_plan ());
  fixture->panel = entente_choice_panel_new (fixture->workspace);
  g_signal_connect_swapped (fixture->panel, "made", G_CALLBACK (made_cb), fixture);
  fixture->window = form_fixture_show (fixture->panel);

  while (!form_fixture_shows_text (fixture->panel, "Nothing better keeps all limits"))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static void
test_best_sets_and_limits (Fixture      *fixture,
                           gconstpointer data)
{
  GtkListBox *sets = GTK_LIST_BOX (form_fixture_find (fixture->panel, GTK_TYPE_LIST_BOX, 0));

  g_assert_true (form_fixture_shows_text (fixture->panel, "deal-a, deal-b"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (sets, 4));
  g_assert_null (gtk_list_box_get_row_at_index (sets, 5));
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (sets)), ==, 0);
}

static void
test_makes_a_scenario (Fixture      *fixture,
                       gconstpointer data)
{
  EntenteScope *scope = entente_workspace_get_scope (fixture->workspace);
  GtkWidget    *make = NULL;

  for (guint i = 0; make == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (make)), "_Make It a Scenario") != 0; i++)
    make = form_fixture_find (fixture->panel, GTK_TYPE_BUTTON, i);

  g_signal_emit_by_name (make, "clicked");
  g_assert_cmpuint (fixture->n_made, ==, 1);
  g_assert_nonnull (entente_workspace_get_scenario (fixture->workspace));
  g_assert_cmpint (entente_object_get_choice (entente_scope_lookup (scope, "deal-a"), ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_SIGNED);
  g_assert_cmpint (entente_object_get_choice (entente_scope_lookup (scope, "deal-c"), ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_TALKS);
  fixture_undo (fixture->workspace);
  g_assert_null (entente_workspace_get_scenario (fixture->workspace));
}

/* A scenario in which all is signed leads to the base plan, where the same deals are open. */
static void
test_scenario_that_leaves_nothing_open (Fixture      *fixture,
                                        gconstpointer data)
{
  static const char *const deals[] = {"deal-a", "deal-b", "deal-c"};
  GtkWidget               *panel, *window, *button = NULL;

  test_plan_add (entente_document_get_project (entente_workspace_get_document (fixture->workspace)), ENTENTE_SCENARIO, "signed", "name", "Signed", NULL);
  entente_workspace_set_scenario (fixture->workspace, "signed");

  for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
    fixture_set (fixture->workspace, deals[i], "status", "signed");

  while (entente_analyst_is_busy (entente_workspace_get_analyst (fixture->workspace)))
    g_main_context_iteration (NULL, TRUE);

  panel = entente_choice_panel_new (fixture->workspace);
  window = form_fixture_show (panel);

  for (guint i = 0; button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Choose in the _Base Plan") != 0; i++)
    button = form_fixture_find (panel, GTK_TYPE_BUTTON, i);

  form_fixture_click (button);
  g_assert_null (entente_workspace_get_scenario (fixture->workspace));

  while (!form_fixture_shows_text (panel, "Nothing better keeps all limits"))
    g_main_context_iteration (NULL, TRUE);

  form_fixture_close (window);
}

/* To say that no deal is open, above a list of those that are, would be untrue. */
static void
test_open_deals_without_worth (void)
{
  EntenteProject *project = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (project);
  GtkWidget *panel, *window;

  fixture_set (workspace, "alliance", "status", "idea");
  while (entente_analyst_is_busy (entente_workspace_get_analyst (workspace)))
    g_main_context_iteration (NULL, TRUE);

  panel = entente_choice_panel_new (workspace);
  window = form_fixture_show (panel);
  g_assert_true (form_fixture_shows_text (panel, "Deals are open, but none can be chosen yet: say what their parties bring and take, and what that is worth to us."));
  form_fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/choice-panel/best-sets-and-limits", Fixture, NULL, set_up, test_best_sets_and_limits, tear_down);
  g_test_add ("/choice-panel/makes-a-scenario", Fixture, NULL, set_up, test_makes_a_scenario, tear_down);

  g_test_add_func ("/choice-panel/open-without-worth", test_open_deals_without_worth);
  g_test_add ("/choice-panel/nothing-open", Fixture, NULL, set_up, test_scenario_that_leaves_nothing_open, tear_down);

  return g_test_run ();
}
