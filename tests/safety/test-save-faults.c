/* Every call of a save that has to do with files goes wrong once in every way. */
#include "model/storage/safe-save.h"
#include "model/storage/versions.h"
#include "tests/safety/fault-cases.h"
#include "tests/support/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define OLD        "<entente>the former version, which is the longer one of the two</entente>\n"
#define NEW        "<entente>the new version</entente>\n"
#define FOREIGN    "<entente>what somebody else did</entente>\n"
#define STALE      ".plan.entente.entente-dead00~"
#define N_VERSIONS 10u

/* What the process ends with. */
enum
{
  SAVED,
  SAVED_WITH_WARNING,
  FAILED,
  FAILED_BUT_REPLACED,
};

typedef struct
{
  char *folder;
  char *state;
  char *path;
  char *link;
  char *foreign;
  char *versions;
  char *old_hash;
} Scene;

static void
put (const char *folder,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE            *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
put_version (Scene *scene,
             guint  counter)
{
  g_autofree char *text = g_strdup_printf ("version %u", counter);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *name = g_strdup_printf ("%06u-20250101T000000Z-%.16s", counter, hash);

  put (scene->versions, name, text);
}

/* A file with a link to it, what a killed save left beside it, and as many versions as are kept. */
static void
set_scene (Scene *scene)
{
  folder_empty (scene->folder);
  folder_empty (scene->state);
  g_assert_cmpint (g_mkdir_with_parents (scene->versions, 0700), ==, 0);

  put (scene->folder, "plan.entente", OLD);
  put (scene->folder, STALE, "half a pl");
  put (scene->versions, ".x.entente-dead00~", "half a ver");
  g_assert_cmpint (symlink ("plan.entente", scene->link), ==, 0);
  for (guint i = 1; i <= N_VERSIONS; i++)
    put_version (scene, i);
}

static void
scene_init (Scene *scene)
{
  g_autofree char *real = NULL;

  scene->folder = folder_new ();
  scene->state = folder_new ();
  scene->path = g_build_filename (scene->folder, "plan.entente", NULL);
  scene->link = g_build_filename (scene->folder, "link", NULL);
  scene->foreign = g_build_filename (scene->folder, "foreign", NULL);
  scene->old_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, OLD, -1);
  put (scene->folder, "plan.entente", OLD);
  real = realpath (scene->path, NULL);
  scene->versions = entente_versions_folder (scene->state, real);
}

static void
scene_clear (Scene *scene)
{
  folder_remove (scene->folder);
  folder_remove (scene->state);
  g_free (scene->path);
  g_free (scene->link);
  g_free (scene->foreign);
  g_free (scene->versions);
  g_free (scene->old_hash);
}

/* Without @keep, nothing is read and written but the file itself. */
static int
save (Scene      *scene,
      const char *text,
      gboolean    keep)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char   *warning = NULL;
  gboolean           replaced = FALSE;
  EntenteSaveRequest request = {
    .path = scene->link,
    .bytes = bytes,
    .expected = scene->old_hash,
    .versions = keep ? scene->state : NULL,
    .replaced = &replaced,
    .warning = &warning,
  };

  tracer_begin ();
  if (entente_safe_save (&request, &error))
    return warning == NULL ? SAVED : SAVED_WITH_WARNING;

  return replaced ? FAILED_BUT_REPLACED : FAILED;
}

static int
save_new (gpointer scene)
{
  return save (scene, NEW, TRUE);
}

static int
save_only (gpointer scene)
{
  return save (scene, NEW, FALSE);
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return strcmp (contents, text) == 0;
}

/* Each version holds what its name says. Returns whether the old content is one of them. */
static gboolean
check_versions (Scene *scene)
{
  g_auto (GStrv) names = folder_list (scene->versions);
  gboolean has_old = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (scene->versions, names[i], NULL);
      g_autofree char *hash = NULL;

      if (names[i][0] == '.')
        continue;

      hash = entente_file_hash (path, NULL);
      g_assert_nonnull (hash);
      g_assert_true (strncmp (strrchr (names[i], '-') + 1, hash, 16) == 0);
      has_old |= strcmp (hash, scene->old_hash) == 0;
    }

  return has_old;
}

/* What an earlier save left may be there still; of this one, nothing. */
static void
assert_clean (const char *folder)
{
  g_auto (GStrv) names = folder_list (folder);

  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (names[i][0] != '.' || g_str_has_suffix (names[i], "-dead00~"));
}

static void
check_outcome (Scene *scene,
               int    code)
{
  gboolean is_new = holds (scene->path, NEW);
  gboolean has_old = check_versions (scene);

  g_assert_true (is_new || holds (scene->path, OLD));
  if (code < 0)
    return;

  g_assert_cmpint (code, <=, FAILED_BUT_REPLACED);
  g_assert_cmpint (is_new, ==, code != FAILED);
  g_assert_true (has_old || code != SAVED);
  assert_clean (scene->folder);
  assert_clean (scene->versions);
}

/* After the next save there is nothing but what should be. */
static void
check_next_save (Scene *scene)
{
  g_autofree char *shown = NULL;
  g_autofree char *versions = NULL;

  g_free (scene->old_hash);
  scene->old_hash = entente_file_hash (scene->path, NULL);
  g_assert_cmpint (save (scene, "next", TRUE), ==, SAVED);
  g_assert_true (holds (scene->path, "next"));

  shown = folder_show (scene->folder);
  g_assert_cmpstr (shown, ==, "link plan.entente");
  versions = folder_show (scene->versions);
  g_assert_null (strchr (versions, '~'));

  g_free (scene->old_hash);
  scene->old_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, OLD, -1);
}

static void
test_faults (gconstpointer data)
{
  const FaultCase *test = data;
  Fault            fault = {.kind = test->kind, .code = test->code};
  guint            n_outcomes[FAILED_BUT_REPLACED + 1] = {0}, n_killed = 0;
  Scene            scene;
  Trace            trace;

  scene_init (&scene);

  do
    {
      set_scene (&scene);
      trace = tracer_run (save_new, &scene, &fault, NULL);
      check_outcome (&scene, trace.code);
      check_next_save (&scene);

      if (trace.code < 0)
        n_killed++;
      else
        n_outcomes[trace.code]++;
      fault.at++;
    }
  while (trace.happened);

  scene_clear (&scene);
  if (test->kind == FAULT_SHORT)
    g_assert_cmpuint (n_outcomes[SAVED], ==, fault.at);
  g_test_message ("%u calls: %u killed, %u saved, %u saved with a warning, %u not saved, %u replaced but not confirmed", fault.at - 1,
                  n_killed, n_outcomes[SAVED] - 1, n_outcomes[SAVED_WITH_WARNING], n_outcomes[FAILED], n_outcomes[FAILED_BUT_REPLACED]);
  g_assert_cmpuint (fault.at, >, 30);
}

/* Somebody who does not know our lock replaces the file. */
static void
replace_file (gpointer data)
{
  Scene *scene = data;

  put (scene->folder, "foreign", FOREIGN);
  g_assert_cmpint (renameat (AT_FDCWD, scene->foreign, AT_FDCWD, scene->path), ==, 0);
}

/* Somebody writes into the file. */
static void
write_file (gpointer data)
{
  Scene *scene = data;

  put (scene->folder, "plan.entente", FOREIGN);
}

static gboolean
is_kept (Scene      *scene,
         const char *text)
{
  g_auto (GStrv) names = folder_list (scene->versions);
  gboolean found = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (scene->versions, names[i], NULL);

      found |= holds (path, text);
    }

  return found;
}

/*
 * What somebody else writes while a save goes on is found in the file or among its versions. At one call it can't be: no
 * system lets one look at a file and rename another over it in one step. Where there was no file, it can.
 */
static void
check_meanwhile (void (*meanwhile) (gpointer data),
                 gboolean is_first)
{
  Scene scene;
  Fault fault = {.kind = FAULT_MEANWHILE, .meanwhile = meanwhile, .data = &scene};
  Trace trace;
  guint n_lost = 0, n_refused = 0;

  scene_init (&scene);

  do
    {
      gboolean is_safe;

      set_scene (&scene);
      if (is_first)
        g_assert_cmpint (g_unlink (scene.path), ==, 0);
      trace = tracer_run (save_new, &scene, &fault, NULL);
      g_assert_cmpint (trace.code, >=, 0);
      is_safe = !trace.happened || holds (scene.path, FOREIGN) || is_kept (&scene, FOREIGN);
      n_lost += !is_safe;
      n_refused += trace.code == FAILED;
      check_versions (&scene);
      assert_clean (scene.folder);
      fault.at++;
    }
  while (trace.happened);

  scene_clear (&scene);
  g_test_message ("%u calls: %u times not saved", fault.at - 1, n_refused);
  g_assert_cmpuint (n_lost, <=, is_first ? 0 : 1);
  g_assert_cmpuint (n_refused, >, 10);
}

static void
test_replaced_meanwhile (void)
{
  check_meanwhile (replace_file, FALSE);
}

static void
test_written_meanwhile (void)
{
  check_meanwhile (write_file, FALSE);
}

static void
test_made_meanwhile (void)
{
  check_meanwhile (replace_file, TRUE);
}

static guint
find_call (GPtrArray  *names,
           const char *name,
           guint       from)
{
  while (from < names->len && strcmp (g_ptr_array_index (names, from), name) != 0)
    from++;

  g_assert_cmpuint (from, <, names->len);

  return from;
}

/* Without power, what was synchronised before the rename is there after it, and the rename once the folder was. */
static void
test_order (void)
{
  const Fault fault = {.kind = FAULT_NONE};
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint written, synchronised, read_back, renamed;
  Scene scene;

  scene_init (&scene);
  set_scene (&scene);
  g_assert_cmpint (tracer_run (save_only, &scene, &fault, names).code, ==, SAVED);
  scene_clear (&scene);

  written = find_call (names, "pwrite64", 0);
  synchronised = find_call (names, "fsync", written);
  read_back = find_call (names, "pread64", synchronised);
  renamed = find_call (names, "renameat", read_back);
  find_call (names, "fsync", renamed);
}

/* Not every file system can rename a file unless there is one of that name. */
static void
test_simple_disk (void)
{
  Fault fault = {.kind = FAULT_NONE};
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  Scene scene;

  scene_init (&scene);
  set_scene (&scene);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  g_assert_cmpint (tracer_run (save_only, &scene, &fault, names).code, ==, SAVED);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);

  fault = (Fault) {.kind = FAULT_ERROR, .code = EINVAL, .at = find_call (names, "renameat2", 0)};
  g_assert_cmpint (tracer_run (save_only, &scene, &fault, NULL).code, ==, SAVED);
  g_assert_true (holds (scene.path, NEW));
  assert_clean (scene.folder);
  scene_clear (&scene);
}

int
main (int    argc,
      char **argv)
{
  if (!fault_cases_begin (&argc, &argv))
    return 0;

  fault_cases_add ("/save-faults/nothing is lost", FAULT_ALL_CASES, test_faults);
  g_test_add_func ("/save-faults/what others put in place meanwhile is not lost", test_replaced_meanwhile);
  g_test_add_func ("/save-faults/what others write meanwhile is not lost", test_written_meanwhile);
  g_test_add_func ("/save-faults/what others make first meanwhile is not lost", test_made_meanwhile);
  g_test_add_func ("/save-faults/a simple disk will do", test_simple_disk);
  g_test_add_func ("/save-faults/what is renamed is on disk before", test_order);

  return g_test_run ();
}
