#pragma once

#include "tests/support/figures.h"

G_BEGIN_DECLS

/* Small plans as text, one letter for each company, and what methods say of them. */

GString       *entente_test_plan_new      (const char     *companies,
                                           const char     *attributes) G_GNUC_WARN_UNUSED_RESULT;
void           entente_test_plan_add_deal (GString        *plan,
                                           const char     *id,
                                           const char     *companies,
                                           const char     *attributes);
void           entente_test_plan_add_flow (GString        *plan,
                                           const char     *deal,
                                           char            giver,
                                           char            receiver,
                                           const char     *attributes);
EntenteReport *entente_test_plan_run      (GString        *plan,
                                           const char     *date,
                                           const EntenteMethod *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
