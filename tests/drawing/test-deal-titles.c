#include "widgets/drawing/deal-titles.h"

#include "widgets/drawing/legend.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"

typedef struct
{
  const char *name;
  const char *title;
  gboolean    matters;
} TitleCase;

static const TitleCase cases[] = {
  {"of-its-own", "Frontier pickup", TRUE},
  {"names-and-more", "Aster builds for Aster Trucks", TRUE},
  {"one-name", "Aster", TRUE},
  {"both-names", "Aster – Aster Trucks", FALSE},
  {"other-way-round", "Aster Trucks/Aster", FALSE},
  {"numbered", "Aster – Aster Trucks (2)", FALSE},
};

/* The name of one company is a part of that of the other. */
static EntenteProject *
new_pair (const char *title)
{
  EntenteProject *project = test_drawing_new ();

  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_drawing_add_company (project, "b", "Aster Trucks", 400, 0);
  test_drawing_add_deal (project, "d", title, "running", "a b");

  return project;
}

static void
test_title_matters_when_it_says_more (gconstpointer data)
{
  const TitleCase *title = data;
  g_autoptr (EntenteProject) project = new_pair (title->title);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  EntenteDealTitles titles;

  entente_deal_titles_init (&titles, chart);
  g_assert_null (titles.common);
  g_assert_cmpint (entente_deal_titles_matters (&titles, 0), ==, title->matters);
  g_assert_cmpint (test_drawing_find (scene, ENTENTE_PART_LABEL, "d", NULL) != NULL, ==, title->matters);
}

static void
test_hidden_title_is_shown_when_asked_for (void)
{
  static const char *const wanted[] = {"d", NULL};
  g_autoptr (EntenteProject) project = new_pair ("Aster – Aster Trucks");
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  g_autoptr (EntenteScene) shown = entente_scene_reveal (scene, wanted);

  g_assert_nonnull (shown);
  g_assert_nonnull (test_drawing_find (shown, ENTENTE_PART_LABEL, "d", NULL));
}

static void
add_hidden (EntenteScene    *scene,
            EntenteScenePart part,
            const char      *object)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .part = part, .object = object, .bounds = {0, 0, 10, 10}};

  entente_scene_add (entente_scene_get_hidden (scene), &item);
}

/* The tie of a title that was moved comes before it, and so behind the title of another deal. */
static void
test_title_is_shown_with_its_own_tie (void)
{
  static const char *const first[] = {"a", NULL}, *const second[] = {"b", NULL};
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  g_autoptr (EntenteScene) a = NULL, b = NULL;
  guint32 n_items;

  add_hidden (scene, ENTENTE_PART_LABEL, "a");
  add_hidden (scene, ENTENTE_PART_DECORATION, NULL);
  add_hidden (scene, ENTENTE_PART_DECORATION, "b");
  add_hidden (scene, ENTENTE_PART_LABEL, "b");
  a = entente_scene_reveal (scene, first);
  b = entente_scene_reveal (scene, second);

  g_assert_cmpstr (entente_scene_get_items (a, &n_items)[0].object, ==, "a");
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_cmpstr (entente_scene_get_items (b, &n_items)[0].object, ==, "b");
  g_assert_cmpuint (n_items, ==, 2);
}

/* So many deals titled "Supplies", and others */
static EntenteProject *
new_suppliers (guint n_alike,
               guint n_others)
{
  EntenteProject *project = test_drawing_new ();

  test_drawing_add_company (project, "a", "Aster", 0, 0);

  for (guint i = 0; i < n_alike + n_others; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *company = g_strdup_printf ("c%u", i);
      g_autofree char *parties = g_strdup_printf ("a c%u", i);
      g_autofree char *other = g_strdup_printf ("Other %u", i);

      test_drawing_add_company (project, company, "Boreal", 300 + 10 * i, 200 * i);
      test_drawing_add_deal (project, id, i % 2 == 0 || i >= 2 * n_others ? "Supplies" : other, "running", parties);
    }

  return project;
}

/* The title of most deals stands in the legend instead of on each line. */
static void
test_common_title_stands_in_the_legend (void)
{
  g_autoptr (EntenteProject) project = new_suppliers (12, 11);
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  g_autoptr (EntenteScene) legend = entente_legend_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT), 600);
  EntenteDealTitles titles;

  entente_deal_titles_init (&titles, chart);
  g_assert_cmpstr (titles.common, ==, "Supplies");
  g_assert_null (test_drawing_find_text (scene, "Supplies"));
  g_assert_nonnull (test_drawing_find_text (legend, "Supplies"));
}

static void
test_title_of_half_or_few_deals_is_not_common (void)
{
  static const guint counts[][2] = {{12, 12}, {11, 0}, {0, 0}};

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (EntenteProject) project = new_suppliers (counts[i][0], counts[i][1]);
      g_autoptr (EntenteChart) chart = test_drawing_chart (project);
      EntenteDealTitles titles;

      entente_deal_titles_init (&titles, chart);
      g_assert_null (titles.common);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/deal-titles/title-matters-when-it-says-more/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_title_matters_when_it_says_more);
    }

  g_test_add_func ("/deal-titles/title-is-shown-with-its-own-tie", test_title_is_shown_with_its_own_tie);
  g_test_add_func ("/deal-titles/hidden-title-is-shown-when-asked-for", test_hidden_title_is_shown_when_asked_for);
  g_test_add_func ("/deal-titles/common-title-stands-in-the-legend", test_common_title_stands_in_the_legend);
  g_test_add_func ("/deal-titles/title-of-half-or-few-deals-is-not-common", test_title_of_half_or_few_deals_is_not_common);

  return g_test_run ();
}
