#pragma once

#include "model/analysis/formulas/exchange-rings.h"
#include "model/analysis/matcher/match-book.h"

G_BEGIN_DECLS

#define ENTENTE_MATCH_RING_LENGTH 4u
#define ENTENTE_MATCH_MAX_RINGS   100u

/**
 * EntenteMatchArc:
 * @giver: index of a company that has something
 * @receiver: index of a company that wants it
 * @value: what that is worth to it, money a year; unknown when not said of each want
 * @points: the same as sum of the priorities of the wants, as far as they are met
 */
typedef struct
{
  guint32      giver;
  guint32      receiver;
  EntenteRange value;
  EntenteRange points;
} EntenteMatchArc;

/**
 * EntenteMatchRings:
 * @arcs: (element-type EntenteMatchArc): who could give whom something; those of a ring are places in it
 * @rings: (element-type EntenteRing): the rings, the most valuable first
 * @best: (element-type guint): places of those that together are worth most, each arc at most once, rising
 * @is_money: whether they were compared by money a year; else by points, since nobody said what some wants are worth
 *
 * Companies each of which has something for the next one, the last one for the first: deals that are balanced although no
 * deal of two is.
 */
typedef struct
{
  GArray  *arcs;
  GArray  *rings;
  GArray  *best;
  gboolean is_money;
} EntenteMatchRings;

EntenteMatchRings *entente_match_rings_new       (const EntenteMatchBook   *book,
                                                  gboolean                  only_new,
                                                  GCancellable             *cancellable) G_GNUC_WARN_UNUSED_RESULT;
const EntenteMatchRings *entente_match_rings_get (const EntenteEconomy     *economy,
                                                  GCancellable             *cancellable);
void               entente_match_rings_free      (EntenteMatchRings        *self);
EntenteRange       entente_match_rings_sum       (const EntenteMatchRings  *self,
                                                  const EntenteRing        *ring,
                                                  gboolean                  is_money);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMatchRings, entente_match_rings_free)

G_END_DECLS
