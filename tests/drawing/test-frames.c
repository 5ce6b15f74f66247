#include "model/random.h"
#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/network-scene.h"

#include <string.h>

/* Two companies in a frame that is closed or not, two outside, two deals from inside to the first one outside, one deal to
   the other, and one deal among those inside. */
static EntenteProject *
new_frame (gboolean closed)
{
  EntenteProject *project = test_drawing_new ();

  test_drawing_add_company (project, "a", "Aster", 0, 0);
  test_drawing_add_company (project, "b", "Boreal", 200, 0);
  test_drawing_add_company (project, "c", "Cobalt", 800, 0);
  test_drawing_add_company (project, "d", "Dune", 800, 300);
  test_drawing_add_deal (project, "ab", "Cells", "running", "a b");
  test_drawing_add_deal (project, "ac", "Motors", "talks", "a c");
  test_drawing_add_deal (project, "bc", "Vans", "signed", "b c");
  test_drawing_add_deal (project, "bd", "Software", "idea", "b d");
  test_plan_add (project, ENTENTE_GROUP, "frame", "view", "view", "name", "Europe", "members", "a b", "x", "-100", "y", "-60",
                 "width", "400", "height", "120", "closed", closed ? "yes" : "no", NULL);

  return project;
}

static void
test_closed_frame_is_one_card (void)
{
  g_autoptr (EntenteProject) project = new_frame (TRUE);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);

  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_BODY, "frame", NULL));
  g_assert_null (test_drawing_find (scene, ENTENTE_PART_BODY, "a", NULL));
  g_assert_nonnull (test_drawing_find_text (scene, "2 companies, 1 deal"));
  g_assert_cmpstr (test_drawing_get_name (scene, "frame"), ==, "Frame, Europe, 2 companies, 1 deal within, closed");
}

static void
test_lines_to_one_end_are_gathered (void)
{
  g_autoptr (EntenteProject) project = new_frame (TRUE);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const char *const *companions;

  /* The signed deal is firmer than the talks. */
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LINE, "bc", NULL));
  g_assert_null (test_drawing_find (scene, ENTENTE_PART_LINE, "ac", NULL));
  g_assert_nonnull (test_drawing_find_text (scene, "2 deals"));
  g_assert_nonnull (test_drawing_find_text (scene, "Software"));

  companions = entente_scene_get_companions (scene, "bc");
  g_assert_cmpuint (g_strv_length ((char **)companions), ==, 2);
  g_assert_true (g_strv_contains (companions, "ac") && g_strv_contains (companions, "bc"));
  g_assert_null (entente_scene_get_companions (scene, "bd"));
  g_assert_cmpstr (entente_scene_get_shown (scene, "ac"), ==, "bc");
  g_assert_cmpstr (entente_scene_get_shown (scene, "ab"), ==, "frame");
  g_assert_cmpstr (entente_scene_get_shown (scene, "a"), ==, "frame");
  g_assert_cmpstr (test_drawing_get_name (scene, "bc"), ==, "2 deals between Europe and Cobalt; Motors, Talks; Vans, Signed");
}

static void
test_open_frame_changes_no_line (void)
{
  g_autoptr (EntenteProject) project = new_frame (FALSE);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);

  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_BODY, "a", NULL));
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LINE, "ac", NULL));
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_TOGGLE, "frame", NULL));
  g_assert_cmpstr (test_drawing_get_name (scene, "frame"), ==, "Frame, Europe, 2 companies");
}

static void
test_frame_in_a_closed_frame_goes_with_it (void)
{
  g_autoptr (EntenteProject) project = new_frame (FALSE);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_GROUP, "outer", "view", "view", "name", "World", "members", "c", "x", "-200", "y", "-100",
                 "width", "1100", "height", "200", "closed", "yes", NULL);
  test_plan_add (project, ENTENTE_NOTE, "note", "view", "view", "text", "Inside", "x", "0", "y", "40", NULL);
  scene = test_drawing_scene (project);

  g_assert_nonnull (test_drawing_find_text (scene, "3 companies, 3 deals"));
  g_assert_null (test_drawing_find (scene, ENTENTE_PART_TOGGLE, "frame", NULL));
  g_assert_null (test_drawing_find_text (scene, "Inside"));
}

/* Every deal that is drawn, alone or gathered in a line */
static guint
count_drawn (EntenteScene       *scene,
             const EntenteChart *chart)
{
  guint n = 0;

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    {
      const char *shown = entente_scene_get_shown (scene, chart->network->deals[i].id);

      n += chart->deal_frame[i] == ENTENTE_NO_INDEX &&
           (test_drawing_find (scene, ENTENTE_PART_BODY, shown, NULL) != NULL || test_drawing_find (scene, ENTENTE_PART_LINE, shown, NULL) != NULL);
    }

  return n;
}

static void
add_frames (EntenteRandom  *random,
            EntenteProject *project,
            gboolean        closed)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("frame-%u", i);
      g_autofree char *y = g_strdup_printf ("%u", 2000 * i);
      g_autoptr (GString) members = g_string_new (NULL);

      for (guint k = 0; k < entente_project_get_n (project, ENTENTE_COMPANY); k++)
        if (entente_random_next_below (random, 4) == 0)
          g_string_append_printf (members, "%s%s", members->len > 0 ? " " : "", entente_object_get_id (entente_project_get_nth (project, ENTENTE_COMPANY, k)));

      test_plan_add (project, ENTENTE_GROUP, id, "view", "all", "name", id, "members", members->str, "x", "5000", "y", y,
                     "width", "300", "height", "300", "closed", closed ? "yes" : "no", NULL);
    }
}

static EntenteChart *
chart_of_all (EntenteProject *project)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, NULL);

  return entente_chart_new (network, scope, "all");
}

static void
test_no_deal_is_lost (void)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);

  for (guint64 seed = 1; seed <= 20; seed++)
    {
      guint n_deals[2] = {0};

      for (guint closed = 0; closed <= 1; closed++)
        {
          EntenteRandom random;
          g_autoptr (EntenteProject) project = NULL;
          g_autoptr (EntenteChart) chart = NULL;
          g_autoptr (EntenteScene) scene = NULL;

          entente_random_seed (&random, seed);
          project = test_plan_new_random (&random, 25);
          test_plan_add (project, ENTENTE_VIEW, "all", "name", "All", NULL);
          add_frames (&random, project, closed);
          chart = chart_of_all (project);
          scene = entente_network_scene_new (chart, theme);
          n_deals[closed] = count_drawn (scene, chart);

          for (guint32 i = 0; i < chart->n_frames; i++)
            n_deals[closed] += chart->frames[i].n_deals;
        }

      g_assert_cmpuint (n_deals[0], >, 0);
      g_assert_cmpuint (n_deals[1], ==, n_deals[0]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frames/closed-frame-is-one-card", test_closed_frame_is_one_card);
  g_test_add_func ("/frames/lines-to-one-end-are-gathered", test_lines_to_one_end_are_gathered);
  g_test_add_func ("/frames/open-frame-changes-no-line", test_open_frame_changes_no_line);
  g_test_add_func ("/frames/frame-in-a-closed-frame-goes-with-it", test_frame_in_a_closed_frame_goes_with_it);
  g_test_add_func ("/frames/no-deal-is-lost", test_no_deal_is_lost);

  return g_test_run ();
}
