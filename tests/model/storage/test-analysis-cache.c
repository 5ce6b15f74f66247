#include "model/storage/analysis-cache.h"

#include "model/storage/analysis-database.h"
#include "tests/support/folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PLAN  "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b"
#define OTHER "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"

static void
store (EntenteAnalysisCache *cache,
       const char           *hash,
       const char           *method,
       guint                 version,
       const char           *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  entente_analysis_cache_store (cache, hash, method, version, bytes);
}

static void
assert_loads (EntenteAnalysisCache *cache,
              const char           *hash,
              const char           *method,
              guint                 version,
              const char           *text)
{
  g_autoptr (GBytes) loaded = entente_analysis_cache_load (cache, hash, method, version);
  g_autoptr (GBytes) wanted = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;

  g_assert_cmpint (loaded != NULL, ==, wanted != NULL);
  g_assert_true (loaded == NULL || g_bytes_equal (loaded, wanted));
}

static void
test_gives_back_what_was_stored (void)
{
  g_autoptr (EntenteAnalysisCache) cache = entente_analysis_cache_new (NULL);

  store (cache, PLAN, "R1", 1, "balances");

  assert_loads (cache, PLAN, "R1", 1, "balances");
  assert_loads (cache, PLAN, "R1", 2, NULL);
  assert_loads (cache, PLAN, "R2", 1, NULL);
  assert_loads (cache, OTHER, "R1", 1, NULL);
}

static void
test_remembers_across_runs (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char      *path = g_build_filename (folder, "cache", "figures.sqlite", NULL);
  EntenteAnalysisCache *cache = entente_analysis_cache_new (path);

  store (cache, PLAN, "R1", 1, "balances");
  store (cache, PLAN, "R2", 1, "");
  store (cache, PLAN, "R1", 1, "balances, again");
  entente_analysis_cache_unref (cache);

  cache = entente_analysis_cache_new (path);
  assert_loads (cache, PLAN, "R1", 1, "balances, again");
  assert_loads (cache, PLAN, "R2", 1, "");
  assert_loads (cache, PLAN, "R3", 1, NULL);
  entente_analysis_cache_unref (cache);
}

static void
test_two_programs_share_a_file (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autoptr (EntenteAnalysisCache) one = entente_analysis_cache_new (path);
  g_autoptr (EntenteAnalysisCache) two = entente_analysis_cache_new (path);

  store (one, PLAN, "R1", 1, "from one");
  entente_analysis_cache_flush (one);
  store (two, PLAN, "R2", 1, "from two");
  entente_analysis_cache_flush (two);

  assert_loads (two, PLAN, "R1", 1, "from one");
  assert_loads (one, PLAN, "R2", 1, "from two");
}

static void
test_file_deleted_while_open (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autoptr (EntenteAnalysisCache) cache = entente_analysis_cache_new (path);

  store (cache, PLAN, "R1", 1, "balances");
  entente_analysis_cache_flush (cache);
  g_assert_cmpint (g_unlink (path), ==, 0);

  assert_loads (cache, PLAN, "R1", 1, "balances");
  assert_loads (cache, PLAN, "R2", 1, NULL);
  store (cache, PLAN, "R2", 1, "reciprocity");
  entente_analysis_cache_flush (cache);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* Says that it holds something, and it does, but for another plan. */
static void
test_row_under_a_wrong_key (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char      *path = g_build_filename (folder, "figures.sqlite", NULL);
  EntenteAnalysisCache *cache = entente_analysis_cache_new (path);
  sqlite3              *db;

  store (cache, PLAN, "R1", 1, "balances");
  entente_analysis_cache_unref (cache);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE report SET key = '" OTHER " R1 1'", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_test_expect_message ("entente-model", G_LOG_LEVEL_MESSAGE, "Figures are kept in memory*");
  cache = entente_analysis_cache_new (path);
  assert_loads (cache, OTHER, "R1", 1, NULL);
  assert_loads (cache, PLAN, "R1", 1, NULL);
  entente_analysis_cache_unref (cache);
  g_test_assert_expected_messages ();
}

/* A view may stand where the table was, and run whatever it likes. */
static void
test_foreign_tables (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char      *path = g_build_filename (folder, "figures.sqlite", NULL);
  EntenteAnalysisCache *cache;
  sqlite3              *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE VIEW report AS SELECT 'k' AS key, 1 AS used, 1 AS size, x'00' AS checksum, x'00' AS content; PRAGMA user_version = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_test_expect_message ("entente-model", G_LOG_LEVEL_MESSAGE, "Figures are kept in memory*");
  cache = entente_analysis_cache_new (path);
  assert_loads (cache, PLAN, "R1", 1, NULL);
  store (cache, PLAN, "R1", 1, "balances");
  assert_loads (cache, PLAN, "R1", 1, "balances");
  entente_analysis_cache_unref (cache);
  g_test_assert_expected_messages ();
}

static void
put (EntenteAnalysisDatabase *database,
     const char              *key,
     GBytes                  *content)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_analysis_piece_free);
  EntenteAnalysisPiece *piece = g_new0 (EntenteAnalysisPiece, 1);

  piece->key = g_strdup (key);
  piece->content = content != NULL ? g_bytes_ref (content) : NULL;
  g_ptr_array_add (pieces, piece);

  entente_analysis_database_store (database, pieces);
}

static void
assert_has (EntenteAnalysisDatabase *database,
            const char              *key,
            gboolean                 has)
{
  g_autoptr (GBytes) loaded = entente_analysis_database_load (database, key);

  g_assert_cmpint (loaded != NULL, ==, has);
}

/* Four pieces of 24 KiB fit into 100 KiB; a fifth leaves those that fit into three quarters of it. */
static void
test_longest_unused_is_forgotten (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autofree char *block = g_malloc0 (24 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new (block, 24 * 1024);
  g_autoptr (EntenteAnalysisDatabase) database = NULL;

  for (int session = 0; session < 5; session++)
    {
      char key[] = {(char)('a' + session), '\0'};

      g_clear_pointer (&database, entente_analysis_database_free);
      database = entente_analysis_database_new (path, 100 * 1024);
      put (database, key, bytes);
      if (session == 3)
        put (database, "a", NULL);
    }

  assert_has (database, "a", TRUE);
  assert_has (database, "b", FALSE);
  assert_has (database, "c", FALSE);
  assert_has (database, "d", TRUE);
  assert_has (database, "e", TRUE);
}

static void
assert_whole (const char *path)
{
  sqlite3      *db;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *)sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

/* A program that starts over and over; one with less room takes the file of the others for none of its own. */
static void
run_programs (const char *path,
              guint64     most,
              char        letter)
{
  g_autofree char *block = g_malloc0 (12 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new (block, 12 * 1024);

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (EntenteAnalysisDatabase) database = entente_analysis_database_new (path, most);

      for (int j = 0; j < 5; j++)
        {
          g_autofree char *key = g_strdup_printf ("%c%d", letter, (i + j) % 20);
          g_autoptr (GBytes) loaded = entente_analysis_database_load (database, key);

          put (database, key, bytes);
        }
    }
}

static void
ignore_message (const char    *domain,
                GLogLevelFlags level,
                const char    *message,
                gpointer       data)
{
}

static void
test_programs_write_at_once (void)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autoptr (EntenteAnalysisDatabase) database = entente_analysis_database_new (path, 1 << 20);
  pid_t pids[4];

  for (int i = 0; i < 4; i++)
    {
      pids[i] = fork ();
      g_assert_cmpint (pids[i], >=, 0);
      if (pids[i] == 0)
        {
          g_log_set_default_handler (ignore_message, NULL);
          run_programs (path, i == 0 ? 1 << 16 : 1 << 20, (char)('a' + i));
          _exit (0);
        }
    }

  for (int i = 0; i < 4; i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_cmpint (status, ==, 0);
    }

  assert_whole (path);
}

/* What a crash of the machine leaves; whoever needs the file next starts it anew, and does not leave that to others. */
static void
assert_replaced (const char *garbage,
                 gsize       size,
                 gsize       offset)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char      *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autofree char      *content = NULL;
  gsize                 length;
  EntenteAnalysisCache *cache = entente_analysis_cache_new (path);

  store (cache, PLAN, "R1", 1, "balances");
  entente_analysis_cache_unref (cache);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (offset + size, <=, length);
  memcpy (content + offset, garbage, size);
  g_assert_true (g_file_set_contents (path, content, (gssize)length, NULL));

  g_test_expect_message ("entente-model", G_LOG_LEVEL_MESSAGE, "Figures are kept in memory*");
  cache = entente_analysis_cache_new (path);
  assert_loads (cache, PLAN, "R1", 1, NULL);
  store (cache, PLAN, "R1", 1, "balances, again");
  entente_analysis_cache_unref (cache);
  g_test_assert_expected_messages ();

  assert_whole (path);
  cache = entente_analysis_cache_new (path);
  assert_loads (cache, PLAN, "R1", 1, "balances, again");
  entente_analysis_cache_unref (cache);
}

static void
test_damaged_file_is_replaced (void)
{
  const char garbage[512] = "This is no database";

  /* The header of the file, the header of the page of the table, and a piece in the middle of it */
  assert_replaced (garbage, sizeof garbage, 0);
  assert_replaced (garbage, 64, 4096);
  assert_replaced (garbage, 64, 8192 - 80);
}

static void
test_memory_is_bounded (void)
{
  g_autoptr (EntenteAnalysisCache) cache = entente_analysis_cache_new (NULL);
  g_autofree char *block = g_malloc0 (1 << 20);
  g_autoptr (GBytes) bytes = g_bytes_new (block, 1 << 20);

  for (guint i = 1; i <= 17; i++)
    entente_analysis_cache_store (cache, PLAN, "R1", i, bytes);

  assert_loads (cache, PLAN, "R1", 1, NULL);
  for (guint i = 2; i <= 17; i++)
    {
      g_autoptr (GBytes) loaded = entente_analysis_cache_load (cache, PLAN, "R1", i);

      g_assert_nonnull (loaded);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis-cache/gives-back-what-was-stored", test_gives_back_what_was_stored);
  g_test_add_func ("/analysis-cache/remembers-across-runs", test_remembers_across_runs);
  g_test_add_func ("/analysis-cache/two-programs-share-a-file", test_two_programs_share_a_file);
  g_test_add_func ("/analysis-cache/file-deleted-while-open", test_file_deleted_while_open);
  g_test_add_func ("/analysis-cache/row-under-a-wrong-key", test_row_under_a_wrong_key);
  g_test_add_func ("/analysis-cache/foreign-tables", test_foreign_tables);
  g_test_add_func ("/analysis-cache/longest-unused-is-forgotten", test_longest_unused_is_forgotten);
  g_test_add_func ("/analysis-cache/programs-write-at-once", test_programs_write_at_once);
  g_test_add_func ("/analysis-cache/damaged-file-is-replaced", test_damaged_file_is_replaced);
  g_test_add_func ("/analysis-cache/memory-is-bounded", test_memory_is_bounded);

  return g_test_run ();
}
