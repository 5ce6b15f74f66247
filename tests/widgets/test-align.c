#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/group.h"
#include "tests/widgets/fixture.h"
#include "widgets/drawing/network-scene.h"

#include <math.h>

static const char *const frames[] = {"a", "b", "c", NULL};

static EntenteProject *
new_plan (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_GROUP, "a", "view", "view", "name", "A", "x", "0", "y", "0", "width", "100", "height", "50", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "b", "view", "view", "name", "B", "x", "30", "y", "100", "width", "200", "height", "80", NULL);
  test_plan_add (plan, ENTENTE_GROUP, "c", "view", "view", "name", "C", "x", "400", "y", "300", "width", "60", "height", "60", NULL);

  return plan;
}

static double
get_number (EntenteWorkspace *workspace,
            const char       *id,
            guint             field)
{
  return entente_object_get_number (entente_scope_lookup (entente_workspace_get_scope (workspace), id), field, NAN);
}

static void
assert_numbers (EntenteWorkspace *workspace,
                guint             field,
                const double      expected[3])
{
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (get_number (workspace, frames[i], field), ==, expected[i]);
}

typedef struct
{
  const char      *name;
  EntenteAlignment alignment;
  guint            field;
  double           expected[3];
} AlignCase;

/* Together, the three take up 460 by 360 points. */
static const AlignCase align_cases[] = {
  {"left", ENTENTE_ALIGN_LEFT, ENTENTE_GROUP_X, {0, 0, 0}},
  {"centre", ENTENTE_ALIGN_CENTRE, ENTENTE_GROUP_X, {180, 130, 200}},
  {"right", ENTENTE_ALIGN_RIGHT, ENTENTE_GROUP_X, {360, 260, 400}},
  {"top", ENTENTE_ALIGN_TOP, ENTENTE_GROUP_Y, {0, 0, 0}},
  {"middle", ENTENTE_ALIGN_MIDDLE, ENTENTE_GROUP_Y, {155, 140, 150}},
  {"bottom", ENTENTE_ALIGN_BOTTOM, ENTENTE_GROUP_Y, {310, 280, 300}},
};

static void
test_align (gconstpointer data)
{
  const AlignCase *row = data;
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (new_plan ());
  g_autofree char *before = fixture_to_text (workspace);
  g_autofree char *after = NULL;

  g_assert_true (entente_command_align (workspace, frames, row->alignment));
  assert_numbers (workspace, row->field, row->expected);
  g_assert_false (entente_command_align (workspace, frames, row->alignment));

  fixture_undo (workspace);
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_one_thing_is_not_aligned (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (new_plan ());
  const char *const one[] = {"a", "no-such-thing", NULL};
  const char *const two[] = {"a", "b", NULL};

  g_assert_false (entente_command_align (workspace, one, ENTENTE_ALIGN_RIGHT));
  g_assert_false (entente_command_distribute (workspace, two, FALSE));
  g_assert_false (entente_command_same_size (workspace, one, FALSE));
}

static void
test_gaps_become_equal (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (new_plan ());

  /* 460 points less widths of 360 leave two gaps of 50; 360 less heights of 190 leave two of 85. */
  g_assert_true (entente_command_distribute (workspace, frames, FALSE));
  assert_numbers (workspace, ENTENTE_GROUP_X, (const double[]) {0, 150, 400});
  g_assert_true (entente_command_distribute (workspace, frames, TRUE));
  assert_numbers (workspace, ENTENTE_GROUP_Y, (const double[]) {0, 135, 300});
}

static void
test_frames_become_equally_large (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (new_plan ());
  const char *const companies[] = {"nissan", "renault", NULL};

  g_assert_true (entente_command_same_size (workspace, frames, FALSE));
  assert_numbers (workspace, ENTENTE_GROUP_WIDTH, (const double[]) {200, 200, 200});
  g_assert_true (entente_command_same_size (workspace, frames, TRUE));
  assert_numbers (workspace, ENTENTE_GROUP_HEIGHT, (const double[]) {80, 80, 80});
  g_assert_false (entente_command_same_size (workspace, frames, TRUE));

  g_assert_true (entente_command_can_same_size (workspace, frames, TRUE));
  g_assert_false (entente_command_can_same_size (workspace, companies, TRUE));
}

static EntenteRect
find_box (EntenteWorkspace *workspace,
          const char       *id)
{
  const EntenteChart     *chart = entente_workspace_get_chart (workspace);
  g_autofree EntenteRect *boxes = entente_network_measure_places (chart, entente_workspace_get_theme (workspace));

  for (guint32 i = 0; i < chart->n_places; i++)
    if (g_strcmp0 (chart->places[i].id, id) == 0)
      return boxes[i];

  g_assert_not_reached ();
}

/* Places are whole points, so edges may be half a point off. */
static void
test_cards_are_aligned_by_their_edges (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const cards[] = {"nissan", "renault", "honda", NULL};
  double            left = INFINITY;

  for (guint i = 0; cards[i] != NULL; i++)
    left = MIN (left, find_box (workspace, cards[i]).x);

  g_assert_true (entente_command_align (workspace, cards, ENTENTE_ALIGN_LEFT));

  for (guint i = 0; cards[i] != NULL; i++)
    g_assert_cmpfloat_with_epsilon (find_box (workspace, cards[i]).x, left, 0.51);
}

/* Its ends go 0 and 100 points, so it goes 50. */
static void
test_bend_goes_half_of_the_way_of_both_ends (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const   cards[] = {"nissan", "renault", NULL};
  const EntentePoint *points;
  guint               n;
  double              way;
  EntenteRect         before;

  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "100,80", NULL);
  workspace = fixture_new_workspace (plan);
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->n_bends, ==, 1);

  before = find_box (workspace, "renault");
  g_assert_true (entente_command_align (workspace, cards, ENTENTE_ALIGN_LEFT));
  way = find_box (workspace, "renault").x - before.x;
  points = entente_value_get_points (entente_object_get_value (entente_scope_lookup (entente_workspace_get_scope (workspace), "bend"), ENTENTE_BEND_POINTS), &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat_with_epsilon (points[0].x, 100 + way / 2, 1);
  g_assert_cmpfloat (points[0].y, ==, 80);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (align_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/align/%s", align_cases[i].name);

      g_test_add_data_func (path, &align_cases[i], test_align);
    }

  g_test_add_func ("/align/one-thing-is-not-aligned", test_one_thing_is_not_aligned);
  g_test_add_func ("/align/gaps-become-equal", test_gaps_become_equal);
  g_test_add_func ("/align/frames-become-equally-large", test_frames_become_equally_large);
  g_test_add_func ("/align/cards-are-aligned-by-their-edges", test_cards_are_aligned_by_their_edges);
  g_test_add_func ("/align/bend-goes-half-of-the-way-of-both-ends", test_bend_goes_half_of_the_way_of_both_ends);

  return g_test_run ();
}
