#pragma once

#include "model/analysis/formulas/exchange.h"

G_BEGIN_DECLS

double entente_reciprocity_of_network (const EntenteExchangePair *pairs,
                                       guint                      n_pairs);
double entente_reciprocity_imbalance  (const EntenteExchangePair *pair);
double entente_reciprocity_of_arcs    (const EntenteExchangePair *pairs,
                                       guint                      n_pairs,
                                       guint32                    n_companies);
void   entente_reciprocity_get_bounds (const EntenteExchangePair *low,
                                       const EntenteExchangePair *high,
                                       guint                      n_pairs,
                                       double                    *least,
                                       double                    *greatest);

G_END_DECLS
