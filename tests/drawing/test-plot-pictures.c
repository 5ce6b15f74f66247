#include "widgets/drawing/plot-scene.h"

#include "tests/drawing/plots.h"
#include "tests/drawing/reference.h"
#include "widgets/drawing/renderer.h"

/* One family that is on every machine that runs the tests; see tests/support/fonts.conf */
#define FONT "DejaVu Sans"

#define WIDTH  560
#define HEIGHT 340
#define SCALE  1.5

/* All forms on one sheet, two beside each other */
#define N_ACROSS 2

static void
draw_plot (cairo_t            *cr,
           const EntenteTheme *theme,
           guint               index)
{
  g_autoptr (EntentePlot) plot = test_plots_new (index);
  g_autoptr (EntenteScene) scene = entente_plot_scene_new (plot, theme, WIDTH, HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, index % N_ACROSS * WIDTH, index / N_ACROSS * HEIGHT);
  entente_render_scene (cr, scene, theme, 0);
  cairo_restore (cr);
}

static void
test_charts_are_as_approved (gconstpointer data)
{
  EntenteThemeKind   kind = GPOINTER_TO_INT (data);
  EntenteTheme       theme = *entente_theme_get (kind);
  static const char *names[] = {"light", "dark", "print", NULL, NULL, "black-and-white"};
  g_autofree char   *name = g_strdup_printf ("charts-%s.png", names[kind]);
  cairo_surface_t   *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * N_ACROSS * SCALE, HEIGHT * SCALE * (TEST_N_PLOTS + 1) / N_ACROSS);
  cairo_t           *cr = cairo_create (surface);

  theme.font = FONT;
  cairo_set_source_rgb (cr, theme.card.red, theme.card.green, theme.card.blue);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);

  for (guint i = 0; i < TEST_N_PLOTS; i++)
    draw_plot (cr, &theme, i);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  test_drawing_approve (surface, name);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/plot-pictures/as-approved/light", GINT_TO_POINTER (ENTENTE_THEME_LIGHT), test_charts_are_as_approved);
  g_test_add_data_func ("/plot-pictures/as-approved/dark", GINT_TO_POINTER (ENTENTE_THEME_DARK), test_charts_are_as_approved);
  g_test_add_data_func ("/plot-pictures/as-approved/black-and-white", GINT_TO_POINTER (ENTENTE_THEME_BLACK_AND_WHITE), test_charts_are_as_approved);

  return g_test_run ();
}
