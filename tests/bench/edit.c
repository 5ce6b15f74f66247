/*
 * Measures how long the window does not answer after one edit, with all its panes: the outline, the inspector, the table of
 * deals, the checks and the canvas.
 *
 * For each edit, from the edit until everything has settled: the longest time from one turn of the main loop to the next, on
 * the clock and of processor time of the main thread, milliseconds; the median of five. open: the same while a plan is opened;
 * layout: while the chart is untangled, or that is stopped.
 *
 * usage: bench-edit [COMPANIES DEALS]...
 */
#include "app/session.h"
#include "app/window.h"
#include "tests/bench/plan.h"
#include "tests/support/plan.h"
#include "tests/support/timing.h"
#include "widgets/commands.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 5u

/* Nothing has happened for so long: it has settled, milliseconds. */
#define REST 400

typedef struct
{
  double clock;
  double work;
} Gap;

typedef struct
{
  EntenteWindow    *window;
  EntenteWorkspace *workspace;
} Bench;

typedef void (*EditFunc) (Bench *bench,
                          guint  round);

/* start: when the loop last woke up; longest: until it slept again; busy: when that last took a moment. */
static struct
{
  Gap    start;
  Gap    longest;
  double busy;
} turn;

static Gap
get_time (void)
{
  return (Gap) {timing_read (CLOCK_MONOTONIC), timing_read (CLOCK_THREAD_CPUTIME_ID)};
}

/* Called by the main loop each time it looks for something to do. */
static int
poll_func (GPollFD *fds,
           guint    n_fds,
           int      timeout)
{
  Gap now = get_time ();
  int result;

  turn.longest.clock = MAX (turn.longest.clock, now.clock - turn.start.clock);
  turn.longest.work = MAX (turn.longest.work, now.work - turn.start.work);
  if (now.work - turn.start.work > 0.5)
    turn.busy = now.clock;

  result = g_poll (fds, n_fds, timeout);
  turn.start = get_time ();

  return result;
}

static void
begin (void)
{
  turn.start = get_time ();
  turn.longest = (Gap) {0, 0};
  turn.busy = turn.start.clock;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static Gap
wait_until_rest (EntenteWorkspace *workspace)
{
  guint id = g_timeout_add (REST / 4, wake_cb, NULL);

  do
    g_main_context_iteration (NULL, TRUE);
  while (get_time ().clock - turn.busy < REST || !entente_workspace_is_drawn (workspace));

  g_source_remove (id);

  return turn.longest;
}

static void
set (Bench      *bench,
     const char *id,
     const char *name,
     const char *text)
{
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (bench->workspace), id);
  const EntenteField *field = entente_object_get_field (object, (guint)entente_type_find_field (entente_object_get_object_type (object), name));
  g_autoptr (EntenteValue) value = entente_value_parse (field, text, NULL);

  g_assert_true (entente_command_set_field (bench->workspace, id, field, value, NULL));
}

static void
edit_status (Bench *bench,
             guint  round)
{
  static const char *const statuses[] = {"talks", "signed", "running", "ended", "interest"};

  set (bench, "d7", "status", statuses[round]);
}

static void
rename_company (Bench *bench,
                guint  round)
{
  static const char *const names[] = {"Aster", "Mira", "Zenit", "Orbis", "Kolos"};

  set (bench, "c11", "name", names[round]);
}

static void
move_company (Bench *bench,
              guint  round)
{
  const char *const ids[] = {"c12", NULL};

  g_assert_true (entente_command_move (bench->workspace, ids, 40, round % 2 == 0 ? 30 : -30));
}

static void
add_company (Bench *bench,
             guint  round)
{
  g_autofree char *id = entente_command_add_company (bench->workspace, "Newcomer", 100 + 300 * (double)round, -400);

  g_assert_nonnull (id);
}

static void
undo (Bench *bench,
      guint  round)
{
  g_assert_true (entente_document_undo (entente_workspace_get_document (bench->workspace)));
}

static void
select_company (Bench *bench,
                guint  round)
{
  static const char *const ids[] = {"c3", "c20", "c5", "c31", "c2"};

  entente_workspace_select (bench->workspace, ids[round]);
}

static void
delete_company (Bench *bench,
                guint  round)
{
  static const char *const ids[][2] = {{"c40"}, {"c41"}, {"c42"}, {"c43"}, {"c44"}};

  g_assert_true (entente_command_delete (bench->workspace, ids[round]));
}

static void
untangle (Bench *bench,
          guint  round)
{
  g_action_group_activate_action (G_ACTION_GROUP (bench->window), round % 2 == 0 ? "untangle" : "stop-layout", NULL);
}

static const struct
{
  const char *name;
  EditFunc    edit;
} edits[] = {
  {"status", edit_status},
  {"name", rename_company},
  {"move", move_company},
  {"add", add_company},
  {"undo", undo},
  {"select", select_company},
  {"delete", delete_company},
  {"layout", untangle},
};

static void
measure_edit (Bench   *bench,
              EditFunc edit)
{
  double clocks[N_ROUNDS], works[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Gap gap;

      begin ();
      edit (bench, i);
      gap = wait_until_rest (bench->workspace);
      clocks[i] = gap.clock;
      works[i] = gap.work;
    }

  g_print ("  %6.1f %6.1f", timing_get_median (clocks, N_ROUNDS), timing_get_median (works, N_ROUNDS));
}

static EntenteDocument *
new_document (EntenteApplication *application,
              guint               n_companies,
              guint               n_deals)
{
  g_autoptr (EntenteProject) plan = bench_plan_new (n_companies, n_deals);
  g_autofree char *text = test_plan_to_text (plan);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  EntenteDocument *document = entente_document_open_template (bytes, entente_application_get_state_folder (application), NULL);

  g_assert_nonnull (document);

  return document;
}

static void
measure_plan (EntenteApplication *application,
              guint               n_companies,
              guint               n_deals)
{
  g_autoptr (EntenteDocument) document = new_document (application, n_companies, n_deals);
  Bench bench = {.window = entente_window_new (application, NULL)};
  Gap   open;

  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1920, 1080);
  gtk_window_present (GTK_WINDOW (bench.window));
  wait_until_rest (entente_window_get_workspace (bench.window));

  begin ();
  entente_window_set_document (bench.window, document);
  bench.workspace = entente_window_get_workspace (bench.window);
  open = wait_until_rest (bench.workspace);
  g_print ("%6u %6u  %6.1f %6.1f", n_companies, n_deals, open.clock, open.work);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    measure_edit (&bench, edits[i].edit);

  g_print ("\n");
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[][2] = {{50, 120}, {500, 2000}, {2000, 10000}, {10000, 50000}};
  g_autoptr (EntenteApplication) application = entente_application_new ();

  entente_session_begin (application);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_main_context_set_poll_func (NULL, poll_func);

  g_print ("%13s  %13s", "", "open");
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_print ("  %13s", edits[i].name);
  g_print ("\n%13s", "");
  for (guint i = 0; i <= G_N_ELEMENTS (edits); i++)
    g_print ("  %6s %6s", "clock", "work");
  g_print ("\n");

  if (argc > 2)
    for (int i = 1; i + 1 < argc; i += 2)
      measure_plan (application, (guint)atoi (argv[i]), (guint)atoi (argv[i + 1]));
  else
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      measure_plan (application, sizes[i][0], sizes[i][1]);

  return EXIT_SUCCESS;
}
