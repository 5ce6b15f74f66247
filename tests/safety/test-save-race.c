/* Many programs save the same file at once. */
#include "model/error.h"
#include "model/storage/safe-save.h"
#include "tests/support/folder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RACERS   50u
#define N_MEASURES 5u

/* What a process ends with. */
enum
{
  SAVED,
  CHANGED,
  FAILED,
};

static int
save (const char *path,
      const char *text,
      const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntenteSaveRequest request = {.path = path, .bytes = bytes, .expected = expected};

  if (entente_safe_save (&request, &error))
    return SAVED;

  return g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_CHANGED) ? CHANGED : FAILED;
}

static int
save_once (const char *path,
           guint       number,
           const char *expected)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  return save (path, text, expected);
}

/* Adds a line to the file, however often others are quicker. */
static int
add_line (const char *path,
          guint       number)
{
  for (;;)
    {
      g_autofree char *contents = NULL;
      g_autofree char *longer = NULL;
      g_autofree char *hash = NULL;
      int              outcome;

      if (!g_file_get_contents (path, &contents, NULL, NULL))
        return FAILED;

      hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
      longer = g_strdup_printf ("%s%u\n", contents, number);
      outcome = save (path, longer, hash);
      if (outcome != CHANGED)
        return outcome;
    }
}

/* All wait for the end of a pipe, and start together. */
static void
race (const char *path,
      const char *expected,
      guint      *n_outcomes)
{
  int   gate[2], status;
  pid_t racers[N_RACERS];
  char  nothing;

  g_assert_cmpint (pipe (gate), ==, 0);

  for (guint i = 0; i < N_RACERS; i++)
    {
      racers[i] = fork ();
      g_assert_cmpint (racers[i], >=, 0);
      if (racers[i] != 0)
        continue;

      close (gate[1]);
      if (read (gate[0], &nothing, 1) != 0)
        _exit (FAILED);
      _exit (expected != NULL ? save_once (path, i, expected) : add_line (path, i));
    }

  close (gate[0]);
  close (gate[1]);

  for (guint i = 0; i < N_RACERS; i++)
    {
      g_assert_cmpint (waitpid (racers[i], &status, 0), ==, racers[i]);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), <=, FAILED);
      n_outcomes[WEXITSTATUS (status)]++;
    }
}

static void
assert_alone (const char *folder)
{
  g_autofree char *shown = folder_show (folder);

  g_assert_cmpstr (shown, ==, "plan");
}

static void
test_one_wins (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan", NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "start", -1);
  guint            n_outcomes[FAILED + 1] = {0};

  g_assert_cmpint (save (path, "start", NULL), ==, SAVED);
  race (path, hash, n_outcomes);

  g_assert_cmpuint (n_outcomes[SAVED], ==, 1);
  g_assert_cmpuint (n_outcomes[CHANGED], ==, N_RACERS - 1);
  assert_alone (folder);
}

static void
test_no_update_lost (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan", NULL);
  g_autofree char *contents = NULL;
  gboolean         is_there[N_RACERS] = {FALSE};
  guint            n_outcomes[FAILED + 1] = {0};
  char            *line;

  g_assert_cmpint (save (path, "", NULL), ==, SAVED);
  race (path, NULL, n_outcomes);

  g_assert_cmpuint (n_outcomes[SAVED], ==, N_RACERS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (line = contents; *line != '\0'; line = strchr (line, '\n') + 1)
    is_there[atoi (line)] = TRUE;
  for (guint i = 0; i < N_RACERS; i++)
    g_assert_true (is_there[i]);
  assert_alone (folder);
}

/* Returns how long a save took right after a program that has the lock was killed. */
static gint64
measure_wait (const char *folder,
              const char *path)
{
  int    gate[2];
  char   locked = 0;
  pid_t  holder;
  gint64 start, end;

  g_assert_cmpint (pipe (gate), ==, 0);
  holder = fork ();
  g_assert_cmpint (holder, >=, 0);
  if (holder == 0)
    {
      if (flock (open (folder, O_RDONLY | O_CLOEXEC), LOCK_EX) == 0)
        (void)!write (gate[1], "!", 1);
      pause ();
      _exit (0);
    }

  g_assert_cmpint (read (gate[0], &locked, 1), ==, 1);
  start = g_get_monotonic_time ();
  kill (holder, SIGKILL);
  g_assert_cmpint (save (path, "new", NULL), ==, SAVED);
  end = g_get_monotonic_time ();

  waitpid (holder, NULL, 0);
  close (gate[0]);
  close (gate[1]);

  return end - start;
}

/* A busy machine may be slow once, but not each time. */
static void
test_lock_back (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan", NULL);
  gint64           best = G_MAXINT64;

  for (guint i = 0; i < N_MEASURES; i++)
    best = MIN (best, measure_wait (folder, path));

  g_assert_cmpint (best, <, 100 * G_TIME_SPAN_MILLISECOND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save-race/of many with the same file one wins", test_one_wins);
  g_test_add_func ("/save-race/of many updates none is lost", test_no_update_lost);
  g_test_add_func ("/save-race/the lock of a killed program is free at once", test_lock_back);

  return g_test_run ();
}
