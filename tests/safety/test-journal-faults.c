/* Every call of a journal that has to do with files goes wrong once in every way. */
#include "model/change/journal.h"
#include "model/change/leftover.h"
#include "tests/safety/fault-cases.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define N_EDITS 3u
#define BASE    "<entente/>"

/* @n_told, which both processes see, is how many edits are said to be on disk. */
typedef struct
{
  char           *state;
  volatile guint *n_told;
} Scene;

static void
begin (EntenteJournal *journal)
{
  g_autoptr (GBytes) base = g_bytes_new_static (BASE, strlen (BASE));

  entente_journal_begin (journal, "/home/ann/plan.entente", "Plan", base, NULL);
}

static int
write_journal (gpointer data)
{
  Scene          *scene = data;
  EntenteJournal *journal = entente_journal_new (scene->state, NULL, NULL);

  tracer_begin ();
  begin (journal);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (i);

      entente_journal_append (journal, edit);
      if (entente_journal_flush (journal, NULL))
        *scene->n_told = i + 1;
    }
  entente_journal_free (journal);

  return 0;
}

static guint
count_recovered (Scene *scene)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (scene->state);
  const EntenteLeftover *leftover;

  g_assert_cmpuint (leftovers->len, <=, 1);
  if (leftovers->len == 0)
    return 0;

  leftover = g_ptr_array_index (leftovers, 0);
  g_assert_cmpmem (g_bytes_get_data (leftover->base, NULL), g_bytes_get_size (leftover->base), BASE, strlen (BASE));
  for (guint i = 0; i < leftover->edits->len; i++)
    g_assert_cmpuint (numbered_edit_get_number (g_ptr_array_index (leftover->edits, i)), ==, i);

  return leftover->edits->len;
}

/* Nothing is left but the one journal, if any; what was begun and not finished is swept. */
static void
assert_clean (Scene *scene)
{
  g_autofree char *folder = entente_journal_get_folder (scene->state);
  g_autofree char *shown = g_file_test (folder, G_FILE_TEST_EXISTS) ? folder_show (folder) : g_strdup ("");

  g_assert_null (strchr (shown, '~'));
  g_assert_null (strchr (shown, ' '));
}

static void
test_faults (gconstpointer data)
{
  const FaultCase *test = data;
  Fault            fault = {.kind = test->kind, .code = test->code};
  guint            n_more = 0;
  Scene            scene = {.state = folder_new ()};
  Trace            trace;

  scene.n_told = mmap (NULL, sizeof (guint), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  do
    {
      guint n_recovered;

      folder_empty (scene.state);
      *scene.n_told = 0;
      trace = tracer_run (write_journal, &scene, &fault, NULL);
      n_recovered = count_recovered (&scene);
      assert_clean (&scene);

      g_assert_cmpuint (n_recovered, >=, *scene.n_told);
      g_assert_cmpint (trace.code, <=, 0);
      /* Who is not killed makes good what went wrong once. */
      if (trace.code == 0)
        g_assert_cmpuint (n_recovered, ==, N_EDITS);
      n_more += n_recovered > *scene.n_told;
      fault.at++;
    }
  while (trace.happened);

  munmap ((gpointer)scene.n_told, sizeof (guint));
  folder_remove (scene.state);
  g_test_message ("%u calls, %u times more was recovered than told", fault.at - 1, n_more);
  g_assert_cmpuint (fault.at, >, 10);
}

static int
look (gpointer data)
{
  tracer_begin ();

  return (int)count_recovered (data);
}

/* Looking for what can be recovered never harms it, however that goes. */
static void
test_looking (gconstpointer data)
{
  const FaultCase *test = data;
  Fault            fault = {.kind = test->kind, .code = test->code};
  guint            n_told = 0, n_found = 0;
  Scene            scene = {.state = folder_new (), .n_told = &n_told};
  Trace            trace;

  g_assert_cmpint (write_journal (&scene), ==, 0);

  do
    {
      trace = tracer_run (look, &scene, &fault, NULL);
      n_found += trace.code == (int)N_EDITS;
      g_assert_true (trace.code <= 0 || trace.code == (int)N_EDITS);
      g_assert_cmpuint (count_recovered (&scene), ==, N_EDITS);
      fault.at++;
    }
  while (trace.happened);

  folder_remove (scene.state);
  g_test_message ("%u calls, %u times all was found", fault.at - 1, n_found);
  if (test->kind == FAULT_SHORT)
    g_assert_cmpuint (n_found, ==, fault.at);
  g_assert_cmpuint (fault.at, >, 10);
}

static guint
count_calls (GPtrArray  *names,
             const char *name)
{
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    n += strcmp (g_ptr_array_index (names, i), name) == 0;

  return n;
}

/* Without power, what was told to be on disk is there: each edit is synchronised, and so is the name of the journal. */
static void
test_order (void)
{
  const Fault fault = {.kind = FAULT_NONE};
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_told = 0;
  Scene scene = {.state = folder_new (), .n_told = &n_told};

  g_assert_cmpint (tracer_run (write_journal, &scene, &fault, names).code, ==, 0);
  folder_remove (scene.state);

  g_assert_cmpuint (count_calls (names, "pwrite64"), >=, N_EDITS);
  g_assert_cmpuint (count_calls (names, "fdatasync"), ==, count_calls (names, "pwrite64"));
  g_assert_cmpuint (count_calls (names, "fsync"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  if (!fault_cases_begin (&argc, &argv))
    return 0;

  fault_cases_add ("/journal-faults/no edit is lost", FAULT_ALL_CASES, test_faults);
  fault_cases_add ("/journal-faults/looking harms nothing", FAULT_ALL_CASES, test_looking);

  g_test_add_func ("/journal-faults/every edit is synchronised", test_order);

  return g_test_run ();
}
