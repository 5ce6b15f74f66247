#pragma once

#include "model/exchange/graph.h"
#include "model/exchange/import-things.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteImportColors:
 *
 * What the colours of a graph's lines are in a project: people colour lines by what they are about, which is a dimension.
 */
typedef struct _EntenteImportColors EntenteImportColors;

EntenteImportColors *entente_import_colors_new    (EntenteGraph         *graph) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_import_colors_free   (EntenteImportColors  *self);
void                 entente_import_colors_apply  (EntenteImportColors  *self,
                                                   EntenteImportThings  *things,
                                                   EntenteObject        *deal,
                                                   const char           *color);
void                 entente_import_colors_report (EntenteImportColors  *self,
                                                   EntenteReading       *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportColors, entente_import_colors_free)

G_END_DECLS
