#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/* What tests of figures share: small plans in numbers, made from the objects of a project file. */

EntenteScope   *entente_test_scope_new   (const char                  *objects_xml) G_GNUC_WARN_UNUSED_RESULT;
EntenteEconomy *entente_test_economy_new (const char                  *objects_xml,
                                          const char                  *date) G_GNUC_WARN_UNUSED_RESULT;
EntenteEconomy *entente_test_economy_with (const char                 *objects_xml,
                                          const EntenteEconomyOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
