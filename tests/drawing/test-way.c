#include "widgets/drawing/way.h"

/* Two boxes at most, 100 by 60 points, with 10 points of air; worked out by hand */
typedef struct
{
  const char  *name;
  EntenteRect  boxes[4];
  guint        n_boxes;
  EntentePoint start;
  EntentePoint end;
  EntentePoint turns[3];
  guint        n_turns;
} WayCase;

#define MIDDLE        \
  {                   \
    -50, -30, 100, 60 \
  }

static const WayCase way_cases[] = {
  {"nothing-in-the-way", {MIDDLE}, 1, {-200, 60}, {200, 60}, {{0}}, 0},
  {"along-the-air", {MIDDLE}, 1, {-200, 40}, {200, 40}, {{0}}, 0},
  {"below-is-shorter", {MIDDLE}, 1, {-200, 10}, {200, 10}, {{-60, 40}, {60, 40}}, 2},
  {"above-is-shorter", {MIDDLE}, 1, {-200, -10}, {200, -10}, {{-60, -40}, {60, -40}}, 2},
  {"around-one-corner", {MIDDLE}, 1, {-20, 60}, {100, -20}, {{60, 40}}, 1},
  {"through-a-gap", {{-50, -100, 100, 85}, {-50, 15, 100, 85}}, 2, {-200, 0}, {200, 0}, {{0}}, 0},
  {"gap-too-narrow", {{-50, -300, 100, 295}, {-50, 5, 100, 85}}, 2, {-200, 0}, {200, 0}, {{-60, 100}, {60, 100}}, 2},
  {"through-a-slanting-gap", {{-150, -60, 100, 60}, {50, 0, 100, 60}}, 2, {-100, 100}, {100, -100}, {{0}}, 0},
};

static void
test_way (gconstpointer data)
{
  const WayCase *way = data;
  g_autoptr (EntenteObstacles) obstacles = entente_obstacles_new (way->boxes, way->n_boxes, 10);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (EntenteWayTurn));
  EntenteObstaclesPass pass = {0};

  g_assert_true (entente_way_find (obstacles, &way->start, &way->end, &pass, turns));
  g_assert_cmpuint (turns->len, ==, way->n_turns);

  for (guint i = 0; i < turns->len; i++)
    {
      EntentePoint point = g_array_index (turns, EntenteWayTurn, i).point;

      g_assert_cmpfloat_with_epsilon (point.x, way->turns[i].x, 0.5);
      g_assert_cmpfloat_with_epsilon (point.y, way->turns[i].y, 0.5);
    }
}

static void
test_walled_in_has_no_way (void)
{
  static const EntenteRect walls[] = {{-100, -100, 200, 20}, {-100, 80, 200, 20}, {-100, -100, 20, 200}, {80, -100, 20, 200}};
  g_autoptr (EntenteObstacles) obstacles = entente_obstacles_new (walls, G_N_ELEMENTS (walls), 5);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (EntenteWayTurn));
  EntentePoint         start = {0, 0}, end = {300, 0};
  EntenteObstaclesPass pass = {0};

  g_assert_false (entente_way_find (obstacles, &start, &end, &pass, turns));
}

static void
test_box_around_an_end_does_not_count (void)
{
  static const EntenteRect box = {-50, -50, 100, 100};
  g_autoptr (EntenteObstacles) obstacles = entente_obstacles_new (&box, 1, 5);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (EntenteWayTurn));
  EntentePoint         start = {0, 0}, end = {300, 0};
  EntenteObstaclesPass pass = {0};

  g_assert_false (entente_way_find (obstacles, &start, &end, &pass, turns));
  entente_obstacles_add_pass (obstacles, &start, &pass);
  g_assert_cmpuint (pass.n_passed, ==, 1);
  g_assert_true (entente_way_find (obstacles, &start, &end, &pass, turns));
  g_assert_cmpuint (turns->len, ==, 0);
}

static void
test_first_of_two_is_hit (void)
{
  static const EntenteRect boxes[] = {{1000, -20, 40, 40}, {200, -20, 40, 40}};
  g_autoptr (EntenteObstacles) obstacles = entente_obstacles_new (boxes, G_N_ELEMENTS (boxes), 4);
  EntentePoint         left = {0, 0}, right = {2000, 0}, above = {0, -100}, far_above = {2000, -100};
  EntenteObstaclesPass pass = {0}, second = {1, {1}};

  g_assert_cmpint (entente_obstacles_hit (obstacles, &left, &right, &pass), ==, 1);
  g_assert_cmpint (entente_obstacles_hit (obstacles, &right, &left, &pass), ==, 0);
  g_assert_cmpint (entente_obstacles_hit (obstacles, &left, &right, &second), ==, 0);
  g_assert_cmpint (entente_obstacles_hit (obstacles, &above, &far_above, &pass), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (way_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/way/%s", way_cases[i].name);

      g_test_add_data_func (path, &way_cases[i], test_way);
    }

  g_test_add_func ("/way/walled-in-has-no-way", test_walled_in_has_no_way);
  g_test_add_func ("/way/box-around-an-end-does-not-count", test_box_around_an_end_does_not_count);
  g_test_add_func ("/way/first-of-two-is-hit", test_first_of_two_is_hit);

  return g_test_run ();
}
