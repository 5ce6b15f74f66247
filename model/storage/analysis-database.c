#include "model/storage/analysis-database.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* Rises when the tables change; a file of another version is made anew. */
#define VERSION "2"

#define TABLE_SQL "CREATE TABLE report (key TEXT PRIMARY KEY, used INTEGER NOT NULL, size INTEGER NOT NULL, checksum BLOB NOT NULL, content BLOB NOT NULL)"
#define INDEX_SQL "CREATE INDEX report_used ON report (used, size)"

/* DELETE, unlike WAL, notices a file that was deleted or replaced. What a power cut leaves half written, checksums find. */
#define SETTINGS_SQL                                                                 \
  "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA journal_mode = DELETE;" \
  "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1024;"

/* MD5 finds damage as well as any other, in a third of the time. */
#define DIGEST_SIZE 16

#define CREATE_SQL TABLE_SQL ";" INDEX_SQL "; PRAGMA user_version = " VERSION

/* Who loads waits no longer than this for another program that uses the file, and for the file; in milliseconds. */
#define LOCK_WAIT 20
#define LOAD_WAIT 120

/* Nobody waits for what is stored, but a disk that takes longer is of no use. */
#define STORE_LOCK_WAIT 500
#define STORE_WAIT      5000

/* How long nothing is tried after a lock, and after any other failure, in microseconds. */
#define REST_AFTER_LOCK    (2 * G_USEC_PER_SEC)
#define REST_AFTER_FAILURE (20 * G_USEC_PER_SEC)

/* A file of more than the pieces in it should take is not ours. */
#define MOST_OVERHEAD 2

struct _EntenteAnalysisDatabase
{
  char    *path;
  guint64  most;
  sqlite3 *db;
  dev_t    device;
  ino_t    inode;
  gint64   session;
  gint64   deadline;
  gint64   rests_until;
  gint64   emptied_at;
  gboolean is_damaged;
  gboolean has_complained;
};

void
entente_analysis_piece_free (EntenteAnalysisPiece *self)
{
  g_free (self->key);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

/**
 * entente_analysis_database_new:
 * @path: the file, which is made when it is first needed
 * @most: bytes of content to keep at most
 *
 * Returns: (transfer full): the database
 */
EntenteAnalysisDatabase *
entente_analysis_database_new (const char *path,
                               guint64     most)
{
  EntenteAnalysisDatabase *self = g_new0 (EntenteAnalysisDatabase, 1);

  self->path = g_strdup (path);
  self->most = most;

  return self;
}

static void
close_file (EntenteAnalysisDatabase *self)
{
  sqlite3_close (self->db);
  self->db = NULL;
}

void
entente_analysis_database_free (EntenteAnalysisDatabase *self)
{
  if (self == NULL)
    return;

  close_file (self);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_lock (int result)
{
  return (result & 0xff) == SQLITE_BUSY || (result & 0xff) == SQLITE_LOCKED;
}

static gboolean
is_damage (int result)
{
  return (result & 0xff) == SQLITE_CORRUPT || (result & 0xff) == SQLITE_NOTADB;
}

/*
 * A lock is no damage, and no news to anybody. A damaged file is made anew when it is needed next, as a program may not run for
 * long; but not over and over.
 */
static void
give_up (EntenteAnalysisDatabase *self,
         int                      result)
{
  gboolean is_locked = is_lock (result);
  gint64   now = g_get_monotonic_time ();

  if (!is_locked && !self->has_complained)
    {
      g_message ("Figures are kept in memory for now, as %s cannot be used: %s", self->path, sqlite3_errstr (result));
      self->has_complained = TRUE;
    }

  self->is_damaged = self->is_damaged || is_damage (result);
  self->rests_until = now + (is_locked ? REST_AFTER_LOCK : REST_AFTER_FAILURE);
  if (is_damage (result) && (self->emptied_at == 0 || now - self->emptied_at > REST_AFTER_FAILURE))
    self->rests_until = now;
  close_file (self);
}

static int
is_late_cb (gpointer data)
{
  EntenteAnalysisDatabase *self = data;

  return g_get_monotonic_time () > self->deadline;
}

/*
 * Under the lock of the file: were it deleted while another program writes it, the journal of that program would be taken for
 * the journal of the new file, and damage it.
 */
static int
empty_file (EntenteAnalysisDatabase *self)
{
  int result;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_RESET_DATABASE, 1, NULL);
  result = sqlite3_exec (self->db, "VACUUM", NULL, NULL, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_RESET_DATABASE, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (result == SQLITE_OK)
    {
      self->is_damaged = FALSE;
      self->emptied_at = g_get_monotonic_time ();
    }

  return result;
}

/* Something that is no plain file would block whoever opens it. */
static gboolean
is_fit (EntenteAnalysisDatabase *self)
{
  GStatBuf info;

  if (g_stat (self->path, &info) != 0)
    return TRUE;

  if (S_ISREG (info.st_mode) && (guint64)info.st_size > MOST_OVERHEAD * self->most)
    self->is_damaged = TRUE;

  return S_ISREG (info.st_mode);
}

static gboolean
prepare (EntenteAnalysisDatabase *self,
         const char              *sql,
         sqlite3_stmt           **statement)
{
  int result = sqlite3_prepare_v2 (self->db, sql, -1, statement, NULL);

  if (result != SQLITE_OK)
    give_up (self, result);

  return result == SQLITE_OK;
}

/* The file may say that anything is a table; only what this program writes itself is believed. */
static int
check_tables (EntenteAnalysisDatabase *self,
              gboolean                *is_empty)
{
  sqlite3_stmt *statement;
  const char   *sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC";
  GString      *found = g_string_new (NULL);
  int           result = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (statement);
      if (result == SQLITE_ROW)
        g_string_append_printf (found, "%s;", (const char *)sqlite3_column_text (statement, 0));
    }

  sqlite3_finalize (statement);
  *is_empty = found->len == 0;

  if (result == SQLITE_DONE && !*is_empty && strcmp (found->str, TABLE_SQL ";" INDEX_SQL ";") != 0)
    result = SQLITE_CORRUPT;
  g_string_free (found, TRUE);

  return result;
}

static int
read_number (EntenteAnalysisDatabase *self,
             const char              *sql,
             gint64                  *number)
{
  sqlite3_stmt *statement;
  int           result = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    {
      result = sqlite3_step (statement);
      *number = result == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
    }
  sqlite3_finalize (statement);

  return result == SQLITE_ROW ? SQLITE_OK : result;
}

/* Another program may have made them meanwhile. */
static int
create_tables (EntenteAnalysisDatabase *self)
{
  gboolean is_empty;
  int      result = sqlite3_exec (self->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);

  if (result == SQLITE_OK)
    result = check_tables (self, &is_empty);
  if (result == SQLITE_DONE)
    result = is_empty ? sqlite3_exec (self->db, CREATE_SQL, NULL, NULL, NULL) : SQLITE_OK;

  return result == SQLITE_OK ? sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL) : result;
}

static int
set_up (EntenteAnalysisDatabase *self)
{
  gboolean is_empty = FALSE;
  gint64   version = 0;
  int      result = SQLITE_OK;

  sqlite3_busy_timeout (self->db, LOCK_WAIT);
  sqlite3_progress_handler (self->db, 1000, is_late_cb, self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, (int)MIN (self->most, G_MAXINT32));

  if (self->is_damaged)
    result = empty_file (self);
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->db, SETTINGS_SQL, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    result = check_tables (self, &is_empty);
  if (result == SQLITE_DONE)
    result = is_empty ? create_tables (self) : SQLITE_OK;
  if (result == SQLITE_OK)
    result = read_number (self, "PRAGMA user_version", &version);
  if (result == SQLITE_OK && version != g_ascii_strtoll (VERSION, NULL, 10))
    result = SQLITE_CORRUPT;

  return result == SQLITE_OK ? read_number (self, "SELECT max (used) FROM report", &self->session) : result;
}

static void
remember_file (EntenteAnalysisDatabase *self)
{
  GStatBuf info;

  if (g_stat (self->path, &info) == 0)
    {
      self->device = info.st_dev;
      self->inode = info.st_ino;
    }
}

static void
open_file (EntenteAnalysisDatabase *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int              result = SQLITE_CANTOPEN;
  gboolean         is_fit_now = is_fit (self);

  g_mkdir_with_parents (folder, 0700);

  if (is_fit_now)
    result = sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (result == SQLITE_OK)
    result = set_up (self);

  if (result != SQLITE_OK)
    give_up (self, result);
  else
    {
      remember_file (self);
      self->session = MAX (self->session, 0) + (self->session < G_MAXINT64);
    }
}

static gboolean
is_still_there (EntenteAnalysisDatabase *self)
{
  GStatBuf info;

  return g_stat (self->path, &info) == 0 && info.st_dev == self->device && info.st_ino == self->inode;
}

/* wait: how long the next statement may take, in milliseconds */
static gboolean
is_ready (EntenteAnalysisDatabase *self,
          gint64                   wait)
{
  self->deadline = g_get_monotonic_time () + wait * 1000;

  if (self->db != NULL && !is_still_there (self))
    close_file (self);
  if (self->db == NULL && g_get_monotonic_time () >= self->rests_until)
    open_file (self);

  return self->db != NULL;
}

/* Of key and content, so that no content is taken for that of another key either. */
static void
sum_up (const char   *key,
        gconstpointer content,
        gsize         size,
        guint8        digest[DIGEST_SIZE])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize length = DIGEST_SIZE;

  g_checksum_update (checksum, (const guchar *)key, (gssize)strlen (key) + 1);
  g_checksum_update (checksum, content, (gssize)size);
  g_checksum_get_digest (checksum, digest, &length);
}

static GBytes *
take_row (EntenteAnalysisDatabase *self,
          sqlite3_stmt            *statement,
          const char              *key)
{
  gconstpointer content = sqlite3_column_blob (statement, 1);
  gsize         size = (gsize)sqlite3_column_bytes (statement, 1);
  gconstpointer checksum = sqlite3_column_blob (statement, 0);
  guint8        digest[DIGEST_SIZE];

  sum_up (key, content, size, digest);

  if (checksum == NULL || sqlite3_column_bytes (statement, 0) != sizeof digest || memcmp (checksum, digest, sizeof digest) != 0)
    return NULL;

  return g_bytes_new (content, size);
}

/**
 * entente_analysis_database_load:
 * @self: a database
 * @key: a key
 *
 * Returns: (transfer full) (nullable): just what was stored under it
 */
GBytes *
entente_analysis_database_load (EntenteAnalysisDatabase *self,
                                const char              *key)
{
  sqlite3_stmt *statement;
  GBytes       *content = NULL;
  int           result;

  if (!is_ready (self, LOAD_WAIT) || !prepare (self, "SELECT checksum, content FROM report WHERE key = ?", &statement))
    return NULL;

  sqlite3_bind_text (statement, 1, key, -1, SQLITE_STATIC);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    {
      content = take_row (self, statement, key);
      result = content != NULL ? SQLITE_DONE : SQLITE_CORRUPT;
    }
  sqlite3_finalize (statement);

  if (result != SQLITE_DONE)
    give_up (self, result);

  return content;
}

static int
write_piece (EntenteAnalysisDatabase    *self,
             sqlite3_stmt               *statement,
             const EntenteAnalysisPiece *piece)
{
  gsize         size;
  gconstpointer content = g_bytes_get_data (piece->content, &size);
  guint8        digest[DIGEST_SIZE];
  int           result;

  if (size > self->most / 4)
    return SQLITE_OK;

  sum_up (piece->key, content, size, digest);
  sqlite3_bind_text (statement, 1, piece->key, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, self->session);
  sqlite3_bind_int64 (statement, 3, (gint64)size);
  sqlite3_bind_blob (statement, 4, digest, sizeof digest, SQLITE_STATIC);
  sqlite3_bind_blob64 (statement, 5, content != NULL ? content : "", size, SQLITE_STATIC);
  result = sqlite3_step (statement);
  sqlite3_reset (statement);

  return result == SQLITE_DONE ? SQLITE_OK : result;
}

static int
mark_used (EntenteAnalysisDatabase    *self,
           sqlite3_stmt               *statement,
           const EntenteAnalysisPiece *piece)
{
  int result;

  sqlite3_bind_int64 (statement, 1, self->session);
  sqlite3_bind_text (statement, 2, piece->key, -1, SQLITE_STATIC);
  result = sqlite3_step (statement);
  sqlite3_reset (statement);

  return result == SQLITE_DONE ? SQLITE_OK : result;
}

static int
write_pieces (EntenteAnalysisDatabase *self,
              GPtrArray               *pieces)
{
  sqlite3_stmt *insert = NULL, *mark = NULL;
  int           result;

  result = sqlite3_prepare_v2 (self->db, "INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?)", -1, &insert, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v2 (self->db, "UPDATE report SET used = ? WHERE key = ?", -1, &mark, NULL);

  for (guint i = 0; i < pieces->len && result == SQLITE_OK; i++)
    {
      const EntenteAnalysisPiece *piece = g_ptr_array_index (pieces, i);

      result = piece->content != NULL ? write_piece (self, insert, piece) : mark_used (self, mark, piece);
    }

  sqlite3_finalize (insert);
  sqlite3_finalize (mark);

  return result;
}

/* Room is made for more than is needed now, so that it is not made at every turn. */
static int
forget_oldest (EntenteAnalysisDatabase *self)
{
  g_autofree char *sql = NULL;
  gint64           size;
  int              result = read_number (self, "SELECT sum (size) FROM report", &size);

  if (result != SQLITE_OK || (guint64)MAX (size, 0) <= self->most)
    return result;

  sql = g_strdup_printf ("DELETE FROM report WHERE rowid IN (SELECT id FROM (SELECT rowid AS id, sum (size) OVER (ORDER BY used DESC, rowid DESC) AS newer"
                         " FROM report) WHERE newer > %" G_GUINT64_FORMAT ")",
                         self->most / 4 * 3);

  return sqlite3_exec (self->db, sql, NULL, NULL, NULL);
}

/**
 * entente_analysis_database_store:
 * @self: a database
 * @pieces: (element-type EntenteAnalysisPiece): what to keep, and what was of use
 *
 * All in one step, or nothing.
 */
void
entente_analysis_database_store (EntenteAnalysisDatabase *self,
                                 GPtrArray               *pieces)
{
  int result;

  if (!is_ready (self, STORE_WAIT))
    return;

  sqlite3_busy_timeout (self->db, STORE_LOCK_WAIT);
  result = sqlite3_exec (self->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  if (result == SQLITE_OK)
    result = write_pieces (self, pieces);
  if (result == SQLITE_OK)
    result = forget_oldest (self);
  if (result == SQLITE_OK)
    result = sqlite3_exec (self->db, "COMMIT", NULL, NULL, NULL);

  if (result != SQLITE_OK)
    give_up (self, result);
  else
    sqlite3_busy_timeout (self->db, LOCK_WAIT);
}
