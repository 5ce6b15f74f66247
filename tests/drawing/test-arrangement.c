#include "widgets/drawing/arrangement.h"

#include "model/object/bend.h"
#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"

/* Aster and Boreal, 600 points apart, with a deal whose line is bent 100 points below the middle between them; and Contour
   far above. */
static EntenteProject *
new_bent_pair (void)
{
  EntenteProject *project = test_drawing_new_pair (1);

  test_drawing_add_company (project, "c", "Contour", 300, -400);
  test_plan_add (project, ENTENTE_BEND, "bend", "view", "view", "line", "deal-0", "points", "300,100", NULL);

  return project;
}

/* Moves all 1000 points to the right, but Contour to (1300, y). Returns: (transfer full): the changes */
static EntenteChangeList *
move_right (EntenteProject *project,
            double          y)
{
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  EntenteLayoutGraph *graph = entente_arrangement_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT), NULL);
  EntenteChangeList  *changes = entente_change_list_new ("Arrange");

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      graph->boxes[i].x += 1000;

      if (g_str_equal (chart->places[i].id, "c"))
        graph->boxes[i].y = y;
    }

  entente_arrangement_append (graph, chart, project, "view", changes);
  entente_arrangement_free (graph);

  return changes;
}

static const EntenteChange *
find_change (EntenteChangeList *changes,
             const char        *id)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    if (g_str_equal (entente_change_list_get (changes, i)->id, id))
      return entente_change_list_get (changes, i);

  return NULL;
}

static void
test_bend_goes_with_its_ends (void)
{
  g_autoptr (EntenteProject) project = new_bent_pair ();
  g_autoptr (EntenteChangeList) changes = move_right (project, -400);
  const EntentePoint *points;
  guint               n_points;

  points = entente_value_get_points (find_change (changes, "bend")->new_value, &n_points);
  g_assert_cmpuint (n_points, ==, 1);
  g_assert_cmpfloat (points->x, ==, 1300);
  g_assert_cmpfloat (points->y, ==, 100);
}

static void
test_bend_that_meets_a_card_is_taken_away (gconstpointer shape)
{
  g_autoptr (EntenteProject) project = new_bent_pair ();
  g_autoptr (EntenteChangeList) changes = NULL;

  test_plan_set (project, "view", "line-shape", shape);
  changes = move_right (project, 100);

  g_assert_cmpint (find_change (changes, "bend")->kind, ==, ENTENTE_CHANGE_REMOVE);
}

/* Where lines lead through cards in any case, the bend does no harm. */
static void
test_bend_meets_cards_where_all_lines_do (void)
{
  g_autoptr (EntenteProject) project = new_bent_pair ();
  g_autoptr (EntenteChangeList) changes = NULL;

  test_plan_set (project, "view", "line-routing", "direct");
  changes = move_right (project, 100);

  g_assert_cmpint (find_change (changes, "bend")->kind, ==, ENTENTE_CHANGE_SET);
}

static double
get_number (EntenteChangeList *changes,
            const char        *id,
            const char        *field)
{
  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (g_str_equal (change->id, id) && g_str_equal (change->field, field))
        return entente_value_get_number (change->new_value);
    }

  g_assert_not_reached ();
}

static void
assert_number (EntenteChangeList *changes,
               const char        *id,
               const char        *field,
               double             expected)
{
  g_assert_cmpfloat (get_number (changes, id, field), ==, expected);
}

/* Aster stands around (0, 0) and Boreal around (600, 0); cards are less than 200 points wide and 100 high. */
static void
test_notes_go_with_the_card_beside_them (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChangeList) changes = NULL;

  test_plan_add (project, ENTENTE_NOTE, "beside", "view", "view", "text", "New chief", "x", "-30", "y", "60", NULL);
  test_plan_add (project, ENTENTE_PICTURE, "on", "view", "view", "name", "Sign", "x", "590", "y", "-10", "width", "20", "height", "20", "data", "data:image/png;base64,iVBORw0KGgo=", NULL);
  test_plan_add (project, ENTENTE_NOTE, "between", "view", "view", "text", "Rivals", "x", "280", "y", "0", NULL);
  test_plan_add (project, ENTENTE_NOTE, "far", "view", "view", "text", "Drawn in May", "x", "0", "y", "400", NULL);
  test_plan_add (project, ENTENTE_NOTE, "heading", "view", "view", "text", "Alliances", "style", "heading", "x", "-30", "y", "-80", NULL);
  changes = move_right (project, 0);

  assert_number (changes, "beside", "x", 970);
  assert_number (changes, "beside", "y", 60);
  assert_number (changes, "on", "x", 1590);
  assert_number (changes, "on", "y", -10);

  /* What belongs to neither comes as near as 80 points to the left side of Aster, 100 points or less from its middle. */
  g_assert_cmpfloat (get_number (changes, "between", "x"), >, 1000 - 100 - 80 - 42 - 1);
  g_assert_cmpfloat (get_number (changes, "between", "x"), <, 1000 - 80 - 42);
  g_assert_cmpfloat (get_number (changes, "far", "x"), <, 1000 - 80 - 84);
  g_assert_cmpfloat (get_number (changes, "heading", "x"), <, 1000 - 80 - 63);
}

/* What is pinned or held back does not take its notes along either. */
static void
test_notes_stay_beside_what_stays (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChangeList) changes = NULL;

  test_plan_add (project, ENTENTE_NOTE, "beside", "view", "view", "text", "New chief", "x", "-30", "y", "60", NULL);
  test_plan_set (project, "place-a", "pinned", "yes");
  changes = move_right (project, 0);

  g_assert_null (find_change (changes, "beside"));
}

/* Contour comes to stand below Aster, where the note of 63 by 18 points would go: that goes above, as far as it was below. */
static void
test_note_gives_way_to_a_card (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChangeList) changes = NULL;

  test_drawing_add_company (project, "c", "Contour", 0, -400);
  test_plan_add (project, ENTENTE_NOTE, "beside", "view", "view", "text", "New chief", "x", "-30", "y", "60", NULL);
  changes = move_right (project, 80);

  assert_number (changes, "beside", "x", 970);
  assert_number (changes, "beside", "y", -78);
}

/* As before, but above Aster there is another note, which keeps its place: the side to the right is free. */
static void
test_note_gives_way_to_another (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChangeList) changes = NULL;

  test_drawing_add_company (project, "c", "Contour", 0, -400);
  test_plan_add (project, ENTENTE_NOTE, "beside", "view", "view", "text", "New chief", "x", "-30", "y", "60", NULL);
  test_plan_add (project, ENTENTE_NOTE, "above", "view", "view", "text", "Since May", "x", "-30", "y", "-78", NULL);
  changes = move_right (project, 80);

  assert_number (changes, "above", "x", 970);
  assert_number (changes, "above", "y", -78);
  assert_number (changes, "beside", "y", -9);
}

/* Contour goes 500 points down, and so does the remark below, which nothing else is near. */
static void
test_remark_outside_keeps_its_distance (void)
{
  g_autoptr (EntenteProject) project = new_bent_pair ();
  g_autoptr (EntenteChangeList) changes = NULL;

  test_plan_set (project, "place-c", "y", "400");
  test_plan_add (project, ENTENTE_NOTE, "remark", "view", "view", "text", "As of May", "x", "280", "y", "700", NULL);
  changes = move_right (project, 900);

  assert_number (changes, "remark", "y", 1200);
}

/* Right of both cards before, and so right of all lanes afterwards, which end behind the cards. */
static void
test_remark_stays_outside_of_lanes (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Arrange");
  EntenteLayoutGraph *graph;
  double              right;

  test_plan_add (project, ENTENTE_NOTE, "title", "view", "view", "text", "As of May", "style", "heading", "x", "800", "y", "0", NULL);
  chart = test_drawing_chart (project);
  graph = entente_arrangement_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT), NULL);
  right = graph->boxes[1].x + graph->boxes[1].width / 2;
  entente_arrangement_set_lanes (graph, chart);
  g_assert_cmpuint (graph->n_columns, ==, 1);
  g_assert_cmpuint (graph->n_rows, ==, 1);
  graph->columns[0] = (EntenteLayoutLane) {-200, right + 90};
  graph->rows[0] = (EntenteLayoutLane) {-200, 200};
  entente_arrangement_append (graph, chart, project, "view", changes);
  entente_arrangement_free (graph);

  assert_number (changes, "title", "x", 890);
}

/* Above two cards and between them it belongs to neither. When they come down it stays too far off to belong to one. */
static void
test_remark_outside_stays_free (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Arrange");
  EntenteLayoutGraph *graph;
  double              top;

  test_plan_add (project, ENTENTE_NOTE, "remark", "view", "view", "text", "As of May", "x", "270", "y", "-100", NULL);
  chart = test_drawing_chart (project);
  graph = entente_arrangement_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT), NULL);
  graph->boxes[0].y += 300;
  graph->boxes[1].y += 300;
  top = graph->boxes[0].y - graph->boxes[0].height / 2;
  entente_arrangement_append (graph, chart, project, "view", changes);
  entente_arrangement_free (graph);

  g_assert_cmpfloat (get_number (changes, "remark", "y") + 18, <=, top - 79);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrangement/bend-goes-with-its-ends", test_bend_goes_with_its_ends);
  g_test_add_data_func ("/arrangement/bend-that-meets-a-card-is-taken-away/curved", "curved", test_bend_that_meets_a_card_is_taken_away);
  g_test_add_data_func ("/arrangement/bend-that-meets-a-card-is-taken-away/straight", "straight", test_bend_that_meets_a_card_is_taken_away);
  g_test_add_data_func ("/arrangement/bend-that-meets-a-card-is-taken-away/orthogonal", "orthogonal", test_bend_that_meets_a_card_is_taken_away);
  g_test_add_func ("/arrangement/bend-meets-cards-where-all-lines-do", test_bend_meets_cards_where_all_lines_do);
  g_test_add_func ("/arrangement/remark-stays-outside-of-lanes", test_remark_stays_outside_of_lanes);
  g_test_add_func ("/arrangement/notes-go-with-the-card-beside-them", test_notes_go_with_the_card_beside_them);
  g_test_add_func ("/arrangement/notes-stay-beside-what-stays", test_notes_stay_beside_what_stays);
  g_test_add_func ("/arrangement/note-gives-way-to-a-card", test_note_gives_way_to_a_card);
  g_test_add_func ("/arrangement/note-gives-way-to-another", test_note_gives_way_to_another);
  g_test_add_func ("/arrangement/remark-outside-keeps-its-distance", test_remark_outside_keeps_its_distance);
  g_test_add_func ("/arrangement/remark-outside-stays-free", test_remark_outside_stays_free);

  return g_test_run ();
}
