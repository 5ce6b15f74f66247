#include "tests/widgets/form-fixture.h"
#include "widgets/commands/look.h"
#include "widgets/forms/color-choices.h"
#include "widgets/panels/focus-bar.h"
#include "widgets/panels/look-panel.h"
#include "widgets/panels/look-section.h"
#include "widgets/panels/rule-editor.h"
#include "widgets/panels/rule-list.h"

/* The drop-downs of a rule editor, in their order */
enum
{
  TARGET,
  CHANNEL,
  BY,
  CONDITION,
  OPERAND
};

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *panel;
  GtkWidget        *window;
} Fixture;

typedef GtkWidget *(*MakePanel) (EntenteWorkspace *workspace);

static void
set_up (Fixture      *fixture,
        gconstpointer make_panel)
{
  fixture->workspace = fixture_new_small ();
  fixture->panel = ((MakePanel)make_panel) (fixture->workspace);
  fixture->window = form_fixture_show (fixture->panel);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer make_panel)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static GtkDropDown *
get_drop_down (Fixture *fixture,
               guint    nth)
{
  return GTK_DROP_DOWN (form_fixture_find (fixture->panel, GTK_TYPE_DROP_DOWN, nth));
}

static guint
find_line (GtkDropDown *drop_down,
           const char  *label)
{
  GListModel *lines = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (lines), i), label) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
offers (GtkDropDown *drop_down,
        const char  *label)
{
  return find_line (drop_down, label) != GTK_INVALID_LIST_POSITION;
}

static void
choose (Fixture    *fixture,
        guint       nth,
        const char *label)
{
  GtkDropDown *drop_down = get_drop_down (fixture, nth);

  g_assert_true (offers (drop_down, label));
  gtk_drop_down_set_selected (drop_down, find_line (drop_down, label));
  form_fixture_settle ();
}

static const char *
get_chosen (Fixture *fixture,
            guint    nth)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (get_drop_down (fixture, nth)));
}

/* By the words on it, or by the icon that stands for them */
static GtkWidget *
find_button (Fixture    *fixture,
             const char *face)
{
  GtkWidget *button;

  for (guint i = 0; (button = form_fixture_find (fixture->panel, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), face) == 0 || g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), face) == 0)
      return button;

  g_error ("There is no button “%s”", face);
}

static void
press_toggle (Fixture    *fixture,
              const char *words)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (find_button (fixture, words));

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  form_fixture_settle ();
}

static const EntenteLensEntry *
get_entry (Fixture    *fixture,
           const char *company,
           int         channel)
{
  const EntenteChart *chart = entente_workspace_get_chart (fixture->workspace);
  guint32             index = entente_network_find (chart->network, ENTENTE_COMPANY, company);

  return entente_lens_get_entry (chart->lens, entente_lens_get_look (chart->lens, ENTENTE_COMPANY, index), channel);
}

static void
test_color_by_region_and_back (Fixture      *fixture,
                               gconstpointer data)
{
  choose (fixture, 0, "Home region");
  g_assert_cmpstr (get_entry (fixture, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->label, ==, "Japan");
  g_assert_cmpstr (get_entry (fixture, "renault", ENTENTE_RULE_CHANNEL_COLOR)->label, ==, "Europe");

  fixture_undo (fixture->workspace);
  form_fixture_settle ();
  g_assert_cmpstr (get_chosen (fixture, 0), ==, "As usual");

  choose (fixture, 0, "Number of deals");
  choose (fixture, 0, "As usual");
  g_assert_null (get_entry (fixture, "nissan", ENTENTE_RULE_CHANNEL_COLOR));
}

static void
test_size_follows_from_numbers_only (Fixture      *fixture,
                                     gconstpointer data)
{
  g_assert_true (offers (get_drop_down (fixture, 1), "Number of deals"));
  g_assert_false (offers (get_drop_down (fixture, 1), "Home region"));
}

static void
test_rules_are_shown_behind_the_choices (Fixture      *fixture,
                                         gconstpointer data)
{
  choose (fixture, 0, "Home region");
  form_fixture_click (find_button (fixture, "_Rules…"));
  g_assert_true (form_fixture_shows_text (fixture->panel, "Companies: Colour by Home region"));

  form_fixture_click (find_button (fixture, "edit-delete-symbolic"));
  g_assert_true (form_fixture_shows_text (fixture->panel, "This view has no rules yet"));
  g_assert_null (get_entry (fixture, "nissan", ENTENTE_RULE_CHANNEL_COLOR));
}

static void
test_editor_offers_numbers_for_size (Fixture      *fixture,
                                     gconstpointer data)
{
  GtkWidget *automatic = form_fixture_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0);

  choose (fixture, CHANNEL, "Size");
  g_assert_true (offers (get_drop_down (fixture, BY), "Number of deals"));
  g_assert_false (offers (get_drop_down (fixture, BY), "Home region"));

  /* A size that is given may hold for those of one region. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (automatic), FALSE);
  choose (fixture, BY, "Home region");

  /* There is no number in it that a size could follow from. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (automatic), TRUE);
  g_assert_cmpstr (get_chosen (fixture, BY), ==, "Nothing, all alike");
}

static void
test_editor_adds_a_rule_with_a_condition (Fixture      *fixture,
                                          gconstpointer data)
{
  choose (fixture, BY, "Home region");
  choose (fixture, CONDITION, "Is");
  choose (fixture, OPERAND, "Japan");
  form_fixture_click (find_button (fixture, "_Add Rule"));

  g_assert_nonnull (get_entry (fixture, "nissan", ENTENTE_RULE_CHANNEL_COLOR));
  g_assert_null (get_entry (fixture, "renault", ENTENTE_RULE_CHANNEL_COLOR));
}

static int
get_width (GtkWidget *panel)
{
  int width;

  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* A popover that becomes wider takes the button that was just pressed from under the pointer. */
static void
test_list_keeps_its_width (Fixture      *fixture,
                           gconstpointer data)
{
  int before = get_width (fixture->panel);

  choose (fixture, BY, "Management capacity");
  choose (fixture, CONDITION, "Is at least");
  g_assert_cmpint (get_width (fixture->panel), ==, before);

  choose (fixture, BY, "Home region");
  choose (fixture, CONDITION, "Is");
  choose (fixture, OPERAND, "Japan");
  form_fixture_click (find_button (fixture, "_Add Rule"));
  form_fixture_settle ();
  g_assert_false (form_fixture_shows_text (fixture->panel, "This view has no rules yet"));
  g_assert_cmpint (get_width (fixture->panel), ==, before);
}

static const char *
get_only_value (Fixture *fixture)
{
  GListModel *rules = entente_scope_get_objects (entente_workspace_get_scope (fixture->workspace), ENTENTE_RULE);
  g_autoptr (EntenteObject) rule = g_list_model_get_item (rules, 0);

  g_assert_cmpuint (g_list_model_get_n_items (rules), ==, 1);

  return entente_object_get_text (rule, ENTENTE_RULE_VALUE);
}

/* The first of the colours that charts use, rather than none */
static void
test_editor_gives_a_colour_when_it_is_not_automatic (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autofree char *first = entente_color_choices_get_code (0);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (form_fixture_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  form_fixture_click (find_button (fixture, "_Add Rule"));
  g_assert_cmpstr (get_only_value (fixture), ==, first);
}

static void
test_editor_keeps_what_it_refuses (Fixture      *fixture,
                                   gconstpointer data)
{
  GListModel *rules = entente_scope_get_objects (entente_workspace_get_scope (fixture->workspace), ENTENTE_RULE);

  choose (fixture, CHANNEL, "Badge");
  choose (fixture, BY, "Home region");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (form_fixture_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  form_fixture_click (find_button (fixture, "_Add Rule"));

  g_assert_cmpuint (g_list_model_get_n_items (rules), ==, 0);
  g_assert_cmpstr (get_chosen (fixture, BY), ==, "Home region");
}

static void
test_condition_needs_what_it_compares (Fixture      *fixture,
                                       gconstpointer data)
{
  GListModel *rules = entente_scope_get_objects (entente_workspace_get_scope (fixture->workspace), ENTENTE_RULE);

  /* All alike, where nothing in particular is so */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (form_fixture_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  choose (fixture, CONDITION, "Is");
  form_fixture_click (find_button (fixture, "_Add Rule"));
  g_assert_cmpuint (g_list_model_get_n_items (rules), ==, 0);

  /* At least no number */
  choose (fixture, BY, "Number of deals");
  choose (fixture, CONDITION, "Is at least");
  form_fixture_click (find_button (fixture, "_Add Rule"));
  g_assert_cmpuint (g_list_model_get_n_items (rules), ==, 0);
}

static void
test_editor_compares_with_numbers (Fixture      *fixture,
                                   gconstpointer data)
{
  choose (fixture, BY, "Number of deals");
  choose (fixture, CONDITION, "Is at least");
  gtk_editable_set_text (GTK_EDITABLE (form_fixture_find (fixture->panel, GTK_TYPE_ENTRY, 0)), "2");
  form_fixture_click (find_button (fixture, "_Add Rule"));

  /* Nissan has two deals, Renault one. */
  g_assert_nonnull (get_entry (fixture, "nissan", ENTENTE_RULE_CHANNEL_COLOR));
  g_assert_null (get_entry (fixture, "renault", ENTENTE_RULE_CHANNEL_COLOR));
}

static void
test_focus_bar_counts_steps (Fixture      *fixture,
                             gconstpointer data)
{
  const char *const renault[] = {"renault", NULL};

  g_assert_false (gtk_widget_get_visible (fixture->panel));
  entente_workspace_set_focus (fixture->workspace, renault, 1);
  form_fixture_settle ();
  g_assert_true (form_fixture_shows_text (fixture->panel, "1 step around · 2 companies faint"));

  press_toggle (fixture, "_Hide the Rest");
  g_assert_true (form_fixture_shows_text (fixture->panel, "1 step around · 2 of 4 companies hidden"));

  press_toggle (fixture, "2");
  g_assert_true (form_fixture_shows_text (fixture->panel, "2 steps around · 0 of 4 companies hidden"));

  form_fixture_click (find_button (fixture, "Show _All"));
  g_assert_false (gtk_widget_get_visible (fixture->panel));
}

static void
test_focus_bar_keeps_what_it_shows (Fixture      *fixture,
                                    gconstpointer data)
{
  const char *const renault[] = {"renault", NULL};

  entente_workspace_set_focus (fixture->workspace, renault, 1);
  form_fixture_settle ();
  form_fixture_click (find_button (fixture, "_Keep"));
  g_assert_true (form_fixture_shows_text (fixture->panel, "2 of 4 companies hidden"));

  /* What the view hides comes back by the same button, as an edit. */
  form_fixture_click (find_button (fixture, "Show _All"));
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_hidden, ==, 0);
  g_assert_false (gtk_widget_get_visible (fixture->panel));
}

/* A row of names is longer than a small window is wide; none of them is cut off. */
static void
test_focus_bar_wraps_what_it_says (Fixture      *fixture,
                                   gconstpointer data)
{
  const char *const renault[] = {"renault", NULL};
  GtkLabel         *label;
  int               height;

  entente_workspace_set_focus (fixture->workspace, renault, 1);
  form_fixture_settle ();
  label = GTK_LABEL (gtk_widget_get_first_child (fixture->panel));
  gtk_label_set_text (label, "When Nissan leaves: 1. Douai, Laem Chabang, the small electric platform");
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (label), 400, height, -1, NULL);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

static void
show_nissan (Fixture *fixture)
{
  EntenteObject *nissan = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), "nissan");

  entente_look_section_show (ENTENTE_LOOK_SECTION (fixture->panel), nissan);
  form_fixture_settle ();
}

static void
test_section_says_where_a_look_comes_from (Fixture      *fixture,
                                           gconstpointer data)
{
  entente_command_look_by (fixture->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "region");
  show_nissan (fixture);
  g_assert_true (form_fixture_shows_text (fixture->panel, "Home region: Japan"));
}

static void
test_section_removes_an_own_look (Fixture      *fixture,
                                  gconstpointer data)
{
  entente_command_set_own_look (fixture->workspace, "nissan", ENTENTE_RULE_CHANNEL_COLOR, "#c3002f");
  show_nissan (fixture);
  g_assert_true (form_fixture_shows_text (fixture->panel, "Own look"));

  form_fixture_click (find_button (fixture, "edit-clear-symbolic"));
  show_nissan (fixture);
  g_assert_false (form_fixture_shows_text (fixture->panel, "Own look"));
  g_assert_false (entente_look_has_own (fixture->workspace, NULL));
}

#define ADD(name, panel, test) g_test_add ("/look-panels/" name, Fixture, entente_##panel##_new, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("color-by-region-and-back", look_panel, test_color_by_region_and_back);
  ADD ("size-follows-from-numbers-only", look_panel, test_size_follows_from_numbers_only);
  ADD ("rules-are-shown-behind-the-choices", look_panel, test_rules_are_shown_behind_the_choices);
  ADD ("editor-offers-numbers-for-size", rule_editor, test_editor_offers_numbers_for_size);
  ADD ("editor-adds-a-rule-with-a-condition", rule_editor, test_editor_adds_a_rule_with_a_condition);
  ADD ("list-keeps-its-width", rule_list, test_list_keeps_its_width);
  ADD ("editor-gives-a-colour-when-it-is-not-automatic", rule_editor, test_editor_gives_a_colour_when_it_is_not_automatic);
  ADD ("editor-keeps-what-it-refuses", rule_editor, test_editor_keeps_what_it_refuses);
  ADD ("condition-needs-what-it-compares", rule_editor, test_condition_needs_what_it_compares);
  ADD ("editor-compares-with-numbers", rule_editor, test_editor_compares_with_numbers);
  ADD ("focus-bar-counts-steps", focus_bar, test_focus_bar_counts_steps);
  ADD ("focus-bar-keeps-what-it-shows", focus_bar, test_focus_bar_keeps_what_it_shows);
  ADD ("focus-bar-wraps-what-it-says", focus_bar, test_focus_bar_wraps_what_it_says);
  ADD ("section-says-where-a-look-comes-from", look_section, test_section_says_where_a_look_comes_from);
  ADD ("section-removes-an-own-look", look_section, test_section_removes_an_own_look);

  return g_test_run ();
}
