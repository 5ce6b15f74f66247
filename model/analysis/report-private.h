#pragma once

#include "model/analysis/report.h"

G_BEGIN_DECLS

/* A power of two */
#define ENTENTE_REPORT_LATEST 512u

/* found: where a text stood; kept: the same text in the report; number: which of its texts it is. */
typedef struct
{
  const char *found;
  const char *kept;
  guint       number;
} EntenteReportText;

/* An input that was noted: in which round, and which of the texts of the report its object and its field are, from 1. */
typedef struct
{
  guint32 round;
  guint32 object;
  guint32 field;
} EntenteReportNote;

/**
 * EntenteReport:
 * @numbers: (element-type utf8 guint): of all texts, from 1
 * @latest: (array length=ENTENTE_REPORT_LATEST): texts that were kept last, by where they were found
 * @noted: (array length=n_slots): a table of the inputs noted for the next row, by what they are, with @round
 * @n_noted: how many these are; @first_noted: the first of them
 * @round: rises with each row; what was noted in another one is no more in the table
 * @only: (nullable): the object that rows are wanted of, beside the plan; then inputs are not
 * @is_sharing: rows leave them for the next one
 * @first_counted, @n_counted: inputs that were counted last; @n_present: how many of them were not missing
 * @bytes: (nullable): where its texts stand, when it was read
 * @mutex: guards @index and @n_indexed, which are made when first looked into
 */
struct _EntenteReport
{
  gatomicrefcount      ref_count;
  const EntenteMethod *method;
  char                *hash;
  GStringChunk        *texts;
  GHashTable          *numbers;
  EntenteReportText    latest[ENTENTE_REPORT_LATEST];
  EntenteReportNote   *noted;
  guint                n_slots;
  guint                n_noted;
  guint32              round;
  char                *only;
  GArray              *rows;
  GArray              *inputs;
  guint                first_noted;
  gboolean             is_sharing;
  guint                first_counted;
  guint                n_counted;
  guint                n_present;
  GBytes              *bytes;
  GMutex               mutex;
  GHashTable          *index;
  guint                n_indexed;
};

void        entente_report_restrict     (EntenteReport        *self,
                                         const char           *object);
void        entente_report_complete_row (EntenteReport        *self,
                                         EntenteReportRow     *row);

G_END_DECLS
