#pragma once

#include "model/object/amount.h"
#include "model/object/date.h"
#include "model/object/field.h"
#include "model/object/rate.h"

G_BEGIN_DECLS

/**
 * EntenteValue:
 *
 * The immutable value of one field. "Undefined" is not a value: it is %NULL wherever a value may stand.
 */
typedef struct _EntenteValue EntenteValue;

/**
 * EntentePoint:
 * @x: points (1/72 inch) rightwards
 * @y: points (1/72 inch) downwards
 */
typedef struct
{
  double x;
  double y;
} EntentePoint;

/**
 * EntenteYearAmount:
 * @year: the year it holds for, or 0 for every year
 * @amount: how much
 */
typedef struct
{
  gint16        year;
  EntenteAmount amount;
} EntenteYearAmount;

EntenteValue *entente_value_parse         (const EntenteField       *field,
                                           const char               *text,
                                           GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteValue *entente_value_parse_input   (const EntenteField       *field,
                                           const char               *text,
                                           const char               *currency,
                                           GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteValue *entente_value_new_number    (double                    number) G_GNUC_WARN_UNUSED_RESULT;
EntenteValue *entente_value_new_points    (const EntentePoint       *points,
                                           guint                     n_points) G_GNUC_WARN_UNUSED_RESULT;
EntenteValue *entente_value_ref           (const EntenteValue       *value) G_GNUC_WARN_UNUSED_RESULT;
void          entente_value_unref         (EntenteValue             *value);
gboolean      entente_value_equal         (const EntenteValue       *a,
                                           const EntenteValue       *b);
char         *entente_value_to_string     (const EntenteValue       *value) G_GNUC_WARN_UNUSED_RESULT;
char         *entente_value_to_display    (const EntenteValue       *value) G_GNUC_WARN_UNUSED_RESULT;
char         *entente_value_to_input      (const EntenteValue       *value) G_GNUC_WARN_UNUSED_RESULT;
void          entente_value_append        (const EntenteValue       *value,
                                           GString                  *buffer);

EntenteFieldKind         entente_value_get_kind       (const EntenteValue *value);
const EntenteField      *entente_value_get_field      (const EntenteValue *value);
const char              *entente_value_get_text       (const EntenteValue *value);
int                      entente_value_get_choice     (const EntenteValue *value);
gboolean                 entente_value_get_flag       (const EntenteValue *value);
const EntenteAmount     *entente_value_get_amount     (const EntenteValue *value);
const EntenteYearAmount *entente_value_get_series     (const EntenteValue *value,
                                                       guint              *n_entries);
const EntenteDate       *entente_value_get_date       (const EntenteValue *value);
double                   entente_value_get_number     (const EntenteValue *value);
const char *const       *entente_value_get_references (const EntenteValue *value);
const EntentePoint      *entente_value_get_points     (const EntenteValue *value,
                                                       guint              *n_points);
const EntenteRate       *entente_value_get_rates      (const EntenteValue *value,
                                                       guint              *n_rates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteValue, entente_value_unref)

G_END_DECLS
