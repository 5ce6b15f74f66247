#pragma once

#include "model/network/network-builder.h"

G_BEGIN_DECLS

#define ENTENTE_NETWORK_N_DEALS 4

/* Take in the deals of a network, and the stakes. */
extern const EntenteBuilderStep entente_network_deals[ENTENTE_NETWORK_N_DEALS];

G_END_DECLS
