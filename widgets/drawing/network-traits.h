#pragma once

#include "widgets/drawing/network-builder.h"

G_BEGIN_DECLS

/* Has and wants of a company as a list on its card; see network-traits.c */

double entente_network_measure_traits (const EntenteNetworkBuilder *builder,
                                       guint32                      company,
                                       double                       width);
void   entente_network_add_traits     (EntenteNetworkBuilder       *builder,
                                       guint32                      company,
                                       double                       x,
                                       double                       y,
                                       double                       width);

G_END_DECLS
