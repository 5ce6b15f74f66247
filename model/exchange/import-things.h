#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/* How many letters of a name are taken; longer ones are no names of regions and the like. */
#define ENTENTE_IMPORT_MAX_NAME 200u

/**
 * EntenteImportThings:
 *
 * The objects that an import makes, none of which is in the project yet, and what they are called. Their ids are the same
 * whenever the same file is read.
 */
typedef struct _EntenteImportThings EntenteImportThings;

EntenteImportThings *entente_import_things_new          (EntenteProject       *project) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_import_things_free         (EntenteImportThings  *self);
EntenteProject      *entente_import_things_get_project  (EntenteImportThings  *self);
GPtrArray           *entente_import_things_get_objects  (EntenteImportThings  *self);
EntenteObject       *entente_import_things_make         (EntenteImportThings  *self,
                                                         EntenteType           type,
                                                         const char           *name,
                                                         const char           *seed);
EntenteObject       *entente_import_things_make_with_id (EntenteImportThings  *self,
                                                         EntenteType           type,
                                                         const char           *id);
const char          *entente_import_things_find         (EntenteImportThings  *self,
                                                         EntenteType           type,
                                                         const char           *name);
void                 entente_import_things_learn        (EntenteImportThings  *self,
                                                         EntenteType           type);
const char          *entente_import_things_find_or_make (EntenteImportThings  *self,
                                                         EntenteType           type,
                                                         const char           *name);
char                *entente_import_clean               (const char           *text,
                                                         guint                 max_length) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportThings, entente_import_things_free)

G_END_DECLS
