#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

gboolean entente_places_contain             (const guint32            *list,
                                             guint32                   n,
                                             guint32                   item);
guint32  entente_places_find_common         (const guint32            *a,
                                             guint32                   n_a,
                                             const guint32            *b,
                                             guint32                   n_b);
gboolean entente_deal_account_is_agreed     (const EntenteDealAccount *deal);
gboolean entente_deal_account_share_region  (const EntenteDealAccount *a,
                                             const EntenteDealAccount *b);
gboolean entente_deal_account_has_party     (const EntenteEconomy     *economy,
                                             const EntenteDealAccount *deal,
                                             guint32                   company);
guint32  entente_deal_account_compare_party (const EntenteEconomy     *economy,
                                             const EntenteDealAccount *deal,
                                             const EntenteDealAccount *other,
                                             gboolean                  in_both);

G_END_DECLS
