#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteAnalysisDatabase:
 *
 * The file of #EntenteAnalysisCache: pieces of content by key, the longest unused forgotten first. Whatever happens to the
 * file is answered by knowing nothing, for some seconds; a damaged file is made anew at the next use. To be used by one thread at a time.
 */
typedef struct _EntenteAnalysisDatabase EntenteAnalysisDatabase;

/* content: (nullable): NULL when the piece is there already, and was of use. */
typedef struct
{
  char   *key;
  GBytes *content;
} EntenteAnalysisPiece;

void                     entente_analysis_piece_free     (EntenteAnalysisPiece     *self);

EntenteAnalysisDatabase *entente_analysis_database_new   (const char               *path,
                                                          guint64                   most) G_GNUC_WARN_UNUSED_RESULT;
void                     entente_analysis_database_free  (EntenteAnalysisDatabase  *self);
GBytes                  *entente_analysis_database_load  (EntenteAnalysisDatabase  *self,
                                                          const char               *key) G_GNUC_WARN_UNUSED_RESULT;
void                     entente_analysis_database_store (EntenteAnalysisDatabase  *self,
                                                          GPtrArray                *pieces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnalysisDatabase, entente_analysis_database_free)

G_END_DECLS
