/*
 * A program that saves, or edits and saves, without pause is killed again and again, at any moment. ENTENTE_TEST_KILLS tells
 * how often; the figure to reach is 10,000.
 */
#include "model/document.h"
#include "model/storage/safe-save.h"
#include "tests/support/edits.h"
#include "tests/support/folder.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_KILLS    400u
#define SAVES_EACH_LIFE  3
#define MIN_LIFE         1000
#define PAUSE            100
#define N_LINES          2000u
#define KILLS_EACH_ROUND 50u
#define EDITS_EACH_SAVE  3u
#define EDITS_EACH_ROUND 60u

/* What the program says it has done; seen also by the one that kills it. */
typedef struct
{
  gboolean at_work;
  guint    edit;
  guint    save;
  guint    n_saves;
} Told;

typedef struct
{
  char          *folder;
  char          *state;
  char          *path;
  gint64         max_life;
  volatile Told *told;
} Scene;

static void
scene_init (Scene *scene)
{
  scene->folder = folder_new ();
  scene->state = folder_new ();
  scene->path = g_build_filename (scene->folder, "plan.entente", NULL);
  scene->told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (scene->told != MAP_FAILED);
}

static void
scene_clear (Scene *scene)
{
  munmap ((gpointer)scene->told, sizeof (Told));
  folder_remove (scene->folder);
  folder_remove (scene->state);
  g_free (scene->path);
}

/* The number of the last edit that is in a project, from 1; 0 for none. */
static guint
get_last_edit (EntenteProject *project)
{
  guint n = entente_project_get_n (project, ENTENTE_COMPANY);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%04u", i + 1);

      g_assert_nonnull (entente_project_lookup (project, id));
    }

  return n;
}

/* As a planner does who is offered several: takes the one with the most in it. */
static EntenteDocument *
recover_or_open (Scene *scene)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (scene->state);
  EntenteDocument *best = entente_document_open (scene->path, scene->state, NULL);

  for (guint i = 0; i < leftovers->len; i++)
    {
      EntenteDocument *document = entente_document_recover (g_ptr_array_index (leftovers, i), scene->state, NULL);

      EntenteDocument *worse = get_last_edit (entente_document_get_project (document)) <= get_last_edit (entente_document_get_project (best)) ? document : best;

      best = worse == best ? document : best;
      entente_document_close (worse);
      g_object_unref (worse);
    }

  return best;
}

/* So that a round does not grow without end, the project begins anew now and then; on a slow disk, lives are longer. */
static void
begin_anew (Scene *scene)
{
  g_autoptr (EntenteDocument) document = entente_document_new (scene->state);
  gint64 start = g_get_monotonic_time ();

  g_assert_true (entente_document_save (document, scene->path, TRUE, NULL));
  scene->max_life = MAX (SAVES_EACH_LIFE * (g_get_monotonic_time () - start), MIN_LIFE);
  *scene->told = (Told) {.n_saves = scene->told->n_saves};
}

static void
work (Scene *scene)
{
  EntenteDocument *document = recover_or_open (scene);
  guint            number = get_last_edit (entente_document_get_project (document));

  scene->told->at_work = TRUE;
  for (;;)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (++number);
      g_autoptr (GError) error = NULL;

      entente_document_apply (document, edit, &error);
      g_assert_no_error (error);
      entente_document_flush (document, &error);
      g_assert_no_error (error);
      scene->told->edit = number;

      if (number % EDITS_EACH_SAVE != 0)
        continue;
      entente_document_save (document, NULL, FALSE, &error);
      g_assert_no_error (error);
      scene->told->save = number;
      scene->told->n_saves++;
    }
}

static void
kill_and_wait (pid_t process)
{
  int status;

  g_assert_cmpint (kill (process, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

/* One in four is killed while it opens the project or recovers it, the others while they edit and save. */
static void
kill_worker (Scene *scene)
{
  gboolean early = g_test_rand_int_range (0, 4) == 0;
  pid_t    process;

  scene->told->at_work = FALSE;
  process = fork ();
  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    work (scene);

  while (!early && !scene->told->at_work && waitpid (process, NULL, WNOHANG) == 0)
    g_usleep (PAUSE);
  g_usleep ((gulong)g_test_rand_int_range (0, (gint32)scene->max_life));
  kill_and_wait (process);
}

static guint
get_recovered (Scene *scene)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (scene->state);
  guint best = 0;

  for (guint i = 0; i < leftovers->len; i++)
    {
      const EntenteLeftover *leftover = g_ptr_array_index (leftovers, i);
      guint                  n = leftover->edits->len;
      g_autoptr (EntenteReading) reading = entente_project_read_bytes (leftover->base, NULL);
      guint first = get_last_edit (reading->project) + 1;

      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (numbered_edit_get_number (g_ptr_array_index (leftover->edits, j)), ==, first + j);
      best = MAX (best, first + n - 1);
    }

  return best;
}

static void
check (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (scene->path, NULL, &error);
  guint on_disk;

  g_assert_no_error (error);
  g_assert_false (reading->damaged);
  on_disk = get_last_edit (reading->project);
  g_assert_cmpuint (on_disk, >=, scene->told->save);
  g_assert_cmpuint (MAX (on_disk, get_recovered (scene)), >=, scene->told->edit);
}

/* What killed saves left is gone after one that was not killed. */
static void
check_left_overs (Scene *scene)
{
  g_autofree char *shown = NULL;

  begin_anew (scene);
  shown = folder_show (scene->folder);
  g_assert_cmpstr (shown, ==, "plan.entente");
}

static guint
get_n_kills (void)
{
  const char *text = g_getenv ("ENTENTE_TEST_KILLS");

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : DEFAULT_KILLS;
}

/* Each version says on all of its lines which one it is, so that a mixture is seen. */
static GBytes *
make_version (guint number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "%u\n", number);

  return g_string_free_to_bytes (text);
}

static guint
read_version (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) expected = NULL;
  gsize length;
  guint number;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  number = (guint)g_ascii_strtoull (contents, NULL, 10);
  expected = make_version (number);
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  return number;
}

static void
save_without_end (Scene *scene)
{
  for (guint number = scene->told->save + 1;; number++)
    {
      g_autoptr (GBytes) bytes = make_version (number);
      EntenteSaveRequest request = {.path = scene->path, .bytes = bytes, .overwrite = TRUE, .versions = scene->state};
      g_autoptr (GError) error = NULL;

      entente_safe_save (&request, &error);
      g_assert_no_error (error);
      scene->told->save = number;
      scene->told->n_saves++;
    }
}

static void
kill_saver (Scene *scene)
{
  pid_t process = fork ();

  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    save_without_end (scene);

  g_usleep ((gulong)g_test_rand_int_range (0, (gint32)scene->max_life));
  kill_and_wait (process);
}

static void
report (Scene *scene,
        guint  n_kills,
        gint64 start)
{
  g_test_message ("%u kills, %u saves: 0 lost, 0 older than told; %.1f s", n_kills, scene->told->n_saves,
                  (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (scene->told->n_saves, >, n_kills / 50);
}

static void
test_saver (void)
{
  guint  n_kills = get_n_kills ();
  gint64 start = g_get_monotonic_time ();
  Scene  scene;

  scene_init (&scene);

  for (guint i = 0; i < n_kills; i++)
    {
      if (i % KILLS_EACH_ROUND == 0)
        begin_anew (&scene);
      kill_saver (&scene);
      if (scene.told->save > 0)
        g_assert_cmpuint (read_version (scene.path), >=, scene.told->save);
    }

  report (&scene, n_kills, start);
  scene_clear (&scene);
}

static void
test_worker (void)
{
  guint  n_kills = get_n_kills ();
  gint64 start = g_get_monotonic_time ();
  Scene  scene;

  scene_init (&scene);
  begin_anew (&scene);

  for (guint i = 0; i < n_kills; i++)
    {
      kill_worker (&scene);
      check (&scene);
      if (scene.told->edit > EDITS_EACH_ROUND)
        {
          g_autoptr (EntenteDocument) document = recover_or_open (&scene);

          entente_document_close (document);
          check_left_overs (&scene);
        }
    }

  report (&scene, n_kills, start);
  scene_clear (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kills/what was saved is there, whole", test_saver);
  g_test_add_func ("/kills/what was done is there, saved or not", test_worker);

  return g_test_run ();
}
