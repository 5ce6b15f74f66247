#pragma once

#include "model/analysis/report.h"

G_BEGIN_DECLS

/**
 * EntenteReport:
 * @numbers: (element-type utf8 guint): of all texts, from 1
 * @noted: (element-type guint): inputs noted for the next row
 * @first_noted: the first of them
 * @is_sharing: rows leave them for the next one
 * @first_counted, @n_counted: inputs that were counted last; @n_present: how many of them were not missing
 * @mutex: guards @index and @n_indexed, which are made when first looked into
 */
struct _EntenteReport
{
  gatomicrefcount      ref_count;
  const EntenteMethod *method;
  char                *hash;
  GStringChunk        *texts;
  GHashTable          *numbers;
  GHashTable          *noted;
  GArray              *rows;
  GArray              *inputs;
  guint                first_noted;
  gboolean             is_sharing;
  guint                first_counted;
  guint                n_counted;
  guint                n_present;
  GMutex               mutex;
  GHashTable          *index;
  guint                n_indexed;
};

const char *entente_report_keep         (EntenteReport        *self,
                                         const char           *text,
                                         guint                *number);
void        entente_report_complete_row (EntenteReport        *self,
                                         EntenteReportRow     *row);

G_END_DECLS
