#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteRandom:
 *
 * State of a generator whose numbers are the same on every machine: xoshiro256**, seeded by splitmix64.
 */
typedef struct
{
  guint64 state[4];
} EntenteRandom;

void    entente_random_seed         (EntenteRandom *self,
                                     guint64        seed);
guint64 entente_random_next         (EntenteRandom *self);
double  entente_random_next_uniform (EntenteRandom *self);
guint32 entente_random_next_below   (EntenteRandom *self,
                                     guint32        bound);

G_END_DECLS
