#pragma once

#include "model/checks.h"

G_BEGIN_DECLS

/**
 * EntenteFindingItem:
 *
 * One line of the list of checks: something that is wrong or missing, and where.
 */
#define ENTENTE_TYPE_FINDING_ITEM (entente_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFindingItem, entente_finding_item, ENTENTE, FINDING_ITEM, GObject)

EntenteFindingItem *entente_finding_item_new          (const EntenteFinding  *finding) G_GNUC_WARN_UNUSED_RESULT;
EntenteSeverity     entente_finding_item_get_severity (EntenteFindingItem    *self);
const char         *entente_finding_item_get_id       (EntenteFindingItem    *self);
const char         *entente_finding_item_get_text     (EntenteFindingItem    *self);

G_END_DECLS
