#include "widgets/drawing/page.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/path.h"

#include <math.h>

#define MM (72 / 25.4)

typedef struct
{
  const char *paper;
  double      width;
  double      height;
} PaperCase;

/* Upright, in points; A sizes by ISO 216 */
static const PaperCase paper_cases[] = {
  {"A4", 595.28, 841.89},
  {"a3", 841.89, 1190.55},
  {"A2", 1190.55, 1683.78},
  {"Letter", 612, 792},
  {"legal", 612, 1008},
  {"Tabloid", 792, 1224},
};

static void
test_paper_is_known (gconstpointer data)
{
  const PaperCase *paper = data;
  EntentePage      page;

  g_assert_true (entente_page_parse (&page, paper->paper, TRUE));
  g_assert_cmpfloat_with_epsilon (page.width, paper->width, 0.01);
  g_assert_cmpfloat_with_epsilon (page.height, paper->height, 0.01);

  g_assert_true (entente_page_parse (&page, paper->paper, FALSE));
  g_assert_cmpfloat_with_epsilon (page.width, paper->height, 0.01);
  g_assert_cmpfloat (page.margin, >, 0);
}

static void
test_unknown_paper_is_refused (void)
{
  EntentePage page;

  g_assert_false (entente_page_parse (&page, "A99", TRUE));
  g_assert_false (entente_page_parse (&page, "", TRUE));
}

static void
test_view_decides_on_the_paper (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteChart) chart = NULL;
  EntentePage page;

  test_plan_set (project, "view", "paper", "a3");
  test_plan_set (project, "view", "orientation", "portrait");
  test_plan_set (project, "view", "margin", "20");
  chart = test_drawing_chart (project);
  entente_page_from_chart (&page, chart);

  g_assert_cmpfloat_with_epsilon (page.width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (page.height, 1190.55, 0.01);
  g_assert_cmpfloat_with_epsilon (page.margin, 20 * MM, 1e-6);
}

/* What the cards, lines and notes cover on the sheet */
static EntenteRect
get_drawing (EntenteScene *scene)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  EntenteRect             drawing = {0, 0, 0, 0};

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part != ENTENTE_PART_TITLE && items[i].part != ENTENTE_PART_LEGEND)
      drawing = entente_rect_unite (&drawing, &items[i].bounds);

  return drawing;
}

/* The frame is the only box that belongs to the title block. */
static EntenteRect
get_frame (EntenteScene *scene)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_TITLE && items[i].kind == ENTENTE_SCENE_BOX)
      return items[i].bounds;

  g_assert_not_reached ();
}

static void
check_fit (EntenteProject *project,
           gboolean        portrait)
{
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;
  EntenteRect drawing, frame, all;

  g_assert_true (entente_page_parse (&page, "A4", portrait));
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));
  drawing = get_drawing (scene);
  frame = get_frame (scene);
  all = entente_scene_get_content (scene);

  g_assert_true (drawing.width >= 0.9 * frame.width || drawing.height >= 0.9 * frame.height);
  g_assert_cmpfloat (drawing.x, >=, frame.x);
  g_assert_cmpfloat (drawing.y, >=, frame.y);
  g_assert_cmpfloat (drawing.x + drawing.width, <=, frame.x + frame.width);
  g_assert_cmpfloat (drawing.y + drawing.height, <=, frame.y + frame.height);
  /* Half a line's width may lie in the margin. */
  g_assert_cmpfloat (all.x, >=, page.margin - 2);
  g_assert_cmpfloat (all.y, >=, page.margin);
  g_assert_cmpfloat (all.x + all.width, <=, page.width - page.margin + 0.5);
  g_assert_cmpfloat (all.y + all.height, <=, page.height - page.margin + 0.5);
}

static void
test_chart_fills_the_sheet_and_stays_on_it (void)
{
  static const char *const legends[] = {"bottom", "right", "hide"};

  for (guint i = 0; i < G_N_ELEMENTS (legends); i++)
    {
      g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
      g_autoptr (EntenteProject) pair = test_drawing_new_pair (2);

      test_plan_set (project, "view", "legend", legends[i]);
      test_plan_set (pair, "view", "legend", legends[i]);
      check_fit (project, FALSE);
      check_fit (project, TRUE);
      check_fit (pair, FALSE);
      check_fit (pair, TRUE);
    }
}

static void
test_title_block_says_what_is_shown (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;

  test_plan_set (project, "project", "title", "A plan");
  test_plan_set (project, "project", "organisation", "Strategy");
  test_plan_add (project, ENTENTE_SCENARIO, "alone", "name", "Alone", NULL);
  test_plan_set (project, "view", "subtitle", "With a subtitle");
  test_plan_set (project, "view", "scenario", "alone");
  test_plan_set (project, "view", "date", "2028-07-01");
  chart = test_drawing_chart (project);
  g_assert_true (entente_page_parse (&page, "A4", FALSE));
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));

  g_assert_nonnull (test_drawing_find_text (scene, "Chart"));
  g_assert_nonnull (test_drawing_find_text (scene, "With a subtitle"));
  g_assert_nonnull (test_drawing_find_text (scene, "A plan"));
  g_assert_nonnull (test_drawing_find_text (scene, "Strategy"));
  g_assert_nonnull (test_drawing_find_text (scene, "Scenario: Alone, as of 1 July 2028"));
}

static guint
count_titles (EntenteScene *scene)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n = 0;

  for (guint32 i = 0; i < n_items; i++)
    n += items[i].part == ENTENTE_PART_LABEL && items[i].object != NULL && g_str_has_prefix (items[i].object, "deal");

  return n;
}

/* Cards on one spot, near another one: there is room for few of the titles of their deals. */
static EntenteProject *
new_crowd (guint n)
{
  EntenteProject *project = test_drawing_new ();

  test_plan_set (project, "view", "line-routing", "direct");
  test_drawing_add_company (project, "a", "Aster", 0, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i);
      g_autofree char *company = g_strdup_printf ("c%u", i);
      g_autofree char *parties = g_strdup_printf ("a c%u", i);
      g_autofree char *title = g_strdup_printf ("A deal with a long title %u", i);

      test_drawing_add_company (project, company, "Boreal", 240, 0);
      test_drawing_add_deal (project, id, title, "running", parties);
    }

  return project;
}

static void
test_deals_without_title_are_counted (void)
{
  const guint n = 40;
  g_autoptr (EntenteProject) project = new_crowd (n);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = NULL;
  g_autofree char *expected = NULL;
  EntentePage      page;

  g_assert_true (entente_page_parse (&page, "A4", FALSE));
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));
  g_assert_cmpuint (count_titles (scene), <, n);
  expected = g_strdup_printf ("%u deals have no room for their titles", n - count_titles (scene));
  g_assert_nonnull (test_drawing_find_text (scene, expected));
}

/* A row of 60 companies, 12,000 points long, takes 760 points of the sheet: their names could not be read on cards. */
static void
test_large_chart_is_seen_from_afar (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *dot, *name;
  EntentePage             page;
  EntenteRect             frame, drawing;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      test_drawing_add_company (project, id, i == 30 ? "Hub" : "Rim", 200. * i, 0);
    }

  test_drawing_add_deal (project, "one", "First", "running", "c30 c31");
  test_drawing_add_deal (project, "other", "Second", "running", "c30 c29");
  chart = test_drawing_chart (project);
  g_assert_true (entente_page_parse (&page, "A4", FALSE));
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));
  frame = get_frame (scene);
  drawing = get_drawing (scene);

  dot = test_drawing_find (scene, ENTENTE_PART_BODY, "c30", NULL);
  g_assert_cmpfloat_with_epsilon (dot->bounds.width, dot->bounds.height, 1e-6);
  name = test_drawing_find_text (scene, "Hub");
  g_assert_cmpfloat (name->style.size * name->scale, >=, 6);
  g_assert_nonnull (test_drawing_find_text (scene, "2 deals have no room for their titles"));
  g_assert_nonnull (test_drawing_find_text (scene, "The larger, the more deals"));
  g_assert_null (test_drawing_find_text (scene, "Running"));
  g_assert_cmpfloat (drawing.x, >=, frame.x);
  g_assert_cmpfloat (drawing.x + drawing.width, <=, frame.x + frame.width);
}

static void
test_base_plan_is_named (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;

  entente_page_from_chart (&page, chart);
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));

  g_assert_nonnull (test_drawing_find_text (scene, "Base plan"));
}

static void
test_legend_is_on_the_sheet_unless_hidden (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  static const char *const legends[] = {"bottom", "right", "hide"};

  for (guint i = 0; i < G_N_ELEMENTS (legends); i++)
    {
      g_autoptr (EntenteChart) chart = NULL;
      g_autoptr (EntenteScene) scene = NULL;
      EntentePage page;

      test_plan_set (project, "view", "legend", legends[i]);
      chart = test_drawing_chart (project);
      entente_page_from_chart (&page, chart);
      scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));

      g_assert_cmpint (test_drawing_find_text (scene, "Electric cars") != NULL, ==, i < 2);
    }
}

static void
test_natural_size_needs_no_scaling (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (2);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) natural = test_drawing_scene (project);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  EntentePage         page;
  EntenteRect         card, drawn;

  entente_page_from_size (&page, chart, theme);
  scene = entente_page_compose (&page, chart, theme);

  g_assert_true (entente_scene_get_object_bounds (natural, "a", &card));
  g_assert_true (entente_scene_get_object_bounds (scene, "a", &drawn));
  g_assert_cmpfloat_with_epsilon (drawn.width, card.width, 0.01);
}

static void
test_empty_chart_still_has_a_sheet (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;

  entente_page_from_size (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));
  scene = entente_page_compose (&page, chart, entente_theme_get (ENTENTE_THEME_PRINT));

  g_assert_cmpfloat (page.width, >, 100);
  g_assert_cmpfloat (page.height, >, 30);
  g_assert_nonnull (test_drawing_find_text (scene, "Chart"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paper_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/paper-is-known/%s", paper_cases[i].paper);

      g_test_add_data_func (path, &paper_cases[i], test_paper_is_known);
    }

  g_test_add_func ("/page/unknown-paper-is-refused", test_unknown_paper_is_refused);
  g_test_add_func ("/page/view-decides-on-the-paper", test_view_decides_on_the_paper);
  g_test_add_func ("/page/chart-fills-the-sheet-and-stays-on-it", test_chart_fills_the_sheet_and_stays_on_it);
  g_test_add_func ("/page/deals-without-title-are-counted", test_deals_without_title_are_counted);
  g_test_add_func ("/page/title-block-says-what-is-shown", test_title_block_says_what_is_shown);
  g_test_add_func ("/page/base-plan-is-named", test_base_plan_is_named);
  g_test_add_func ("/page/large-chart-is-seen-from-afar", test_large_chart_is_seen_from_afar);
  g_test_add_func ("/page/legend-is-on-the-sheet-unless-hidden", test_legend_is_on_the_sheet_unless_hidden);
  g_test_add_func ("/page/natural-size-needs-no-scaling", test_natural_size_needs_no_scaling);
  g_test_add_func ("/page/empty-chart-still-has-a-sheet", test_empty_chart_still_has_a_sheet);

  return g_test_run ();
}
