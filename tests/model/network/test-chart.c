#include "model/network/chart.h"

#include "model/object/view.h"
#include "tests/support/plan.h"

#include <math.h>

static EntenteChart *
chart_of (EntenteProject *project,
          const char     *view)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, NULL);

  return entente_chart_new (network, scope, view);
}

static const EntenteChartPlace *
place_of (EntenteChart *chart,
          const char   *id)
{
  for (guint32 i = 0; i < chart->n_places; i++)
    if (g_str_equal (chart->places[i].id, id))
      return &chart->places[i];

  return NULL;
}

static void
test_places_are_those_of_the_view (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = chart_of (project, "view");

  g_assert_cmpfloat (place_of (chart, "renault")->x, ==, 300);
  g_assert_true (place_of (chart, "renault")->pinned);
  g_assert_true (place_of (chart, "nissan")->placed);
  g_assert_false (place_of (chart, "honda")->placed);
}

static void
test_nothing_is_missing_and_nothing_covered (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = chart_of (project, "view");

  /* Four companies and the hub of the deal of three. */
  g_assert_cmpuint (chart->n_places, ==, 5);
  for (guint32 i = 0; i < chart->n_places; i++)
    for (guint32 k = 0; k < i; k++)
      if (chart->places[i].kind == ENTENTE_CHART_COMPANY && chart->places[k].kind == ENTENTE_CHART_COMPANY)
        g_assert_true (fabs (chart->places[i].x - chart->places[k].x) >= 200 || fabs (chart->places[i].y - chart->places[k].y) >= 100);
}

static void
test_hub_stands_amid_its_parties (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = NULL;

  /* With Nissan at the origin: spokes of 600 - x and twice the root of x^2 + 200^2 are shortest at 200 / sqrt (3). */
  test_plan_add (project, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "0", "y", "400", NULL);
  test_plan_add (project, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "600", "y", "200", NULL);
  chart = chart_of (project, "view");
  g_assert_cmpint (place_of (chart, "talks")->kind, ==, ENTENTE_CHART_HUB);
  g_assert_cmpfloat_with_epsilon (place_of (chart, "talks")->x, 200 / sqrt (3), 0.1);
  g_assert_cmpfloat_with_epsilon (place_of (chart, "talks")->y, 200, 0.1);
}

static void
test_hub_covers_no_card (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = NULL;

  /* Honda stands right in the middle of the three that talk. */
  test_plan_add (project, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "600", "y", "0", NULL);
  test_plan_add (project, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "300", "y", "0", NULL);
  chart = chart_of (project, "view");
  g_assert_cmpfloat_with_epsilon (place_of (chart, "talks")->x, 300, 0.1);
  g_assert_cmpfloat_with_epsilon (place_of (chart, "talks")->y, 60, 0.1);
}

/* The card of the closed frame stands at 700, 0. Of the spots around the hub's own place those 100 points away are the first that
   leave room, straight below and a sixteenth of a turn to both sides, of which the left one is nearest to Nissan at the origin. */
static void
test_hub_stands_beside_a_closed_frame (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) open = NULL;
  g_autoptr (EntenteChart) closed = NULL;

  test_plan_add (project, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "600", "y", "0", NULL);
  test_plan_add (project, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "800", "y", "0", NULL);
  test_plan_add (project, ENTENTE_PLACE, "place-talks", "view", "view", "object", "talks", "x", "700", "y", "20", NULL);
  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Japan", "members", "mitsubishi honda", "x", "500", "y", "-100",
                 "width", "400", "height", "200", NULL);
  open = chart_of (project, "view");
  test_plan_set (project, "frame", "closed", "yes");
  closed = chart_of (project, "view");

  g_assert_cmpfloat (place_of (open, "talks")->y, ==, 20);
  g_assert_cmpfloat_with_epsilon (place_of (closed, "talks")->x, 700 - 100 * sin (G_PI / 8), 0.1);
  g_assert_cmpfloat_with_epsilon (place_of (closed, "talks")->y, 20 + 100 * cos (G_PI / 8), 0.1);
}

static void
test_view_may_show_some_companies_only (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = NULL;

  test_plan_add (project, ENTENTE_VIEW, "few", "name", "Few", "companies", "nissan honda", NULL);
  chart = chart_of (project, "few");
  g_assert_nonnull (place_of (chart, "nissan"));
  g_assert_null (place_of (chart, "renault"));
  g_assert_nonnull (place_of (chart, "talks"));
}

static void
test_choices_notes_and_bends_are_taken (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = NULL;

  test_plan_add (project, ENTENTE_VIEW, "paper", "name", "Paper", "paper", "a3", "orientation", "portrait", "show-stakes", "hide", "margin", "15", NULL);
  test_plan_add (project, ENTENTE_NOTE, "note", "view", "paper", "text", "Mind", "x", "5", "y", "6", "width", "100", "style", "heading", NULL);
  test_plan_add (project, ENTENTE_BEND, "bend", "view", "paper", "line", "alliance", "points", "1,2 3,4", NULL);
  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "paper", "name", "Japan", "x", "1", "width", "50", NULL);
  chart = chart_of (project, "paper");

  g_assert_cmpint (chart->paper, ==, ENTENTE_VIEW_PAPER_A3);
  g_assert_true (chart->portrait);
  g_assert_false (chart->show_stakes);
  g_assert_cmpfloat (chart->margin_mm, ==, 15);
  g_assert_cmpuint (chart->n_notes, ==, 1);
  g_assert_cmpstr (chart->notes[0].text, ==, "Mind");
  g_assert_cmpuint (chart->bends[0].n_points, ==, 2);
  g_assert_cmpfloat (chart->bends[0].points[1].y, ==, 4);
  g_assert_true (isnan (chart->bends[0].label.x));
  g_assert_cmpstr (chart->frames[0].name, ==, "Japan");
}

static void
test_without_a_view_all_is_shown (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteChart) chart = chart_of (project, NULL);

  g_assert_null (chart->id);
  g_assert_cmpuint (chart->n_places, ==, 5);
  g_assert_true (chart->show_stakes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/places-are-those-of-the-view", test_places_are_those_of_the_view);
  g_test_add_func ("/chart/nothing-is-missing-and-nothing-covered", test_nothing_is_missing_and_nothing_covered);
  g_test_add_func ("/chart/hub-stands-amid-its-parties", test_hub_stands_amid_its_parties);
  g_test_add_func ("/chart/hub-covers-no-card", test_hub_covers_no_card);
  g_test_add_func ("/chart/hub-stands-beside-a-closed-frame", test_hub_stands_beside_a_closed_frame);
  g_test_add_func ("/chart/view-may-show-some-companies-only", test_view_may_show_some_companies_only);
  g_test_add_func ("/chart/choices-notes-and-bends-are-taken", test_choices_notes_and_bends_are_taken);
  g_test_add_func ("/chart/without-a-view-all-is-shown", test_without_a_view_all_is_shown);

  return g_test_run ();
}
