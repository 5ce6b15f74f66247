#include "widgets/drawing/renderer.h"

#include "tests/drawing/fixture.h"
#include "widgets/drawing/path.h"

#include <cairo.h>

static cairo_surface_t *
make_surface (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 200);
}

static guint
count_ink (cairo_surface_t *surface)
{
  guint n_pixels = 0;

  cairo_surface_flush (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *)(cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        n_pixels += row[x] != 0;
    }

  return n_pixels;
}

static EntenteScene *
make_box (double x,
          float  detail)
{
  EntenteScene    *scene = entente_scene_new ();
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .bounds = {x, 10, 20, 30}, .fill = {0, 0, 0, 1}, .detail = detail};

  entente_scene_add (scene, &item);

  return scene;
}

static guint
count_drawn (EntenteScene *scene,
             double        detail)
{
  cairo_surface_t *surface = make_surface ();
  cairo_t         *cr = cairo_create (surface);
  guint            n_pixels;

  entente_render_scene (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), detail);
  n_pixels = count_ink (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n_pixels;
}

static void
test_box_covers_its_area (void)
{
  g_autoptr (EntenteScene) scene = make_box (10, 0);

  g_assert_cmpuint (count_drawn (scene, 0), ==, 600);
  g_assert_cmpuint (count_drawn (scene, 1), ==, 600);
}

static void
test_small_things_are_left_out_on_screen_only (void)
{
  g_autoptr (EntenteScene) scene = make_box (10, 0.5f);

  g_assert_cmpuint (count_drawn (scene, 0.4), ==, 0);
  g_assert_cmpuint (count_drawn (scene, 0.5), ==, 600);
  g_assert_cmpuint (count_drawn (scene, 0), ==, 600);
}

/* The ink of a text in a surface of this kind; its place must not depend on how many pixels a point has */
static EntenteRect
find_text (double scale,
           double device_scale)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_TEXT, .bounds = {20, 30, 100, 20}, .stroke = {0, 0, 0, 1}, .text = "HHHH", .style = {16, 400, FALSE, ENTENTE_ALIGN_START, 1}};
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
  cairo_t         *cr;
  EntenteRect      ink = {0, 0, 0, 0};

  entente_scene_add (scene, &item);
  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  entente_render_scene (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), scale * device_scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < 400; y++)
    for (int x = 0; x < 600; x++)
      {
        const guint32 *row = (const guint32 *)(cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));
        EntenteRect    pixel = {x / (scale * device_scale), y / (scale * device_scale), 1 / (scale * device_scale), 1 / (scale * device_scale)};

        if (row[x] >> 24 > 64)
          ink = entente_rect_unite (&ink, &pixel);
      }

  cairo_surface_destroy (surface);

  return ink;
}

static void
test_text_stands_at_its_place_at_any_scale (void)
{
  EntenteRect plain = find_text (1, 1), large = find_text (3, 1), dense = find_text (1, 2);

  g_assert_cmpfloat (plain.x, >=, 19);
  g_assert_cmpfloat (plain.width, >, 20);
  g_assert_cmpfloat_with_epsilon (large.x, plain.x, 1);
  g_assert_cmpfloat_with_epsilon (large.y, plain.y, 1);
  g_assert_cmpfloat_with_epsilon (large.width, plain.width, 2);
  g_assert_cmpfloat_with_epsilon (dense.x, plain.x, 1);
  g_assert_cmpfloat_with_epsilon (dense.y, plain.y, 1);
  g_assert_cmpfloat_with_epsilon (dense.width, plain.width, 2);
}

static void
test_border_is_seen_when_its_box_is_outside (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .bounds = {-20.5, 10, 20, 30}, .fill = {0, 0, 0, 1}, .stroke = {1, 0, 0, 1}, .stroke_width = 3};

  entente_scene_add (scene, &item);

  g_assert_cmpuint (count_drawn (scene, 1), >, 0);
}

static void
test_state_is_left_as_found (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  cairo_surface_t *surface = make_surface ();
  cairo_t         *cr = cairo_create (surface);
  cairo_matrix_t   matrix;

  cairo_set_line_width (cr, 7);
  cairo_scale (cr, 0.25, 0.25);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  entente_render_scene (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), 0);
  cairo_get_matrix (cr, &matrix);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpfloat (matrix.xx, ==, 0.25);
  g_assert_cmpint (cairo_get_fill_rule (cr), ==, CAIRO_FILL_RULE_WINDING);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_nothing_is_drawn_outside_the_clip (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  cairo_surface_t *surface = make_surface ();
  cairo_t         *cr = cairo_create (surface);

  cairo_rectangle (cr, 100, 50, 10, 10);
  cairo_clip (cr);
  cairo_scale (cr, 0.2, 0.2);
  entente_render_scene (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), 0);

  g_assert_cmpuint (count_ink (surface), <=, 100);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
render_thread (gpointer data)
{
  return GUINT_TO_POINTER (count_drawn (data, 0));
}

static void
test_threads_draw_the_same_scene (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  guint    here = count_drawn (scene, 0);
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("render", render_thread, scene);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, here);

  g_assert_cmpuint (here, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/box-covers-its-area", test_box_covers_its_area);
  g_test_add_func ("/renderer/small-things-are-left-out-on-screen-only", test_small_things_are_left_out_on_screen_only);
  g_test_add_func ("/renderer/text-stands-at-its-place-at-any-scale", test_text_stands_at_its_place_at_any_scale);
  g_test_add_func ("/renderer/border-is-seen-when-its-box-is-outside", test_border_is_seen_when_its_box_is_outside);
  g_test_add_func ("/renderer/state-is-left-as-found", test_state_is_left_as_found);
  g_test_add_func ("/renderer/nothing-is-drawn-outside-the-clip", test_nothing_is_drawn_outside_the_clip);
  g_test_add_func ("/renderer/threads-draw-the-same-scene", test_threads_draw_the_same_scene);

  return g_test_run ();
}
