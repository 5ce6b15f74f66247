/*
 * The power goes while a program edits and saves. Its disk is an ext4 file system in a file; a clone of that file, made at
 * one moment while the program goes on, is the disk as it would be found. Cloning needs XFS, so that the file stands in
 * another such file. ENTENTE_TEST_CUTS tells how often; the figure to reach is 500.
 */
#define _GNU_SOURCE
#include "tests/safety/worker.h"
#include "tests/support/folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_CUTS    25u
#define CUTS_EACH_ROUND 25u
#define MAX_PAUSE       30000
#define OUTER_SIZE      (G_GINT64_CONSTANT (320) << 20)
#define INNER_SIZE      (G_GINT64_CONSTANT (16) << 20)

/* Where everything is; @disk is what the program writes on, @found what it is found as. */
typedef struct
{
  char *folder;
  char *outer_image;
  char *outer;
  char *disk_image;
  char *disk;
  char *found_image;
  char *found;
} Bench;

static gboolean
run (const char *program,
     ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  int         status = -1;
  const char *argument;
  va_list     list;

  g_ptr_array_add (arguments, (gpointer)program);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer)argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  return g_spawn_sync (NULL, (char **)arguments->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

static void
make_image (const char *path,
            gint64      size)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (ftruncate (fileno (file), size), ==, 0);
  fclose (file);
}

static char *
make_folder (Bench      *bench,
             const char *name)
{
  char *path = g_build_filename (bench->folder, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return path;
}

/* What is mounted is seen by this process only, and goes with it. */
static gboolean
leave_namespace (void)
{
  return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static void
bench_init (Bench *bench)
{
  bench->folder = folder_new ();
  bench->outer = make_folder (bench, "outer");
  bench->disk = make_folder (bench, "disk");
  bench->found = make_folder (bench, "found");
  bench->outer_image = g_build_filename (bench->folder, "outer.img", NULL);
  bench->disk_image = g_build_filename (bench->outer, "disk.img", NULL);
  bench->found_image = g_build_filename (bench->outer, "found.img", NULL);
}

static gboolean
bench_mount (Bench *bench)
{
  make_image (bench->outer_image, OUTER_SIZE);
  if (!run ("mkfs.xfs", "-q", "-m", "reflink=1", bench->outer_image, NULL) ||
      !run ("mount", "-o", "loop", bench->outer_image, bench->outer, NULL))
    return FALSE;

  make_image (bench->disk_image, INNER_SIZE);

  return run ("mkfs.ext4", "-q", "-F", bench->disk_image, NULL) &&
         run ("mount", "-o", "loop", bench->disk_image, bench->disk, NULL);
}

static void
bench_clear (Bench *bench)
{
  umount2 (bench->found, MNT_DETACH);
  umount2 (bench->disk, MNT_DETACH);
  umount2 (bench->outer, MNT_DETACH);
  folder_remove (bench->folder);
  g_free (bench->outer_image);
  g_free (bench->outer);
  g_free (bench->disk_image);
  g_free (bench->disk);
  g_free (bench->found_image);
  g_free (bench->found);
}

static pid_t
start (Worker *worker)
{
  pid_t process;

  worker_begin_anew (worker);
  process = fork ();
  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    worker_run (worker);

  return process;
}

static void
stop (pid_t process)
{
  int status;

  g_assert_cmpint (kill (process, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

/* What was told before the power went must be found. */
static void
cut (Bench  *bench,
     Worker *worker)
{
  g_autofree char *state = g_build_filename (bench->found, "state", NULL);
  Worker           found;
  Told             told;

  g_usleep ((gulong)g_test_rand_int_range (0, MAX_PAUSE));
  told = *worker->told;
  g_assert_true (run ("cp", "--reflink=always", bench->disk_image, bench->found_image, NULL));
  g_assert_true (run ("mount", "-o", "loop", bench->found_image, bench->found, NULL));

  worker_init (&found, bench->found, state);
  worker_check (&found, &told);
  worker_clear (&found);

  g_assert_true (run ("umount", bench->found, NULL));
  g_assert_cmpint (g_unlink (bench->found_image), ==, 0);
}

static guint
get_n_cuts (void)
{
  const char *text = g_getenv ("ENTENTE_TEST_CUTS");

  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : DEFAULT_CUTS;
}

static void
test_cuts (void)
{
  guint  n_cuts = get_n_cuts ();
  gint64 begin = g_get_monotonic_time ();
  Bench  bench;
  Worker worker;

  if (!leave_namespace ())
    {
      g_test_skip ("Only root can mount a disk");
      return;
    }

  bench_init (&bench);
  if (bench_mount (&bench))
    {
      g_autofree char *state = g_build_filename (bench.disk, "state", NULL);
      pid_t            process = 0;

      worker_init (&worker, bench.disk, state);
      for (guint i = 0; i < n_cuts; i++)
        {
          if (i % CUTS_EACH_ROUND == 0)
            {
              if (process > 0)
                stop (process);
              process = start (&worker);
            }
          cut (&bench, &worker);
        }
      stop (process);
      g_test_message ("%u cuts, %u saves: 0 torn, 0 older than told; %.1f s", n_cuts, worker.told->n_saves,
                      (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
      g_assert_cmpuint (worker.told->n_saves, >, 0);
      worker_clear (&worker);
    }
  else
    g_test_skip ("A disk in a file can't be made here: it takes mkfs.xfs, mkfs.ext4 and loop devices");

  bench_clear (&bench);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/power-cut/what was told to be safe is found", test_cuts);

  return g_test_run ();
}
