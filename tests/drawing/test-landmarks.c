#include "widgets/drawing/landmarks.h"

#include "model/random.h"

#include <math.h>

/* Scales are tried in steps, so that a name may be shown a little later than it could be. */
#define STEP 1.2

static const EntenteLandmarkAir none = {.until = 1, .from = 2};

static void
test_first_is_always_shown (void)
{
  EntenteLandmark landmarks[] = {{.place = {0, 0}, .width = 10, .height = 10}, {.place = {100, 0}, .width = 10, .height = 10}};

  entente_landmarks_arrange (landmarks, 2, &none, 1);

  g_assert_cmpfloat (landmarks[0].from, <, 0.01);
  /* Ten pixels lie between them where a point is a tenth of a pixel. */
  g_assert_cmpfloat (landmarks[1].from, >=, 0.1);
  g_assert_cmpfloat (landmarks[1].from, <, 0.1 * STEP);
}

static void
test_names_side_by_side (void)
{
  EntenteLandmark landmarks[] = {{.place = {0, 0}, .width = 90, .height = 10}, {.place = {0, 100}, .width = 90, .height = 10}};

  entente_landmarks_arrange (landmarks, 2, &none, 1);

  /* They are wide, but lie one above the other. */
  g_assert_cmpfloat (landmarks[1].from, <, 0.1 * STEP);
}

static void
test_air (void)
{
  const EntenteLandmarkAir air = {{30, 0}, {10, 0}, 0.1, 0.2};
  EntenteLandmark          landmarks[] = {{.place = {0, 0}, .width = 10, .height = 10}, {.place = {100, 0}, .width = 10, .height = 10}};

  entente_landmarks_arrange (landmarks, 2, &air, 1);

  /* At a scale of 0.2, and not before, the twenty pixels between their middles are ten for themselves and ten of air. */
  g_assert_cmpfloat (landmarks[1].from, >=, 0.2);
  g_assert_cmpfloat (landmarks[1].from, <, 0.2 * STEP);

  landmarks[1].place.x = 410;
  entente_landmarks_arrange (landmarks, 2, &air, 1);

  /* From far away, forty-one pixels at 0.1 are ten and thirty of air. */
  g_assert_cmpfloat (landmarks[1].from, >=, 40. / 410);
  g_assert_cmpfloat (landmarks[1].from, <, 40. / 410 * STEP);
}

static void
test_least (void)
{
  EntenteLandmark landmarks[] = {
    {.place = {0, 0}, .width = 10, .height = 10, .least = 0.3},
    {.place = {20, 0}, .width = 10, .height = 10},
  };

  entente_landmarks_arrange (landmarks, 2, &none, 1);

  /* The second was there before, and stays until both have room: at half a pixel a point. */
  g_assert_cmpfloat (landmarks[1].from, <, 0.01);
  g_assert_cmpfloat (landmarks[0].from, >=, 0.5);
  g_assert_cmpfloat (landmarks[0].from, <, 0.5 * STEP);
}

static void
test_no_room (void)
{
  EntenteLandmark landmarks[] = {{.place = {5, 5}, .width = 10, .height = 10}, {.place = {5, 5}, .width = 10, .height = 10}};

  entente_landmarks_arrange (landmarks, 2, &none, 1);

  g_assert_true (isinf (landmarks[1].from));
}

/* To the right of a place, ten points and ten pixels away, until it comes to stand around it */
static const EntenteAside right = {.dot = {10, 0}, .card = {10, 0}, .pixels = {10, 0}, .leaves = 0.36f, .arrives = 0.72f};

static const EntenteAside around = {.arrives = 0};

/* Twenty points apart, two names of ten pixels have room for both around their places from a scale of a half on; if the second
   may stand beside its place, it has at once, but for where it would meet the first later. */
static void
test_name_goes_aside (void)
{
  const EntenteAside sides[] = {around, right};
  EntenteLandmark    landmarks[] = {{.place = {0, 0}, .width = 10, .height = 10}, {.place = {20, 0}, .width = 10, .height = 10, .sides = sides, .n_sides = 2}};

  entente_landmarks_arrange (landmarks, 2, &none, 1);

  g_assert_cmpfloat (landmarks[1].from, <, 0.01);
  g_assert_cmpuint (landmarks[1].side, ==, 1);

  /* Names of twenty pixels would meet where the second comes to stand around its place: it is not shown before there is room. */
  landmarks[0].width = landmarks[1].width = 20;
  entente_landmarks_arrange (landmarks, 2, &none, 2);
  g_assert_cmpfloat (landmarks[1].from, >=, 1);
  g_assert_cmpfloat (landmarks[1].from, <, STEP);
}

/* There is room on both sides; on the first the name would cover the dot of another company, forty points to the right. */
static void
test_name_leaves_dots_free (void)
{
  const EntenteAside left = {.dot = {-10, 0}, .card = {-10, 0}, .pixels = {-10, 0}, .leaves = 0.36f, .arrives = 0.72f}, sides[] = {right, left};
  EntenteLandmark    landmarks[] = {
       {.place = {0, 0}, .width = 10, .height = 10, .dot = {10, 10}, .card = {10, 10}, .sides = sides, .n_sides = 2},
       {.place = {2400, 0}, .width = 10, .height = 10, .dot = {10, 10}, .card = {10, 10}},
  };

  entente_landmarks_arrange (landmarks, 2, &none, 1);
  g_assert_cmpuint (landmarks[0].side, ==, 1);
}

/* To the right it would cover a dot from a twelfth of a pixel a point to more than a third, to the left one only from farthest away. */
static void
test_name_leaves_dots_free_later (void)
{
  const EntenteAside left = {.dot = {-10, 0}, .card = {-10, 0}, .pixels = {-10, 0}, .leaves = 0.36f, .arrives = 0.72f}, sides[] = {right, left};
  EntenteLandmark    landmarks[] = {
       {.place = {0, 0}, .width = 10, .height = 10, .dot = {10, 10}, .card = {10, 10}, .sides = sides, .n_sides = 2},
       {.place = {-2400, 0}, .width = 10, .height = 10, .dot = {10, 10}, .card = {10, 10}},
       {.place = {60, 0}, .width = 10, .height = 10, .dot = {10, 10}, .card = {10, 10}},
  };

  entente_landmarks_arrange (landmarks, 3, &none, 1);
  g_assert_cmpuint (landmarks[0].side, ==, 1);
}

/* There is room aside at once, but it may not stand there below a fifth. */
static void
test_name_goes_aside_late (void)
{
  const EntenteAside late = {.dot = {10, 0}, .card = {10, 0}, .pixels = {10, 0}, .least = 0.2f, .leaves = 0.36f, .arrives = 0.72f};
  const EntenteAside sides[] = {around, late};
  EntenteLandmark    landmarks[] = {{.place = {0, 0}, .width = 10, .height = 10}, {.place = {20, 0}, .width = 10, .height = 10, .sides = sides, .n_sides = 2}};

  entente_landmarks_arrange (landmarks, 2, &none, 1);
  g_assert_cmpuint (landmarks[1].side, ==, 1);
  g_assert_cmpfloat (landmarks[1].from, >=, 0.2);
  g_assert_cmpfloat (landmarks[1].from, <, 0.2 * STEP);
}

/* From .01 to 1 the scale doubles log2 (100) times. */
static void
test_rate (void)
{
  const EntenteLandmark landmarks[] = {{.from = 0.01}, {.from = 0.5}, {.from = INFINITY}};

  g_assert_cmpfloat_with_epsilon (entente_landmarks_rate (landmarks, 3, 1), log2 (100) + 1, 1e-9);
}

static gboolean
meet (const EntenteLandmark *a,
      const EntenteLandmark *b,
      double                 scale)
{
  return fabs (a->place.x - b->place.x) * scale < (a->width + b->width) / 2 &&
         fabs (a->place.y - b->place.y) * scale < (a->height + b->height) / 2;
}

/* Two names drift apart as the view comes nearer: it is enough to look where the second of them appears. */
static void
test_names_never_meet (void)
{
  EntenteLandmark landmarks[300];
  EntenteRandom   random;
  guint           n_shown = 0;

  entente_random_seed (&random, 7);

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    landmarks[i] = (EntenteLandmark) {
      .place = {entente_random_next_uniform (&random) * 9000, entente_random_next_uniform (&random) * 7000},
      .width = 40 + entente_random_next_uniform (&random) * 80,
      .height = 12 + entente_random_next_uniform (&random) * 12,
    };

  entente_landmarks_arrange (landmarks, G_N_ELEMENTS (landmarks), &none, 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    for (guint j = 0; j < i; j++)
      if (isfinite (landmarks[i].from) && isfinite (landmarks[j].from))
        g_assert_false (meet (&landmarks[i], &landmarks[j], MAX (landmarks[i].from, landmarks[j].from)));

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    n_shown += isfinite (landmarks[i].from);

  g_assert_cmpuint (n_shown, >, G_N_ELEMENTS (landmarks) / 2);
}

/* The second waits for room beside the first. Where it will stand, the last one, of a hundred, waits for it, but the third,
   which matters hardly less, takes the room it finds. */
static void
test_first_names_are_not_overtaken_by_the_last (void)
{
  EntenteLandmark landmarks[100];

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    landmarks[i] = (EntenteLandmark) {.place = {10000. * i, 0}, .width = 100, .height = 10};

  landmarks[1].place.x = 300;
  landmarks[2].place = (EntentePoint) {0, 300};
  landmarks[99].place.x = 500;
  entente_landmarks_arrange (landmarks, G_N_ELEMENTS (landmarks), &none, 1);

  g_assert_cmpfloat (landmarks[1].from, >=, 100. / 300);
  g_assert_cmpfloat (landmarks[2].from, <, landmarks[1].from);
  g_assert_cmpfloat (landmarks[99].from, >=, landmarks[1].from);
}

static void
test_nothing (void)
{
  entente_landmarks_arrange (NULL, 0, &none, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/landmarks/first-is-always-shown", test_first_is_always_shown);
  g_test_add_func ("/landmarks/names-side-by-side", test_names_side_by_side);
  g_test_add_func ("/landmarks/air", test_air);
  g_test_add_func ("/landmarks/least", test_least);
  g_test_add_func ("/landmarks/no-room", test_no_room);
  g_test_add_func ("/landmarks/aside", test_name_goes_aside);
  g_test_add_func ("/landmarks/aside-late", test_name_goes_aside_late);
  g_test_add_func ("/landmarks/dots", test_name_leaves_dots_free);
  g_test_add_func ("/landmarks/dots-later", test_name_leaves_dots_free_later);
  g_test_add_func ("/landmarks/rate", test_rate);
  g_test_add_func ("/landmarks/names-never-meet", test_names_never_meet);
  g_test_add_func ("/landmarks/first-names-are-not-overtaken-by-the-last", test_first_names_are_not_overtaken_by_the_last);
  g_test_add_func ("/landmarks/nothing", test_nothing);

  return g_test_run ();
}
