#pragma once

#include "widgets/drawing/network-builder.h"

G_BEGIN_DECLS

/* Has and wants of a company on its card: see network-chips.c */

void entente_network_measure_chips (const EntenteNetworkBuilder *builder,
                                    guint32                      company,
                                    double                       widest,
                                    double                      *width,
                                    double                      *height);
void entente_network_add_chips     (EntenteNetworkBuilder       *builder,
                                    guint32                      company,
                                    double                       x,
                                    double                       y,
                                    double                       widest);

G_END_DECLS
