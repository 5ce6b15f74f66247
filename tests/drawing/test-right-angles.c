#include "widgets/drawing/right-angles.h"

#include "widgets/drawing/path.h"

#include <math.h>

#define N_COLUMNS 60
#define N_ROWS    60
#define WIDTH     100
#define HEIGHT    40
#define GAP       60
#define AIR       10

/* A box every so often, in rows and columns */
static EntenteObstacles *
new_town (EntenteRect *boxes)
{
  for (int i = 0; i < N_COLUMNS * N_ROWS; i++)
    boxes[i] = (EntenteRect) {i % N_COLUMNS * (WIDTH + GAP), i / N_COLUMNS * (HEIGHT + GAP), WIDTH, HEIGHT};

  return entente_obstacles_new (boxes, N_COLUMNS * N_ROWS, AIR);
}

/* Lines along all streets, side by side */
static void
fill_streets (EntenteRightAngles *finder)
{
  double right = N_COLUMNS * (WIDTH + GAP), bottom = N_ROWS * (HEIGHT + GAP);

  for (double out = 0; out <= GAP; out += 5)
    {
      for (int i = -1; i < N_COLUMNS; i++)
        entente_right_angles_take (finder, (EntentePoint[]) {{i * (WIDTH + GAP) + WIDTH + out, -GAP}, {i * (WIDTH + GAP) + WIDTH + out, bottom}}, 2);
      for (int i = -1; i < N_ROWS; i++)
        entente_right_angles_take (finder, (EntentePoint[]) {{-GAP, i * (HEIGHT + GAP) + HEIGHT + out}, {right, i * (HEIGHT + GAP) + HEIGHT + out}}, 2);
    }
}

static EntenteRightAnglesEnd
get_end (const EntenteRect *box,
         EntenteSide        side)
{
  return (EntenteRightAnglesEnd) {*box, side, entente_right_angles_get_port (box, side, 0)};
}

static void
assert_keeps_off (const GArray      *points,
                  const EntenteRect *boxes)
{
  for (guint i = 1; i < points->len; i++)
    {
      EntentePoint a = g_array_index (points, EntentePoint, i - 1), b = g_array_index (points, EntentePoint, i);
      EntenteRect  piece = {MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y)};

      g_assert_true (a.x == b.x || a.y == b.y);

      for (int j = 0; j < N_COLUMNS * N_ROWS; j++)
        {
          EntenteRect inside = entente_rect_inflate (&boxes[j], -1);

          g_assert_false (entente_rect_touches (&piece, &inside));
        }
    }
}

/* From the upper left to the lower right box; returns what it costs */
static double
cross_town (gboolean is_full)
{
  g_autofree EntenteRect *boxes = g_new (EntenteRect, N_COLUMNS * N_ROWS);
  g_autoptr (EntenteObstacles) obstacles = new_town (boxes);
  EntenteRect area = {0, 0, N_COLUMNS * (WIDTH + GAP), N_ROWS * (HEIGHT + GAP)};
  g_autoptr (EntenteRightAngles) finder = entente_right_angles_new (obstacles, &area);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntenteRightAnglesEnd start = get_end (&boxes[0], ENTENTE_SIDE_RIGHT);
  EntenteRightAnglesEnd end = get_end (&boxes[N_COLUMNS * N_ROWS - 1], ENTENTE_SIDE_TOP);
  EntenteObstaclesPass  pass = {2, {0, N_COLUMNS * N_ROWS - 1}};
  double                price;

  if (is_full)
    fill_streets (finder);

  price = entente_right_angles_search (finder, &start, &end, &pass, INFINITY, points);
  g_assert_cmpuint (points->len, >=, 4);
  assert_keeps_off (points, boxes);

  return price;
}

/* Out of the first box to the right, down or right along one street and then the other, into the last box from above: the
   way from box to box is as long as in a straight line of steps, and needs three turns. */
static void
test_shortest_way_with_fewest_turns (void)
{
  double way = (N_COLUMNS - 1) * (WIDTH + GAP) - WIDTH / 2 + (N_ROWS - 1) * (HEIGHT + GAP) - HEIGHT / 2;

  /* Pieces out of the boxes are not counted, 16 points each. */
  g_assert_cmpfloat_with_epsilon (cross_town (FALSE), way - 32 + 3 * 60, 0.5);
}

static void
test_way_where_all_streets_are_full (void)
{
  g_assert_false (isinf (cross_town (TRUE)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/right-angles/shortest-way-with-fewest-turns", test_shortest_way_with_fewest_turns);
  g_test_add_func ("/right-angles/way-where-all-streets-are-full", test_way_where_all_streets_are_full);

  return g_test_run ();
}
