#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/formulas/structure.h"

G_BEGIN_DECLS

GArray           *entente_deal_ties_find           (const EntenteEconomy *economy) G_GNUC_WARN_UNUSED_RESULT;
GArray           *entente_deal_ties_weigh          (const EntenteEconomy *economy,
                                                    gboolean             *is_by_value) G_GNUC_WARN_UNUSED_RESULT;
EntenteStructure *entente_deal_ties_make_structure (const EntenteEconomy *economy) G_GNUC_WARN_UNUSED_RESULT;
GArray           *entente_deal_ties_get_companies  (const EntenteEconomy *economy,
                                                    guint32               deal) G_GNUC_WARN_UNUSED_RESULT;
guint32          *entente_deal_ties_count_deals    (const EntenteEconomy *economy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
