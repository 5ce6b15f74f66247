#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/place.h"
#include "model/object/vehicle.h"
#include "model/object/view.h"
#include "tests/widgets/step-fixture.h"

#include <math.h>
#include <string.h>

static void
remember_cb (EntenteWorkspace *workspace,
             const char       *text,
             char            **told)
{
  g_assert_null (*told);
  *told = g_strdup (text);
}

static void
test_company_stands_where_it_was_drawn (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_company (step.workspace, "BYD", 120.4, -36);

  g_assert_cmpstr (entente_object_get_text (step_fixture_look_up (&step, id), ENTENTE_COMPANY_NAME), ==, "BYD");
  fixture_assert_place (step.workspace, id, 120, -36);
  fixture_assert_selection (step.workspace, id);
  step_fixture_end (&step, "Add Company");
}

static void
test_first_company_brings_a_view (void)
{
  StepFixture      step = step_fixture_begin (entente_project_new ());
  g_autofree char *id = entente_command_add_company (step.workspace, "BYD", 0, 0);
  EntenteObject   *view = step_fixture_look_up (&step, entente_workspace_get_view (step.workspace));

  g_assert_cmpstr (entente_object_get_text (view, ENTENTE_VIEW_NAME), ==, "Network");
  fixture_assert_place (step.workspace, id, 0, 0);
  step_fixture_end (&step, "Add Company");
}

static void
test_view_of_some_companies_shows_the_new_one (void)
{
  EntenteProject  *plan = test_plan_new_small ();
  g_autofree char *id = NULL;
  StepFixture      step;
  EntenteObject   *view;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = step_fixture_begin (plan);
  id = entente_command_add_company (step.workspace, "BYD", 0, 200);
  view = step_fixture_look_up (&step, "view");

  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, "nissan"));
  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, "renault"));
  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, id));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_places, ==, 3);
  step_fixture_end (&step, "Add Company");
}

static void
test_hidden_company_is_shown_where_it_was_drawn (void)
{
  EntenteProject *plan = test_plan_new_small ();
  StepFixture     step;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = step_fixture_begin (plan);

  g_assert_true (entente_command_show_company (step.workspace, "honda", 120.4, -36));
  g_assert_true (entente_object_refers_to (step_fixture_look_up (&step, "view"), ENTENTE_VIEW_COMPANIES, "honda"));
  fixture_assert_place (step.workspace, "honda", 120, -36);
  fixture_assert_selection (step.workspace, "honda");

  /* It stays where it is from now on. */
  entente_workspace_select (step.workspace, "nissan");
  g_assert_false (entente_command_show_company (step.workspace, "honda", 600, 600));
  fixture_assert_place (step.workspace, "honda", 120, -36);
  fixture_assert_selection (step.workspace, "honda");
  step_fixture_end (&step, "Show Company");
}

static void
test_name_that_is_too_long_is_refused (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *name = g_strnfill (201, 'x');
  g_autofree char *told = NULL;
  g_autofree char *id = NULL;

  g_signal_connect (workspace, "refused", G_CALLBACK (remember_cb), &told);
  id = entente_command_add_company (workspace, name, 0, 0);

  g_assert_null (id);
  g_assert_nonnull (told);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}

static void
test_small_things_are_added (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *has = entente_command_add_trait (step.workspace, "honda", FALSE);
  g_autofree char *wants = entente_command_add_trait (step.workspace, "honda", TRUE);
  g_autofree char *flow = entente_command_add_flow (step.workspace, "talks", "talks-honda");
  g_autofree char *note = entente_command_add_note (step.workspace, "Look here", 10, 20);
  g_autofree char *model = NULL;

  entente_workspace_select (step.workspace, "honda");
  model = entente_command_add_asset (step.workspace, ENTENTE_VEHICLE, NULL);

  g_assert_cmpint (entente_object_get_object_type (step_fixture_look_up (&step, has)), ==, ENTENTE_OFFER);
  g_assert_cmpint (entente_object_get_object_type (step_fixture_look_up (&step, wants)), ==, ENTENTE_WANT);
  g_assert_cmpint (entente_object_get_object_type (step_fixture_look_up (&step, flow)), ==, ENTENTE_FLOW);
  g_assert_cmpint (entente_object_get_object_type (step_fixture_look_up (&step, note)), ==, ENTENTE_NOTE);
  g_assert_cmpint (entente_object_get_object_type (step_fixture_look_up (&step, model)), ==, ENTENTE_VEHICLE);
  g_assert_true (entente_object_refers_to (step_fixture_look_up (&step, model), ENTENTE_VEHICLE_COMPANY, "honda"));

  for (int i = 0; i < 4; i++)
    fixture_undo (step.workspace);

  step_fixture_end (&step, "Add What a Company Has");
}

static void
test_moving_writes_and_makes_places (void)
{
  const char *const        ids[] = {"nissan", "honda", "alliance", NULL};
  StepFixture              step = step_fixture_begin (test_plan_new_small ());
  const EntenteChart      *chart = entente_workspace_get_chart (step.workspace);
  const EntenteNetwork    *network = chart->network;
  const EntenteChartPlace *honda = &chart->places[chart->company_place[entente_network_find (network, ENTENTE_COMPANY, "honda")]];
  double                   x = honda->x;
  double                   y = honda->y;

  g_assert_false (honda->placed);
  g_assert_true (entente_command_move (step.workspace, ids, 12, -24));
  fixture_assert_place (step.workspace, "nissan", 12, -24);
  fixture_assert_place (step.workspace, "honda", x + 12, y - 24);
  step_fixture_end (&step, "Move 2 Companies");
}

static void
test_two_drags_are_two_steps (void)
{
  const char *const ids[] = {"nissan", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());

  g_assert_true (entente_command_move (step.workspace, ids, 10, 0));
  g_assert_true (entente_command_move (step.workspace, ids, 10, 0));
  fixture_undo (step.workspace);
  fixture_assert_place (step.workspace, "nissan", 10, 0);
  step_fixture_end (&step, "Move “Nissan”");
}

static void
test_quick_nudges_are_one_step (void)
{
  const char *const ids[] = {"nissan", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());

  for (int i = 0; i < 4; i++)
    g_assert_true (entente_command_nudge (step.workspace, ids, 12, 0));

  fixture_assert_place (step.workspace, "nissan", 48, 0);
  step_fixture_end (&step, "Move “Nissan”");
}

static void
test_bend_goes_along_with_both_ends (void)
{
  const char *const   ids[] = {"nissan", "renault", NULL};
  StepFixture         step = step_fixture_begin_bent ();
  const EntentePoint *points;
  guint               n;

  g_assert_true (entente_command_move (step.workspace, ids, 10, 20));
  points = entente_value_get_points (entente_object_get_value (step_fixture_look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (points[0].x, ==, 160);
  g_assert_cmpfloat (points[0].y, ==, 100);
  points = entente_value_get_points (entente_object_get_value (step_fixture_look_up (&step, "bend"), ENTENTE_BEND_LABEL), &n);
  g_assert_cmpfloat (points[0].y, ==, 110);
  step_fixture_end (&step, "Move 2 Companies");
}

static void
test_bend_stays_with_one_end (void)
{
  const char *const   ids[] = {"nissan", NULL};
  StepFixture         step = step_fixture_begin_bent ();
  const EntentePoint *points;
  guint               n;

  g_assert_true (entente_command_move (step.workspace, ids, 10, 20));
  points = entente_value_get_points (entente_object_get_value (step_fixture_look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpfloat (points[0].x, ==, 150);
  step_fixture_end (&step, "Move “Nissan”");
}

static void
test_line_is_bent_and_straightened (void)
{
  const EntentePoint point = {100, 50};
  StepFixture        step = step_fixture_begin (test_plan_new_small ());

  g_assert_false (entente_command_bend (step.workspace, "alliance", NULL, 0));
  g_assert_true (entente_command_bend (step.workspace, "alliance", &point, 1));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_bends, ==, 1);
  g_assert_true (entente_command_move_label (step.workspace, "alliance", 90, 60));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_bends, ==, 1);
  g_assert_cmpfloat (entente_workspace_get_chart (step.workspace)->bends[0].label.x, ==, 90);
  g_assert_true (entente_command_bend (step.workspace, "alliance", NULL, 0));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_bends, ==, 0);

  fixture_undo (step.workspace);
  fixture_undo (step.workspace);
  step_fixture_end (&step, "Bend Line");
}

static void
test_deleting_says_what_goes (void)
{
  const char *const ids[] = {"nissan", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());
  g_autofree char  *told = NULL;

  /* The alliance has no second party then; the talks go on between two. */
  entente_workspace_select (step.workspace, "nissan");
  g_signal_connect (step.workspace, "edited", G_CALLBACK (remember_cb), &told);
  g_assert_true (entente_command_delete (step.workspace, ids));

  g_assert_null (step_fixture_look_up (&step, "nissan"));
  g_assert_null (step_fixture_look_up (&step, "alliance"));
  g_assert_nonnull (step_fixture_look_up (&step, "talks"));
  g_assert_cmpstr (told, ==, "Deleted Nissan and 1 deal");
  fixture_assert_selection (step.workspace, "");
  step_fixture_end (&step, "Delete “Nissan”");
}

static void
test_deleting_several_is_one_step (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  const char      *ids[] = {"renault", "honda", NULL};
  g_autofree char *told = NULL;

  g_signal_connect (step.workspace, "edited", G_CALLBACK (remember_cb), &told);
  g_assert_true (entente_command_delete (step.workspace, ids));
  g_assert_cmpstr (told, ==, "Deleted 2 companies and 1 deal");
  step_fixture_end (&step, "Delete 2 Companies");
}

static void
test_deleting_nothing_is_no_step (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();

  g_assert_false (entente_command_delete (workspace, entente_workspace_get_selection (workspace)));
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}

static void
test_deleting_in_a_scenario_leaves_the_base_plan (void)
{
  const char *const ids[] = {"renault", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());

  entente_workspace_set_scenario (step.workspace, "alone");
  g_assert_true (entente_command_delete (step.workspace, ids));
  g_assert_null (step_fixture_look_up (&step, "renault"));
  g_assert_nonnull (entente_project_lookup (fixture_get_project (step.workspace), "renault"));
  step_fixture_end (&step, "Delete “Renault”");
}

static void
test_pinning_an_unplaced_card_places_it (void)
{
  const char *const ids[] = {"honda", "alliance", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());

  g_assert_true (entente_command_set_pinned (step.workspace, ids, TRUE));
  g_assert_true (entente_object_get_flag (fixture_find_place (step.workspace, "honda"), ENTENTE_PLACE_PINNED));
  g_assert_false (entente_command_set_pinned (step.workspace, ids, TRUE));
  g_assert_true (entente_command_set_pinned (step.workspace, ids, FALSE));
  g_assert_false (entente_object_get_flag (fixture_find_place (step.workspace, "honda"), ENTENTE_PLACE_PINNED));
  fixture_undo (step.workspace);
  step_fixture_end (&step, "Pin 2 Items");
}

static void
test_fields_are_set_under_their_name (void)
{
  const EntenteField *field = &entente_deal_info.fields[ENTENTE_DEAL_STATUS];
  g_autoptr (EntenteValue) value = entente_value_parse (field, "loosening", NULL);
  StepFixture step = step_fixture_begin (test_plan_new_small ());

  g_assert_true (entente_command_set_field (step.workspace, "alliance", field, value, NULL));
  g_assert_true (entente_command_set_field (step.workspace, "alliance", field, value, NULL));
  step_fixture_end (&step, "Change Status of “Alliance”");
}

static void
test_names_are_renamed (void)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  g_autoptr (EntenteValue) value = entente_value_parse (field, "Datsun", NULL);
  StepFixture step = step_fixture_begin (test_plan_new_small ());

  g_assert_true (entente_command_set_field (step.workspace, "nissan", field, value, NULL));
  step_fixture_end (&step, "Rename “Nissan”");
}

static void
test_room_is_found_beside_cards (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  double x = 0;
  double y = 0;

  entente_command_find_room (workspace, 120, 48, &x, &y);
  g_assert_cmpfloat (hypot (x, y), >, 60);

  x = 5000;
  y = 5000;
  entente_command_find_room (workspace, 120, 48, &x, &y);
  g_assert_cmpfloat (x, ==, 5000);
  g_assert_cmpfloat (y, ==, 5000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commands/company-stands-where-it-was-drawn", test_company_stands_where_it_was_drawn);
  g_test_add_func ("/commands/first-company-brings-a-view", test_first_company_brings_a_view);
  g_test_add_func ("/commands/view-of-some-companies-shows-the-new-one", test_view_of_some_companies_shows_the_new_one);
  g_test_add_func ("/commands/hidden-company-is-shown-where-it-was-drawn", test_hidden_company_is_shown_where_it_was_drawn);
  g_test_add_func ("/commands/name-that-is-too-long-is-refused", test_name_that_is_too_long_is_refused);
  g_test_add_func ("/commands/small-things-are-added", test_small_things_are_added);
  g_test_add_func ("/commands/moving-writes-and-makes-places", test_moving_writes_and_makes_places);
  g_test_add_func ("/commands/two-drags-are-two-steps", test_two_drags_are_two_steps);
  g_test_add_func ("/commands/quick-nudges-are-one-step", test_quick_nudges_are_one_step);
  g_test_add_func ("/commands/bend-goes-along-with-both-ends", test_bend_goes_along_with_both_ends);
  g_test_add_func ("/commands/bend-stays-with-one-end", test_bend_stays_with_one_end);
  g_test_add_func ("/commands/line-is-bent-and-straightened", test_line_is_bent_and_straightened);
  g_test_add_func ("/commands/deleting-says-what-goes", test_deleting_says_what_goes);
  g_test_add_func ("/commands/deleting-several-is-one-step", test_deleting_several_is_one_step);
  g_test_add_func ("/commands/deleting-nothing-is-no-step", test_deleting_nothing_is_no_step);
  g_test_add_func ("/commands/deleting-in-a-scenario-leaves-the-base-plan", test_deleting_in_a_scenario_leaves_the_base_plan);
  g_test_add_func ("/commands/pinning-an-unplaced-card-places-it", test_pinning_an_unplaced_card_places_it);
  g_test_add_func ("/commands/fields-are-set-under-their-name", test_fields_are_set_under_their_name);
  g_test_add_func ("/commands/names-are-renamed", test_names_are_renamed);
  g_test_add_func ("/commands/room-is-found-beside-cards", test_room_is_found_beside_cards);

  return g_test_run ();
}
