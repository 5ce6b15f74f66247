#pragma once

#include "model/exchange/import-colors.h"
#include "model/exchange/import-columns.h"
#include "model/exchange/import.h"

G_BEGIN_DECLS

/* For the files that make an import: what each of them works on. */
typedef struct
{
  EntenteGraph         *graph;
  EntenteProject       *project;
  EntenteReading       *reading;
  EntenteImportThings  *things;
  EntenteImportColors  *colors;
  EntenteImportColumns *columns;
  EntenteImport        *import;

  /* For each node, what it is called in messages and titles, and its company as the value of a party. */
  const char          **names;
  EntenteValue        **companies;

  /* For each edge, the id of what its bends belong to. */
  const char          **lines;
  guint8               *is_hub;
  guint                 n_implied;
  guint                 n_shortened;
  guint                 n_loops;
  guint                 n_lost;
} EntenteImporter;

const char *entente_importer_get_own   (EntenteImporter   *self,
                                        guint32            first_value,
                                        const char        *name);
gboolean    entente_importer_is_note   (EntenteImporter   *self,
                                        guint32            index);
void        entente_importer_add_deals (EntenteImporter   *self);
void        entente_importer_add_chart (EntenteImporter   *self,
                                        const char        *name);
void        entente_importer_add_notes (EntenteImporter   *self);

G_END_DECLS
