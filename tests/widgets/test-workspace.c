#include "widgets/workspace.h"

#include "model/object/company.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands/scenario.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static EntenteWorkspace *
new_with_views (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Far", "order", "2", "scenario", "far", "date", "2028-Q1", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Here", "x", "0", "y", "200", NULL);

  return fixture_new_workspace (plan);
}

static void
test_shows_the_first_view (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();

  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "view");
  g_assert_null (entente_workspace_get_scenario (workspace));
  g_assert_null (entente_workspace_get_date (workspace));
  g_assert_cmpstr (entente_workspace_get_chart (workspace)->name, ==, "Network");
}

static void
test_view_takes_scenario_and_date_along (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();

  entente_workspace_set_view (workspace, "second");
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "far");
  g_assert_cmpstr (entente_workspace_get_date (workspace), ==, "2028-Q1");
  g_assert_cmpstr (entente_workspace_get_network (workspace)->scenario, ==, "Far");

  entente_workspace_set_view (workspace, "view");
  g_assert_null (entente_workspace_get_scenario (workspace));
  g_assert_null (entente_workspace_get_date (workspace));
}

static void
test_another_date_does_not_edit_the_view (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();
  g_autofree char *before = fixture_to_text (workspace);
  g_autofree char *after = NULL;

  entente_workspace_set_date (workspace, "2024-12-01");
  entente_workspace_set_scenario (workspace, "alone");
  after = fixture_to_text (workspace);

  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "view");
  g_assert_cmpstr (after, ==, before);
}

/* Nissan's stake in Mitsubishi ended on 8 November 2024. */
static void
test_date_decides_what_is_there (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();

  entente_workspace_set_date (workspace, "2024-11-01");
  g_assert_cmpuint (entente_workspace_get_network (workspace)->n_stakes, ==, 1);
  entente_workspace_set_date (workspace, "2024-12-01");
  g_assert_cmpuint (entente_workspace_get_network (workspace)->n_stakes, ==, 0);
}

static void
test_view_can_change_what_it_shows (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();

  fixture_set (workspace, "view", "scenario", "alone");
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "alone");

  fixture_undo (workspace);
  g_assert_null (entente_workspace_get_scenario (workspace));
}

static void
test_view_that_goes_gives_way_to_another (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Delete");

  entente_workspace_set_view (workspace, "second");
  entente_change_list_remove (changes, "second");
  g_assert_true (entente_workspace_edit (workspace, changes, NULL));

  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, "view");
  g_assert_null (entente_workspace_get_scenario (workspace));
}

static void
test_scenario_that_goes_gives_way_to_its_parent (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Delete");
  guint n_told = 0;

  entente_workspace_set_scenario (workspace, "far");
  g_signal_connect_swapped (workspace, "notify::scenario", G_CALLBACK (count_cb), &n_told);
  entente_change_list_remove (changes, "far");
  g_assert_true (entente_document_apply (entente_workspace_get_document (workspace), changes, NULL));

  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "alone");
  g_assert_cmpuint (n_told, ==, 1);
}

/* Whoever tries something out in a scenario is back there when it is undone. */
static void
test_scenario_made_and_undone_leads_back (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Make It a Scenario");
  g_autoptr (EntenteObject) scenario = entente_object_new (ENTENTE_SCENARIO, "tried");

  entente_workspace_set_scenario (workspace, "alone");
  g_assert_true (entente_object_set (scenario, "parent", "alone", NULL));
  entente_change_list_add (changes, scenario);
  g_assert_true (entente_command_make_scenario (workspace, changes));
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "tried");

  fixture_undo (workspace);
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "alone");
  g_assert_nonnull (entente_history_redo (entente_document_get_history (entente_workspace_get_document (workspace))));
  g_assert_cmpstr (entente_workspace_get_scenario (workspace), ==, "tried");
}

static void
test_moving_a_card_keeps_the_network (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntenteNetwork *network = entente_workspace_get_network (workspace);
  g_autoptr (EntenteChart) chart = entente_chart_ref (entente_workspace_get_chart (workspace));

  fixture_set (workspace, "place-nissan", "x", "72");

  g_assert_true (entente_workspace_get_network (workspace) == network);
  g_assert_false (entente_workspace_get_chart (workspace) == chart);
}

static void
test_renaming_makes_the_network_anew (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteNetwork) network = entente_network_ref (entente_workspace_get_network (workspace));

  fixture_set (workspace, "nissan", "name", "Datsun");

  g_assert_false (entente_workspace_get_network (workspace) == network);
  g_assert_cmpstr (network->companies[entente_network_find (network, ENTENTE_COMPANY, "nissan")].name, ==, "Nissan");
}

static void
test_theme_changes_the_scene_alone (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntenteChart *chart = entente_workspace_get_chart (workspace);
  g_autoptr (EntenteScene) scene = entente_scene_ref (entente_workspace_get_scene (workspace));
  guint n_told = 0;

  g_signal_connect_swapped (workspace, "scene-changed", G_CALLBACK (count_cb), &n_told);
  entente_workspace_set_theme (workspace, ENTENTE_THEME_DARK);
  entente_workspace_set_theme (workspace, ENTENTE_THEME_DARK);

  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (entente_workspace_get_chart (workspace) == chart);
  g_assert_false (entente_workspace_get_scene (workspace) == scene);
}

static EntenteWorkspace *
new_large (void)
{
  EntenteProject *plan = test_plan_new_small ();

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%u", i);

      test_plan_add (plan, ENTENTE_COMPANY, id, "name", id, NULL);
    }

  return fixture_new_workspace (plan);
}

static void
draw (EntenteWorkspace *workspace)
{
  while (!entente_workspace_is_drawn (workspace))
    g_main_context_iteration (NULL, TRUE);
}

/* The plan is read for it a little at a time, unless somebody cannot wait. */
static void
test_large_picture_comes_later (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_large ();
  EntenteChart *drawn;

  g_assert_null (entente_workspace_get_drawn_chart (workspace));
  draw (workspace);
  drawn = entente_workspace_get_drawn_chart (workspace);
  g_assert_cmpuint (drawn->network->n_companies, ==, 204);

  fixture_set (workspace, "nissan", "name", "Datsun");
  g_assert_false (entente_workspace_is_drawn (workspace));
  g_assert_true (entente_workspace_get_drawn_chart (workspace) == drawn);
  draw (workspace);
  g_assert_false (entente_workspace_get_drawn_chart (workspace) == drawn);

  fixture_set (workspace, "nissan", "name", "Nissan");
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->network->n_companies, ==, 204);
  g_assert_true (entente_workspace_get_drawn_chart (workspace) == entente_workspace_get_chart (workspace));
}

static void
test_each_edit_is_told_once (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  guint n_changed = 0;
  guint n_scenes = 0;

  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (workspace, "scene-changed", G_CALLBACK (count_cb), &n_scenes);
  fixture_set (workspace, "nissan", "name", "Datsun");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_scenes, ==, 1);

  entente_workspace_set_scenario (workspace, "alone");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_scenes, ==, 2);
}

static void
test_edit_in_a_scenario_leaves_the_base_plan (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntenteObject *base = entente_project_lookup (fixture_get_project (workspace), "nissan");
  EntenteObject *seen;

  entente_workspace_set_scenario (workspace, "alone");
  fixture_set (workspace, "nissan", "name", "Nissan alone");
  seen = entente_scope_lookup (entente_workspace_get_scope (workspace), "nissan");

  g_assert_cmpstr (entente_object_get_text (base, ENTENTE_COMPANY_NAME), ==, "Nissan");
  g_assert_cmpstr (entente_object_get_text (seen, ENTENTE_COMPANY_NAME), ==, "Nissan alone");
}

static void
test_selection_drops_what_is_gone (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Delete");
  const char *const ids[] = {"nissan", "has", "rogue", NULL};
  guint             n_told = 0;

  entente_workspace_set_selection (workspace, ids);
  g_signal_connect_swapped (workspace, "selection-changed", G_CALLBACK (count_cb), &n_told);
  entente_change_list_remove (changes, "has");
  g_assert_true (entente_workspace_edit (workspace, changes, NULL));

  fixture_assert_selection (workspace, "nissan rogue");
  g_assert_cmpuint (n_told, ==, 1);
}

/* Commands are given the list itself, and may look at it after what they do. */
static void
test_selection_stays_while_the_plan_changes (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const  ids[] = {"honda", "nissan", NULL};
  const char *const *selection;

  entente_workspace_set_selection (workspace, ids);
  selection = entente_workspace_get_selection (workspace);
  fixture_set (workspace, "renault", "name", "Renault Group");

  g_assert_true (entente_workspace_get_selection (workspace) == selection);
  fixture_assert_selection (workspace, "honda nissan");
}

static void
test_selection_takes_only_what_is_there (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const ids[] = {"honda", "nobody", "nissan", "honda", NULL};

  entente_workspace_set_selection (workspace, ids);
  fixture_assert_selection (workspace, "honda nissan");
  g_assert_null (entente_workspace_get_selected (workspace));

  entente_workspace_toggle (workspace, "honda");
  g_assert_cmpstr (entente_workspace_get_selected (workspace), ==, "nissan");

  entente_workspace_toggle (workspace, "renault");
  fixture_assert_selection (workspace, "nissan renault");

  entente_workspace_set_selection (workspace, entente_workspace_get_selection (workspace));
  fixture_assert_selection (workspace, "nissan renault");

  entente_workspace_select (workspace, NULL);
  fixture_assert_selection (workspace, "");
}

static void
test_notes_of_another_view_are_not_selected (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_with_views ();
  const char *const ids[] = {"note", "nissan", NULL};

  entente_workspace_set_selection (workspace, ids);
  fixture_assert_selection (workspace, "note nissan");

  entente_workspace_set_view (workspace, "second");
  fixture_assert_selection (workspace, "nissan");
}

static void
test_empty_project_gets_one_view (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (entente_project_new ());
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  g_autofree char *view = NULL;

  g_assert_null (entente_workspace_get_view (workspace));
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->n_places, ==, 0);

  view = g_strdup (entente_workspace_ensure_view (workspace, changes));
  g_assert_cmpstr (entente_workspace_ensure_view (workspace, changes), ==, view);
  g_assert_cmpuint (entente_change_list_get_n (changes), ==, 1);

  g_assert_true (entente_workspace_edit (workspace, changes, NULL));
  g_assert_cmpstr (entente_workspace_get_view (workspace), ==, view);

  fixture_undo (workspace);
  g_assert_null (entente_workspace_get_view (workspace));
}

static void
test_nothing_is_left_behind (void)
{
  EntenteWorkspace *workspace = fixture_new_small ();
  EntenteDocument  *document = g_object_ref (entente_workspace_get_document (workspace));

  entente_workspace_get_scene (workspace);
  entente_workspace_select (workspace, "nissan");
  g_assert_finalize_object (workspace);
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/shows-the-first-view", test_shows_the_first_view);
  g_test_add_func ("/workspace/view-takes-scenario-and-date-along", test_view_takes_scenario_and_date_along);
  g_test_add_func ("/workspace/another-date-does-not-edit-the-view", test_another_date_does_not_edit_the_view);
  g_test_add_func ("/workspace/date-decides-what-is-there", test_date_decides_what_is_there);
  g_test_add_func ("/workspace/view-can-change-what-it-shows", test_view_can_change_what_it_shows);
  g_test_add_func ("/workspace/view-that-goes-gives-way-to-another", test_view_that_goes_gives_way_to_another);
  g_test_add_func ("/workspace/scenario-that-goes-gives-way-to-its-parent", test_scenario_that_goes_gives_way_to_its_parent);
  g_test_add_func ("/workspace/scenario-made-and-undone-leads-back", test_scenario_made_and_undone_leads_back);
  g_test_add_func ("/workspace/moving-a-card-keeps-the-network", test_moving_a_card_keeps_the_network);
  g_test_add_func ("/workspace/renaming-makes-the-network-anew", test_renaming_makes_the_network_anew);
  g_test_add_func ("/workspace/theme-changes-the-scene-alone", test_theme_changes_the_scene_alone);
  g_test_add_func ("/workspace/large-picture-comes-later", test_large_picture_comes_later);
  g_test_add_func ("/workspace/each-edit-is-told-once", test_each_edit_is_told_once);
  g_test_add_func ("/workspace/edit-in-a-scenario-leaves-the-base-plan", test_edit_in_a_scenario_leaves_the_base_plan);
  g_test_add_func ("/workspace/selection-drops-what-is-gone", test_selection_drops_what_is_gone);
  g_test_add_func ("/workspace/selection-stays-while-the-plan-changes", test_selection_stays_while_the_plan_changes);
  g_test_add_func ("/workspace/selection-takes-only-what-is-there", test_selection_takes_only_what_is_there);
  g_test_add_func ("/workspace/notes-of-another-view-are-not-selected", test_notes_of_another_view_are_not_selected);
  g_test_add_func ("/workspace/empty-project-gets-one-view", test_empty_project_gets_one_view);
  g_test_add_func ("/workspace/nothing-is-left-behind", test_nothing_is_left_behind);

  return g_test_run ();
}
