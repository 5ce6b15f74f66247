#pragma once

#include "model/analysis/method.h"
#include "model/storage/analysis-cache.h"

G_BEGIN_DECLS

/**
 * EntenteAnalyst:
 *
 * Computes all methods for one plan on the one thread of the program that does so, and keeps what they say. When the plan
 * changes, all reports of the one before are out of date at once, are replaced one by one as they come, and what was still
 * being computed for it is dropped.
 *
 * Emits "changed" on the main thread when reports came or went out of date; many at once count as one.
 */
#define ENTENTE_TYPE_ANALYST (entente_analyst_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnalyst, entente_analyst, ENTENTE, ANALYST, GObject)

EntenteAnalyst *entente_analyst_new         (EntenteAnalysisCache  *cache) G_GNUC_WARN_UNUSED_RESULT;
void            entente_analyst_set_economy (EntenteAnalyst        *self,
                                             EntenteEconomy        *economy);
EntenteEconomy *entente_analyst_get_economy (EntenteAnalyst        *self);
void            entente_analyst_mark_stale  (EntenteAnalyst        *self);
EntenteReport  *entente_analyst_get_report  (EntenteAnalyst        *self,
                                             const char            *method);
GHashTable     *entente_analyst_get_reports (EntenteAnalyst        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        entente_analyst_is_current  (EntenteAnalyst        *self,
                                             const char            *method);
gboolean        entente_analyst_is_busy     (EntenteAnalyst        *self);
gboolean        entente_analyst_is_computing (EntenteAnalyst       *self);

/* For who cannot go on without: blocks until it is there. */
EntenteReport  *entente_analyse             (const EntenteMethod   *method,
                                             EntenteEconomy        *economy,
                                             EntenteAnalysisCache  *cache,
                                             GCancellable          *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
