#include "widgets/commands/paste.h"

#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/rule.h"
#include "tests/support/plan.h"
#include "tests/widgets/paste-fixture.h"
#include "widgets/commands.h"
#include "widgets/commands/duplicate.h"

#include <string.h>

static char *
to_text_without_places (EntenteWorkspace *workspace)
{
  g_autofree char *text = fixture_to_text (workspace);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *kept = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<place ") == NULL)
      g_string_append_printf (kept, "%s\n", lines[i]);

  return g_string_free (kept, FALSE);
}

static void
test_on_the_same_chart_it_is_a_copy (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"nissan", "renault", NULL};
  const char       *copy;

  g_assert_true (paste_copy (workspace, ids, workspace));

  copy = entente_workspace_get_selection (workspace)[0];
  g_assert_cmpstr (entente_object_get_label (paste_look_up (workspace, copy)), ==, "Nissan (copy)");
  fixture_assert_place (workspace, copy, 48, 48);
  /* The deal between the two comes along, the one with others does not. */
  g_assert_cmpuint (paste_count (workspace, ENTENTE_DEAL), ==, 3);
  g_assert_cmpuint (paste_count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste 2 Companies");
  paste_assert_nothing_dangles (workspace);
  fixture_assert_undone (workspace, before);
}

/* The small plan with the line of the deal and the spoke of a hub bent, and the second view, which keeps to Honda. */
static EntenteWorkspace *
new_bent (void)
{
  EntenteWorkspace *workspace = paste_new_with_second_view ();
  EntenteProject   *plan = fixture_get_project (workspace);

  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "150,80", "label", "150,90", NULL);
  test_plan_add (plan, ENTENTE_BEND, "spoke", "view", "view", "line", "talks-nissan", "points", "10,200", NULL);

  return workspace;
}

/* The one bend that is not one of the two that were there. */
static void
assert_bend_put_in (EntenteWorkspace *workspace,
                    const char       *points,
                    const char       *label)
{
  guint n = 0;

  for (guint i = 0; i < paste_count (workspace, ENTENTE_BEND); i++)
    {
      EntenteObject   *bend = entente_project_get_nth (fixture_get_project (workspace), ENTENTE_BEND, i);
      g_autofree char *at = entente_value_to_string (entente_object_get_value (bend, ENTENTE_BEND_POINTS));
      g_autofree char *title = NULL;

      if (g_str_equal (entente_object_get_id (bend), "bend") || g_str_equal (entente_object_get_id (bend), "spoke"))
        continue;

      title = entente_value_to_string (entente_object_get_value (bend, ENTENTE_BEND_LABEL));
      g_assert_cmpstr (at, ==, points);
      g_assert_cmpstr (title, ==, label);
      n++;
    }

  g_assert_cmpuint (n, ==, 1);
}

static void
test_bends_come_along (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  g_autofree char   *before = fixture_to_text (workspace);
  const char *const  companies[] = {"nissan", "renault", NULL};
  const char *const  deal[] = {"alliance", NULL};
  const EntentePoint at = {1150, 500};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, companies, ENTENTE_EXCERPT_COPY);

  /* The middle of all goes from (150, 0) to (1150, 500). */
  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  assert_bend_put_in (workspace, "1150,580", "1150,590");
  paste_assert_nothing_dangles (workspace);
  fixture_assert_undone (workspace, before);

  /* A second deal of the same companies would lie on the first one. */
  g_assert_true (paste_copy (workspace, deal, workspace));
  g_assert_cmpuint (paste_count (workspace, ENTENTE_BEND), ==, 2);
}

static void
test_bends_come_along_to_another_chart (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  const char *const ids[] = {"nissan", "renault", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);

  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  assert_bend_put_in (workspace, "150,80", "150,90");
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->n_bends, ==, 1);
}

/* Though Renault and the hub of the talks have stayed. */
static void
test_bends_come_back (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_bent ();
  const char *const ids[] = {"nissan", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_CUT);
  g_autofree char *before = to_text_without_places (workspace);
  g_autofree char *after = NULL;

  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_cmpuint (paste_count (workspace, ENTENTE_BEND), ==, 0);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);
}

/* Pasted again it lies beside the first copy, not on it. */
static void
test_second_copy_stands_beside_the_first (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const ids[] = {"renault", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);

  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_place (workspace, entente_workspace_get_selected (workspace), 348, 48);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_place (workspace, entente_workspace_get_selected (workspace), 396, 96);
}

static void
test_middle_goes_where_pointed (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const  ids[] = {"nissan", "renault", NULL};
  const EntentePoint at = {1000, 500};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);

  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  fixture_assert_place (workspace, entente_workspace_get_selection (workspace)[0], 850, 500);
  fixture_assert_place (workspace, entente_workspace_get_selection (workspace)[1], 1150, 500);
}

static void
test_frame_holds_what_comes_with_it (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"frame", NULL};
  g_autoptr (EntenteProject) excerpt = NULL;
  EntenteObject *frame;

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda renault", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Both", "members", "nissan renault", "x", "-100", "y", "-80", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  workspace = fixture_new_workspace (plan);
  excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);
  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  /* Renault stands elsewhere on that chart already. */
  frame = paste_look_up (workspace, entente_workspace_get_selected (workspace));
  g_assert_true (entente_object_refers_to (frame, ENTENTE_GROUP_VIEW, "second"));
  g_assert_true (entente_object_refers_to (frame, ENTENTE_GROUP_MEMBERS, "nissan"));
  g_assert_false (entente_object_refers_to (frame, ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_cmpuint (paste_count (workspace, ENTENTE_NOTE), ==, 2);
  paste_assert_nothing_dangles (workspace);
}

/* With all that went: deals with others, stakes, the asset's owner, frames of other views. */
static void
test_cut_and_pasted_it_is_as_before (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;
  const char *const ids[] = {"nissan", NULL};

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda nissan", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "second", "name", "Japan", "members", "nissan honda", "x", "0", "y", "0", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "own", "view", "view", "name", "Own", "members", "nissan", "x", "-90", "y", "-50", "width", "180", "height", "100", NULL);
  test_plan_set (plan, "project", "focus", "nissan");
  workspace = fixture_new_workspace (plan);
  before = to_text_without_places (workspace);

  excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_CUT);
  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Cut “Nissan”");
  g_assert_null (paste_look_up (workspace, "alliance"));
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  fixture_assert_place (workspace, "nissan", 0, 0);
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste “Nissan”");
}

/* As it would take that along when it is moved. */
static void
test_frame_is_cut_with_what_is_in_it (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  const EntentePoint at = {160, 1000};
  const char *const  ids[] = {"frame", NULL};

  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Both", "members", "nissan renault", "x", "-100", "y", "-80", "width", "520", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "0", "y", "400", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "300", "y", "400", NULL);
  workspace = fixture_new_workspace (plan);
  before = to_text_without_places (workspace);
  excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_CUT);

  g_assert_true (entente_command_cut (workspace, ids));
  g_assert_null (paste_look_up (workspace, "nissan"));
  g_assert_null (paste_look_up (workspace, "note"));
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  after = to_text_without_places (workspace);
  g_assert_cmpstr (after, ==, before);

  /* Elsewhere, all of it stands as much farther down. */
  fixture_undo (workspace);
  g_assert_true (entente_command_paste (workspace, excerpt, &at));
  fixture_assert_place (workspace, "nissan", 0, 1000);
  g_assert_cmpfloat (entente_object_get_number (paste_look_up (workspace, "frame"), ENTENTE_GROUP_Y, 0), ==, 920);
  g_assert_cmpfloat (entente_object_get_number (paste_look_up (workspace, "note"), ENTENTE_NOTE_Y, 0), ==, 1040);
  g_assert_true (entente_object_refers_to (paste_look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "nissan"));
}

static void
test_notes_are_doubled_where_they_lie (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"note", NULL};
  EntenteObject    *copy;

  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  workspace = fixture_new_workspace (plan);
  g_assert_true (paste_copy (workspace, ids, workspace));
  copy = paste_look_up (workspace, entente_workspace_get_selected (workspace));
  g_assert_cmpfloat (entente_object_get_number (copy, ENTENTE_NOTE_X, 0), ==, -42);
  g_assert_cmpfloat (entente_object_get_number (copy, ENTENTE_NOTE_Y, 0), ==, 88);
}

/* What belongs to a scenario is part of the plan where it is put, and the other way round. */
static void
test_pasted_in_a_scenario_it_belongs_there (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  g_autoptr (EntenteWorkspace) to = fixture_new_small ();
  const char *const ids[] = {"nissan", NULL};

  entente_workspace_set_scenario (to, "alone");
  g_assert_true (paste_copy (from, ids, to));
  g_assert_cmpstr (entente_object_get_scenario (paste_look_up (to, entente_workspace_get_selected (to))), ==, "alone");
}

static void
test_own_look_comes_along (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) from = NULL;
  g_autoptr (EntenteWorkspace) to = paste_new_empty ();
  const char *const ids[] = {"nissan", NULL};

  test_plan_add (plan, ENTENTE_RULE, "own", "view", "view", "object", "nissan", NULL);
  test_plan_add (plan, ENTENTE_RULE, "all", "view", "view", NULL);
  from = fixture_new_workspace (plan);
  g_assert_true (paste_copy (from, ids, to));
  g_assert_cmpuint (paste_count (to, ENTENTE_RULE), ==, 1);
  g_assert_true (entente_object_refers_to (paste_look_up (to, "own"), ENTENTE_RULE_VIEW, "chart"));
}

/* A field takes so many characters; the end of the name gives way. */
static void
test_copy_of_a_long_name_fits (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char  *name = g_strnfill (entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length, 'n');
  const char *const ids[] = {"nissan", NULL};
  const char       *copy;

  fixture_set (workspace, "nissan", "name", name);
  g_assert_true (entente_command_duplicate (workspace, ids));
  copy = entente_object_get_label (paste_look_up (workspace, entente_workspace_get_selected (workspace)));
  g_assert_true (g_str_has_suffix (copy, "n… (copy)"));
  g_assert_cmpuint (g_utf8_strlen (copy, -1), ==, entente_company_info.fields[ENTENTE_COMPANY_NAME].max_length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paste/on-the-same-chart-it-is-a-copy", test_on_the_same_chart_it_is_a_copy);
  g_test_add_func ("/paste/bends-come-along", test_bends_come_along);
  g_test_add_func ("/paste/bends-come-along-to-another-chart", test_bends_come_along_to_another_chart);
  g_test_add_func ("/paste/bends-come-back", test_bends_come_back);
  g_test_add_func ("/paste/second-copy-stands-beside-the-first", test_second_copy_stands_beside_the_first);
  g_test_add_func ("/paste/middle-goes-where-pointed", test_middle_goes_where_pointed);
  g_test_add_func ("/paste/frame-holds-what-comes-with-it", test_frame_holds_what_comes_with_it);
  g_test_add_func ("/paste/cut-and-pasted-it-is-as-before", test_cut_and_pasted_it_is_as_before);
  g_test_add_func ("/paste/frame-is-cut-with-what-is-in-it", test_frame_is_cut_with_what_is_in_it);
  g_test_add_func ("/paste/notes-are-doubled-where-they-lie", test_notes_are_doubled_where_they_lie);
  g_test_add_func ("/paste/pasted-in-a-scenario-it-belongs-there", test_pasted_in_a_scenario_it_belongs_there);
  g_test_add_func ("/paste/own-look-comes-along", test_own_look_comes_along);
  g_test_add_func ("/paste/copy-of-a-long-name-fits", test_copy_of_a_long_name_fits);

  return g_test_run ();
}
