#include "model/storage/analysis-database-private.h"

#include <string.h>

/* MD5 finds damage as well as any other, in a third of the time. */
#define DIGEST_SIZE 16

/* Who loads waits no longer than this for the file; in milliseconds. */
#define LOAD_WAIT 120

/* Nobody waits for what is stored, but a disk that takes longer is of no use. */
#define STORE_LOCK_WAIT 500
#define STORE_WAIT      5000

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

void
entente_analysis_database_free (EntenteAnalysisDatabase *self)
{
  if (self == NULL)
    return;

  entente_analysis_database_close (self);
  g_free (self->path);
  g_free (self);
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

  if (!entente_analysis_database_is_ready (self, LOAD_WAIT) || !entente_analysis_database_prepare (self, "SELECT checksum, content FROM report WHERE key = ?", &statement))
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
    entente_analysis_database_give_up (self, result);

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
  int              result = entente_analysis_database_read_number (self, "SELECT sum (size) FROM report", &size);

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

  if (!entente_analysis_database_is_ready (self, STORE_WAIT))
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
    entente_analysis_database_give_up (self, result);
  else
    sqlite3_busy_timeout (self->db, ENTENTE_ANALYSIS_LOCK_WAIT);
}
