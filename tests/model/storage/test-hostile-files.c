/*
 * Files made to do harm: each is answered within a second, or half of that if another program is said to have made it, and 256 MiB, says what is wrong, and makes the program look at
 * nothing else. Each is read by a process of its own, so that what it takes can be measured.
 */

#define _GNU_SOURCE
#include "model/exchange/format.h"
#include "model/exchange/import.h"
#include "model/storage/project-reader.h"
#include "model/storage/project-writer.h"
#include "tests/support/folder.h"
#include "tests/support/hostile-files.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_SECONDS       1.0
#define MAX_GRAPH_SECONDS 0.5
#define MAX_MEMORY        (256 << 10)
#define SECRET            "canary-5f1e"

/* Sanitizers make everything slower and larger, and so does a compiler that is told not to optimise. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
#define ALLOWANCE 6
#else
#define ALLOWANCE 1
#endif

typedef struct
{
  TestHostilePlace place;
  char            *folder;
  char            *file;
  int              watch;
  int              server;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK)};
  socklen_t          length = sizeof address;
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->file = g_build_filename (fixture->folder, "hostile.entente", NULL);
  fixture->place.secret = g_build_filename (fixture->folder, "secret", NULL);
  g_assert_true (g_file_set_contents (fixture->place.secret, SECRET, -1, &error));

  fixture->watch = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);
  g_assert_cmpint (inotify_add_watch (fixture->watch, fixture->place.secret, IN_OPEN | IN_ACCESS), >=, 0);

  fixture->server = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  g_assert_cmpint (bind (fixture->server, (struct sockaddr *)&address, sizeof address), ==, 0);
  g_assert_cmpint (listen (fixture->server, 5), ==, 0);
  g_assert_cmpint (getsockname (fixture->server, (struct sockaddr *)&address, &length), ==, 0);
  fixture->place.port = ntohs (address.sin_port);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close (fixture->watch);
  close (fixture->server);
  folder_remove (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->place.secret);
}

static gboolean
has_secret (EntenteReading *reading)
{
  g_autoptr (GBytes) bytes = entente_project_write_bytes (reading->project);

  if (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), SECRET, strlen (SECRET)) != NULL)
    return TRUE;

  for (guint i = 0; i < reading->problems->len; i++)
    if (strstr (((EntenteProblem *)g_ptr_array_index (reading->problems, i))->text, SECRET) != NULL)
      return TRUE;

  return FALSE;
}

static EntenteReading *
read_graph (const char *path,
            const char *format,
            GError    **error)
{
  g_autoptr (EntenteReading) reading = entente_reading_new ();
  g_autoptr (EntenteGraph) graph = entente_format_read_file (entente_format_find (format), path, reading, error);

  if (graph == NULL)
    return NULL;

  entente_import_load (graph, "hostile", reading);

  return g_steal_pointer (&reading);
}

static TestAnswer
read_it (const char *path,
         const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = format != NULL ? read_graph (path, format, &error) : entente_project_read_file (path, NULL, &error);

  if (reading == NULL)
    return error == NULL || *error->message == '\0' || strstr (error->message, SECRET) != NULL ? TEST_ANSWER_LEAKED : TEST_ANSWER_REFUSED;
  if (has_secret (reading))
    return TEST_ANSWER_LEAKED;

  return reading->damaged ? TEST_ANSWER_DAMAGED : reading->problems->len > 0 ? TEST_ANSWER_PROBLEMS
                                                                             : TEST_ANSWER_SOUND;
}

static double
get_seconds (const struct timeval *time)
{
  return (double)time->tv_sec + (double)time->tv_usec / 1e6;
}

static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  const TestHostileFile *c = data;
  GString               *text = test_hostile_file_write (c, &fixture->place);
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int           status;
  char          event[4096];
  double        seconds;
  pid_t         child;

  g_assert_true (g_file_set_contents (fixture->file, text->str, (gssize)text->len, &error));
  g_string_free (text, TRUE);

  child = fork ();
  if (child == 0)
    _exit ((int)read_it (fixture->file, c->format));

  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  seconds = get_seconds (&usage.ru_utime) + get_seconds (&usage.ru_stime);
  g_test_message ("%.3f s, %ld KiB", seconds, usage.ru_maxrss);

  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, c->answer);
  g_assert_cmpfloat (seconds, <=, (c->format != NULL ? MAX_GRAPH_SECONDS : MAX_SECONDS) * ALLOWANCE);
  g_assert_cmpint (usage.ru_maxrss, <=, MAX_MEMORY * ALLOWANCE);

  g_assert_cmpint (read (fixture->watch, event, sizeof event), <, 0);
  g_assert_cmpint (accept (fixture->server, NULL, NULL), <, 0);
}

static void
add_tests (const char            *prefix,
           const TestHostileFile *files,
           guint                  n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_strconcat (prefix, files[i].name, NULL);

      g_test_add (path, Fixture, &files[i], set_up, test_hostile, tear_down);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tests ("/hostile-files/", test_hostile_files, test_n_hostile_files);
  add_tests ("/hostile-graphs/", test_hostile_graphs, test_n_hostile_graphs);

  return g_test_run ();
}
