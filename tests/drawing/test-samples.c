#include "widgets/drawing/network-builder.h"
#include "widgets/drawing/page.h"
#include "widgets/drawing/text.h"

#include "model/network/views.h"
#include "model/object/view.h"
#include "tests/drawing/fixture.h"
#include "widgets/drawing/path.h"

static const char *const samples[] = {"nissan-alliance", "carmakers"};

static void
check_chart (const EntenteChart *chart,
             const EntenteTheme *theme)
{
  g_autoptr (EntenteScene) scene = entente_network_scene_new (chart, theme);
  EntenteRect bounds;

  for (guint32 i = 0; i < chart->n_places; i++)
    g_assert_true (entente_scene_get_object_bounds (scene, chart->places[i].id, &bounds));

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        g_assert_true (entente_scene_get_object_bounds (scene, chart->network->deals[i].id, &bounds));
        g_assert_nonnull (test_drawing_get_name (scene, chart->network->deals[i].id));
      }
}

static void
check_sheet (const EntenteChart *chart,
             const EntenteTheme *theme)
{
  EntentePage page;
  g_autoptr (EntenteScene) scene = NULL;
  EntenteRect             content;
  guint32                 n_items;
  const EntenteSceneItem *items;

  entente_page_from_chart (&page, chart);
  scene = entente_page_compose (&page, chart, theme);
  content = entente_scene_get_content (scene);
  items = entente_scene_get_items (scene, &n_items);

  g_assert_cmpfloat (content.x, >=, page.margin - 2);
  g_assert_cmpfloat (content.y, >=, page.margin - 2);
  g_assert_cmpfloat (content.x + content.width, <=, page.width - page.margin + 2);
  g_assert_cmpfloat (content.y + content.height, <=, page.height - page.margin + 2);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_TEXT)
      {
        double scale = items[i].scale > 0 ? items[i].scale : 1;
        g_autoptr (PangoLayout) layout = entente_text_get_layout (theme->font, &items[i].style, items[i].text, items[i].bounds.width / scale);

        if (pango_layout_is_ellipsized (layout))
          g_error ("“%s” is cut", items[i].text);
      }
}

static void
test_views_are_drawn_whole (gconstpointer data)
{
  g_autoptr (EntenteProject) project = test_drawing_read_sample (data);
  g_autoptr (GPtrArray) views = entente_views_list (project);

  g_assert_cmpuint (views->len, >, 0);

  for (guint i = 0; i < views->len; i++)
    {
      g_autoptr (EntenteChart) chart = entente_views_make_chart (project, views->pdata[i]);

      g_test_message ("%s", chart->name);
      check_chart (chart, entente_theme_get (ENTENTE_THEME_LIGHT));
      check_sheet (chart, entente_theme_get (ENTENTE_THEME_PRINT));
    }
}

/* Deals and stakes, but not the edges of frames, which are lines as well */
static gboolean
is_tie (const EntenteNetwork   *network,
        const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_LINE && item->part == ENTENTE_PART_LINE && item->object != NULL &&
         (entente_network_find (network, ENTENTE_DEAL, item->object) != ENTENTE_NO_INDEX ||
          entente_network_find (network, ENTENTE_STAKE, item->object) != ENTENTE_NO_INDEX);
}

static guint
count_labels_on (EntenteScene           *scene,
                 const EntenteSceneItem *line)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n = 0;

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_LABEL && items[i].kind == ENTENTE_SCENE_BOX && g_strcmp0 (items[i].object, line->object) != 0)
      n += entente_path_touches (entente_scene_get_points (scene) + line->first_point, line->n_points, &items[i].bounds);

  return n;
}

/* How many lines run through labels of others */
static guint
count_covered_lines (const EntenteChart *chart)
{
  g_autoptr (EntenteScene) scene = entente_network_scene_new (chart, entente_theme_get (ENTENTE_THEME_PRINT));
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n = 0;

  for (guint32 i = 0; i < n_items; i++)
    if (is_tie (chart->network, &items[i]))
      n += count_labels_on (scene, &items[i]);

  return n;
}

/* Names of frames are not moved out of the way; the map of the world is too dense for all titles to stand clear. */
static void
test_lines_keep_off_labels_of_others (gconstpointer data)
{
  const guint most = strcmp (data, "nissan-alliance") == 0 ? 4 : 20;
  g_autoptr (EntenteProject) project = test_drawing_read_sample (data);
  g_autoptr (GPtrArray) views = entente_views_list (project);

  for (guint i = 0; i < views->len; i++)
    for (int shape = ENTENTE_VIEW_LINE_CURVED; shape <= ENTENTE_VIEW_LINE_ORTHOGONAL; shape++)
      {
        g_autoptr (EntenteChart) chart = entente_views_make_chart (project, views->pdata[i]);

        chart->line_shape = shape;
        g_test_message ("%s, %d: %u", chart->name, shape, count_covered_lines (chart));
        g_assert_cmpuint (count_covered_lines (chart), <=, most);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/samples/views-are-drawn-whole/%s", samples[i]);

      g_autofree char *lines = g_strdup_printf ("/samples/lines-keep-off-labels-of-others/%s", samples[i]);

      g_test_add_data_func (path, samples[i], test_views_are_drawn_whole);
      g_test_add_data_func (lines, samples[i], test_lines_keep_off_labels_of_others);
    }

  return g_test_run ();
}
