#include "widgets/drawing/fading.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* A straight line of 140 points, which loses half of its strength */
static EntenteSceneItem
make_line (EntentePoint points[4])
{
  for (int i = 0; i < 4; i++)
    points[i] = (EntentePoint) {140 * i / 3., 0};

  return (EntenteSceneItem) {.kind = ENTENTE_SCENE_LINE, .n_points = 4, .fade = 0.5};
}

static const EntenteFadingPiece *
get_piece (GArray *pieces,
           guint   index)
{
  g_assert_cmpuint (index, <, pieces->len);

  return &g_array_index (pieces, EntenteFadingPiece, index);
}

/* Seven pieces of 20 points; the first one's middle is a seventh of the way to the middle of the line, the last strength of
   all is half. */
static void
test_fades_to_the_middle_and_back (void)
{
  EntentePoint     points[4];
  EntenteSceneItem line = make_line (points);
  g_autoptr (GArray) pieces = entente_fading_cut (&line, points, 1);

  g_assert_cmpuint (pieces->len, ==, 7);

  for (guint i = 0; i < 7; i++)
    {
      const EntenteFadingPiece *piece = get_piece (pieces, i);

      g_assert_cmpfloat_with_epsilon (piece->curve[0].x, 20 * i, 1e-6);
      g_assert_cmpfloat_with_epsilon (piece->curve[3].x, 20 * (i + 1), 1e-6);
      g_assert_cmpfloat_with_epsilon (piece->strength, get_piece (pieces, 6 - i)->strength, 1e-9);
      g_assert_cmpfloat (piece->phase, ==, 0);
    }

  g_assert_cmpfloat_with_epsilon (get_piece (pieces, 0)->strength, 1 - 0.5 / 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_piece (pieces, 3)->strength, 0.5, 1e-9);
}

/* Dashes of 9 points each: pieces of 20 are rounded to two of them, and each starts with a whole dash. */
static void
test_cuts_between_dashes (void)
{
  EntentePoint     points[4];
  EntenteSceneItem line = make_line (points);
  g_autoptr (GArray) pieces = NULL;

  line.n_dash = 2;
  line.dash[0] = 6;
  line.dash[1] = 3;
  pieces = entente_fading_cut (&line, points, 1);

  g_assert_cmpuint (pieces->len, ==, 8);

  for (guint i = 0; i < 8; i++)
    {
      g_assert_cmpfloat_with_epsilon (get_piece (pieces, i)->curve[0].x, 18 * i, 1e-6);
      g_assert_cmpfloat (get_piece (pieces, i)->phase, ==, 0);
    }
}

/* Where the line shows its dashes only twice, it still fades, and they go on from piece to piece. */
static void
test_few_dashes_go_on (void)
{
  EntentePoint     points[4];
  EntenteSceneItem line = make_line (points);
  g_autoptr (GArray) pieces = NULL;

  line.n_dash = 2;
  line.dash[0] = 40;
  line.dash[1] = 30;
  pieces = entente_fading_cut (&line, points, 1);

  g_assert_cmpuint (pieces->len, ==, 7);
  g_assert_cmpfloat_with_epsilon (get_piece (pieces, 1)->phase, 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_piece (pieces, 4)->phase, 10, 1e-6);
}

/* A line of two curves is cut as one: pieces meet where curves do, and nothing is missing. */
static void
test_leaves_nothing_out (void)
{
  const EntentePoint points[] = {{0, 0}, {20, 40}, {60, 40}, {80, 0}, {100, -40}, {140, -40}, {160, 0}};
  EntenteSceneItem   line = {.kind = ENTENTE_SCENE_LINE, .n_points = 7, .fade = 0.5};
  g_autoptr (GArray) pieces = entente_fading_cut (&line, points, 1);
  double length = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      length += entente_path_get_length (get_piece (pieces, i)->curve, 4);

      if (i > 0)
        {
          g_assert_cmpfloat_with_epsilon (get_piece (pieces, i)->curve[0].x, get_piece (pieces, i - 1)->curve[3].x, 1e-6);
          g_assert_cmpfloat_with_epsilon (get_piece (pieces, i)->curve[0].y, get_piece (pieces, i - 1)->curve[3].y, 1e-6);
        }
    }

  g_assert_cmpfloat_with_epsilon (length, entente_path_get_length (points, 7), 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fading/to-the-middle-and-back", test_fades_to_the_middle_and_back);
  g_test_add_func ("/fading/cuts-between-dashes", test_cuts_between_dashes);
  g_test_add_func ("/fading/few-dashes-go-on", test_few_dashes_go_on);
  g_test_add_func ("/fading/leaves-nothing-out", test_leaves_nothing_out);

  return g_test_run ();
}
