#include "widgets/drawing/network-style.h"
#include "widgets/drawing/theme.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"

#include <math.h>

#define N_THEMES 6
#define N_SERIES 8

static const char *const theme_names[N_THEMES] = {"light", "dark", "print", "contrast", "contrast-dark", "black-and-white"};

/* Severity 1 of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
   Vision Deficiency", IEEE TVCG 15(6) (2009), table 1; applied to linear light. */
static const double deficiencies[][3][3] = {
  {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
  {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
  {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216 / 24389. ? cbrt (t) : (24389 / 27. * t + 16) / 116;
}

/* CIE L*a*b* of a colour as seen with one of the deficiencies; white point D65 */
static void
see (EntenteColor color,
     int          deficiency,
     double      *lab)
{
  double light[] = {to_linear (color.red), to_linear (color.green), to_linear (color.blue)}, seen[3];
  double x, y, z;

  for (int i = 0; i < 3; i++)
    {
      const double *row = deficiencies[deficiency][i];

      seen[i] = CLAMP (row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0, 1);
    }

  x = lab_curve ((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
  y = lab_curve (0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  z = lab_curve ((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
get_difference (EntenteColor a,
                EntenteColor b,
                int          deficiency)
{
  double first[3], second[3];

  see (a, deficiency, first);
  see (b, deficiency, second);

  return sqrt (pow (first[0] - second[0], 2) + pow (first[1] - second[1], 2) + pow (first[2] - second[2], 2));
}

static void
test_text_stands_out (gconstpointer data)
{
  const EntenteTheme *theme = entente_theme_get (GPOINTER_TO_INT (data));

  g_assert_cmpfloat (entente_color_get_contrast (theme->text, theme->background), >=, 4.5);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text, theme->card), >=, 4.5);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text, theme->note), >=, 4.5);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text_soft, theme->background), >=, 4.5);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text_soft, theme->card), >=, 4.5);
}

/* A badge's ground is its colour, thinned, over a card. */
static void
test_badges_can_be_read (gconstpointer data)
{
  const EntenteTheme *theme = entente_theme_get (GPOINTER_TO_INT (data));

  g_assert_cmpfloat (entente_color_get_contrast (theme->text_on_badge, entente_color_mix (theme->card, theme->has, 0.11)), >=, 4.5);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text_on_badge, entente_color_mix (theme->card, theme->wants, 0.11)), >=, 4.5);
}

static void
test_marks_and_lines_stand_out (gconstpointer data)
{
  const EntenteTheme *theme = entente_theme_get (GPOINTER_TO_INT (data));
  const EntenteColor  colors[] = {theme->has, theme->wants, theme->warning, theme->line_soft, theme->accent};

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    g_assert_cmpfloat (entente_color_get_contrast (colors[i], theme->card), >=, 3);

  for (guint i = 0; i < N_SERIES; i++)
    g_assert_cmpfloat (entente_color_get_contrast (entente_theme_get_series (theme, i, NULL), theme->background), >=, 3);
}

static void
test_high_contrast_is_high (void)
{
  for (int kind = ENTENTE_THEME_CONTRAST; kind <= ENTENTE_THEME_CONTRAST_DARK; kind++)
    {
      const EntenteTheme *theme = entente_theme_get (kind);

      g_assert_cmpfloat (entente_color_get_contrast (theme->text, theme->background), >=, 7);
      g_assert_cmpfloat (entente_color_get_contrast (theme->text_soft, theme->background), >=, 7);
      g_assert_cmpfloat (entente_color_get_contrast (entente_theme_get_series (theme, 0, NULL), theme->background), >=, 7);
    }
}

/* Differences below about 2.3 cannot be seen; thin lines need several times that. */
static void
test_series_are_told_apart_by_all_readers (gconstpointer data)
{
  const EntenteTheme *theme = entente_theme_get (GPOINTER_TO_INT (data));

  for (guint deficiency = 0; deficiency < G_N_ELEMENTS (deficiencies); deficiency++)
    for (guint i = 0; i < N_SERIES; i++)
      for (guint j = i + 1; j < N_SERIES; j++)
        {
          double difference = get_difference (entente_theme_get_series (theme, i, NULL), entente_theme_get_series (theme, j, NULL), deficiency);

          g_test_message ("%u and %u, deficiency %u: %.1f", i, j, deficiency, difference);
          g_assert_cmpfloat (difference, >=, 15);
        }
}

static void
test_black_and_white_is_grey (void)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_BLACK_AND_WHITE);
  EntenteColor        color = entente_theme_get_series (theme, 3, "#ff0000");

  g_assert_cmpfloat (color.red, ==, color.green);
  g_assert_cmpfloat (color.red, ==, color.blue);

  color = entente_theme_adapt (theme, (EntenteColor) {1, 0, 0, 1}, 1);
  g_assert_cmpfloat (color.red, ==, color.blue);
}

/* Eight dimensions, three with the same pattern of the planner's, have eight different signs: so a grey print of them
   keeps them apart. */
static void
test_signs_of_dimensions_differ (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteChart) chart = NULL;
  gboolean      seen[ENTENTE_N_SWATCH_SHAPES][16] = {{FALSE}};
  EntenteSwatch swatch;

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *id = g_strdup_printf ("dimension-%d", i);

      test_plan_add (project, ENTENTE_DIMENSION, id, "name", id, i < 3 ? "pattern" : NULL, "waves", NULL);
    }

  chart = test_drawing_chart (project);
  g_assert_cmpuint (chart->network->n_dimensions, ==, 8);

  for (guint32 i = 0; i < 8; i++)
    {
      g_assert_true (entente_network_get_swatch (chart->network, i, &swatch));
      g_assert_false (seen[swatch.shape][swatch.pattern]);
      seen[swatch.shape][swatch.pattern] = TRUE;
    }

  g_assert_false (entente_network_get_swatch (chart->network, ENTENTE_NO_INDEX, &swatch));
}

static void
test_colors_are_parsed (void)
{
  EntenteColor color = {0.5f, 0.5f, 0.5f, 0.5f};

  g_assert_false (entente_color_parse (NULL, &color));
  g_assert_false (entente_color_parse ("red", &color));
  g_assert_false (entente_color_parse ("#12345", &color));
  g_assert_false (entente_color_parse ("#12345g", &color));
  g_assert_cmpfloat (color.red, ==, 0.5f);

  g_assert_true (entente_color_parse ("#ff8000", &color));
  g_assert_cmpfloat (color.red, ==, 1);
  g_assert_cmpfloat_with_epsilon (color.green, 128 / 255., 1e-6);
  g_assert_cmpfloat (color.blue, ==, 0);
  g_assert_cmpfloat (color.alpha, ==, 1);
}

/* Black on white is 21 : 1 by definition; #777777 on white is 4.48 : 1, the best known near miss. */
static void
test_contrast_is_that_of_the_guidelines (void)
{
  EntenteColor black = {0, 0, 0, 1}, white = {1, 1, 1, 1}, grey;

  g_assert_true (entente_color_parse ("#777777", &grey));
  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (entente_color_get_contrast (grey, white), 4.48, 0.005);
}

static void
test_planners_color_is_kept_where_it_can_be_seen (void)
{
  EntenteColor wish, color;

  g_assert_true (entente_color_parse ("#225588", &wish));
  color = entente_theme_get_series (entente_theme_get (ENTENTE_THEME_LIGHT), 5, "#225588");
  g_assert_cmpfloat (color.red, ==, wish.red);

  color = entente_theme_get_series (entente_theme_get (ENTENTE_THEME_DARK), 5, "#225588");
  g_assert_cmpfloat (entente_color_get_luminance (color), >, entente_color_get_luminance (wish));
  g_assert_cmpfloat (color.blue, >, color.red);

  color = entente_theme_get_series (entente_theme_get (ENTENTE_THEME_PRINT), 5, "#ffff00");
  g_assert_cmpfloat (entente_color_get_contrast (color, (EntenteColor) {1, 1, 1, 1}), >=, 3);
}

static void
add_for_theme (const char   *name,
               int           theme,
               GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/theme/%s/%s", name, theme_names[theme]);

  g_test_add_data_func (path, GINT_TO_POINTER (theme), function);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 0; i < N_THEMES; i++)
    {
      add_for_theme ("text-stands-out", i, test_text_stands_out);
      add_for_theme ("badges-can-be-read", i, test_badges_can_be_read);
      add_for_theme ("marks-and-lines-stand-out", i, test_marks_and_lines_stand_out);
    }

  for (int i = ENTENTE_THEME_LIGHT; i <= ENTENTE_THEME_PRINT; i++)
    add_for_theme ("series-are-told-apart-by-all-readers", i, test_series_are_told_apart_by_all_readers);

  g_test_add_func ("/theme/high-contrast-is-high", test_high_contrast_is_high);
  g_test_add_func ("/theme/black-and-white-is-grey", test_black_and_white_is_grey);
  g_test_add_func ("/theme/signs-of-dimensions-differ", test_signs_of_dimensions_differ);
  g_test_add_func ("/theme/colors-are-parsed", test_colors_are_parsed);
  g_test_add_func ("/theme/contrast-is-that-of-the-guidelines", test_contrast_is_that_of_the_guidelines);
  g_test_add_func ("/theme/planners-color-is-kept-where-it-can-be-seen", test_planners_color_is_kept_where_it_can_be_seen);

  return g_test_run ();
}
