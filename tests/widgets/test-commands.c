#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/place.h"
#include "model/object/vehicle.h"
#include "model/object/view.h"
#include "tests/widgets/fixture.h"

#include <math.h>
#include <string.h>

/* Undoing one step must lead back to the same bytes. */
typedef struct
{
  EntenteWorkspace *workspace;
  char             *before;
} Step;

static Step
begin (EntenteProject *plan)
{
  Step step = {.workspace = fixture_new_workspace (plan)};

  step.before = fixture_to_text (step.workspace);

  return step;
}

static void
end (Step       *step,
     const char *title)
{
  g_autofree char *after = NULL;

  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (step->workspace)), ==, title);
  fixture_undo (step->workspace);
  g_assert_false (entente_history_can_undo (fixture_get_history (step->workspace)));

  after = fixture_to_text (step->workspace);
  g_assert_cmpstr (after, ==, step->before);

  g_clear_pointer (&step->before, g_free);
  g_assert_finalize_object (step->workspace);
}

static void
remember_cb (EntenteWorkspace *workspace,
             const char       *text,
             char            **told)
{
  g_assert_null (*told);
  *told = g_strdup (text);
}

static EntenteObject *
look_up (Step       *step,
         const char *id)
{
  return entente_scope_lookup (entente_workspace_get_scope (step->workspace), id);
}

static guint
count (Step       *step,
       EntenteType type)
{
  return g_list_model_get_n_items (entente_scope_get_objects (entente_workspace_get_scope (step->workspace), type));
}

static void
test_company_stands_where_it_was_drawn (void)
{
  Step             step = begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_company (step.workspace, "BYD", 120.4, -36);

  g_assert_cmpstr (entente_object_get_text (look_up (&step, id), ENTENTE_COMPANY_NAME), ==, "BYD");
  fixture_assert_place (step.workspace, id, 120, -36);
  fixture_assert_selection (step.workspace, id);
  end (&step, "Add Company");
}

static void
test_first_company_brings_a_view (void)
{
  Step             step = begin (entente_project_new ());
  g_autofree char *id = entente_command_add_company (step.workspace, "BYD", 0, 0);
  EntenteObject   *view = look_up (&step, entente_workspace_get_view (step.workspace));

  g_assert_cmpstr (entente_object_get_text (view, ENTENTE_VIEW_NAME), ==, "Network");
  fixture_assert_place (step.workspace, id, 0, 0);
  end (&step, "Add Company");
}

static void
test_view_of_some_companies_shows_the_new_one (void)
{
  EntenteProject  *plan = test_plan_new_small ();
  g_autofree char *id = NULL;
  Step             step;
  EntenteObject   *view;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = begin (plan);
  id = entente_command_add_company (step.workspace, "BYD", 0, 200);
  view = look_up (&step, "view");

  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, "nissan"));
  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, "renault"));
  g_assert_true (entente_object_refers_to (view, ENTENTE_VIEW_COMPANIES, id));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_places, ==, 3);
  end (&step, "Add Company");
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
test_deal_of_two_is_a_line (void)
{
  const char *const companies[] = {"renault", "honda", NULL};
  Step              step = begin (test_plan_new_small ());
  g_autofree char  *id = entente_command_add_deal (step.workspace, companies, "Vans", ENTENTE_DEAL_KIND_SUPPLY, NULL);
  EntenteObject    *deal = look_up (&step, id);

  g_assert_cmpstr (entente_object_get_text (deal, ENTENTE_DEAL_TITLE), ==, "Vans");
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_KIND, -1), ==, ENTENTE_DEAL_KIND_SUPPLY);
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_IDEA);
  g_assert_cmpuint (count (&step, ENTENTE_PARTY), ==, 5 + 2);
  g_assert_null (fixture_find_place (step.workspace, id));
  fixture_assert_selection (step.workspace, id);
  end (&step, "Add Deal");
}

static void
test_deal_without_a_title_is_called_by_its_kind (void)
{
  const char *const companies[] = {"renault", "honda", NULL};
  Step              step = begin (test_plan_new_small ());
  g_autofree char  *id = entente_command_add_deal (step.workspace, companies, NULL, ENTENTE_DEAL_KIND_MERGER, NULL);

  g_assert_cmpstr (entente_object_get_text (look_up (&step, id), ENTENTE_DEAL_TITLE), ==, "Merger");
  end (&step, "Add Deal");
}

/* Three cards in a row: the middle of their places is the middle card. */
static void
test_hub_stands_where_there_is_room (void)
{
  const char *const companies[] = {"nissan", "renault", "honda", NULL};
  EntenteProject   *plan = test_plan_new_small ();
  g_autofree char  *id = NULL;
  EntenteObject    *place;
  Step              step;

  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "600", "y", "0", NULL);
  step = begin (plan);
  id = entente_command_add_deal (step.workspace, companies, "Three", -1, NULL);
  place = fixture_find_place (step.workspace, id);

  g_assert_nonnull (place);
  g_assert_cmpfloat (hypot (entente_object_get_number (place, ENTENTE_PLACE_X, 0) - 300,
                            entente_object_get_number (place, ENTENTE_PLACE_Y, 0)),
                     >, 40);
  end (&step, "Add Deal");
}

/* Amid four cards that stand in two rows, though there is less room than around a card of its own. */
static void
test_hub_stands_amid_its_companies (void)
{
  static const char *const spots[][3] = {{"mitsubishi", "204", "0"}, {"honda", "0", "130"}, {"renault", "204", "130"}};
  const char *const        companies[] = {"nissan", "mitsubishi", "honda", "renault", NULL};
  EntenteProject          *plan = test_plan_new_small ();
  g_autofree char         *id = NULL;
  EntenteObject           *place;
  Step                     step;

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autofree char *name = g_strconcat ("place-", spots[i][0], NULL);
      EntenteObject   *there = entente_project_lookup (plan, name);

      if (there == NULL)
        test_plan_add (plan, ENTENTE_PLACE, name, "view", "view", "object", spots[i][0], "x", spots[i][1], "y", spots[i][2], NULL);
      else
        entente_object_set (there, "x", spots[i][1], NULL), entente_object_set (there, "y", spots[i][2], NULL);
    }

  step = begin (plan);
  id = entente_command_add_deal (step.workspace, companies, "Four", -1, NULL);
  place = fixture_find_place (step.workspace, id);

  g_assert_cmpfloat (fabs (entente_object_get_number (place, ENTENTE_PLACE_X, 0) - 102), <=, 30);
  g_assert_cmpfloat (fabs (entente_object_get_number (place, ENTENTE_PLACE_Y, 0) - 65), <=, 30);
  end (&step, "Add Deal");
}

static void
test_third_party_brings_a_hub (void)
{
  Step             step = begin (test_plan_new_small ());
  g_autofree char *id = NULL;

  g_assert_null (fixture_find_place (step.workspace, "alliance"));
  id = entente_command_add_party (step.workspace, "alliance", "honda");

  g_assert_nonnull (id);
  g_assert_nonnull (fixture_find_place (step.workspace, "alliance"));
  end (&step, "Add Party");
}

static void
test_no_company_takes_part_twice (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *id = entente_command_add_party (workspace, "alliance", "nissan");

  g_assert_null (id);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}

static void
test_deal_drawn_into_the_void_makes_a_company (void)
{
  Step             step = begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_deal_to_new_company (step.workspace, "nissan", "BYD", 0, 300, "Cells", -1, NULL);

  g_assert_cmpstr (entente_object_get_text (look_up (&step, id), ENTENTE_DEAL_TITLE), ==, "Cells");
  g_assert_cmpuint (count (&step, ENTENTE_COMPANY), ==, 4 + 1);
  g_assert_cmpuint (count (&step, ENTENTE_PARTY), ==, 5 + 2);
  fixture_assert_selection (step.workspace, id);
  end (&step, "Add Company and Deal");
}

static void
test_spoke_drawn_into_the_void_makes_a_party (void)
{
  Step             step = begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_party_to_new_company (step.workspace, "talks", "BYD", 0, 300);

  fixture_assert_place (step.workspace, id, 0, 300);
  g_assert_cmpuint (count (&step, ENTENTE_PARTY), ==, 5 + 1);
  end (&step, "Add Company to Deal");
}

static void
test_deal_with_a_hidden_company_shows_it (void)
{
  const char *const companies[] = {"nissan", "honda", NULL};
  EntenteProject   *plan = test_plan_new_small ();
  g_autofree char  *id = NULL;
  Step              step;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = begin (plan);
  id = entente_command_add_deal (step.workspace, companies, "Seen", -1, NULL);

  g_assert_true (entente_object_refers_to (look_up (&step, "view"), ENTENTE_VIEW_COMPANIES, "honda"));
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  end (&step, "Add Deal");
}

static void
test_small_things_are_added (void)
{
  Step             step = begin (test_plan_new_small ());
  g_autofree char *has = entente_command_add_trait (step.workspace, "honda", FALSE);
  g_autofree char *wants = entente_command_add_trait (step.workspace, "honda", TRUE);
  g_autofree char *flow = entente_command_add_flow (step.workspace, "talks", "talks-honda");
  g_autofree char *stake = entente_command_add_stake (step.workspace, "renault", "nissan");
  g_autofree char *note = entente_command_add_note (step.workspace, "Look here", 10, 20);
  g_autofree char *model = NULL;

  entente_workspace_select (step.workspace, "honda");
  model = entente_command_add_asset (step.workspace, ENTENTE_VEHICLE, NULL);

  g_assert_cmpint (entente_object_get_object_type (look_up (&step, has)), ==, ENTENTE_OFFER);
  g_assert_cmpint (entente_object_get_object_type (look_up (&step, wants)), ==, ENTENTE_WANT);
  g_assert_cmpint (entente_object_get_object_type (look_up (&step, flow)), ==, ENTENTE_FLOW);
  g_assert_cmpint (entente_object_get_object_type (look_up (&step, stake)), ==, ENTENTE_STAKE);
  g_assert_cmpint (entente_object_get_object_type (look_up (&step, note)), ==, ENTENTE_NOTE);
  g_assert_cmpint (entente_object_get_object_type (look_up (&step, model)), ==, ENTENTE_VEHICLE);
  g_assert_true (entente_object_refers_to (look_up (&step, model), ENTENTE_VEHICLE_COMPANY, "honda"));

  for (int i = 0; i < 5; i++)
    fixture_undo (step.workspace);

  end (&step, "Add What a Company Has");
}

static void
test_moving_writes_and_makes_places (void)
{
  const char *const        ids[] = {"nissan", "honda", "alliance", NULL};
  Step                     step = begin (test_plan_new_small ());
  const EntenteChart      *chart = entente_workspace_get_chart (step.workspace);
  const EntenteNetwork    *network = chart->network;
  const EntenteChartPlace *honda = &chart->places[chart->company_place[entente_network_find (network, ENTENTE_COMPANY, "honda")]];
  double                   x = honda->x;
  double                   y = honda->y;

  g_assert_false (honda->placed);
  g_assert_true (entente_command_move (step.workspace, ids, 12, -24));
  fixture_assert_place (step.workspace, "nissan", 12, -24);
  fixture_assert_place (step.workspace, "honda", x + 12, y - 24);
  end (&step, "Move 2 Companies");
}

static void
test_two_drags_are_two_steps (void)
{
  const char *const ids[] = {"nissan", NULL};
  Step              step = begin (test_plan_new_small ());

  g_assert_true (entente_command_move (step.workspace, ids, 10, 0));
  g_assert_true (entente_command_move (step.workspace, ids, 10, 0));
  fixture_undo (step.workspace);
  fixture_assert_place (step.workspace, "nissan", 10, 0);
  end (&step, "Move “Nissan”");
}

static void
test_quick_nudges_are_one_step (void)
{
  const char *const ids[] = {"nissan", NULL};
  Step              step = begin (test_plan_new_small ());

  for (int i = 0; i < 4; i++)
    g_assert_true (entente_command_nudge (step.workspace, ids, 12, 0));

  fixture_assert_place (step.workspace, "nissan", 48, 0);
  end (&step, "Move “Nissan”");
}

static EntenteProject *
new_bent (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "150,80", "label", "150,90", NULL);

  return plan;
}

static void
test_bend_goes_along_with_both_ends (void)
{
  const char *const   ids[] = {"nissan", "renault", NULL};
  Step                step = begin (new_bent ());
  const EntentePoint *points;
  guint               n;

  g_assert_true (entente_command_move (step.workspace, ids, 10, 20));
  points = entente_value_get_points (entente_object_get_value (look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (points[0].x, ==, 160);
  g_assert_cmpfloat (points[0].y, ==, 100);
  points = entente_value_get_points (entente_object_get_value (look_up (&step, "bend"), ENTENTE_BEND_LABEL), &n);
  g_assert_cmpfloat (points[0].y, ==, 110);
  end (&step, "Move 2 Companies");
}

static void
test_bend_stays_with_one_end (void)
{
  const char *const   ids[] = {"nissan", NULL};
  Step                step = begin (new_bent ());
  const EntentePoint *points;
  guint               n;

  g_assert_true (entente_command_move (step.workspace, ids, 10, 20));
  points = entente_value_get_points (entente_object_get_value (look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpfloat (points[0].x, ==, 150);
  end (&step, "Move “Nissan”");
}

static void
test_line_is_bent_and_straightened (void)
{
  const EntentePoint point = {100, 50};
  Step               step = begin (test_plan_new_small ());

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
  end (&step, "Bend Line");
}

static void
test_deleting_says_what_goes (void)
{
  const char *const ids[] = {"nissan", NULL};
  Step              step = begin (test_plan_new_small ());
  g_autofree char  *told = NULL;

  /* The alliance has no second party then; the talks go on between two. */
  entente_workspace_select (step.workspace, "nissan");
  g_signal_connect (step.workspace, "edited", G_CALLBACK (remember_cb), &told);
  g_assert_true (entente_command_delete (step.workspace, ids));

  g_assert_null (look_up (&step, "nissan"));
  g_assert_null (look_up (&step, "alliance"));
  g_assert_nonnull (look_up (&step, "talks"));
  g_assert_cmpstr (told, ==, "Deleted Nissan and 1 deal");
  fixture_assert_selection (step.workspace, "");
  end (&step, "Delete “Nissan”");
}

static void
test_deleting_several_is_one_step (void)
{
  Step             step = begin (test_plan_new_small ());
  const char      *ids[] = {"renault", "honda", NULL};
  g_autofree char *told = NULL;

  g_signal_connect (step.workspace, "edited", G_CALLBACK (remember_cb), &told);
  g_assert_true (entente_command_delete (step.workspace, ids));
  g_assert_cmpstr (told, ==, "Deleted 2 companies and 1 deal");
  end (&step, "Delete 2 Companies");
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
  Step              step = begin (test_plan_new_small ());

  entente_workspace_set_scenario (step.workspace, "alone");
  g_assert_true (entente_command_delete (step.workspace, ids));
  g_assert_null (look_up (&step, "renault"));
  g_assert_nonnull (entente_project_lookup (fixture_get_project (step.workspace), "renault"));
  end (&step, "Delete “Renault”");
}

static void
test_pinning_an_unplaced_card_places_it (void)
{
  const char *const ids[] = {"honda", "alliance", NULL};
  Step              step = begin (test_plan_new_small ());

  g_assert_true (entente_command_set_pinned (step.workspace, ids, TRUE));
  g_assert_true (entente_object_get_flag (fixture_find_place (step.workspace, "honda"), ENTENTE_PLACE_PINNED));
  g_assert_false (entente_command_set_pinned (step.workspace, ids, TRUE));
  g_assert_true (entente_command_set_pinned (step.workspace, ids, FALSE));
  g_assert_false (entente_object_get_flag (fixture_find_place (step.workspace, "honda"), ENTENTE_PLACE_PINNED));
  fixture_undo (step.workspace);
  end (&step, "Pin 2 Items");
}

static const EntenteLayoutWish evenly = {.kind = ENTENTE_LAYOUT_STRESS, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION};

/* Of a line from (0, 0) to (300, 0) bent at (150, 80): at half of its length, and 80 / 300 of it to the left. */
static void
test_layout_keeps_pins_and_the_shape_of_lines (void)
{
  Step                step = begin (new_bent ());
  EntenteObject      *nissan;
  const EntentePoint *points;
  double              dx, dy;
  guint               n;

  g_assert_true (entente_command_layout (step.workspace, &evenly, NULL));
  fixture_assert_place (step.workspace, "renault", 300, 0);
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  g_assert_nonnull (fixture_find_place (step.workspace, "talks"));

  nissan = fixture_find_place (step.workspace, "nissan");
  dx = 300 - entente_object_get_number (nissan, ENTENTE_PLACE_X, NAN);
  dy = -entente_object_get_number (nissan, ENTENTE_PLACE_Y, NAN);
  points = entente_value_get_points (entente_object_get_value (look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpfloat_with_epsilon (points[0].x, 300 - dx / 2 - dy * 80 / 300, 1);
  g_assert_cmpfloat_with_epsilon (points[0].y, -dy / 2 + dx * 80 / 300, 1);
  end (&step, "Arrange Evenly");
}

static void
test_lanes_come_and_go (void)
{
  const EntenteLayoutWish lanes = {.kind = ENTENTE_LAYOUT_LANES};
  Step                    step = begin (test_plan_new_small ());

  g_assert_true (entente_command_layout (step.workspace, &lanes, NULL));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_columns, >, 0);
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_rows, >, 0);
  g_assert_true (entente_command_layout (step.workspace, &evenly, NULL));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_columns, ==, 0);
  fixture_undo (step.workspace);
  end (&step, "Arrange by Region and Dimension");
}

static void
test_tidying_a_selection_leaves_the_others (void)
{
  const char *const ids[] = {"honda", "mitsubishi", NULL};
  Step              step = begin (test_plan_new_small ());
  EntenteLayoutWish wish;

  entente_workspace_set_selection (step.workspace, ids);
  wish = entente_layout_wish_get_tidy (step.workspace);
  g_assert_true (entente_command_layout (step.workspace, &wish, NULL));
  fixture_assert_place (step.workspace, "nissan", 0, 0);
  fixture_assert_place (step.workspace, "renault", 300, 0);
  g_assert_null (fixture_find_place (step.workspace, "talks"));
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  end (&step, "Tidy Up");
}

typedef struct
{
  GMainLoop *loop;
  gboolean   moved;
  GError    *error;
} Tidied;

static void
tidied_cb (GObject      *workspace,
           GAsyncResult *result,
           gpointer      user_data)
{
  Tidied *tidied = user_data;

  tidied->moved = entente_command_layout_finish (ENTENTE_WORKSPACE (workspace), result, &tidied->error);
  g_main_loop_quit (tidied->loop);
}

static Tidied
tidy_and_wait (EntenteWorkspace *workspace,
               GCancellable     *cancellable)
{
  Tidied tidied = {.loop = g_main_loop_new (NULL, FALSE)};

  entente_command_layout_async (workspace, &evenly, cancellable, tidied_cb, &tidied);
  g_main_loop_run (tidied.loop);
  g_main_loop_unref (tidied.loop);

  return tidied;
}

static void
test_tidying_off_the_main_thread_is_the_same (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  Tidied tidied = tidy_and_wait (workspace, NULL);
  double x = entente_object_get_number (fixture_find_place (workspace, "nissan"), ENTENTE_PLACE_X, NAN);

  g_assert_no_error (tidied.error);
  g_assert_true (tidied.moved);

  fixture_undo (workspace);
  g_assert_true (entente_command_layout (workspace, &evenly, NULL));
  g_assert_cmpfloat (entente_object_get_number (fixture_find_place (workspace, "nissan"), ENTENTE_PLACE_X, NAN), ==, x);
}

static void
test_tidying_can_be_stopped (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Tidied tidied;

  g_cancellable_cancel (cancellable);
  tidied = tidy_and_wait (workspace, cancellable);

  g_assert_error (tidied.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
  g_clear_error (&tidied.error);
}

static void
test_fields_are_set_under_their_name (void)
{
  const EntenteField *field = &entente_deal_info.fields[ENTENTE_DEAL_STATUS];
  g_autoptr (EntenteValue) value = entente_value_parse (field, "loosening", NULL);
  Step step = begin (test_plan_new_small ());

  g_assert_true (entente_command_set_field (step.workspace, "alliance", field, value, NULL));
  g_assert_true (entente_command_set_field (step.workspace, "alliance", field, value, NULL));
  end (&step, "Change Status of “Alliance”");
}

static void
test_names_are_renamed (void)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_NAME];
  g_autoptr (EntenteValue) value = entente_value_parse (field, "Datsun", NULL);
  Step step = begin (test_plan_new_small ());

  g_assert_true (entente_command_set_field (step.workspace, "nissan", field, value, NULL));
  end (&step, "Rename “Nissan”");
}

static void
test_deals_offered_fit_all_parties (void)
{
  EntenteProject   *plan = test_plan_new_small ();
  const char *const makers[] = {"nissan", "renault", NULL};
  const char *const owners[] = {"nissan", "fund", NULL};
  g_autoptr (EntenteWorkspace) workspace = NULL;

  test_plan_add (plan, ENTENTE_COMPANY, "fund", "name", "Fund", "kind", "investor", NULL);
  workspace = fixture_new_workspace (plan);

  g_assert_cmpuint (entente_command_get_fitting_kinds (workspace, makers), ==, (1u << ENTENTE_DEAL_N_KINDS) - 1);
  g_assert_cmpuint (entente_command_get_fitting_kinds (workspace, owners),
                    ==,
                    1u << ENTENTE_DEAL_KIND_JOINT_COMPANY | 1u << ENTENTE_DEAL_KIND_FRAMEWORK |
                      1u << ENTENTE_DEAL_KIND_MERGER | 1u << ENTENTE_DEAL_KIND_OTHER);
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
  g_test_add_func ("/commands/name-that-is-too-long-is-refused", test_name_that_is_too_long_is_refused);
  g_test_add_func ("/commands/deal-of-two-is-a-line", test_deal_of_two_is_a_line);
  g_test_add_func ("/commands/deal-without-a-title-is-called-by-its-kind", test_deal_without_a_title_is_called_by_its_kind);
  g_test_add_func ("/commands/hub-stands-where-there-is-room", test_hub_stands_where_there_is_room);
  g_test_add_func ("/commands/hub-stands-amid-its-companies", test_hub_stands_amid_its_companies);
  g_test_add_func ("/commands/third-party-brings-a-hub", test_third_party_brings_a_hub);
  g_test_add_func ("/commands/no-company-takes-part-twice", test_no_company_takes_part_twice);
  g_test_add_func ("/commands/deal-drawn-into-the-void-makes-a-company", test_deal_drawn_into_the_void_makes_a_company);
  g_test_add_func ("/commands/spoke-drawn-into-the-void-makes-a-party", test_spoke_drawn_into_the_void_makes_a_party);
  g_test_add_func ("/commands/deal-with-a-hidden-company-shows-it", test_deal_with_a_hidden_company_shows_it);
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
  g_test_add_func ("/commands/layout-keeps-pins-and-the-shape-of-lines", test_layout_keeps_pins_and_the_shape_of_lines);
  g_test_add_func ("/commands/lanes-come-and-go", test_lanes_come_and_go);
  g_test_add_func ("/commands/tidying-a-selection-leaves-the-others", test_tidying_a_selection_leaves_the_others);
  g_test_add_func ("/commands/tidying-off-the-main-thread-is-the-same", test_tidying_off_the_main_thread_is_the_same);
  g_test_add_func ("/commands/tidying-can-be-stopped", test_tidying_can_be_stopped);
  g_test_add_func ("/commands/fields-are-set-under-their-name", test_fields_are_set_under_their_name);
  g_test_add_func ("/commands/names-are-renamed", test_names_are_renamed);
  g_test_add_func ("/commands/deals-offered-fit-all-parties", test_deals_offered_fit_all_parties);
  g_test_add_func ("/commands/room-is-found-beside-cards", test_room_is_found_beside_cards);

  return g_test_run ();
}
