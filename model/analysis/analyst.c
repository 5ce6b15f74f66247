#include "model/analysis/analyst.h"

#include "model/analysis/analysis-run.h"
#include "model/analysis/analysis-thread.h"

/* Most edits change no figure, as moving a card; then the same plan comes back within this time, and nobody need know. */
#define STALE_TIME 40

/**
 * EntenteAnalyst:
 * @economy: (nullable): what is computed
 * @reports: (element-type utf8 EntenteReport): the last of each method
 * @run: (nullable): what is still computing
 * @is_stale: the plan has changed and its numbers are not here yet
 * @notice: source that says so, or 0
 */
struct _EntenteAnalyst
{
  GObject               parent_instance;
  EntenteAnalysisCache *cache;
  EntenteEconomy       *economy;
  GHashTable           *reports;
  EntenteAnalysisRun   *run;
  gboolean              is_computing;
  gboolean              is_stale;
  guint                 notice;
};

G_DEFINE_FINAL_TYPE (EntenteAnalyst, entente_analyst, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (EntenteAnalyst *self)
{
  g_clear_handle_id (&self->notice, g_source_remove);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
notice_cb (gpointer data)
{
  EntenteAnalyst *self = data;

  self->notice = 0;
  emit_changed (self);

  return G_SOURCE_REMOVE;
}

static void
news_cb (EntenteAnalysisRun *run,
         gpointer            data)
{
  EntenteAnalyst *self = data;
  gboolean        is_finished;
  g_autoptr (GPtrArray) reports = entente_analysis_run_take (run, &is_finished);

  for (guint i = 0; i < reports->len; i++)
    {
      EntenteReport *report = g_ptr_array_index (reports, i);

      g_hash_table_replace (self->reports, (char *)entente_report_get_method (report)->id, entente_report_ref (report));
    }

  self->is_computing = !is_finished;
  emit_changed (self);
}

static void
stop (EntenteAnalyst *self)
{
  g_clear_pointer (&self->run, entente_analysis_run_stop);
  self->is_computing = FALSE;
}

static void
entente_analyst_dispose (GObject *object)
{
  EntenteAnalyst *self = ENTENTE_ANALYST (object);

  stop (self);
  g_clear_handle_id (&self->notice, g_source_remove);
  g_clear_pointer (&self->economy, entente_economy_unref);
  g_clear_pointer (&self->cache, entente_analysis_cache_unref);
  g_hash_table_remove_all (self->reports);

  G_OBJECT_CLASS (entente_analyst_parent_class)->dispose (object);
}

static void
entente_analyst_finalize (GObject *object)
{
  g_hash_table_unref (ENTENTE_ANALYST (object)->reports);

  G_OBJECT_CLASS (entente_analyst_parent_class)->finalize (object);
}

static void
entente_analyst_class_init (EntenteAnalystClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_analyst_dispose;
  object_class->finalize = entente_analyst_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_analyst_init (EntenteAnalyst *self)
{
  self->reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
}

/**
 * entente_analyst_new:
 * @cache: (nullable): where figures are looked for first, and kept
 *
 * Returns: (transfer full): an analyst without a plan, to be used on this thread
 */
EntenteAnalyst *
entente_analyst_new (EntenteAnalysisCache *cache)
{
  EntenteAnalyst *self = g_object_new (ENTENTE_TYPE_ANALYST, NULL);

  self->cache = cache != NULL ? entente_analysis_cache_ref (cache) : NULL;

  return self;
}

static gboolean
is_same_plan (EntenteAnalyst *self,
              EntenteEconomy *economy)
{
  return self->economy != NULL && economy != NULL && g_str_equal (self->economy->hash, economy->hash);
}

static void
take_same_plan (EntenteAnalyst *self,
                EntenteEconomy *economy)
{
  gboolean        was_told = self->is_stale && self->notice == 0;
  EntenteEconomy *old = self->economy;

  self->economy = entente_economy_ref (economy);
  entente_economy_unref (old);
  self->is_stale = FALSE;
  g_clear_handle_id (&self->notice, g_source_remove);

  if (was_told)
    emit_changed (self);
}

/**
 * entente_analyst_set_economy:
 * @self: an analyst
 * @economy: (nullable): the plan as numbers; %NULL for none, which forgets all reports
 *
 * Starts to compute. A plan of the same figures as the one before leaves its reports as they are.
 */
void
entente_analyst_set_economy (EntenteAnalyst *self,
                             EntenteEconomy *economy)
{
  g_return_if_fail (ENTENTE_IS_ANALYST (self));

  if (is_same_plan (self, economy))
    {
      take_same_plan (self, economy);
      return;
    }

  stop (self);
  g_clear_pointer (&self->economy, entente_economy_unref);
  self->is_stale = FALSE;

  if (economy != NULL)
    {
      self->economy = entente_economy_ref (economy);
      self->is_computing = TRUE;
      self->run = entente_analysis_run_start (economy, self->cache, news_cb, self);
    }
  else
    g_hash_table_remove_all (self->reports);

  emit_changed (self);
}

/**
 * entente_analyst_get_economy:
 * @self: an analyst
 *
 * Returns: (transfer none) (nullable): the plan that was given last
 */
EntenteEconomy *
entente_analyst_get_economy (EntenteAnalyst *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANALYST (self), NULL);

  return self->economy;
}

/**
 * entente_analyst_mark_stale:
 * @self: an analyst
 *
 * Says that the plan has changed, and that its numbers will be given soon. Until then no report is current.
 */
void
entente_analyst_mark_stale (EntenteAnalyst *self)
{
  g_return_if_fail (ENTENTE_IS_ANALYST (self));

  if (self->is_stale)
    return;

  self->is_stale = TRUE;
  if (self->notice == 0)
    self->notice = g_timeout_add (STALE_TIME, notice_cb, self);
}

/**
 * entente_analyst_get_report:
 * @self: an analyst
 * @method: id of a method
 *
 * Returns: (transfer none) (nullable): what it said last, perhaps about the plan as it was before
 */
EntenteReport *
entente_analyst_get_report (EntenteAnalyst *self,
                            const char     *method)
{
  g_return_val_if_fail (ENTENTE_IS_ANALYST (self), NULL);

  return g_hash_table_lookup (self->reports, method);
}

/**
 * entente_analyst_get_reports:
 * @self: an analyst
 *
 * Returns: (transfer full) (element-type utf8 EntenteReport): all reports that are there, by id of the method; none of them
 *   changes any more, so any thread may read them
 */
GHashTable *
entente_analyst_get_reports (EntenteAnalyst *self)
{
  GHashTable                 *reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      EntenteReport *report = entente_analyst_get_report (self, methods[i]->id);

      if (report != NULL)
        g_hash_table_insert (reports, (gpointer)methods[i]->id, entente_report_ref (report));
    }

  return reports;
}

/**
 * entente_analyst_is_current:
 * @self: an analyst
 * @method: id of a method
 *
 * Returns: whether there is a report, and it is about the plan as it is now
 */
gboolean
entente_analyst_is_current (EntenteAnalyst *self,
                            const char     *method)
{
  EntenteReport *report = entente_analyst_get_report (self, method);

  return report != NULL && !self->is_stale && self->economy != NULL &&
         g_str_equal (entente_report_get_hash (report), self->economy->hash);
}

/**
 * entente_analyst_is_busy:
 * @self: an analyst
 *
 * Returns: whether more reports are to come
 */
gboolean
entente_analyst_is_busy (EntenteAnalyst *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANALYST (self), FALSE);

  return self->is_stale || self->is_computing;
}

/**
 * entente_analyst_is_computing:
 * @self: an analyst
 *
 * Returns: whether more reports are to come about the plan that was given last, be it out of date or not
 */
gboolean
entente_analyst_is_computing (EntenteAnalyst *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANALYST (self), FALSE);

  return self->is_computing;
}

typedef struct
{
  const EntenteMethod  *method;
  EntenteEconomy       *economy;
  EntenteAnalysisCache *cache;
  GCancellable         *cancellable;
  EntenteReport        *report;
} Question;

static gpointer
answer (gpointer data)
{
  Question *question = data;
  gboolean  is_loaded;

  question->report = entente_analyse_or_load (question->method, question->economy, question->cache, question->cancellable, &is_loaded);

  if (question->report != NULL && question->cache != NULL && !is_loaded)
    {
      g_autoptr (GBytes) bytes = entente_report_to_bytes (question->report);

      entente_analysis_cache_store (question->cache, question->economy->hash, question->method->id, question->method->version, bytes);
    }

  return NULL;
}

/**
 * entente_analyse:
 * @method: a method
 * @economy: a plan as numbers
 * @cache: (nullable): where to look first, and to keep what is new
 * @cancellable: (nullable): a #GCancellable
 *
 * Blocks, while the thread for that computes. May be called on any thread.
 *
 * Returns: (transfer full) (nullable): what the method says; %NULL when it was cancelled
 */
EntenteReport *
entente_analyse (const EntenteMethod  *method,
                 EntenteEconomy       *economy,
                 EntenteAnalysisCache *cache,
                 GCancellable         *cancellable)
{
  Question question = {method, economy, cache, cancellable, NULL};

  entente_analysis_thread_wait (answer, &question);

  return question.report;
}
