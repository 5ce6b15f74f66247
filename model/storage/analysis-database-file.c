/* Opens the file of a database, and begins anew where it is of no use. */

#include "model/storage/analysis-database-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
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

#define CREATE_SQL TABLE_SQL ";" INDEX_SQL "; PRAGMA user_version = " VERSION

/* How long nothing is tried after a lock, and after any other failure, in microseconds. */
#define REST_AFTER_LOCK    (2 * G_USEC_PER_SEC)
#define REST_AFTER_FAILURE (20 * G_USEC_PER_SEC)

/* A file of more than the pieces in it should take is not ours. */
#define MOST_OVERHEAD 2

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

  sqlite3_busy_timeout (self->db, ENTENTE_ANALYSIS_LOCK_WAIT);
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
    result = entente_analysis_database_read_number (self, "PRAGMA user_version", &version);
  if (result == SQLITE_OK && version != g_ascii_strtoll (VERSION, NULL, 10))
    result = SQLITE_CORRUPT;

  return result == SQLITE_OK ? entente_analysis_database_read_number (self, "SELECT max (used) FROM report", &self->session) : result;
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
    entente_analysis_database_give_up (self, result);
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

/**
 * entente_analysis_database_is_ready:
 * @self: a database
 * @wait: how long the next statement may take, in milliseconds
 *
 * Opens the file if it is not open, was deleted or is another one, unless that failed only now.
 *
 * Returns: whether it can be used
 */
gboolean
entente_analysis_database_is_ready (EntenteAnalysisDatabase *self,
                                    gint64                   wait)
{
  self->deadline = g_get_monotonic_time () + wait * 1000;

  if (self->db != NULL && !is_still_there (self))
    entente_analysis_database_close (self);
  if (self->db == NULL && g_get_monotonic_time () >= self->rests_until)
    open_file (self);

  return self->db != NULL;
}

/**
 * entente_analysis_database_prepare:
 * @self: a database that is ready
 * @sql: a statement
 * @statement: (out): the statement, to be finalized
 *
 * Gives the file up when the statement does not fit it.
 *
 * Returns: whether it can be run
 */
gboolean
entente_analysis_database_prepare (EntenteAnalysisDatabase *self,
                                   const char              *sql,
                                   sqlite3_stmt           **statement)
{
  int result = sqlite3_prepare_v2 (self->db, sql, -1, statement, NULL);

  if (result != SQLITE_OK)
    entente_analysis_database_give_up (self, result);

  return result == SQLITE_OK;
}

/**
 * entente_analysis_database_read_number:
 * @self: a database that is ready
 * @sql: a statement that gives one number
 * @number: (out): that number; 0 when the statement gives nothing
 *
 * Returns: a result of SQLite, SQLITE_OK when there is a number
 */
int
entente_analysis_database_read_number (EntenteAnalysisDatabase *self,
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

/*
 * A lock is no damage, and no news to anybody. A damaged file is made anew when it is needed next, as a program may not run for
 * long; but not over and over.
 */
void
entente_analysis_database_give_up (EntenteAnalysisDatabase *self,
                                   int                      result)
{
  gboolean is_locked = is_lock (result);
  gint64   now = g_get_monotonic_time ();

  if (!is_locked && !self->has_complained)
    {
      g_message ("Figures are kept in memory only, as %s cannot be used: %s", self->path, sqlite3_errstr (result));
      self->has_complained = TRUE;
    }

  self->is_damaged = self->is_damaged || is_damage (result);
  self->rests_until = now + (is_locked ? REST_AFTER_LOCK : REST_AFTER_FAILURE);
  if (is_damage (result) && (self->emptied_at == 0 || now - self->emptied_at > REST_AFTER_FAILURE))
    self->rests_until = now;
  entente_analysis_database_close (self);
}

void
entente_analysis_database_close (EntenteAnalysisDatabase *self)
{
  sqlite3_close (self->db);
  self->db = NULL;
}
