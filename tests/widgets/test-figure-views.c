/* Figures where a planner sees them: worked out here by hand from one deal. */

#include "tests/widgets/form-fixture.h"
#include "widgets/figures/analytics-view.h"
#include "widgets/figures/card-view.h"
#include "widgets/figures/comparison.h"
#include "widgets/figures/difference-view.h"
#include "widgets/figures/figures-section.h"
#include "widgets/figures/headline.h"
#include "widgets/figures/trial-bar.h"

#include <string.h>

#define LONG_ENOUGH 5000

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *widget;
  GtkWidget        *window;
} Fixture;

/* Nissan gets 60 and pays 20 for what it gives: 40 a year remain. Mitsubishi gets 80 and pays 15: 65. */
static EntenteProject *
make_plan (void)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_COMPANY, "nissan-1", "name", "Nissan", "volumes", "100000 vehicles/yr", "margin", "1000 EUR", "fixed-cost", "60000000 EUR", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "mitsubishi-1", "name", "Mitsubishi", NULL);
  test_plan_add (plan, ENTENTE_DEAL, "deal-1", "title", "Crossover", "status", "running", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "p-1", "deal", "deal-1", "company", "nissan-1", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "p-2", "deal", "deal-1", "company", "mitsubishi-1", NULL);
  test_plan_add (plan, ENTENTE_FLOW, "f-1", "deal", "deal-1", "giver", "p-1", "receiver", "p-2", "what", "Platform", "value", "80000000 EUR", "cost", "20000000 EUR", NULL);
  test_plan_add (plan, ENTENTE_FLOW, "f-2", "deal", "deal-1", "giver", "p-2", "receiver", "p-1", "what", "Volume", "value", "60000000 EUR", "cost", "15000000 EUR", NULL);
  test_plan_set (plan, entente_object_get_id (entente_project_get_root (plan)), "currency", "EUR");

  return plan;
}

static void
set_up (Fixture      *fixture,
        gconstpointer make_widget)
{
  fixture->workspace = fixture_new_workspace (make_plan ());
  fixture->widget = ((GtkWidget * (*)(EntenteWorkspace *)) make_widget) (fixture->workspace);
  fixture->window = form_fixture_show (fixture->widget);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer make_widget)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static void
wait_for_text (Fixture    *fixture,
               const char *text)
{
  GtkWidget *label;

  for (guint waited = 0; waited < LONG_ENOUGH; waited += 20)
    {
      if (form_fixture_shows_text (fixture->widget, text))
        return;

      form_fixture_wait (20);
    }

  for (guint i = 0; (label = form_fixture_find (fixture->widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    g_test_message ("%s", gtk_label_get_text (GTK_LABEL (label)));

  g_error ("“%s” was never shown", text);
}

static void
show (Fixture    *fixture,
      const char *id)
{
  entente_figures_section_show (ENTENTE_FIGURES_SECTION (fixture->widget), entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), id));
  form_fixture_settle ();
}

static void
test_company_has_its_net_benefit (Fixture      *fixture,
                                  gconstpointer data)
{
  show (fixture, "nissan-1");
  wait_for_text (fixture, "40 m EUR");
  g_assert_true (form_fixture_shows_text (fixture->widget, "Net benefit a year"));

  show (fixture, "mitsubishi-1");
  wait_for_text (fixture, "65 m EUR");
}

/* 65 − 20 = 45: what was shown before is never taken for the new figure. */
static void
test_figures_follow_an_edit (Fixture      *fixture,
                             gconstpointer data)
{
  show (fixture, "nissan-1");
  wait_for_text (fixture, "40 m EUR");

  fixture_set (fixture->workspace, "f-2", "value", "65000000 EUR");
  g_assert_false (entente_analyst_is_current (entente_workspace_get_analyst (fixture->workspace), "R1"));
  wait_for_text (fixture, "45 m EUR");
  g_assert_true (entente_analyst_is_current (entente_workspace_get_analyst (fixture->workspace), "R1"));
}

static void
test_parties_of_a_deal_stand_in_a_table (Fixture      *fixture,
                                         gconstpointer data)
{
  show (fixture, "deal-1");
  wait_for_text (fixture, "Each Party");
  wait_for_text (fixture, "Mitsubishi");
  g_assert_true (form_fixture_shows_text (fixture->widget, "65 m"));
}

static void
test_notes_have_no_figures (Fixture      *fixture,
                            gconstpointer data)
{
  entente_figures_section_show (ENTENTE_FIGURES_SECTION (fixture->widget), NULL);
  g_assert_false (entente_figures_section_has_object (ENTENTE_FIGURES_SECTION (fixture->widget)));
}

/* 100,000 vehicles at 1,000 less 60 million: 40 million; half as many more bring 90. */
static void
test_volume_tried_out_moves_figures_and_not_the_plan (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;

  show (fixture, "nissan-1");
  wait_for_text (fixture, "Profit a year without deals");
  entente_workspace_adjust (fixture->workspace, ENTENTE_ADJUST_VOLUME, NULL, 1.5);
  wait_for_text (fixture, "90 m EUR");

  after = fixture_to_text (fixture->workspace);
  g_assert_cmpstr (after, ==, before);

  entente_workspace_reset_adjustments (fixture->workspace);
  g_assert_true (entente_adjustments_is_empty (entente_workspace_get_adjustments (fixture->workspace)));
}

static GtkRange *
get_slider (Fixture              *fixture,
            EntenteAdjustmentKind kind)
{
  return GTK_RANGE (form_fixture_find (fixture->widget, GTK_TYPE_SCALE, kind));
}

static void
test_sliders_say_how_far_they_are_moved (Fixture      *fixture,
                                         gconstpointer data)
{
  const EntenteAdjustments *adjustments = entente_workspace_get_adjustments (fixture->workspace);

  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture, ENTENTE_ADJUST_VOLUME)), ==, 0);

  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_VOLUME), 20);
  g_assert_cmpfloat_with_epsilon (entente_adjustments_get (adjustments, ENTENTE_ADJUST_VOLUME, NULL), 1.2, 1e-9);
  g_assert_true (form_fixture_shows_text (fixture->widget, "+20 %"));

  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_TARIFF), -10);
  g_assert_cmpfloat (entente_adjustments_get (adjustments, ENTENTE_ADJUST_TARIFF, NULL), ==, -10);
  g_assert_true (form_fixture_shows_text (fixture->widget, "−10 points"));
}

static int
get_slider_width (Fixture              *fixture,
                  EntenteAdjustmentKind kind)
{
  int width, height;

  gtk_widget_measure (fixture->widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  width = MAX (width, 720);
  gtk_widget_measure (fixture->widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->widget, width, height, -1, NULL);

  return gtk_widget_get_width (GTK_WIDGET (get_slider (fixture, kind)));
}

/* A slider that changed its width under the pointer would move on by itself. */
static void
test_sliders_keep_their_width (Fixture      *fixture,
                               gconstpointer data)
{
  int volume = get_slider_width (fixture, ENTENTE_ADJUST_VOLUME), probability = get_slider_width (fixture, ENTENTE_ADJUST_PROBABILITY);

  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_PROBABILITY), -30);
  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_DELAY), 15);
  g_assert_cmpint (get_slider_width (fixture, ENTENTE_ADJUST_VOLUME), ==, volume);
  g_assert_cmpint (get_slider_width (fixture, ENTENTE_ADJUST_PROBABILITY), ==, probability);
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = form_fixture_find (fixture->widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  g_error ("There is no button “%s”", label);
}

static void
test_reset_brings_all_sliders_back (Fixture      *fixture,
                                    gconstpointer data)
{
  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_PRICE), 10);
  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_DELAY), 12);
  form_fixture_click (find_button (fixture, "_Reset"));

  g_assert_true (entente_adjustments_is_empty (entente_workspace_get_adjustments (fixture->workspace)));
  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture, ENTENTE_ADJUST_PRICE)), ==, 0);
  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture, ENTENTE_ADJUST_DELAY)), ==, 0);
}

static void
test_what_was_tried_out_becomes_a_scenario (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;

  gtk_range_set_value (get_slider (fixture, ENTENTE_ADJUST_VOLUME), 50);
  form_fixture_click (find_button (fixture, "_Make It a Scenario"));

  g_assert_nonnull (entente_workspace_get_scenario (fixture->workspace));
  g_assert_true (entente_adjustments_is_empty (entente_workspace_get_adjustments (fixture->workspace)));
  form_fixture_assert_value (fixture->workspace, "nissan-1", "volumes", "150000 vehicles/yr");

  fixture_undo (fixture->workspace);
  after = fixture_to_text (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_analytics_show_the_card (Fixture      *fixture,
                              gconstpointer data)
{
  wait_for_text (fixture, "Decentralised");
  wait_for_text (fixture, "Manageable");
  wait_for_text (fixture, "What Stands Out");

  /* What is not known says what to enter. */
  wait_for_text (fixture, "Enter the company’s management capacity and the effort of its deals");
}

/* Mitsubishi gives 65 instead of 60: Nissan gains 45 instead of 40, an eighth more. */
static void
compare_with_base (Fixture *fixture)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_ref_for (fixture->workspace);

  test_plan_add (entente_document_get_project (entente_workspace_get_document (fixture->workspace)), ENTENTE_SCENARIO, "better", "name", "Better", NULL);
  entente_workspace_set_scenario (fixture->workspace, "better");
  fixture_set (fixture->workspace, "f-2", "value", "65000000 EUR");
  entente_comparison_set_scenario (comparison, ENTENTE_COMPARISON_BASE_PLAN);
}

static void
test_differences_are_listed (Fixture      *fixture,
                             gconstpointer data)
{
  compare_with_base (fixture);
  wait_for_text (fixture, "“Better” compared with “Base Plan”, money in EUR");
  wait_for_text (fixture, "Deals changed (1)");
  wait_for_text (fixture, "40 m");
  wait_for_text (fixture, "45 m");
  wait_for_text (fixture, "+5 m, +12 %");
  wait_for_text (fixture, "▲ better");
  g_assert_true (form_fixture_shows_text (fixture->widget, "Deals added (0)"));
}

static void
test_link_selects_the_deal (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *label = NULL;

  compare_with_base (fixture);
  wait_for_text (fixture, "Crossover");

  for (guint i = 0; label == NULL || strcmp (gtk_label_get_text (GTK_LABEL (label)), "Crossover") != 0; i++)
    label = form_fixture_find (fixture->widget, GTK_TYPE_LABEL, i);

  form_fixture_click (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), ==, "deal-1");
}

/* What is given back of all that is given: twice 60 of 60 and 80 before */
static void
test_card_shows_what_was (Fixture      *fixture,
                          gconstpointer data)
{
  compare_with_base (fixture);
  wait_for_text (fixture, "▲ better, before 85.7 %");
}

static void
test_nothing_is_compared_with_a_scenario_that_went (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_ref_for (fixture->workspace);

  entente_comparison_set_scenario (comparison, "never");

  for (guint waited = 0; waited < LONG_ENOUGH && entente_comparison_get_scenario (comparison) != NULL; waited += 20)
    form_fixture_wait (20);

  g_assert_null (entente_comparison_get_scenario (comparison));
}

static void
assert_exists (const char *name)
{
  const EntenteQuantity *quantity;

  if (entente_methods_find_quantity (name, &quantity) == NULL)
    g_error ("No method gives “%s”", name);
}

/* A figure that no method gives would just not be seen. */
static void
test_all_that_is_named_exists (void)
{
  guint                 n_pairings;
  const EntentePairing *pairings = entente_headline_get_pairings (&n_pairings);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    for (const char *const *name = entente_headline_get (type); *name != NULL; name++)
      assert_exists (*name);

  for (guint i = 0; i < n_pairings; i++)
    for (guint column = 0; column < ENTENTE_PAIRING_MAX_COLUMNS; column++)
      assert_exists (pairings[i].columns[column].quantity);
}

static void
add (const char *path,
     gpointer    make_widget,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, make_widget, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/all-exist", test_all_that_is_named_exists);
  add ("/figures/net-benefit", entente_figures_section_new, test_company_has_its_net_benefit);
  add ("/figures/follow-an-edit", entente_figures_section_new, test_figures_follow_an_edit);
  add ("/figures/parties", entente_figures_section_new, test_parties_of_a_deal_stand_in_a_table);
  add ("/figures/none-of-notes", entente_figures_section_new, test_notes_have_no_figures);
  add ("/figures/tried-out", entente_figures_section_new, test_volume_tried_out_moves_figures_and_not_the_plan);
  add ("/trial/sliders", entente_trial_bar_new, test_sliders_say_how_far_they_are_moved);
  add ("/trial/width", entente_trial_bar_new, test_sliders_keep_their_width);
  add ("/trial/reset", entente_trial_bar_new, test_reset_brings_all_sliders_back);
  add ("/trial/scenario", entente_trial_bar_new, test_what_was_tried_out_becomes_a_scenario);
  add ("/analytics/card", entente_analytics_view_new, test_analytics_show_the_card);
  add ("/comparison/differences", entente_difference_view_new, test_differences_are_listed);
  add ("/comparison/link", entente_difference_view_new, test_link_selects_the_deal);
  add ("/comparison/card", entente_card_view_new, test_card_shows_what_was);
  add ("/comparison/scenario-that-went", entente_card_view_new, test_nothing_is_compared_with_a_scenario_that_went);

  return g_test_run ();
}
