/*
 * A program that saves, or edits and saves, without pause is killed again and again, at any moment. ENTENTE_TEST_KILLS tells
 * how often; the figure to reach is 10,000.
 */
#include "model/storage/safe-save.h"
#include "tests/safety/worker.h"
#include "tests/support/folder.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_KILLS    400u
#define SAVES_EACH_LIFE  3
#define MIN_LIFE         1000
#define MAX_LIFE         20000
#define PAUSE            100
#define N_LINES          2000u
#define KILLS_EACH_ROUND 50u
#define EDITS_EACH_ROUND 60u

typedef struct
{
  char  *folder;
  char  *state;
  Worker worker;
  gint64 max_life;
} Scene;

static void
scene_init (Scene *scene)
{
  scene->folder = folder_new ();
  scene->state = folder_new ();
  worker_init (&scene->worker, scene->folder, scene->state);
}

static void
scene_clear (Scene *scene)
{
  worker_clear (&scene->worker);
  folder_remove (scene->folder);
  folder_remove (scene->state);
}

/* On a slow disk, lives are longer. */
static void
begin_anew (Scene *scene)
{
  gint64 start = g_get_monotonic_time ();

  worker_begin_anew (&scene->worker);
  scene->max_life = CLAMP (SAVES_EACH_LIFE * (g_get_monotonic_time () - start), MIN_LIFE, MAX_LIFE);
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

  scene->worker.told->at_work = FALSE;
  process = fork ();
  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    worker_run (&scene->worker);

  while (!early && !scene->worker.told->at_work && waitpid (process, NULL, WNOHANG) == 0)
    g_usleep (PAUSE);
  g_usleep ((gulong)g_test_rand_int_range (0, (gint32)scene->max_life));
  kill_and_wait (process);
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
  for (guint number = scene->worker.told->save + 1;; number++)
    {
      g_autoptr (GBytes) bytes = make_version (number);
      EntenteSaveRequest request = {.path = scene->worker.path, .bytes = bytes, .overwrite = TRUE, .versions = scene->state};
      g_autoptr (GError) error = NULL;

      entente_safe_save (&request, &error);
      g_assert_no_error (error);
      scene->worker.told->save = number;
      scene->worker.told->n_saves++;
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
  g_test_message ("%u kills, %u saves: 0 lost, 0 older than told; %.1f s", n_kills, scene->worker.told->n_saves,
                  (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (scene->worker.told->n_saves, >, n_kills / 50);
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
      if (scene.worker.told->save > 0)
        g_assert_cmpuint (read_version (scene.worker.path), >=, scene.worker.told->save);
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
      worker_check (&scene.worker, (const Told *)scene.worker.told);
      if (scene.worker.told->edit > EDITS_EACH_ROUND)
        check_left_overs (&scene);
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
