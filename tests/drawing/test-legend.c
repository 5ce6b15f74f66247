#include "widgets/drawing/legend.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/path.h"

static EntenteScene *
make_legend (EntenteProject  *project,
             EntenteThemeKind theme,
             double           width)
{
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);

  return entente_legend_scene_new (chart, entente_theme_get (theme), width);
}

static gboolean
explains (EntenteProject *project,
          const char     *text)
{
  g_autoptr (EntenteScene) legend = make_legend (project, ENTENTE_THEME_LIGHT, 700);

  return test_drawing_find_text (legend, text) != NULL;
}

static void
test_empty_chart_has_no_legend (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new ();
  g_autoptr (EntenteScene) legend = make_legend (project, ENTENTE_THEME_LIGHT, 700);
  guint32 n_items;

  entente_scene_get_items (legend, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
}

static void
test_dimension_and_status_come_and_go_with_their_deals (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);

  g_assert_false (explains (project, "Electric cars"));
  g_assert_false (explains (project, "Running"));

  test_drawing_add_deal (project, "deal", "A deal", "running", "a b");
  g_assert_true (explains (project, "Electric cars"));
  g_assert_true (explains (project, "Running"));
  g_assert_false (explains (project, "Talks"));

  test_plan_set (project, "deal", "status", "talks");
  g_assert_false (explains (project, "Running"));
  g_assert_true (explains (project, "Talks"));
}

static void
test_hidden_deals_are_not_explained (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);

  test_drawing_add_deal (project, "deal", "A deal", "ended", "a b");
  g_assert_true (explains (project, "Ended"));

  test_plan_set (project, "view", "show-ended", "hide");
  g_assert_false (explains (project, "Ended"));
  g_assert_false (explains (project, "Electric cars"));
}

static void
test_kinds_of_company_and_placeholders (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);

  g_assert_true (explains (project, "Carmaker"));
  g_assert_false (explains (project, "Battery maker"));
  g_assert_false (explains (project, "Not yet known"));

  test_plan_set (project, "b", "kind", "battery");
  test_plan_set (project, "b", "placeholder", "yes");
  g_assert_true (explains (project, "Battery maker"));
  g_assert_true (explains (project, "Not yet known"));
}

static void
test_signs_are_explained_when_shown (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);

  g_assert_false (explains (project, "Has"));
  g_assert_false (explains (project, "Owns a stake"));
  g_assert_false (explains (project, "Gets something"));
  g_assert_false (explains (project, "One side gets nothing"));

  test_plan_add (project, ENTENTE_OFFER, "o1", "company", "a", "name", "Plant", NULL);
  test_plan_add (project, ENTENTE_WANT, "w1", "company", "a", "name", "Volume", NULL);
  test_plan_add (project, ENTENTE_STAKE, "s1", "owner", "a", "owned", "b", "economic", "15%", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "deal-0", "giver", "deal-0-a", "receiver", "deal-0-b", "what", "Cells", NULL);
  g_assert_true (explains (project, "Has"));
  g_assert_true (explains (project, "Wants"));
  g_assert_true (explains (project, "Owns a stake"));
  g_assert_true (explains (project, "Gets something"));
  g_assert_true (explains (project, "One side gets nothing"));

  test_plan_set (project, "view", "show-badges", "hide");
  test_plan_set (project, "view", "show-stakes", "hide");
  g_assert_false (explains (project, "Has"));
  g_assert_false (explains (project, "Owns a stake"));
}

static void
test_joint_company_of_a_deal_is_explained (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);

  test_drawing_add_company (project, "c", "Contour", 300, 300);
  test_drawing_add_company (project, "d", "Joint", 300, 500);
  test_drawing_add_deal (project, "jv", "A joint company", "running", "a b c");
  g_assert_false (explains (project, "Runs as a joint company"));

  test_plan_set (project, "jv", "venture", "d");
  g_assert_true (explains (project, "Runs as a joint company"));
}

static void
test_regions_are_explained_by_their_color (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) grey = NULL;

  test_plan_add (project, ENTENTE_REGION, "europe", "name", "Europe", "color", "#4a78b5", NULL);
  test_plan_add (project, ENTENTE_REGION, "asia", "name", "Asia", NULL);
  test_plan_set (project, "a", "region", "europe");
  test_plan_set (project, "b", "region", "asia");
  grey = make_legend (project, ENTENTE_THEME_BLACK_AND_WHITE, 700);

  g_assert_true (explains (project, "Europe"));
  g_assert_false (explains (project, "Asia"));
  g_assert_null (test_drawing_find_text (grey, "Europe"));

  test_plan_set (project, "a", "color", "#112233");
  g_assert_false (explains (project, "Europe"));
}

static void
test_legend_keeps_to_its_width (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  static const double widths[] = {128, 330, 500, 780};

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (EntenteScene) legend = make_legend (project, ENTENTE_THEME_PRINT, widths[i]);
      EntenteRect content = entente_scene_get_content (legend);

      /* A line's width counts at its ends too. */
      g_assert_cmpfloat (content.x, >=, -2);
      g_assert_cmpfloat (content.y, >=, 0);
      g_assert_cmpfloat (content.x + content.width, <=, widths[i]);
    }
}

static void
test_texts_do_not_overlap (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) legend = make_legend (project, ENTENTE_THEME_PRINT, 500);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (legend, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    for (guint32 j = i + 1; j < n_items; j++)
      if (items[i].kind == ENTENTE_SCENE_TEXT && items[j].kind == ENTENTE_SCENE_TEXT)
        g_assert_cmpfloat (entente_rect_get_overlap (&items[i].bounds, &items[j].bounds), ==, 0);
}

static void
test_rules_come_and_go_with_what_has_their_look (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);

  test_plan_set (project, "a", "kind", "battery");
  test_plan_add (project, ENTENTE_RULE, "rule", "view", "view", "target", "companies", "channel", "color", "by", "kind", NULL);

  g_assert_true (explains (project, "Companies: Kind"));
  g_assert_true (explains (project, "Battery maker (1)"));

  test_plan_set (project, "b", "kind", "supplier");
  g_assert_true (explains (project, "Supplier (1)"));
  g_assert_false (explains (project, "Own look"));

  test_plan_add (project, ENTENTE_RULE, "own", "view", "view", "object", "a", "channel", "color", "value", "#c3002f", NULL);
  g_assert_true (explains (project, "Own look"));
  g_assert_false (explains (project, "Battery maker (1)"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legend/empty-chart-has-no-legend", test_empty_chart_has_no_legend);
  g_test_add_func ("/legend/dimension-and-status-come-and-go-with-their-deals", test_dimension_and_status_come_and_go_with_their_deals);
  g_test_add_func ("/legend/hidden-deals-are-not-explained", test_hidden_deals_are_not_explained);
  g_test_add_func ("/legend/kinds-of-company-and-placeholders", test_kinds_of_company_and_placeholders);
  g_test_add_func ("/legend/signs-are-explained-when-shown", test_signs_are_explained_when_shown);
  g_test_add_func ("/legend/joint-company-of-a-deal-is-explained", test_joint_company_of_a_deal_is_explained);
  g_test_add_func ("/legend/regions-are-explained-by-their-color", test_regions_are_explained_by_their_color);
  g_test_add_func ("/legend/legend-keeps-to-its-width", test_legend_keeps_to_its_width);
  g_test_add_func ("/legend/texts-do-not-overlap", test_texts_do_not_overlap);
  g_test_add_func ("/legend/rules-come-and-go-with-what-has-their-look", test_rules_come_and_go_with_what_has_their_look);

  return g_test_run ();
}
