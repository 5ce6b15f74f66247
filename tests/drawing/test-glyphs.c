#include "widgets/drawing/glyphs.h"

#include "widgets/drawing/text.h"

#include <math.h>

#define FONT "Inter, Noto Sans, DejaVu Sans"

static const EntenteTextStyle plain = {12, 400, FALSE, ENTENTE_ALIGN_START, 1};

/* The letters of a run stand one after the other and end about where the text does. */
static void
test_letters_stand_where_the_text_is (void)
{
  const EntenteTextRun *run = entente_glyphs_get_run (FONT, &plain, "Aster", 0);
  double                width;

  entente_text_measure (FONT, &plain, "Aster", 0, &width, NULL);
  g_assert_cmpuint (run->n_glyphs, ==, 5);
  g_assert_cmpfloat (run->glyphs[0].x, ==, 0);

  for (guint i = 1; i < 5; i++)
    g_assert_cmpfloat (run->glyphs[i].x, >, run->glyphs[i - 1].x);

  g_assert_cmpfloat (run->glyphs[4].x, <, width);
  g_assert_true (run == entente_glyphs_get_run (FONT, &plain, "Aster", 0));
}

static void
test_blanks_are_no_letters (void)
{
  g_assert_cmpuint (entente_glyphs_get_run (FONT, &plain, "A  B", 0)->n_glyphs, ==, 2);
}

/* No font has a sign for this code point: the box that stands for it is drawn all the same. */
static void
test_unknown_signs_are_drawn (void)
{
  const EntenteTextRun *run = entente_glyphs_get_run (FONT, &plain, "\xf4\x8f\xbf\xbd", 0);
  double                x = 0, y = 0;

  g_assert_cmpuint (run->n_glyphs, ==, 1);
  g_assert_cmpint (entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &x, &y)->width, >, 4);
}

static double
get_ink (const EntenteGlyphMask *mask)
{
  double ink = 0;

  for (int i = 0; i < mask->width * mask->height; i++)
    ink += mask->pixels[i] / 255.;

  return ink;
}

static void
test_twice_as_large_has_four_times_the_ink (void)
{
  const EntenteTextRun   *run = entente_glyphs_get_run (FONT, &plain, "H", 0);
  double                  x = 0, y = 0;
  const EntenteGlyphMask *small = entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &x, &y);
  const EntenteGlyphMask *large = entente_glyphs_get_mask (run->glyphs[0].glyph, 2, &x, &y);

  g_assert_cmpfloat_with_epsilon (get_ink (large) / get_ink (small), 4, 0.1);
  g_assert_true (small == entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &x, &y));
}

/* Places are told apart by quarters of a pixel. */
static void
test_places_are_split_into_pixels_and_steps (void)
{
  const EntenteTextRun   *run = entente_glyphs_get_run (FONT, &plain, "H", 0);
  double                  x = 7.3, y = -2.1, near_x = 7.2, near_y = -2, far_x = 7.6, far_y = -2;
  const EntenteGlyphMask *mask = entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &x, &y);

  g_assert_cmpfloat (x, ==, 7);
  g_assert_cmpfloat (y, ==, -2);
  g_assert_true (mask == entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &near_x, &near_y));
  g_assert_true (mask != entente_glyphs_get_mask (run->glyphs[0].glyph, 1, &far_x, &far_y));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glyphs/letters-stand-where-the-text-is", test_letters_stand_where_the_text_is);
  g_test_add_func ("/glyphs/blanks-are-no-letters", test_blanks_are_no_letters);
  g_test_add_func ("/glyphs/unknown-signs-are-drawn", test_unknown_signs_are_drawn);
  g_test_add_func ("/glyphs/twice-as-large-has-four-times-the-ink", test_twice_as_large_has_four_times_the_ink);
  g_test_add_func ("/glyphs/places-are-split-into-pixels-and-steps", test_places_are_split_into_pixels_and_steps);

  return g_test_run ();
}
