#include "widgets/drawing/painter.h"

#include "tests/drawing/fixture.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/renderer.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH  900
#define HEIGHT 700

static cairo_surface_t *
make_surface (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static void
render (cairo_t      *cr,
        EntenteScene *scene,
        double        scale,
        double        x,
        double        y)
{
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  entente_render_scene (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), 0);
  cairo_destroy (cr);
}

/* As on paper: what has no pixels yet is left to cairo. */
static cairo_surface_t *
draw_by_cairo (EntenteScene *scene,
               double        scale,
               double        x,
               double        y)
{
  cairo_rectangle_t area = {0, 0, WIDTH, HEIGHT};
  cairo_surface_t  *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &area);
  cairo_surface_t  *surface = make_surface ();
  cairo_t          *cr = cairo_create (surface);

  render (cairo_create (recording), scene, scale, x, y);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);

  return surface;
}

static cairo_surface_t *
draw_by_painter (EntenteScene *scene,
                 double        scale,
                 double        x,
                 double        y)
{
  cairo_surface_t *surface = make_surface ();

  render (cairo_create (surface), scene, scale, x, y);

  return surface;
}

static int
get_difference (guint32 a,
                guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, abs ((int)(a >> shift & 255) - (int)(b >> shift & 255)));

  return most;
}

/* mean: of how much pixels with ink differ, 0 to 255; far: part of them that differ by more than a quarter */
static void
compare (cairo_surface_t *one,
         cairo_surface_t *other,
         double          *mean,
         double          *far)
{
  gsize  n_ink = 0, n_far = 0;
  double sum = 0;

  cairo_surface_flush (one);
  cairo_surface_flush (other);

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *a = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (one) + y * cairo_image_surface_get_stride (one));
      const guint32 *b = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (other) + y * cairo_image_surface_get_stride (other));

      for (int x = 0; x < WIDTH; x++)
        {
          int difference = get_difference (a[x], b[x]);

          n_ink += (a[x] & 0xffffff) != 0xffffff || (b[x] & 0xffffff) != 0xffffff;
          n_far += difference > 64;
          sum += difference;
        }
    }

  g_assert_cmpuint (n_ink, >, 100);
  *mean = sum / (double)n_ink;
  *far = (double)n_far / (double)n_ink;
}

static void
assert_alike (EntenteScene *scene,
              double        scale,
              double        x,
              double        y,
              double        most_mean,
              double        most_far)
{
  cairo_surface_t *painted = draw_by_painter (scene, scale, x, y);
  cairo_surface_t *drawn = draw_by_cairo (scene, scale, x, y);
  double           mean, far;

  compare (painted, drawn, &mean, &far);
  g_test_message ("scale %g: mean difference %.2f, %.3f %% far off", scale, mean, 100 * far);

  if (g_getenv ("ENTENTE_KEEP_PICTURES") != NULL)
    {
      g_autofree char *one = g_strdup_printf ("%s/painted-%g.png", g_getenv ("ENTENTE_KEEP_PICTURES"), scale);
      g_autofree char *other = g_strdup_printf ("%s/drawn-%g.png", g_getenv ("ENTENTE_KEEP_PICTURES"), scale);

      cairo_surface_write_to_png (painted, one);
      cairo_surface_write_to_png (drawn, other);
    }

  g_assert_cmpfloat (mean, <=, most_mean);
  g_assert_cmpfloat (far, <=, most_far);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (drawn);
}

static void
add_line (EntenteScene       *scene,
          const EntentePoint *points,
          guint32             n_points,
          double              width,
          double              fade,
          gboolean            dashed)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .stroke = {0.1f, 0.2f, 0.5f, 1},
    .stroke_width = (float)width,
    .fade = (float)fade,
    .dash = {9, 5},
    .n_dash = dashed ? 2 : 0,
    .round_cap = dashed,
  };

  entente_scene_add_path (scene, &item, points, n_points);
}

/* A fan of curves: each slope, many widths, some dashed, some fading */
static EntenteScene *
make_fan (void)
{
  EntenteScene *scene = entente_scene_new ();

  for (int i = 0; i < 48; i++)
    {
      double       angle = i * G_PI / 24, c = cos (angle), s = sin (angle);
      EntentePoint points[] = {
        {450 + 40 * c, 350 + 40 * s},
        {450 + 150 * c - 30 * s, 350 + 150 * s + 30 * c},
        {450 + 220 * c + 30 * s, 350 + 220 * s - 30 * c},
        {450 + 320 * c, 350 + 320 * s},
      };

      add_line (scene, points, 4, 0.4 + i % 8 * 0.5, i % 6 == 5 ? 0.5 : 0, i % 4 == 3);
    }

  return scene;
}

static void
test_lines_look_as_on_paper (void)
{
  g_autoptr (EntenteScene) scene = make_fan ();

  assert_alike (scene, 1, 0, 0, 6, 0.004);
  assert_alike (scene, 2, -450, -350, 6, 0.004);
  assert_alike (scene, 0.3, 100, 100, 15, 0.05);
}

/* Dashes far outside are not painted, but those in sight lie where they would. */
static void
test_dashes_of_long_lines_look_as_on_paper (void)
{
  static const EntentePoint ends[][2] = {
    {{-3000, -2500}, {800, 650}},
    {{420, 3000}, {480, -2900}},
    {{-1003, 300}, {2003, 300}},
    {{850, 60}, {50, 90}},
  };
  g_autoptr (EntenteScene) scene = entente_scene_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ends); i++)
    {
      const EntentePoint *from = &ends[i / 2][0], *to = &ends[i / 2][1];
      EntentePoint        points[] = {*from, *from, *to, *to};
      EntenteSceneItem    line = {.kind = ENTENTE_SCENE_LINE, .stroke = {0.1f, 0.2f, 0.5f, 1}, .stroke_width = 2, .dash = {9, 5, 4}, .n_dash = (guint8)(2 + i % 2), .round_cap = TRUE};

      for (guint j = 0; j < G_N_ELEMENTS (points); j++)
        points[j] = (EntentePoint) {points[j].x + i % 2 * 25, points[j].y + i % 2 * 25};

      entente_scene_add_path (scene, &line, points, G_N_ELEMENTS (points));
    }

  assert_alike (scene, 1, 0, 0, 8, 0.01);
}

static void
test_boxes_and_shapes_look_as_on_paper (void)
{
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteSceneItem box = {.kind = ENTENTE_SCENE_BOX, .fill = {0.9f, 0.8f, 0.4f, 0.7f}, .stroke = {0, 0.3f, 0, 1}, .stroke_width = 1.5f};
  EntenteSceneItem shape = {.kind = ENTENTE_SCENE_SHAPE, .fill = {0.7f, 0, 0, 1}};
  EntentePoint     ring[] = {
        {300, 300},
        {400, 300},
        {400, 300},
        {400, 300},
        {400, 400},
        {400, 400},
        {300, 400},
        {300, 400},
        {300, 400},
        {300, 300},
        {300, 300},
        {300, 300},
        ENTENTE_PATH_BREAK,
        {320, 320},
        {380, 320},
        {380, 320},
        {380, 320},
        {350, 380},
        {350, 380},
        {350, 380},
        {320, 320},
        {320, 320},
        {320, 320},
  };

  for (int i = 0; i < 8; i++)
    {
      box.bounds = (EntenteRect) {20.3 + 90 * i, 30.7, 70, 40};
      box.radius = (float)(3 * i);
      box.n_dash = i % 2 == 0 ? 0 : 2;
      box.dash[0] = 4;
      box.dash[1] = 3;
      entente_scene_add (scene, &box);
    }

  entente_scene_add_path (scene, &shape, ring, 12);
  assert_alike (scene, 1, 0, 0, 3, 0.01);
  assert_alike (scene, 0.4, 0, 0, 6, 0.02);
}

/* Cairo puts letters on whole pixels, which tears small text apart; here they stand where they belong. */
static EntenteScene *
leave_out_text (EntenteScene *scene)
{
  EntenteScene           *rest = entente_scene_new ();
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind != ENTENTE_SCENE_TEXT && items[i].n_points > 0)
      entente_scene_add_path (rest, &items[i], entente_scene_get_points (scene) + items[i].first_point, items[i].n_points);
    else if (items[i].kind != ENTENTE_SCENE_TEXT)
      entente_scene_add (rest, &items[i]);

  return rest;
}

static void
test_a_chart_looks_as_on_paper (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) whole = test_drawing_scene (project);
  g_autoptr (EntenteScene) scene = leave_out_text (whole);
  EntenteRect content = entente_scene_get_bounds (scene);

  assert_alike (scene, 4. / 3, -content.x * 4 / 3, -content.y * 4 / 3, 4, 0.01);
  assert_alike (scene, 0.7, -content.x * 0.7, -content.y * 0.7, 5, 0.02);
  assert_alike (scene, 3, -content.x * 3, -content.y * 3, 2, 0.01);
}

static int
get_most_different (cairo_surface_t *one,
                    cairo_surface_t *other)
{
  int most = 0;

  cairo_surface_flush (one);
  cairo_surface_flush (other);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const guint32 *a = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (one) + y * cairo_image_surface_get_stride (one));
        const guint32 *b = (const guint32 *)(gconstpointer)(cairo_image_surface_get_data (other) + y * cairo_image_surface_get_stride (other));

        most = MAX (most, get_difference (a[x], b[x]));
      }

  return most;
}

/* Two cards on their shadows, and something beside them that is added before the cards or after them */
static EntenteScene *
make_cards (gboolean together)
{
  EntenteScene    *scene = entente_scene_new ();
  EntenteSceneItem beside = {.kind = ENTENTE_SCENE_BOX, .bounds = {500, 500, 9, 9}, .fill = {0, 0, 0, 1}};

  for (int i = 0; i < 2; i++)
    {
      EntenteSceneItem shadow = {.kind = ENTENTE_SCENE_BOX, .bounds = {30.4 + 200 * i, 40.7, 171, 62.5}, .fill = {0, 0, 0, 0.5f}, .radius = 9};
      EntenteSceneItem card = {
        .kind = ENTENTE_SCENE_BOX,
        .bounds = {30.9 + 200 * i, 39.7, 170, 61},
        .fill = {1, 1, 0.5f, 1},
        .stroke = {0.2f, 0.4f, 0.2f, 1},
        .stroke_width = 1.5f,
        .radius = 8 * (float)i,
      };

      entente_scene_add (scene, &shadow);

      if (!together)
        entente_scene_add (scene, &beside);

      entente_scene_add (scene, &card);

      if (together)
        entente_scene_add (scene, &beside);
    }

  return scene;
}

/* What of a shadow lies below its card is left out. */
static void
test_cards_hide_what_is_left_out (void)
{
  static const double scales[] = {0.3, 0.71, 1, 2.2};
  g_autoptr (EntenteScene) together = make_cards (TRUE);
  g_autoptr (EntenteScene) apart = make_cards (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *one = draw_by_painter (together, scales[i], 0.3, -7.6);
      cairo_surface_t *other = draw_by_painter (apart, scales[i], 0.3, -7.6);

      g_assert_cmpint (get_most_different (one, other), ==, 0);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

static void
test_the_ground_is_painted_first (void)
{
  const EntenteColor white = {1, 1, 1, 1};
  g_autoptr (EntenteScene) scene = make_cards (TRUE);
  g_autoptr (EntenteScene) nothing = entente_scene_new ();
  cairo_surface_t *surface = draw_by_painter (scene, 2, 0, 0), *expected = draw_by_painter (scene, 1, 0, 0), *empty = make_surface ();
  cairo_t         *cr = cairo_create (surface);

  entente_render_scene_on (cr, scene, entente_theme_get (ENTENTE_THEME_LIGHT), 0, &white);
  g_assert_cmpint (get_most_different (surface, expected), ==, 0);

  entente_render_scene_on (cr, nothing, entente_theme_get (ENTENTE_THEME_LIGHT), 0, &white);
  g_assert_cmpint (get_most_different (surface, empty), ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (empty);
}

/* Two bands must meet, and a part be painted as in the whole. */
static void
test_a_part_is_painted_as_the_whole (void)
{
  g_autoptr (EntenteScene) scene = make_fan ();
  cairo_surface_t *whole = draw_by_painter (scene, 1, 0, 0);
  cairo_surface_t *parts = make_surface ();

  for (int y = 0; y < HEIGHT; y += 70)
    for (int x = 0; x < WIDTH; x += 150)
      {
        cairo_t *cr = cairo_create (parts);

        cairo_rectangle (cr, x, y, 150, 70);
        cairo_clip (cr);
        render (cr, scene, 1, 0, 0);
      }

  g_assert_cmpint (get_most_different (whole, parts), <=, 3);

  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/painter/lines-look-as-on-paper", test_lines_look_as_on_paper);
  g_test_add_func ("/painter/dashes-of-long-lines-look-as-on-paper", test_dashes_of_long_lines_look_as_on_paper);
  g_test_add_func ("/painter/boxes-and-shapes-look-as-on-paper", test_boxes_and_shapes_look_as_on_paper);
  g_test_add_func ("/painter/a-chart-looks-as-on-paper", test_a_chart_looks_as_on_paper);
  g_test_add_func ("/painter/cards-hide-what-is-left-out", test_cards_hide_what_is_left_out);
  g_test_add_func ("/painter/the-ground-is-painted-first", test_the_ground_is_painted_first);
  g_test_add_func ("/painter/a-part-is-painted-as-the-whole", test_a_part_is_painted_as_the_whole);

  return g_test_run ();
}
