#pragma once

#include "model/analysis/method.h"
#include "model/storage/analysis-cache.h"

G_BEGIN_DECLS

/**
 * EntenteAnalysisRun:
 *
 * All methods being run for one plan, on the thread for that. Runs take turns, method by method.
 */
typedef struct _EntenteAnalysisRun EntenteAnalysisRun;

/* Called on the thread that started the run, when there is something to take. */
typedef void (*EntenteAnalysisRunFunc) (EntenteAnalysisRun *run,
                                        gpointer            user_data);

EntenteAnalysisRun *entente_analysis_run_start (EntenteEconomy          *economy,
                                                EntenteAnalysisCache    *cache,
                                                EntenteAnalysisRunFunc   news,
                                                gpointer                 user_data) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray          *entente_analysis_run_take  (EntenteAnalysisRun      *self,
                                                gboolean                *is_finished) G_GNUC_WARN_UNUSED_RESULT;
void                entente_analysis_run_stop  (EntenteAnalysisRun      *self);

EntenteReport      *entente_analyse_or_load    (const EntenteMethod     *method,
                                                EntenteEconomy          *economy,
                                                EntenteAnalysisCache    *cache,
                                                GCancellable            *cancellable,
                                                gboolean                *is_loaded) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
