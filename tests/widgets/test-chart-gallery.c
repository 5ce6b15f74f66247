/* Charts of figures where a planner sees them: worked out here by hand from one deal. */

#include "tests/widgets/form-fixture.h"
#include "widgets/panels/chart-gallery.h"
#include "widgets/panels/plot-card.h"
#include "widgets/panels/plot-view.h"

#define LONG_ENOUGH 5000

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *gallery;
  GtkWidget        *window;
} Fixture;

static EntenteProject *
make_plan (void)
{
  EntenteProject *plan = entente_project_new ();

  test_plan_add (plan, ENTENTE_COMPANY, "nissan-1", "name", "Nissan", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "mitsubishi-1", "name", "Mitsubishi", NULL);
  test_plan_add (plan, ENTENTE_DEAL, "deal-1", "title", "Crossover", "status", "running", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "p-1", "deal", "deal-1", "company", "nissan-1", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "p-2", "deal", "deal-1", "company", "mitsubishi-1", NULL);
  test_plan_add (plan, ENTENTE_FLOW, "f-1", "deal", "deal-1", "giver", "p-1", "receiver", "p-2", "what", "Platform", "value", "80000000 EUR", NULL);
  test_plan_add (plan, ENTENTE_FLOW, "f-2", "deal", "deal-1", "giver", "p-2", "receiver", "p-1", "what", "Volume", "value", "60000000 EUR", NULL);
  test_plan_set (plan, entente_object_get_id (entente_project_get_root (plan)), "currency", "EUR");

  return plan;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->workspace = fixture_new_workspace (make_plan ());
  fixture->gallery = entente_chart_gallery_new (fixture->workspace);
  fixture->window = form_fixture_show (fixture->gallery);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  form_fixture_wait (100);
  g_assert_finalize_object (fixture->workspace);
}

/* Charts are made on another thread, after the figures. */
static EntentePlotView *
wait_for_title (Fixture    *fixture,
                const char *title)
{
  for (guint waited = 0; waited < LONG_ENOUGH; waited += 20)
    {
      GtkWidget *view;

      for (guint i = 0; (view = form_fixture_find (fixture->gallery, ENTENTE_TYPE_PLOT_VIEW, i)) != NULL; i++)
        {
          const EntentePlot *plot = entente_plot_view_get_plot (ENTENTE_PLOT_VIEW (view));

          if (plot != NULL && g_str_equal (plot->title, title))
            return ENTENTE_PLOT_VIEW (view);
        }

      form_fixture_wait (20);
    }

  g_error ("No chart says “%s”", title);
}

static void
test_charts_follow_the_plan (Fixture      *fixture,
                             gconstpointer data)
{
  wait_for_title (fixture, "Nissan gives more than it gets, Mitsubishi gets most beyond what it gives");
  fixture_set (fixture->workspace, "f-2", "value", "90000000 EUR");
  wait_for_title (fixture, "Mitsubishi gives more than it gets, Nissan gets most beyond what it gives");
}

static void
test_a_chart_can_be_shown_alone (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GVariant) first = entente_chart_gallery_get_shown (ENTENTE_CHART_GALLERY (fixture->gallery));
  g_autoptr (GVariant) alone = NULL;
  const char *kind, *object;

  g_variant_get (first, "(&s&s)", &kind, &object);
  g_assert_cmpstr (kind, ==, "balance");
  g_assert_cmpstr (object, ==, "");

  entente_chart_gallery_show (ENTENTE_CHART_GALLERY (fixture->gallery), "deal-balance", "deal-1");
  alone = entente_chart_gallery_get_shown (ENTENTE_CHART_GALLERY (fixture->gallery));
  g_variant_get (alone, "(&s&s)", &kind, &object);
  g_assert_cmpstr (kind, ==, "deal-balance");
  g_assert_cmpstr (object, ==, "deal-1");
  wait_for_title (fixture, "Nissan gives more than it gets, Mitsubishi gets most beyond what it gives");

  g_assert_nonnull (form_fixture_find (fixture->gallery, ENTENTE_TYPE_PLOT_CARD, 0));
  g_assert_null (form_fixture_find (fixture->gallery, ENTENTE_TYPE_PLOT_CARD, 1));
}

static void
test_a_chart_can_be_copied (Fixture      *fixture,
                            gconstpointer data)
{
  EntentePlotView *view = wait_for_title (fixture, "Nissan gives more than it gets, Mitsubishi gets most beyond what it gives");
  g_autoptr (GdkTexture) picture = entente_plot_view_make_picture (view);

  g_assert_cmpint (gdk_texture_get_width (picture), ==, 1640);
  g_assert_cmpint (gdk_texture_get_height (picture), ==, 1040);
}

static void
add (const char *path,
     void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/chart-gallery/follows-the-plan", test_charts_follow_the_plan);
  add ("/chart-gallery/alone", test_a_chart_can_be_shown_alone);
  add ("/chart-gallery/copy", test_a_chart_can_be_copied);

  return g_test_run ();
}
