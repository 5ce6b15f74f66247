#pragma once

#include "model/analysis/formulas/range.h"
#include "model/object/type.h"

G_BEGIN_DECLS

/**
 * EntenteQuantityKind:
 * @ENTENTE_QUANTITY_NUMBER: a plain number
 * @ENTENTE_QUANTITY_SHARE: 0 to 1 in most cases, shown in percent
 * @ENTENTE_QUANTITY_MONEY: in the currency of the plan; a year, or per vehicle, as the label says
 * @ENTENTE_QUANTITY_VOLUME: vehicles per year
 * @ENTENTE_QUANTITY_YEARS: years
 * @ENTENTE_QUANTITY_COUNT: a whole number of things
 * @ENTENTE_QUANTITY_FLAG: yes, 1, or no, 0
 * @ENTENTE_QUANTITY_DAY: a Julian day
 */
typedef enum
{
  ENTENTE_QUANTITY_NUMBER,
  ENTENTE_QUANTITY_SHARE,
  ENTENTE_QUANTITY_MONEY,
  ENTENTE_QUANTITY_VOLUME,
  ENTENTE_QUANTITY_YEARS,
  ENTENTE_QUANTITY_COUNT,
  ENTENTE_QUANTITY_FLAG,
  ENTENTE_QUANTITY_DAY,
} EntenteQuantityKind;

/**
 * EntenteQuantity:
 * @name: as in tables for other programs, never translated; unique among all methods
 * @label: as shown, to be passed through gettext()
 * @kind: what it looks like
 * @target: what it is a figure of; %ENTENTE_PROJECT_ROOT for the plan as a whole
 * @other: what its second object is, for figures of pairs; else %ENTENTE_PROJECT_ROOT
 * @better: 1 when more is better, -1 when less is, 0 when neither
 * @formula: how it is computed, in the words and signs of the planner, to be passed through gettext()
 * @reading: how to read it, one or two sentences, to be passed through gettext()
 */
typedef struct
{
  const char         *name;
  const char         *label;
  EntenteQuantityKind kind;
  EntenteType         target;
  EntenteType         other;
  int                 better;
  const char         *formula;
  const char         *reading;
} EntenteQuantity;

/* object, field: what was read; is_missing: there was nothing to read. */
typedef struct
{
  const char *object;
  const char *field;
  gboolean    is_missing;
} EntenteReportInput;

/**
 * EntenteReportRow:
 * @quantity: index among the quantities of the method
 * @object: (nullable): id of what it is a figure of, %NULL for the plan as a whole
 * @other: (nullable): id of the second object of a pair
 * @detail: (nullable): what else tells rows apart: the rule of a split, a quantile, a pair of things; never translated
 * @year: it is for, 0 when not by year
 * @value: unknown when undefined; never 0 for that
 * @first_input: of its inputs in the report; @n_inputs of them
 * @completeness: inputs present by inputs wanted, 0 to 1
 */
typedef struct
{
  guint        quantity;
  const char  *object;
  const char  *other;
  const char  *detail;
  int          year;
  EntenteRange value;
  guint32      first_input;
  guint32      n_inputs;
  float        completeness;
} EntenteReportRow;

typedef struct _EntenteMethod EntenteMethod;

/**
 * EntenteReport:
 *
 * What one method says about one plan: rows in the order in which people read them. Filled by the method, then immutable
 * and safe to read on any thread.
 */
typedef struct _EntenteReport EntenteReport;

EntenteReport            *entente_report_new          (const EntenteMethod  *method,
                                                       const char           *hash) G_GNUC_WARN_UNUSED_RESULT;
EntenteReport            *entente_report_ref          (EntenteReport        *self) G_GNUC_WARN_UNUSED_RESULT;
void                      entente_report_unref        (EntenteReport        *self);
const EntenteMethod      *entente_report_get_method   (const EntenteReport  *self);
const char               *entente_report_get_hash     (const EntenteReport  *self);

/* Filling: inputs noted since the last row belong to the next one. */
gboolean                  entente_report_wants        (const EntenteReport  *self,
                                                       const char           *object);
void                      entente_report_read         (EntenteReport        *self,
                                                       const char           *object,
                                                       const char           *field,
                                                       gboolean              is_known);
void                      entente_report_add          (EntenteReport        *self,
                                                       const char           *quantity,
                                                       const char           *object,
                                                       EntenteRange          value);
void                      entente_report_add_pair     (EntenteReport        *self,
                                                       const char           *quantity,
                                                       const char           *object,
                                                       const char           *other,
                                                       EntenteRange          value);
void                      entente_report_add_row      (EntenteReport        *self,
                                                       const char           *quantity,
                                                       const char           *object,
                                                       const char           *other,
                                                       const char           *detail,
                                                       int                   year,
                                                       EntenteRange          value);
/* Every row added until the next call shares the inputs noted before this one. */
void                      entente_report_share_inputs (EntenteReport        *self,
                                                       gboolean              share);

const EntenteReportRow   *entente_report_get_rows     (const EntenteReport  *self,
                                                       guint                *n_rows);
const EntenteReportInput *entente_report_get_inputs   (const EntenteReport  *self,
                                                       const EntenteReportRow *row);
const EntenteQuantity    *entente_report_get_quantity (const EntenteReport  *self,
                                                       const EntenteReportRow *row);
const EntenteReportRow   *entente_report_find         (const EntenteReport  *self,
                                                       const char           *quantity,
                                                       const char           *object,
                                                       const char           *other,
                                                       const char           *detail,
                                                       int                   year);
EntenteRange              entente_report_get_value    (const EntenteReport  *self,
                                                       const char           *quantity,
                                                       const char           *object);
int                       entente_quantity_get_turn   (const EntenteQuantity *quantity,
                                                       EntenteRange           before,
                                                       EntenteRange           after);
char                     *entente_quantity_format     (const EntenteQuantity *quantity,
                                                       EntenteRange           value,
                                                       const char            *currency) G_GNUC_WARN_UNUSED_RESULT;
GBytes                   *entente_report_to_bytes     (const EntenteReport  *self) G_GNUC_WARN_UNUSED_RESULT;
EntenteReport            *entente_report_from_bytes   (const EntenteMethod  *method,
                                                       const char           *hash,
                                                       GBytes               *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReport, entente_report_unref)

G_END_DECLS
