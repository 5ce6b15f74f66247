#pragma once

#include "model/analysis/matcher/match-book.h"

G_BEGIN_DECLS

gboolean entente_match_is_covered (const EntenteEconomy     *economy,
                                   const EntenteDealAccount *deal,
                                   guint32                   giver,
                                   const EntenteMatch       *match);

G_END_DECLS
