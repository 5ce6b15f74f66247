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

EntenteValue *entente_value_new (EntenteFieldKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
