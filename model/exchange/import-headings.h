#pragma once

#include "model/exchange/graph.h"

G_BEGIN_DECLS

/* What becomes of the values of a key */
typedef enum
{
  ENTENTE_IMPORT_NOTE,
  ENTENTE_IMPORT_NOTE_TEXT,
  ENTENTE_IMPORT_NAME,
  ENTENTE_IMPORT_KIND,
  ENTENTE_IMPORT_PLACE,
  ENTENTE_IMPORT_OWN,
} EntenteImportUse;

/**
 * EntenteImportHeading:
 * @use: what becomes of the values
 * @company_field: the field of a company that they fill, or -1
 * @deal_field: the field of a deal that they fill, or -1
 * @rank: of names, which counts first: the lowest
 */
typedef struct
{
  EntenteImportUse use;
  int              company_field;
  int              deal_field;
  guint            rank;
} EntenteImportHeading;

void     entente_import_heading_plan (EntenteImportHeading   *heading,
                                      const EntenteGraphKey  *key);
char    *entente_import_simplify     (const char             *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_import_is_called    (const char             *simple,
                                      const char             *name);

G_END_DECLS
