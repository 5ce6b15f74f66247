#include "tests/drawing/fixture.h"

#include "model/network/views.h"
#include "model/storage/project-reader.h"
#include "tests/support/plan.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/flat-path.h"

#define VIEW "view"

/**
 * test_drawing_new:
 *
 * Returns: (transfer full): a plan with a view and a dimension, "ev"
 */
EntenteProject *
test_drawing_new (void)
{
  EntenteProject *project = entente_project_new ();

  test_plan_add (project, ENTENTE_DIMENSION, "ev", "name", "Electric cars", NULL);
  test_plan_add (project, ENTENTE_VIEW, VIEW, "name", "Chart", NULL);

  return project;
}

/**
 * test_drawing_new_pair:
 * @n_deals: how many deals they have, "deal-0" and so on
 *
 * Returns: (transfer full): a plan with two companies, "a" and "b", side by side
 */
EntenteProject *
test_drawing_new_pair (guint n_deals)
{
  EntenteProject *project = test_drawing_new ();

  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_drawing_add_company (project, "b", "Boreal", 600, 0);

  for (guint i = 0; i < n_deals; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i);
      g_autofree char *title = g_strdup_printf ("Deal number %u", i);

      test_drawing_add_deal (project, id, title, "running", "a b");
    }

  return project;
}

/**
 * test_drawing_new_boardroom:
 *
 * Returns: (transfer full): a plan whose only view has everything a chart can show
 */
EntenteProject *
test_drawing_new_boardroom (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "boardroom.entente", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reading->n_problems, ==, 0);

  return g_object_ref (reading->project);
}

void
test_drawing_add_place (EntenteProject *project,
                        const char     *object,
                        double          x,
                        double          y)
{
  g_autofree char *id = g_strdup_printf ("place-%s", object);
  char             left[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];

  test_plan_add (project, ENTENTE_PLACE, id, "view", VIEW, "object", object,
                 "x", g_ascii_dtostr (left, sizeof left, x), "y", g_ascii_dtostr (top, sizeof top, y), NULL);
}

void
test_drawing_add_company (EntenteProject *project,
                          const char     *id,
                          const char     *name,
                          double          x,
                          double          y)
{
  test_plan_add (project, ENTENTE_COMPANY, id, "name", name, "kind", "carmaker", NULL);
  test_drawing_add_place (project, id, x, y);
}

/**
 * test_drawing_add_deal:
 * @project: a plan
 * @id: id of the deal
 * @title: its title
 * @status: its status, as stored
 * @companies: ids of its parties with blanks between; the party of company "a" has the id "@id-a"
 */
void
test_drawing_add_deal (EntenteProject *project,
                       const char     *id,
                       const char     *title,
                       const char     *status,
                       const char     *companies)
{
  g_auto (GStrv) ids = g_strsplit (companies, " ", -1);

  test_plan_add (project, ENTENTE_DEAL, id, "title", title, "status", status, "dimensions", "ev", NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *party = g_strdup_printf ("%s-%s", id, ids[i]);

      test_plan_add (project, ENTENTE_PARTY, party, "deal", id, "company", ids[i], NULL);
    }
}

/**
 * test_drawing_chart:
 * @project: a plan
 *
 * Returns: (transfer full): the chart of its first view
 */
EntenteChart *
test_drawing_chart (EntenteProject *project)
{
  g_autoptr (GPtrArray) views = entente_views_list (project);

  g_assert_cmpuint (views->len, >, 0);

  return entente_views_make_chart (project, views->pdata[0]);
}

EntenteScene *
test_drawing_scene (EntenteProject *project)
{
  g_autoptr (EntenteChart) chart = test_drawing_chart (project);

  return entente_network_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT));
}

/**
 * test_drawing_find:
 * @scene: a picture
 * @part: which part
 * @object: of which object
 * @owner: (nullable): of which party, or any
 *
 * Returns: (nullable): the first such item
 */
const EntenteSceneItem *
test_drawing_find (EntenteScene    *scene,
                   EntenteScenePart part,
                   const char      *object,
                   const char      *owner)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == part && g_strcmp0 (items[i].object, object) == 0 &&
        (owner == NULL || g_strcmp0 (items[i].owner, owner) == 0))
      return &items[i];

  return NULL;
}

const EntenteSceneItem *
test_drawing_find_text (EntenteScene *scene,
                        const char   *text)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].text, text) == 0)
      return &items[i];

  return NULL;
}

const char *
test_drawing_get_name (EntenteScene *scene,
                       const char   *object)
{
  guint32                 n_names;
  const EntenteSceneName *names = entente_scene_get_names (scene, &n_names);

  for (guint32 i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].object, object) == 0)
      return names[i].name;

  return NULL;
}

/**
 * test_drawing_read_sample:
 * @name: of a project that comes with the program
 *
 * Returns: (transfer full): the project
 */
EntenteProject *
test_drawing_read_sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".entente", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, &error);

  g_assert_no_error (error);

  return g_object_ref (reading->project);
}

/**
 * test_drawing_get_middle:
 * @scene: a picture
 * @deal: id of a deal with a line of its own
 *
 * Returns: the middle of its line, along the line
 */
EntentePoint
test_drawing_get_middle (EntenteScene *scene,
                         const char   *deal)
{
  const EntenteSceneItem *line = test_drawing_find (scene, ENTENTE_PART_LINE, deal, NULL);
  EntenteFlatPath         flat;
  EntentePoint            middle;

  g_assert_nonnull (line);
  entente_flat_path_init (&flat, entente_scene_get_points (scene) + line->first_point, line->n_points);
  middle = entente_flat_path_get_point (&flat, 0.5, NULL);
  entente_flat_path_clear (&flat);

  return middle;
}
