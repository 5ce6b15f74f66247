#include "widgets/scene-maker.h"

#include "model/network/views.h"
#include "tests/support/plan.h"
#include "tests/widgets/fixture.h"

#define N_COMPANIES 160

/* So many companies that they are drawn on a thread of their own; lines at right angles take their time. */
static EntenteProject *
new_large_plan (void)
{
  EntenteProject *project = entente_project_new ();

  test_plan_add (project, ENTENTE_VIEW, "view", "name", "View", "kind", "network", "line-shape", "orthogonal", NULL);

  for (guint i = 0; i < N_COMPANIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autofree char *place = g_strdup_printf ("place-%u", i);
      g_autofree char *deal = g_strdup_printf ("d%u", i);
      g_autofree char *one = g_strdup_printf ("d%u-a", i), *other = g_strdup_printf ("d%u-b", i);
      g_autofree char *partner = g_strdup_printf ("c%u", i * 7 / 2 % MAX (i, 1));
      g_autofree char *x = g_strdup_printf ("%u", i % 16 * 200), *y = g_strdup_printf ("%u", i / 16 * 120);

      test_plan_add (project, ENTENTE_COMPANY, id, "name", id, NULL);
      test_plan_add (project, ENTENTE_PLACE, place, "view", "view", "object", id, "x", x, "y", y, NULL);

      if (i == 0)
        continue;

      test_plan_add (project, ENTENTE_DEAL, deal, "title", deal, NULL);
      test_plan_add (project, ENTENTE_PARTY, one, "deal", deal, "company", id, NULL);
      test_plan_add (project, ENTENTE_PARTY, other, "deal", deal, "company", partner, NULL);
    }

  return project;
}

static EntenteChart *
make_chart (EntenteProject *project)
{
  g_autoptr (GPtrArray) views = entente_views_list (project);

  return entente_views_make_chart (project, g_ptr_array_index (views, 0));
}

static void
count_cb (gpointer user_data)
{
  (*(guint *)user_data)++;
}

static void
wait_for (EntenteSceneMaker *maker,
          EntenteChart      *chart)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);

  while (!entente_scene_maker_shows (maker, chart, theme))
    g_main_context_iteration (NULL, TRUE);
}

/* What is asked for last is drawn, and drawn whole, whatever was asked for before. */
static void
test_last_wish_is_drawn (void)
{
  guint               n_made = 0;
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  g_autoptr (EntenteProject) project = new_large_plan ();
  g_autoptr (EntenteChart) first = make_chart (project);
  g_autoptr (EntenteChart) last = make_chart (project);
  EntenteSceneMaker *maker = entente_scene_maker_new (count_cb, &n_made);
  guint32            n_hurried, n_whole;

  g_assert_true (entente_scene_maker_is_large (first));
  entente_scene_maker_get (maker, first, theme);
  entente_scene_maker_get (maker, last, theme);
  wait_for (maker, last);
  g_assert_cmpuint (n_made, ==, 2);

  entente_scene_get_items (entente_scene_maker_get (maker, last, theme), &n_hurried);
  entente_scene_maker_get (maker, first, theme);
  wait_for (maker, first);
  entente_scene_get_items (entente_scene_maker_get (maker, first, theme), &n_whole);
  g_assert_cmpuint (n_hurried, ==, n_whole);

  entente_scene_maker_free (maker);
}

/* A maker may go while it draws. */
static void
test_maker_is_freed_at_work (void)
{
  g_autoptr (EntenteProject) project = new_large_plan ();
  g_autoptr (EntenteChart) first = make_chart (project);
  g_autoptr (EntenteChart) last = make_chart (project);
  EntenteSceneMaker *maker = entente_scene_maker_new (count_cb, NULL);

  entente_scene_maker_get (maker, first, entente_theme_get (ENTENTE_THEME_LIGHT));
  entente_scene_maker_get (maker, last, entente_theme_get (ENTENTE_THEME_LIGHT));
  entente_scene_maker_free (maker);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-maker/last-wish-is-drawn", test_last_wish_is_drawn);
  g_test_add_func ("/scene-maker/maker-is-freed-at-work", test_maker_is_freed_at_work);

  return g_test_run ();
}
