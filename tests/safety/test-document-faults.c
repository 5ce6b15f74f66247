/* A project is opened, edited and saved, and every call that has to do with files goes wrong once. */
#include "model/document.h"
#include "model/storage/project-reader.h"
#include "tests/safety/fault-cases.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <sys/mman.h>
#include <unistd.h>

#define N_EDITS 2u

/* What the program says it has done; seen also by the one that looks after it. */
typedef struct
{
  guint edit;
  guint save;
} Told;

typedef struct
{
  char          *folder;
  char          *state;
  char          *path;
  volatile Told *told;
} Scene;

/* An empty project and nothing else. */
static void
set_scene (Scene *scene)
{
  g_autoptr (EntenteDocument) document = NULL;

  folder_empty (scene->folder);
  folder_empty (scene->state);
  *scene->told = (Told) {0, 0};

  document = entente_document_new (scene->state);
  g_assert_true (entente_document_save (document, scene->path, FALSE, NULL));
}

/* Edits, saves, and edits once more; then stops without a word. */
static int
work (gpointer data)
{
  Scene *scene = data;
  g_autoptr (EntenteDocument) document = NULL;

  tracer_begin ();
  document = entente_document_open (scene->path, scene->state, NULL);
  if (document == NULL)
    return 0;

  for (guint i = 1; i <= N_EDITS; i++)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (i);

      g_assert_true (entente_document_apply (document, edit, NULL));
      if (entente_document_flush (document, NULL))
        scene->told->edit = i;
      if (i < N_EDITS && entente_document_save (document, NULL, FALSE, NULL))
        scene->told->save = i;
    }

  return 0;
}

/* Edits are numbered from 1, and none may be missing. */
static guint
count_edits (EntenteProject *project)
{
  guint n = entente_project_get_n (project, ENTENTE_COMPANY);

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%04u", i);

      g_assert_nonnull (entente_project_lookup (project, id));
    }

  return n;
}

static guint
count_on_disk (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (scene->path, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (reading->damaged);

  return count_edits (reading->project);
}

/* Recovers what there is, as a planner would, and saves it over the file without being asked anything. */
static guint
count_recovered (Scene *scene)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (scene->state);
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (leftovers->len, <=, 1);
  if (leftovers->len == 0)
    return 0;

  document = entente_document_recover (g_ptr_array_index (leftovers, 0), scene->state, &error);
  g_assert_no_error (error);
  g_assert_null (entente_document_get_problems (document)->pdata);
  entente_document_save (document, NULL, FALSE, &error);
  g_assert_no_error (error);

  return count_edits (entente_document_get_project (document));
}

/* One more save, and there is the file and no journal. */
static void
check_next_save (Scene *scene)
{
  g_autoptr (EntenteDocument) document = entente_document_open (scene->path, scene->state, NULL);
  g_autofree char *journals = g_build_filename (scene->state, "journals", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  entente_document_save (document, NULL, FALSE, &error);
  g_assert_no_error (error);
  shown = folder_show (scene->folder);
  g_assert_cmpstr (shown, ==, "plan.entente");

  g_ptr_array_unref (entente_journal_find_leftovers (scene->state));
  if (g_file_test (journals, G_FILE_TEST_EXISTS))
    {
      g_autofree char *left = folder_show (journals);

      g_assert_cmpstr (left, ==, "");
    }
}

static void
test_faults (gconstpointer data)
{
  const FaultCase *test = data;
  Fault            fault = {.kind = test->kind, .code = test->code};
  Scene            scene = {.folder = folder_new (), .state = folder_new ()};
  Trace            trace;

  scene.path = g_build_filename (scene.folder, "plan.entente", NULL);
  scene.told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  do
    {
      guint on_disk, recovered;

      set_scene (&scene);
      trace = tracer_run (work, &scene, &fault, NULL);
      g_assert_cmpint (trace.code, <=, 0);

      on_disk = count_on_disk (&scene);
      recovered = count_recovered (&scene);
      g_assert_cmpuint (on_disk, >=, scene.told->save);
      g_assert_cmpuint (MAX (on_disk, recovered), >=, scene.told->edit);
      check_next_save (&scene);
      fault.at++;
    }
  while (trace.happened);

  g_test_message ("%u calls", fault.at - 1);
  munmap ((gpointer)scene.told, sizeof (Told));
  folder_remove (scene.folder);
  folder_remove (scene.state);
  g_free (scene.path);
  g_assert_cmpuint (fault.at, >, 60);
}

int
main (int    argc,
      char **argv)
{
  if (!fault_cases_begin (&argc, &argv))
    return 0;

  fault_cases_add ("/document-faults/nothing is lost", FAULT_USUAL_CASES, test_faults);

  return g_test_run ();
}
