#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* Small plans as text, one letter for each company, and what methods say about them. */

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
EntenteRange   entente_test_get_pair      (EntenteReport  *report,
                                           const char     *quantity,
                                           const char     *object,
                                           const char     *other);
EntenteRange   entente_test_get_row       (EntenteReport  *report,
                                           const char     *quantity,
                                           const char     *object,
                                           const char     *detail,
                                           int             year);
void           entente_test_assert_range  (EntenteRange    range,
                                           double          low,
                                           double          high);

#define entente_test_assert_value(report, quantity, object, expected) \
  entente_test_assert_range (entente_report_get_value (report, quantity, object), expected, expected)
#define entente_test_assert_pair(report, quantity, object, other, expected) \
  entente_test_assert_range (entente_test_get_pair (report, quantity, object, other), expected, expected)
#define entente_test_assert_unknown(range) g_assert_false (entente_range_is_known (range))

G_END_DECLS
