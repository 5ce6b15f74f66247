#include "widgets/canvas/minimap.h"

#include "tests/widgets/canvas-fixture.h"

/* Of a canvas that does not show the whole chart */
static GtkWidget *
new_minimap_of_a_part (CanvasFixture *fixture)
{
  GtkWidget *minimap = g_object_ref_sink (entente_minimap_new (fixture->view));

  entente_canvas_pan (fixture->view, 600, 0);
  canvas_fixture_settle (fixture);
  g_assert_true (gtk_widget_get_visible (minimap));

  return minimap;
}

/* The map leaves room for the chart and for what is above it: 250 pixels are left of 600. */
static void
test_hides_on_a_low_canvas (CanvasFixture *fixture,
                            gconstpointer  data)
{
  GtkWidget *minimap = new_minimap_of_a_part (fixture);

  gtk_widget_set_margin_top (GTK_WIDGET (fixture->view), 350);
  canvas_fixture_settle (fixture);
  g_assert_false (gtk_widget_get_visible (minimap));

  gtk_widget_set_margin_top (GTK_WIDGET (fixture->view), 0);
  canvas_fixture_settle (fixture);
  g_assert_true (gtk_widget_get_visible (minimap));
  g_assert_finalize_object (minimap);
}

static void
test_hides_when_all_is_shown (CanvasFixture *fixture,
                              gconstpointer  data)
{
  GtkWidget *minimap = new_minimap_of_a_part (fixture);

  entente_canvas_pan (fixture->view, -600, 0);
  canvas_fixture_settle (fixture);
  g_assert_false (gtk_widget_get_visible (minimap));
  g_assert_finalize_object (minimap);
}

#define TEST(name, func) g_test_add ("/minimap/" name, CanvasFixture, NULL, canvas_fixture_set_up, func, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  TEST ("hides-on-a-low-canvas", test_hides_on_a_low_canvas);
  TEST ("hides-when-all-is-shown", test_hides_when_all_is_shown);

  return g_test_run ();
}
