#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteRing:
 * @n: how many things stand on it
 * @offsets: where the lines of each thing start in the next two
 * @ends: of the lines of each thing, in the order of their places
 * @weights: of the lines
 * @order: the thing at each place
 * @place: where each thing stands
 *
 * Lines between things on a ring.
 */
typedef struct
{
  guint32  n;
  guint32 *offsets;
  guint32 *ends;
  guint32 *weights;
  guint32 *order;
  guint32 *place;
} EntenteRing;

typedef struct
{
  guint32 a;
  guint32 b;
  guint32 weight;
} EntenteRingTie;

void    entente_ring_init            (EntenteRing          *self,
                                      guint32               n,
                                      const EntenteRingTie *ties,
                                      guint32               n_ties);
void    entente_ring_clear           (EntenteRing          *self);
void    entente_ring_sift            (EntenteRing          *self,
                                      const guint32        *first,
                                      const guint32        *last,
                                      GCancellable         *cancellable);
guint64 entente_ring_count_crossings (const EntenteRing    *self);

G_END_DECLS
