#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteAnalysisCache:
 *
 * Figures that were computed before, kept in a database file in the user's cache folder. It may be deleted, damaged,
 * locked, read-only or replaced at any time, also while it is open: it then forgets, and never gives a wrong figure.
 * Safe to use on any thread.
 */
typedef struct _EntenteAnalysisCache EntenteAnalysisCache;

EntenteAnalysisCache *entente_analysis_cache_new    (const char            *path) G_GNUC_WARN_UNUSED_RESULT;
EntenteAnalysisCache *entente_analysis_cache_new_for_user (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteAnalysisCache *entente_analysis_cache_ref    (EntenteAnalysisCache  *self) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_analysis_cache_unref  (EntenteAnalysisCache  *self);
GBytes               *entente_analysis_cache_load   (EntenteAnalysisCache  *self,
                                                     const char            *hash,
                                                     const char            *method,
                                                     guint                  version) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_analysis_cache_store  (EntenteAnalysisCache  *self,
                                                     const char            *hash,
                                                     const char            *method,
                                                     guint                  version,
                                                     GBytes                *report);
void                  entente_analysis_cache_flush  (EntenteAnalysisCache  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnalysisCache, entente_analysis_cache_unref)

G_END_DECLS
