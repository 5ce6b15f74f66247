#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/export.h"
#include "widgets/drawing/image.h"
#include "widgets/drawing/renderer.h"

#include <string.h>

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"20\" height=\"10\" fill=\"#00f\"/></svg>"

static char *
pack_svg (void)
{
  gboolean is_smaller;
  g_autoptr (GError) error = NULL;
  char *data = entente_image_pack ((const guint8 *)SVG, strlen (SVG), &is_smaller, &error);

  g_assert_no_error (error);

  return data;
}

/* Aster's card with a picture and a note in the same place; both on this layer */
static EntenteProject *
new_plan (const char *layer)
{
  EntenteProject  *project = test_drawing_new ();
  g_autofree char *data = pack_svg ();

  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_plan_add (project, ENTENTE_PICTURE, "picture", "view", "view", "name", "Map", "x", "-100", "y", "-50", "width", "200", "height", "100",
                 "layer", layer, "data", data, NULL);
  test_plan_add (project, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-20", "y", "-5", "width", "60", "style", "sticky", "layer", layer, NULL);

  return project;
}

static guint32
find_index (EntenteScene *scene,
            const char   *object)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && g_strcmp0 (items[i].object, object) == 0)
      return i;

  g_assert_not_reached ();
}

static void
test_layers_are_in_order (void)
{
  g_autoptr (EntenteProject) over = new_plan ("over");
  g_autoptr (EntenteProject) under = new_plan ("under");
  g_autoptr (EntenteScene) above = test_drawing_scene (over);
  g_autoptr (EntenteScene) below = test_drawing_scene (under);

  g_assert_cmpuint (find_index (above, "a"), <, find_index (above, "picture"));
  g_assert_cmpuint (find_index (above, "picture"), <, find_index (above, "note"));
  g_assert_cmpuint (find_index (below, "picture"), <, find_index (below, "note"));
  g_assert_cmpuint (find_index (below, "note"), <, find_index (below, "a"));

  g_assert_cmpstr (entente_scene_pick (above, 60, 0, 0)->object, ==, "picture");
  g_assert_cmpstr (entente_scene_pick (below, 60, 0, 0)->object, ==, "a");
  g_assert_cmpstr (entente_scene_pick (below, 95, 45, 0)->object, ==, "picture");
  g_assert_cmpstr (test_drawing_get_name (above, "picture"), ==, "Picture, Map");
}

/* The pixel at a point of the scene, painted without cairo */
static guint32
paint (EntenteScene *scene,
       int           x,
       int           y)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  cairo_surface_t    *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 240, 120);
  cairo_t            *cr = cairo_create (surface);
  guint32             pixel;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 120, 60);
  entente_render_scene (cr, scene, theme, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *)(void *)(cairo_image_surface_get_data (surface) + (60 + y) * cairo_image_surface_get_stride (surface)))[120 + x];
  cairo_surface_destroy (surface);

  return pixel & 0xffffff;
}

static void
test_pixels_are_painted_in_order (void)
{
  g_autoptr (EntenteProject) over = new_plan ("over");
  g_autoptr (EntenteProject) under = new_plan ("under");
  g_autoptr (EntenteScene) above = test_drawing_scene (over);
  g_autoptr (EntenteScene) below = test_drawing_scene (under);

  g_assert_cmphex (paint (above, -40, 0), ==, 0x0000ff);
  g_assert_cmphex (paint (above, 0, -1), !=, 0x0000ff);
  g_assert_cmphex (paint (below, -40, 0), !=, 0x0000ff);
  g_assert_cmphex (paint (below, 95, 45), ==, 0x0000ff);
}

/* Whether a PDF of the plan holds a picture made of pixels */
static gboolean
prints_pixels (EntenteProject *project)
{
  static const char    image[] = "/Subtype /Image";
  EntenteExportOptions options = {.theme = ENTENTE_THEME_LIGHT};
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = entente_export_charts (&chart, 1, ENTENTE_EXPORT_PDF, &options, &error);
  const char *bytes = g_bytes_get_data (pdf, NULL);

  g_assert_no_error (error);

  for (gsize i = 0; i + strlen (image) <= g_bytes_get_size (pdf); i++)
    if (memcmp (bytes + i, image, strlen (image)) == 0)
      return TRUE;

  return FALSE;
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static char *
pack_png (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 20, 10);
  gboolean         is_smaller;

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return entente_image_pack (bytes->data, bytes->len, &is_smaller, NULL);
}

static void
test_svg_stays_lines_on_paper (void)
{
  g_autoptr (EntenteProject) project = new_plan ("over");
  g_autofree char *png = pack_png ();

  g_assert_false (prints_pixels (project));
  test_plan_set (project, "picture", "data", png);
  g_assert_true (prints_pixels (project));
}

static void
test_picture_in_a_closed_frame_is_put_away (void)
{
  g_autoptr (EntenteProject) project = new_plan ("over");
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "a", "x", "-150", "y", "-80",
                 "width", "300", "height", "160", "closed", "yes", NULL);
  scene = test_drawing_scene (project);
  g_assert_null (test_drawing_find (scene, ENTENTE_PART_BODY, "picture", NULL));
}

static void
test_damaged_picture_is_a_crossed_box (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;

  test_drawing_add_company (project, "a", "Aster", 0, 200);
  test_plan_add (project, ENTENTE_PICTURE, "picture", "view", "view", "x", "-100", "y", "-50", "width", "200", "height", "100",
                 "data", "data:image/png;base64,AAAA", NULL);
  scene = test_drawing_scene (project);
  g_assert_cmphex (paint (scene, 0, 0), !=, 0xffffff);
  g_assert_cmphex (paint (scene, 0, 30), ==, 0xffffff);
}

static void
test_notes_have_color_and_alignment (void)
{
  const EntenteTheme     *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  const EntenteSceneItem *text, *sheet;
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_NOTE, "plain", "view", "view", "text", "Red", "color", "#ff0000", "align", "end", "width", "200", NULL);
  test_plan_add (project, ENTENTE_NOTE, "sheet", "view", "view", "text", "Blue", "style", "sticky", "color", "#0000ff", "y", "80", NULL);
  scene = test_drawing_scene (project);
  text = test_drawing_find_text (scene, "Red");
  sheet = test_drawing_find (scene, ENTENTE_PART_BODY, "sheet", NULL);

  g_assert_cmpint (text->style.align, ==, ENTENTE_ALIGN_END);
  g_assert_cmpfloat (text->bounds.width, ==, 200);
  g_assert_cmpfloat (text->stroke.red, >, text->stroke.blue);
  g_assert_cmpfloat (entente_color_get_contrast (text->stroke, theme->background), >=, 4.5);
  g_assert_cmpfloat (sheet->fill.blue, >, sheet->fill.red);
  g_assert_cmpfloat (entente_color_get_contrast (theme->text, sheet->fill), >=, 4.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-pictures/layers-are-in-order", test_layers_are_in_order);
  g_test_add_func ("/network-pictures/pixels-are-painted-in-order", test_pixels_are_painted_in_order);
  g_test_add_func ("/network-pictures/svg-stays-lines-on-paper", test_svg_stays_lines_on_paper);
  g_test_add_func ("/network-pictures/picture-in-a-closed-frame-is-put-away", test_picture_in_a_closed_frame_is_put_away);
  g_test_add_func ("/network-pictures/damaged-picture-is-a-crossed-box", test_damaged_picture_is_a_crossed_box);
  g_test_add_func ("/network-pictures/notes-have-color-and-alignment", test_notes_have_color_and_alignment);

  return g_test_run ();
}
