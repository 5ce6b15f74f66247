#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteDealFill:
 *
 * Brings a list of #EntenteDealRow up to date with the deals of a plan, piece by piece. Rows that still say the same stay. When
 * the plan changes meanwhile, another one begins anew.
 */
typedef struct _EntenteDealFill EntenteDealFill;

EntenteDealFill *entente_deal_fill_new     (EntenteScope     *scope,
                                            GListStore       *store) G_GNUC_WARN_UNUSED_RESULT;
void             entente_deal_fill_free    (EntenteDealFill  *self);
gboolean         entente_deal_fill_advance (EntenteDealFill  *self,
                                            guint             n_deals);

G_END_DECLS
