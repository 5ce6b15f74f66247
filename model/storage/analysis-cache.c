#include "model/storage/analysis-cache.h"

#include "model/storage/analysis-database.h"

/* Bytes of content kept in the file, and in memory. */
#define MOST_IN_FILE   (64u << 20)
#define MOST_IN_MEMORY (16u << 20)

/* What comes within this time is written at once, in microseconds. */
#define BATCH_TIME (G_USEC_PER_SEC / 2)

/* And no more than so many pieces wait. */
#define MOST_IN_BATCH 256

/**
 * EntenteAnalysisCache:
 * @lock: guards all up to @closes; held for moments only
 * @recent: (element-type utf8 EntenteAnalysisPiece): what is in memory, by key
 * @order: (element-type EntenteAnalysisPiece): the same, the oldest first
 * @pending: (element-type EntenteAnalysisPiece): what the file is to be told
 * @is_writing: some of it is being told
 * @database_lock: guards @database; held while the disk is at work, so that nobody who is in a hurry waits for it
 * @database: (nullable): %NULL to keep all in memory
 * @writer: (nullable): the thread that writes; from the first thing to write
 */
struct _EntenteAnalysisCache
{
  gatomicrefcount          ref_count;
  GMutex                   lock;
  GCond                    news;
  GHashTable              *recent;
  GQueue                   order;
  gsize                    size;
  GPtrArray               *pending;
  gboolean                 is_writing;
  gboolean                 hurries;
  gboolean                 closes;
  GMutex                   database_lock;
  EntenteAnalysisDatabase *database;
  GThread                 *writer;
};

static EntenteAnalysisPiece *
new_piece (const char *key,
           GBytes     *content)
{
  EntenteAnalysisPiece *piece = g_new0 (EntenteAnalysisPiece, 1);

  piece->key = g_strdup (key);
  piece->content = content != NULL ? g_bytes_ref (content) : NULL;

  return piece;
}

/**
 * entente_analysis_cache_new:
 * @path: (nullable): the file, which need not be there; %NULL for a cache in memory only
 *
 * Returns: (transfer full): the cache
 */
EntenteAnalysisCache *
entente_analysis_cache_new (const char *path)
{
  EntenteAnalysisCache *self = g_new0 (EntenteAnalysisCache, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  g_cond_init (&self->news);
  g_mutex_init (&self->database_lock);
  g_queue_init (&self->order);
  self->recent = g_hash_table_new (g_str_hash, g_str_equal);
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_analysis_piece_free);
  if (path != NULL)
    self->database = entente_analysis_database_new (path, MOST_IN_FILE);

  return self;
}

/**
 * entente_analysis_cache_new_for_user:
 *
 * Returns: (transfer full): the cache that all programs of a user share
 */
EntenteAnalysisCache *
entente_analysis_cache_new_for_user (void)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "entente", "figures.sqlite", NULL);

  return entente_analysis_cache_new (path);
}

EntenteAnalysisCache *
entente_analysis_cache_ref (EntenteAnalysisCache *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
stop_writing (EntenteAnalysisCache *self)
{
  g_mutex_lock (&self->lock);
  self->closes = TRUE;
  g_cond_broadcast (&self->news);
  g_mutex_unlock (&self->lock);

  g_clear_pointer (&self->writer, g_thread_join);
}

/**
 * entente_analysis_cache_unref:
 * @self: (nullable): a cache
 *
 * The last one writes what is not written yet, which may block for some milliseconds.
 */
void
entente_analysis_cache_unref (EntenteAnalysisCache *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  stop_writing (self);
  g_clear_pointer (&self->database, entente_analysis_database_free);
  g_hash_table_unref (self->recent);
  g_queue_clear_full (&self->order, (GDestroyNotify)entente_analysis_piece_free);
  g_ptr_array_unref (self->pending);
  g_mutex_clear (&self->database_lock);
  g_cond_clear (&self->news);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static char *
build_key (const char *hash,
           const char *method,
           guint       version)
{
  return g_strdup_printf ("%s %s %u", hash, method, version);
}

static void
forget_recent (EntenteAnalysisCache *self,
               GList                *link)
{
  EntenteAnalysisPiece *piece = link->data;

  self->size -= g_bytes_get_size (piece->content);
  g_hash_table_remove (self->recent, piece->key);
  g_queue_delete_link (&self->order, link);
  entente_analysis_piece_free (piece);
}

/* With the lock. */
static void
keep_recent (EntenteAnalysisCache *self,
             const char           *key,
             GBytes               *content)
{
  EntenteAnalysisPiece *piece = new_piece (key, content);
  GList                *old = g_hash_table_lookup (self->recent, key);

  if (old != NULL)
    forget_recent (self, old);

  g_queue_push_tail (&self->order, piece);
  g_hash_table_insert (self->recent, piece->key, self->order.tail);
  self->size += g_bytes_get_size (content);

  while (self->size > MOST_IN_MEMORY)
    forget_recent (self, self->order.head);
}

/* With the lock. Waits until nothing new came for a while, or somebody hurries; FALSE when there is no more to come. */
static gboolean
wait_for_batch (EntenteAnalysisCache *self)
{
  while (self->pending->len == 0 && !self->closes)
    g_cond_wait (&self->news, &self->lock);

  while (!self->closes && !self->hurries && self->pending->len < MOST_IN_BATCH)
    if (!g_cond_wait_until (&self->news, &self->lock, g_get_monotonic_time () + BATCH_TIME))
      break;

  return self->pending->len > 0;
}

static gpointer
write_thread (gpointer data)
{
  EntenteAnalysisCache *self = data;

  g_mutex_lock (&self->lock);

  while (wait_for_batch (self))
    {
      g_autoptr (GPtrArray) pieces = g_steal_pointer (&self->pending);

      self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_analysis_piece_free);
      self->is_writing = TRUE;
      g_mutex_unlock (&self->lock);

      g_mutex_lock (&self->database_lock);
      entente_analysis_database_store (self->database, pieces);
      g_mutex_unlock (&self->database_lock);

      g_mutex_lock (&self->lock);
      self->is_writing = FALSE;
      g_cond_broadcast (&self->news);
    }

  g_mutex_unlock (&self->lock);

  return NULL;
}

/* With the lock. */
static void
tell_file (EntenteAnalysisCache *self,
           const char           *key,
           GBytes               *content)
{
  if (self->database == NULL)
    return;

  g_ptr_array_add (self->pending, new_piece (key, content));
  if (self->writer == NULL)
    self->writer = g_thread_new ("figures-cache", write_thread, self);
  g_cond_broadcast (&self->news);
}

static GBytes *
find_recent (EntenteAnalysisCache *self,
             const char           *key)
{
  GBytes *content = NULL;
  GList  *link;

  g_mutex_lock (&self->lock);

  link = g_hash_table_lookup (self->recent, key);
  if (link != NULL)
    {
      content = g_bytes_ref (((EntenteAnalysisPiece *)link->data)->content);
      g_queue_unlink (&self->order, link);
      g_queue_push_tail_link (&self->order, link);
    }

  g_mutex_unlock (&self->lock);

  return content;
}

/**
 * entente_analysis_cache_load:
 * @self: a cache
 * @hash: of a plan
 * @method: id of a method
 * @version: of the method
 *
 * Never blocks for more than a fifth of a second, whatever state the file is in. While the file is being written, it knows
 * no more than what is in memory.
 *
 * Returns: (transfer full) (nullable): just the bytes that were stored
 */
GBytes *
entente_analysis_cache_load (EntenteAnalysisCache *self,
                             const char           *hash,
                             const char           *method,
                             guint                 version)
{
  g_autofree char *key = build_key (hash, method, version);
  GBytes          *content = find_recent (self, key);

  if (content != NULL || self->database == NULL || !g_mutex_trylock (&self->database_lock))
    return content;

  content = entente_analysis_database_load (self->database, key);
  g_mutex_unlock (&self->database_lock);

  if (content != NULL)
    {
      g_mutex_lock (&self->lock);
      keep_recent (self, key, content);
      tell_file (self, key, NULL);
      g_mutex_unlock (&self->lock);
    }

  return content;
}

/**
 * entente_analysis_cache_store:
 * @self: a cache
 * @hash: of a plan
 * @method: id of a method
 * @version: of the method
 * @report: what the method says about the plan
 *
 * Written to the file after a moment, on a thread of the cache.
 */
void
entente_analysis_cache_store (EntenteAnalysisCache *self,
                              const char           *hash,
                              const char           *method,
                              guint                 version,
                              GBytes               *report)
{
  g_autofree char *key = build_key (hash, method, version);

  g_mutex_lock (&self->lock);
  keep_recent (self, key, report);
  tell_file (self, key, report);
  g_mutex_unlock (&self->lock);
}

/**
 * entente_analysis_cache_flush:
 * @self: a cache
 *
 * Blocks until all that was stored before is in the file, if it can be.
 */
void
entente_analysis_cache_flush (EntenteAnalysisCache *self)
{
  g_mutex_lock (&self->lock);
  self->hurries = TRUE;
  g_cond_broadcast (&self->news);

  while (self->pending->len > 0 || self->is_writing)
    g_cond_wait (&self->news, &self->lock);

  self->hurries = FALSE;
  g_mutex_unlock (&self->lock);
}
