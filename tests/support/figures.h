#pragma once

#include "model/analysis/method.h"

G_BEGIN_DECLS

/* What tests of methods share: the figures of a plan, and what they are expected to be. */

EntenteReport *entente_test_run          (const EntenteMethod *method,
                                          const char          *objects_xml,
                                          const char          *date) G_GNUC_WARN_UNUSED_RESULT;
EntenteRange   entente_test_get_figure   (EntenteReport       *report,
                                          const char          *quantity,
                                          const char          *object,
                                          const char          *other,
                                          const char          *detail,
                                          int                  year);
EntenteRange   entente_test_get_pair     (EntenteReport       *report,
                                          const char          *quantity,
                                          const char          *object,
                                          const char          *other);
EntenteRange   entente_test_get_row      (EntenteReport       *report,
                                          const char          *quantity,
                                          const char          *object,
                                          const char          *detail,
                                          int                  year);
void           entente_test_assert_range (EntenteRange         range,
                                          double               low,
                                          double               high);

#define entente_test_assert_value(report, quantity, object, expected) \
  entente_test_assert_range (entente_report_get_value (report, quantity, object), expected, expected)
#define entente_test_assert_pair(report, quantity, object, other, expected) \
  entente_test_assert_range (entente_test_get_pair (report, quantity, object, other), expected, expected)
#define entente_test_assert_unknown(range) g_assert_false (entente_range_is_known (range))

G_END_DECLS
