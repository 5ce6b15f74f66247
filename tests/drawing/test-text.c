#include "widgets/drawing/text.h"

#define FONT "DejaVu Sans"

static const EntenteTextStyle plain = {10, 400, FALSE, ENTENTE_ALIGN_START, 0};
static const EntenteTextStyle two_lines = {10, 400, FALSE, ENTENTE_ALIGN_START, 2};

static double
get_height (const EntenteTextStyle *style,
            const char             *text,
            double                  width)
{
  double height;

  entente_text_measure (FONT, style, text, width, NULL, &height);

  return height;
}

static double
fit (const char *text,
     double      width,
     double      widest)
{
  EntenteTextStyle style = two_lines;

  return entente_text_fit (FONT, &style, text, width, widest);
}

static void
test_size_follows_type_size (void)
{
  EntenteTextStyle large = plain;
  double           width, large_width;

  large.size = 20;
  entente_text_measure (FONT, &plain, "Aster Motors", 0, &width, NULL);
  entente_text_measure (FONT, &large, "Aster Motors", 0, &large_width, NULL);

  g_assert_cmpfloat_with_epsilon (large_width, 2 * width, 0.05);
}

static void
test_text_wraps_at_the_width (void)
{
  double one = get_height (&plain, "one two three", 0);

  g_assert_cmpfloat_with_epsilon (get_height (&plain, "one two three", 45), 2 * one, 0.01);
  g_assert_cmpfloat_with_epsilon (get_height (&plain, "one two three", 20), 3 * one, 0.01 + one * 2);
}

static void
test_text_keeps_to_its_lines (void)
{
  double      one = get_height (&two_lines, "word", 0);
  const char *text = "so many words that they cannot stand in two lines of this width";

  g_assert_cmpfloat_with_epsilon (get_height (&two_lines, text, 80), 2 * one, 0.01);
  g_assert_cmpfloat (get_height (&plain, text, 80), >, 2 * one);
}

static void
test_line_feed_in_a_title_is_no_new_line (void)
{
  g_assert_cmpfloat (get_height (&two_lines, "one\ntwo\nthree\nfour", 400), ==, get_height (&two_lines, "one", 400));
}

static void
test_balanced_lines_are_about_as_long (void)
{
  const char *text = "Electric programme of the";
  double      natural, balance, width;

  entente_text_measure (FONT, &two_lines, text, 0, &natural, NULL);
  balance = fit (text, natural * 0.9, natural * 2);
  entente_text_measure (FONT, &two_lines, text, balance, &width, NULL);

  g_assert_cmpfloat (balance, <, natural * 0.75);
  g_assert_cmpfloat (width, <=, balance);
  g_assert_cmpfloat (get_height (&two_lines, text, balance), ==, get_height (&two_lines, text, natural * 0.9));
}

/* "Nordwind" alone is wider than half of the whole name. */
static void
test_balancing_breaks_no_word (void)
{
  const char *text = "Nordwind Trucks";
  double      word, natural, balance;

  entente_text_measure (FONT, &two_lines, "Nordwind", 0, &word, NULL);
  entente_text_measure (FONT, &two_lines, text, 0, &natural, NULL);
  balance = fit (text, natural - 1, natural * 2);

  g_assert_cmpfloat (balance, >=, word);
  g_assert_cmpfloat (balance, <, word + 4);
}

static void
test_word_that_is_too_wide_gets_more_width (void)
{
  double word;

  entente_text_measure (FONT, &two_lines, "Donaudampfschifffahrt", 0, &word, NULL);

  g_assert_cmpfloat (fit ("Donaudampfschifffahrt", word / 2, word * 2), >=, word);
}

static void
test_long_title_gets_more_width_before_it_is_cut (void)
{
  const char *text = "Parts and seating for all the plants";

  g_assert_cmpfloat (fit (text, 60, 200), >, 60);
  g_assert_cmpfloat (fit ("Parts", 60, 200), <=, 60);
}

static void
test_text_too_long_gets_more_lines (void)
{
  const char      *text = "So many words that they cannot stand in two lines of this width, nor in two of the widest";
  EntenteTextStyle style = two_lines;
  double           width = entente_text_fit (FONT, &style, text, 60, 90);
  g_autoptr (PangoLayout) layout = entente_text_get_layout (FONT, &style, text, width);

  g_assert_cmpfloat (width, <=, 90);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 2);
  g_assert_false (pango_layout_is_ellipsized (layout));

  style = two_lines;
  entente_text_fit (FONT, &style, "Kraftfahrzeughaftpflichtversicherungsgesellschaft", 60, 90);
  g_assert_cmpint (style.max_lines, >, 2);

  style = two_lines;
  entente_text_fit (FONT, &style, "Short", 60, 90);
  g_assert_cmpint (style.max_lines, ==, 2);
}

static void
test_single_line_takes_its_own_width (void)
{
  double width;

  entente_text_measure (FONT, &two_lines, "Seats", 0, &width, NULL);

  g_assert_cmpfloat (fit ("Seats", 200, 300), >=, width);
  g_assert_cmpfloat (fit ("Seats", 200, 300), <=, width + 2);
}

static void
test_layout_has_the_measured_size (void)
{
  g_autoptr (PangoLayout) layout = entente_text_get_layout (FONT, &plain, "one two three", 45);
  double width, height;
  int    layout_width, layout_height;

  entente_text_measure (FONT, &plain, "one two three", 45, &width, &height);
  pango_layout_get_size (layout, &layout_width, &layout_height);

  g_assert_cmpfloat_with_epsilon ((double)layout_width / PANGO_SCALE, width, 0.001);
  g_assert_cmpfloat_with_epsilon ((double)layout_height / PANGO_SCALE, height, 0.001);
}

static void
test_layout_is_made_once (void)
{
  g_autoptr (PangoLayout) first = entente_text_get_layout (FONT, &plain, "Aster", 45);
  g_autoptr (PangoLayout) second = entente_text_get_layout (FONT, &plain, "Aster", 45);
  g_autoptr (PangoLayout) other = entente_text_get_layout (FONT, &two_lines, "Aster", 45);

  g_assert_true (first == second);
  g_assert_true (first != other);
}

static void
test_cache_forgets_when_full (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autoptr (PangoLayout) layout = entente_text_get_layout (FONT, &plain, text, 0);

      g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
    }
}

static gpointer
measure_thread (gpointer data)
{
  double *width = data;

  for (int i = 0; i < 50; i++)
    entente_text_measure (FONT, &plain, "Measured on a thread", 0, width, NULL);

  return NULL;
}

static void
test_threads_measure_alike (void)
{
  double   widths[4], here;
  GThread *threads[4];

  entente_text_measure (FONT, &plain, "Measured on a thread", 0, &here, NULL);

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("measure", measure_thread, &widths[i]);

  for (int i = 0; i < 4; i++)
    {
      g_thread_join (threads[i]);
      g_assert_cmpfloat (widths[i], ==, here);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/size-follows-type-size", test_size_follows_type_size);
  g_test_add_func ("/text/text-wraps-at-the-width", test_text_wraps_at_the_width);
  g_test_add_func ("/text/text-keeps-to-its-lines", test_text_keeps_to_its_lines);
  g_test_add_func ("/text/line-feed-in-a-title-is-no-new-line", test_line_feed_in_a_title_is_no_new_line);
  g_test_add_func ("/text/balanced-lines-are-about-as-long", test_balanced_lines_are_about_as_long);
  g_test_add_func ("/text/balancing-breaks-no-word", test_balancing_breaks_no_word);
  g_test_add_func ("/text/word-that-is-too-wide-gets-more-width", test_word_that_is_too_wide_gets_more_width);
  g_test_add_func ("/text/long-title-gets-more-width-before-it-is-cut", test_long_title_gets_more_width_before_it_is_cut);
  g_test_add_func ("/text/text-too-long-gets-more-lines", test_text_too_long_gets_more_lines);
  g_test_add_func ("/text/single-line-takes-its-own-width", test_single_line_takes_its_own_width);
  g_test_add_func ("/text/layout-has-the-measured-size", test_layout_has_the_measured_size);
  g_test_add_func ("/text/layout-is-made-once", test_layout_is_made_once);
  g_test_add_func ("/text/cache-forgets-when-full", test_cache_forgets_when_full);
  g_test_add_func ("/text/threads-measure-alike", test_threads_measure_alike);

  return g_test_run ();
}
