#pragma once

#include "model/analysis/matcher/match-book.h"
#include "model/analysis/method.h"

G_BEGIN_DECLS

/* Who fits whom: complementarity, ranking of partners, rings of gifts, the best set of rings. */

extern const EntenteMethod entente_method_complementarity;
extern const EntenteMethod entente_method_partner_ranking;
extern const EntenteMethod entente_method_exchange_rings;
extern const EntenteMethod entente_method_best_rings;

void entente_matching_read (const EntenteMatchBook *book,
                            EntenteReport          *report,
                            guint32                 giver,
                            guint32                 receiver,
                            gboolean                with_value);

G_END_DECLS
