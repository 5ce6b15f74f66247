#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/place.h"
#include "tests/support/plan.h"
#include "tests/widgets/step-fixture.h"

#include <math.h>

static const EntenteLayoutWish evenly = {.kind = ENTENTE_LAYOUT_STRESS, .scope = ENTENTE_LAYOUT_SCOPE_SELECTION};

/* Of a line from (0, 0) to (300, 0) bent at (150, 80): at half of its length, and 80 / 300 of it to the left. */
static void
test_layout_keeps_pins_and_the_shape_of_lines (void)
{
  StepFixture         step = step_fixture_begin_bent ();
  EntenteObject      *nissan;
  const EntentePoint *points;
  double              dx, dy;
  guint               n;

  g_assert_true (fixture_layout (step.workspace, &evenly, NULL, NULL));
  fixture_assert_place (step.workspace, "renault", 300, 0);
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  g_assert_nonnull (fixture_find_place (step.workspace, "talks"));

  nissan = fixture_find_place (step.workspace, "nissan");
  dx = 300 - entente_object_get_number (nissan, ENTENTE_PLACE_X, NAN);
  dy = -entente_object_get_number (nissan, ENTENTE_PLACE_Y, NAN);
  points = entente_value_get_points (entente_object_get_value (step_fixture_look_up (&step, "bend"), ENTENTE_BEND_POINTS), &n);
  g_assert_cmpfloat_with_epsilon (points[0].x, 300 - dx / 2 - dy * 80 / 300, 1);
  g_assert_cmpfloat_with_epsilon (points[0].y, -dy / 2 + dx * 80 / 300, 1);
  step_fixture_end (&step, "Arrange Evenly");
}

static void
test_lanes_come_and_go (void)
{
  const EntenteLayoutWish lanes = {.kind = ENTENTE_LAYOUT_LANES};
  StepFixture             step = step_fixture_begin (test_plan_new_small ());

  g_assert_true (fixture_layout (step.workspace, &lanes, NULL, NULL));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_columns, >, 0);
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_rows, >, 0);
  g_assert_true (fixture_layout (step.workspace, &evenly, NULL, NULL));
  g_assert_cmpuint (entente_workspace_get_chart (step.workspace)->n_columns, ==, 0);
  fixture_undo (step.workspace);
  step_fixture_end (&step, "Arrange by Region and Dimension");
}

static float
get_size_of_text (EntenteWorkspace *workspace,
                  const char       *text)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (entente_workspace_get_scene (workspace), &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT && g_strcmp0 (items[i].text, text) == 0)
      return items[i].style.size;

  g_assert_not_reached ();
}

/* Letters of 17 points, where lanes are up to 1,600 points wide. */
static void
test_wide_lanes_have_large_titles (void)
{
  const EntenteLayoutWish lanes = {.kind = ENTENTE_LAYOUT_LANES};
  StepFixture             step;
  EntenteProject         *plan = test_plan_new_small ();
  const EntenteChart     *chart;
  double                  width;

  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *region = g_strdup_printf ("region-%u", i), *company = g_strdup_printf ("company-%u", i);

      test_plan_add (plan, ENTENTE_REGION, region, "name", region, NULL);
      test_plan_add (plan, ENTENTE_COMPANY, company, "name", company, "region", region, NULL);
    }

  step = step_fixture_begin (plan);
  g_assert_true (fixture_layout (step.workspace, &lanes, NULL, NULL));
  chart = entente_workspace_get_chart (step.workspace);
  width = chart->columns[chart->n_columns - 1].end - chart->columns[0].start;

  g_assert_cmpfloat (width, >, 1600);
  g_assert_cmpfloat (width, <, 3 * 1600);
  g_assert_cmpfloat_with_epsilon (get_size_of_text (step.workspace, "region-7"), 17 * width / 1600, 0.01);
  step_fixture_end (&step, "Arrange by Region and Dimension");
}

static void
test_tidying_a_selection_leaves_the_others (void)
{
  const char *const ids[] = {"honda", "mitsubishi", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());
  EntenteLayoutWish wish;

  entente_workspace_set_selection (step.workspace, ids);
  wish = entente_layout_wish_get_tidy (step.workspace);
  g_assert_true (fixture_layout (step.workspace, &wish, NULL, NULL));
  fixture_assert_place (step.workspace, "nissan", 0, 0);
  fixture_assert_place (step.workspace, "renault", 300, 0);
  g_assert_null (fixture_find_place (step.workspace, "talks"));
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  step_fixture_end (&step, "Tidy Up");
}

static void
test_arranging_can_be_stopped (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_false (fixture_layout (workspace, &evenly, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-commands/layout-keeps-pins-and-the-shape-of-lines", test_layout_keeps_pins_and_the_shape_of_lines);
  g_test_add_func ("/layout-commands/lanes-come-and-go", test_lanes_come_and_go);
  g_test_add_func ("/layout-commands/wide-lanes-have-large-titles", test_wide_lanes_have_large_titles);
  g_test_add_func ("/layout-commands/tidying-a-selection-leaves-the-others", test_tidying_a_selection_leaves_the_others);
  g_test_add_func ("/layout-commands/arranging-can-be-stopped", test_arranging_can_be_stopped);

  return g_test_run ();
}
