#include "widgets/drawing/plot-scene.h"

#include "tests/drawing/fixture.h"
#include "tests/drawing/plots.h"
#include "widgets/drawing/path.h"

/* Letters may come so near to each other, points: boxes of text have air above and below. */
#define AIR 2.5

static const struct
{
  double width;
  double height;
} sizes[] = {
  {320, 220},
  {480, 300},
  {660, 420},
  {1100, 640},
};

static gboolean
is_text (const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_TEXT && item->text != NULL && item->text[0] != '\0';
}

static void
check_texts (EntenteScene *scene,
             double        width,
             double        height)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      const EntenteRect *box = &items[i].bounds;

      if (!is_text (&items[i]))
        continue;

      if (box->x < -0.5 || box->y < -0.5 || box->x + box->width > width + 0.5 || box->y + box->height > height + 0.5)
        g_error ("“%s” is cut at %.0f × %.0f", items[i].text, width, height);

      for (guint32 j = i + 1; j < n_items; j++)
        {
          EntenteRect smaller = entente_rect_inflate (box, -AIR);

          if (is_text (&items[j]) && entente_rect_get_overlap (&smaller, &items[j].bounds) > 0)
            g_error ("“%s” covers “%s” at %.0f × %.0f", items[j].text, items[i].text, width, height);
        }
    }
}

static void
test_no_text_is_cut_or_covered (gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntentePlot) plot = test_plots_new (GPOINTER_TO_UINT (data));
      g_autoptr (EntenteScene) scene = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_LIGHT), sizes[i].width, sizes[i].height);

      check_texts (scene, sizes[i].width, sizes[i].height);
    }
}

/* The first of the plots is the balance. */
static void
test_bars_can_be_picked_and_read (void)
{
  g_autoptr (EntentePlot) plot = test_plots_new (0);
  g_autoptr (EntenteScene) scene = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_LIGHT), 660, 420);
  const EntenteSceneItem *bar = test_drawing_find (scene, ENTENTE_PART_BODY, "company-0", NULL);
  const EntenteSceneItem *picked;

  g_assert_nonnull (bar);
  picked = entente_scene_pick (scene, bar->bounds.x + 2, bar->bounds.y + 2, 1);
  g_assert_nonnull (picked);
  g_assert_cmpstr (picked->object, ==, "company-0");
  g_assert_cmpstr (test_drawing_get_name (scene, "company-0"), ==, "Nissan: Gives 180\u00a0m\u00a0EUR, Gets 140\u00a0m\u00a0EUR, Net −40\u00a0m\u00a0EUR");
  g_assert_cmpstr (test_drawing_get_name (scene, "start-up"), ==, "Start-up: Gives not known");
}

/* Twice the value, twice the length, from zero on. */
static void
test_bars_are_as_long_as_their_values (void)
{
  g_autoptr (EntentePlot) plot = test_plots_new_full (4);
  g_autoptr (EntenteScene) scene = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_LIGHT), 660, 420);
  const EntenteSceneItem *four = test_drawing_find (scene, ENTENTE_PART_BODY, "Company 1", NULL);
  const EntenteSceneItem *two = test_drawing_find (scene, ENTENTE_PART_BODY, "Company 3", NULL);

  g_assert_cmpfloat (four->bounds.x, ==, two->bounds.x);
  g_assert_cmpfloat_with_epsilon (four->bounds.width, 2 * two->bounds.width, 1e-6);
}

static void
test_what_has_no_room_is_counted (void)
{
  g_autoptr (EntentePlot) plot = test_plots_new_full (500);
  g_autoptr (EntenteScene) scene = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_LIGHT), 480, 300);
  guint                   n_shown = 0;
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  g_autofree char        *rest = NULL;

  for (guint32 i = 0; i < n_items; i++)
    n_shown += items[i].part == ENTENTE_PART_BODY;

  g_assert_cmpuint (n_shown, >, 5);
  rest = g_strdup_printf ("and %u more", 500 - n_shown);
  g_assert_nonnull (test_drawing_find_text (scene, rest));
  check_texts (scene, 480, 300);
}

static void
test_empty_charts_say_what_to_enter (void)
{
  g_autoptr (EntentePlot) plot = entente_plot_new (ENTENTE_PLOT_BARS, NULL);
  g_autoptr (EntenteScene) scene = NULL;

  entente_plot_set_empty (plot, "Enter the volume of Nissan.");
  scene = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_LIGHT), 480, 300);

  g_assert_nonnull (test_drawing_find_text (scene, "Enter the volume of Nissan."));
}

static void
test_same_chart_same_scene (void)
{
  for (guint i = 0; i < TEST_N_PLOTS; i++)
    {
      g_autoptr (EntentePlot) plot = test_plots_new (i);
      g_autoptr (EntenteScene) first = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_PRINT), 660, 420);
      g_autoptr (EntenteScene) second = entente_plot_scene_new (plot, entente_theme_get (ENTENTE_THEME_PRINT), 660, 420);
      g_autofree char *a = entente_scene_to_text (first);
      g_autofree char *b = entente_scene_to_text (second);

      g_assert_cmpstr (a, ==, b);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < TEST_N_PLOTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/plot-scene/no-text-is-cut-or-covered/%s", test_plots_get_name (i));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_no_text_is_cut_or_covered);
    }

  g_test_add_func ("/plot-scene/bars-can-be-picked-and-read", test_bars_can_be_picked_and_read);
  g_test_add_func ("/plot-scene/bars-are-as-long-as-their-values", test_bars_are_as_long_as_their_values);
  g_test_add_func ("/plot-scene/what-has-no-room-is-counted", test_what_has_no_room_is_counted);
  g_test_add_func ("/plot-scene/empty-charts-say-what-to-enter", test_empty_charts_say_what_to_enter);
  g_test_add_func ("/plot-scene/same-chart-same-scene", test_same_chart_same_scene);

  return g_test_run ();
}
