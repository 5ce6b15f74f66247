#include "model/storage/analysis-cache.h"
#include "tests/support/folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_FAULTS 1000u
#define N_PLANS  24u

/* Nobody waits longer than this for figures that may be in the cache, in microseconds. */
#define MOST_WAIT 200000

/* What happens to the file; while_open: after it was opened, not before. */
typedef enum
{
  FLIP_BITS,
  CUT,
  WIPE_PAGE,
  SWAP_PAGES,
  APPEND,
  NOISE,
  EMPTY,
  DELETE,
  OLD_JOURNAL,
  LOCK,
  READ_ONLY,
  FOLDER,
  PIPE,
  DANGLING_LINK,
  REPLACE,
  N_KINDS
} FaultKind;

typedef struct
{
  char    *folder;
  char    *path;
  char    *original;
  gsize    length;
  GRand   *random;
  sqlite3 *holder;
} Faults;

static GBytes *
make_content (guint plan)
{
  gsize   length = 50 + plan * 331;
  guint8 *data = g_malloc (length);

  for (gsize i = 0; i < length; i++)
    data[i] = (guint8)(plan * 7 + i * i);

  return g_bytes_new_take (data, length);
}

static char *
make_hash (guint plan)
{
  g_autofree char *text = g_strdup_printf ("plan %u", plan);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
store_all (EntenteAnalysisCache *cache)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autofree char *hash = make_hash (i);
      g_autoptr (GBytes) content = make_content (i);

      entente_analysis_cache_store (cache, hash, "R1", 1, content);
    }

  entente_analysis_cache_flush (cache);
}

/* What comes is right, and comes soon. Returns how many came. */
static guint
load_all (EntenteAnalysisCache *cache)
{
  guint n = 0;

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autofree char *hash = make_hash (i);
      g_autoptr (GBytes) content = make_content (i);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) loaded = entente_analysis_cache_load (cache, hash, "R1", 1);

      g_assert_cmpint (g_get_monotonic_time () - start, <=, MOST_WAIT);
      g_assert_true (loaded == NULL || g_bytes_equal (loaded, content));
      n += loaded != NULL;
    }

  return n;
}

static void
write_file (const char *path,
            const char *data,
            gsize       length)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, length), ==, length);
  close (fd);
}

static gsize
pick (Faults *self,
      gsize   end)
{
  return (gsize)g_rand_int_range (self->random, 0, (gint32)end);
}

static void
scramble (Faults   *self,
          FaultKind kind)
{
  g_autofree char *data = g_memdup2 (self->original, self->length);
  gsize            length = self->length;
  gsize            n_pages = length / 4096;

  if (kind == FLIP_BITS)
    for (gsize i = pick (self, 40) + 1; i > 0; i--)
      data[pick (self, length)] ^= (char)(1 << pick (self, 8));
  else if (kind == CUT)
    length = pick (self, length);
  else if (kind == WIPE_PAGE)
    memset (data + pick (self, n_pages) * 4096, (int)pick (self, 256), 4096);
  else if (kind == SWAP_PAGES)
    memcpy (data + pick (self, n_pages) * 4096, self->original + pick (self, n_pages) * 4096, 4096);
  else if (kind == NOISE)
    for (gsize i = pick (self, 2) * 100; i < length; i++)
      data[i] = (char)pick (self, 256);
  else if (kind == EMPTY)
    length = 0;

  write_file (self->path, data, length);
}

static void
append (Faults *self)
{
  g_autofree char *data = g_malloc0 (self->length * 2);

  memcpy (data, self->original, self->length);
  memcpy (data + self->length, self->original, self->length);
  write_file (self->path, data, self->length + pick (self, self->length));
}

/* One that a program left behind that was killed while it wrote, as far as SQLite can tell. */
static void
leave_journal (Faults *self)
{
  static const char head[] = {'\xd9', '\xd5', '\x05', '\xf9', '\x20', '\xa1', '\x63', '\xd7'};
  g_autofree char  *path = g_strconcat (self->path, "-journal", NULL);
  char              data[2048];

  for (gsize i = 0; i < sizeof data; i++)
    data[i] = (char)pick (self, 256);
  memcpy (data, head, sizeof head);
  write_file (path, data, sizeof data);
}

static void
hold (Faults *self)
{
  g_assert_cmpint (sqlite3_open (self->path, &self->holder), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (self->holder, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
}

/* By a cache that another program filled, with the same plans in it. */
static void
replace (Faults *self)
{
  g_autofree char *other = g_strconcat (self->path, ".other", NULL);

  write_file (other, self->original, self->length);
  g_assert_cmpint (g_rename (other, self->path), ==, 0);
}

static void
do_harm (Faults   *self,
         FaultKind kind)
{
  switch (kind)
    {
    case APPEND:
      append (self);
      break;
    case DELETE:
      g_unlink (self->path);
      break;
    case OLD_JOURNAL:
      leave_journal (self);
      break;
    case LOCK:
      hold (self);
      break;
    case READ_ONLY:
      g_assert_cmpint (g_chmod (self->path, 0400), ==, 0);
      g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
      break;
    case FOLDER:
      g_unlink (self->path);
      g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
      break;
    case PIPE:
      g_unlink (self->path);
      g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
      break;
    case DANGLING_LINK:
      g_unlink (self->path);
      g_assert_cmpint (symlink ("/nowhere/figures.sqlite", self->path), ==, 0);
      break;
    case REPLACE:
      replace (self);
      break;
    case FLIP_BITS:
    case CUT:
    case WIPE_PAGE:
    case SWAP_PAGES:
    case NOISE:
    case EMPTY:
    case N_KINDS:
    default:
      scramble (self, kind);
    }
}

static void
undo_harm (Faults *self)
{
  g_clear_pointer (&self->holder, sqlite3_close);
  g_chmod (self->folder, 0700);
  folder_empty (self->folder);
}

static void
check_fault (Faults *self,
             guint   nth)
{
  FaultKind             kind = nth % N_KINDS;
  gboolean              while_open = nth / N_KINDS % 2 != 0;
  EntenteAnalysisCache *cache = entente_analysis_cache_new (self->path);

  write_file (self->path, self->original, self->length);

  if (while_open)
    {
      g_autofree char *hash = make_hash (0);
      g_autoptr (GBytes) loaded = entente_analysis_cache_load (cache, hash, "R1", 1);

      g_assert_nonnull (loaded);
    }

  do_harm (self, kind);
  load_all (cache);
  store_all (cache);
  g_assert_cmpuint (load_all (cache), ==, N_PLANS);
  entente_analysis_cache_unref (cache);

  /* Another program, later. */
  cache = entente_analysis_cache_new (self->path);
  load_all (cache);
  entente_analysis_cache_unref (cache);
  undo_harm (self);
}

static void
test_faults (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autofree char *original = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Faults                faults = {.folder = folder, .path = path, .random = random};
  EntenteAnalysisCache *cache = entente_analysis_cache_new (path);

  store_all (cache);
  entente_analysis_cache_unref (cache);
  g_assert_true (g_file_get_contents (path, &original, &faults.length, NULL));
  faults.original = original;

  for (guint i = 0; i < N_FAULTS; i++)
    check_fault (&faults, i);
}

/* A thousand complaints are a thousand times right. */
static void
ignore_cb (const char    *domain,
           GLogLevelFlags level,
           const char    *message,
           gpointer       user_data)
{
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_handler ("entente-model", G_LOG_LEVEL_MESSAGE, ignore_cb, NULL);

  g_test_add_func ("/cache/faults", test_faults);

  return g_test_run ();
}
