#pragma once

#include "model/exchange/graph.h"
#include "model/exchange/import-things.h"
#include "model/storage/reading.h"

G_BEGIN_DECLS

/* What this program writes beside what everybody can read, so that it finds its own objects again. */
#define ENTENTE_OWN_ID      "entente-id"
#define ENTENTE_OWN_TYPE    "entente-type"
#define ENTENTE_OWN_PARTIES "entente-parties"
#define ENTENTE_OWN_ROLES   "entente-roles"
#define ENTENTE_OWN_SHARES  "entente-shares"
#define ENTENTE_OWN_GIVES   "entente-gives"
#define ENTENTE_OWN_GETS    "entente-gets"

/* Values of ENTENTE_OWN_TYPE */
#define ENTENTE_OWN_COMPANY "company"
#define ENTENTE_OWN_DEAL    "deal"
#define ENTENTE_OWN_PARTY   "party"
#define ENTENTE_OWN_STAKE   "stake"
#define ENTENTE_OWN_FRAME   "frame"
#define ENTENTE_OWN_NOTE    "note"

/**
 * EntenteImportColumns:
 *
 * What the values of a graph are in a project: a field where one fits, or else a line of a note.
 */
typedef struct _EntenteImportColumns EntenteImportColumns;

EntenteImportColumns *entente_import_columns_new       (const EntenteGraph    *graph,
                                                        EntenteImportThings   *things) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_import_columns_free      (EntenteImportColumns  *self);
const char           *entente_import_columns_find_name (EntenteImportColumns  *self,
                                                        guint32                first_value);
const char           *entente_import_columns_find_kind (EntenteImportColumns  *self,
                                                        guint32                first_value);
void                  entente_import_columns_fill      (EntenteImportColumns  *self,
                                                        EntenteObject         *object,
                                                        guint32                first_value,
                                                        EntenteGraphDomain     domain);
guint                 entente_import_columns_report    (EntenteImportColumns  *self,
                                                        EntenteReading        *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportColumns, entente_import_columns_free)

G_END_DECLS
