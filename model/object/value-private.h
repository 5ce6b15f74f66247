#pragma once

#include "model/object/value.h"

G_BEGIN_DECLS

/* For the files that make values; everybody else sees values through their getters. */
struct _EntenteValue
{
  gatomicrefcount     ref_count;
  EntenteFieldKind    kind;
  const EntenteField *field;
  guint               n;
  union
  {
    char              *text;
    int                choice;
    gboolean           flag;
    EntenteAmount      amount;
    EntenteYearAmount *series;
    EntenteDate        date;
    double             number;
    char             **references;
    EntentePoint      *points;
    EntenteRate       *rates;
  } as;
};

EntenteValue *entente_value_new               (EntenteFieldKind      kind) G_GNUC_WARN_UNUSED_RESULT;

/* value-checks.c */
gboolean      entente_value_has_bad_character (const char           *text,
                                               gboolean              multiline);
gboolean      entente_value_check_limits      (const EntenteField   *field,
                                               double                low,
                                               double                high,
                                               const char           *text,
                                               GError              **error);
gboolean      entente_value_check_amount      (const EntenteField   *field,
                                               const EntenteAmount  *amount,
                                               const char           *text,
                                               GError              **error);
gboolean      entente_value_read_number       (const char          **text,
                                               double               *number);
gboolean      entente_value_check_id          (const char           *text,
                                               GError              **error);

/* value-lists.c */
gboolean      entente_value_parse_references  (EntenteValue         *self,
                                               const EntenteField   *field,
                                               const char           *text,
                                               GError              **error);
gboolean      entente_value_parse_series      (EntenteValue         *self,
                                               const EntenteField   *field,
                                               const char           *text,
                                               GError              **error);
gboolean      entente_value_parse_points      (EntenteValue         *self,
                                               const EntenteField   *field,
                                               const char           *text,
                                               GError              **error);

G_END_DECLS
