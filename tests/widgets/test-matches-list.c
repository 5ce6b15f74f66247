/* Who fits whom, as the plan changes while somebody looks at it. */

#include "widgets/panels/matches-list.h"

#include "tests/support/reading.h"
#include "tests/widgets/form-fixture.h"
#include "widgets/commands.h"

static const char plan[] = TEST_FILE_HEAD
  "<project id='project' title='P' currency='EUR' focus='nissan'/>"
  "<dimension id='ev' name='Electric'/><dimension id='plant' name='Plant'/>"
  "<company id='mitsubishi' name='Mitsubishi'/><company id='nissan' name='Nissan'/>"
  "<offer id='o1' company='nissan' name='Crossover platform' dimension='ev'/>"
  "<offer id='o2' company='mitsubishi' name='Volume' dimension='plant'/>"
  "<want id='w1' company='mitsubishi' name='Crossover' dimension='ev'/>"
  "<want id='w2' company='nissan' name='Fill plants' dimension='plant'/>" TEST_FILE_TAIL;

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *list;
  GtkWidget        *window;
  guint             n_exchanged;
} Fixture;

static void
wait_for (Fixture    *fixture,
          const char *text)
{
  while (!form_fixture_shows_text (fixture->list, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
items_changed_cb (Fixture *fixture)
{
  fixture->n_exchanged++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteReading) reading = test_read (plan, -1);

  g_assert_cmpuint (reading->n_problems, ==, 0);
  fixture->workspace = fixture_new_workspace (g_object_ref (reading->project));
  fixture->list = entente_matches_list_new (fixture->workspace);
  fixture->window = form_fixture_show (fixture->list);
  wait_for (fixture, "1. Nissan ⇄ Mitsubishi");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

/* A line that is exchanged for another makes the list jump under the pointer. */
static void
test_lines_stay (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget         *view = form_fixture_find (fixture->list, GTK_TYPE_LIST_VIEW, 0);
  GtkSelectionModel *lines = gtk_list_view_get_model (GTK_LIST_VIEW (view));

  g_assert_cmpuint (entente_matches_list_get_n (ENTENTE_MATCHES_LIST (fixture->list)), ==, 1);
  g_signal_connect_swapped (lines, "items-changed", G_CALLBACK (items_changed_cb), fixture);

  fixture_set (fixture->workspace, "mitsubishi", "name", "Three Diamonds");
  wait_for (fixture, "1. Nissan ⇄ Three Diamonds");
  g_assert_cmpuint (fixture->n_exchanged, ==, 0);
}

static void
test_lines_go_and_come_back (Fixture      *fixture,
                             gconstpointer data)
{
  const char *const ids[] = {"mitsubishi", NULL};

  g_assert_true (entente_command_delete (fixture->workspace, ids));
  while (entente_matches_list_get_n (ENTENTE_MATCHES_LIST (fixture->list)) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (form_fixture_shows_text (fixture->list, "1. Nissan ⇄ Mitsubishi"));

  fixture_undo (fixture->workspace);
  wait_for (fixture, "1. Nissan ⇄ Mitsubishi");
  g_assert_cmpuint (entente_matches_list_get_n (ENTENTE_MATCHES_LIST (fixture->list)), ==, 1);
}

#define ADD(name, func) g_test_add ("/matches-list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("lines-stay", test_lines_stay);
  ADD ("lines-go-and-come-back", test_lines_go_and_come_back);

  return g_test_run ();
}
