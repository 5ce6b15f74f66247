#include "model/analysis/analysis-run.h"

#include "model/analysis/analysis-thread.h"

/* News come no more often than this, but at once when all is done; in milliseconds. */
#define NEWS_TIME 30

/**
 * EntenteAnalysisRun:
 * @news, @user_data: used on the thread of @context only
 * @next: the method to run next; used on the analysis thread only, as the next two
 * @fresh: (element-type EntenteReport): reports that the cache does not have yet
 * @n_kept: how many of them it has got
 * @lock: guards the rest
 * @ready: (element-type EntenteReport): reports to be taken
 * @source: (nullable): will call @news
 * @hurries: it will do so at once
 */
struct _EntenteAnalysisRun
{
  gatomicrefcount        ref_count;
  EntenteEconomy        *economy;
  EntenteAnalysisCache  *cache;
  GCancellable          *cancellable;
  GMainContext          *context;
  EntenteAnalysisRunFunc news;
  gpointer               user_data;
  guint                  next;
  GPtrArray             *fresh;
  guint                  n_kept;
  GMutex                 lock;
  GPtrArray             *ready;
  GSource               *source;
  gboolean               hurries;
  gboolean               is_finished;
};

static EntenteAnalysisRun *
run_ref (EntenteAnalysisRun *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
run_unref (EntenteAnalysisRun *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  entente_economy_unref (self->economy);
  g_clear_pointer (&self->cache, entente_analysis_cache_unref);
  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->fresh);
  g_ptr_array_unref (self->ready);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* With the lock. */
static void
drop_source (EntenteAnalysisRun *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
}

static gboolean
news_cb (gpointer data)
{
  EntenteAnalysisRun *self = data;

  g_mutex_lock (&self->lock);
  if (self->source == g_main_current_source ())
    g_clear_pointer (&self->source, g_source_unref);
  g_mutex_unlock (&self->lock);

  if (self->news != NULL)
    self->news (self, self->user_data);

  return G_SOURCE_REMOVE;
}

/* With the lock. */
static void
send_news (EntenteAnalysisRun *self)
{
  if (self->source != NULL && (self->hurries || !self->is_finished))
    return;

  drop_source (self);
  self->hurries = self->is_finished;
  self->source = self->hurries ? g_idle_source_new () : g_timeout_source_new (NEWS_TIME);
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, news_cb, run_ref (self), (GDestroyNotify)run_unref);
  g_source_attach (self->source, self->context);
}

static void
deliver (EntenteAnalysisRun *self,
         EntenteReport      *report,
         gboolean            is_last)
{
  g_mutex_lock (&self->lock);

  if (report != NULL)
    g_ptr_array_add (self->ready, report);
  self->is_finished = is_last;
  if (!g_cancellable_is_cancelled (self->cancellable))
    send_news (self);

  g_mutex_unlock (&self->lock);
}

/**
 * entente_analyse_or_load:
 * @method: a method
 * @economy: a plan as numbers
 * @cache: (nullable): what may know the figures already
 * @cancellable: (nullable): a #GCancellable
 * @is_loaded: (out): whether it did
 *
 * Blocks; on the thread that runs methods only. Nothing is stored.
 *
 * Returns: (transfer full) (nullable): what the method says; %NULL when it was cancelled
 */
EntenteReport *
entente_analyse_or_load (const EntenteMethod  *method,
                         EntenteEconomy       *economy,
                         EntenteAnalysisCache *cache,
                         GCancellable         *cancellable,
                         gboolean             *is_loaded)
{
  g_autoptr (GBytes) bytes = cache != NULL ? entente_analysis_cache_load (cache, economy->hash, method->id, method->version) : NULL;
  EntenteReport *report = bytes != NULL ? entente_report_from_bytes (method, economy->hash, bytes) : NULL;

  *is_loaded = report != NULL;

  return report != NULL ? report : entente_method_run (method, economy, cancellable);
}

static void
run_next_method (EntenteAnalysisRun         *self,
                 const EntenteMethod *const *methods,
                 guint                       n_methods)
{
  gboolean       is_loaded;
  EntenteReport *report = entente_analyse_or_load (methods[self->next], self->economy, self->cache, self->cancellable, &is_loaded);

  if (report != NULL && !is_loaded)
    g_ptr_array_add (self->fresh, entente_report_ref (report));

  self->next++;
  deliver (self, report, self->next == n_methods);
}

static void
keep_next_report (EntenteAnalysisRun *self)
{
  EntenteReport       *report = g_ptr_array_index (self->fresh, self->n_kept++);
  const EntenteMethod *method = entente_report_get_method (report);
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);

  entente_analysis_cache_store (self->cache, self->economy->hash, method->id, method->version, bytes);
}

/* People wait for the figures, nobody for the cache, so that comes last. Returns whether there is more to do. */
static gboolean
take_step (gpointer data)
{
  EntenteAnalysisRun         *self = data;
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;

  if (self->next < n_methods)
    run_next_method (self, methods, n_methods);
  else if (self->cache != NULL && self->n_kept < self->fresh->len)
    keep_next_report (self);
  else
    return FALSE;

  return TRUE;
}

/**
 * entente_analysis_run_start:
 * @economy: a plan as numbers
 * @cache: (nullable): where to look first, and to keep what is new
 * @news: called when there are reports to take
 * @user_data: passed to @news
 *
 * Returns: (transfer full): the run, to be given to entente_analysis_run_stop() on the same thread
 */
EntenteAnalysisRun *
entente_analysis_run_start (EntenteEconomy        *economy,
                            EntenteAnalysisCache  *cache,
                            EntenteAnalysisRunFunc news,
                            gpointer               user_data)
{
  EntenteAnalysisRun *self = g_new0 (EntenteAnalysisRun, 1);
  guint               n_methods;

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->economy = entente_economy_ref (economy);
  self->cache = cache != NULL ? entente_analysis_cache_ref (cache) : NULL;
  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
  self->news = news;
  self->user_data = user_data;
  self->fresh = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_report_unref);
  self->ready = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_report_unref);

  entente_methods_get (&n_methods);
  if (n_methods == 0)
    deliver (self, NULL, TRUE);

  entente_analysis_thread_add (take_step, run_ref (self), (GDestroyNotify)run_unref);

  return self;
}

/**
 * entente_analysis_run_take:
 * @self: a run
 * @is_finished: (out): whether no more are to come
 *
 * Returns: (transfer full) (element-type EntenteReport): the reports that are ready
 */
GPtrArray *
entente_analysis_run_take (EntenteAnalysisRun *self,
                           gboolean           *is_finished)
{
  GPtrArray *taken;

  g_mutex_lock (&self->lock);
  taken = g_steal_pointer (&self->ready);
  self->ready = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_report_unref);
  *is_finished = self->is_finished;
  g_mutex_unlock (&self->lock);

  return taken;
}

/**
 * entente_analysis_run_stop:
 * @self: (transfer full): a run
 *
 * What is being computed is dropped as soon as its method looks up; there are no more news.
 */
void
entente_analysis_run_stop (EntenteAnalysisRun *self)
{
  self->news = NULL;
  g_cancellable_cancel (self->cancellable);

  g_mutex_lock (&self->lock);
  drop_source (self);
  g_mutex_unlock (&self->lock);

  run_unref (self);
}
