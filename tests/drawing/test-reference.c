#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/page.h"
#include "widgets/drawing/renderer.h"

#include "model/object/view.h"
#include "tests/drawing/fixture.h"
#include "tests/drawing/reference.h"

#include <cairo.h>
#include <math.h>

/* One family that is on every machine that runs the tests; see tests/support/fonts.conf */
#define FONT "DejaVu Sans"

#define WIDTH 1400

typedef struct
{
  const char      *name;
  EntenteThemeKind theme;
  int              line_shape;
} ReferenceCase;

static const ReferenceCase cases[] = {
  {"light", ENTENTE_THEME_LIGHT, ENTENTE_VIEW_LINE_CURVED},
  {"dark", ENTENTE_THEME_DARK, ENTENTE_VIEW_LINE_CURVED},
  {"print", ENTENTE_THEME_PRINT, ENTENTE_VIEW_LINE_CURVED},
  {"black-and-white", ENTENTE_THEME_BLACK_AND_WHITE, ENTENTE_VIEW_LINE_CURVED},
  {"straight", ENTENTE_THEME_LIGHT, ENTENTE_VIEW_LINE_STRAIGHT},
  {"right-angled", ENTENTE_THEME_LIGHT, ENTENTE_VIEW_LINE_ORTHOGONAL},
};

/* Screens show the chart alone, sheets all that is printed. */
static cairo_surface_t *
draw (EntenteThemeKind kind,
      int              line_shape)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = NULL;
  EntenteTheme     theme = *entente_theme_get (kind);
  gboolean         is_screen = kind == ENTENTE_THEME_LIGHT || kind == ENTENTE_THEME_DARK;
  EntenteRect      area = {0, 0, 0, 0};
  cairo_surface_t *surface;
  cairo_t         *cr;
  double           scale;

  theme.font = FONT;
  chart->line_shape = line_shape;

  if (is_screen)
    {
      scene = entente_network_scene_new (chart, &theme);
      area = entente_scene_get_bounds (scene);
    }
  else
    {
      EntentePage page;

      g_assert_true (entente_page_parse (&page, "A4", FALSE));
      scene = entente_page_compose (&page, chart, &theme);
      area.width = page.width;
      area.height = page.height;
    }

  scale = WIDTH / area.width;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, (int)lround (area.height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, theme.background.red, theme.background.green, theme.background.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -area.x, -area.y);
  entente_render_scene (cr, scene, &theme, is_screen ? scale : 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_picture_is_as_approved (gconstpointer data)
{
  const ReferenceCase *reference = data;
  g_autofree char     *name = g_strdup_printf ("boardroom-%s.png", reference->name);
  cairo_surface_t     *drawn = draw (reference->theme, reference->line_shape);

  test_drawing_approve (drawn, name);
  cairo_surface_destroy (drawn);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reference/picture-is-as-approved/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_picture_is_as_approved);
    }

  return g_test_run ();
}
