#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/formulas/timeline.h"

G_BEGIN_DECLS

/**
 * EntenteDealTerms:
 * @deals: (element-type guint32): the deals that have not ended, indices
 * @low: (element-type EntenteTerm): when each runs and what it is worth at least a year; 0 where that is not known
 * @high: (element-type EntenteTerm): the same at most
 * @n_known: how many have a known value
 */
typedef struct
{
  GArray *deals;
  GArray *low;
  GArray *high;
  guint   n_known;
} EntenteDealTerms;

EntenteDealTerms *entente_deal_terms_new        (const EntenteEconomy   *economy) G_GNUC_WARN_UNUSED_RESULT;
void              entente_deal_terms_free       (EntenteDealTerms       *self);
EntenteRange      entente_deal_terms_get_value  (const EntenteDealTerms *self,
                                                 gint32                  day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDealTerms, entente_deal_terms_free)

G_END_DECLS
