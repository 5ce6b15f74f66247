#pragma once

#include "model/network/network-builder.h"

G_BEGIN_DECLS

#define ENTENTE_NETWORK_N_THINGS 8

/* Take in what a network has besides its deals. */
extern const EntenteBuilderStep entente_network_things[ENTENTE_NETWORK_N_THINGS];

G_END_DECLS
