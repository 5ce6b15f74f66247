#include "widgets/commands/look.h"

#include "model/object/view.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands.h"

/* Undoing one step must lead back to the same bytes. */
typedef struct
{
  EntenteWorkspace *workspace;
  char             *before;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->workspace = fixture_new_workspace (test_plan_new_small ());
  f->before = fixture_to_text (f->workspace);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_free (f->before);
  g_assert_finalize_object (f->workspace);
}

static void
assert_undone_by_one_step (Fixture *f)
{
  g_autofree char *after = NULL;

  fixture_undo (f->workspace);
  g_assert_false (entente_history_can_undo (fixture_get_history (f->workspace)));
  after = fixture_to_text (f->workspace);
  g_assert_cmpstr (after, ==, f->before);
}

static const EntenteLook *
look_of (Fixture    *f,
         const char *company)
{
  const EntenteChart *chart = entente_workspace_get_chart (f->workspace);

  return entente_lens_get_look (chart->lens, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, company));
}

static void
test_color_by_a_field (Fixture      *f,
                       gconstpointer data)
{
  g_assert_true (entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "region"));
  g_assert_nonnull (look_of (f, "nissan"));
  g_assert_false (entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "region"));
  assert_undone_by_one_step (f);
  g_assert_null (look_of (f, "nissan"));
}

static void
test_choosing_again_changes_the_same_rule (Fixture      *f,
                                           gconstpointer data)
{
  EntenteObject *rule;

  entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "region");
  entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "partners");
  rule = entente_look_find_simple_rule (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR);
  g_assert_cmpstr (entente_object_get_text (rule, ENTENTE_RULE_BY), ==, "partners");
  entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, NULL);
  g_assert_null (look_of (f, "nissan"));
}

static void
test_own_look_comes_and_goes (Fixture      *f,
                              gconstpointer data)
{
  const char *const nissan[] = {"nissan", NULL};

  g_assert_true (entente_command_set_own_look (f->workspace, "nissan", ENTENTE_RULE_CHANNEL_COLOR, "#c3002f"));
  g_assert_cmpuint (look_of (f, "nissan")->own, !=, 0);
  g_assert_true (entente_look_has_own (f->workspace, nissan));
  g_assert_true (entente_command_remove_own_looks (f->workspace, nissan));
  g_assert_false (entente_look_has_own (f->workspace, NULL));
  g_assert_null (look_of (f, "nissan"));
}

static void
test_own_look_goes_with_its_company (Fixture      *f,
                                     gconstpointer data)
{
  const char *const nissan[] = {"nissan", NULL};

  entente_command_set_own_look (f->workspace, "nissan", ENTENTE_RULE_CHANNEL_COLOR, "#c3002f");
  entente_command_delete (f->workspace, nissan);
  g_assert_false (entente_look_has_own (f->workspace, NULL));
  fixture_undo (f->workspace);
  g_assert_true (entente_look_has_own (f->workspace, nissan));
}

static void
test_rules_change_places (Fixture      *f,
                          gconstpointer data)
{
  g_autofree char        *first = entente_command_add_rule (f->workspace, &(EntenteRuleText) {.by = "region", .condition = -1});
  g_autofree char        *second = entente_command_add_rule (f->workspace, &(EntenteRuleText) {.by = "deals", .condition = ENTENTE_RULE_CONDITION_AT_LEAST, .operand = "2", .value = "#ff0000"});
  const EntenteChart     *chart;
  const EntenteLensEntry *entry;

  g_assert_false (entente_command_move_rule (f->workspace, first, -1));
  g_assert_true (entente_command_move_rule (f->workspace, second, -1));

  /* Now the region counts last. */
  chart = entente_workspace_get_chart (f->workspace);
  entry = entente_lens_get_entry (chart->lens, look_of (f, "nissan"), ENTENTE_RULE_CHANNEL_COLOR);
  g_assert_cmpstr (entry->label, ==, "Japan");
  g_assert_true (entente_command_remove_rule (f->workspace, first));
  g_assert_true (entente_command_change_rule (f->workspace, second, &(EntenteRuleText) {.by = "deals", .condition = ENTENTE_RULE_CONDITION_AT_LEAST, .operand = "9", .value = "#ff0000"}));
  g_assert_null (look_of (f, "nissan"));
}

/* Nothing falls with it as long as no platform is entered; the others are faint until everything is looked at again. */
static void
test_leaver_is_shown (Fixture      *f,
                      gconstpointer data)
{
  const EntenteChart *chart;

  entente_workspace_set_leaver (f->workspace, "renault");
  chart = entente_workspace_get_chart (f->workspace);
  g_assert_true (entente_workspace_is_focused (f->workspace, NULL, NULL));
  g_assert_cmpstr (look_of (f, "renault")->badge, ==, "leaves");
  g_assert_null (look_of (f, "nissan")->badge);
  g_assert_true (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "nissan")));
  g_assert_false (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "renault")));

  entente_workspace_set_focus (f->workspace, NULL, 0);
  g_assert_null (entente_workspace_get_spread (f->workspace));
  g_assert_null (look_of (f, "renault"));
  g_assert_false (entente_document_is_modified (entente_workspace_get_document (f->workspace)));
}

/* Who is deleted leaves nothing to look at. */
static void
test_leaver_is_deleted (Fixture      *f,
                        gconstpointer data)
{
  const char *const renault[] = {"renault", NULL};

  entente_workspace_set_leaver (f->workspace, "renault");
  g_assert_nonnull (entente_workspace_get_spread (f->workspace));
  entente_command_delete (f->workspace, renault);
  g_assert_null (entente_workspace_get_spread (f->workspace));
  g_assert_false (entente_workspace_is_focused (f->workspace, NULL, NULL));
}

static void
test_focus_is_no_edit (Fixture      *f,
                       gconstpointer data)
{
  const char *const   renault[] = {"renault", NULL};
  const EntenteChart *chart;
  g_autofree char    *after = NULL;

  entente_workspace_set_focus (f->workspace, renault, 1);
  chart = entente_workspace_get_chart (f->workspace);
  g_assert_true (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "honda")));
  g_assert_false (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "nissan")));
  g_assert_cmpuint (chart->n_hidden, ==, 0);

  /* Mitsubishi and Honda are two steps away. */
  entente_workspace_change_focus (f->workspace, 1, TRUE);
  g_assert_cmpuint (entente_workspace_get_chart (f->workspace)->n_hidden, ==, 2);
  entente_workspace_change_focus (f->workspace, 2, TRUE);
  g_assert_cmpuint (entente_workspace_get_chart (f->workspace)->n_hidden, ==, 0);

  entente_workspace_set_focus (f->workspace, NULL, 0);
  after = fixture_to_text (f->workspace);
  g_assert_cmpstr (after, ==, f->before);
  g_assert_false (entente_history_can_undo (fixture_get_history (f->workspace)));
}

static void
test_what_is_drawn_stays_in_sight (Fixture      *f,
                                   gconstpointer data)
{
  const char *const   renault[] = {"renault", NULL};
  g_autofree char    *added = NULL;
  const EntenteChart *chart;

  entente_workspace_set_focus (f->workspace, renault, 1);
  entente_workspace_change_focus (f->workspace, 1, TRUE);
  added = entente_command_add_company (f->workspace, "New", 0, 300);
  chart = entente_workspace_get_chart (f->workspace);
  g_assert_cmpuint (chart->company_place[entente_network_find (chart->network, ENTENTE_COMPANY, added)], !=, ENTENTE_NO_INDEX);
}

static void
test_search_draws_the_rest_faintly (Fixture      *f,
                                    gconstpointer data)
{
  const EntenteChart *chart;

  entente_workspace_set_search (f->workspace, "hon");
  chart = entente_workspace_get_chart (f->workspace);
  g_assert_false (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "honda")));
  g_assert_true (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "nissan")));
  entente_workspace_set_search (f->workspace, "");
  chart = entente_workspace_get_chart (f->workspace);
  g_assert_false (entente_chart_is_faint (chart, ENTENTE_COMPANY, entente_network_find (chart->network, ENTENTE_COMPANY, "nissan")));
}

static void
test_focus_is_kept_in_the_view (Fixture      *f,
                                gconstpointer data)
{
  const char *const two[] = {"nissan", "renault", NULL};

  g_assert_true (entente_command_show_only (f->workspace, two));
  g_assert_cmpuint (entente_workspace_get_chart (f->workspace)->n_hidden, ==, 2);
  assert_undone_by_one_step (f);
}

static void
test_focus_becomes_a_view (Fixture      *f,
                           gconstpointer data)
{
  const char *const   two[] = {"nissan", "renault", NULL};
  g_autofree char    *view = entente_command_new_view_of (f->workspace, two);
  const EntenteChart *chart = entente_workspace_get_chart (f->workspace);

  g_assert_cmpstr (entente_workspace_get_view (f->workspace), ==, view);
  g_assert_cmpuint (chart->n_hidden, ==, 2);

  /* Places come with it. */
  g_assert_cmpfloat (chart->places[chart->company_place[entente_network_find (chart->network, ENTENTE_COMPANY, "renault")]].x, ==, 300);
  assert_undone_by_one_step (f);
}

static void
test_has_and_wants_in_turn (Fixture      *f,
                            gconstpointer data)
{
  static const int ways[] = {ENTENTE_VIEW_BADGE_LIST, ENTENTE_VIEW_BADGE_HIDE, ENTENTE_VIEW_BADGE_COUNT};

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_assert_true (entente_command_next_badges (f->workspace));
      g_assert_cmpint (entente_workspace_get_chart (f->workspace)->badges, ==, ways[i]);
    }
}

static void
test_lines_are_drawn_as_wished (Fixture      *f,
                                gconstpointer data)
{
  EntenteHistory *history = entente_document_get_history (entente_workspace_get_document (f->workspace));

  g_assert_true (entente_command_draw_lines (f->workspace, ENTENTE_VIEW_LINE_STRAIGHT));
  g_assert_cmpint (entente_workspace_get_chart (f->workspace)->line_shape, ==, ENTENTE_VIEW_LINE_STRAIGHT);
  g_assert_cmpstr (entente_history_get_undo_title (history), ==, "Draw Lines Straight");

  g_assert_false (entente_command_draw_lines (f->workspace, ENTENTE_VIEW_LINE_STRAIGHT));
  assert_undone_by_one_step (f);
  g_assert_cmpint (entente_workspace_get_chart (f->workspace)->line_shape, ==, ENTENTE_VIEW_LINE_CURVED);
}

static void
test_lines_are_led_as_wished (Fixture      *f,
                              gconstpointer data)
{
  g_assert_false (entente_command_route_lines (f->workspace, ENTENTE_VIEW_ROUTING_AROUND));
  g_assert_true (entente_command_route_lines (f->workspace, ENTENTE_VIEW_ROUTING_DIRECT));
  g_assert_cmpint (entente_workspace_get_chart (f->workspace)->line_routing, ==, ENTENTE_VIEW_ROUTING_DIRECT);
  assert_undone_by_one_step (f);
}

static void
count_cb (EntenteWorkspace *workspace,
          guint            *n)
{
  (*n)++;
}

static int
tint_of (Fixture    *f,
         const char *company)
{
  const EntenteChart     *chart = entente_workspace_get_chart (f->workspace);
  const EntenteLensEntry *entry = entente_lens_get_entry (chart->lens, look_of (f, company), ENTENTE_RULE_CHANNEL_COLOR);

  return entry != NULL ? (int)entry->tint.kind : -1;
}

/* The chart does not wait for the figure: nothing is known at first, and it is drawn again when the figure has come. */
static void
test_color_by_a_method (Fixture      *f,
                        gconstpointer data)
{
  guint n_drawn = 0;

  g_assert_true (entente_command_look_by (f->workspace, ENTENTE_RULE_TARGET_COMPANIES, ENTENTE_RULE_CHANNEL_COLOR, "company-deals"));
  g_assert_cmpint (tint_of (f, "nissan"), ==, ENTENTE_TINT_NEUTRAL);
  g_signal_connect (f->workspace, "scene-changed", G_CALLBACK (count_cb), &n_drawn);

  while (tint_of (f, "nissan") != ENTENTE_TINT_CLASS)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n_drawn, ==, 1);
  assert_undone_by_one_step (f);
  g_assert_cmpint (tint_of (f, "nissan"), ==, -1);
}

#define ADD(name, test) g_test_add ("/look/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("color-by-a-field", test_color_by_a_field);
  ADD ("color-by-a-method", test_color_by_a_method);
  ADD ("choosing-again-changes-the-same-rule", test_choosing_again_changes_the_same_rule);
  ADD ("own-look-comes-and-goes", test_own_look_comes_and_goes);
  ADD ("own-look-goes-with-its-company", test_own_look_goes_with_its_company);
  ADD ("rules-change-places", test_rules_change_places);
  ADD ("leaver-is-shown", test_leaver_is_shown);
  ADD ("leaver-is-deleted", test_leaver_is_deleted);
  ADD ("focus-is-no-edit", test_focus_is_no_edit);
  ADD ("what-is-drawn-stays-in-sight", test_what_is_drawn_stays_in_sight);
  ADD ("search-draws-the-rest-faintly", test_search_draws_the_rest_faintly);
  ADD ("focus-is-kept-in-the-view", test_focus_is_kept_in_the_view);
  ADD ("focus-becomes-a-view", test_focus_becomes_a_view);
  ADD ("has-and-wants-in-turn", test_has_and_wants_in_turn);
  ADD ("lines-are-drawn-as-wished", test_lines_are_drawn_as_wished);
  ADD ("lines-are-led-as-wished", test_lines_are_led_as_wished);

  return g_test_run ();
}
